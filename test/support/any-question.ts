import fc, { type Arbitrary } from 'fast-check';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType, isScalarType, isUnionType, type GraphQLField, type GraphQLInputType, type GraphQLOutputType } from 'graphql';
import { readFileSync } from 'node:fs';

/** An operation of the schema. */
export interface Operation {
  kind: 'query' | 'mutation';
  name: string;
  field: GraphQLField<unknown, unknown>;
}

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

export const OPERATIONS: readonly Operation[] = (['query', 'mutation'] as const).flatMap((kind) => {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return Object.entries(type!.getFields()).map(([name, field]) => ({ kind, name, field }));
});

const ODD = [
  '', ' ', '\u0000', '😀', '\uD800', '\u202Eabc', "'; DROP TABLE contact;--", '" OR "x', '%', '\\', '<script>', 'x'.repeat(300), 'x'.repeat(5_000), 'a@b.nl', '\uD800@b.nl', 'mailto:a@b', '6411 AB', '0612345678', '+31 6 12345678', '112',
  '2026-11-23', '2026-02-30', '2026-13-45', '0000-00-00', '9999-12-31', '2026-11-23T10:00:00.000Z', '08:30', '17:00', '24:00', '99:99', 'nl', 'GM0917', 'GM9999', 'WK091700', 'BU09170000', 'huisarts', 'wijkteamcoach', '-1', 'null',
];
const NUMBERS = [1, 2, 10, 0, -1, 50, 51, 2 ** 31 - 1, -(2 ** 31)];
const MOST_OF_LIST = 60;

/** Variables that fit the types of an operation, and say nothing else: what is known by these ids among them. */
export const anyVariables = ({ field }: Operation, ids: readonly string[]): Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(field.args.map(({ name, type }) => [name, any(type, ids)])));

function any(type: GraphQLInputType, ids: readonly string[]): Arbitrary<unknown> {
  if (!isNonNullType(type)) return fc.option(given(type, ids), { freq: 6 });
  return given(type.ofType, ids);
}

function given(type: GraphQLInputType, ids: readonly string[]): Arbitrary<unknown> {
  if (isListType(type)) return fc.oneof({ weight: 9, arbitrary: fc.array(any(type.ofType, ids), { maxLength: 3 }) }, { weight: 1, arbitrary: fc.array(any(type.ofType, ids), { minLength: MOST_OF_LIST, maxLength: MOST_OF_LIST }) });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return fc.record(Object.fromEntries(fields.map((each) => [each.name, any(each.type, ids)])), { requiredKeys: fields.filter((each) => isNonNullType(each.type)).map(({ name }) => name) });
  }
  if (!isScalarType(type)) throw new Error(`No value of ${String(type)}`);
  if (type.name === 'Boolean') return fc.boolean();
  if (type.name === 'Int' || type.name === 'Float') return fc.constantFrom(...NUMBERS);
  return fc.oneof({ weight: type.name === 'ID' ? 4 : 1, arbitrary: fc.constantFrom(...ids) }, { weight: 2, arbitrary: fc.constantFrom(...ODD) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) });
}

/** An operation with its arguments, asked for all that it says without more of them. */
export function questionOf({ kind, name, field }: Operation): string {
  const [declared, passed] = [field.args.map((each) => `$${each.name}: ${String(each.type)}`), field.args.map((each) => `${each.name}: $${each.name}`)].map((list) => (list.length > 0 ? `(${list.join(', ')})` : ''));
  return `${kind}${declared} { ${name}${passed} ${selection(field.type, 1)} }`;
}

function selection(type: GraphQLOutputType, deeper: number): string {
  const named = getNamedType(type);
  if (isUnionType(named)) return `{ ${named.getTypes().map((each) => `... on ${each.name} { __typename }`).join(' ')} }`;
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some((each) => isNonNullType(each.type) && each.defaultValue === undefined));
  const asked = fields.flatMap((each) => {
    const of = getNamedType(each.type);
    if (isScalarType(of) || isEnumType(of)) return [each.name];
    return deeper > 0 ? [`${each.name} ${selection(each.type, deeper - 1)}`] : [];
  });
  return `{ ${['__typename', ...asked].join(' ')} }`;
}
