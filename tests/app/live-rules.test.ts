import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../config/index.ts';
import { countShadow, shadowDiff } from '../../src/app/shadow.ts';
import { brokenSays, watchFiles } from '../../src/app/watch-files.ts';
import { type App, buildApp } from '../../src/app.ts';
import { SettingsError } from '../../src/domain/errors.ts';
import { versionOf } from '../../src/route/check.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { decidedStore } from '../../src/store/decided.ts';
import { liveFilesStore } from '../../src/store/live-files.ts';
import { FakeCardDesk } from '../fakes/card-desk.ts';
import { Counted } from '../fakes/house.ts';
import { aPost, MINUTE, NOON, serious } from '../rigs/builders.ts';
import { anIntake, emptied, score } from '../rigs/flow.ts';
import { aGround, type Ground, until, urlOf } from '../rigs/house.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { rulesText } from '../rigs/rules-text.ts';

const ONE = rulesText();
const TWO = rulesText({ rule: 'complaints-too', send: 'support' });
const BROKEN = ONE.replace('complaint.probability', 'complaint.probabilty').replace(
  'send: nobody',
  'send: nowhere',
);
const lea = { id: 'lea', name: 'Lea', roles: ['support-lead' as const] };
const sam = { id: 'sam', name: 'Sam', roles: ['support' as const] };

let db: OpenDatabase;
let ground: Ground;
let file: string;
let stack: AsyncDisposableStack;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  await emptied(db);
  await db.query('delete from live_files');
  stack = new AsyncDisposableStack();
  ground = stack.use(aGround({ routing: ONE, env: { DATABASE_URL: urlOf(db.config) } }));
  file = join(ground.env.OPENSEAT_CONFIG ?? '', 'routing.yaml');
});
afterEach(() => stack.disposeAsync());

/** A process of the house, without workers. */
async function aProcess(): Promise<{ app: App; events: Counted }> {
  const events = new Counted();
  const app = stack.use(
    await buildApp({
      settings: loadSettings(ground.env, ground.folder),
      manner: { readable: true, logLevel: 'silent', say: () => undefined },
      workers: [],
      overrides: { events },
    }),
  );
  await app.rooms.live.look();
  return { app, events };
}

/** Looks until it sees the file as it stands. */
const seen = async ({ rooms }: App, version: string): Promise<void> =>
  void (await until('the file is seen', async () => {
    await rooms.live.look();
    return rooms.live.files.rules.file?.version === version;
  }));

describe('a changed rules file', () => {
  it('takes over, is kept and told; a broken one does not, and says all that is wrong, once', async () => {
    const [one, other] = [await aProcess(), await aProcess()];
    expect(one.app.rooms.live.rules().set.version).toBe(versionOf(ONE));
    writeFileSync(file, TWO);
    await seen(one.app, versionOf(TWO));
    await seen(other.app, versionOf(TWO));
    expect(one.app.rooms.live.rules()).toMatchObject({ text: TWO, set: { version: versionOf(TWO) } });
    expect(await db.query('select body from rules_versions order by first_used_at')).toEqual([
      { body: ONE },
      { body: TWO },
    ]);

    writeFileSync(file, BROKEN);
    await seen(one.app, versionOf(BROKEN));
    await seen(other.app, versionOf(BROKEN));
    expect(one.app.rooms.live.rules().set.version).toBe(versionOf(TWO));
    const broken = await other.app.rooms.rulesDesk.broken();
    expect(broken?.problems.join('\n')).toMatch(
      /routing\.yaml:12:.*probabilty[\s\S]*Did you mean[\s\S]*nowhere/,
    );
    const told = [...one.events.troubles, ...other.events.troubles].map(({ event }) => event);
    expect(told).toEqual(['rules-file-broken']);
    expect(await liveFilesStore(db).row('rules')).toMatchObject({
      version: versionOf(TWO),
      broken: { version: versionOf(BROKEN), problems: broken?.problems },
    });
    const figures = await one.app.rooms.consoleStore.house.figures();
    expect(figures).toContainEqual({ name: 'rules_broken', labels: { file: 'rules' }, value: 1 });
    expect(figures).toContainEqual({
      name: 'rules_version_info',
      labels: { file: 'rules', version: versionOf(TWO).slice(0, 12) },
      value: 1,
    });

    writeFileSync(file, TWO);
    await seen(one.app, versionOf(TWO));
    expect(one.events.counts.get('rules-file-mended')).toBe(1);
    expect((await liveFilesStore(db).row('rules'))?.broken).toBeNull();
  });

  it('is told to the desk once, and again only when telling failed', async () => {
    const { app, events } = await aProcess();
    const chat = new FakeCardDesk();
    chat.failing = new Error('away');
    stack.use(
      watchFiles({
        live: app.rooms.live,
        store: liveFilesStore(db),
        events,
        chat: () => chat,
        everyMs: 50,
      }),
    );
    writeFileSync(file, BROKEN);
    await until('telling failed', () => events.troubles.some(({ event }) => event === 'live-files-not-told'));
    chat.failing = null;
    await until('the desk is told', () => chat.notices.length > 0);
    await app.rooms.live.look();
    expect(await liveFilesStore(db).takeUntold()).toEqual([]);
    expect(chat.notices).toEqual([expect.stringMatching(/routing\.yaml .*2 problems\..*still decides/)]);
    writeFileSync(file, ONE);
    await until('the desk hears that it is mended', () => chat.notices.length > 1);
    expect(chat.notices[1]).toMatch(/routing\.yaml can be used again/);
    expect(brokenSays({ name: 'x.shadow.yaml', problems: ['one'] })).toContain('nothing is decided by it');
  });

  it('that vanishes is not silently replaced by the one that comes along', async () => {
    const { app } = await aProcess();
    rmSync(file);
    await until('it is missed', async () => {
      await app.rooms.live.look();
      return app.rooms.live.files.rules.broken;
    });
    expect(app.rooms.live.rules().text).toBe(ONE);
    expect((await app.rooms.rulesDesk.broken())?.problems).toEqual([
      expect.stringMatching(/routing\.yaml is missing\. Put it back; what it last said still decides/),
    ]);
  });

  it('scoring is read anew too, and a broken one changes nothing', async () => {
    const scoring = join(ground.env.OPENSEAT_CONFIG ?? '', 'scoring.yaml');
    const shipped = readFileSync('config/scoring.yaml', 'utf8');
    writeFileSync(scoring, shipped);
    const { app } = await aProcess();
    const before = app.rooms.live.scoring().version;
    writeFileSync(scoring, `${shipped}\n# another day\n`);
    const after = await until('it takes over', () => {
      const { version } = app.rooms.live.scoring();
      return version !== before && version;
    });
    writeFileSync(scoring, 'nothing: like this');
    await until('it is seen', () => {
      app.rooms.live.scoring();
      return app.rooms.live.files.scoring.broken;
    });
    expect(app.rooms.live.scoring().version).toBe(after);
  });
});

describe('the first look', () => {
  it('at a broken file starts nothing, with every problem', async () => {
    writeFileSync(file, BROKEN);
    const failed = await aProcess().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(SettingsError);
    expect((failed as SettingsError).problems).toHaveLength(2);
  });

  it('at a broken file goes on with the last good version where there is one', async () => {
    await aProcess();
    writeFileSync(file, BROKEN);
    const { app, events } = await aProcess();
    expect(app.rooms.live.rules()).toMatchObject({ text: ONE, set: { version: versionOf(ONE) } });
    expect(events.troubles.map(({ event }) => event)).toEqual(['rules-file-broken']);
  });
});

describe('saving', () => {
  it('writes what passes, for who may, on the version they loaded', async () => {
    const { app } = await aProcess();
    const desk = app.rooms.rulesDesk;
    const { file: loaded, name } = await desk.current();
    expect([loaded.version, name]).toEqual([versionOf(ONE), expect.stringContaining('routing.yaml')]);
    expect(await desk.save(TWO, loaded.version, sam)).toMatchObject({ ok: false, why: 'refused' });
    const broken = await desk.save(BROKEN, loaded.version, lea);
    expect(broken).toMatchObject({
      ok: false,
      why: 'broken',
      problems: [{}, {}].map(() => expect.any(String)),
    });
    const wrong = TWO.replace('expect: support', 'expect: ideas');
    expect(await desk.save(wrong, loaded.version, lea)).toMatchObject({ ok: false, why: 'broken' });
    expect(readFileSync(file, 'utf8')).toBe(ONE);

    chmodSync(file, 0o640);
    expect(await desk.save(TWO.replaceAll('\n', '\r\n'), loaded.version, lea)).toEqual({
      ok: true,
      version: versionOf(TWO),
    });
    expect(readFileSync(file, 'utf8')).toBe(TWO);
    expect(readdirSync(join(file, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(app.rooms.live.rules().set.version).toBe(versionOf(TWO));
    expect(await desk.current()).toMatchObject({
      version: versionOf(TWO),
      by: 'person:lea',
      since: expect.any(Number),
    });

    const late = await desk.save(ONE, loaded.version, lea);
    expect(late).toMatchObject({ ok: false, why: 'changed', version: versionOf(TWO) });
    expect(readFileSync(file, 'utf8')).toBe(TWO);
  });

  it('that cannot be written is refused with what to do, and kept nowhere', async () => {
    const desk = (await aProcess()).app.rooms.rulesDesk;
    rmSync(join(file, '..'), { recursive: true });
    const { file: loaded } = await desk.current();
    expect(await desk.save(TWO, loaded.version, lea)).toEqual({
      ok: false,
      why: 'refused',
      because: expect.stringMatching(/folder of .*routing\.yaml is missing/),
    });
    expect((await desk.versions()).map(({ version }) => version)).toEqual([versionOf(ONE)]);
  });

  it('of two at once, one wins and the other hears of it', async () => {
    const desk = (await aProcess()).app.rooms.rulesDesk;
    const other = (await aProcess()).app.rooms.rulesDesk;
    const three = rulesText({ rest: 'ideas' });
    const saved = await Promise.all([
      desk.save(TWO, versionOf(ONE), lea),
      other.save(three, versionOf(ONE), lea),
    ]);
    expect(saved.map((one) => (one.ok ? 'ok' : one.why)).sort()).toEqual(['changed', 'ok']);
    expect([TWO, three]).toContain(readFileSync(file, 'utf8'));
    // What was not written is no version.
    expect(await desk.versions()).toHaveLength(2);
  });

  it('keeps every version, to be shown and restored by the beginning of its hash', async () => {
    const { app } = await aProcess();
    const desk = app.rooms.rulesDesk;
    await desk.save(TWO, versionOf(ONE), lea);
    expect(await desk.versions()).toEqual([
      expect.objectContaining({ version: versionOf(TWO), inForce: true, by: 'person:lea', decisions: 0 }),
      expect.objectContaining({ version: versionOf(ONE), inForce: false, by: null }),
    ]);
    expect(await desk.text(versionOf(ONE).slice(0, 8))).toEqual({ version: versionOf(ONE), text: ONE });
    expect(await desk.text('abc')).toBeNull();
    expect(await desk.text("' or true --")).toBeNull();
    expect(await desk.restore(versionOf(ONE).slice(0, 8), sam)).toMatchObject({ ok: false, why: 'refused' });
    expect(await desk.restore(versionOf(ONE).slice(0, 8), lea)).toEqual({
      ok: true,
      version: versionOf(ONE),
    });
    expect(readFileSync(file, 'utf8')).toBe(ONE);
    expect(await desk.restore(versionOf(ONE), lea)).toMatchObject({
      ok: false,
      because: expect.stringContaining('already'),
    });
    const [first] = await desk.versions();
    expect(first).toMatchObject({ version: versionOf(ONE), inForce: true, by: 'person:lea' });
  });
});

describe('the shadow', () => {
  const diffOf = async (app: App, from: number | null = null) =>
    shadowDiff(app.rooms.live, { from, mentions: await decidedStore(db).decided({ since: null }) });
  const shadowFile = () => join(ground.env.OPENSEAT_CONFIG ?? '', 'routing.shadow.yaml');

  async function decidedThree(app: App): Promise<void> {
    await anIntake(db).take(
      [1, 2, 3].map((n) =>
        aPost({ externalId: `${n}`, createdAt: NOON + n * MINUTE, author: { handle: `h${n}` } }),
      ),
    );
    await score(db, (id) => (id === 'x:3' ? { complaint: { label: 0, probability: 0.1 } } : serious()));
    expect(await app.rooms.routing.routeNext(10)).toBe(3);
    await app.rooms.routing.finishLane('recorded');
  }

  it('that says the same differs in nothing; another one in what it says, and decides nothing', async () => {
    writeFileSync(shadowFile(), `${ONE}\n# the same\n`);
    const { app } = await aProcess();
    await decidedThree(app);
    const kept = await db.query('select mention_id, desk, rule from decisions order by 1');
    const diff = () => diffOf(app);
    expect(await diff()).toMatchObject({ mentions: 3, divergences: [] });

    const text = rulesText({ rule: 'complaints-too', send: 'support' });
    writeFileSync(shadowFile(), text);
    await until('the shadow is seen', async () => {
      await app.rooms.live.look();
      return app.rooms.live.files.shadow.good?.version === versionOf(text);
    });
    expect((await diff())?.divergences).toEqual(
      ['x:1', 'x:2'].map((id) =>
        expect.objectContaining({
          id,
          lane: 'recorded',
          live: expect.objectContaining({ desk: 'ceo', rule: 'complaints', candidate: true, seat: 'seated' }),
          shadow: expect.objectContaining({
            desk: 'support',
            rule: 'complaints-too',
            candidate: false,
            seat: null,
          }),
          differs: ['seat', 'desk', 'candidate', 'rule'],
        }),
      ),
    );
    expect(await db.query('select mention_id, desk, rule from decisions order by 1')).toEqual(kept);
    expect(await app.rooms.rulesDesk.shadow()).toMatchObject({ version: versionOf(text), text, count: null });
    const store = liveFilesStore(db);
    const { live } = app.rooms;
    stack.use(
      countShadow({
        live,
        decided: decidedStore(db),
        store,
        now: Date.now,
        trouble: console.error,
        everyMs: 10,
      }),
    );
    const { count } = await until('it is counted', async () => {
      const shadow = await app.rooms.rulesDesk.shadow();
      return shadow?.count ? shadow : null;
    });
    expect(count).toMatchObject({ lane: 'recorded', mentions: 3, divergences: 2, seats: 2, desks: 2 });
    expect(await app.rooms.consoleStore.house.figures()).toContainEqual({
      name: 'shadow_divergences',
      labels: { differs: 'desk' },
      value: 2,
    });
    // Its version is kept, and is none of the live file's.
    expect(await app.rooms.rulesDesk.text(versionOf(text))).toMatchObject({ text });
    expect((await app.rooms.rulesDesk.versions()).map(({ version }) => version)).toEqual([versionOf(ONE)]);
  });

  it('may have examples that do not come out yet, and says so', async () => {
    const { app } = await aProcess();
    await decidedThree(app);
    writeFileSync(shadowFile(), ONE.replace('>= 0.5', '>= 0.99'));
    await until('the shadow is seen', async () => {
      await app.rooms.live.look();
      return app.rooms.live.files.shadow.good;
    });
    expect((await app.rooms.rulesDesk.shadow())?.examples).toEqual([expect.stringContaining('a complaint')]);
    const diff = await diffOf(app);
    expect(diff?.divergences).toHaveLength(2);
    const late = await diffOf(app, NOON + 2 * MINUTE);
    expect([late?.mentions, late?.divergences.map(({ id }) => id)]).toEqual([2, ['x:2']]);
  });

  it('that is broken harms nobody, and is told', async () => {
    writeFileSync(shadowFile(), BROKEN);
    const { app, events } = await aProcess();
    await decidedThree(app);
    expect(events.troubles.map(({ event }) => event)).toEqual(['shadow-file-broken']);
    expect((await app.rooms.rulesDesk.brokenShadow())?.problems).toHaveLength(2);
    expect(await app.rooms.rulesDesk.broken()).toBeNull();
    expect(await diffOf(app)).toBeNull();
  });

  it('need not be there', async () => {
    const { app } = await aProcess();
    expect(await app.rooms.rulesDesk.shadow()).toBeNull();
    expect(await liveFilesStore(db).row('shadow')).toBeNull();
  });
});
