import type { XSettings } from './settings.ts';

/** Recent search takes 512 characters on self-serve plans (docs.x.com, read 2026-08); the stream's rules may be longer. */
export const LONGEST_QUERY = 512;
/** Our stream rules carry it before their tag; rules without it belong to somebody else. */
export const OUR_TAG = 'openseat:';

/** One thing to ask X for: a rule of the stream and a query of search alike. */
export interface Question {
  /** Stable while the settings stay the same; starts with `openseat:`. */
  tag: string;
  query: string;
}

/**
 * What to ask for, split so that each fits into a search. Posts that name, answer or quote us, then posts with our words.
 * They are apart so that one which X refuses does not silence the others. Our own posts are left out: reading costs.
 */
export function questionsFor(
  settings: Pick<XSettings, 'handles' | 'words' | 'languages' | 'reposts'>,
): Question[] {
  const { handles, words, languages, reposts } = settings;
  const not = [...(reposts ? [] : ['-is:retweet']), ...handles.map((handle) => `-from:${handle}`)].join(' ');
  const spoken = languages.map((language) => `lang:${language}`).join(' OR ');
  const named = handles.flatMap((handle) => [`@${handle}`, `to:${handle}`]);
  const quoted = handles.flatMap((handle) => [
    `url:"x.com/${handle}/status"`,
    `url:"twitter.com/${handle}/status"`,
  ]);
  return [
    ...split('named', named, not),
    ...split('quoted', quoted, not),
    ...split('words', words.map(term), spoken === '' ? not : `(${spoken}) ${not}`),
  ];
}

/** A tag as it is; anything else as a phrase, so that no word of it is taken for an operator. */
function term(word: string): string {
  return /^[#$][\p{L}\p{N}_]+$/u.test(word) ? word : `"${word}"`;
}

function split(name: string, terms: readonly string[], rest: string): Question[] {
  const groups: string[] = [];
  for (const one of terms) {
    const last = groups.at(-1);
    const longer = last === undefined ? one : `${last} OR ${one}`;
    if (last !== undefined && `(${longer}) ${rest}`.length <= LONGEST_QUERY)
      groups[groups.length - 1] = longer;
    else groups.push(one);
  }
  return groups.map((group, at) => ({
    tag: `${OUR_TAG}${name}-${at + 1}`,
    query: rest === '' ? `(${group})` : `(${group}) ${rest}`,
  }));
}
