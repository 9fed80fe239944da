import { describe, expect, it } from '@jest/globals';
import { mailTroubleOf } from './mail-trouble.js';

describe('why mail does not go out, for who runs this', () => {
  it.each([
    ['a wrong name', { code: 'EDNS', syscall: 'getaddrinfo' }, 'niet te vinden'],
    ['a closed port', { code: 'ESOCKET', syscall: 'connect' }, 'neemt geen verbinding aan'],
    ['a server that says nothing', { code: 'ETIMEDOUT', command: 'CONN' }, 'antwoordt niet'],
    ['a certificate that is not valid', { code: 'ESOCKET', message: 'certificate has expired' }, 'certificaat'],
    ['TLS where there is none', { code: 'ESOCKET', message: 'error:0A00010B:SSL routines::wrong version number' }, 'spreekt geen TLS'],
    ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'weigert de gebruiker of het wachtwoord'],
    ['a sender that may not send', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }, 'MAIL_FROM'],
    ['anything else', { code: 'EMESSAGE', responseCode: 554 }, 'EMESSAGE. Hij antwoordt met code 554'],
  ])('%s', (_what, error, words) => expect(mailTroubleOf(error, 'smtp://anna:geheim@mail.example.nl')).toContain(words));

  it('names the server, and neither the user nor the password', () => {
    const said = mailTroubleOf({ code: 'EAUTH', responseCode: 535, message: 'no anna here' }, 'smtp://anna:geheim@mail.example.nl');
    expect(said).toContain('mail.example.nl:587');
    expect(said).not.toMatch(/anna|geheim/);
  });
});
