import type { Settings } from '../../config/index.ts';
import { readCustomers } from '../customers/records.ts';
import { SettingsError } from '../domain/errors.ts';
import type { Instant, MentionId, Post } from '../domain/mention.ts';
import { accountIdOf } from '../intake/people.ts';
import { replyabilityOf } from '../intake/replyability.ts';
import { openTextModel } from '../models/open.ts';
import type { Assessable, Routable, TextModel } from '../ports.ts';
import { assess } from '../score/assess.ts';
import { loadScoring, type ScoringSettings } from '../score/settings.ts';
import { ownAccounts } from './own-accounts.ts';
import { type Recording, readRecording } from './recorded-lines.ts';
import { RecordedPeople } from './recorded-people.ts';

/** A recording read and scored, ready for the rules. */
export interface Rehearsed extends Recording {
  /** In the order of time; those of the same time in the order of their lines. */
  routable: Routable[];
}

/** Where a recording in which no line has a time is taken to begin: the first minute of a Monday. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);

/**
 * Reads recorded mentions and scores them as the house would, without a database: who wrote what, with what is known of
 * customers, and all that the text model finds. Throws SettingsError when settings cannot be used, never for a line.
 */
export async function rehearse(
  lines: AsyncIterable<string> | Iterable<string>,
  settings: Settings,
): Promise<Rehearsed> {
  const model = openTextModel(settings.model);
  const scoring = loadScoring(settings.scoring.text, settings.scoring.name);
  const { customers } = settings;
  const { records, problems } =
    customers === null ? { records: [], problems: [] } : readCustomers(customers.text, customers.name);
  if (problems.length > 0) throw new SettingsError(problems);
  const recording = await readRecording(lines, ownAccounts(settings));
  const people = new RecordedPeople(records);
  const times = timesOf([...recording.mentions].map(([, { post }]) => post.createdAt));
  const routable = [...recording.mentions].map(([id, { post, repostsSeen }], i) => {
    const who = people.of(post);
    const createdAt = times[i] ?? SOME_MONDAY;
    return routableOf({ id, post, repostsSeen, createdAt, seq: i + 1, who }, model, scoring);
  });
  routable.sort((a, b) => a.mention.createdAt - b.mention.createdAt || a.seq - b.seq);
  return { ...recording, routable };
}

/** A line without a time is taken to be of the time of the one before it, or of the first that has one. */
function timesOf(said: readonly (Instant | undefined)[]): Instant[] {
  let last = said.find((time) => time !== undefined) ?? SOME_MONDAY;
  return said.map((time) => {
    last = time ?? last;
    return last;
  });
}

const replyability = replyabilityOf({});

function routableOf(
  one: {
    id: MentionId;
    seq: number;
    post: Post;
    repostsSeen: number;
    createdAt: Instant;
    who: ReturnType<RecordedPeople['of']>;
  },
  model: TextModel,
  scoring: ScoringSettings,
): Routable {
  const { id, seq, post, repostsSeen, createdAt, who } = one;
  const { author, metrics } = post;
  const input: Assessable = {
    mentionId: id,
    revision: 1,
    text: post.text,
    ...(post.lang !== undefined && { lang: post.lang }),
    network: post.network,
    author,
    ...(metrics !== undefined && { metrics }),
    repostsSeen,
    readings: metrics === undefined ? [] : [{ at: createdAt, metrics }],
    createdAt,
  };
  const assessment = assess(input, model, scoring, createdAt);
  return {
    id,
    seq,
    lane: 'recorded',
    mention: {
      network: post.network,
      origin: 'recorded',
      accountId: accountIdOf(post.network, author),
      author,
      createdAt,
      ...(post.inReplyTo !== undefined && { inReplyTo: post.inReplyTo }),
      ...(metrics !== undefined && { metrics }),
      ...(post.brand !== undefined && { brand: post.brand }),
      ...(post.nps !== undefined && { nps: post.nps }),
      ...(post.mentionsUs !== undefined && { mentionsUs: post.mentionsUs }),
      replyability: replyability(post, 'recorded'),
    },
    customerId: who.number,
    customer: { ...who.customer },
    repostsSeen,
    text: post.text,
    // What has no time of its own came together with nothing: it belongs to no incident, and to nobody's last 90 days.
    assessment:
      post.createdAt === undefined
        ? { ...assessment, complaint: { ...assessment.complaint, label: 0 } }
        : assessment,
    answersCase: null,
  };
}
