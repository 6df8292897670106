import type { Match } from './patterns.ts';
import type { Token } from './tokens.ts';

/** What stands over the tokens of a text. */
export interface Layers {
  /** 1: inside a saying that means something else than its words. */
  shielded: Uint8Array;
  /** 1: a negation stands up to three words before, in the same clause. */
  negated: Uint8Array;
}

const REACH = 3;

/** `shields`: labels of such sayings. */
export function layersOf(
  tokens: readonly Token[],
  matches: readonly Match<string | number>[],
  shields: ReadonlySet<string | number>,
): Layers {
  const shielded = new Uint8Array(tokens.length);
  const excused = new Uint8Array(tokens.length);
  for (const { label, from, to } of matches) {
    if (label === 'false-negation') excused.fill(1, from, to);
    else if (shields.has(label)) shielded.fill(1, from, to);
  }
  const negated = new Uint8Array(tokens.length);
  for (const { label, from } of matches) {
    if (label !== 'negator' || excused[from] === 1) continue;
    for (let at = from + 1; at <= from + REACH; at++) {
      const kind = tokens[at]?.kind;
      if (kind === undefined || kind === 'stop' || kind === 'pause') break;
      negated[at] = 1;
    }
  }
  return { shielded, negated };
}
