import type { Reading } from '../../domain/assessment.ts';
import type { TextModel } from '../../ports.ts';
import { averagePrecision, calibrationError, classFigures, topOverlap } from './figures.ts';
import { SEVERITY_OF_SOURCE } from './heads.ts';
import { devRows, type Row, readSeats } from './rows.ts';

/** One line of a report: what was judged, on which rows, with figures in per cent. */
export interface Verdict {
  head: string;
  set: string;
  rows: number;
  figures: Record<string, number>;
}

const percent = (value: number): number => Math.round(value * 1000) / 10;

/**
 * Judges a model on the dev sets, by head, and of them by language and source, and sentiment on all together. It is not told
 * the language of a text. Sets without rows are left out.
 */
export function judge(model: TextModel, folder: string): Verdict[] {
  const read = devRows(folder).map((row) => ({ row, reading: model.read(row.text) }));
  return judgeReadings(read);
}

type Read = { row: Row; reading: Reading };

function judgeReadings(read: readonly Read[]): Verdict[] {
  const verdicts: Verdict[] = [];
  const say = (
    head: string,
    set: string,
    rows: readonly Read[],
    figuresOf: (rows: readonly Read[]) => Record<string, number>,
  ): void => {
    if (rows.length > 0) verdicts.push({ head, set, rows: rows.length, figures: figuresOf(rows) });
  };
  const of = (file: string, chosen: (row: Row) => boolean = () => true): Read[] =>
    read.filter(({ row }) => row.file === file && chosen(row));
  for (const [set, chosen] of SENTIMENT_SETS) {
    say('sentiment', set, of('sentiment', chosen), (rows) => {
      const { macroRecall, macroF1 } = classFigures(
        rows.map(({ row, reading }) => [String(row.label), reading.sentiment.label]),
      );
      const ece = calibrationError(
        rows.map(({ row, reading: { sentiment } }) => [
          sentiment[sentiment.label],
          sentiment.label === row.label,
        ]),
      );
      return { macroRecall: percent(macroRecall), macroF1: percent(macroF1), ece: percent(ece) };
    });
  }
  for (const lang of ['en', 'nl']) {
    const complaints = of('complaint', (row) => row.lang === lang);
    say('complaint', lang, complaints, (rows) => ({
      macroF1: percent(
        classFigures(rows.map(({ row, reading }) => [String(row.label), String(reading.complaint.label)]))
          .macroF1,
      ),
      averagePrecision: percent(
        averagePrecision(rows.map(({ row, reading }) => [row.label === 1, reading.complaint.probability])),
      ),
      ece: percent(
        calibrationError(
          rows.map(({ row, reading: { complaint } }) => [
            Math.max(complaint.probability, 1 - complaint.probability),
            complaint.probability >= 0.5 === (row.label === 1),
          ]),
        ),
      ),
    }));
  }
  const severe = of('complaint', (row) => row.lang === 'en' && row.severity !== undefined);
  say('severity ≥ 2', 'en', severe, (rows) => ({
    averagePrecision: percent(
      averagePrecision(
        rows.map(({ row, reading: { severity } }) => [
          (SEVERITY_OF_SOURCE[row.severity!] ?? 0) >= 2,
          severity.probabilities[2] + severity.probabilities[3],
        ]),
      ),
    ),
  }));
  const urgent = of('complaint', (row) => row.arousal !== undefined);
  say('urgency', 'nl', urgent, (rows) => ({
    averagePrecision: percent(
      averagePrecision(rows.map(({ row, reading }) => [row.arousal! >= 4, reading.urgency.probability])),
    ),
  }));
  say('idea', 'en', of('idea'), (rows) => ({
    f1OfIdea: percent(
      classFigures(rows.map(({ row, reading }) => [String(row.label), String(reading.idea.label)])).f1['1'] ??
        0,
    ),
    averagePrecision: percent(
      averagePrecision(rows.map(({ row, reading }) => [row.label === 1, reading.idea.probability])),
    ),
  }));
  say('spam', 'en', of('spam'), (rows) => ({
    macroF1: percent(
      classFigures(rows.map(({ row, reading }) => [String(row.label), String(reading.spam.label)])).macroF1,
    ),
  }));
  say('review', 'en', of('appreview'), (rows) => ({
    macroF1: percent(
      classFigures(rows.map(({ row, reading }) => [String(row.label), reading.review.label])).macroF1,
    ),
  }));
  for (const lang of ['en', 'nl', 'de', 'fr', 'es', 'it', 'pt']) {
    const texts = of('sentiment', (row) => row.lang === lang);
    say('language', lang, texts, (rows) => ({
      recall: percent(rows.filter(({ reading }) => reading.language.label === lang).length / rows.length),
    }));
  }
  return verdicts;
}

/** The sets of texts labelled for sentiment. They overlap: `all` holds every other, `en all` and `nl all` those of their language. */
export const SENTIMENT_SETS: readonly [string, (row: Row) => boolean][] = [
  ['all', () => true],
  ['en all', (row) => row.lang === 'en'],
  ['en tweets', (row) => row.source.startsWith('tweeteval')],
  ['en airline', (row) => row.source === 'airline'],
  ['nl all', (row) => row.lang === 'nl'],
  ['nl service tweets', (row) => row.source === 'emotwics-first'],
  ['nl restaurants', (row) => row.source.startsWith('semeval2016')],
  ['nl political', (row) => row.source.startsWith('nl-political')],
  ...['de', 'fr', 'es', 'it', 'pt'].map((lang): [string, (row: Row) => boolean] => [
    `${lang} tweets`,
    (row) => row.lang === lang,
  ]),
];

/** Worth of a read post, as found by heads that had not seen it. */
export interface JudgedPost {
  row: Row;
  worth: number;
}

/** Judges worth on all read posts: those that taught it by crossed heads, the others by the model itself. Languages without posts are left out. */
export function judgePosts(model: TextModel, folder: string, crossed: readonly JudgedPost[]): Verdict[] {
  const taught = new Set(crossed.map(({ row }) => row.id));
  const unseen = readSeats(folder)
    .filter(({ id }) => !taught.has(id))
    .map((row) => ({ row, worth: model.read(row.text).worth.probability }));
  const posts = [...crossed, ...unseen];
  return [['en', 'nl'], ['en'], ['nl']].flatMap((langs) => {
    const chosen = posts.filter(({ row }) => langs.includes(row.lang));
    if (chosen.length === 0) return [];
    return {
      head: 'worth ≥ 2',
      set: `read posts ${langs.join('+')}, unseen`,
      rows: chosen.length,
      figures: {
        averagePrecision: percent(
          averagePrecision(chosen.map(({ row, worth }) => [row.ceoWorth! >= 2, worth])),
        ),
        top6: percent(
          topOverlap(
            chosen.map(({ row, worth }) => [row.ceoWorth! + row.severity! / 100, worth]),
            0.06,
          ),
        ),
        ece: percent(
          calibrationError(
            chosen.map(({ row, worth }) => [Math.max(worth, 1 - worth), worth >= 0.5 === row.ceoWorth! >= 2]),
          ),
        ),
      },
    };
  });
}
