/**
 * Where one arrives on a page: at its title when following a link, at the old place and on the old
 * link when going back. The browser's own restoring comes too early for pages that React draws.
 */
type How = 'load' | 'link' | 'back';
interface Place {
  top: number;
  link: string | null;
}

const places = new Map<number, Place>();
let how: How = 'load';
let index = 0;
let settled = true;

export function followHistory(): void {
  history.scrollRestoration = 'manual';
  index = indexOf(history.state);
  mark(index);
  addEventListener('scroll', () => settled && remember(), { passive: true });
  // wouter announces these two by events of their names.
  addEventListener('pushState', () => {
    if (isMarked()) return; // a form asked her to stay: nothing was pushed
    remember();
    how = 'link';
    mark(index + 1);
  });
  addEventListener('replaceState', () => {
    if (!isMarked()) mark(index);
  });
  addEventListener('popstate', (event) => {
    // A jump within the page makes an entry without a state; the browser has already scrolled.
    if (event.state === null) return mark(index + 1);
    how = 'back';
    settled = false;
    index = indexOf(event.state);
  });
}

/** To be called in a layout effect, when the page's own content is drawn. */
export function arrive(title: HTMLElement | null): How {
  const arrivedBy = how;
  const place = places.get(index);
  if (how === 'link') {
    scrollTo(0, 0);
    title?.focus({ preventScroll: true });
  }
  if (how === 'back') {
    scrollTo(0, place?.top ?? 0);
    const link = place?.link ? document.querySelector<HTMLElement>(`main a[href="${CSS.escape(place.link)}"]`) : null;
    (link ?? title)?.focus({ preventScroll: true });
  }
  settled = true;
  return arrivedBy;
}

function remember(): void {
  const link = document.activeElement?.closest('main a[href]')?.getAttribute('href') ?? null;
  places.set(index, { top: scrollY, link });
}

/** By the browser's own method: wouter's, which it put before it, would announce this as a move. */
function mark(to: number): void {
  index = to;
  History.prototype.replaceState.call(history, { ...(history.state as object | null), index }, '');
}

function isMarked(): boolean {
  return (history.state as { index?: number } | null)?.index !== undefined;
}

function indexOf(state: unknown): number {
  return (state as { index?: number } | null)?.index ?? 0;
}
