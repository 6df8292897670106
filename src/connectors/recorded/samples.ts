import { setTimeout as pause } from 'node:timers/promises';
import type { Incoming } from '../../domain/mention.ts';
import type { Batch, Connector } from '../../ports.ts';
import { linesOf } from './lines.ts';
import { readLine } from './to-mention.ts';

/** How fast samples are played: lines that are stored together, and the pause after them. */
export interface SamplePace {
  lines: number;
  pauseMs: number;
}
/** About a minute for the bundled samples, so that a person sees the flow. */
export const WATCHABLE: SamplePace = { lines: 1, pauseMs: 400 };
export const AT_ONCE: SamplePace = { lines: 50, pauseMs: 0 };

/** Plays a file of sample mentions once in the life of a database; its cursor is the number of lines played. */
export function samplesConnector(file: string, pace: SamplePace): Connector {
  return { name: 'samples', listen: (cursor, signal) => play(file, pace, Number(cursor ?? 0), signal) };
}

async function* play(
  file: string,
  pace: SamplePace,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let items: Incoming[] = [];
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const item = number <= from ? null : readLine(line, number);
    if (item === null) continue;
    items.push(item);
    if (items.length < pace.lines) continue;
    yield { items, cursor: String(number) };
    items = [];
    if (pace.pauseMs > 0) await pause(pace.pauseMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
  }
  if (items.length > 0) yield { items, cursor: String(number) };
}
