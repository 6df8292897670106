import { describe, expect, it } from 'vitest';
import { type BlueskyApi, openApi } from '../../../src/connectors/bluesky/api.ts';
import { connectorState } from '../../../src/store/connectors.ts';
import { aDatabase } from '../../rigs/postgres.ts';
import type { Failure } from './double.ts';
import { aBench, type Bench, HOUR, MINUTE } from './rig.ts';

const CREATE = 'com.atproto.server.createSession';
const REFRESH = 'com.atproto.server.refreshSession';

const call = (api: BlueskyApi) => api.get('com.atproto.server.getSession', {});
const failureOf = (api: BlueskyApi) =>
  call(api).then(
    () => 'worked',
    (error: { kind?: string; message: string }) => `${error.kind}: ${error.message}`,
  );
const signIns = ({ bluesky }: Bench) => bluesky.count(CREATE);
const refreshes = ({ bluesky }: Bench) => bluesky.count(REFRESH);

describe('the session', () => {
  it('is kept over a restart, in the database, where nobody can read it', async () => {
    await using db = await aDatabase();
    await using bench = await aBench(connectorState(db, 'bluesky'));
    await call(openApi(bench.needs));
    await call(openApi({ ...bench.needs, state: connectorState(db, 'bluesky') }));
    expect(signIns(bench)).toBe(1);
    expect(refreshes(bench)).toBe(0);
    const rows = JSON.stringify(await db.query('select * from connector_state'));
    expect(rows).toContain('session');
    const { did } = bench.bluesky.world.account('acme.test');
    for (const secret of ['app-pass', ...bench.bluesky.doors.access, ...bench.bluesky.doors.refresh, did])
      expect(rows).not.toContain(secret);
  });

  it('is refreshed when its time is over, once however many ask, and kept', async () => {
    await using bench = await aBench();
    const api = openApi(bench.needs);
    await call(api);
    bench.bluesky.doors.expire('access');
    await Promise.all(Array.from({ length: 8 }, () => call(api)));
    expect(refreshes(bench)).toBe(1);
    await call(openApi(bench.needs));
    expect([signIns(bench), refreshes(bench)]).toEqual([1, 1]);
  });

  it('that another process refreshed is taken from it', async () => {
    await using bench = await aBench();
    const [one, two] = [openApi(bench.needs), openApi(bench.needs)];
    await call(one);
    await call(two);
    bench.bluesky.doors.expire('access');
    await call(one);
    await call(two);
    expect([signIns(bench), refreshes(bench)]).toEqual([1, 1]);
  });

  it.each([true, false])(
    'is shared by processes that find it over at once (tokens work once: %s)',
    async (strict) => {
      await using bench = await aBench();
      bench.bluesky.doors.strict = strict;
      const processes = Array.from({ length: 4 }, () => openApi(bench.needs));
      const [first] = processes;
      if (first !== undefined) await call(first);
      await Promise.all(processes.map(call));
      for (let round = 0; round < 5; round += 1) {
        bench.bluesky.doors.expire('access');
        await Promise.all(processes.map(call));
      }
      expect(signIns(bench)).toBe(1);
      expect(bench.events()).toEqual(['bluesky-signed-in']);
    },
  );

  it.each<[string, Omit<Failure, 'nsid'>, string]>([
    ['an error of the server', { status: 500 }, 'not-sent'],
    ['an overload', { status: 503 }, 'not-sent'],
    ['a limit', { status: 429, headers: { 'retry-after': '9' } }, 'limited'],
    ['a cut connection', { how: 'cut' }, 'not-sent'],
    ['no answer', { how: 'hang' }, 'not-sent'],
    ['an answer that is none', { how: 'garbage' }, 'not-sent'],
    ['an odd refusal', { status: 400, error: 'InvalidRequest' }, 'refused'],
    ['a refusal without a word', { status: 401, error: 'AuthenticationRequired' }, 'credentials'],
  ])('is not thrown away for %s while refreshing', async (_, failure, kind) => {
    await using bench = await aBench();
    bench.needs.pace = { ...bench.needs.pace, requestMs: 300 };
    await call(openApi(bench.needs));
    bench.bluesky.doors.expire('access');
    bench.bluesky.fail({ nsid: REFRESH, ...failure });
    expect(await failureOf(openApi(bench.needs))).toMatch(new RegExp(`^${kind}: `));
    expect(await failureOf(openApi(bench.needs))).toBe('worked');
    expect([signIns(bench), refreshes(bench)]).toEqual([1, 2]);
  });

  it.each(['ExpiredToken', 'InvalidToken'])('begins anew, once, when the server says %s', async (error) => {
    await using bench = await aBench();
    bench.needs.pace = { ...bench.needs.pace, otherProcessMs: 0 };
    const api = openApi(bench.needs);
    await call(api);
    bench.bluesky.doors.expire('both');
    bench.bluesky.fail({ nsid: REFRESH, status: 400, error });
    await Promise.all([call(api), call(api)]);
    await call(api);
    expect([signIns(bench), refreshes(bench)]).toEqual([2, 1]);
  });

  it('of another password, account or secret is left alone', async () => {
    await using bench = await aBench();
    await call(openApi(bench.needs));
    await call(openApi({ ...bench.needs, secret: 'another secret, as long as the first' }));
    expect(signIns(bench)).toBe(2);
    bench.bluesky.doors.password = 'new-pass';
    const { credentials } = bench.needs;
    await call(openApi({ ...bench.needs, credentials: { ...credentials, appPassword: 'new-pass' } }));
    expect(signIns(bench)).toBe(3);
  });

  it('works on when it cannot be kept, and says so', async () => {
    await using bench = await aBench();
    const { state } = bench.needs;
    bench.needs.state = {
      load: state.load,
      keep: (key, value) =>
        key === 'session' ? Promise.reject(new Error('disk full')) : state.keep(key, value),
    };
    const api = openApi(bench.needs);
    await call(api);
    await call(api);
    expect(signIns(bench)).toBe(1);
    expect(bench.told).toContainEqual(
      expect.objectContaining({ level: 'error', event: 'bluesky-session-not-kept' }),
    );
  });

  it('is not begun when what was kept cannot be read', async () => {
    await using bench = await aBench();
    bench.needs.state = { ...bench.needs.state, load: () => Promise.reject(new Error('gone')) };
    expect(await failureOf(openApi(bench.needs))).toMatch(/^not-sent: /);
    expect(signIns(bench)).toBe(0);
  });
});

describe('signing in', () => {
  it('with a wrong password is tried once in half an hour, in whatever process, and says what to do', async () => {
    await using bench = await aBench();
    bench.bluesky.doors.password = 'another';
    const told = /^credentials: check BLUESKY_IDENTIFIER and BLUESKY_APP_PASSWORD: make a new app password/;
    expect(await failureOf(openApi(bench.needs))).toMatch(told);
    expect(await failureOf(openApi(bench.needs))).toMatch(told);
    expect(signIns(bench)).toBe(1);
    bench.advance(31 * MINUTE);
    expect(await failureOf(openApi(bench.needs))).toMatch(told);
    expect(signIns(bench)).toBe(2);
    bench.bluesky.doors.password = 'app-pass';
    const asked = openApi(bench.needs);
    asked.sessions.tryAgain();
    expect(await failureOf(asked)).toBe('worked');
  });

  it('with another password is tried at once', async () => {
    await using bench = await aBench();
    bench.bluesky.doors.password = 'fresh';
    await failureOf(openApi(bench.needs));
    const credentials = { ...bench.needs.credentials, appPassword: 'fresh' };
    expect(await failureOf(openApi({ ...bench.needs, credentials }))).toBe('worked');
  });

  it.each([
    ['AuthFactorTokenRequired', /make an app password/],
    ['AccountTakedown', /our account is suspended/],
    ['AccountDeactivated', /our account is deactivated/],
  ])('says what %s means', async (error, words) => {
    await using bench = await aBench();
    bench.bluesky.fail({ nsid: CREATE, status: 401, error });
    expect(await failureOf(openApi(bench.needs))).toMatch(words);
  });

  it('stops before the network locks us out, and goes on later', async () => {
    await using bench = await aBench();
    bench.needs.pace = { ...bench.needs.pace, otherProcessMs: 0 };
    const api = openApi(bench.needs);
    let made = 0;
    for (let round = 0; round < 60; round += 1) {
      bench.bluesky.doors.expire('both');
      if ((await failureOf(api)) === 'worked') made += 1;
    }
    expect(made).toBe(20);
    expect(await failureOf(api)).toMatch(/^limited: too many sign-ins/);
    bench.advance(HOUR);
    expect(await failureOf(api)).toBe('worked');
    // 80 a day and no more, however it is spread.
    for (let hour = 0; hour < 23; hour += 1) {
      for (let round = 0; round < 12; round += 1) {
        bench.bluesky.doors.expire('both');
        await failureOf(api);
      }
      bench.advance(50 * MINUTE);
    }
    expect(signIns(bench)).toBe(80);
  }, 60_000);

  it('that another process did meanwhile is used', async () => {
    await using bench = await aBench();
    const hasty = openApi({ ...bench.needs, pace: { ...bench.needs.pace, otherProcessMs: 0 } });
    const patient = openApi({ ...bench.needs, pace: { ...bench.needs.pace, otherProcessMs: 20_000 } });
    await call(hasty);
    await call(patient);
    bench.bluesky.doors.expire('both');
    await Promise.all([call(patient), call(hasty)]);
    expect(signIns(bench)).toBe(2);
  });
});

describe('the server of the account', () => {
  const didDoc = (serviceEndpoint: unknown) => ({
    id: 'did:plc:us',
    service: [{ id: '#other' }, { id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint }],
  });

  it('is asked where it says it is', async () => {
    await using bench = await aBench();
    await using home = await aBench();
    bench.bluesky.doors.didDoc = didDoc(home.bluesky.url);
    const api = openApi(bench.needs);
    const { accessJwt } = await api.us();
    home.bluesky.doors.access.add(accessJwt);
    await call(api);
    expect(home.bluesky.count('com.atproto.server.getSession')).toBe(1);
    expect(bench.bluesky.count('com.atproto.server.getSession')).toBe(0);
  });

  it.each(['http://pds.example.com', 'ftp://127.0.0.1', 'nowhere', 7, undefined])(
    'never gets our tokens at %s',
    async (address) => {
      await using bench = await aBench();
      bench.bluesky.doors.didDoc = didDoc(address);
      await call(openApi(bench.needs));
      expect(bench.bluesky.count('com.atproto.server.getSession')).toBe(1);
    },
  );
});
