import { HEADS } from '../domain/assessment.ts';
import { SettingsError } from '../domain/errors.ts';
import { openTextModel } from '../models/open.ts';
import { classFigures } from '../models/training/figures.ts';
import { judge, SENTIMENT_SETS, type Verdict } from '../models/training/judge.ts';
import { devRows } from '../models/training/rows.ts';
import { installed } from './dev-package.ts';

interface Peer {
  version: string;
  /** Negative, neutral and positive, as its own documentation tells them apart. */
  sentiment(text: string): 'neg' | 'neu' | 'pos';
}

interface Figures {
  textsPerCpuSecond: number;
  /** In per cent, by set; only what a package gives. */
  quality: Record<string, Record<string, number>>;
}

export interface ScoreBench {
  texts: number;
  ours: Figures & { model: string; heads: number };
  packages: Record<string, Figures & { version: string; heads: number }>;
}

const ROUNDS = 5;
/** Sets in English: the packages read no other language, and give sentiment alone. */
const SETS = SENTIMENT_SETS.filter(([name]) => ['en tweets', 'en airline'].includes(name));

/** Our model beside the packages that a Node user can install: speed turn by turn in one run, and quality on the dev sets. */
export function benchOfScore(folder: string, model: string): ScoreBench {
  const ours = openTextModel(model);
  const peers = peerPackages();
  const rows = devRows(folder);
  const texts = rows.map(({ text }) => text);
  if (texts.length === 0)
    throw new SettingsError([`--data: the dev sets in ${folder} are empty. Give the folder with the data`]);
  const work = new Map<string, (text: string) => unknown>([
    ['', (text) => ours.read(text)],
    ...Object.entries(peers).map(([name, peer]) => [name, (text: string) => peer.sentiment(text)] as const),
  ]);
  const speed = interleaved(work, texts);
  const sentiment = rows.filter(({ file }) => file === 'sentiment');
  const quality = (peer: Peer): Figures['quality'] =>
    Object.fromEntries(
      SETS.flatMap(([set, inSet]) => {
        const chosen = sentiment.filter(inSet);
        if (chosen.length === 0) return [];
        const found = classFigures(chosen.map((row) => [String(row.label), peer.sentiment(row.text)]));
        const figures = { macroRecall: percent(found.macroRecall), macroF1: percent(found.macroF1) };
        return [[`sentiment, ${set}`, figures]];
      }),
    );
  const reading = ours.read('');
  return {
    texts: texts.length,
    ours: {
      model: ours.version,
      heads: HEADS.filter((head) => head in reading).length,
      textsPerCpuSecond: speed.get('')!,
      quality: byName(judge(ours, folder)),
    },
    packages: Object.fromEntries(
      Object.entries(peers).map(([name, peer]) => [
        name,
        { version: peer.version, heads: 1, textsPerCpuSecond: speed.get(name)!, quality: quality(peer) },
      ]),
    ),
  };
}

/** Texts in a second of CPU time, each once to warm up, then in turns, so that all meet the same machine. */
function interleaved(
  work: ReadonlyMap<string, (text: string) => unknown>,
  texts: readonly string[],
): Map<string, number> {
  const spent = new Map<string, number>();
  for (const read of work.values()) for (const text of texts) read(text);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of work) {
      const before = process.cpuUsage();
      for (const text of texts) read(text);
      const { user, system } = process.cpuUsage(before);
      spent.set(name, (spent.get(name) ?? 0) + user + system);
    }
  }
  return new Map(
    [...spent].map(([name, micros]) => [
      name,
      Math.round((ROUNDS * texts.length) / (Math.max(1, micros) / 1e6)),
    ]),
  );
}

/** The packages, as their documentation says to use them. */
function peerPackages(): Record<string, Peer> {
  const { api: Sentiment, version } =
    installed<new () => { analyze(text: string): { score: number } }>('sentiment');
  const vader = installed<{
    SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } };
  }>('vader-sentiment');
  const wink = installed<(text: string) => { score: number }>('wink-sentiment');
  const sentiment = new Sentiment();
  const signOf = (score: number, bar: number): 'neg' | 'neu' | 'pos' =>
    score >= bar ? 'pos' : score <= -bar ? 'neg' : 'neu';
  return {
    sentiment: {
      version,
      sentiment: (text) => signOf(sentiment.analyze(text).score, 1),
    },
    // 0.05 stands in its own documentation.
    'vader-sentiment': {
      version: vader.version,
      sentiment: (text) => signOf(vader.api.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05),
    },
    'wink-sentiment': {
      version: wink.version,
      sentiment: (text) => signOf(wink.api(text).score, 1),
    },
  };
}

function byName(verdicts: readonly Verdict[]): Figures['quality'] {
  return Object.fromEntries(verdicts.map(({ head, set, figures }) => [`${head}, ${set}`, figures]));
}

const percent = (value: number): number => Math.round(value * 1000) / 10;
