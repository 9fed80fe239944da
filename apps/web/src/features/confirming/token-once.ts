import { useEffect, useState } from 'react';

/**
 * The token of the link in the mail, taken out of the address as soon as it is read: it stays in no history,
 * and behind the # it never left the browser. Kept for as long as the page is open.
 */
let held: string | null = null;

function tokenOnce(): string | null {
  const inAddress = new URLSearchParams(location.hash.slice(1)).get('token');
  if (inAddress) {
    held = inAddress;
    history.replaceState(history.state, '', location.pathname);
  }
  return held;
}

/** The same, also when another mail's link is opened in the same tab. */
export function useTokenOnce(): string | null {
  const [token, setToken] = useState(tokenOnce);
  useEffect(() => {
    const again = () => setToken(tokenOnce());
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);
  return token;
}
