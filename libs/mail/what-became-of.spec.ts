import { describe, expect, it } from '@jest/globals';
import { whatBecameOf } from './what-became-of.js';

describe('what became of a mail', () => {
  it.each([
    ['no server', { code: 'ESOCKET', command: 'CONN', beforeText: true }, 'queued'],
    ['no such host', { code: 'EDNS', command: 'CONN', beforeText: true }, 'queued'],
    ['a full mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'queued'],
    ['an unknown address', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'bounced'],
    ['a refused text', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'bounced'],
    ['a text refused for now', { code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, 'queued'],
    ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'queued'],
    ['a line that broke after the text', { code: 'ECONNECTION', command: 'CONN', beforeText: false }, 'unsure'],
    ['a time-out after the text', { code: 'ETIMEDOUT', command: 'DATA' }, 'unsure'],
    ['anything else', new Error('x'), 'unsure'],
  ])('%s', (_what, error, state) => expect(whatBecameOf(error).state).toBe(state));

  it('says nothing of the address', () => {
    expect(whatBecameOf(Object.assign(new Error('no such user anna@school.example'), { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' })).code).toBe('EENVELOPE 550');
  });
});
