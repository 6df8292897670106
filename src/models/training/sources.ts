import { SettingsError } from '../../domain/errors.ts';

const KINDS = ['free', 'none-stated', 'non-commercial', 'research'] as const;
/** What a licence allows, as far as its source says. */
export type LicenceClass = (typeof KINDS)[number];

export interface Source {
  licence: string;
  allows: LicenceClass;
}

/** The sources of the data folder, by the beginning of a row's `source`. */
const SOURCES: readonly (readonly [prefix: string, Source])[] = [
  ['own-sentences', { licence: 'MIT, our own', allows: 'free' }],
  ['semeval2013-16', { licence: 'none stated', allows: 'none-stated' }],
  ['xlm-t', { licence: 'Apache-2.0 repository', allows: 'free' }],
  ['airline', { licence: 'CC BY-NC-SA 4.0', allows: 'non-commercial' }],
  ['emotwics', { licence: 'CC BY-NC-SA 4.0', allows: 'non-commercial' }],
  ['semeval2016-absa-nl', { licence: 'research use', allows: 'research' }],
  ['nl-political-tweets', { licence: 'none stated', allows: 'none-stated' }],
  ['sanders', { licence: 'none stated', allows: 'none-stated' }],
  ['crowdflower', { licence: 'none stated', allows: 'none-stated' }],
  ['complaints-acl2019', { licence: 'MIT repository', allows: 'free' }],
  ['semeval2019', { licence: 'none stated', allows: 'none-stated' }],
  ['google-play', { licence: 'none stated', allows: 'none-stated' }],
  ['sms-spam', { licence: 'CC BY 4.0 (UCI)', allows: 'free' }],
  ['youtube-spam', { licence: 'CC BY 4.0 (UCI)', allows: 'free' }],
  ['read-airline', { licence: 'our reading (MIT) of posts under CC BY-NC-SA 4.0', allows: 'non-commercial' }],
  [
    'read-emotwics',
    { licence: 'our reading (MIT) of posts under CC BY-NC-SA 4.0', allows: 'non-commercial' },
  ],
  ['read-twcs', { licence: 'our reading (MIT) of posts under CC BY-NC-SA 4.0', allows: 'non-commercial' }],
  ['read-ibm', { licence: 'our reading (MIT) of posts of an Apache-2.0 repository', allows: 'free' }],
];

/** The licence of a row's source. A source that nobody looked up counts as research only. */
export function sourceOf(name: string): Source {
  return (
    SOURCES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? { licence: 'unknown', allows: 'research' }
  );
}

/**
 * Whether a word of `--leave-out` takes out what comes from this source: it names its kind of licence, or begins its name. The
 * posts of a source that were read one by one go with it.
 */
export function leavesOut(word: string, source: string): boolean {
  if (word === sourceOf(source).allows) return true;
  return word !== '' && [source, source.replace(/^read-/, '')].some((name) => name.startsWith(word));
}

/** Throws SettingsError for a word that is no kind of licence and takes nothing out: the bundle would hold what it must not. */
export function checkLeftOut(words: readonly string[], sources: ReadonlySet<string>): void {
  const kinds: readonly string[] = KINDS;
  const wrong = words.filter(
    (word) => !kinds.includes(word) && ![...sources].some((source) => leavesOut(word, source)),
  );
  if (wrong.length === 0) return;
  throw new SettingsError(
    wrong.map(
      (word) =>
        `--leave-out: "${word}" leaves nothing out. Give a kind of licence (${KINDS.join(', ')}) or the beginning of a source: ${[...sources].sort().join(', ')}`,
    ),
  );
}
