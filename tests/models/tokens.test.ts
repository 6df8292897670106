import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../src/models/lexicon/fold.ts';
import { tokenize } from '../../src/models/lexicon/tokens.ts';

const forms = (text: string): string[] =>
  tokenize(text).map(({ kind, form }) => (kind === 'word' ? form : kind));

describe('tokens', () => {
  it.each([
    ['Don’t stop', ['dont', 'stop']],
    ["l'avion d'Air", ['l', 'avion', 'd', 'air']],
    ["I'll wait", ['i', 'll', 'wait']],
    ['@jane_doe look at https://a.example/never', ['handle', 'look', 'at', 'link']],
    ['#FlightFail #fail', ['flight', 'fail', 'fail']],
    ['soooo bad!!', ['soo', 'bad', 'stop']],
    ['Été naïve Straße', ['ete', 'naive', 'strasse']],
    ['<p>my <b>bag</b> &amp; me</p>', ['my', 'bag', 'me']],
    ['16u45, €995', ['number', 'u45', 'pause', 'number', 'number']],
    ['😡🏽 :-( ', ['emoji', 'emoji']],
  ])('%s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('reads look-alike letters and invisible ones as what they seem to be', () => {
    expect(foldWord('sсаm').form).toBe('scam'); // Cyrillic с and а
    expect(foldWord('sc\u200bam').form).toBe('scam');
    expect(foldWord('ｓｃａｍ').form).toBe('scam');
    expect(foldWord('s̷̢c̴a̵m').form).toBe('scam');
    // A word of another script stays one.
    expect(foldWord('сам').form).toBe('сам');
  });

  it('points at the words it found, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = tokenize(text);
        const wrong = tokens.filter(
          ({ start, end }, at) => start >= end || end > text.length || start < (tokens[at - 1]?.end ?? 0),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});
