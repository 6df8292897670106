import { z } from 'zod';
import { type Assessment, INTENTS, SENTIMENTS } from '../domain/assessment.ts';
import type { Assessable, TextModel } from '../ports.ts';
import { type AssessSettings, assess } from './assess.ts';
import { explained } from './explain.ts';

export interface LineOptions {
  /** Adds, for each value, what moved it, with the words themselves and what else there was. */
  explain: boolean;
  /** Adds topics, sensitive subjects, reach, fingerprint and bot. */
  settings?: AssessSettings;
}

const ID = 'must be a string or a whole number that JSON can hold; put a longer one in quotes';
/** Of a handle or name no more is read than intake keeps of a handle. UTF-16 units. */
const LONGEST_NAME = 500;
const name = z
  .string()
  .transform((text) => text.slice(0, LONGEST_NAME))
  .optional()
  .catch(undefined);
const count = z.number().int().min(0).optional().catch(undefined);
/** As much of a mention as scoring reads; what else a line holds is its own business. */
const Line = z.object({
  id: z.union([z.string(), z.number().refine(Number.isSafeInteger, { error: ID })], { error: ID }).nullish(),
  text: z.string({ error: 'must be a string' }),
  lang: z.string().optional().catch(undefined),
  network: z.string().optional().catch(undefined),
  createdAt: z.string().optional().catch(undefined),
  author: z
    .object({
      handle: name,
      name,
      followers: count,
      verified: z.boolean().optional().catch(undefined),
      createdAt: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  metrics: z
    .object({ likes: count, reposts: count, replies: count, views: count })
    .optional()
    .catch(undefined),
});

/** UTF-16 units. What reads the lines hands on no more of one than that. */
export const LONGEST_LINE = 1_000_000;

/**
 * Mentions as JSON lines in, assessments as JSON lines out: one for each, in order, as they come. A line that cannot be
 * read gives `{"line","error"}` (lines count from 1) and the rest goes on. Empty lines are answered too.
 */
export async function* scoreLines(
  input: AsyncIterable<string>,
  model: Pick<TextModel, 'read' | 'version'>,
  options: LineOptions = { explain: false },
): AsyncIterable<string> {
  let line = 0;
  for await (const text of input) {
    line += 1;
    yield JSON.stringify(scoreLine(text, line, model, options));
  }
}

function scoreLine(
  text: string,
  line: number,
  model: Pick<TextModel, 'read' | 'version'>,
  { explain, settings }: LineOptions,
): object {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    if (text.length >= LONGEST_LINE) return { line, error: 'the line is longer than a million characters' };
    return { line, error: text.trim() === '' ? 'the line is empty' : 'the line is not JSON' };
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.');
    return {
      line,
      error: field ? `${field} ${issue?.message}` : 'the line is not a mention as a JSON object',
    };
  }
  const assessment = assess(assessable(parsed.data), model, settings ?? NOTHING, 0);
  return {
    ...answerOf(parsed.data.id ?? null, assessment),
    ...(settings !== undefined && signalsOf(assessment)),
    ...(explain && { reasons: explained(assessment, parsed.data.text) }),
  };
}

/** Settings that look for nothing beside the text model. */
const NOTHING: AssessSettings = {
  subjects: {
    find: () => ({
      topics: [],
      sensitive: [],
      reasons: { topics: [], sensitive: [] },
      asked: { topics: true, sensitive: true },
    }),
  },
  reach: { default: {}, networks: {} },
  bot: { newAccountDays: 0, names: [] },
  version: 'none',
};
const OWN_HEADS = new Set(['topics', 'sensitive', 'reach']);

function assessable(line: z.infer<typeof Line>): Assessable {
  const { author: { createdAt: joined, ...author } = {}, metrics } = line;
  const known = <T extends object>(fields: T): T =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
  const created = Date.parse(line.createdAt ?? '');
  const accountCreated = Date.parse(joined ?? '');
  // An account is new or old at the time of the post only.
  const aged = !Number.isNaN(created) && !Number.isNaN(accountCreated);
  return {
    mentionId: String(line.id ?? ''),
    revision: 1,
    text: line.text,
    ...(line.lang !== undefined && { lang: line.lang }),
    network: line.network ?? 'unknown',
    author: known({
      ...author,
      accountCreatedAt: aged ? accountCreated : undefined,
    }) as Assessable['author'],
    ...(metrics !== undefined && { metrics: known(metrics) as NonNullable<Assessable['metrics']> }),
    repostsSeen: 0,
    readings: [],
    createdAt: Number.isNaN(created) ? 0 : created,
  };
}

/** The shape that programs rely on. */
function answerOf(id: string | number | null, a: Assessment): object {
  const { label, ...moods } = a.sentiment;
  return {
    id,
    language: a.language.label,
    sentiment: { label, ...named(SENTIMENTS, shares(SENTIMENTS.map((mood) => moods[mood]))) },
    complaint: { label: a.complaint.label, probability: rounded(a.complaint.probability) },
    severity: { label: a.severity.label, probabilities: shares(a.severity.probabilities) },
    urgency: { probability: rounded(a.urgency.probability) },
    intent: {
      label: a.intent.label,
      probabilities: named(INTENTS, shares(INTENTS.map((intent) => a.intent.probabilities[intent]))),
    },
    idea: { label: a.idea.label, probability: rounded(a.idea.probability) },
    spam: { label: a.spam.label, probability: rounded(a.spam.probability) },
    review: { label: a.review.label },
    worth: { probability: rounded(a.worth.probability) },
    abstained: a.abstained.filter((head) => !OWN_HEADS.has(head)),
  };
}

function signalsOf(a: Assessment): object {
  return { topics: a.topics, sensitive: a.sensitive, reach: a.reach, fingerprint: a.fingerprint, bot: a.bot };
}

const DIGITS = 1e6;
const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS;

/** Probabilities that add up to 1, rounded so that they still do: the largest takes what the others leave. */
function shares(values: readonly number[]): number[] {
  const found = values.map(rounded);
  const most = found.indexOf(Math.max(...found));
  const others = found.reduce((sum, value, at) => (at === most ? sum : sum + value), 0);
  found[most] = rounded(1 - others);
  return found;
}

const named = (names: readonly string[], values: readonly number[]): Record<string, number> =>
  Object.fromEntries(names.map((name, at) => [name, values[at]!]));
