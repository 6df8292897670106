import { afterAll, describe, expect, inject, it } from 'vitest';
import { openApi } from '../../../src/connectors/bluesky/api.ts';
import type { BlueskyNeeds } from '../../../src/connectors/bluesky/index.ts';
import { sealWith } from '../../../src/connectors/bluesky/seal.ts';
import type { Session } from '../../../src/connectors/bluesky/sign-in.ts';
import { aDatabase } from '../../rigs/postgres.ts';
import { aBrand } from './brand.ts';

const db = await aDatabase();
afterAll(() => db[Symbol.asyncDispose]());

/** A process of its own, with what is kept in the database. */
const aProcess = (needs: BlueskyNeeds) => {
  const api = openApi(needs);
  return { api, works: () => api.get('app.bsky.notification.listNotifications', { limit: 1 }) };
};

interface Kept {
  of: string;
  session: Session;
}

async function kept({ state, secret }: BlueskyNeeds): Promise<Kept> {
  return JSON.parse(sealWith(secret, 'bluesky session').open(await state.load('session')) ?? 'null');
}

/** The access token is over: the server takes it no longer. */
async function spoil(needs: BlueskyNeeds): Promise<void> {
  const { of, session } = await kept(needs);
  const accessJwt = session.accessJwt.replace(/.{8}$/, 'spoiled0');
  const plain = JSON.stringify({ of, session: { ...session, accessJwt } });
  await needs.state.keep('session', sealWith(needs.secret, 'bluesky session').close(plain));
}

const signIns = (events: string[]) => events.filter((event) => event === 'bluesky-signed-in').length;

describe('the session with a real server', () => {
  it('is kept over a restart', async () => {
    const { needs, events } = await aBrand(db);
    await aProcess(needs).works();
    const before = await kept(needs);
    await aProcess(needs).works();
    expect(await kept(needs)).toEqual(before);
    expect(signIns(events)).toBe(1);
    expect(before.session.pds).toBe(new URL(inject('bluesky').pds).href);
  });

  it('is refreshed, by processes at once, without signing in again', async () => {
    const { needs, events } = await aBrand(db);
    await aProcess(needs).works();
    for (let round = 0; round < 3; round += 1) {
      const before = (await kept(needs)).session.refreshJwt;
      await spoil(needs);
      const processes = Array.from({ length: 3 }, () => aProcess(needs));
      await Promise.all(processes.map(({ works }) => works()));
      expect((await kept(needs)).session.refreshJwt).not.toBe(before);
    }
    expect(signIns(events)).toBe(1);
  });

  it('that somebody ended begins anew, once', async () => {
    const { needs, events } = await aBrand(db);
    needs.pace = { ...needs.pace, otherProcessMs: 0 };
    await aProcess(needs).works();
    const { session } = await kept(needs);
    const ended = await fetch(new URL('/xrpc/com.atproto.server.deleteSession', session.pds), {
      method: 'POST',
      headers: { authorization: `Bearer ${session.refreshJwt}` },
    });
    expect(ended.status).toBe(200);
    await spoil(needs);
    await aProcess(needs).works();
    await aProcess(needs).works();
    expect(signIns(events)).toBe(2);
  });

  it('whose app password was revoked says what to do', async () => {
    const brand = await aBrand(db);
    const { needs } = brand;
    needs.pace = { ...needs.pace, otherProcessMs: 0 };
    await aProcess(needs).works();
    const { passwords } = (await brand.ask('com.atproto.server.listAppPasswords')) as {
      passwords: { name: string }[];
    };
    for (const { name } of passwords) await brand.revoke(name);
    await spoil(needs);
    await expect(aProcess(needs).works()).rejects.toMatchObject({
      kind: 'credentials',
      message: expect.stringMatching(/make a new app password/),
    });
  });
});
