/** Styles that did not come. Vite asks for the styles of a page once only: it would show the page without. */
const failed = new Set<HTMLLinkElement>();

export function watchStyles(): void {
  const note = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
  };
  addEventListener('error', note, { capture: true });
}

/** Asks for them again, in their old place. @throws when they still do not come */
export async function stylesAgain(): Promise<void> {
  await Promise.all([...failed].map((link) => {
    const again = link.cloneNode() as HTMLLinkElement;
    const settled = new Promise((resolve, reject) => {
      again.onload = resolve;
      again.onerror = () => reject(new Error('Styles did not come'));
    });
    failed.delete(link);
    link.replaceWith(again);
    return settled;
  }));
}
