import type { Ask } from './ask.js';

/** The ids of the wijkteams of the demo gemeente, as they were made; the first is Hoensbroek-Noord's, of WK091710. */
export async function wijkteams(ask: Ask): Promise<[string, string, ...string[]]> {
  const { organisations }: { organisations: { id: string; kind: string }[] } = await ask('{ organisations(text: "buurtteam") { id kind } }');
  return organisations.filter(({ kind }) => kind === 'wijkteam').map(({ id }) => id).sort() as [string, string, ...string[]];
}
