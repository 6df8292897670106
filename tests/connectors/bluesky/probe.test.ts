import { describe, expect, it } from 'vitest';
import { type Finding, probeBluesky } from '../../../src/connectors/bluesky/index.ts';
import { aBench, type Bench, settingsWith } from './rig.ts';

const probe = ({ needs }: Bench, said: Record<string, unknown> = {}) =>
  probeBluesky(settingsWith(said), needs);
const called = (findings: Finding[], name: string) =>
  findings.find((finding) => finding.name === `Bluesky: ${name}`);

describe('doctor', () => {
  it('finds everything in order', async () => {
    await using bench = await aBench();
    const findings = await probe(bench);
    expect(findings.map(({ name, ok, todo }) => [name, ok, todo])).toEqual([
      ['Bluesky: the account that answers', true, null],
      ['Bluesky: app password', true, null],
      ['Bluesky: notifications', true, null],
      ['Bluesky: search', true, null],
      ['Bluesky: listening', true, null],
    ]);
    expect(bench.bluesky.created()).toEqual([]);
  });

  it('says what to do about a wrong password, and asks again although it was refused before', async () => {
    await using bench = await aBench();
    bench.bluesky.doors.password = 'another';
    expect(called(await probe(bench), 'the account that answers')).toMatchObject({
      ok: false,
      todo: expect.stringMatching(/app password/),
    });
    bench.bluesky.doors.password = 'app-pass';
    expect(called(await probe(bench), 'the account that answers')?.ok).toBe(true);
  });

  it('finds the wrong account', async () => {
    await using bench = await aBench();
    expect(
      called(await probe(bench, { handles: ['other.test', 'acme.test'] }), 'the account that answers'),
    ).toEqual({
      name: 'Bluesky: the account that answers',
      ok: false,
      says: '@acme.test is signed in, and @other.test comes first in networks.bluesky.handles',
      todo: 'put the account that answers first in sources.yaml, or use its app password',
    });
  });

  it('finds that the password of the account itself is used', async () => {
    await using bench = await aBench();
    bench.bluesky.doors.scope = 'com.atproto.access';
    expect(called(await probe(bench), 'app password')).toMatchObject({
      ok: false,
      todo: expect.stringMatching(/make an app password/),
    });
  });

  it.each([
    [{ mention: { include: 'follows', list: true } }, /not all of: mention$/],
    [{ reply: { include: 'all', list: false }, quote: { include: 'follows', list: true } }, /reply, quote/],
  ])('finds notifications that the account itself switched off: %j', async (preferences, words) => {
    await using bench = await aBench();
    bench.bluesky.doors.preferences = preferences;
    const finding = called(await probe(bench), 'notifications');
    expect(finding?.ok).toBe(false);
    expect(finding?.says).toMatch(words);
  });

  it.each([
    ['search', 'app.bsky.feed.searchPosts', 502, /status.bsky.app/],
    ['search', 'app.bsky.feed.searchPosts', 400, /change networks.bluesky/],
    ['notifications', 'app.bsky.notification.listNotifications', 429, /wait/],
  ])('finds that %s fails (%s, %d)', async (name, nsid, status, todo) => {
    await using bench = await aBench();
    bench.bluesky.fail({ nsid, status });
    const finding = called(await probe(bench), name);
    expect(finding?.ok).toBe(false);
    expect(finding?.todo).toMatch(todo);
  });

  it('tells how listening goes', async () => {
    await using bench = await aBench();
    await bench.needs.state.keep('listening', {
      how: 'notifications',
      since: Date.UTC(2026, 4, 12, 10),
      says: 'search fails (it answered 502): notifications only',
    });
    expect(called(await probe(bench), 'listening')).toEqual({
      name: 'Bluesky: listening',
      ok: false,
      says: 'search fails (it answered 502): notifications only, since 2026-05-12 10:00 UTC',
      todo: 'nothing, while it passes: what search missed is caught up',
    });
  });

  it('shows no secret', async () => {
    await using bench = await aBench();
    const told = JSON.stringify(await probe(bench));
    for (const secret of ['app-pass', ...bench.bluesky.doors.access, ...bench.bluesky.doors.refresh])
      expect(told).not.toContain(secret);
  });
});
