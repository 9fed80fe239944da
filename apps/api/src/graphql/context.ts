import type { RequestContext } from '#libs/access';
import type DataLoader from 'dataloader';
import type { AreaType } from '../areas/index.js';

/** One set a request: each answers many questions of one kind with one query. */
export interface Loaders {
  /** Whether the viewer keeps this contact at hand. */
  isFavourite: DataLoader<string, boolean>;
  /** An area by its code; null for a code that is not known. */
  area: DataLoader<string, AreaType | null>;
}

export type AppContext = RequestContext<Loaders>;
