import { pipeline, type Readable, Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { ETwitterStreamEvent, type TweetStream } from 'twitter-api-v2';
import { describe, expect, it } from 'vitest';
import { realClients } from './client.ts';
import { startX } from './index.ts';

const brand = { id: '9001', username: 'openseat_demo' };
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 5_000 });

/** Puts a line reader before the client's own parser: only whole lines, only whole characters. */
function readWholeLines(stream: TweetStream): void {
  const inside = stream as unknown as { res: Readable };
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const lines = new Transform({
    transform(piece: Buffer, _encoding, done) {
      const parts = (rest + decoder.write(piece)).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) this.push(`${line}\r\n`);
      done();
    },
    readableObjectMode: true,
  });
  inside.res = pipeline(inside.res, lines, () => {});
}

async function heardOf(chunkBytes: number, texts: string[], whole: boolean): Promise<[string[], number]> {
  await using x = await startX({ brand, chunkBytes });
  using clients = realClients(x);
  await clients.app.v2.updateStreamRules({ add: [{ value: 'demo' }] });
  const stream = clients.app.v2.searchStream({ autoConnect: false });
  const heard: string[] = [];
  let broken = 0;
  stream.on(ETwitterStreamEvent.Connected, () => whole && readWholeLines(stream));
  stream.on(ETwitterStreamEvent.Data, (post) => heard.push(post.data.text));
  stream.on(ETwitterStreamEvent.TweetParseError, () => (broken += 1));
  stream.on(ETwitterStreamEvent.Error, () => {});
  let ended = false;
  stream.on(ETwitterStreamEvent.ConnectionClosed, () => (ended = true));
  await stream.connect({ autoReconnect: false });
  for (const text of texts) x.post({ by: 'maria', text });
  x.dropStream('end');
  await soon(() => ended).toBe(true);
  return [heard, broken];
}

describe('what twitter-api-v2 makes of a line cut into pieces', () => {
  it('spoils a character that is cut through', async () => {
    expect(await heardOf(1, ['demo 漢'], false)).toEqual([['demo \uFFFD\uFFFD\uFFFD'], 0]);
    expect(await heardOf(1, ['demo 漢'], true)).toEqual([['demo 漢'], 0]);
  });

  it('loses posts whose line ending comes by itself, which a line reader before it prevents', async () => {
    const texts = ['demo one', 'demo two', 'demo 333'];
    expect(await heardOf(1_000_000, texts, false)).toEqual([texts, 0]);
    const line = await lineLength(texts[0] ?? '');
    const [lost] = await heardOf(line, texts, false);
    expect(lost).toEqual([]);
    expect(await heardOf(line, texts, true)).toEqual([texts, 0]);
  });
});

/** Bytes of the line that this post makes, without its ending. */
async function lineLength(text: string): Promise<number> {
  await using x = await startX({ brand });
  using clients = realClients(x);
  await clients.app.v2.updateStreamRules({ add: [{ value: 'demo' }] });
  const stream = await clients.app.v2.searchStream();
  const line = new Promise<number>((resolve) => {
    stream.on(ETwitterStreamEvent.Data, (post) => resolve(Buffer.byteLength(JSON.stringify(post))));
  });
  x.post({ by: 'maria', text });
  const length = await line;
  stream.destroy();
  return length;
}
