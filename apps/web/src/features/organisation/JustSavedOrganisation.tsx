import type { JustSaved } from '../keeping/just-saved';
import { Saved } from '../keeping/Undo';

/** On the page of an organisation, what was just saved of it, and the way back. */
export default function JustSavedOrganisation({ what: { words, changeId } }: { what: JustSaved }) {
  return <Saved words={words} changeId={changeId} />;
}
