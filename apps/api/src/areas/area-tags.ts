import { pathOf } from './area-code.js';

/** How the search index knows areas: `area:` what is served itself, `in:` what that lies in, `wijk:` for counting. */
export const areaTags = (codes: readonly string[]): string[] => [...new Set([
  ...codes.map((code) => `area:${code}`),
  ...codes.flatMap((code) => pathOf(code).slice(1).map((each) => `in:${each}`)),
  ...codes.flatMap((code) => pathOf(code).filter((each) => each.startsWith('WK')).map((each) => `wijk:${each}`)),
])];
