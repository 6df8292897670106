import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { scoreStore } from '../../src/store/score.ts';
import { anAssessment, aPost, HOUR, MINUTE, NOON } from '../rigs/builders.ts';
import { anIntake, crashesAt, emptied, type IntakeRig } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
let rig: IntakeRig;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  await emptied(db);
  rig = anIntake(db);
});

const stages = (): Promise<{ id: string; stage: string; fingerprint: string | null }[]> =>
  db.query('select id, stage, fingerprint from mentions order by seq');
const kept = (): Promise<{ mention_id: string; revision: number; result: Assessment }[]> =>
  db.query('select mention_id, revision, result from assessments order by mention_id, revision');

describe('what scoring reads', () => {
  it('gives words, author and figures as they were when the post came', async () => {
    const post = aPost({
      externalId: '1',
      text: 'Where is my bag?',
      lang: 'en',
      createdAt: NOON,
      author: {
        handle: 'Jane',
        name: 'Jane D',
        followers: 12,
        verified: true,
        accountCreatedAt: NOON - HOUR,
      },
      metrics: { likes: 4, views: 90 },
    });
    await rig.take([aPost({ externalId: '2', repostOf: '1', text: '' })]);
    await rig.take([
      post,
      // Later news of the same post and author change nothing about what was known then (law 13).
      { kind: 'metrics', network: 'x', externalId: '1', metrics: { likes: 400 }, at: NOON + HOUR },
      aPost({ externalId: '3', author: { handle: 'jane', followers: 9_000 } }),
    ]);
    const [found] = await scoreStore(db).unscored(['x:1']);
    expect(found).toEqual({
      mentionId: 'x:1',
      revision: 1,
      text: 'Where is my bag?',
      lang: 'en',
      network: 'x',
      author: {
        handle: expect.stringMatching(/^jane$/i),
        name: 'Jane D',
        followers: 12,
        verified: true,
        accountCreatedAt: NOON - HOUR,
      },
      metrics: { likes: 4, views: 90 },
      repostsSeen: 1,
      readings: [{ at: NOON, metrics: { likes: 4, views: 90 } }],
      createdAt: NOON,
    });
  });

  it('leaves out what nobody told, instead of zeros', async () => {
    await rig.take([aPost({ externalId: '1', author: {}, text: 'hm' })]);
    const [found] = await scoreStore(db).unscored(['x:1']);
    expect(found?.author).toEqual({});
    expect(found).not.toHaveProperty('metrics');
    expect(found?.readings).toEqual([]);
    expect(found?.repostsSeen).toBe(0);
  });

  it('gives the newest words, and none of what was withdrawn', async () => {
    const post = aPost({ externalId: '1', text: 'first' });
    await rig.take([post, { kind: 'edit', post: { ...post, text: 'second' } }, aPost({ externalId: '2' })]);
    await rig.take([{ kind: 'delete', network: 'x', externalId: '2' }]);
    const found = await scoreStore(db).unscored(['x:1', 'x:2', 'x:none']);
    expect(found.map(({ revision, text }) => [revision, text])).toEqual(
      expect.arrayContaining([[2, 'second']]),
    );
    for (const { mentionId, text } of found) if (mentionId === 'x:2') expect(text).toBe('');
  });

  it('passes over what is scored already', async () => {
    await rig.take([aPost({ externalId: '1' }), aPost({ externalId: '2' })]);
    const store = scoreStore(db);
    await store.keep([anAssessment({ mentionId: 'x:1' })]);
    expect((await store.unscored(['x:1', 'x:2'])).map(({ mentionId }) => mentionId)).toEqual(['x:2']);
  });
});

describe('what scoring keeps', () => {
  it('keeps assessment, fingerprint and stage together, once', async () => {
    await rig.take([aPost({ externalId: '1' }), aPost({ externalId: '2' })]);
    const store = scoreStore(db);
    const assessment = anAssessment({ mentionId: 'x:1', fingerprint: '00ff00ff00ff00ff', topics: ['delay'] });
    expect(await store.keep([assessment])).toBe(1);
    const before = [await stages(), await kept()];
    expect(before[0]).toEqual([
      { id: 'x:1', stage: 'scored', fingerprint: '00ff00ff00ff00ff' },
      { id: 'x:2', stage: 'stored', fingerprint: null },
    ]);
    expect(await kept()).toEqual([{ mention_id: 'x:1', revision: 1, result: assessment }]);
    expect(await store.keep([{ ...assessment, fingerprint: 'ffffffffffffffff' }])).toBe(0);
    expect([await stages(), await kept()]).toEqual(before);
  });

  it('leaves a mention alone that was edited meanwhile, so that its new words are scored', async () => {
    const post = aPost({ externalId: '1', text: 'first' });
    await rig.take([post]);
    const store = scoreStore(db);
    await rig.take([{ kind: 'edit', post: { ...post, text: 'second', createdAt: NOON + MINUTE } }]);
    expect(await store.keep([anAssessment({ mentionId: 'x:1', revision: 1 })])).toBe(0);
    expect(await kept()).toEqual([]);
    expect(await store.keep([anAssessment({ mentionId: 'x:1', revision: 2 })])).toBe(1);
  });

  it('keeps all of a batch or none of it, wherever it stops', async () => {
    await rig.take([aPost({ externalId: '1' }), aPost({ externalId: '2' })]);
    const batch = [anAssessment({ mentionId: 'x:1' }), anAssessment({ mentionId: 'x:2' })];
    for (let n = 1; ; n++) {
      const { db: broken, crashed } = crashesAt(db, n);
      const done = await scoreStore(broken)
        .keep(batch)
        .catch(() => 'stopped');
      if (!crashed()) {
        expect(done).toBe(2);
        break;
      }
      expect(done).toBe('stopped');
      expect(await kept()).toEqual([]);
      expect((await stages()).map(({ stage }) => stage)).toEqual(['stored', 'stored']);
    }
    expect(await kept()).toHaveLength(2);
  });

  it('lets workers with overlapping batches finish, each mention scored once', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => `${at}`);
    await rig.take(ids.map((externalId) => aPost({ externalId })));
    const batches = Array.from({ length: 6 }, (_, worker) =>
      ids
        .toSorted(() => (worker % 2 === 0 ? 1 : -1))
        .slice(worker, worker + 30)
        .map((id) => anAssessment({ mentionId: `x:${id}` })),
    );
    const counts = await Promise.all(batches.map((batch) => scoreStore(db).keep(batch)));
    const wanted = new Set(batches.flat().map(({ mentionId }) => mentionId)).size;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(wanted);
    expect(await kept()).toHaveLength(wanted);
  });

  it('has nothing to do for nothing', async () => {
    expect(await scoreStore(db).keep([])).toBe(0);
    expect(await scoreStore(db).unscored([])).toEqual([]);
  });
});
