import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SENSITIVE_SUBJECTS, type SensitiveSubject } from '../domain/assessment.ts';
import { SettingsError } from '../domain/errors.ts';
import { readYaml } from '../yaml-settings.ts';
import { type SubjectFinder, subjectFinder } from './topics.ts';
import { wordsOf } from './words.ts';

const phrase = z
  .string({ error: 'a word or phrase in quotes, or without quotes when it has no special characters' })
  .max(80, { error: 'at most 80 characters: a phrase, not a sentence' })
  .refine((text) => wordsOf(text.replace(/[*#]|\.\./g, ' ')).length > 0, {
    error: 'at least one word of letters',
  })
  .refine((text) => !/\*\S|(?<!\S)\*/.test(text), {
    error: '`*` stands at the end of a word only, such as refund*',
  })
  .refine((text) => !/(?:^|\s)\p{L}{1,2}\*/u.test(text), {
    error: 'at least three letters before `*`, or it finds nearly everything',
  })
  .refine((text) => !/^\s*\.\.|\.\.\s*$/.test(text), {
    error: '`..` stands between two words, such as left .. alone',
  })
  .refine((text) => text.split('..').length <= 4, {
    error: 'at most three `..`, or it takes long to look for',
  });
const language = z.string().regex(/^(?:any|[a-z]{2,3})$/, {
  error: 'a language such as en, nl, de, fr or es, or any for words of no language',
});
const words = z.record(language, z.array(phrase).max(2000));

const Topic = z.strictObject({
  /** For people who read the file. */
  description: z.string().optional(),
  words: words.refine((found) => Object.values(found).some((list) => list.length > 0), {
    error: 'needs words in at least one language',
  }),
  /** Phrases inside which the words above do not count, for instance `press the button`. */
  except: words.default({}),
});
const Sensitive = z.strictObject(
  { description: z.string().optional(), words, except: words.default({}) },
  {
    error: ({ input }) =>
      input === undefined ? 'is missing; an empty one is written as: { words: {} }' : undefined,
  },
);

const many = z.number({ error: 'a number above 1' }).min(2).max(1e12);
/** What counts as very many on a network: there a part of reach stands at its full. */
const Scale = z.strictObject({
  followers: many.optional(),
  /** likes + 2 × replies + 3 × reposts. */
  engagement: many.optional(),
  views: many.optional(),
  /** Engagement gained in an hour. */
  perHour: many.optional(),
});
export type Scale = z.infer<typeof Scale>;

/** config/scoring.yaml. */
export const ScoringFile = z.strictObject({
  topics: z.record(
    z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, {
      error: 'a topic has a short lower-case name such as late-delivery',
    }),
    Topic,
  ),
  sensitive: z.strictObject(
    Object.fromEntries(SENSITIVE_SUBJECTS.map((subject) => [subject, Sensitive])) as Record<
      SensitiveSubject,
      typeof Sensitive
    >,
  ),
  reach: z
    .strictObject({
      /** For networks without a line of their own, and for what such a line leaves out. */
      default: Scale.default({}),
      networks: z.record(z.string(), Scale).default({}),
    })
    .prefault({}),
  bot: z
    .strictObject({
      /** An account younger than this is new. */
      newAccountDays: z.number().min(0).max(365).default(14),
      /** Words in a handle or name that say so, as whole words. */
      names: z.array(z.string().min(2)).default(['bot', 'autopost', 'rss']),
    })
    .prefault({}),
});
export type ScoringFile = z.infer<typeof ScoringFile>;
export type SubjectSettings = Pick<ScoringFile, 'topics' | 'sensitive'>;

/** The checked file, ready to use. */
export interface ScoringSettings extends ScoringFile {
  /** Content hash of the file (law 7). */
  version: string;
  subjects: SubjectFinder;
}

/** Reads config/scoring.yaml. Throws one SettingsError that names every problem with its line and what to write. */
export function loadScoring(text: string, file: string): ScoringSettings {
  const { value, problems } = readYaml(text, file, ScoringFile);
  if (value === null) throw new SettingsError(problems);
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { ...value, version, subjects: subjectFinder(value) };
}
