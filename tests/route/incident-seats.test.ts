import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeatOutcome } from '../../src/domain/seat.ts';
import type { Routable } from '../../src/ports.ts';
import { dryRun } from '../../src/route/dry-run.ts';
import { redecide } from '../../src/route/redecide.ts';
import { loadRules } from '../../src/route/rules.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aMention, aPost, HOUR, MINUTE, NOON, serious } from '../rigs/builders.ts';
import { anIntake, aRouting, emptied, score } from '../rigs/flow.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { MONDAY } from './seat-world.ts';

const text = readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8').replace(
  /^ {4}examples:\n(?: {6,}.*\n)*/gm,
  '',
);
const ALIKE = '00000000000000ff';

/** Severe complaints of the night; the first `alike` of them say the same. */
function night(n: number, alike: number): Routable[] {
  return Array.from({ length: n }, (_, i) => {
    const mention = aMention({ origin: 'recorded', createdAt: MONDAY + 2 * HOUR + i * 5 * MINUTE });
    const assessment = serious({ mentionId: mention.id, ...(i < alike ? { fingerprint: ALIKE } : {}) });
    return {
      id: mention.id,
      seq: i + 1,
      lane: 'recorded',
      mention,
      customerId: i + 1,
      customer: { stopped: false },
      repostsSeen: 0,
      text: 'It went wrong.',
      assessment,
      answersCase: null,
    };
  });
}
const ends = (seats: readonly (SeatOutcome | null)[]) =>
  seats.map((seat) => (seat?.status === 'passed' ? seat.reason : seat?.status));

describe('an incident', () => {
  it('takes one seat, also from those who asked before it was one', () => {
    const seats = dryRun(night(5, 4), loadRules(text, 'routing.yaml')).map(({ seat }) => seat);
    // The best of them has it: the spread of the incident counts for those who come later.
    const [alike, other] = [ends(seats.slice(0, 4)), ends(seats.slice(4))];
    expect(alike.sort()).toEqual(['incident-cap', 'incident-cap', 'incident-cap', 'seated']);
    expect(other).toEqual(['seated']);
    const apart = dryRun(night(5, 2), loadRules(text, 'routing.yaml')).map(({ seat }) => seat);
    expect(ends(apart).filter((end) => end === 'incident-cap')).toEqual([]);
  });

  it('is decided again as it was decided, under these rules and others', () => {
    const mentions = night(8, 5);
    const stored = dryRun(mentions, loadRules(text, 'routing.yaml')).map(({ decided }) => decided);
    expect(stored.slice(0, 3).map(({ incidentId, foldsInto }) => [incidentId, foldsInto])).toEqual([
      [null, 1],
      [null, 1],
      [1, undefined],
    ]);
    for (const perDay of [5, 2, 9]) {
      const rules = loadRules(text.replace('perDay: 5', `perDay: ${perDay}`), 'routing.yaml');
      const made = dryRun(mentions, rules).map(({ seat }) => seat);
      expect(redecide(stored, rules).map(({ seat }) => seat)).toEqual(made);
    }
  });
});

describe('in the database', () => {
  let db: OpenDatabase;
  beforeAll(async () => {
    db = await aDatabase();
  });
  afterAll(() => db[Symbol.asyncDispose]());
  beforeEach(() => emptied(db));

  it.each([200, 1])('those who waited are folded in too, %i at a time', async (batch) => {
    const from = NOON + 10 * HOUR;
    const posts = ['a', 'b', 'c', 'd'].map((externalId, i) =>
      aPost({ externalId, createdAt: from + i * MINUTE }),
    );
    await anIntake(db).take(posts, 'recorded');
    await score(db, (id) => serious(id === 'x:d' ? {} : { fingerprint: ALIKE }));
    const { route, routing } = aRouting(db);
    await route(batch);
    await routing.finishLane('recorded');
    const seats = await db.query(
      `select mention_id as id, status, reason, candidate->'incidentId' as incident from seats order by mention_id`,
    );
    expect(seats).toEqual([
      { id: 'x:a', status: 'passed', reason: 'incident-cap', incident: 1 },
      { id: 'x:b', status: 'passed', reason: 'incident-cap', incident: 1 },
      { id: 'x:c', status: 'seated', reason: null, incident: 1 },
      { id: 'x:d', status: 'seated', reason: null, incident: null },
    ]);
  });
});
