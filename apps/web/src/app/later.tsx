import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Loading } from './Answer';
import { CodeMissing } from './CodeMissing';
import { stylesAgain } from './styles-again';

const IDLE_AT_LATEST_MS = 2_000;

/** All that comes later; code that has come may add to it. */
const waiting = new Set<() => Promise<unknown>>();

/**
 * A page, or a part of one, whose code comes when it is needed, or a little before. React's own lazy() keeps
 * its fallback on the screen for 300 ms at least, also when the code is there at once, and never asks again.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>, meanwhile: ReactNode = <Loading />) {
  let page: ComponentType<Props> | undefined;
  const ready = async () => {
    if (page) return page;
    await stylesAgain();
    page = (await load()).default;
    waiting.delete(ready);
    return page;
  };
  waiting.add(ready);

  function Later(props: Props) {
    const [Page, setPage] = useState(() => page);
    const [missing, setMissing] = useState(false);
    useEffect(() => {
      if (!Page) ready().then((loaded) => setPage(() => loaded), () => setMissing(true));
    }, [Page]);
    if (Page) return <Page {...props} />;
    return missing ? <CodeMissing /> : meanwhile;
  }
  return Object.assign(Later, { ready });
}

/** Fetches the rest piece by piece while nothing else is done, so that a tap works without a connection too; at what does not come, waits for one. */
export function readyWhenIdle(): void {
  const next = [...waiting][0];
  if (next) whenIdle(() => void next().then(readyWhenIdle, () => addEventListener('online', readyWhenIdle, { once: true })));
}

/** Safari has no idle callbacks. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: IDLE_AT_LATEST_MS });
  else setTimeout(act, IDLE_AT_LATEST_MS / 10);
}
