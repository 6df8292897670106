import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReplyManners } from '../../src/reply/manners.ts';

const manners = createReplyManners({ 'mastodon.example': 1000 });
const FAMILY = '👨‍👩‍👧‍👦';
const to = { handle: 'Customer_1' };

describe('length', () => {
  it.each`
    network               | text                                                  | used    | max     | unit
    ${'x'}                | ${'a'.repeat(280)}                                    | ${280}  | ${280}  | ${'weighted characters'}
    ${'x'}                | ${'漢'.repeat(140)}                                   | ${280}  | ${280}  | ${'weighted characters'}
    ${'x'}                | ${'漢'.repeat(141)}                                   | ${282}  | ${280}  | ${'weighted characters'}
    ${'x'}                | ${FAMILY.repeat(140)}                                 | ${280}  | ${280}  | ${'weighted characters'}
    ${'x'}                | ${`see https://example.com/${'a'.repeat(200)}`}       | ${27}   | ${280}  | ${'weighted characters'}
    ${'x'}                | ${'@customer_1 thanks'}                               | ${6}    | ${280}  | ${'weighted characters'}
    ${'x'}                | ${'@somebody thanks'}                                 | ${16}   | ${280}  | ${'weighted characters'}
    ${'bluesky'}          | ${'a'.repeat(300)}                                    | ${300}  | ${300}  | ${'graphemes'}
    ${'bluesky'}          | ${FAMILY.repeat(100)}                                 | ${100}  | ${300}  | ${'graphemes'}
    ${'bluesky'}          | ${FAMILY.repeat(300)}                                 | ${7500} | ${3000} | ${'bytes'}
    ${'bluesky'}          | ${FAMILY.repeat(301)}                                 | ${301}  | ${300}  | ${'graphemes'}
    ${'bluesky'}          | ${'漢'.repeat(300)}                                   | ${300}  | ${300}  | ${'graphemes'}
    ${'mastodon'}         | ${`@a@b.example https://e.example/${'y'.repeat(90)}`} | ${26}   | ${500}  | ${'characters'}
    ${'google-play'}      | ${FAMILY}                                             | ${7}    | ${350}  | ${'characters'}
    ${'elsewhere'}        | ${'abc'}                                              | ${3}    | ${500}  | ${'characters'}
    ${'mastodon.example'} | ${'abc'}                                              | ${3}    | ${1000} | ${'characters'}
  `('$network: $used of $max $unit', ({ network, text, used, max, unit }) => {
    expect(manners.length(network, text, to)).toEqual({ used, max, unit });
  });

  it('never throws and never counts below nothing, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('x', 'bluesky', 'mastodon', 'reddit'),
        fc.string({ unit: 'binary' }),
        (network, text) => {
          const { used } = manners.length(network, text, to);
          expect(used).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('preview', () => {
  it('shows whom X says we answer, and hides the name it would repeat', () => {
    expect(manners.preview('x', '@customer_1 thanks', to)).toBe('Replying to @Customer_1\nthanks');
    expect(manners.preview('x', 'thanks', {})).toBe('thanks');
  });
  it('shows the text alone elsewhere', () => {
    expect(manners.preview('bluesky', 'thanks', to)).toBe('thanks');
  });
});
