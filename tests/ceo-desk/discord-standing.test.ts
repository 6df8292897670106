import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { probeDiscord } from '../../src/ceo-desk/discord.ts';
import { galleryCards } from '../../src/ceo-desk/gallery.ts';
import { DiscordSettings } from '../../src/ceo-desk/settings.ts';
import { AuthenticationError, RefusedError, UnreachableError } from '../../src/domain/errors.ts';
import { FakeActions } from '../fakes/ceo-actions.ts';
import { NOON } from '../rigs/builders.ts';
import { botPermissions, textOf } from '../rigs/discord/index.ts';
import { aDiscordDesk, aHouse, type DeskOn, type House } from '../rigs/discord-desk.ts';

const WAITING = galleryCards(NOON)[0]!.card;
let house: House;
let actions: FakeActions;
const running: DeskOn[] = [];
beforeEach(async () => {
  house = await aHouse();
  actions = new FakeActions(WAITING);
});
afterEach(async () => {
  const { violations } = house.discord;
  for (const one of running.splice(0)) await one.desk[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function started(): Promise<DeskOn> {
  const made = aDiscordDesk(house, () => actions);
  running.push(made);
  await made.desk.start();
  return made;
}
const open = (allowed = true) =>
  house.discord.permit(
    house.channel,
    'everyone',
    allowed ? { allow: ['ViewChannel'] } : { deny: ['ViewChannel'] },
  );
const cards = () => house.discord.messages(house.channel);

describe('privacy', () => {
  it('is verified before anything is shown', async () => {
    open();
    const { desk, caughtUp } = await started();
    expect(desk.trouble()).toContain(
      '#ceo-desk is not private: everyone on the server can view it. Deny View Channel to @everyone'.replaceAll(
        '@',
        '@',
      ),
    );
    expect(desk.trouble()).toContain('console');
    await expect(desk.show(WAITING, null)).rejects.toBeInstanceOf(RefusedError);
    expect(cards()).toEqual([]);
    expect(caughtUp()).toBe(0);

    open(false);
    await house.discord.waitFor(() => desk.trouble() === null && caughtUp() === 1);
    await desk.show(WAITING, null);
    expect(cards()).toHaveLength(1);
  });

  it('that is lost while it runs closes the desk, and opens it again when it is back', async () => {
    const { desk, caughtUp } = await started();
    const shown = await desk.show(WAITING, null);
    open();
    await house.discord.waitFor(() => desk.trouble());
    await expect(desk.show({ ...WAITING, revision: 3 }, shown)).rejects.toBeInstanceOf(RefusedError);
    const answer = await house.ceo.click(cards()[0]!, 'Hand over');
    expect(answer).toMatchObject({ kind: 'message', isEphemeral: true });
    expect(textOf(answer.message!)).toContain('closed for now');
    expect(actions.asked).toEqual([]);
    expect(cards()).toHaveLength(1);
    expect(house.discord.versions(shown.messageId)).toHaveLength(1);

    open(false);
    await house.discord.waitFor(() => desk.trouble() === null && caughtUp() === 2);
  });

  it('is asked anew before a card goes up, though no event told of the change', async () => {
    const { desk } = await started();
    house.discord.dropGateway('cut', { lasting: true });
    open();
    await expect(desk.show(WAITING, null)).rejects.toBeInstanceOf(RefusedError);
    expect(cards()).toEqual([]);
  });

  it('that cannot be verified after a change is not taken for granted', async () => {
    const { desk } = await started();
    const outage = house.discord.fail({ on: 'GET /channels/{channel_id}', mishap: 503, times: 1000 });
    open();
    await house.discord.waitFor(() => desk.trouble()?.includes('not verified yet'));
    await expect(desk.show(WAITING, null)).rejects.toBeInstanceOf(UnreachableError);
    open(false);
    outage.end();
    await house.discord.waitFor(() => desk.trouble() === null);
  });

  it.each([
    [
      'lacks',
      () =>
        house.discord.setRolePermissions(
          'bot',
          botPermissions.filter((one) => one !== 'ManageThreads'),
        ),
      'The bot lacks Manage Threads',
    ],
    [
      'holds more than',
      () => house.discord.setRolePermissions('bot', [...botPermissions, 'ManageMessages', 'KickMembers']),
      'holds more than it needs: Kick Members, Manage Messages',
    ],
    [
      'rules with',
      () => house.discord.setRolePermissions('bot', ['Administrator']),
      'holds more than it needs: Administrator',
    ],
    ['is shut out of', () => house.discord.permit(house.channel, 'bot', null), 'cannot see the channel'],
    ['loses', () => house.discord.deleteChannel(house.channel), 'no such channel'],
  ] as const)('a bot that %s its permissions or channel shows nothing', async (_name, change, says) => {
    const { desk } = await started();
    expect(desk.trouble()).toBeNull();
    change();
    await house.discord.waitFor(() => desk.trouble()?.includes(says));
    await expect(desk.show(WAITING, null)).rejects.toBeInstanceOf(RefusedError);
  });

  it('what everybody on the server may do is not held against the bot', async () => {
    house.discord.setRolePermissions('everyone', [
      'ViewChannel',
      'UseExternalEmojis',
      'ChangeNickname',
      'Connect',
    ]);
    expect((await started()).desk.trouble()).toBeNull();
  });
});

describe('the connection', () => {
  it('with a bad token is trouble with a remedy, and no reason to stop or to try for ever', async () => {
    house.settings = { ...house.settings, token: `${house.settings.token.slice(0, -4)}xxxx` };
    const { desk } = await started();
    expect(desk.trouble()).toMatch(/refused our credentials: make a new token .* DISCORD_TOKEN/);
    await expect(desk.show(WAITING, null)).rejects.toBeInstanceOf(AuthenticationError);
    expect(house.discord.invalidRequests).toBeLessThan(3);
  });

  it('with a token that is changed later is trouble, too', async () => {
    const { desk } = await started();
    house.discord.rotateToken();
    house.discord.dropGateway(4004);
    await house.discord.waitFor(() => desk.trouble()?.includes('DISCORD_TOKEN'));
  });

  it('with a token that is changed is noticed by the next card', async () => {
    const { desk } = await started();
    house.discord.rotateToken();
    await expect(desk.show(WAITING, null)).rejects.toBeInstanceOf(AuthenticationError);
    expect(desk.trouble()).toContain('DISCORD_TOKEN');
  });

  it('is tried again until Discord is there', async () => {
    house.discord.fail({ on: 'GET /gateway/bot', mishap: 503, times: 6 });
    const { desk, caughtUp } = await started();
    expect(desk.trouble()).toContain('cannot be reached');
    await expect(desk.show(WAITING, null)).rejects.toBeInstanceOf(UnreachableError);
    await house.discord.waitFor(() => desk.trouble() === null && caughtUp() === 1);
  });

  it('is not believed before the channel could be verified', async () => {
    house.discord.fail({ on: 'GET /channels/{channel_id}', mishap: 503, times: 8 });
    const { desk } = await started();
    expect(desk.trouble()).toContain('not verified yet');
    await house.discord.waitFor(() => desk.trouble() === null);
  });

  it('that drops for a moment is nobody’s trouble; a longer outage is, and ends by itself', async () => {
    const { desk, clock, caughtUp } = await started();
    house.discord.dropGateway('cut', { lasting: true });
    await house.discord.waitFor(() => house.discord.gateway.connected === 0);
    const shown = await desk.show(WAITING, null);
    expect(desk.trouble()).toBeNull();
    clock.pass(16_000);
    await house.discord.waitFor(() => desk.trouble()?.includes('the connection was lost'));
    await expect(desk.show(WAITING, shown)).rejects.toBeInstanceOf(UnreachableError);
    house.discord.restoreGateway();
    await house.discord.waitFor(() => desk.trouble() === null && caughtUp() === 2);
    expect((await house.ceo.click(cards()[0]!, 'Reply')).kind).toBe('modal');
  });

  it('ends at once when it is disposed of in the middle of a login', async () => {
    house.discord.fail({ on: 'GET /gateway/bot', mishap: 'hang' });
    const { desk } = aDiscordDesk(house, () => actions);
    const start = desk.start();
    await house.discord.waitFor(() => house.discord.requestsTo('GET /gateway/bot').length);
    await desk[Symbol.asyncDispose]();
    await start;
  });
});

describe('the doctor', () => {
  it('hears that all is well', async () => {
    const checks = await probeDiscord(house.settings);
    expect(checks.map(({ name, ok, todo }) => ({ name, ok, todo }))).toEqual(
      [
        'discord-token',
        'discord-channel',
        'discord-privacy',
        'discord-permissions',
        'discord-no-more-permissions',
        'discord-ceo-role',
        'discord-deputy-role',
      ].map((name) => ({ name, ok: true, todo: '' })),
    );
    expect(house.discord.gateway.received).toEqual([]);
  });

  it('hears everything that is wrong, with what to do', async () => {
    open();
    house.discord.setRolePermissions('bot', ['ViewChannel']);
    const checks = await probeDiscord({ ...house.settings, ceoRoleId: '100000000000000001' });
    const wrong = checks.filter(({ ok }) => !ok);
    expect(wrong.map(({ name }) => name)).toEqual([
      'discord-privacy',
      'discord-permissions',
      'discord-ceo-role',
    ]);
    expect(wrong.every(({ todo }) => todo.length > 10)).toBe(true);
  });

  it('hears of a wrong token, a wrong channel, another server, and of no answer', async () => {
    const said = async (settings: Partial<DiscordSettings>) =>
      (await probeDiscord({ ...house.settings, ...settings }))
        .filter(({ ok }) => !ok)
        .map(({ says }) => says);
    expect(await said({ token: 'x'.repeat(30) })).toMatchObject([
      expect.stringContaining('make a new token'),
    ]);
    expect(await said({ channelId: '100000000000000001' })).toMatchObject([
      expect.stringContaining('no such channel'),
    ]);
    expect(await said({ guildId: '100000000000000001' })).toMatchObject([
      expect.stringContaining('another server'),
    ]);
    expect(await said({ api: 'http://127.0.0.1:1/api' })).toEqual(['Discord cannot be reached: no answer.']);
  });
});

describe('settings', () => {
  const good = { token: 'x'.repeat(30), channelId: '100000000000000001', ceoRoleId: '100000000000000002' };
  it('take a token with or without its prefix', () => {
    expect(DiscordSettings.parse({ ...good, token: `Bot ${good.token}` }).token).toBe(good.token);
  });
  it.each([
    ['another Discord than one on this machine', { api: 'https://discord.example/api' }, 'loopback'],
    ['a channel by name', { channelId: '#ceo' }, 'DISCORD_CHANNEL_ID'],
    ['everybody as the CEO', { guildId: good.ceoRoleId }, 'role of everybody'],
    ['a misspelt setting', { chanel: 'x' }, 'chanel'],
  ])('refuse %s', (_name, more, says) => {
    expect(DiscordSettings.safeParse({ ...good, ...more }).error?.message).toContain(says);
  });
});
