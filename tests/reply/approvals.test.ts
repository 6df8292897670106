import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RateLimitedError, RefusedError, UnreachableError } from '../../src/domain/errors.ts';
import { sha256 } from '../../src/store/cases.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import type { Weather } from '../fakes/network.ts';
import {
  ADA,
  aDesk,
  aSeatedCase,
  DEP,
  type DeskRig,
  INTERN,
  type SeatedCase,
  theAuthorDeletes,
  theCustomerAnswers,
  theCustomerEdits,
} from '../rigs/desk.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const WEATHER: Weather[] = [
  'ok',
  'answer-lost',
  'request-lost',
  new RefusedError('x', 'no'),
  new RateLimitedError('x', 5000),
  new UnreachableError('x', 'no route'),
  new TypeError('a fault of ours'),
];

/** Anything that people, the customer, the network and our own crashes may do, in any order. */
const STEPS: Record<string, (rig: DeskRig, its: SeatedCase, n: number) => Promise<unknown>> = {
  draft: async (rig, { caseId }, n) =>
    rig.desk.draft(caseId, await rig.revision(caseId), `Sorry, answer ${n % 3}`, n % 2 ? ADA : DEP),
  confirm: async (rig, { caseId }) => rig.desk.confirm(caseId, await rig.revision(caseId), ADA),
  'confirm by an intern': async (rig, { caseId }) =>
    rig.desk.confirm(caseId, await rig.revision(caseId), INTERN),
  'stale confirm': async (rig, { caseId }) => rig.desk.confirm(caseId, (await rig.revision(caseId)) - 1, ADA),
  undo: async (rig, { caseId }) => rig.desk.undo(caseId, await rig.revision(caseId), ADA),
  'hand over': async (rig, { caseId }) => rig.desk.handOver(caseId, await rig.revision(caseId), '', ADA),
  'settle published': async (rig, { caseId }) =>
    rig.desk.settle(caseId, await rig.revision(caseId), { kind: 'published' }, ADA),
  'settle failed': async (rig, { caseId }) =>
    rig.desk.settle(caseId, await rig.revision(caseId), { kind: 'failed' }, ADA),
  'customer edits': async (rig, { mentionId }, n) => {
    const [post] = await rig.db.query<{ deleted_at: unknown }>(
      'select deleted_at from mentions where id = $1',
      [mentionId],
    );
    if (post!.deleted_at === null) await theCustomerEdits(rig.db, mentionId, `Late, version ${n}`);
  },
  'customer answers': async (rig, its, n) => {
    const [row] = await rig.db.query<{ status: string }>('select status from cases where id = $1', [
      its.caseId,
    ]);
    if (row!.status !== 'closed') await theCustomerAnswers(rig.db, its, `Still late ${n}`, rig.clock.now());
  },
  'author deletes': (rig, { mentionId }) => theAuthorDeletes(rig.db, mentionId),
  'our worker dies': async (rig, { caseId }) =>
    rig.db.query(
      `update replies set status = 'publishing', because = null
       where case_id = $1 and status = 'unknown' and tried_at is not null`,
      [caseId],
    ),
  'somebody writes into the table': async (rig, { caseId }) =>
    rig.db.query(
      `update texts set body = body || '!' where id in
         (select text_id from replies where case_id = $1 and status in ('drafted', 'held'))`,
      [caseId],
    ),
  'time passes': async (rig) => rig.clock.pass(70_000),
  publish: async (rig, { caseId }) => {
    const ids = await rig.db.query<{ id: number }>('select id from replies where case_id = $1', [caseId]);
    await Promise.all(ids.flatMap(({ id }) => [rig.replies.publish(id), rig.replies.publish(id)]));
  },
};

const script = fc.record({
  weather: fc.array(fc.constantFrom(...WEATHER), { maxLength: 4 }),
  blind: fc.boolean(),
  steps: fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...Object.keys(STEPS)).map((step) => [step]) },
        { weight: 1, arbitrary: fc.constant(['draft', 'confirm', 'time passes', 'publish']) },
      ),
      { minLength: 4, maxLength: 14 },
    )
    .map((blocks) => blocks.flat()),
});

describe('whatever happens, in whatever order', () => {
  it('nothing goes out without a stored approval of exactly that, and no reply goes out twice', async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(script, async ({ weather, blind, steps }) => {
        const rig = aDesk(db);
        const its = await aSeatedCase(db);
        rig.network.forecast = [...weather];
        if (blind) rig.network.findsNothing = 'cannot-tell';
        rig.network.before = async (order) => {
          sent += 1;
          const [row] = await db.query(
            `select a.by from approvals a join replies r on r.id = a.reply_id join mentions m on m.id = r.mention_id
             where r.key = $1 and r.status = 'publishing' and a.text_hash = $2 and a.mention_id = $3
               and a.content_hash = m.content_hash and m.deleted_at is null and a.by in ('person:ada', 'person:dep')`,
            [order.key, sha256(order.text), order.to.id],
          );
          expect(row, 'a call without its approval').toBeDefined();
        };
        for (const [n, step] of [...steps, 'time passes', 'publish'].entries())
          await STEPS[step]!(rig, its, n);
        const keys = rig.network.published.map(({ order }) => order.key);
        expect(new Set(keys).size, 'one reply published twice').toBe(keys.length);
      }),
      { numRuns: 25 },
    );
    expect(sent).toBeGreaterThan(8);
  }, 60_000);
});
