import { UserError } from '#libs/errors';
import { GraphQLScalarType, Kind } from 'graphql';

function dayInWords(value: unknown): string {
  const isDay = typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)
    && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  if (!isDay) throw new UserError('DATE_INVALID');
  return value;
}

export const DayScalar = new GraphQLScalarType<string, string>({
  name: 'Day',
  description: 'A day in the Netherlands: 2026-11-21.',
  serialize: (value) => value as string,
  parseValue: dayInWords,
  parseLiteral: (node) => dayInWords(node.kind === Kind.STRING ? node.value : null),
});

export const InstantScalar = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'A moment, ISO 8601 in UTC.',
  serialize: (value) => value as string,
});
