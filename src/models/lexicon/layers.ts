import { FALSE_NEGATION, NEGATOR, SHIELDS } from './labels.ts';
import type { MatchList } from './patterns.ts';
import type { Token } from './tokens.ts';

/** What stands over the tokens of a text. */
export interface Layers {
  /** 1: inside a saying that means something else than its words. */
  shielded: Uint8Array;
  /** 1: a negation stands up to three words before, in the same clause. */
  negated: Uint8Array;
}

const REACH = 3;
const layers: Layers & { excused: Uint8Array } = {
  shielded: new Uint8Array(256),
  negated: new Uint8Array(256),
  excused: new Uint8Array(256),
};

/** The arrays are used again at the next call. */
export function layersOf(tokens: readonly Token[], matches: MatchList): Layers {
  const wide = tokens.length;
  if (layers.shielded.length < wide) {
    layers.shielded = new Uint8Array(2 * wide);
    layers.negated = new Uint8Array(2 * wide);
    layers.excused = new Uint8Array(2 * wide);
  }
  const { shielded, negated, excused } = layers;
  shielded.fill(0, 0, wide);
  negated.fill(0, 0, wide);
  excused.fill(0, 0, wide);
  for (let index = 0; index < matches.count; index++) {
    const label = matches.label[index]!;
    if (label === FALSE_NEGATION) excused.fill(1, matches.from[index], matches.to[index]);
    else if (SHIELDS[label] === 1) shielded.fill(1, matches.from[index], matches.to[index]);
  }
  for (let index = 0; index < matches.count; index++) {
    const from = matches.from[index]!;
    if (matches.label[index] !== NEGATOR || excused[from] === 1) continue;
    const last = Math.min(from + REACH, wide - 1);
    for (let at = from + 1; at <= last; at++) {
      const { kind } = tokens[at]!;
      if (kind === 'stop' || kind === 'pause') break;
      negated[at] = 1;
    }
  }
  return layers;
}
