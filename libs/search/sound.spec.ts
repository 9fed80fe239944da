import { expect, it } from '@jest/globals';
import { soundOf } from './sound.js';

it.each([
  ['heijden', 'heyden', 'heiden'], ['meijer', 'meyer', 'meier'], ['jansen', 'janssen'], ['vrancken', 'franken'], ['cremers', 'kremers'],
  ['hendriks', 'hendrikx'], ['quaedvlieg', 'kwaedvlieg', 'kwadvlieg'], ['dijk', 'dyk'], ['ellen', 'elen'], ['joyce', 'joise'],
])('%s sounds like %s', (...words) => {
  expect(new Set(words.map(soundOf)).size).toBe(1);
});

it.each([['smit', 'smid'], ['bos', 'vos'], ['loon', 'leen'], ['berg', 'borg']])('%s does not sound like %s', (one, other) => {
  expect(soundOf(one)).not.toBe(soundOf(other));
});
