import type { Instant } from './mention.ts';

/** An answer to another case of the same incident. */
export interface IncidentAnswer {
  text: string;
  /** When it went out, or is going to. */
  at: Instant;
  /** Sent, or perhaps sent; false: approved, and nothing has left yet. */
  sent: boolean;
}

/** Share of common letters in a row from which on two answers read like copies; a changed name or number stays above. */
const COPY = 0.8;
/** With fewer letters there are not many ways to say it: only the very same words count. */
const SHORT = 24;

/** Do these read as the same answer? Case, marks, digits, handles and links do not count. Symmetric. */
export function readAlike(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (a === b) return true;
  if (a.length < SHORT || b.length < SHORT) return false;
  return likeness(a, b) >= COPY;
}

function bare(text: string): string {
  return text
    .replace(/https?:\/\/\S+|@[\w.-]+(?:@[\w.-]+)?/giu, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Dice's coefficient over three letters in a row, each counted as often as it occurs. */
function likeness(a: string, b: string): number {
  const left = threes(a);
  let common = 0;
  for (const [three, n] of threes(b)) common += Math.min(n, left.get(three) ?? 0);
  return (2 * common) / (a.length + b.length);
}

/** As many as the text has letters: it is padded with a space on both sides. */
function threes(text: string): Map<string, number> {
  const padded = ` ${text} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at++) {
    const three = padded.slice(at, at + 3);
    counts.set(three, (counts.get(three) ?? 0) + 1);
  }
  return counts;
}

/** The first instant from `from` on that is at least `pace` ms away from each of these. */
export function nextPaced(from: Instant, answers: readonly { at: Instant }[], pace: number): Instant {
  let slot = from;
  for (const { at } of [...answers].sort((a, b) => a.at - b.at)) {
    if (slot > at - pace && slot < at + pace) slot = at + pace;
  }
  return slot;
}
