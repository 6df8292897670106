import { describe, expect, it } from 'vitest';
import type { Failure } from './double.ts';
import { aBench, type Bench, HOUR, listening, MINUTE, settingsWith, stateInMemory } from './rig.ts';

const NOTIFICATIONS = 'app.bsky.notification.listNotifications';
const SEARCH = 'app.bsky.feed.searchPosts';
const soon = { timeout: 10_000, interval: 10 };

/** Two whole looks more: what is there by now was heard, and nothing was heard twice. */
async function looks(bench: Bench, more = 2): Promise<void> {
  const before = bench.bluesky.count(NOTIFICATIONS);
  await expect.poll(() => bench.bluesky.count(NOTIFICATIONS), soon).toBeGreaterThan(before + more);
}

describe('listening', () => {
  it('hears who names, answers and quotes us, with counts and reach', async () => {
    await using bench = await aBench();
    const { world } = bench.bluesky;
    const ours = world.write({ by: 'acme.test', text: 'we fly' });
    world.account('maria.test', { followers: 4321 });
    bench.named({ text: '@acme.test lost bag', likes: 12 });
    world.write({ by: 'joe.test', text: 'you do not', answers: ours });
    world.write({ by: 'ann.test', text: 'look at them', quotes: ours, repliesClosed: true });
    await using ear = listening(bench);
    await expect.poll(() => ear.texts(), soon).toEqual(['@acme.test lost bag', 'you do not', 'look at them']);
    const [maria, joe, ann] = ear.posts();
    expect(maria).toMatchObject({
      mentionsUs: true,
      metrics: { likes: 12, reposts: 2, replies: 1 },
      author: { handle: 'maria.test', followers: 4321, accountId: world.did('maria.test') },
    });
    expect(joe).toMatchObject({ inReplyTo: ours.uri, mentionsUs: true });
    expect(ann).toMatchObject({ quotes: ours.uri, mentionsUs: true, repliesClosed: true });
    await looks(bench);
    expect(ear.items).toHaveLength(3);
  });

  it('hears our words and our name from those who do not address us', async () => {
    await using bench = await aBench();
    const { world } = bench.bluesky;
    world.write({ by: 'maria.test', text: 'AcmeAir lost my bag' });
    world.write({ by: 'joe.test', text: 'ask acme.test they say' });
    world.write({ by: 'ann.test', text: 'a good day' });
    world.write({ by: 'acme.test', text: 'acmeair flies again' });
    await using ear = listening(bench);
    await expect
      .poll(() => ear.texts(), soon)
      .toEqual(['AcmeAir lost my bag', 'ask acme.test they say', 'acmeair flies again']);
    // Our own posts are marked by their author; intake drops them.
    expect(ear.posts()[2]?.author.accountId).toBe(world.did('acme.test'));
    expect(ear.posts()[0]?.mentionsUs).toBe(false);
  });

  it('hears strangers in our languages, and not those who want to be seen by members only', async () => {
    await using bench = await aBench();
    const { world } = bench.bluesky;
    world.account('shy.test', { membersOnly: true });
    world.write({ by: 'a.test', text: 'acmeair one', langs: ['en-US'] });
    world.write({ by: 'b.test', text: 'acmeair two', langs: ['pt', 'nl'] });
    world.write({ by: 'c.test', text: 'acmeair three', langs: ['pt'] });
    world.write({ by: 'd.test', text: 'acmeair four', langs: [] });
    world.write({ by: 'shy.test', text: 'acmeair five' });
    world.write({ by: 'shy.test', text: 'acmeair six', names: 'acme.test' });
    world.write({ by: 'c.test', text: 'acmeair seven', names: 'acme.test', langs: ['pt'] });
    await using ear = listening(bench, settingsWith({ languages: ['en', 'nl'] }));
    await looks(bench);
    expect(ear.texts().map((text) => text.slice(8))).toEqual(['one', 'two', 'four', 'six', 'seven']);
  });

  it('asks for words as phrases, and as what they are', async () => {
    await using bench = await aBench();
    await using _ear = listening(
      bench,
      settingsWith({ words: ['acme air', '#acmeair', 'from:joe', 'Ümlaut'] }),
    );
    await looks(bench, 1);
    const asked = bench.bluesky.asked.filter(({ nsid }) => nsid === SEARCH);
    expect(new Set(asked.map(({ params }) => params.get('q')))).toEqual(
      new Set(['acme.test', '"acme air"', '#acmeair', '"from:joe"', 'Ümlaut']),
    );
    expect(asked[0]?.params.get('sort')).toBe('latest');
  });

  it('says now and then that it still listens', async () => {
    await using bench = await aBench();
    bench.needs.pace = { ...bench.needs.pace, idleMs: 50 };
    await using ear = listening(bench);
    await expect.poll(() => ear.cursors.length, soon).toBeGreaterThan(3);
    expect(ear.items).toEqual([]);
  });

  it('ends when it is told to, also in the middle of a request', async () => {
    await using bench = await aBench();
    bench.bluesky.fail({ nsid: NOTIFICATIONS, how: 'hang', times: 9 });
    const ear = listening(bench);
    await expect.poll(() => bench.bluesky.count(NOTIFICATIONS), soon).toBe(1);
    await ear.stop();
    expect(ear.failed).toBeNull();
  });
});

describe('a burst', () => {
  it('of 250 is read back to where we were, oldest first, each once', async () => {
    await using bench = await aBench();
    await using ear = listening(bench);
    bench.named({ text: 'before' });
    await expect.poll(() => ear.texts(), soon).toEqual(['before']);
    const burst = Array.from({ length: 250 }, (_, at) => bench.named({ text: `acmeair ${at}` }).uri);
    await expect.poll(() => ear.ids().length, { ...soon, timeout: 20_000 }).toBe(251);
    expect(ear.ids().slice(1)).toEqual(burst);
    await looks(bench);
    expect(ear.items).toHaveLength(251);
    expect(Math.max(...ear.cursors.map((cursor) => cursor?.length ?? 0))).toBeLessThan(6_000);
  });

  it('of one millisecond is not cut at the end of a page', async () => {
    await using bench = await aBench();
    const at = bench.now();
    // Not by word: only notifications bring them, and their cursor leaves out the rest of the moment.
    const wanted = Array.from({ length: 150 }, (_, n) => bench.named({ seenAt: at + (n < 70 ? 0 : 1) }).uri);
    await using ear = listening(bench);
    await expect.poll(() => ear.ids().length, soon).toBe(150);
    expect(new Set(ear.ids())).toEqual(new Set(wanted));
  });

  it('of one moment comes in the order in which it was written', async () => {
    await using bench = await aBench();
    const at = bench.now();
    const written = Array.from({ length: 9 }, () => bench.named({ seenAt: at }).uri);
    await using ear = listening(bench);
    await expect.poll(() => ear.ids(), soon).toEqual(written);
  });

  it('is read on behind pages that show little or nothing', async () => {
    await using bench = await aBench();
    const written = Array.from(
      { length: 350 },
      (_, n) => bench.named({ seenAt: bench.now() - (350 - n) * 1_000 }).uri,
    );
    const shown = written.filter((_, n) => n < 50 || n > 340);
    for (const uri of written) if (!shown.includes(uri)) bench.bluesky.doors.hidden.add(uri);
    await using ear = listening(bench, settingsWith({ handles: ['acme.test'], words: [] }));
    await expect.poll(() => ear.ids(), soon).toEqual(shown);
  });

  it('loses nothing, wherever listening was cut off in it', async () => {
    await using bench = await aBench();
    const wanted = Array.from({ length: 320 }, (_, n) =>
      bench.named({ text: n % 2 === 0 ? 'acmeair' : 'hello', seenAt: bench.now() - (320 - n) * MINUTE }),
    ).map(({ uri }) => uri);
    await using whole = listening(bench, settingsWith({ lookBackHours: 24 }));
    await expect.poll(() => whole.ids().length, { ...soon, timeout: 20_000 }).toBe(320);
    expect(whole.ids()).toEqual(wanted);
    const stored = [0, 100, 200, 300, 320];
    for (const [at, cursor] of whole.cursors.slice(0, 4).entries()) {
      await using rest = listening(bench, settingsWith(), cursor);
      const before = stored[at + 1] ?? 0;
      await expect.poll(() => rest.ids().length, soon).toBeGreaterThanOrEqual(320 - before);
      const after = rest.ids().filter((id) => !wanted.slice(0, before).includes(id));
      expect(after).toEqual(wanted.slice(before));
    }
  });
});

describe('a restart', () => {
  it('goes on from its cursor: nothing is lost, nothing comes twice', async () => {
    await using bench = await aBench();
    bench.named({ text: 'one' });
    const first = listening(bench);
    await expect.poll(() => first.texts(), soon).toEqual(['one']);
    await first.stop();
    bench.advance(9 * HOUR);
    bench.named({ text: 'two', seenAt: bench.now() - 8 * HOUR });
    bench.named({ text: 'three' });
    await using second = listening(bench, settingsWith(), first.cursor);
    await expect.poll(() => second.texts(), soon).toEqual(['two', 'three']);
    await looks(bench);
    expect(second.items).toHaveLength(2);
    expect(bench.bluesky.count('com.atproto.server.createSession')).toBe(1);
  });

  it.each(['', 'not json', '{"v":2,"notifications":5}', '{"v":1,"notifications":"then"}', '[]'])(
    'with a cursor that nobody can read begins as if for the first time: %j',
    async (cursor) => {
      await using bench = await aBench();
      bench.named({ text: 'long ago', seenAt: bench.now() - 2 * HOUR });
      bench.named({ text: 'lately', seenAt: bench.now() - 30 * MINUTE });
      await using ear = listening(bench, settingsWith(), cursor);
      await looks(bench);
      expect(ear.texts()).toEqual(['lately']);
      expect(bench.events().filter((event) => event === 'bluesky-cursor-unknown')).toHaveLength(1);
    },
  );

  it('shows nobody in its cursor', async () => {
    await using bench = await aBench();
    const { uri } = bench.named();
    await using ear = listening(bench);
    await expect.poll(() => ear.items.length, soon).toBe(1);
    expect(ear.cursor).not.toContain('did:');
    expect(ear.cursor).not.toContain(uri.split('/').at(-1));
  });
});

describe('a post that reaches Bluesky late', () => {
  it('is heard at the next look when it is a little late', async () => {
    await using bench = await aBench();
    bench.named({ text: 'now' });
    await using ear = listening(bench);
    await expect.poll(() => ear.texts(), soon).toEqual(['now']);
    bench.named({ text: 'a slow clock', writtenAt: bench.now() - 8 * MINUTE });
    await expect.poll(() => ear.texts(), soon).toEqual(['now', 'a slow clock']);
  });

  it('is heard within a quarter of an hour when it is hours late, and nothing else twice', async () => {
    await using bench = await aBench();
    await using ear = listening(bench, settingsWith({ lookBackHours: 24 }));
    bench.named({ text: 'now' });
    await expect.poll(() => ear.texts(), soon).toEqual(['now']);
    bench.named({ text: 'an outage', writtenAt: bench.now() - 5 * HOUR });
    await looks(bench);
    expect(ear.texts()).toEqual(['now']);
    bench.advance(16 * MINUTE);
    await expect.poll(() => ear.texts(), soon).toEqual(['now', 'an outage']);
    bench.advance(16 * MINUTE);
    await looks(bench);
    expect(ear.items).toHaveLength(2);
  });

  it('is not heard when it is from before we began', async () => {
    await using bench = await aBench();
    await using ear = listening(bench, settingsWith({ lookBackHours: 1 }));
    await looks(bench);
    bench.named({ text: 'history', writtenAt: bench.now() - 3 * HOUR });
    bench.advance(16 * MINUTE);
    await looks(bench);
    expect(ear.items).toEqual([]);
  });
});

describe('bad data from outside', () => {
  it('is refused once, and the rest is heard', async () => {
    await using bench = await aBench();
    const { world } = bench.bluesky;
    world.junk.push(7, null, { uri: 'x' }, world.notification(bench.named({ record: { text: 9 } })));
    const trap = { ...world.notification(bench.named({ text: 'trap' })) };
    Object.defineProperty(trap, '__proto__', { value: { a: 1 }, enumerable: true });
    world.junk.push(trap);
    bench.named({ text: 'fine' });
    await using ear = listening(bench);
    await expect.poll(() => ear.texts().toSorted(), soon).toEqual(['fine', 'trap']);
    await looks(bench);
    expect(ear.items.filter(({ kind }) => kind === 'refused')).toHaveLength(4);
    expect(ear.failed).toBeNull();
  });

  it('that is no list at all is no reason to lose the place', async () => {
    await using bench = await aBench();
    bench.bluesky.fail({ nsid: NOTIFICATIONS, how: 'garbage' });
    await using ear = listening(bench);
    await expect.poll(() => ear.failed, soon).toMatchObject({ name: 'UnreachableError' });
    bench.named({ text: 'still here' });
    await using again = listening(bench, settingsWith(), ear.cursor);
    await expect.poll(() => again.texts(), soon).toEqual(['still here']);
  });
});

describe('when Bluesky fails', () => {
  it.each<[string, Omit<Failure, 'nsid'>, object]>([
    [
      'a limit',
      { status: 429, headers: { 'retry-after': '30' } },
      { name: 'RateLimitedError', waitMs: 30_000 },
    ],
    ['an error', { status: 500 }, { name: 'UnreachableError' }],
    ['no answer', { how: 'hang' }, { name: 'UnreachableError' }],
    ['a cut connection', { how: 'cut' }, { name: 'UnreachableError' }],
    ['a forbidden door', { status: 403, error: 'Forbidden' }, { name: 'AuthenticationError' }],
  ])('by %s, listening ends with what to do, and goes on from its cursor', async (_, failure, error) => {
    await using bench = await aBench();
    bench.needs.pace = { ...bench.needs.pace, requestMs: 400 };
    bench.named({ text: 'one' });
    const ear = listening(bench);
    await expect.poll(() => ear.texts(), soon).toEqual(['one']);
    bench.bluesky.fail({ nsid: NOTIFICATIONS, ...failure });
    await expect.poll(() => ear.failed, soon).toMatchObject(error);
    bench.named({ text: 'two' });
    await using again = listening(bench, settingsWith(), ear.cursor);
    await expect.poll(() => again.texts(), soon).toEqual(['two']);
  });

  it('names the time at which a limit ends', async () => {
    await using bench = await aBench();
    const reset = Math.ceil(bench.now() / 1000) + 120;
    bench.bluesky.fail({ nsid: NOTIFICATIONS, status: 429, headers: { 'ratelimit-reset': String(reset) } });
    await using ear = listening(bench);
    await expect.poll(() => ear.failed, soon).toMatchObject({ name: 'RateLimitedError' });
    const { waitMs } = ear.failed as { waitMs: number };
    expect(waitMs).toBeGreaterThan(110_000);
    expect(waitMs).toBeLessThanOrEqual(121_000);
  });

  it('in the middle of a long list, the page is asked for again', async () => {
    await using bench = await aBench();
    for (let n = 0; n < 250; n += 1) bench.named({ seenAt: bench.now() - (250 - n) * 100 });
    bench.bluesky.fail({ nsid: NOTIFICATIONS, status: 502, skip: 1, times: 2 });
    await using ear = listening(bench);
    await expect.poll(() => ear.items.length, soon).toBe(250);
    expect(ear.failed).toBeNull();
  });

  it('while posts are looked up, nothing is half told', async () => {
    await using bench = await aBench();
    bench.named({ text: 'one' });
    bench.bluesky.fail({ nsid: 'app.bsky.actor.getProfiles', status: 500, skip: 1 });
    await using ear = listening(bench);
    await expect.poll(() => ear.failed, soon).toMatchObject({ name: 'UnreachableError' });
    expect(ear.items).toEqual([]);
    await using again = listening(bench, settingsWith(), ear.cursor);
    await expect.poll(() => again.posts()[0]?.author.followers, soon).toBe(7);
  });

  it('at search, notifications go on, and search catches up', async () => {
    const state = stateInMemory();
    await using bench = await aBench(state);
    await using ear = listening(bench);
    await looks(bench);
    bench.bluesky.fail({ nsid: SEARCH, status: 502, times: 5 });
    bench.bluesky.world.write({ by: 'joe.test', text: 'acmeair, and nobody hears' });
    bench.named({ text: 'named meanwhile' });
    await expect.poll(() => ear.texts(), soon).toContain('named meanwhile');
    await expect
      .poll(() => state.kept.get('listening'), soon)
      .toMatch(/"how":"notifications".*notifications only/);
    await expect.poll(() => ear.texts(), soon).toContain('acmeair, and nobody hears');
    await expect.poll(() => state.kept.get('listening'), soon).toMatch(/"how":"all"/);
    expect(ear.items).toHaveLength(2);
    expect(bench.events()).toContain('bluesky-search-failed');
  });

  it('at search for hours, what was said meanwhile is still found', async () => {
    await using bench = await aBench();
    const ear = listening(bench);
    await looks(bench);
    bench.bluesky.fail({ nsid: SEARCH, status: 503, times: 3 });
    bench.bluesky.world.write({ by: 'joe.test', text: 'acmeair at night' });
    await expect.poll(() => bench.events(), soon).toContain('bluesky-search-failed');
    bench.named({ text: 'hello' });
    await expect.poll(() => ear.texts(), soon).toContain('hello');
    await ear.stop();
    const found = ear.texts().includes('acmeair at night');
    bench.advance(12 * HOUR);
    await using again = listening(bench, settingsWith(), ear.cursor);
    await looks(bench);
    expect(again.texts()).toEqual(found ? [] : ['acmeair at night']);
  });

  it('refuses one word, the others are heard, and it is told once', async () => {
    await using bench = await aBench();
    bench.bluesky.fail({ nsid: SEARCH, status: 400, error: 'BadQueryString', skip: 1 });
    bench.bluesky.fail({ nsid: SEARCH, status: 400, error: 'BadQueryString', skip: 4 });
    bench.bluesky.world.write({ by: 'joe.test', text: 'the other word' });
    await using ear = listening(bench, settingsWith({ words: ['acmeair', 'other'] }));
    await looks(bench, 4);
    expect(ear.texts()).toEqual(['the other word']);
    expect(bench.events().filter((event) => event === 'bluesky-search-refused').length).toBeLessThanOrEqual(
      2,
    );
    expect(ear.failed).toBeNull();
  });

  it('and a handle of ours leads nowhere, it is told', async () => {
    await using bench = await aBench();
    bench.named({ text: 'hello' });
    await using ear = listening(bench, settingsWith({ handles: ['acme.test', 'gone.test'] }));
    await expect.poll(() => ear.texts(), soon).toEqual(['hello']);
    expect(bench.told).toContainEqual(
      expect.objectContaining({ event: 'bluesky-handle-unknown', level: 'warn' }),
    );
  });

  it('to show a post that it told us of, the post is handed on as it was heard', async () => {
    await using bench = await aBench();
    bench.bluesky.world.account('maria.test', { blocksUs: true });
    bench.named({ text: 'and then she blocked us' });
    await using ear = listening(bench);
    await expect.poll(() => ear.texts(), soon).toEqual(['and then she blocked us']);
    expect(ear.posts()[0]).not.toHaveProperty('metrics');
  });

  it('says so, without words or names', async () => {
    await using bench = await aBench();
    bench.bluesky.fail({ nsid: SEARCH, status: 400, error: 'BadQueryString', message: 'secret words' });
    bench.bluesky.fail({ nsid: SEARCH, status: 502, times: 2 });
    await using ear = listening(bench);
    await expect.poll(() => bench.events(), soon).toContain('bluesky-search-failed');
    for (const { fields } of bench.told)
      expect(JSON.stringify(fields)).not.toMatch(/secret|maria|acmeair|did:/);
    expect(ear.failed).toBeNull();
  });
});
