import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { SettingsError } from '../../domain/errors.ts';

/** Columns of scores, by head; heads of one column score for against not. */
export const HEAD_COLUMNS = {
  sentiment: ['neg', 'neu', 'pos'],
  complaint: ['complaint'],
  grade: ['none', 'letDown', 'worse'],
  harm: ['harm'],
  intent: ['complaint', 'question', 'idea', 'praise', 'other'],
  idea: ['idea'],
  spam: ['spam'],
  urgency: ['urgency'],
  review: ['bug', 'idea', 'experience', 'rating'],
  worth: ['worth'],
} as const;
export type HeadName = keyof typeof HEAD_COLUMNS;
export const HEAD_NAMES = Object.keys(HEAD_COLUMNS) as HeadName[];
/** First column of each head; all scores of a text stand in one row. */
export const FIRST_COLUMN = ((): Readonly<Record<HeadName, number>> => {
  let at = 0;
  return Object.fromEntries(
    HEAD_NAMES.map((head) => {
      const first = at;
      at += HEAD_COLUMNS[head].length;
      return [head, first];
    }),
  ) as Record<HeadName, number>;
})();
export const SCORE_COLUMNS = HEAD_NAMES.reduce((sum, head) => sum + HEAD_COLUMNS[head].length, 0);

/** What a bundle says of itself. */
export interface BundleCard {
  /** `open` or `research`. */
  name: string;
  /** ISO day of training. */
  trained: string;
  /** Absent: free to use commercially. */
  licenceNote?: string;
  /** Sources with licence and rows used. */
  sources: { source: string; licence: string; rows: number }[];
  /** Heads that nothing taught: the model abstains on them. Absent: none. */
  unlearnt?: HeadName[];
}

/** Everything that a linear model needs, as trained. */
export interface Bundle {
  card: BundleCard;
  /** Names of the lexicon's columns at training: the reader must make the same. */
  lexicon: readonly string[];
  languages: readonly string[];
  /** By language (`unknown` last), then by column. */
  biases: Float32Array[];
  /** By language (`unknown` last): lexicon columns × SCORE_COLUMNS, row by row. */
  lexiconWeights: Float32Array[];
  /** Keys of the grams, ascending as signed 32-bit numbers. */
  keys: Int32Array;
  /** keys × SCORE_COLUMNS, row by row; times `scales` of the column. */
  weights: Int8Array;
  scales: Float32Array;
  /** Hashes of names, and of common words. */
  names: Int32Array;
  common: Int32Array;
  /** Score → calibrated score, by head and language: `slope × score + shift`. */
  calibration: Record<string, { slope: number; shift: number }>;
  /** Least probabilities for a label: of severity 3, of 2 and 3 together, of an idea, of a complaint, of spam. */
  bars: { accuses: number; harmed: number; idea: number; complaint: number; spam: number };
}

const MAGIC = 'openseat-linear-3';

/**
 * One file: a line of JSON with what the bundle says of itself and a checksum of that and of the numbers, then the numbers, packed
 * with Brotli. Same in, same bytes out.
 */
export function encodeBundle(bundle: Bundle): Buffer {
  const { card, lexicon, languages, calibration, bars } = bundle;
  const numbers = [...bundle.biases, ...bundle.lexiconWeights, bundle.scales];
  if (!numbers.every((list) => list.every(Number.isFinite)))
    throw new Error('a weight of the bundle is no number: the training went wrong');
  const parts = partsOf(bundle);
  const body = Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
  const packed = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  const said = {
    format: MAGIC,
    keys: bundle.keys.length,
    names: bundle.names.length,
    common: bundle.common.length,
    card,
    lexicon,
    languages,
    calibration,
    bars,
  };
  const head = { ...said, sha256: checksumOf(said, body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), packed]);
}

function checksumOf(said: object, body: Buffer): string {
  return createHash('sha256').update(JSON.stringify(said)).update(body).digest('hex');
}

/** The numbers in the order of the file. Keys are ascending, so their differences pack well. */
function partsOf({
  biases,
  lexiconWeights,
  keys,
  weights,
  scales,
  names,
  common,
}: Bundle): NodeJS.ArrayBufferView[] {
  return [
    ...biases,
    ...lexiconWeights,
    scales,
    differences(keys),
    differences(names),
    differences(common),
    byColumn(weights, keys.length),
  ] as NodeJS.ArrayBufferView[];
}

/** Opens a bundle. Throws SettingsError when the file is cut short, changed, or made for another lexicon. */
export function decodeBundle(
  file: Buffer,
  lexicon: readonly string[],
  name: string,
): Bundle & { checksum: string } {
  const broken = (what: string): SettingsError =>
    new SettingsError([
      `The text model ${name} cannot be used: ${what}. Take it from the release again, or train it anew (docs/assessment.md)`,
    ]);
  const end = file.indexOf(10);
  let head: ReturnType<typeof JSON.parse>;
  let body: Buffer;
  try {
    head = JSON.parse(file.subarray(0, end).toString('utf8')) ?? {};
    body = brotliDecompressSync(file.subarray(end + 1));
  } catch {
    throw broken('the file is not whole');
  }
  if (head.format !== MAGIC) throw broken(`its format is ${String(head.format).slice(0, 40)}, not ${MAGIC}`);
  const { sha256: checksum, ...said } = head;
  if (checksum !== checksumOf(said, body)) throw broken('its checksum is not that of its content');
  if (head.card.name !== name) throw broken(`the file holds the text model ${head.card.name}`);
  if (JSON.stringify(head.lexicon) !== JSON.stringify(lexicon))
    throw broken('it was trained with other cues than this version of Openseat has');
  const bytes = new Uint8Array(body).buffer;
  let at = 0;
  const floats = (length: number): Float32Array => {
    at += length * 4;
    return new Float32Array(bytes, at - length * 4, length);
  };
  const whole = (length: number): Int32Array => {
    at += length * 4;
    return sums(new Int32Array(bytes, at - length * 4, length));
  };
  const languages: string[] = head.languages;
  const biases = [...languages, 'unknown'].map(() => floats(SCORE_COLUMNS));
  const lexiconWeights = biases.map(() => floats(lexicon.length * SCORE_COLUMNS));
  const scales = floats(SCORE_COLUMNS);
  const keys = whole(head.keys);
  const names = whole(head.names);
  const common = whole(head.common);
  const weights = byRow(new Int8Array(bytes, at, keys.length * SCORE_COLUMNS), keys.length);
  const { card, calibration, bars } = head;
  return {
    card,
    lexicon,
    languages,
    biases,
    lexiconWeights,
    keys,
    weights,
    scales,
    names,
    common,
    calibration,
    bars,
    checksum,
  };
}

function differences(ascending: Int32Array): Int32Array {
  return ascending.map((value, at) => (at === 0 ? value : (value - ascending[at - 1]!) | 0));
}

function sums(steps: Int32Array): Int32Array {
  let value = 0;
  return steps.map((step) => {
    value = (value + step) | 0;
    return value;
  });
}

function byColumn(rows: Int8Array, count: number): Int8Array {
  const columns = new Int8Array(rows.length);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < SCORE_COLUMNS; column++) {
      columns[column * count + row] = rows[row * SCORE_COLUMNS + column]!;
    }
  }
  return columns;
}

function byRow(columns: Int8Array, count: number): Int8Array {
  const rows = new Int8Array(columns.length);
  for (let column = 0; column < SCORE_COLUMNS; column++) {
    for (let row = 0; row < count; row++) {
      rows[row * SCORE_COLUMNS + column] = columns[column * count + row]!;
    }
  }
  return rows;
}
