import { beheer } from './beheer';
import { frame } from './frame';
import { helping } from './helping';
import { people } from './people';
import { pages } from './pages';

/** Every Dutch word the app says itself. Short words, calm tone, no jargon its reader does not use. */
export const text = { ...frame, ...people, ...pages, ...beheer, ...helping };
