import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuard } from '../../src/reply/guard.ts';
import { createReplyManners } from '../../src/reply/manners.ts';

const guard = createGuard(createReplyManners(), {
  ownHandles: ['AcmeHelp'],
  ownContacts: ['acme.example', 'ceo@other.example', '+31 20 555 0199'],
  internalWords: ['Project Falcon'],
});
const check = (text: string, more: Partial<Parameters<typeof guard.check>[0]> = {}) =>
  guard.check({ text, network: 'x', to: { handle: 'customer1' }, stopped: false, sensitive: [], ...more });

describe('what may go out', () => {
  it.each([
    'Sorry about this, I am looking into it myself. Ada',
    'Dat spijt ons zeer. Ik zoek het vandaag uit.',
    '@customer1 you are right, and we will make it good.',
    'Write to care@acme.example or call +31 20 555 0199 and ask for me.',
    'Write to ceo@other.example please.',
    'Our @acmehelp team has your order 123456789.',
    'Since 2024-05-11 it costs 12,50; we pay that back [sic] <3 :-)',
    'It was 11-05-2024 at 10:00–12:30. Room 101.',
    'See https://acme.example/@help/12345678901 for more.',
    '🏳️‍🌈 Danke! Merci ❤️',
    'Nous sommes désolés.\nAda',
    'The international team is on it; no internal delays any more.',
    'سلام، متأسفیم می‌شود',
    'Please do not share your password here; we keep what you send confidential.',
  ])('%s', (text) => {
    expect(check(text)).toEqual({ allowed: true, warnings: [] });
  });

  it('warns when the post touches a sensitive subject', () => {
    expect(check('We are so sorry.', { sensitive: ['safety', 'legal'] })).toMatchObject({
      allowed: true,
      warnings: [expect.stringContaining('safety'), expect.stringContaining('legal')],
    });
  });
});

describe('what may not', () => {
  it('is what another customer of the same incident reads already, also with another name in it', () => {
    const others = ['Dear Anna, your parcel is late because our van broke down. It comes tomorrow. Ada'];
    const copy = 'Dear Bob, your parcel is late because our van broke down. It comes tomorrow. Ada';
    expect(check(copy, { others })).toEqual({
      allowed: false,
      because: [expect.stringMatching(/another customer with the same trouble.*other words/)],
    });
    expect(check('Bob, I called the depot: it is on the first van tomorrow.', { others }).allowed).toBe(true);
    expect(check(copy, { others: [] }).allowed).toBe(true);
  });

  it.each`
    text                                               | because
    ${''}                                              | ${/empty/}
    ${' \n\t'}                                         | ${/empty/}
    ${'@customer1'}                                    | ${/nothing besides a name/}
    ${'@customer1 …!'}                                 | ${/nothing besides a name/}
    ${'a'.repeat(281)}                                 | ${/too long for x: 281 of 280/}
    ${'Dear [NAME], we are sorry'}                     | ${/blank/}
    ${'Dear [your name], we are sorry'}                | ${/blank/}
    ${'Beste [naam klant], sorry'}                     | ${/blank/}
    ${'Dear {{customer}}, sorry'}                      | ${/blank/}
    ${'Dear {name}, sorry'}                            | ${/blank/}
    ${'Dear <name>, sorry'}                            | ${/blank/}
    ${'Your order ____ is late'}                       | ${/blank/}
    ${'We refund XXX euro'}                            | ${/blank/}
    ${'We are with @somebody_else on this'}            | ${/another account/}
    ${'ask @them@server.example'}                      | ${/another account/}
    ${'We wrote to jane.doe@mail.example'}             | ${/e-mail address/}
    ${'We wrote to jane (at) mail.example'}            | ${/e-mail address/}
    ${'We called you at 06-12345678'}                  | ${/telephone/}
    ${'We called +49 170 1234567'}                     | ${/telephone/}
    ${'We called (212) 555-0147'}                      | ${/telephone/}
    ${'In 3 calls, 06-12345678'}                       | ${/telephone/}
    ${'Order 1 4111-1111-1111-1111 2'}                 | ${/bank card/}
    ${'We refunded card 4111 1111 1111 1111'}          | ${/bank card/}
    ${'To NL91 ABNA 0417 1643 00 today'}               | ${/bank card/}
    ${'[internal] he is a difficult one'}              | ${/stay inside/}
    ${'Internal note: refund him'}                     | ${/stay inside/}
    ${'Vertraulich: er bekommt Geld'}                  | ${/stay inside/}
    ${'Niet publiceren: hij krijgt geld'}              | ${/stay inside/}
    ${'This is fixed with project falcon'}             | ${/stay inside/}
    ${'As an AI language model I am sorry'}            | ${/text program/}
    ${"Certainly! Here's a draft reply: we are sorry"} | ${/text program/}
    ${'We are \u202Eyrros'}                            | ${/invisible/}
    ${'We are so\u200Brry'}                            | ${/invisible/}
    ${'We are sorry\u0007'}                            | ${/invisible/}
    ${'\uFEFFWe are sorry'}                            | ${/invisible/}
  `('$text', ({ text, because }) => {
    const verdict = check(text);
    expect(verdict.allowed).toBe(false);
    expect(verdict.allowed ? '' : verdict.because.join(' ')).toMatch(because);
  });

  it('anything to a customer who asked us to stop', () => {
    expect(check('We are sorry', { stopped: true })).toEqual({
      allowed: false,
      because: ['This customer asked us to stop replying.'],
    });
  });

  it('says everything at once', () => {
    const verdict = check(`[NAME] ${'a'.repeat(300)} jane@mail.example`);
    expect(verdict.allowed ? [] : verdict.because).toHaveLength(3);
  });

  it('never repeats private data in its sentences', () => {
    const secret = fc.constantFrom(
      'jane.doe@mail.example',
      '+49 170 1234567',
      '4111 1111 1111 1111',
      '@jane_doe',
    );
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, found, after) => {
        const verdict = check(`${before} ${found} ${after}`);
        expect(verdict.allowed).toBe(false);
        if (!verdict.allowed) expect(verdict.because.join(' ')).not.toContain(found);
      }),
    );
  });

  it('never throws, whatever the text, and takes no more than linear time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void check(text)));
    for (const unit of ['[', '{', '@a.', '1 ', 'a@', '(at) ', '<a', '_', '. ', 'AB12 ']) {
      const from = performance.now();
      check(unit.repeat(20_000), { network: 'email' });
      expect(performance.now() - from).toBeLessThan(1500);
    }
  });
});
