import type { Assessment, Head, Reason } from '../domain/assessment.ts';
import type { Instant, Network } from '../domain/mention.ts';
import type { Assessable, TextModel } from '../ports.ts';
import { botLikelihood } from './bot.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type ReachInput, reachOf } from './reach.ts';
import type { ScoringSettings } from './settings.ts';
import { wordsOf } from './words.ts';

/** What scoring asks of the settings. */
export type AssessSettings = Pick<ScoringSettings, 'subjects' | 'reach' | 'bot' | 'version'>;

/** Everything that can be told of one revision of a mention, with its reasons. Pure; never throws for a text. */
export function assess(
  input: Assessable,
  model: Pick<TextModel, 'read' | 'version'>,
  settings: AssessSettings,
  at: Instant,
): Assessment {
  const reading = model.read(input.text, input.lang);
  const words = wordsOf(input.text);
  const subjects = settings.subjects.find(words, reading.language.label);
  const { reach, reasons: reachReasons } = reachIn(
    {
      ...input,
      ...(input.author.followers !== undefined && { followers: input.author.followers }),
    },
    settings,
  );
  const abstained = new Set<Head>(reading.abstained);
  // What was found stands. What was not may have been missed where we do not know the language, or have no words of it.
  const unread = abstained.has('language');
  if (subjects.topics.length === 0 && (unread || !subjects.asked.topics)) abstained.add('topics');
  if (subjects.sensitive.length === 0 && (unread || !subjects.asked.sensitive)) abstained.add('sensitive');
  if (reach.value === null) abstained.add('reach');
  const own: [Head, Reason[]][] = [
    ['topics', subjects.reasons.topics],
    ['sensitive', subjects.reasons.sensitive],
    ['reach', reachReasons],
  ];
  return {
    ...reading,
    mentionId: input.mentionId,
    revision: input.revision,
    topics: subjects.topics,
    sensitive: subjects.sensitive,
    reach,
    fingerprint: fingerprintOf(words),
    bot: botLikelihood(input.author, input.text, input.createdAt, settings.bot),
    abstained: [...abstained],
    reasons: { ...reading.reasons, ...Object.fromEntries(own.filter(([, list]) => list.length > 0)) },
    modelVersion: model.version,
    scoringVersion: settings.version,
    assessedAt: at,
  };
}

/** Reach on the scale of its network. */
export function reachIn(
  input: ReachInput & { network: Network },
  { reach: { networks, default: everywhere } }: Pick<ScoringSettings, 'reach'>,
): ReturnType<typeof reachOf> {
  return reachOf(input, networks[input.network], everywhere);
}
