import type { Incoming } from '../../domain/mention.ts';
import type { Batch, Connector } from '../../ports.ts';
import { linesOf } from './lines.ts';
import { readLine } from './to-mention.ts';

/** How many lines are stored together. */
const BATCH_SIZE = 500;

/**
 * Plays a file of recorded mentions once, from its beginning: what was stored before comes again and counts as a
 * duplicate, so a replay that was killed is simply started again. Ends with the file.
 */
export function recordedConnector(file: string, options: { batchSize?: number } = {}): Connector {
  return {
    name: 'recorded',
    listen: (_cursor, signal) => played(linesOf(file), options.batchSize ?? BATCH_SIZE, signal),
  };
}

/** Lines as batches of mentions, in order. */
export async function* played(
  lines: AsyncIterable<string> | Iterable<string>,
  batchSize: number,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let items: Incoming[] = [];
  let number = 0;
  for await (const line of lines) {
    if (signal.aborted) return;
    number += 1;
    const item = readLine(line, number);
    if (item !== null) items.push(item);
    if (items.length < batchSize) continue;
    yield { items, cursor: null };
    items = [];
  }
  if (items.length > 0 && !signal.aborted) yield { items, cursor: null };
}
