import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SeatOutcome } from '../../src/domain/seat.ts';
import type { Redecided } from '../../src/route/redecide.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aChild } from '../rigs/child.ts';
import { aGround, type Ground, urlOf } from '../rigs/house.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { recording } from '../rigs/recording.ts';

/** Another recording, for instance a large one of one's own. */
const OWN = process.env.OPENSEAT_RECORDING;
const WITHIN_MS = OWN === undefined ? 60_000 : 500_000;

/** As shipped; without the examples, which say where the bar is. */
const LIVE = readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8').replace(
  /^ {4}examples:\n(?: {6,}.*\n)*/gm,
  '',
);
/** One bar moved so far that it changes who gets a seat, whatever the text model of the day. */
const CHANGED = LIVE.replace('- worth >= 0.3', '- worth >= 0.01');

async function run(ground: Ground, ...args: string[]): Promise<string> {
  await using child = aChild('src/cli.ts', args, ground);
  expect(await child.end(WITHIN_MS), child.err).toBe(0);
  return child.out;
}

/** All that was decided, mention by mention in the order of deciding, with the last word of the seats. */
async function decidedIn(db: OpenDatabase) {
  return db.query(
    `select m.id, m.seq, m.incident_id, d.desk, d.rule, d.candidate, d.priority, d.because, d.facts, d.trace, d.decided_at,
            d.late, d.joined_case, s.status, s.pool, s.reason, s.displaced_by, s.asked_at, s.settled_at, s.settled_no
     from decisions d join mentions m on m.id = d.mention_id left join seats s on s.mention_id = m.id order by m.seq`,
  );
}

/** The same as a back-test puts it. */
async function redecidedIn(db: OpenDatabase): Promise<Redecided[]> {
  const rows = await db.query<SeatRow & Omit<Redecided, 'seat'>>(
    `select d.mention_id as id, d.desk, d.rule, d.priority, d.candidate, s.status, s.pool, s.reason, s.displaced_by,
            s.settled_at
     from decisions d join mentions m on m.id = d.mention_id left join seats s on s.mention_id = m.id
     where d.rules_version <> 'none' order by d.decided_at, m.seq`,
  );
  return rows.map(({ id, desk, rule, priority, candidate, ...seat }) => ({
    id,
    desk,
    rule,
    priority,
    candidate,
    seat:
      seat.status === null ? null : ({ mentionId: id, at: seat.settled_at, ...wordOf(seat) } as SeatOutcome),
  }));
}

interface SeatRow {
  status: string | null;
  pool: string | null;
  reason: string | null;
  displaced_by: string | null;
  settled_at: number | null;
}

function wordOf({ status, pool, reason, displaced_by: displacedBy }: SeatRow): object {
  if (status === 'seated') return { status, pool };
  return { status, reason, ...(displacedBy === null ? {} : { displacedBy }) };
}

/** Whom a seat came before is told in the case, not among the seats. */
const asStored = (decisions: Redecided[]): Redecided[] =>
  decisions.map((one) => {
    if (one.seat?.status !== 'seated') return one;
    const { displaced: _, ...seat } = one.seat;
    return { ...one, seat };
  });

it(
  'a recording is decided the same again, and a back-test predicts what a replay under another file makes',
  async () => {
    expect(CHANGED).not.toBe(LIVE);
    await using first = await aDatabase();
    await using second = await aDatabase();
    await using third = await aDatabase();
    const on = (db: OpenDatabase, routing: string) =>
      aGround({ routing, env: { DATABASE_URL: urlOf(db.config) } });
    using one = on(first, LIVE);
    using two = on(second, LIVE);
    using other = on(third, CHANGED);
    const file = OWN ?? join(one.folder, 'mentions.jsonl');
    if (OWN === undefined) writeFileSync(file, `${recording(600).join('\n')}\n`);
    const changed = join(one.folder, 'changed.yaml');
    writeFileSync(changed, CHANGED);

    await run(one, 'replay', file, '--json');
    await run(two, 'replay', file, '--json');
    const made = await decidedIn(first);
    expect(made.length).toBeGreaterThan(400);
    expect(made.filter(({ status }) => status === 'seated').length).toBeGreaterThan(5);
    expect(await decidedIn(second)).toEqual(made);

    await run(other, 'replay', file, '--json');
    const real = await redecidedIn(third);
    const predicted: { decisions: Redecided[]; newlySeated: string[]; dropped: string[] } = JSON.parse(
      await run(one, 'rules', 'backtest', '--rules', changed, '--json'),
    );
    expect(predicted.newlySeated.length + predicted.dropped.length).toBeGreaterThan(0);
    expect(asStored(predicted.decisions)).toEqual(real);
    expect(real).not.toEqual(await redecidedIn(first));

    // Without a database, from the recording alone.
    const dry: typeof predicted = JSON.parse(
      await run(one, 'rules', 'backtest', '--rules', changed, '--mentions', file, '--json'),
    );
    const byId = (list: Redecided[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(asStored(dry.decisions))).toEqual(byId(real));
  },
  6 * WITHIN_MS,
);
