/**
 * The words of one language, written by us. Lists are comma-separated phrases in a small pattern language:
 * `cancel*` begins with · `no/not` either · `..` up to three words between · `#` a number in digits or words.
 * Case, accents and apostrophes do not matter. A cue means the same in every language, so the heads share its weight.
 */
export interface LanguageWords {
  /** BCP 47 primary tag. */
  tag: string;
  /** Frequent short words by which the language is known; separated by blanks. */
  known: string;
  /** Turn what follows within three words of the same clause around. Separated by blanks. */
  negators: string;
  /** Look like a negation and are none (`not only`); patterns. */
  falseNegations: string;
  /** Strengthen the word behind them. Separated by blanks. */
  intensifiers: string;
  /** What stands behind these words counts more than what stood before. Separated by blanks. */
  contrast: string;
  /** Number words. Separated by blanks. */
  numbers: string;
  /** Feeling a word carries, −4 … 4 by key; patterns. */
  valence: Record<string, string>;
  cues: Record<Cue, string>;
}

/** What a text can contain that matters to a head; one feature each. */
export const CUES = [
  'failure',
  'waiting',
  'unanswered',
  'contacted',
  'repeated',
  'promise',
  'accuse',
  'anger',
  'letdown',
  'leaving',
  'loyal',
  'money',
  'money-lost',
  'stranded',
  'health',
  'discrimination',
  'leak',
  'vulnerable',
  'family',
  'moment',
  'ruined',
  'duration',
  'times',
  'story',
  'everyone',
  'staff',
  'service',
  'question',
  'request',
  'urgent',
  'idea',
  'proposal',
  'thanks',
  'praise',
  'resolved',
  'sarcasm',
  'spam',
  'offer',
  'news',
  'bug',
  'app',
  'usage',
  'rating',
  'me',
  'us',
  'you',
  'if',
] as const;
export type Cue = (typeof CUES)[number];
