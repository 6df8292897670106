import { describe, expect, it } from 'vitest';
import { readFeaturesIn } from '../../../src/models/lexicon/features.ts';
import { tokenize } from '../../../src/models/lexicon/tokens.ts';
import { languageKey, ownKeys, piecesOf, placedKeys } from '../../../src/models/linear/grams.ts';
import { hashOf } from '../../../src/models/linear/hashing.ts';
import { Names } from '../../../src/models/linear/names.ts';

const common =
  'the train was not late thanks for your rude crew i told that thats will best buy hope storm rose free'.split(
    ' ',
  );
const names = new Names(
  [hashOf('will'), hashOf('acme')],
  common.map((word) => hashOf(word)),
);
const pieces = (text: string, language = 'en') => {
  const tokens = tokenize(text);
  names.mark(tokens, text, language);
  return piecesOf(tokens, text, language, names);
};
const forms = (text: string): string[] => pieces(text).map(({ word }) => word.form);
const placed = (text: string): number[] => {
  const keys: number[] = [];
  placedKeys(pieces(text), (key) => keys.push(key));
  return keys;
};

describe('names', () => {
  it.each([
    ['an unknown word with a capital', 'I told Rosalind that'],
    ['a known name, also without', 'i told acme that'],
    ['a name that is a word too, with a capital', 'i told Will that'],
    ['several in a row', 'i told Rosalind Marchetti that'],
    ['a brand of plain words', 'i told Best Buy that'],
    ['a brand of a letter and a word', 'i told T-Mobile that'],
    ['an address without www', 'i told train.com that'],
    ['one with two endings', 'i told train.co.uk that'],
  ])('%s is a name', (_, text) => {
    expect(forms(text)).toEqual(['i', 'told', '\u00a7', 'that']);
  });

  it('a brand of plain words is words where they are written small', () => {
    expect(forms('the best buy')).toEqual(['the', 'best', 'buy']);
    expect(forms('Told that. The Best buy')).not.toContain('\u00a7');
  });

  it('a plain word that people are called too is a name where no sentence gave it its capital', () => {
    expect(forms('i told Hope that')).toEqual(['i', 'told', '\u00a7', 'that']);
    expect(forms('thanks, Hope told that')).toEqual(['thanks', '\u00a7', 'told', 'that']);
    for (const text of ['Hope that', 'i told that. Hope', '@acme Hope that', 'i told HOPE', 'i told hope'])
      expect(forms(text)).toContain('hope');
    expect(pieces('ich told Rose that', 'de').map(({ word }) => word.form)).toContain('rose');
    expect(pieces('ich told Hope that', 'de').map(({ word }) => word.form)).not.toContain('hope');
    expect(pieces('told Free that', 'fr').map(({ word }) => word.form)).not.toContain('free');
    expect(pieces('told Free that', 'en').map(({ word }) => word.form)).toContain('free');
  });

  it('no cue and no feeling is looked for in a name', () => {
    const joy = new Names(
      [hashOf('felicity'), hashOf('eurostar')],
      [...common, 'joy'].map((word) => hashOf(word)),
    );
    const seen = (text: string): string => readFeaturesIn('en', text, joy).values.join();
    const plain = seen('i told Rosalind that');
    for (const name of ['Joy', 'Felicity', 'Eurostar', 'Best Buy', "Joy's"])
      expect(seen(`i told ${name} that`), name).toBe(plain);
    expect(seen('i told joy that')).not.toBe(plain);
  });

  it('a name stays one with the sign of a possessor, a word stays a word', () => {
    expect(forms('i told Will’s crew')).toEqual(['i', 'told', '\u00a7', 'crew']);
    expect(forms("That's late")).toEqual(['thats', 'late']);
  });

  it('a word with a capital inside is written large', () => {
    expect(forms('i told eKoro that')).toEqual(['i', 'told', '\u00a7', 'that']);
  });

  it('a name that is a word too is a word without its capital', () => {
    expect(forms('i will')).toEqual(['i', 'will']);
  });

  it('handles, links and figures say only that they are there', () => {
    expect(placed('@a told http://x.example 12')).toEqual(placed('@bcd told https://y.example/z 34'));
  });
});

describe('negation', () => {
  const negated = (text: string): string[] =>
    pieces(text)
      .filter((piece) => piece.negated)
      .map(({ word }) => word.form);

  it('reaches four words, to the end of its part of the sentence', () => {
    expect(negated('not late your crew was rude')).toEqual(['late', 'your', 'crew', 'was']);
    expect(negated('not late, rude')).toEqual(['late']);
    expect(negated('not late. rude')).toEqual(['late']);
    expect(negated('the train was late')).toEqual([]);
  });
});

describe('keys', () => {
  it('a word has keys of its own and of its language; a short one no letters', () => {
    const [word] = pieces('thanks');
    const en = ownKeys(word!, languageKey('en'));
    const nl = ownKeys(word!, languageKey('nl'));
    expect(en).toHaveLength(nl.length);
    expect(en.filter((key) => nl.includes(key))).toHaveLength(en.length / 2);
    expect(ownKeys(pieces('i')[0]!, languageKey('en'))).toHaveLength(2);
  });

  it('the order of words counts', () => {
    expect(new Set(placed('the crew was rude'))).not.toEqual(new Set(placed('rude was the crew')));
  });

  it('every key belongs to pieces of the text', () => {
    const all = pieces('Thanks for NOT telling!! your crew was sooo rude');
    placedKeys(all, (_, first, last) => {
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThan(all.length);
      expect(first).toBeLessThanOrEqual(last);
    });
    placedKeys([], () => expect.unreachable());
  });
});
