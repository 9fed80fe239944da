/**
 * Where she was going before she had to sign in. In the address for the tab she is in; the link in the
 * e-mail may open another tab, and for that the path alone (never a search text) waits on the device.
 */
const KEY = 'korte-lijnen.terug-naar';

export function wayBack(fragment: string): string {
  return safe(new URLSearchParams(fragment).get('naar')) ?? '/';
}

export function keepWayBack(path: string): void {
  try {
    localStorage.setItem(KEY, path.split(/[?#]/)[0]!);
  } catch {
    // She arrives at the search page then.
  }
}

export function takeWayBack(): string {
  try {
    const path = safe(localStorage.getItem(KEY));
    localStorage.removeItem(KEY);
    return path ?? '/';
  } catch {
    return '/';
  }
}

/** Only to a page of this app, and not to where she already is. */
function safe(path: string | null): string | null {
  return path && /^\/(?![/\\])/.test(path) && !path.startsWith('/inloggen') ? path : null;
}
