import type { Incoming, Post } from '../../domain/mention.ts';
import { LONGEST_LINE } from './lines.ts';
import {
  DeletionJson,
  MentionJson,
  MetricsJson,
  problemsOf,
  type SurveyJson,
  withoutNulls,
} from './schema.ts';

/** Under which network lines are counted that do not say theirs. */
const UNREADABLE = 'recorded';

/** One line of a recording. null: an empty line. What cannot be read is refused, with every problem and its place. */
export function readLine(line: string, number: number): Incoming | null {
  if (line.trim() === '') return null;
  if (line.length >= LONGEST_LINE)
    return refused(UNREADABLE, `line ${number}: longer than ${LONGEST_LINE} characters`, line);
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return refused(UNREADABLE, `line ${number}: not JSON`, line);
  }
  return readMention(json, `line ${number}`, line);
}

/** A mention as JSON; `place` begins the reason when it is refused, `raw` is kept then. */
export function readMention(json: unknown, place: string, raw: string): Incoming {
  const fields = withoutNulls(json);
  if (eventOf(fields) === 'metrics') {
    const reading = MetricsJson.safeParse(fields);
    if (!reading.success) return refused(networkOf(fields), `${place}: ${problemsOf(reading.error)}`, raw);
    const { id: externalId, network, metrics, at } = reading.data;
    return { kind: 'metrics', network, externalId, metrics: given(metrics), at };
  }
  if (eventOf(fields) === 'delete') {
    const deletion = DeletionJson.safeParse(fields);
    if (!deletion.success) return refused(networkOf(fields), `${place}: ${problemsOf(deletion.error)}`, raw);
    return { kind: 'delete', network: deletion.data.network, externalId: deletion.data.id };
  }
  const mention = MentionJson.safeParse(fields);
  if (!mention.success) return refused(networkOf(fields), `${place}: ${problemsOf(mention.error)}`, raw);
  return { kind: mention.data.event === 'edit' ? 'edit' : 'post', post: postOf(mention.data) };
}

function refused(network: string, reason: string, raw: string): Incoming {
  return { kind: 'refused', network, reason, raw };
}

function eventOf(fields: unknown): unknown {
  return typeof fields === 'object' && fields !== null && 'event' in fields ? fields.event : undefined;
}

function networkOf(fields: unknown): string {
  const network = MentionJson.shape.network.safeParse((fields as { network?: unknown } | null)?.network);
  return network.success ? network.data : UNREADABLE;
}

function postOf(json: MentionJson): Post {
  const { id: externalId, author, metrics, customer, event: _, ...rest } = json;
  const { id: accountId, createdAt: accountCreatedAt, ...person } = author ?? {};
  return {
    ...given(rest),
    externalId,
    author: given({ ...person, accountId, accountCreatedAt }),
    ...(metrics === undefined ? {} : { metrics: given(metrics) }),
    ...(customer === undefined ? {} : { customer: given(customer) }),
  };
}

/** A survey answer is a post of the network `survey`, by whoever the survey was sent to. */
export function surveyPost(json: SurveyJson): Post {
  const { id: externalId, customer, text, ...rest } = json;
  return {
    ...given(rest),
    network: 'survey',
    externalId,
    text: text ?? '',
    author: {},
    customer: given(customer),
  };
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };
/** Only what is there. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
