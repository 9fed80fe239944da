import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit, type DefinitionNode } from 'graphql';

/** The question the web app asks when somebody searches, with the fragments it needs, from its own sources. */
export function webSearchQuestion(): string {
  const folder = 'apps/web/src';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
  const definitions = files.flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).definitions);
  const search = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION && each.name?.value === 'Search')!;
  const wanted = new Set<DefinitionNode>([search]);
  for (const each of wanted) {
    visit(each, { FragmentSpread: ({ name }) => void wanted.add(definitions.find((other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === name.value)!) });
  }
  return print({ kind: Kind.DOCUMENT, definitions: [...wanted] });
}
