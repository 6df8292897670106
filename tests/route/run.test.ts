import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Post } from '../../src/domain/mention.ts';
import type { Database, OpenDatabase } from '../../src/store/database.ts';
import { aPost, DAY, HOUR, MINUTE, NOON, praise, serious } from '../rigs/builders.ts';
import { anIntake, aRouting, countsStatements, crashesAt, emptied, score } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

/** All that routing decides, without what the wall clock or a sequence gives. */
async function outcome(database: Database): Promise<Record<string, unknown[]>> {
  const tables = {
    decisions: 'select * from decisions order by mention_id',
    cases: 'select * from cases order by id',
    events: 'select case_id, at, kind, by, data, once_key from case_events order by case_id, id',
    seats:
      'select mention_id, lane, candidate, status, pool, reason, displaced_by, asked_at, settled_at from seats order by 1',
    incidents: 'select * from incidents order by id',
    clocks: 'select * from lane_clocks order by lane',
    mentions: 'select id, stage, case_id, incident_id from mentions order by seq',
    stopped: 'select id, stopped_at from customers order by id',
  };
  const found: Record<string, unknown[]> = {};
  for (const [name, sql] of Object.entries(tables)) found[name] = await database.query(sql);
  return found;
}

interface CaseSeen {
  id: number;
  status: string;
  ceo: string;
  revision: number;
  waiting_since: number;
  customer_id: number;
}
const cases = () =>
  db.query<CaseSeen>('select id, status, ceo, revision, waiting_since, customer_id from cases order by id');
const kinds = async (caseId: number) =>
  (
    await db.query<{ kind: string }>('select kind from case_events where case_id = $1 order by id', [caseId])
  ).map((row) => row.kind);
const rulesUsed = async () =>
  (
    await db.query<{ rule: string }>(
      'select rule from decisions d join mentions m on m.id = d.mention_id order by m.seq',
    )
  ).map((row) => row.rule);

const jane = { handle: 'jane' };

/** One post by Jane, decided: a case, a minute ago. */
async function aCase(how: Partial<Assessment> = {}, post: Partial<Post> = {}): Promise<void> {
  await anIntake(db).take([aPost({ author: jane, createdAt: NOON, ...post })]);
  await score(db, () => how);
  await aRouting(db).route();
}

async function says(text: string, post: Partial<Post> = {}): Promise<ReturnType<typeof aRouting>> {
  await anIntake(db).take([aPost({ author: jane, text, createdAt: NOON + HOUR, ...post })]);
  await score(db, () => (text.startsWith('Thank') ? praise() : {}));
  const rig = aRouting(db);
  await rig.route();
  return rig;
}

/** We answered case 1; `ceo`: it was the CEO. */
async function weAnswered(ceo: boolean, status = 'waiting'): Promise<void> {
  await db.query(
    `with t as (insert into texts (kind, body, hash) values ('reply', 'Sorry!', 'h') returning id)
     insert into replies (case_id, mention_id, network, way, status, text_id, content_hash, drafted_by, drafted_at, key,
       external_id) select 1, opened_by, 'x', 'api', 'published', t.id, 'h', 'person:ada', now(), 'k', '900' from t, cases
     where cases.id = 1`,
  );
  await db.query(
    `update cases set ceo = $1, status = $2, ending = case when $2 = 'closed' then 'answered' end where id = 1`,
    [ceo ? 'replied' : 'none', status],
  );
}

describe('rules', () => {
  it('open a case for support and the CEO, none for ideas and nobody, and keep why', async () => {
    const idea = {
      intent: { label: 'idea', probabilities: { idea: 1, complaint: 0, question: 0, praise: 0, other: 0 } },
    } as const;
    await anIntake(db).take([
      aPost({ externalId: 'a', createdAt: NOON }),
      aPost({ externalId: 'b', createdAt: NOON + MINUTE }),
      aPost({ externalId: 'c', createdAt: NOON + 2 * MINUTE }),
      aPost({ externalId: 'd', createdAt: NOON + 3 * MINUTE }),
    ]);
    const found: Record<string, Partial<Assessment>> = {
      'x:a': serious(),
      'x:b': {},
      'x:c': idea,
      'x:d': praise(),
    };
    await score(db, (id) => found[id] ?? {});
    const rig = aRouting(db);
    expect(await rig.route()).toBe(4);
    expect(await rulesUsed()).toEqual(['severe', 'needs-help', 'usable-idea', 'everything-else']);
    expect((await cases()).map((one) => one.id)).toEqual([1, 2]);
    expect(rig.handOn.ids('support-desk')).toEqual(['x:a', 'x:b', 'x:c', 'x:d']);
    const [decision] = await db.query<Record<string, unknown>>(
      "select * from decisions where mention_id = 'x:a'",
    );
    expect(decision).toMatchObject({
      desk: 'ceo',
      candidate: true,
      late: false,
      decided_at: NOON,
      model_version: 'model-1',
    });
    expect(decision?.facts).toMatchObject({ 'severity.value': 3, 'incident.size': 1, brand: 'Acme' });
    expect(await db.query('select body from rules_versions')).toHaveLength(1);
  });

  it('give the lowest score of a survey a case whatever they say', async () => {
    await anIntake(db).take([
      aPost({ network: 'survey', nps: 0, author: {}, text: '' }),
      aPost({ nps: 1, author: {} }),
    ]);
    await score(db, () => praise());
    await aRouting(db).route();
    expect(await rulesUsed()).toEqual(['lowest-score-gets-a-case', 'everything-else']);
    expect(await cases()).toHaveLength(1);
  });

  it('count earlier complaints and cases up to the mention’s own time alone', async () => {
    const at = (hour: number, id: string) =>
      aPost({ author: jane, externalId: id, createdAt: NOON + hour * HOUR });
    await anIntake(db).take([at(0, 'first'), at(2, 'third'), at(1, 'late')]);
    await score(db);
    await aRouting(db).route(1);
    const rows = await db.query<{ id: string; facts: Record<string, unknown>; late: boolean }>(
      'select mention_id as id, facts, late from decisions',
    );
    const seen = new Map(rows.map((row) => [row.id, row]));
    expect(seen.get('x:third')?.facts).toMatchObject({
      'history.earlierMentions': 1,
      'history.earlierCases': 1,
    });
    expect(seen.get('x:late')?.facts).toMatchObject({ 'history.earlierComplaints': 1 });
    expect([seen.get('x:third')?.late, seen.get('x:late')?.late]).toEqual([false, true]);
  });
});

it('asks the database as often for a long turn as for a short one', async () => {
  const statements: number[] = [];
  for (const size of [5, 150]) {
    await emptied(db);
    await anIntake(db).take(Array.from({ length: size }, (_, i) => aPost({ createdAt: NOON + i * MINUTE })));
    await score(db, () => ({ ...serious(), topics: ['delivery'], fingerprint: '00000000000000ff' }));
    const counted = countsStatements(db);
    await aRouting(counted.db).routing.routeNext(200);
    statements.push(counted.statements());
  }
  expect(statements[1]).toBe(statements[0]);
});

describe('joining', () => {
  it('brings what a customer with an open case says to that case: no second case, no seat', async () => {
    await aCase();
    await says('And now it is broken too', { createdAt: NOON + HOUR });
    expect(await rulesUsed()).toEqual(['needs-help', 'joins-open-case']);
    expect(await cases()).toEqual([
      { id: 1, status: 'open', ceo: 'none', revision: 2, waiting_since: NOON + HOUR, customer_id: 1 },
    ]);
    expect(await kinds(1)).toEqual(['opened', 'joined']);
    expect(await db.query('select from seats')).toEqual([]);
  });

  it('knows the same customer on another network', async () => {
    await aCase({}, { customer: { id: 'C7' } });
    await says('Still broken', {
      network: 'bluesky',
      author: { handle: 'jane.example' },
      customer: { id: 'C7' },
    });
    expect(await cases()).toHaveLength(1);
    expect(await kinds(1)).toEqual(['opened', 'joined']);
  });

  it('does not join cases across lanes', async () => {
    await aCase();
    await anIntake(db).take([aPost({ author: jane, createdAt: NOON + HOUR })], 'sample');
    await score(db);
    await aRouting(db).route();
    expect(await cases()).toHaveLength(2);
  });

  it('reopens the closed case whose reply is answered, and wakes the CEO who gave it', async () => {
    await aCase();
    await weAnswered(true, 'closed');
    const rig = await says('It is still broken', { inReplyTo: '900' });
    expect(await cases()).toEqual([
      expect.objectContaining({ id: 1, status: 'open', ceo: 'seated', waiting_since: NOON + HOUR }),
    ]);
    expect(await kinds(1)).toEqual(['opened', 'joined', 'reopened']);
    expect(rig.handOn.cards).toEqual([1]);
    const [decision] = await db.query(
      "select desk, joined_case from decisions where rule = 'joins-open-case'",
    );
    expect(decision).toEqual({ desk: 'ceo', joined_case: 1 });
  });

  it('opens a new case when the old one is closed and the post answers nobody', async () => {
    await aCase();
    await weAnswered(false, 'closed');
    await says('Something else');
    expect((await cases()).map((one) => one.status)).toEqual(['closed', 'open']);
  });

  it.each(['waiting', 'closed'])('lets a plain thank-you rest: %s', async (status) => {
    await aCase();
    await weAnswered(true, status);
    const rig = await says('Thank you so much!', { inReplyTo: '900' });
    expect(await cases()).toEqual([
      expect.objectContaining({ status, ceo: 'replied', waiting_since: NOON, revision: 2 }),
    ]);
    expect(await kinds(1)).toEqual(['opened', 'joined']);
    expect(rig.handOn.cards).toEqual([1]);
  });

  it('ends all replies to an author who says stop, without opening anything', async () => {
    await aCase();
    await weAnswered(true, 'closed');
    await says('@acme stop replying to me', { inReplyTo: '900' });
    expect(await cases()).toEqual([expect.objectContaining({ status: 'closed', ceo: 'replied' })]);
    expect(await kinds(1)).toEqual(['opened', 'joined', 'stop-asked']);
    expect(await db.query('select stopped_at from customers')).toEqual([{ stopped_at: NOON + HOUR }]);
  });

  it('judges what somebody else says under our reply by itself', async () => {
    await aCase();
    await weAnswered(true);
    await says('Same here!', { author: { handle: 'bystander' }, inReplyTo: '900' });
    expect(await cases()).toEqual([
      expect.objectContaining({ id: 1, status: 'waiting', ceo: 'replied' }),
      expect.objectContaining({ id: 2, status: 'open' }),
    ]);
  });

  it('takes an answer to our reply for the customer’s when it has no author', async () => {
    await aCase();
    await weAnswered(false);
    await says('Still waiting', { author: {}, inReplyTo: '900' });
    expect(await kinds(1)).toEqual(['opened', 'joined']);
    expect(await cases()).toHaveLength(1);
  });
});

describe('seats', () => {
  it('go to a candidate in time, on the clock of the recording, and its card is shown', async () => {
    await aCase(serious());
    expect(await db.query('select status from seats')).toEqual([{ status: 'waiting' }]);
    const rig = aRouting(db);
    await rig.routing.finishLane('recorded');
    expect(await db.query('select status, pool from seats')).toEqual([{ status: 'seated', pool: 'reserve' }]);
    expect(await cases()).toEqual([expect.objectContaining({ ceo: 'seated', revision: 2 })]);
    expect(await kinds(1)).toEqual(['opened', 'seated']);
    expect(rig.handOn.cards).toEqual([1]);
    const after = await outcome(db);
    await rig.routing.finishLane('recorded');
    await rig.routing.advanceSeats('recorded', NOON);
    expect(await outcome(db)).toEqual(after);
  });

  it('leave nobody without an outcome at the end, and say who came before', async () => {
    await anIntake(db).take(Array.from({ length: 12 }, (_, i) => aPost({ createdAt: NOON + i * MINUTE })));
    await score(db, () => serious());
    const rig = aRouting(db);
    await rig.route();
    await rig.routing.finishLane('recorded');
    const rows = await db.query<{ status: string; n: number }>(
      'select status, count(*) as n from seats group by 1 order by 1',
    );
    expect(rows.map((row) => row.status)).toEqual(['passed', 'seated']);
    expect(await db.query("select from seats where status = 'passed' and reason is null")).toEqual([]);
    expect(await db.query("select from case_events where kind = 'passed-over'")).toHaveLength(
      rows[0]?.n ?? 0,
    );
    expect(await db.query("select from cases where ceo = 'seated'")).toHaveLength(rows[1]?.n ?? 0);
  });

  it('are not spent on a case that is closed or answered meanwhile', async () => {
    await aCase(serious());
    await db.query("update cases set status = 'closed', ending = 'closed-by-person'");
    await aRouting(db).routing.finishLane('recorded');
    expect(await db.query('select status, reason from seats')).toEqual([
      { status: 'passed', reason: 'cannot-reply' },
    ]);
    expect(await cases()).toEqual([expect.objectContaining({ status: 'closed', ceo: 'none' })]);
  });

  it('are not spent on a live post that cannot be answered', async () => {
    await anIntake(db).take([aPost({ network: 'forum' })], 'live');
    await score(db, () => serious());
    await aRouting(db).route();
    expect(await db.query('select status, reason from seats')).toEqual([
      { status: 'passed', reason: 'cannot-reply' },
    ]);
  });
});

describe('incidents', () => {
  it('fold near-duplicates of different customers, and tell rules their size', async () => {
    const print = '00000000000000ff';
    await anIntake(db).take([
      ...[0, 1, 2, 3].map((i) => aPost({ externalId: `n${i}`, createdAt: NOON + i * MINUTE })),
      aPost({ externalId: 'again', author: { handle: 'customer-n3' }, createdAt: NOON + HOUR }),
      aPost({ externalId: 'other', createdAt: NOON + HOUR }),
    ]);
    const prints: Record<string, string> = {
      'x:n1': '00000000000000fe',
      'x:n2': '00000000000000f8',
      'x:other': 'ffff0000ffff0000',
    };
    await score(db, (mentionId) => ({ fingerprint: prints[mentionId] ?? print }));
    await aRouting(db).route(2);
    expect(await db.query('select id, size, fingerprint from incidents')).toEqual([
      { id: 1, size: 4, fingerprint: '00000000000000f8' },
    ]);
    const rows = await db.query<{ id: string; incident_id: number | null; size: number }>(
      `select m.id, m.incident_id, (d.facts->>'incident.size')::int as size from mentions m
       join decisions d on d.mention_id = m.id order by m.seq`,
    );
    expect(rows).toEqual([
      { id: 'x:n0', incident_id: 1, size: 1 },
      { id: 'x:n1', incident_id: 1, size: 1 },
      { id: 'x:n2', incident_id: 1, size: 3 },
      { id: 'x:n3', incident_id: 1, size: 4 },
      { id: 'x:again', incident_id: 1, size: 4 },
      { id: 'x:other', incident_id: null, size: 1 },
    ]);
  });

  it('see a burst of one topic, but not what is usual there', async () => {
    const posts = (count: number, from: number, every: number, name: string) =>
      Array.from({ length: count }, (_, i) =>
        aPost({ externalId: `${name}${i}`, createdAt: from + i * every, brand: name }),
      );
    const steady = posts(7 * 24 * 6, NOON, 10 * MINUTE, 'Steady');
    const calm = posts(20, NOON, 8 * HOUR, 'Calm');
    const end = NOON + 7 * DAY;
    await anIntake(db).take([...steady, ...calm].sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0)));
    await score(db, () => ({ topics: ['delivery'] }));
    await aRouting(db).route(200);
    const begun = await db.query<{ brand: string }>('select distinct brand from incidents');
    expect(begun).toEqual([{ brand: 'Steady' }]); // nothing was usual yet when it began
    await anIntake(db).take(
      [...posts(12, end, MINUTE, 'Steady-2'), ...posts(12, end, 5 * MINUTE, 'Calm')].map((post) => ({
        ...post,
        brand: post.brand === 'Steady-2' ? 'Steady' : (post.brand ?? ''),
        externalId: `late-${post.externalId}`,
        author: { handle: `late-${post.externalId}` },
      })),
    );
    await score(db, () => ({ topics: ['delivery'] }));
    await aRouting(db).route(7);
    const burst = await db.query<{ brand: string; size: number }>(
      'select brand, size from incidents where opened_at >= $1 order by brand',
      [new Date(end)],
    );
    expect(burst).toEqual([{ brand: 'Calm', size: 12 }]);
    const usual = await db.query(
      "select distinct incident_id from mentions where brand = 'Steady' and created_at >= $1",
      [new Date(end)],
    );
    expect(usual).toEqual([{ incident_id: null }]);
  });
});

describe('order does not depend on speed (law 13)', () => {
  const people = ['ann', 'bob', 'cas', 'dan', 'eve', 'fay'];
  const texts = ['It is late', 'Thank you!', 'stop replying to me', 'Where is it?', 'Still broken'];
  const world = (): Post[] =>
    Array.from({ length: 40 }, (_, i) =>
      aPost({
        externalId: `w${i}`,
        createdAt: NOON + ((i * 37) % 41) * 40 * MINUTE,
        author: {
          handle: people[(i * 5) % people.length] + (i % 9 === 0 ? `-${i}` : ''),
          followers: i * 100,
        },
        text: texts[(i * 3) % texts.length] ?? '',
        brand: i % 2 === 0 ? 'Acme' : 'Zenith',
      }),
    );
  const found = (mentionId: string): Partial<Assessment> => {
    const i = Number(mentionId.slice(3));
    const topics = i % 4 === 0 ? ['billing'] : ['delivery'];
    const fingerprint =
      i % 6 === 0
        ? '00000000000000ff'
        : ((BigInt(i) * 0x9e3779b97f4a7c15n) % 2n ** 64n).toString(16).padStart(16, '0');
    return { ...(i % 3 === 0 ? serious() : i % 7 === 0 ? praise() : {}), topics, fingerprint };
  };

  it('decides the same however scoring is sliced and ordered and however many a turn takes', async () => {
    const posts = world();
    await anIntake(db).take(posts);
    await score(db, found);
    const once = aRouting(db);
    await once.route(200);
    await once.routing.finishLane('recorded');
    const expected = await outcome(db);
    expect(expected.seats?.length).toBeGreaterThan(5);
    expect(expected.incidents?.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          posts.map((post) => `x:${post.externalId}`),
          { minLength: posts.length },
        ),
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        async (order, sizes) => {
          await emptied(db);
          const rig = aRouting(db);
          await anIntake(db).take(posts.slice(0, 15));
          await anIntake(db).take(posts.slice(15));
          const next = () => sizes.next().value ?? 1;
          for (let from = 0; from < order.length; ) {
            const size = next();
            await score(db, found, order.slice(from, from + size));
            from += size;
            await rig.route(next());
          }
          await rig.routing.finishLane('recorded');
          expect(await outcome(db)).toEqual(expected);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('decides the same after a crash between any two statements', async () => {
    const posts = world().slice(0, 12);
    const start = async () => {
      await emptied(db);
      await anIntake(db).take(posts);
      await score(db, found);
    };
    await start();
    await aRouting(db).route();
    const expected = await outcome(db);
    await start();
    // Crash at the first statement, start anew, crash at the second, and so on, until a run comes through.
    for (let crashAt = 1; ; crashAt++) {
      const crashing = crashesAt(db, crashAt);
      await aRouting(crashing.db)
        .route(6)
        .catch((error: Error) => expect(error.message).toBe('crash'));
      if (crashing.crashed()) continue;
      expect(crashAt).toBeGreaterThan(20);
      break;
    }
    expect(await outcome(db)).toEqual(expected);
  });

  it('waits for what is not scored yet, but not for what was set aside', async () => {
    await anIntake(db).take([aPost({ externalId: 'poison' }), aPost({ externalId: 'next' })]);
    await score(db, undefined, ['x:next']);
    const rig = aRouting(db);
    expect(await rig.route()).toBe(0);
    await db.query(
      `insert into set_aside (queue, job, payload, code, times) values ('score', 'j', '{"ids":["x:poison"]}', 'Poison', 2)`,
    );
    expect(await rig.route()).toBe(1);
    await score(db, undefined, ['x:poison']);
    expect(await rig.route()).toBe(1);
  });

  it('sets aside what stops it twice, and goes on', async () => {
    await anIntake(db).take([
      aPost({ externalId: 'a' }),
      aPost({ externalId: 'poison' }),
      aPost({ externalId: 'b' }),
    ]);
    await score(db);
    await db.query("update assessments set result = '{}' where mention_id = 'x:poison'");
    const rig = aRouting(db);
    await expect(rig.routing.routeNext(100)).rejects.toThrow(TypeError);
    expect(await rig.route()).toBe(1);
    expect(rig.events.names).toContain('mention-set-aside');
    expect(await db.query('select queue, payload, code, times from set_aside')).toEqual([
      { queue: 'route', payload: { ids: ['x:poison'] }, code: 'TypeError', times: 2 },
    ]);
    expect(await db.query('select id, stage from mentions order by seq')).toEqual([
      { id: 'x:a', stage: 'decided' },
      { id: 'x:poison', stage: 'scored' },
      { id: 'x:b', stage: 'decided' },
    ]);
    await score(db);
    await db.query('update set_aside set replayed_at = now()');
    await db.query("update mentions set stage = 'stored' where id = 'x:poison'");
    await score(db);
    expect(await rig.route()).toBe(1);
  });

  it('does not blame a mention for a database that is away', async () => {
    await anIntake(db).take([aPost()]);
    await score(db);
    const away: Database = {
      query: () => Promise.reject(away),
      transaction: () => Promise.reject(new Error('gone')),
    };
    const rig = aRouting(away);
    await expect(rig.routing.routeNext(9)).rejects.toThrow('gone');
    await expect(rig.routing.routeNext(9)).rejects.toThrow('gone');
    expect(rig.events.names).toEqual([]);
  });

  it('has a mention scored again whose words changed after it was scored', async () => {
    const post = aPost({ externalId: 'edited' });
    await anIntake(db).take([post, aPost({ externalId: 'next' })]);
    await score(db);
    await db.query("update mentions set revision = 2 where id = 'x:edited'");
    await db.query(
      `insert into texts (kind, mention_id, revision, body, hash) values ('mention', 'x:edited', 2, 'new words', 'h')`,
    );
    const rig = aRouting(db);
    expect(await rig.route()).toBe(0);
    expect(rig.handOn.ids('score')).toEqual(['x:edited']);
    await score(db);
    expect(await rig.route()).toBe(2);
  });
});
