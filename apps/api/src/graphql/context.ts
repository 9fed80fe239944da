import type { RequestContext } from '#libs/access';
import type DataLoader from 'dataloader';
import type { AreaType, BuurtType } from '../areas/index.js';
import type { ContactType } from '../contacts/index.js';

/** One set a request: each answers many questions of one kind with one query. */
export interface Loaders {
  /** Whether the viewer keeps this contact at hand. */
  isFavourite: DataLoader<string, boolean>;
  /** An area by its code; null for a code that is not known. */
  area: DataLoader<string, AreaType | null>;
  /** The buurten of a wijk, with their outlines. */
  buurtenOfWijk: DataLoader<string, BuurtType[]>;
  /** The PC4s of a wijk. */
  postcodesOfWijk: DataLoader<string, string[]>;
  /** A professional's contacts that the viewer may see. */
  contactsOfProfessional: DataLoader<string, ContactType[]>;
}

export interface AppContext extends RequestContext<Loaders> {
  /** Whose direct numbers this request has asked for. */
  disclosing: Set<string>;
}
