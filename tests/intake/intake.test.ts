import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming, Post } from '../../src/domain/mention.ts';
import { createIntake } from '../../src/intake/intake.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { keepOut } from '../../src/store/erased.ts';
import { intakeStore } from '../../src/store/intake.ts';
import { aPost, DAY, MINUTE, NOON } from '../rigs/builders.ts';
import { anIntake, countsStatements, crashesAt, ERASE_KEY, emptied } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

/** Everything that a delivery can change, without the times at which it happened to be written. */
async function state(database: Database): Promise<Record<string, unknown[]>> {
  const tables = {
    mentions: `select id, network, origin, lane, account_id, customer_id, created_at, in_reply_to, revision, content_hash,
                 known_then, metrics, reposts_seen, stage, deleted_at is not null as gone, original_awaited,
                 reply_way, mentions_us, url from mentions order by seq`,
    texts:
      'select mention_id, revision, body, hash, erased_at is not null as erased from texts order by 1, 2',
    accounts: 'select id, handle, followers, customer_id, evidence from accounts order by id',
    customers: 'select id, ref from customers order by id',
    dropped: 'select network, external_id, why, reason, raw from dropped order by 1, 2',
    duplicates: 'select * from duplicate_deliveries',
    reposts: 'select * from reposts order by 1, 2',
    tombstones: 'select mention_id from tombstones order by 1',
    cursors: 'select connector, cursor from cursors',
    decisions: 'select mention_id, desk, rule from decisions order by 1',
  };
  const found: Record<string, unknown[]> = {};
  for (const [name, sql] of Object.entries(tables)) found[name] = await database.query(sql);
  return found;
}

const ours = [{ network: 'x', accountId: '77', handle: 'AcmeCares' }];

describe('counting', () => {
  it('accounts for every delivery: received = dropped + mentions', async () => {
    const rig = anIntake(db, ours);
    const post = aPost();
    const count = await rig.take([
      post,
      post,
      aPost({ author: { handle: 'acmecares' } }),
      aPost({ author: { handle: 'somebody', accountId: '77' } }),
      aPost({ repostOf: post.externalId, text: `RT ${post.text}` }),
      { kind: 'refused', network: 'x', reason: 'no text', raw: '{"id":1}' },
      { kind: 'refused', network: 'x', reason: 'no text', raw: '{"id":1}' },
      aPost({ nps: 11 }),
      { kind: 'metrics', network: 'x', externalId: post.externalId, metrics: { likes: 3 }, at: NOON },
    ]);
    expect(count).toEqual({
      received: 8,
      mentions: 1,
      dropped: { own: 2, duplicate: 2, repost: 1, refused: 2 },
      edited: 0,
      withdrawn: 0,
    });
    const [row] = await db.query<{ n: number }>('select n from duplicate_deliveries');
    expect(row?.n).toBe(2);
  });

  it('knows a post again 20 ms and a day later, whatever its words', async () => {
    const rig = anIntake(db);
    const post = aPost();
    await rig.take([post], 'live');
    const before = await state(db);
    rig.clock.at += 20;
    await rig.take([{ ...post, text: 'other words' }], 'live');
    rig.clock.at += DAY;
    const count = await rig.take([post], 'live');
    expect(count.dropped.duplicate).toBe(1);
    expect(await state(db)).toEqual({ ...before, duplicates: [{ lane: 'live', n: 2 }] });
    expect(rig.handOn.ids('score')).toEqual([`x:${post.externalId}`]);
  });

  it('stores what PostgreSQL would refuse, without the parts it refuses', async () => {
    const rig = anIntake(db);
    const odd = aPost({
      text: 'null \u0000 and half \ud83d a pair',
      author: { handle: '@Jane', name: 'J\u0000', followers: 1e12 },
      metrics: { likes: -3, views: 2.7 },
      handle: { cid: 'a\u0000b' },
    });
    const count = await rig.take([odd, aPost({ createdAt: Number.NaN }), aPost({ network: 'Not A Slug' })]);
    expect(count).toMatchObject({ mentions: 1, dropped: { refused: 2 } });
    const [row] = await db.query<{ body: string; handle: string; followers: number; metrics: unknown }>(
      `select t.body, a.handle, a.followers, m.metrics from mentions m join texts t on t.mention_id = m.id
       join accounts a on a.id = m.account_id`,
    );
    expect(row).toEqual({
      body: 'null \ufffd and half \ufffd a pair',
      handle: 'Jane',
      followers: 2_147_483_647,
      metrics: { views: 2 },
    });
  });

  it('gives a post without author or time a customer of its own and the time of its arrival', async () => {
    const rig = anIntake(db);
    const { author: _, createdAt: __, ...bare } = aPost();
    await rig.take([
      { ...bare, author: {} },
      { ...bare, externalId: 'second', author: {} },
    ]);
    const rows = await db.query<{ account_id: string | null; customer_id: number; created_at: number }>(
      'select account_id, customer_id, created_at from mentions order by seq',
    );
    expect(rows).toEqual([
      { account_id: null, customer_id: 1, created_at: NOON },
      { account_id: null, customer_id: 2, created_at: NOON },
    ]);
  });

  it('does not believe live counts from the future', async () => {
    const rig = anIntake(db);
    await rig.take([aPost({ externalId: 'now', createdAt: NOON })], 'live');
    rig.clock.at = NOON + 30 * MINUTE;
    const counts = (likes: number, at: number): Incoming => ({
      kind: 'metrics',
      network: 'x',
      externalId: 'now',
      metrics: { likes },
      at,
    });
    await rig.take([counts(5, NOON + 400 * DAY)], 'live');
    rig.clock.at = NOON + 60 * MINUTE;
    await rig.take([counts(900, NOON + 60 * MINUTE)], 'live');
    const rows = await db.query<{ at: number }>('select at from rises order by at');
    expect(rows.map(({ at }) => at)).toEqual([NOON + 30 * MINUTE, NOON + 60 * MINUTE]);
  });

  it('does not believe a live post from the future', async () => {
    const rig = anIntake(db);
    await rig.take([aPost({ createdAt: NOON + DAY })], 'live');
    const [row] = await db.query<{ created_at: number }>('select created_at from mentions');
    expect(row?.created_at).toBe(NOON);
  });
});

it('asks the database as often for a large batch as for a small one', async () => {
  const statements: number[] = [];
  for (const size of [3, 300]) {
    const counted = countsStatements(db);
    const posts = Array.from({ length: size }, () => aPost({ metrics: { likes: 1 } }));
    await anIntake(counted.db).take([...posts, aPost({ repostOf: posts[0]!.externalId })]);
    statements.push(counted.statements());
  }
  expect(statements[1]).toBe(statements[0]);
});

describe('our own posts', () => {
  it.each([
    ['stream', aPost({ author: { handle: 'AcmeCares' } })],
    ['search, handle changed', aPost({ author: { handle: 'acme_new', accountId: '77' } })],
    ['quote', aPost({ author: { handle: '@acmecares' }, quotes: 'post-1' })],
    ['repost', aPost({ author: { handle: 'AcmeCares' }, repostOf: 'post-1' })],
  ])('never become a mention: %s', async (_how, post) => {
    const rig = anIntake(db, ours);
    expect(await rig.take([post], 'live')).toMatchObject({ mentions: 0, dropped: { own: 1 } });
  });

  it('are known by the id of a published reply as well', async () => {
    const rig = anIntake(db);
    await rig.take([aPost({ externalId: 'q' })], 'live');
    await db.query(
      `with c as (insert into cases (id, lane, customer_id, opened_by, status, network, opened_at, waiting_since, moved_at)
                  values (1, 'live', 1, 'x:q', 'open', 'x', now(), now(), now()) returning id),
            t as (insert into texts (kind, body, hash) values ('reply', 'Sorry!', 'h') returning id)
       insert into replies (case_id, mention_id, network, way, status, text_id, content_hash, drafted_by, drafted_at,
         key, external_id) select 1, 'x:q', 'x', 'api', 'published', t.id, 'h', 'person:ada', now(), 'k', '900' from t`,
    );
    const back = aPost({ externalId: '900', author: { handle: 'renamed-since' } });
    expect(await rig.take([back], 'live')).toMatchObject({ dropped: { own: 1 } });
  });
});

describe('reposts', () => {
  it('count as reach of the original, before and after it, once', async () => {
    const rig = anIntake(db);
    const original = aPost();
    const repost = () => aPost({ repostOf: original.externalId });
    const twice = repost();
    await rig.take([repost()]);
    await rig.take([original, twice]);
    await rig.take([twice, repost()]);
    const [row] = await db.query<{ reposts_seen: number; before: number }>(
      `select reposts_seen, (known_then->>'repostsSeen')::int as before from mentions`,
    );
    expect(row).toEqual({ reposts_seen: 3, before: 1 });
  });

  it('no longer count when they are taken back', async () => {
    const rig = anIntake(db);
    const original = aPost();
    const repost = aPost({ repostOf: original.externalId });
    await rig.take([original, repost, { kind: 'delete', network: 'x', externalId: repost.externalId }]);
    const [row] = await db.query<{ reposts_seen: number }>('select reposts_seen from mentions');
    expect(row?.reposts_seen).toBe(0);
  });
});

describe('erased people', () => {
  it.each([
    ['by account id', 'x:123', aPost({ author: { handle: 'jane', accountId: '123' } })],
    ['by handle', 'x:jane', aPost({ author: { handle: '@Jane', accountId: '123' } })],
    ['by e-mail', 'email:j@example.org', aPost({ nps: 0, customer: { email: 'J@Example.org ' } })],
    ['by telephone', 'phone:+3120555', aPost({ nps: 0, customer: { phone: '+31 20-555' } })],
  ])('stay out: %s', async (_how, name, post) => {
    await keepOut(db, ERASE_KEY, [name]);
    const rig = anIntake(db);
    expect(await rig.take([post], 'live')).toMatchObject({ mentions: 0, dropped: { refused: 1 } });
    expect(await db.query('select reason, raw from dropped')).toEqual([{ reason: 'erased', raw: null }]);
    expect(await db.query('select from texts')).toEqual([]);
    expect(await rig.take([post], 'live')).toMatchObject({ dropped: { duplicate: 1, refused: 0 } });
  });
});

describe('edits and deletions', () => {
  it('keeps both wordings and has it scored again while nothing is decided', async () => {
    const rig = anIntake(db);
    const post = aPost({ text: 'first' });
    await rig.take([post]);
    await db.query("update mentions set stage = 'scored'");
    await rig.take([{ kind: 'edit', post: { ...post, text: 'second' } }]);
    expect(await db.query('select revision, body from texts order by revision')).toEqual([
      { revision: 1, body: 'first' },
      { revision: 2, body: 'second' },
    ]);
    expect(await db.query('select revision, stage from mentions')).toEqual([
      { revision: 2, stage: 'stored' },
    ]);
    expect(rig.handOn.ids('score')).toEqual([`x:${post.externalId}`, `x:${post.externalId}`]);
  });

  it('does not take an edit for an edit when a recording is played again, but does live', async () => {
    const rig = anIntake(db);
    for (const origin of ['recorded', 'live'] as const) {
      const post = aPost({ text: 'first' });
      const items: Incoming[] = [
        { kind: 'post', post },
        { kind: 'edit', post: { ...post, text: 'second' } },
        { kind: 'edit', post: { ...post, text: 'third' } },
      ];
      await rig.take(items, origin);
      await rig.take(items, origin);
    }
    expect(await db.query('select origin, revision from mentions order by seq')).toEqual([
      { origin: 'recorded', revision: 3 },
      { origin: 'live', revision: 5 },
    ]);
  });

  it('purges all of an account that is gone', async () => {
    const rig = anIntake(db);
    const author = { handle: 'jane', accountId: 'did:plc:1', name: 'Jane' };
    await rig.take([aPost({ author }), aPost({ author }), aPost()], 'live');
    const count = await rig.take([{ kind: 'account-gone', network: 'x', accountId: 'did:plc:1' }], 'live');
    expect(count).toMatchObject({ received: 0, withdrawn: 2 });
    expect(await db.query("select from texts where body <> ''")).toHaveLength(1);
    expect(await db.query('select name, handle from accounts order by id')).toContainEqual({
      name: null,
      handle: null,
    });
  });

  const post: Post = aPost({
    externalId: 'shuffled',
    text: 'first',
    metrics: { likes: 2 },
    author: { handle: 'jane', followers: 5 },
    url: 'https://example.org/1',
  });
  const happenings: Record<string, Incoming> = {
    create: { kind: 'post', post },
    edit: { kind: 'edit', post: { ...post, text: 'second' } },
    delete: { kind: 'delete', network: 'x', externalId: 'shuffled' },
  };

  it.each([
    ['create and edit', ['create', 'edit']],
    ['create, edit and delete', ['create', 'edit', 'delete']],
  ])('comes to the same end in any order, however often and however sliced: %s', async (_name, kinds) => {
    const expected = new Map<string, unknown>();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...kinds, ...kinds], { minLength: kinds.length * 2 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        async (order, cuts) => {
          await emptied(db);
          const rig = anIntake(db);
          let batch: Incoming[] = [];
          for (const [place, kind] of order.entries()) {
            batch.push(happenings[kind]!);
            if (cuts[place] !== true && place < order.length - 1) continue;
            await rig.take(batch);
            batch = [];
          }
          const end = await state(db);
          if (kinds.includes('delete')) {
            // How many empty revisions a withdrawn post has depends on when it went.
            for (const row of end.mentions as { revision: number; gone: boolean }[]) {
              expect(row.gone).toBe(true);
              row.revision = 0;
            }
            for (const row of end.texts as { body: string }[]) expect(row.body).toBe('');
            end.texts = [];
          }
          end.duplicates = [];
          const key = JSON.stringify(kinds);
          if (!expected.has(key)) expected.set(key, end);
          expect(end).toEqual(expected.get(key));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('counts one duplicate a repetition in any order', async () => {
    for (const order of [
      ['edit', 'create', 'create'],
      ['delete', 'create', 'create', 'edit'],
      ['create', 'delete', 'create'],
    ]) {
      await emptied(db);
      const rig = anIntake(db);
      for (const kind of order) await rig.take([happenings[kind]!]);
      expect((await state(db)).duplicates).toEqual([{ lane: 'recorded', n: 1 }]);
      expect((await state(db)).mentions).toHaveLength(1);
    }
  });
});

describe('crashes', () => {
  const batch = (): (Post | Incoming)[] => {
    const post = aPost({ externalId: 'a', createdAt: NOON });
    return [
      post,
      aPost({ externalId: 'b', createdAt: NOON + MINUTE }),
      { kind: 'edit', post: { ...post, text: 'edited' } },
      aPost({ externalId: 'r', createdAt: NOON, repostOf: 'a' }),
      { kind: 'delete', network: 'x', externalId: 'b' },
      aPost({ externalId: 'c', createdAt: NOON, customer: { id: 'C1', email: 'c@example.org' } }),
      { kind: 'refused', network: 'x', reason: 'unreadable', raw: '{' },
    ];
  };

  it('between any two statements repeat work and lose or double nothing', async () => {
    await anIntake(db).take(batch(), 'recorded', 'cursor-1');
    const clean = await state(db);
    let statements = Number.POSITIVE_INFINITY;
    for (let crashAt = 1; crashAt <= statements; crashAt++) {
      await emptied(db);
      const crashing = crashesAt(db, crashAt);
      await anIntake(crashing.db)
        .take(batch(), 'recorded', 'cursor-1')
        .catch((error: Error) => expect(error.message).toBe('crash'));
      if (!crashing.crashed()) statements = crashAt;
      else await anIntake(db).take(batch(), 'recorded', 'cursor-1');
      expect(await state(db)).toEqual(clean);
    }
    expect(statements).toBeGreaterThan(10);
  });

  it('after the commit lose only a wake-up', async () => {
    const rig = anIntake(db);
    rig.handOn.mentions = () => Promise.reject(new Error('the queue is away'));
    expect(await rig.take([aPost()])).toMatchObject({ mentions: 1 });
    expect(rig.events.names).toContain('intake-hand-on-failed');
    expect(await db.query("select from mentions where stage = 'stored'")).toHaveLength(1);
  });
});

describe('room', () => {
  it('waits while too much is unfinished and stops waiting when told to', async () => {
    const rig = anIntake(db);
    await rig.take([aPost(), aPost()]);
    const tight = createIntake({
      store: intakeStore(db, ERASE_KEY),
      clock: rig.clock,
      handOn: rig.handOn,
      events: rig.events,
      settings: { unfinishedLimit: 2, waitMs: 10 },
      own: () => [],
      replyability: () => ({ way: 'none', reason: '' }),
    });
    const stop = new AbortController();
    let free = false;
    const waiting = tight.room('recorded', stop.signal).then(() => {
      free = true;
    });
    await tight.room('live', stop.signal);
    expect(free).toBe(false);
    await db.query("update mentions set stage = 'delivered' where id in (select id from mentions limit 1)");
    await waiting;
    await db.query("update mentions set stage = 'stored'");
    const stopped = tight.room('recorded', stop.signal);
    stop.abort();
    await stopped;
  });
});
