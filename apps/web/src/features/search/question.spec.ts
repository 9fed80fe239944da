import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readQuestion, retype, writeQuestion, type Question } from './question';

const codes = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { maxLength: 4 });
const anyQuestion: fc.Arbitrary<Question> = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  disciplines: codes,
  roles: codes,
  wijken: codes,
  without: codes,
});

describe('a question in the address', () => {
  it('reads as it was written, whatever she typed', () => {
    fc.assert(fc.property(anyQuestion, (question) => expect(readQuestion(writeQuestion(question))).toEqual(question)));
  });

  it('is empty for an empty address', () => {
    expect(readQuestion('')).toEqual({ text: '', disciplines: [], roles: [], wijken: [], without: [] });
    expect(writeQuestion(readQuestion(''))).toBe('');
  });
});

describe('typing another text', () => {
  const put = (text: string, without: string[]): Question => ({ text, disciplines: ['x'], roles: [], wijken: [], without });

  it.each([
    ['wijkteamcoach', 'wijkteamcoach 6411', ['role'], ['role']],
    ['wijkteamcoach', 'wijkagent', ['role'], []],
    ['', 'w', ['role'], []],
  ])('from "%s" to "%s" leaves %j of what was put aside as %j', (from, to, before, after) => {
    const { without, disciplines } = retype(put(from, before), to);
    expect(without).toEqual(after);
    expect(disciplines).toEqual(['x']);
  });
});
