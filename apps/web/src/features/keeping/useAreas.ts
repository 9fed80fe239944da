import { mayPlaceIn } from '../../app/keeps-lists';
import { useMe } from '../../app/viewer';
import { useAllOf, usePages } from '../../app/usePages';
import { send } from '../../gql/client';
import { AreasToChoose } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import type { AreaChoice } from './values';

type AreaOption = AreaChoice & { key: string; label: string; hint: string; found: string };

/** Every wijk of her gemeenten, with its buurten. */
export function useWijkenWithBuurten() {
  return useAllOf(usePages(['areas-to-choose'], async (after, signal) => (await send(AreasToChoose, { after }, signal)).wijken, { staleTime: Infinity }));
}

/** Where she may have somebody work: gemeenten, wijken, buurten. */
export function useAreaOptions(): AreaOption[] {
  const me = useMe();
  const wijken = useWijkenWithBuurten();
  const words = keeping.areas;
  const gemeenten = [...new Map(wijken.map(({ gemeente }) => [gemeente.code, gemeente])).values()];
  return [
    ...gemeenten.map(({ code, name }) => option(code, name, 'GEMEENTE', words.all(name), words.gemeente)),
    ...wijken.map(({ code, name, gemeente }) => option(code, name, 'WIJK', name, words.wijkIn(gemeente.name))),
    ...wijken.flatMap(({ name: wijk, buurten }) => buurten.map(({ code, name }) => option(code, name, 'BUURT', name, words.buurtIn(wijk)))),
  ].filter(({ code }) => mayPlaceIn(me, code));
}

const option = (code: string, name: string, level: AreaChoice['level'], label: string, hint: string): AreaOption => ({ key: code, code, name, level, label, hint, found: plain(label) });

/** As names are compared: without capitals and accents. */
export const plain = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}+|['’]/gu, '').replace(/[^a-z0-9]+/g, ' ').trim();
