import { describe, expect, it } from 'vitest';
import { startMeddler } from './meddler.ts';
import { benches, listening, ready, searches } from './rig.ts';

const aBench = benches();

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 20 });

describe('junk in the stream', () => {
  it.each([
    ['no JSON', 'what is this?\r\n', 'what is this?'],
    ['half a post', '{"data":{"id":"12","te\r\n', '{"data":{"id":"12","te'],
    ['a list', '[1,2]\r\n', '[1,2]'],
    ['a word', '"hello"\r\n', '"hello"'],
    ['nothing', 'null\r\n', 'null'],
    ['no post', '{"matching_rules":[]}\r\n', '{"matching_rules":[]}'],
    ['a post without words', '{"data":{"id":"12","author_id":"7"}}\r\n', '{"id":"12","author_id":"7"}'],
    [
      'a post with a strange id',
      '{"data":{"id":{"$gt":""},"text":"demo"}}\r\n',
      '{"id":{"$gt":""},"text":"demo"}',
    ],
    ['data that is a list', '{"data":[{"id":"1"}]}\r\n', '{"data":[{"id":"1"}]}'],
    ['a line without a return', 'hm\n', 'hm'],
  ])('%s is refused, kept and counted, and what follows is heard', async (_, line, raw) => {
    await using bench = await aBench();
    await using meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    await using ear = listening(bench);
    await ready(bench);
    meddler.inject(line);
    bench.x.post({ by: 'maria', text: 'demo after' });
    await soon(ear.texts).toEqual(['demo after']);
    expect(ear.items.filter(({ kind }) => kind === 'refused')).toEqual([
      { kind: 'refused', network: 'x', reason: expect.stringContaining('X sent a'), raw },
    ]);
    expect(ear.failed).toBeNull();
  });

  it.each([
    '{"errors":7}\r\n',
    '{"errors":"x"}\r\n',
    '{"errors":[]}\r\n',
    '{"errors":[null]}\r\n',
    '{"errors":[{"title":"ConnectionException","detail":"bye"}]}\r\n',
  ])('an error instead of a post (%s) ends the connection, and the next one goes on', async (line) => {
    await using bench = await aBench();
    await using meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    await using ear = listening(bench);
    await ready(bench);
    meddler.inject(line);
    await soon(() => bench.x.connects).toBe(2);
    bench.x.post({ by: 'maria', text: 'demo after' });
    await soon(ear.texts).toEqual(['demo after']);
    expect(ear.failed).toBeNull();
  });

  it('is a gap: search looks whether a post was in it', async () => {
    await using bench = await aBench();
    await using meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    bench.needs.pace = { ...bench.needs.pace, settleMs: 300 };
    await using ear = listening(bench);
    // Three questions each: at the connection, and when search has caught up.
    await soon(() => searches(bench)).toBe(6);
    const lost = bench.x.post({ by: 'maria', text: 'demo lost', stream: false });
    meddler.inject(`{"data":{"id":"${lost.id}","text":"de\r\n`);
    await soon(ear.texts).toEqual(['demo lost']);
    expect(searches(bench)).toBe(9);
  });

  it('that never ends is given up at a million characters', async () => {
    await using bench = await aBench();
    await using meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    await using ear = listening(bench);
    await ready(bench);
    for (let n = 0; n < 12; n += 1) meddler.inject('x'.repeat(100_000));
    meddler.inject('\r\n');
    bench.x.post({ by: 'maria', text: 'demo after' });
    await soon(ear.texts).toEqual(['demo after']);
    expect(ear.items.filter(({ kind }) => kind === 'refused')).toHaveLength(1);
  });

  it('with an id from the future does not carry us past what is still to come', async () => {
    await using bench = await aBench();
    await using meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    bench.needs.pace = { ...bench.needs.pace, settleMs: 100 };
    const ear = listening(bench);
    await soon(() => searches(bench)).toBe(6);
    meddler.inject('{"data":{"id":"9199999999999999999","text":"demo soon"}}\r\n');
    await soon(ear.texts).toEqual(['demo soon']);
    await ear.stop();
    const next = bench.x.post({ by: 'maria', text: 'demo next', stream: false });
    bench.advance(300_000);
    await using again = listening(bench, undefined, ear.cursor);
    await soon(again.ids).toEqual([next.id]);
  });
});

describe('junk in search', () => {
  const PATH = '/2/tweets/search/recent';
  it('rows that nobody can read are refused, and the others heard', async () => {
    await using bench = await aBench();
    await using meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    const rows = [
      { id: '1893000000000000001', text: 'demo one', author_id: '7' },
      null,
      'demo',
      { id: '1893000000000000002', author_id: '7' },
      { id: '1893000000000000003', text: 'demo two', referenced_tweets: 'none' },
      { id: '1893000000000000004', text: 'demo three', public_metrics: { like_count: -1, reply_count: 'x' } },
    ];
    const users = [{ id: '7', username: 'not a handle!' }, 5];
    meddler.answer(PATH, 200, 'application/json', JSON.stringify({ data: rows, includes: { users } }));
    await using ear = listening(bench);
    await soon(ear.texts).toEqual(['demo one', 'demo three']);
    expect(ear.items.filter(({ kind }) => kind === 'refused')).toHaveLength(4);
    expect(ear.posts()[0]?.author).toEqual({ accountId: '7' });
    expect(ear.posts()[1]?.metrics).toBeUndefined();
  });

  it.each([
    ['no JSON at all', 'text/html', '<h1>It works</h1>'],
    ['broken JSON', 'application/json', '{"data":['],
    ['a list', 'application/json', '[]'],
    ['nothing', 'application/json', ''],
  ])('%s instead of an answer is an outage', async (_, type, body) => {
    await using bench = await aBench();
    await using meddler = await startMeddler(bench.x.url);
    bench.needs.credentials.apiUrl = meddler.url;
    meddler.answer(PATH, 200, type, body);
    await using ear = listening(bench);
    bench.x.post({ by: 'maria', text: 'demo there', stream: false });
    await soon(ear.texts).toEqual(['demo there']);
    expect(bench.events()).toContain('x-search-failed');
  });
});
