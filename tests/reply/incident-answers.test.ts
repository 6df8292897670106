import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnreachableError } from '../../src/domain/errors.ts';
import { readAlike } from '../../src/domain/incident-answer.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { ADA, aDesk, aSeatedCase, DEP, type DeskRig, type SeatedCase } from '../rigs/desk.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const MINUTE = 60_000;
let incident = 0;

/** Cases of one incident, each with a customer of its own. */
async function hitBySameThing(n: number): Promise<SeatedCase[]> {
  incident += 1;
  const cases: SeatedCase[] = [];
  for (let i = 0; i < n; i++) cases.push(await aSeatedCase(db));
  await db.query('update mentions set incident_id = $1 where id = any($2)', [
    incident,
    cases.map(({ mentionId }) => mentionId),
  ]);
  return cases;
}
const ANSWERS = [
  'Sorry, the van broke down. Your parcel is on the first one tomorrow morning.',
  'I have called the depot myself: it is in your hands before noon, and the postage is ours.',
  'You waited two days for nothing. We pay the delivery back and I keep an eye on it.',
  'Nobody told you, and somebody should have. It comes tomorrow; write to me if it does not.',
];
const confirm = async (rig: DeskRig, { caseId }: SeatedCase, text: string, by = ADA) => {
  const drafted = await rig.desk.draft(caseId, await rig.revision(caseId), text, by);
  if (!drafted.ok) throw new Error(drafted.because);
  return { drafted, confirmed: await rig.desk.confirm(caseId, drafted.card.revision, by) };
};
const words = (i: number) => ANSWERS[i] ?? '';

describe('answers to people whom one incident hit', () => {
  it('are refused when they read like one that another has or will have, and say what to do', async () => {
    const rig = aDesk(db);
    const [one, other, third] = (await hitBySameThing(3)) as [SeatedCase, SeatedCase, SeatedCase];
    await rig.approve(one.caseId, words(0));
    const { drafted, confirmed } = await confirm(rig, other, `Dear Bob! ${words(0)}`);
    expect(drafted.said).toMatch(/say it in other words, for this customer/);
    expect(confirmed).toMatchObject({ ok: false, because: expect.stringMatching(/same trouble/) });
    expect((await confirm(rig, other, words(1))).confirmed.ok).toBe(true);
    // What was undone binds nobody.
    await rig.desk.undo(one.caseId, await rig.revision(one.caseId), ADA);
    expect((await confirm(rig, third, words(0))).confirmed.ok).toBe(true);
    // Somebody else's trouble may be answered in the same words.
    const elsewhere = await aSeatedCase(db);
    expect((await confirm(rig, elsewhere, words(0))).confirmed.ok).toBe(true);
  });

  it('go out one after the other, as far apart as the settings say, and the desk says when', async () => {
    const rig = aDesk(db, { settings: { incidentPaceMinutes: 10 } });
    const cases = await hitBySameThing(3);
    const said: string[] = [];
    const until: number[] = [];
    for (const [i, its] of cases.entries()) {
      const { confirmed } = await confirm(rig, its, words(i));
      if (!confirmed.ok) throw new Error(confirmed.because);
      said.push(confirmed.said);
      until.push(Number((await rig.reply(confirmed.card.reply?.id ?? 0)).hold_until));
    }
    const now = rig.clock.now();
    expect(until).toEqual([now + MINUTE, now + 11 * MINUTE, now + 21 * MINUTE]);
    expect(said[0]).not.toMatch(/same trouble/);
    expect(said[1]).toMatch(/goes out in 11 minutes.*Others with the same trouble are answered before it/);
  });

  it('that were confirmed at the same instant still leave apart, and the second copy never leaves', async () => {
    const rig = aDesk(db, { settings: { incidentPaceMinutes: 10 } });
    const cases = (await hitBySameThing(3)) as [SeatedCase, SeatedCase, SeatedCase];
    const ids = [];
    for (const [i, its] of cases.entries()) ids.push(await rig.approve(its.caseId, words(i)));
    // As if three people had pressed at once: neither saw the other.
    await db.query('update replies set hold_until = $2 where id = any($1)', [ids, new Date(rig.clock.now())]);
    await db.query(
      `update texts set (body, hash) = (select body, hash from texts t join replies r on r.text_id = t.id where r.id = $1)
       where id = (select text_id from replies where id = $2)`,
      [ids[0], ids[2]],
    );
    await db.query(
      `update approvals set text_hash = (select text_hash from approvals where reply_id = $1) where reply_id = $2`,
      [ids[0], ids[2]],
    );
    const outcomes = await Promise.all(ids.map((id) => rig.replies.publish(id)));
    expect(outcomes.filter((one) => one === 'published')).toHaveLength(1);
    expect(rig.network.calls).toHaveLength(1);
    for (let n = 0; n < 30; n++) {
      rig.clock.pass(MINUTE);
      for (const id of ids) await rig.replies.publish(id);
    }
    const texts = rig.network.published.map(({ order }) => order.text);
    expect(texts).toHaveLength(2);
    expect(new Set(texts).size).toBe(2);
    const [stopped] = await db.query<{ because: string }>(
      "select because from replies where id = any($1) and status = 'withdrawn'",
      [ids],
    );
    expect(stopped?.because).toMatch(/same trouble/);
    // Waiting for one's turn is no try that failed.
    const [tries] = await db.query<{ most: number }>(
      'select max(attempts) as most from replies where id = any($1)',
      [ids],
    );
    expect(tries?.most).toBe(1);
  });

  it('property: no two that went out read alike, and they are at least so far apart', async () => {
    const step = fc.record({
      who: fc.nat(3),
      text: fc.nat(ANSWERS.length - 1),
      // Minutes that pass afterwards.
      minutes: fc.nat(7),
      weather: fc.constantFrom('ok', 'ok', 'answer-lost', 'away'),
      undo: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 8 }),
        fc.constantFrom(0, 2, 5),
        async (steps, pace) => {
          const rig = aDesk(db, { settings: { incidentPaceMinutes: pace, holdSeconds: 30 } });
          const cases = await hitBySameThing(4);
          const sent: { at: number; text: string; to: string }[] = [];
          rig.network.before = async (order) => {
            // What found no way out was never read by anybody: nothing has to keep away from it.
            if (rig.network.forecast[0] instanceof Error) return;
            sent.push({ at: rig.clock.now(), text: order.text, to: order.to.id });
          };
          const everyone = async () => {
            const open = await db.query<{ id: number }>(
              'select id from replies where case_id = any($1) and status <> all($2)',
              [cases.map(({ caseId }) => caseId), ['published', 'withdrawn', 'failed', 'drafted']],
            );
            await Promise.all(open.map(({ id }) => rig.replies.publish(id)));
          };
          for (const { who, text, minutes, weather, undo } of steps) {
            const its = cases[who] as SeatedCase;
            const at = await rig.revision(its.caseId);
            const drafted = await rig.desk.draft(its.caseId, at, words(text), who % 2 ? ADA : DEP);
            if (drafted.ok) await rig.desk.confirm(its.caseId, drafted.card.revision, ADA);
            if (undo && minutes === 0) await rig.desk.undo(its.caseId, await rig.revision(its.caseId), ADA);
            rig.network.forecast = [weather === 'away' ? new UnreachableError('x', 'no route') : weather];
            rig.clock.pass(minutes * MINUTE);
            if (minutes > 0) await everyone();
          }
          for (let n = 0; n < 6; n++) {
            rig.clock.pass((pace + 1) * MINUTE);
            await everyone();
          }
          const out = await db.query<{ text: string; at: number }>(
            `select t.body as text, r.published_at as at from replies r join texts t on t.id = r.text_id
             where r.status = 'published' and r.case_id = any($1) order by r.published_at`,
            [cases.map(({ caseId }) => caseId)],
          );
          for (const [i, one] of out.entries()) {
            for (const other of out.slice(0, i)) expect(readAlike(one.text, other.text)).toBe(false);
          }
          for (const [i, { at, to }] of sent.entries()) {
            const before = sent.slice(0, i).filter((other) => other.to !== to);
            for (const other of before) expect(at - other.at).toBeGreaterThanOrEqual(pace * MINUTE);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});
