/** The contacts one opened last, by id only, on this device, until signing out. */
const KEY = 'korte-lijnen.laatst-bekeken';
const AT_MOST = 8;

interface Stored {
  viewer: string;
  ids: string[];
}

export function recentIds(viewer: string): string[] {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Stored | null;
    return stored?.viewer === viewer ? stored.ids : [];
  } catch {
    return [];
  }
}

export function rememberRecent(viewer: string, id: string): void {
  const ids = [id, ...recentIds(viewer).filter((other) => other !== id)].slice(0, AT_MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify({ viewer, ids } satisfies Stored));
  } catch {
    // Storage is full or closed: there are no recents then.
  }
}

export function forgetRecents(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
