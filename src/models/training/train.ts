import { COLUMNS, type NameMarker } from '../lexicon/features.ts';
import { type Bundle, FIRST_COLUMN } from '../linear/bundle.ts';
import { Names } from '../linear/names.ts';
import { assemble, cuesOf, type FloatScores } from './assemble.ts';
import { severityBars } from './bars.ts';
import type { Line } from './calibrate.ts';
import { withFelt } from './felt.ts';
import { headPlans } from './heads.ts';
import type { JudgedPost } from './judge.ts';
import { crossedScores, heldTenth, type Learnt, learn, type School } from './learn.ts';
import { FIRST_GRAM, gramsOf, learnNames, matrixOf } from './matrix.ts';
import { type DataChoice, type Row, readSeats, trainingRows } from './rows.ts';
import { type LicenceClass, sourceOf } from './sources.ts';
import { crossedWorth, fitHarm, fitWorth, isJudged, LEANT_COLUMNS, type ReadPost } from './worth.ts';

/** What a bundle of each name leaves out. */
export const LEFT_OUT: Readonly<Record<string, readonly LicenceClass[]>> = {
  open: ['non-commercial', 'research'],
  research: [],
};

const tiedNote = (name: string): string =>
  `NOT FOR COMMERCIAL USE: the bundle \`${name}\` was trained on data of which some is for non-commercial use or research ` +
  'only. For your company, use the bundle `open` as it is shipped (OPENSEAT_MODEL=open).';

/** A gram must occur in as many texts. */
const LEAST_TEXTS = 2;
/** What a sentence of our own counts among the read posts: little beside many, more beside few. */
const OWN_POSTS = { among: 0.1, alone: 0.4 };
const MANY_POSTS = 1000;

export interface Trained {
  bundle: Bundle;
  /** Worth of the read posts by heads that had not seen them, by place in `posts`. */
  posts: JudgedPost[];
}

/**
 * Learns a whole bundle from the data folder. Deterministic; minutes on one core and about 3 GB of memory. `say` hears
 * what it is at. Throws SettingsError when the folder cannot be read.
 */
export function train(ask: DataChoice & { name: string; day: string }, say: (line: string) => void): Trained {
  const rows = trainingRows(ask);
  const { names, common } = learnNames(rows.filter(({ file }) => file !== 'own'));
  const known = new Names(names, common);
  const grams = gramsOf(rows, known, LEAST_TEXTS);
  const matrix = matrixOf(rows, known, grams);
  say(`${rows.length} texts, ${grams.size} grams`);
  const readTexts = new Set(readSeats(ask.folder).map(({ text }) => text));
  const bare: School = {
    rows,
    matrix,
    width: FIRST_GRAM + grams.size,
    read: Uint8Array.from(rows, ({ text }) => (readTexts.has(text) ? 1 : 0)),
    held: heldTenth(rows.length),
  };
  const plans = headPlans(rows);
  say('what complaints tell of sentiment');
  const school = { ...bare, rows: withFelt(bare, plans.find(({ head }) => head === 'sentiment')!) };
  const learnt = plans.map((plan): Learnt => {
    say(`head ${plan.head}`);
    return learn(school, plan);
  });
  const headOf = (name: string): Learnt => learnt.find(({ plan }) => plan.head === name)!;
  const scores = assemble(learnt, school.width);
  const read = rows.flatMap(({ file }, at) => (file === 'seats' || file === 'own' ? [at] : []));
  const grades = crossedScores(school, headOf('grade').plan, read);
  const posts = readPosts(school, assemble(learnt, school.width, 'part'), { read, grades, names: known });
  say(`${posts.length} posts and sentences for worth`);
  const worth = fitWorth(posts.map(({ post }) => post));
  const judgedWorth = crossedWorth(posts.map(({ post }) => post));
  const harmPosts = posts.map(({ row, post }) => ({
    cues: post.cues,
    severity: row.severity ?? 0,
    weight: post.weight,
  }));
  scores.lean(worth);
  scores.cuesAlone('harm', fitHarm(harmPosts));
  const bars = severityBars(grades, headOf('grade').calibration, posts, harmPosts);
  const bundle: Bundle = {
    card: { ...cardOf(ask, rows), ...unlearntOf(learnt) },
    lexicon: COLUMNS,
    ...scores.packed(grams, matrix),
    names,
    common,
    calibration: calibrationOf(learnt, judgedWorth.line),
    bars: {
      ...bars,
      idea: headOf('idea').bars.best,
      complaint: headOf('complaint').bars.even,
      spam: headOf('spam').bars.even,
    },
  };
  const { slope, shift } = judgedWorth.line;
  return {
    bundle,
    posts: posts.flatMap(({ row }, at) =>
      row.file === 'seats'
        ? [
            {
              row,
              worth: 1 / (1 + Math.exp(-(slope * judgedWorth.scores[at]! + shift))),
            },
          ]
        : [],
    ),
  };
}

/** `read`: places in the rows of the read posts and our own sentences; `grades`: what the head of that name says of them, crossed. */
function readPosts(
  { rows, matrix, held }: School,
  scores: FloatScores,
  { read, grades, names }: { read: readonly number[]; grades: readonly Float64Array[]; names: NameMarker },
): { row: Row; post: ReadPost }[] {
  const many = rows.filter(({ file }) => file === 'seats').length >= MANY_POSTS;
  return read.map((at, place) => {
    const row = rows[at]!;
    const all = scores.of(matrix, at);
    // Of all heads that worth leans on this one alone has seen the posts.
    all.set(grades[place]!, FIRST_COLUMN.grade);
    const post: ReadPost = {
      cues: cuesOf(row, names),
      scores: Float64Array.from(LEANT_COLUMNS, (column) => all[column]!),
      worth: row.ceoWorth ?? 0,
      weight: row.file === 'seats' ? 1 : many ? OWN_POSTS.among : OWN_POSTS.alone,
      judged: isJudged(row.file, { many, held: held[at] === 1 }),
    };
    return { row, post };
  });
}

/** Heads without a single row, when whole sources are left out. */
function unlearntOf(learnt: readonly Learnt[]): Pick<Bundle['card'], 'unlearnt'> {
  const unlearnt = learnt.filter(({ rows }) => rows === 0).map(({ plan }) => plan.head);
  return unlearnt.length === 0 ? {} : { unlearnt };
}

function calibrationOf(learnt: readonly Learnt[], worth: Line): Record<string, Line> {
  const lines = learnt.flatMap(({ plan, calibration }) =>
    Object.entries(calibration).map(([lang, line]): [string, Line] => [
      `${plan.head}.${lang}`,
      rounded(line),
    ]),
  );
  return { ...Object.fromEntries(lines), worth: rounded(worth) };
}

const rounded = ({ slope, shift }: Line): Line => ({
  slope: Math.round(slope * 1e4) / 1e4,
  shift: Math.round(shift * 1e4) / 1e4,
});

function cardOf({ name, day }: { name: string; day: string }, rows: readonly Row[]): Bundle['card'] {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = [...counts].map(([source, count]) => ({
    source,
    licence: sourceOf(source).licence,
    rows: count,
  }));
  const tied = [...counts.keys()].some((source) =>
    ['non-commercial', 'research'].includes(sourceOf(source).allows),
  );
  return { name, trained: day, ...(tied ? { licenceNote: tiedNote(name) } : {}), sources };
}
