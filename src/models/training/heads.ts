import { HEAD_COLUMNS, type HeadName } from '../linear/bundle.ts';
import type { Row } from './rows.ts';
import type { Pace } from './softmax.ts';

/** A head learnt from grams and cues together. */
export interface HeadPlan {
  head: HeadName;
  classes: number;
  pace: Pace;
  /** It lives by the posts read one by one, so they are not held back; worth leans on its crossed scores alone. */
  fromPosts?: boolean;
  /** Class of a row, or null: it teaches nothing here. */
  label(row: Row): number | null;
  /** How much a row counts; 1 unless given. */
  weight?(row: Row): number;
  /** A tenth of its rows is too few to calibrate it: all do, by crossed scores. */
  few?: boolean;
  /** Rows that calibrate it when held back; all unless given. */
  calibrates?(row: Row): boolean;
  /** What its posts tell of how sure it may be, and of how many are of the class, holds in languages without posts too. */
  carries?: boolean;
}

/** Severity of the English complaint data (0–4) on our scale (0–3). */
export const SEVERITY_OF_SOURCE = [0, 1, 1, 2, 3];
/** A sentence of our own counts as much as this many posts: more where its language has no others of that kind. */
const OWN = { among: 0.25, alone: 2, turns: 2 };
/** In heads that have few posts, so that our many sentences do not outweigh them. */
const OWN_LIGHT = { among: 0.15, alone: 1, turns: 2 };
const MANY = 1000;
/** Sources of posts to companies that are labelled for sentiment. */
const TO_COMPANIES = ['airline', 'emotwics'];
/** What posts with `felt` (felt.ts) and our own sentences count in sentiment in languages that have few of those. */
const FELT = { complaint: 4, calm: 1.5, read: 2 };
const OWN_FELT: Readonly<Record<string, number>> = { en: 3, nl: 0.7 };
const classOf = (head: HeadName, label: unknown): number | null => {
  const at = (HEAD_COLUMNS[head] as readonly string[]).indexOf(String(label));
  return at < 0 ? null : at;
};

/** All heads that are learnt from grams and cues, in the order of learning. `rows`: to balance the classes of a source. */
export function headPlans(rows: readonly Row[]): HeadPlan[] {
  const posts = new Map<string, number>();
  for (const { file, lang } of rows) posts.set(`${file} ${lang}`, (posts.get(`${file} ${lang}`) ?? 0) + 1);
  const ownIn =
    (file: Row['file'], own = OWN) =>
    (row: Row): number =>
      row.file !== 'own'
        ? 1
        : row.turns === true
          ? own.turns
          : (posts.get(`${file} ${row.lang}`) ?? 0) >= MANY
            ? own.among
            : own.alone;
  return [
    {
      head: 'sentiment',
      classes: 3,
      pace: { epochs: 14, rate: 0.018, orders: 4 },
      label: (row) =>
        row.file === 'sentiment'
          ? classOf('sentiment', row.label)
          : row.file === 'own'
            ? classOf('sentiment', row.sentiment)
            : classOf('sentiment', row.felt),
      weight: sentimentWeight(rows, ownIn('sentiment', { ...OWN, turns: 1 })),
      calibrates: (row) => row.felt === undefined,
    },
    {
      head: 'complaint',
      classes: 2,
      pace: { epochs: 12, rate: 0.02 },
      label: (row) => (row.file === 'complaint' || row.file === 'own' ? Number(row.label) : null),
      weight: ownIn('complaint', OWN_LIGHT),
      few: true,
      carries: true,
    },
    {
      head: 'grade',
      fromPosts: true,
      classes: 3,
      pace: { epochs: 12, rate: 0.02 },
      // The top two grades of the English source (accusation, blame) say how angry somebody is, not how harmed.
      label: (row) =>
        row.file === 'complaint' && row.lang === 'en' && row.severity !== undefined
          ? Math.min(2, SEVERITY_OF_SOURCE[row.severity] ?? 0)
          : row.file === 'seats' || row.file === 'own'
            ? Math.min(2, row.severity ?? 0)
            : null,
      weight: ownIn('seats'),
    },
    {
      head: 'intent',
      fromPosts: true,
      classes: 5,
      pace: { epochs: 10, rate: 0.05 },
      label: (row) =>
        row.file === 'seats' || (row.file === 'own' && row.intent !== 'spam')
          ? classOf('intent', row.intent)
          : row.file === 'idea' && row.label === 1
            ? classOf('intent', 'idea')
            : null,
      weight: (row) => (row.file === 'idea' ? 0.05 : 1),
      few: true,
      // Of a single class.
      calibrates: (row) => row.file !== 'idea',
    },
    {
      head: 'idea',
      few: true,
      classes: 2,
      pace: { epochs: 8, rate: 0.04 },
      label: (row) =>
        row.file === 'idea'
          ? Number(row.label)
          : row.file === 'seats' || row.file === 'own'
            ? Number(row.intent === 'idea')
            : null,
      weight: ownIn('idea', OWN_LIGHT),
    },
    {
      head: 'spam',
      classes: 2,
      pace: { epochs: 12, rate: 0.12 },
      // What customers write is no spam: the sources of spam are text messages and video comments.
      label: (row) =>
        row.file === 'spam'
          ? Number(row.label)
          : row.file === 'complaint'
            ? 0
            : row.file === 'own'
              ? Number(row.intent === 'spam')
              : null,
      weight: (row) => (row.file === 'complaint' ? 0.1 : row.file === 'own' ? 0.5 : 1),
    },
    {
      head: 'urgency',
      classes: 2,
      pace: { epochs: 12, rate: 0.02 },
      label: (row) =>
        row.arousal !== undefined && row.file === 'complaint'
          ? Number(row.arousal >= 4)
          : row.file === 'own'
            ? Number(row.urgent)
            : null,
    },
    {
      head: 'review',
      classes: 4,
      pace: { epochs: 20, rate: 0.08 },
      label: (row) => (row.file === 'appreview' ? classOf('review', row.label) : null),
    },
  ];
}

/** Tells which languages have few posts to companies that are labelled for sentiment. */
export function lackingPosts(rows: readonly Row[]): (lang: string) => boolean {
  const posts = new Map<string, number>();
  for (const { file, source, lang } of rows) {
    if (file === 'sentiment' && TO_COMPANIES.some((name) => source.startsWith(name)))
      posts.set(lang, (posts.get(lang) ?? 0) + 1);
  }
  return (lang) => (posts.get(lang) ?? 0) < MANY;
}

/** Rare classes of a source count more, by half of what would make them even; small sources too. */
function sentimentWeight(rows: readonly Row[], own: (row: Row) => number): (row: Row) => number {
  const counts = new Map<string, number>();
  const key = (row: Row): string => `${row.source} ${row.lang}`;
  const add = (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const row of rows) {
    if (row.file !== 'sentiment') continue;
    add(key(row));
    add(`${key(row)} ${row.label}`);
  }
  const few = lackingPosts(rows);
  return (row) => {
    if (row.file === 'own')
      return row.turns !== true && few(row.lang) ? (OWN_FELT[row.lang] ?? own(row)) : own(row);
    if (row.file === 'seats') return FELT.read;
    if (row.file === 'complaint') return row.label === 1 ? FELT.complaint : FELT.calm;
    const all = counts.get(key(row)) ?? 1;
    const same = counts.get(`${key(row)} ${row.label}`) ?? 1;
    const even = all / (3 * same);
    if (row.source === 'airline') return 5 * even ** 0.6;
    // One language of one source has a single class.
    return same === all ? 1 : even ** 0.5;
  };
}
