import { pipeline, type Readable, Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { TweetStream } from 'twitter-api-v2';

/** A line longer than this is no post; characters. */
const LONGEST = 1_000_000;
/** What is kept of it. */
const KEPT = 16_000;

/**
 * Puts a line reader before the parser of twitter-api-v2 1.29.1, which loses posts: a line ending that arrives by itself
 * is taken for a keep-alive there, and a character that is cut through is spoiled. Call at `connected`. Lines that are no
 * JSON object go to `onJunk` and not to the parser.
 */
export function readWholeLines(stream: TweetStream<unknown>, onJunk: (line: string) => void): void {
  const inside = stream as unknown as { res: Readable };
  inside.res = pipeline(inside.res, lineReader(onJunk), () => undefined);
}

/** Gives one whole line at a time, with its ending. */
export function lineReader(onJunk: (line: string) => void): Transform {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let skipping = false;
  return new Transform({
    readableObjectMode: true,
    transform(piece: Buffer, _encoding, done) {
      const lines = (rest + decoder.write(piece)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (!skipping) take(this, line.replace(/\r$/, ''), onJunk);
        skipping = false;
      }
      if (rest.length > LONGEST) {
        if (!skipping) onJunk(rest.slice(0, KEPT));
        skipping = true;
        rest = '';
      }
      done();
    },
  });
}

function take(reader: Transform, line: string, onJunk: (line: string) => void): void {
  if (line === '' || isObject(line)) reader.push(`${line}\r\n`);
  else onJunk(line.slice(0, KEPT));
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
