/** What was just saved of a contact or an organisation: said on its page, where one arrives after saving. Not kept over a reload. */
export interface JustSaved {
  words: string;
  /** By which it can be undone; null: nothing changed. */
  changeId: string | null;
  /** She was added: perhaps somebody else must be too. */
  added?: boolean;
  /** She stops: perhaps somebody follows her. */
  successor?: boolean;
  /** Who follows her, in which role. */
  followedBy?: { id: string; name: string; role: { label: string } }[];
}

const saved = new Map<string, JustSaved>();

export const sayOnPage = (id: string, what: JustSaved): void => void saved.set(id, what);
export const saidOnPage = (id: string): JustSaved | undefined => saved.get(id);
export const forgetOnPage = (id: string): void => void saved.delete(id);
