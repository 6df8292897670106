import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingsError } from '../../src/domain/errors.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { NOON } from '../rigs/builders.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { aConsole, type ConsoleRig, PEOPLE, TOKENS } from './house.ts';
import { seed, type World } from './seed.ts';
import { ask, Visitor } from './visit.ts';

const COMPLAINT = {
  id: 'ada',
  name: 'Ada',
  text: 'Late again',
  minutesAgo: 5,
  desk: 'ceo',
  severity: 3,
  seat: { status: 'seated', pool: 'reserve' },
  case: { ceo: 'seated' },
} as const;

let db: OpenDatabase;
let sample: World;
let live: World;
beforeAll(async () => {
  db = await aDatabase();
  sample = await seed(db, [COMPLAINT], { lane: 'sample', now: NOON });
  live = await seed(db, [COMPLAINT], { lane: 'live', now: NOON });
});
afterAll(() => db[Symbol.asyncDispose]());
const caseIn = (world: World): number => world.cases.ada ?? 0;
const revisionOf = async (caseId: number): Promise<string> =>
  String(
    (await db.query<{ revision: number }>('select revision from cases where id = $1', [caseId]))[0]?.revision,
  );
const drafts = async (): Promise<number> =>
  (await db.query<{ n: number }>('select count(*)::int as n from replies'))[0]?.n ?? 0;

describe('without people', () => {
  let rig: ConsoleRig;
  let visitor: Visitor;
  beforeAll(async () => {
    // A host that would be reachable: not without people.
    rig = await aConsole(db, { settings: { host: '0.0.0.0', publicUrl: 'https://desk.halder.example' } });
    visitor = new Visitor(rig.url);
    await visitor.get(`/ceo/cards/${caseIn(sample)}?step=reply`);
  });
  afterAll(() => rig[Symbol.asyncDispose]());

  it('listens on loopback, whatever the host setting says', () =>
    expect(rig.url).toMatch(/^http:\/\/127\.0\.0\.1:/));
  it.each([
    'attacker.example',
    'desk.halder.example',
    '127.0.0.1.attacker.example',
    'localhost.attacker.example',
  ])('does not answer under the name %s', async (host) => {
    const answer = await ask(`${rig.url}/`, { headers: { host } });
    expect(answer.status).toBe(421);
    expect(answer.body).toMatch(/people\.yaml/);
  });
  it.each(['localhost:4400', '127.0.0.1', '[::1]:9999'])('answers under the name %s', async (host) =>
    expect((await ask(`${rig.url}/`, { headers: { host } })).status).toBe(200),
  );
  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip'])(
    'does not answer what came through a proxy (%s)',
    async (name) =>
      expect((await ask(`${rig.url}/`, { headers: { [name]: '203.0.113.9' } })).status).toBe(403),
  );

  it('plays the samples', async () => {
    const caseId = caseIn(sample);
    const answer = await visitor.post(`/ceo/cards/${caseId}/draft`, {
      revision: await revisionOf(caseId),
      text: 'Sorry, Ada.',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/Confirm \(rehearsal\)/);
  });
  it.each([
    ['/ceo/cards/:id/draft', { text: 'Sorry' }],
    ['/ceo/cards/:id/confirm', {}],
    ['/ceo/cards/:id/undo', {}],
    ['/ceo/cards/:id/hand-over', { words: 'x' }],
    ['/ceo/cards/:id/let-go', { words: 'x' }],
    ['/ceo/cards/:id/settle-published', {}],
    ['/cases/:id/claim', {}],
    ['/cases/:id/note', { words: 'x' }],
    ['/cases/:id/close', { words: 'x' }],
    ['/cases/:id/assign', { to: 'visitor' }],
    ['/cases/:id/reopen', { words: 'x' }],
    ['/cases/:id/draft', { text: 'Sorry' }],
    ['/cases/:id/wrong-call', {}],
    ['/ceo/cards/:id/wrong-call', {}],
  ])('refuses %s where it is real, with a sentence', async (path, form) => {
    const caseId = caseIn(live);
    const before = [await revisionOf(caseId), await drafts()];
    const answer = await visitor.post(path.replace(':id', String(caseId)), {
      revision: await revisionOf(caseId),
      ...(form as Record<string, string>),
    });
    expect(answer.body).toMatch(/This is the real thing, and nobody is signed in/);
    expect([await revisionOf(caseId), await drafts()]).toEqual(before);
  });
  it('refuses to open a case for a real mention', async () => {
    const answer = await visitor.post(`/mentions/${encodeURIComponent(live.mentionId('ada'))}/open`, {});
    expect(answer.body).toMatch(/This is the real thing/);
  });
  it('refuses to call a real mention the wrong call', async () => {
    const answer = await visitor.post(
      `/mentions/${encodeURIComponent(live.mentionId('ada'))}/wrong-call`,
      {},
    );
    expect(answer.body).toMatch(/This is the real thing/);
    expect(await db.query('select 1 from corrections')).toEqual([]);
  });
});

describe('every POST', () => {
  let rig: ConsoleRig;
  let visitor: Visitor;
  let path: string;
  let form: Record<string, string>;
  beforeAll(async () => {
    rig = await aConsole(db);
    visitor = new Visitor(rig.url);
    const caseId = caseIn(sample);
    path = `/cases/${caseId}/note`;
    await visitor.get(`/cases/${caseId}?step=note`);
    form = { csrf: visitor.csrf, words: 'A note' };
  });
  afterAll(() => rig[Symbol.asyncDispose]());
  const notes = async () => (await db.query(`select 1 from case_events where kind = 'note'`)).length;

  it.each([
    ['without an origin', {}],
    ['from another origin', { origin: 'http://attacker.example' }],
    ['from another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['from nowhere', { origin: 'null' }],
  ])('is refused %s', async (_, headers) => {
    expect((await visitor.rawPost(path, form, headers)).status).toBe(403);
    expect(await notes()).toBe(0);
  });
  it.each([
    ['without a token', { words: 'A note' }],
    ['with the token of somebody else', { words: 'A note', csrf: 'x'.repeat(43) }],
  ])('is refused %s', async (_, wrong) => {
    const answer = await visitor.rawPost(path, wrong, { origin: rig.url });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatch(/nothing was done/);
    expect(await notes()).toBe(0);
  });
  it('is refused with the token of another session', async () => {
    const other = new Visitor(rig.url);
    await other.get(`/cases/${caseIn(sample)}?step=note`);
    expect((await other.rawPost(path, form, { origin: rig.url })).status).toBe(403);
  });
  it('is refused when it is too long', async () =>
    expect(
      (await visitor.rawPost(path, { ...form, words: 'x'.repeat(70_000) }, { origin: rig.url })).status,
    ).toBe(413));
  it('is done from a page of ours, once, and loading that page again does nothing', async () => {
    const answer = await visitor.rawPost(path, form, { origin: rig.url });
    expect(answer.status).toBe(303);
    expect((await visitor.get(String(answer.headers.location))).body).toMatch(/A note/);
    expect(await notes()).toBe(1);
  });
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no way in', async (method) =>
    expect((await ask(rig.url + path, { method, headers: { origin: rig.url } })).status).toBe(405),
  );
});

describe('with people', () => {
  let rig: ConsoleRig;
  let now = NOON;
  beforeAll(async () => {
    rig = await aConsole(db, {
      people: PEOPLE,
      clock: { now: () => now },
      settings: { publicUrl: 'https://desk.halder.example' },
    });
  });
  afterAll(() => rig[Symbol.asyncDispose]());

  it.each(['/', '/ceo', '/support', '/cases/1', '/ideas', '/refused', '/mentions/x', '/live?page=ceo'])(
    '%s asks to sign in first, and leads back',
    async (path) => {
      const answer = await ask(rig.url + path);
      expect(answer.status).toBe(303);
      expect(answer.headers.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
    },
  );
  it('tells programs so in their own way', async () => {
    expect((await ask(`${rig.url}/api/cases`)).status).toBe(401);
    const token = { authorization: `Bearer ${TOKENS.noor}` };
    expect((await ask(`${rig.url}/api/cases`, { headers: token })).status).toBe(200);
    expect((await ask(`${rig.url}/api/cases`, { headers: { authorization: 'Bearer wrong' } })).status).toBe(
      401,
    );
    // A token in a header opens reading, never a form.
    const post = { ...token, origin: rig.url, 'content-type': 'application/x-www-form-urlencoded' };
    expect(
      (await ask(`${rig.url}/cases/1/note`, { method: 'POST', headers: post, body: 'words=x' })).status,
    ).toBe(403);
  });
  it('gives figures under a local name, and only to people under the public one', async () => {
    for (const path of ['/api/summary', '/metrics', '/healthz'])
      expect([path, (await ask(rig.url + path)).status]).toEqual([path, path === '/healthz' ? 200 : 200]);
    expect((await ask(`${rig.url}/metrics`, { headers: { host: 'console:4400' } })).status).toBe(200);
    expect((await ask(`${rig.url}/metrics`, { headers: { host: 'attacker.example' } })).status).toBe(421);
    const outside = { host: 'desk.halder.example' };
    expect((await ask(`${rig.url}/api/summary`, { headers: outside })).status).toBe(401);
    expect((await ask(`${rig.url}/metrics`, { headers: outside })).status).toBe(303);
    expect(JSON.parse((await ask(`${rig.url}/healthz`, { headers: outside })).body)).toEqual({ ok: true });
  });
  it('takes a token once and keeps a signed cookie that scripts and other sites do not see', async () => {
    const eva = new Visitor(rig.url);
    await eva.get('/sign-in');
    const answer = await eva.rawPost(
      '/sign-in',
      { csrf: eva.csrf, token: TOKENS.eva, next: '/ceo' },
      { origin: rig.url },
    );
    expect(answer.headers.location).toBe('/ceo');
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).not.toContain(TOKENS.eva);
    expect((await eva.get('/ceo')).body).toMatch(/Eva Lindqvist/);
    await eva.post('/sign-out', {});
    expect((await eva.get('/ceo')).status).toBe(303);
    // A copy of the old cookie is worth nothing either.
    expect((await ask(`${rig.url}/ceo`, { headers: { cookie: cookie.split(';')[0] ?? '' } })).status).toBe(
      303,
    );
  });
  it('binds the cookie to the https address where there is one', async () => {
    const answer = await ask(`${rig.url}/sign-in`, { headers: { host: 'desk.halder.example' } });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-openseat=.*Secure/);
  });
  it('brings the cookie along when a link from elsewhere leads here', async () => {
    const answer = await ask(`${rig.url}/cases/1`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(/http-equiv="refresh" content="0"/);
  });
  it('lets few tokens be tried, and more after a minute', async () => {
    now += 3600_000;
    const stranger = new Visitor(rig.url);
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await stranger.signIn(`guess-${i}`)).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 429, 429]);
    expect((await stranger.signIn(TOKENS.eva)).status).toBe(429);
    now += 61_000;
    expect((await stranger.signIn(TOKENS.eva)).status).toBe(200);
  });
  it('keeps roles: support reads the CEO desk and cannot act on it', async () => {
    const noor = new Visitor(rig.url);
    await noor.signIn(TOKENS.noor);
    const caseId = caseIn(live);
    const before = await revisionOf(caseId);
    expect((await noor.get('/ceo')).body).toMatch(/You may read here/);
    const answer = await noor.post(`/ceo/cards/${caseId}/draft`, { revision: before, text: 'Sorry' });
    expect(answer.body).toMatch(/Only the CEO or a deputy/);
    expect(await revisionOf(caseId)).toBe(before);
  });
  it('keeps roles: the CEO reads a case and cannot work it', async () => {
    now += 61_000;
    const eva = new Visitor(rig.url);
    await eva.signIn(TOKENS.eva);
    const caseId = caseIn(live);
    const answer = await eva.post(`/cases/${caseId}/claim`, {});
    expect(answer.body).toMatch(/Only people who work cases/);
  });
  it('writes nobody’s words, names or tokens into what is logged', () => {
    const logged = JSON.stringify([rig.events.fields, rig.events.troubles, [...rig.events.counts]]);
    expect(logged).not.toMatch(/token-0123|guess-|Late again|Eva/);
    expect(rig.events.troubles).toEqual([]);
  });
});

describe('what a browser is told', () => {
  it('nothing from elsewhere, nothing inline, no frame, no store', async () => {
    await using rig = await aConsole(db);
    for (const path of [
      '/',
      '/ceo',
      '/support',
      `/cases/${caseIn(sample)}`,
      '/ideas',
      '/refused',
      '/nowhere',
    ]) {
      const { headers, body } = await ask(rig.url + path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(headers['cache-control']).toBe('no-store');
      // Such a page would not work under its own policy.
      expect(body).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:|hx-on|<script(?! src="\/assets\/)/);
      expect(body).not.toMatch(/(src|href)="https?:\/\/(?!x\.example)/);
    }
  });
  it('htmx and its extension come as one file: apart, the one may begin without the other', async () => {
    await using rig = await aConsole(db);
    const page = (await ask(`${rig.url}/`)).body;
    const scripts = [...page.matchAll(/<script src="([^"]+)" defer>/g)].map((found) => found[1] ?? '');
    expect(scripts.map((path) => path.split('/').at(-1))).toEqual(['console.js', 'htmx.js']);
    const { body } = await ask(rig.url + scripts[1]);
    expect(body).toMatch(/registerExtension\(["']sse["']/);
  });
  it('assets may be kept for ever under the name of their content', async () => {
    await using rig = await aConsole(db);
    const href = /href="(\/assets\/[^"]+\.css)"/.exec((await ask(`${rig.url}/`)).body)?.[1] ?? '';
    const asset = await ask(rig.url + href);
    expect(asset.headers['cache-control']).toMatch(/immutable/);
    expect(asset.headers['content-type']).toMatch(/text\/css/);
    expect((await ask(`${rig.url}/assets/x/../../package.json`)).status).toBe(404);
    expect((await ask(`${rig.url}/assets/x/console.ts`)).status).toBe(404);
  });
});

describe('a taken port', () => {
  it.each([
    ['port', 'OPENSEAT_PORT'],
    ['hooksPort', 'OPENSEAT_HOOKS_PORT'],
  ])('names the port and the variable (%s)', async (setting, variable) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const opening = aConsole(db, { settings: { [setting]: port } });
    await expect(opening).rejects.toBeInstanceOf(SettingsError);
    await expect(opening).rejects.toThrow(new RegExp(`Port ${port} .* taken.* ${variable}`));
    other.close();
  });
});
