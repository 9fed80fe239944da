import { useEffect, useState, type ComponentType } from 'react';
import { Loading } from './Answer';

/**
 * A page whose code comes when it is needed, or a little before. React's own lazy() keeps its fallback
 * on the screen for 300 ms at least, also when the code is there at once.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let page: ComponentType<Props> | undefined;
  const ready = async () => (page ??= (await load()).default);

  function Later(props: Props) {
    const [Page, setPage] = useState(() => page);
    const [error, setError] = useState<Error>();
    useEffect(() => {
      if (!Page) ready().then((loaded) => setPage(() => loaded), setError);
    }, [Page]);
    if (error) throw error;
    return Page ? <Page {...props} /> : <Loading />;
  }
  return Object.assign(Later, { ready });
}
