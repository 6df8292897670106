import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge, NO_MEMORY } from '../../src/console/health.ts';
import type { ConsoleStore } from '../../src/ports.ts';
import { consoleStore } from '../../src/store/console.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { DAY, NOON } from '../rigs/builders.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { seed, type World } from './seed.ts';
import { aDay, heartbeats, VOICES } from './voices.ts';

let db: OpenDatabase;
let store: ConsoleStore;
let day: World;
beforeAll(async () => {
  db = await aDatabase();
  store = consoleStore(db);
  day = await aDay(db, { lane: 'live', now: NOON });
  await seed(db, [{ id: 'one', text: 'A recorded word', minutesAgo: 5 }], { lane: 'recorded', now: NOON });
  await seed(db, [{ id: 'two', text: 'The house testing itself', minutesAgo: 5 }], {
    lane: 'canary',
    now: NOON,
  });
});
afterAll(() => db[Symbol.asyncDispose]());

describe('the summary', () => {
  it('adds up, with desks after seats', async () => {
    const summary = await store.flow.summary('live');
    expect(summary).toEqual({
      received: VOICES.length + 9,
      dropped: { own: 1, duplicate: 5, repost: 2, refused: 1 },
      mentions: VOICES.length,
      // three seated and one that joined; waiting and passed candidates count at support
      decided: { ceo: 4, support: VOICES.length - 2 - 4 - 4, ideas: 2, nobody: 2 },
      unfinished: 2,
      openCases: VOICES.filter((voice) => voice.case !== undefined && voice.case.status !== 'closed').length,
      replies: { published: 1, unknown: 0, failed: 0 },
    });
    expect(summary.received).toBe(
      summary.mentions + Object.values(summary.dropped).reduce((sum, n) => sum + n, 0),
    );
  });
  it('counts every lane but the canary', async () => {
    expect((await store.flow.summary()).mentions).toBe(VOICES.length + 1);
    expect((await store.flow.summary('canary')).mentions).toBe(1);
  });
  it('counts a seated case whose card was never shown as unfinished', async () => {
    await db.query('update cards set posted_at = null where case_id = $1', [day.cases.iris]);
    expect((await store.flow.summary('live')).unfinished).toBe(3);
    await db.query('update cards set posted_at = now() where case_id = $1', [day.cases.iris]);
  });
});

describe('the flow', () => {
  it('names the lanes that hold something, the last one first', async () =>
    expect((await store.flow.lanes()).map(({ lane }) => lane)).toEqual(['canary', 'recorded', 'live']));
  it('counts from a moment on', async () => {
    const whole = await store.flow.glance('live', null);
    expect(whole).toMatchObject({ heard: VOICES.length, dropped: 4, waitingForSeat: 1 });
    const lately = await store.flow.glance('live', NOON - 15 * 60_000);
    expect(lately.heard).toBe(VOICES.filter((voice) => voice.minutesAgo <= 15).length);
  });
  it('gives the last words first, and none that were taken back', async () => {
    const heard = await store.flow.heard('live', 100);
    expect(heard).toHaveLength(VOICES.length);
    expect(heard[0]).toMatchObject({ stage: 'stored', desk: null });
    expect(heard.find(({ gone }) => gone)?.text).toBe('');
  });
  it('tells who sits, who waits and who was passed over', async () => {
    const seats = await store.flow.seats('live', NOON - DAY);
    expect(seats.map(({ status }) => status).sort()).toEqual([
      'passed',
      'seated',
      'seated',
      'seated',
      'waiting',
    ]);
    expect(await store.flow.seats('recorded', NOON - DAY)).toEqual([]);
  });
  it('folds one cause into one line with a voice', async () => {
    const [incident, ...rest] = await store.flow.incidents('live', NOON - DAY);
    expect(rest).toEqual([]);
    expect(incident).toMatchObject({ size: 7, topic: 'app' });
    expect(incident?.voice?.text).toMatch(/abrir mi billete/);
  });
});

describe('cases', () => {
  const list = (view: 'open' | 'mine' | 'ceo-now' | 'unclaimed' | 'contact' | 'closed' | 'waiting') =>
    store.cases.list({ view, person: 'noor', order: 'priority', limit: 50, offset: 0 });

  it('stand in their views, and the counts agree with the lists', async () => {
    const counts = await store.cases.counts('noor');
    for (const view of ['open', 'mine', 'ceo-now', 'unclaimed', 'contact', 'closed', 'waiting'] as const) {
      const { lines, total } = await list(view);
      expect([view, lines.length, total]).toEqual([view, counts[view], counts[view]]);
    }
    expect(counts['ceo-now']).toBe(2);
    expect(counts.contact).toBe(1);
  });
  it('come by priority, or by the longest wait', async () => {
    const byPriority = (await list('open')).lines.map(({ priority }) => priority);
    expect(byPriority).toEqual([...byPriority].sort((a, b) => b - a));
    const { lines } = await store.cases.list({
      view: 'open',
      person: '',
      order: 'waiting',
      limit: 50,
      offset: 0,
    });
    const waits = lines.map(({ waitingSince }) => waitingSince);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });
  it('tell their whole story', async () => {
    const story = await store.cases.story(day.cases.iris ?? 0);
    expect(story?.mentions.map(({ speaker }) => speaker.network)).toEqual(['x', 'bluesky']);
    expect(story?.customer.accounts.map(({ network }) => network).sort()).toEqual(['bluesky', 'x']);
    expect(story?.line).toMatchObject({ ceo: 'seated', mentions: 2, severity: 3, tier: 'season ticket' });
    expect(story?.events.map(({ kind }) => kind)).toEqual(['opened', 'seated', 'card-posted', 'joined']);
    expect(story?.mentions[0]).toMatchObject({
      assessment: { severity: { label: 3 } },
      decision: { rule: 'harmed-and-unheard', rulesVersion: '9b1de0f4c7aa' },
      seat: { status: 'seated', pool: 'reserve' },
    });
  });
  it('keep the words before an edit, and none after a deletion', async () => {
    const edited = await store.cases.story(day.cases.edited ?? 0);
    expect(edited?.mentions[0]?.revisions.map(({ revision, erased }) => [revision, erased])).toEqual([
      [1, false],
      [2, false],
    ]);
    const gone = await store.cases.story(day.cases.withdrawn ?? 0);
    expect(gone?.mentions[0]?.revisions).toEqual([expect.objectContaining({ text: '', erased: true })]);
  });
  it('say who took the place of somebody who was displaced', async () => {
    const story = await store.cases.mention(day.mentionId('lucia'));
    expect(story?.seat).toMatchObject({
      status: 'passed',
      reason: 'displaced',
      displacedBy: { id: day.mentionId('iris'), caseId: day.cases.iris },
    });
  });
  it('leave a mark for pages that watch them', async () => {
    const { cards } = await store.cases.marks([day.cases.bram ?? 0]);
    expect(cards.map(({ caseId }) => caseId)).toContain(day.cases.bram);
    expect(cards.filter(({ ceo }) => ceo === 'seated')).toHaveLength(2);
  });
  it('are unknown by a wrong number', async () => {
    expect(await store.cases.story(9999)).toBeNull();
    expect(await store.cases.mention('x:nobody')).toBeNull();
  });
});

describe('the house', () => {
  it('shows what was refused as it came in', async () =>
    expect(await store.house.dropped('refused', 10, 0)).toMatchObject({
      total: 1,
      lines: [{ network: 'webhook', reason: 'author.handle: expected a text' }],
    }));
  it('knows who did what', async () =>
    expect(await store.house.activity(NOON - DAY)).toContainEqual(
      expect.objectContaining({ person: 'sam', kind: 'note', n: 1 }),
    ));
  it('tells what waits since when', async () => {
    const pulse = await store.house.pulse();
    expect(pulse.waiting.map(({ stage, n }) => [stage, n]).sort()).toEqual([
      ['scored', 1],
      ['stored', 1],
    ]);
    expect(pulse.unshownCards).toBe(0);
  });
  it('is judged by what its rows say: red without workers, green while they finish work, red for what was set aside', async () => {
    const workers = ['score', 'route', 'support-desk', 'ceo-desk', 'reply'];
    const red = async () =>
      judge(await store.house.pulse(), workers, NO_MEMORY)
        .health.checks.filter(({ ok }) => !ok)
        .map(({ name }) => name);
    expect(await red()).toEqual(workers.map((name) => `worker ${name}`));
    await heartbeats(db, workers, Date.now());
    expect(await red()).toEqual([]);
    await db.query(
      `insert into set_aside (queue, job, payload, code, times) values ('score', 'j1', '{"ids":["x:1","x:2"]}', 'BadPayload', 2)`,
    );
    expect(await red()).toEqual(['set aside']);
    expect(await store.house.setAside()).toMatchObject([{ code: 'BadPayload', ids: ['x:1', 'x:2'] }]);
  });
  it('gives every figure a number', async () => {
    const figures = await store.house.figures();
    expect(
      figures.find(
        ({ name, labels }) => name === 'decided' && labels.desk === 'ceo' && labels.lane === 'live',
      )?.value,
    ).toBe(4);
    expect(figures.every(({ value }) => Number.isFinite(value))).toBe(true);
  });
});
