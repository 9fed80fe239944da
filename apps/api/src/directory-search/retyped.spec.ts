import { describe, expect, it } from '@jest/globals';
import { Lexicon } from './lexicon.js';
import { inDigits, takenApart, withoutDots } from './retyped.js';

describe('what was said to a telephone', () => {
  it.each([
    ['nul zes acht acht negen zes negen vier vier één', '0688969441'],
    ['bel nul zes 88 96 94 41 even', 'bel 0688969441 even'],
    ['wijkagent 64 11 tn', 'wijkagent 6411 tn'],
    ['64 11tn coach', '6411tn coach'],
  ])('holds the number it says: %s', (text, wanted) => {
    expect(inDigits(text)).toBe(wanted);
  });

  it.each(['coach zes wegen', 'een agent', 'bel 0688969441 een keer', '045 56 12 te heerlen', '045 12 34 ab', 'groep 7 8 coach 6411 ab', 'drie vier vijf'])('stays as it is where it says none: %s', (text) => {
    expect(inDigits(text)).toBe(text);
  });
});

describe('a word that nothing knows comes apart into', () => {
  const knows = (word: string) => ['offermans', 'sint', 'martinus', 'degroot'].includes(word);

  it.each([
    ['sintmartinus', ['sint martinus']], ['janoffermans', ['jan offermans']], ['offermansjan', ['offermans jan']], ['timdegroot', ['tim degroot']], ['sintjan ib', ['sint jan ib']], ['wijkagentjan', ['wijkagent jan']],
    ['xqzofferman', []], ['jantim', []],
  ])('one that is known and one that is, or is too short to ask after: %s', (text, wanted) => {
    expect(takenApart(text, new Lexicon([]), knows)).toEqual(wanted);
  });
});

it('an abbreviation with dots is read without them, and initials stay', () => {
  const lexicon = new Lexicon([]);
  expect(['r.v.d.k.', 'G.I. coach', 'j.g.z. voor 6411 AB'].map((text) => withoutDots(text, lexicon))).toEqual(['rvdk', 'GI coach', 'jgz voor 6411 AB']);
  for (const initials of ['a.b. janssen', 'm.v.d. berg', 'J.B. Jansen', 'g.i. van de Berg']) expect(withoutDots(initials, lexicon)).toBe(initials);
});
