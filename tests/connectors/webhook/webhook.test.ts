import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWebhooks, signature, type WebhookAnswer } from '../../../src/connectors/webhook/index.ts';
import type { OpenDatabase } from '../../../src/store/database.ts';
import { DAY, MINUTE, NOON } from '../../rigs/builders.ts';
import { anIntake, emptied, KeptEvents } from '../../rigs/flow.ts';
import { aDatabase } from '../../rigs/postgres.ts';

let db: OpenDatabase;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => emptied(db));

const SECRET = 'a secret of at least thirty-two characters';
const bytes = (text: string) => new TextEncoder().encode(text);
const seconds = (at: number) => String(Math.floor(at / 1000));

function signed(body: string, secret = SECRET, at = NOON): Record<string, string> {
  const timestamp = seconds(at);
  return {
    'openseat-timestamp': timestamp,
    'openseat-signature': `v1=${signature(secret, timestamp, bytes(body))}`,
  };
}

function webhooks(secrets = [SECRET]) {
  const { intake } = anIntake(db);
  const hooks = createWebhooks({ secrets, take: intake.take, events: new KeptEvents() });
  return {
    receive: (hook: string, body: string, headers = signed(body), now = NOON): Promise<WebhookAnswer> =>
      hooks.receive(hook, bytes(body), headers, now),
  };
}
const mention = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  network: 'forum',
  text: 'Broken',
  ...more,
});
const stored = async () =>
  (await db.query<{ id: string }>('select id from mentions order by seq')).map((row) => row.id);

describe('a signature', () => {
  const body = JSON.stringify(mention('1'));
  const good = signed(body);
  it.each<[string, Record<string, string>, number]>([
    ['no headers', {}, NOON],
    ['no signature', { 'openseat-timestamp': seconds(NOON) }, NOON],
    ['another secret', signed(body, 'somebody else’s secret'), NOON],
    ['another body', signed(`${body} `), NOON],
    ['another timestamp', { ...good, 'openseat-timestamp': seconds(NOON + 1000) }, NOON],
    ['a timestamp that is none', { ...good, 'openseat-timestamp': 'now' }, NOON],
    ['half a signature', { ...good, 'openseat-signature': 'v1=abc' }, NOON],
    [
      'another version',
      { ...good, 'openseat-signature': good['openseat-signature']!.replace('v1', 'v0') },
      NOON,
    ],
    ['an old delivery', good, NOON + 5 * MINUTE + 1000],
    ['a delivery from the future', good, NOON - 5 * MINUTE - 1000],
  ])('is asked for: %s', async (_name, headers, now) => {
    const answer = await webhooks().receive('mentions', body, headers, now);
    expect(answer).toMatchObject({ status: 401, body: { error: 'not-signed' } });
    expect(await stored()).toEqual([]);
  });

  it('is good within five minutes either way, from either of two secrets', async () => {
    const { receive } = webhooks([SECRET, 'the secret before this one, still in use']);
    const body2 = JSON.stringify(mention('2'));
    expect((await receive('mentions', body, good, NOON + 5 * MINUTE)).status).toBe(200);
    const old = signed(body2, 'the secret before this one, still in use');
    expect((await receive('mentions', body2, old, NOON - 5 * MINUTE)).status).toBe(200);
    const both = `${old['openseat-signature']}, ${signed(body2)['openseat-signature']}`;
    expect((await receive('mentions', body2, { ...old, 'openseat-signature': both })).status).toBe(200);
  });

  it('closes the door without a secret', async () => {
    expect(await webhooks([]).receive('mentions', body)).toMatchObject({ status: 401 });
  });

  it('fits the example of the README', () => {
    expect(signature('secret', '1', bytes('{}'))).toBe(
      '1122767b193110cfec322b6f199b599edbf608ed087f2d27afb0b97d99523908',
    );
  });
});

describe('mentions', () => {
  it.each([
    ['one', mention('1'), ['forum:1']],
    ['a list', [mention('1'), mention('2')], ['forum:1', 'forum:2']],
    ['an object of them', { mentions: [mention('1')] }, ['forum:1']],
  ])('come as %s, and are answered after the commit', async (_name, json, expected) => {
    const answer = await webhooks().receive('mentions', JSON.stringify(json));
    expect(answer).toEqual({
      status: 200,
      body: { accepted: expected.length, duplicate: 0, dropped: 0, refused: [] },
    });
    expect(await stored()).toEqual(expected);
    const [row] = await db.query('select origin, lane, reply_way from mentions');
    expect(row).toEqual({ origin: 'webhook', lane: 'live', reply_way: 'none' });
  });

  it('that are replayed change nothing', async () => {
    const { receive } = webhooks();
    const body = JSON.stringify(mention('1'));
    await receive('mentions', body);
    expect(await receive('mentions', body)).toMatchObject({ body: { accepted: 0, duplicate: 1 } });
    expect(await stored()).toHaveLength(1);
  });

  it('that cannot be read are named one by one, and the others are taken', async () => {
    const body = JSON.stringify([
      mention('1'),
      { id: '2' },
      mention('3', { url: 'https://forum.example/3' }),
    ]);
    expect(await webhooks().receive('mentions', body)).toEqual({
      status: 200,
      body: {
        accepted: 2,
        duplicate: 0,
        dropped: 0,
        refused: [
          {
            place: 'mentions[1]',
            because:
              'network: expected string, received undefined; text: expected string, received undefined',
          },
        ],
      },
    });
    expect(await db.query('select why from dropped')).toEqual([{ why: 'refused' }]);
    expect(await db.query('select reply_way from mentions order by seq')).toEqual([
      { reply_way: 'none' },
      { reply_way: 'link-out' },
    ]);
  });

  it('may be edits and deletions', async () => {
    const { receive } = webhooks();
    await receive('mentions', JSON.stringify(mention('1')));
    await receive('mentions', JSON.stringify([mention('1', { event: 'edit', text: 'Fixed' }), mention('2')]));
    await receive('mentions', '{"event":"delete","network":"forum","id":"2"}');
    expect(
      await db.query('select id, revision, deleted_at is not null as gone from mentions order by seq'),
    ).toEqual([
      { id: 'forum:1', revision: 2, gone: false },
      { id: 'forum:2', revision: 1, gone: true },
    ]);
  });
});

describe('survey answers', () => {
  it('carry the score and who gave it', async () => {
    const body = JSON.stringify({
      id: 'a1',
      nps: 0,
      text: 'Never again',
      customer: { email: 'Jane@Example.org' },
      createdAt: new Date(NOON - DAY).toISOString(),
    });
    expect((await webhooks().receive('survey', body)).status).toBe(200);
    expect(
      await db.query(
        `select m.id, m.nps, m.account_id, m.created_at, m.reply_way, c.value from mentions m
         join customer_contacts c on c.customer_id = m.customer_id`,
      ),
    ).toEqual([
      {
        id: 'survey:a1',
        nps: 0,
        account_id: null,
        created_at: NOON - DAY,
        reply_way: 'email',
        value: 'jane@example.org',
      },
    ]);
  });

  it.each([
    ['{"id":"a1","nps":12,"customer":{"id":"C1"}}', 'survey: nps: expected a whole number from 0 to 10'],
    ['{"id":"a1","nps":1,"customer":{}}', 'survey: customer: expected an id, email or phone'],
    ['{"id":"a1","nps":1}', 'survey: customer: expected object, received undefined'],
  ])('are refused when they say too little: %s', async (body, because) => {
    expect(await webhooks().receive('survey', body)).toEqual({
      status: 400,
      body: { error: 'unreadable', because },
    });
    expect(await stored()).toEqual([]);
  });
});

describe('the door', () => {
  it.each([
    ['ratings', '{}', 404, 'unknown-hook'],
    ['mentions', '{', 400, 'not-json'],
    ['mentions', `"${'x'.repeat(1_000_000)}"`, 413, 'too-large'],
    ['mentions', JSON.stringify(Array.from({ length: 1001 }, () => 1)), 413, 'too-many'],
  ] as const)('refuses by its status: %s', async (hook, body, status, error) => {
    expect(await webhooks().receive(hook, body)).toMatchObject({ status, body: { error } });
  });

  it('throws when nothing could be stored, so that the sender sends again', async () => {
    const body = JSON.stringify(mention('1'));
    const take = () => Promise.reject(new Error('no database'));
    const hooks = createWebhooks({ secrets: [SECRET], take, events: new KeptEvents() });
    await expect(hooks.receive('mentions', bytes(body), signed(body), NOON)).rejects.toThrow('no database');
  });
});
