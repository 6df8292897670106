import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, readFeatures, readFeaturesIn } from '../../src/models/lexicon/features.ts';
import { Prefixes } from '../../src/models/lexicon/prefixes.ts';
import { Vocabulary } from '../../src/models/lexicon/vocabulary.ts';

const column = (name: string): number => COLUMNS.indexOf(name);
/** The words at which a column was seen. */
const seen = (text: string, name: string, language?: string): string[] => {
  const features = language === undefined ? readFeatures(text) : readFeaturesIn(language, text);
  return features.spansOf(column(name)).map(([start, end]) => text.slice(start, end));
};

describe('features of a text', () => {
  it.each([
    ['You lost my bag and nobody ever answered me', 'cue.unanswered', ['nobody ever answered']],
    ['Mijn koffer is weg en niemand reageert op mijn mails', 'cue.unanswered', ['niemand reageert op']],
    ['Mein Koffer ist weg und niemand antwortet', 'cue.unanswered', ['niemand antwortet']],
    ['Ma valise est perdue et personne ne répond', 'cue.unanswered', ['personne ne répond']],
    ['Mi maleta se perdió y nadie me responde', 'cue.unanswered', ['nadie me responde']],
    ['La mia valigia è persa e nessuno mi risponde', 'cue.unanswered', ['nessuno mi risponde']],
    ['A minha mala sumiu e ninguém me responde', 'cue.unanswered', ['ninguém me responde']],
    ['Ho pagato due volte e vi ho chiamato otto volte', 'cue.money-lost', ['pagato due volte']],
    ['Me cobraram duas vezes, cobrança indevida', 'cue.money-lost', ['Me cobraram', 'cobrança indevida']],
    ['Disdico, passo alla concorrenza', 'cue.leaving', ['Disdico', 'alla concorrenza']],
    ['Sou cliente há dez anos e vou cancelar', 'cue.loyal', ['cliente há']],
    ['C’est SUPER NUL!!', 'shape.capitals', ['NUL']],
  ])('%s: %s', (text, name, words) => {
    expect(seen(text, name)).toEqual(words);
  });

  it('turns around what a negation stands before', () => {
    for (const [language, text] of [
      ['it', 'non è un disastro'],
      ['pt', 'isso não é um desastre'],
      ['fr', 'ce n’est pas une catastrophe'],
    ] as const) {
      const { values } = readFeaturesIn(language, text);
      expect(values[column('feeling.not-bad')], text).toBeGreaterThan(0);
      expect(values[column('feeling.bad')], text).toBe(0);
    }
  });

  it('keeps the vectors of texts apart', () => {
    const first = readFeatures('Never again!!');
    const before = [...first.values];
    for (let round = 0; round < 40; round++) readFeatures('Thank you so much, lovely staff');
    expect([...first.values]).toEqual(before);
    expect(first.spansOf(column('cue.leaving')).length).toBeGreaterThan(0);
  });

  it('fills only shape and emoji where it does not know the language', () => {
    const { language, values } = readFeatures('電車がまた遅れています!! 😡');
    const filled = COLUMNS.filter((_, at) => values[at] !== 0);
    expect(language).toBe('unknown');
    expect(filled).toContain('emoji.bad');
    expect(filled.filter((name) => !/^(?:shape|emoji)\./.test(name))).toEqual([]);
  });
});

describe('what is looked up', () => {
  it('numbers each form once, however many there are', () => {
    const vocabulary = new Vocabulary();
    const forms = Array.from({ length: 5000 }, (_, at) => `word${at}`);
    const ids = forms.map((form) => vocabulary.add(form));
    expect(new Set(ids).size).toBe(5000);
    expect(forms.map((form) => vocabulary.idOf(form))).toEqual(ids);
    expect(vocabulary.add('word7')).toBe(ids[7]);
    expect(vocabulary.idOf('word5000')).toBe(0);
    expect(vocabulary.size).toBe(5001);
  });

  it('finds every prefix of a form, shortest first', () => {
    const letter = fc.constantFrom('a', 'b', 'é');
    const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), word, (prefixes, form) => {
        const symbols = new Map(prefixes.map((prefix, at) => [prefix, at + 1]));
        const out = new Int32Array(20);
        const end = new Prefixes(symbols).find(form, out, 2);
        const expected = prefixes
          .filter((prefix) => form.startsWith(prefix))
          .sort((one, other) => one.length - other.length)
          .map((prefix) => symbols.get(prefix));
        expect([...out.subarray(2, end)]).toEqual(expected);
      }),
    );
  });
});
