import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { recordedConnector } from '../../../src/connectors/recorded/index.ts';
import { readLine } from '../../../src/connectors/recorded/to-mention.ts';
import type { Incoming } from '../../../src/domain/mention.ts';

const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(content: string): string {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.jsonl`);
  writeFileSync(file, content);
  return file;
}
async function items(file: string, batchSize?: number): Promise<Incoming[]> {
  const all: Incoming[] = [];
  const options = batchSize === undefined ? {} : { batchSize };
  for await (const batch of recordedConnector(file, options).listen(null, new AbortController().signal)) {
    expect(batch.cursor).toBeNull();
    all.push(...batch.items);
  }
  return all;
}
const line = (fields: Record<string, unknown>) =>
  JSON.stringify({ id: '1', network: 'x', text: 'hi', ...fields });

describe('a line', () => {
  it('becomes a post in our own words', () => {
    const full = {
      id: 1893,
      lang: 'en',
      createdAt: '2026-05-12T09:30:00+02:00',
      url: 'https://x.example/1893',
      author: {
        handle: 'jane',
        name: 'Jane',
        followers: 12,
        verified: true,
        id: 77,
        createdAt: '2020-01-01T00:00:00Z',
      },
      inReplyTo: 1892,
      quotes: '5',
      metrics: { likes: 1, views: 9 },
      brand: 'Acme',
      nps: 0,
      customer: { id: 'C1', email: 'j@example.org', phone: '+31 20 555' },
      mentionsUs: true,
      unknown: { left: 'alone' },
    };
    expect(readLine(line(full), 1)).toEqual({
      kind: 'post',
      post: {
        network: 'x',
        externalId: '1893',
        text: 'hi',
        lang: 'en',
        createdAt: Date.UTC(2026, 4, 12, 7, 30),
        url: 'https://x.example/1893',
        author: {
          handle: 'jane',
          name: 'Jane',
          followers: 12,
          verified: true,
          accountId: '77',
          accountCreatedAt: Date.UTC(2020, 0, 1),
        },
        inReplyTo: '1892',
        quotes: '5',
        metrics: { likes: 1, views: 9 },
        brand: 'Acme',
        nps: 0,
        customer: { id: 'C1', email: 'j@example.org', phone: '+31 20 555' },
        mentionsUs: true,
      },
    });
  });

  it('keeps absent and null absent', () => {
    const post = { network: 'x', externalId: '1', text: 'hi', author: {} };
    expect(readLine(line({}), 1)).toEqual({ kind: 'post', post });
    expect(readLine(line({ author: null, createdAt: null, metrics: { likes: null } }), 1)).toEqual({
      kind: 'post',
      post: { ...post, metrics: {} },
    });
  });

  it.each([
    [
      'edit',
      line({ event: 'edit', text: 'new' }),
      { kind: 'edit', post: { network: 'x', externalId: '1', text: 'new', author: {} } },
    ],
    [
      'counts read later',
      '{"event":"metrics","network":"x","id":"1","at":"2026-05-12T10:30:00Z","metrics":{"likes":7,"views":null}}',
      {
        kind: 'metrics',
        network: 'x',
        externalId: '1',
        metrics: { likes: 7 },
        at: Date.UTC(2026, 4, 12, 10, 30),
      },
    ],
    [
      'delete',
      '{"event":"delete","network":"x","id":"1"}',
      { kind: 'delete', network: 'x', externalId: '1' },
    ],
  ])('may be an %s', (_event, text, expected) => expect(readLine(text, 1)).toEqual(expected));

  it.each([
    ['no', 'recorded', 'line 7: not JSON'],
    ['null', 'recorded', 'line 7: it: expected object, received null'],
    ['[]', 'recorded', 'line 7: it: expected object, received array'],
    [line({ id: '' }), 'x', 'line 7: id: expected a text or a whole number'],
    [line({ network: 'X!' }), 'recorded', 'line 7: network: expected a lower-case word such as x or bluesky'],
    [line({ text: 4 }), 'x', 'line 7: text: expected string, received number'],
    [
      line({ author: { followers: -1 }, nps: 11 }),
      'x',
      'line 7: author.followers: expected 0 or more; nps: expected a whole number from 0 to 10',
    ],
    [
      line({ createdAt: '12 May' }),
      'x',
      'line 7: createdAt: expected a time with its zone, such as 2026-05-12T09:30:00Z',
    ],
    [line({ customer: { email: 'nobody' } }), 'x', 'line 7: customer.email: expected an e-mail address'],
    [line({ event: 'sing' }), 'x', 'line 7: event: expected "edit"'],
    [
      '{"event":"metrics","network":"x","id":"1","metrics":{}}',
      'x',
      'line 7: at: expected a time with its zone, such as 2026-05-12T09:30:00Z; metrics: expected likes, reposts, replies or views',
    ],
    ['{"event":"delete","network":"x"}', 'x', 'line 7: id: expected a text or a whole number'],
  ])('is refused with its place and without its values: %s', (raw, network, reason) => {
    expect(readLine(raw, 7)).toEqual({ kind: 'refused', network, reason, raw });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readLine(text, 1);
      }),
    );
  });
});

describe('a file', () => {
  it('is read in order, with any line end, and only line feeds end a line', async () => {
    const file = aFile(`\ufeff${line({ text: 'a\u2028b' })}\r\n\n${line({ id: '2' })}\n${line({ id: '3' })}`);
    const found = await items(file, 2);
    expect(found.map((item) => (item.kind === 'post' ? item.post.externalId : item.kind))).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(found[0]).toMatchObject({ post: { text: 'a\u2028b' } });
  });

  it('refuses a line that is too long and reads on', async () => {
    const found = await items(aFile(`${line({ text: 'x'.repeat(1_500_000) })}\n${line({ id: '2' })}\n`));
    expect(found.map((item) => item.kind)).toEqual(['refused', 'post']);
    expect(found[0]).toMatchObject({ reason: 'line 1: longer than 1000000 characters' });
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const file = aFile(Array.from({ length: 10 }, (_, i) => line({ id: i })).join('\n'));
    let batches = 0;
    for await (const _ of recordedConnector(file, { batchSize: 2 }).listen(null, stop.signal)) {
      batches += 1;
      stop.abort();
    }
    expect(batches).toBe(1);
  });

  it('says what to do when it is not there', async () => {
    await expect(items(join(folder, 'missing.jsonl'))).rejects.toThrow(
      /missing\.jsonl cannot be read \(ENOENT\)/,
    );
  });

  const shared = fileURLToPath(new URL('../../../../shared/data/mentions/', import.meta.url));
  it.runIf(existsSync(shared)).each([
    ['mentions.jsonl', 4813],
    ['mentions_nl.jsonl', 800],
  ])('of real mentions is read without a refusal: %s', async (name, count) => {
    const found = await items(join(shared, name));
    expect(found).toHaveLength(count);
    expect(found.filter((item) => item.kind !== 'post')).toEqual([]);
  });
});
