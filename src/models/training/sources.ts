/** What a licence allows, as far as its source says. */
export type LicenceClass = 'free' | 'none-stated' | 'non-commercial' | 'research';

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

/** Whether a word of `--leave-out` names a kind of licence or the beginning of a source. */
export function canBeLeftOut(word: string): boolean {
  if (word === '') return false;
  return SOURCES.some(
    ([prefix, { allows }]) => allows === word || prefix.startsWith(word) || word.startsWith(prefix),
  );
}
