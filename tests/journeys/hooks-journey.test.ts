import { expect, it } from 'vitest';
import { signature } from '../../src/connectors/webhook/signature.ts';
import { aWholeHouse, until } from '../rigs/house.ts';
import { HARM } from '../rigs/voices.ts';

const SECRET = 'another secret of a test, 32 long';

it('signed webhooks: stored before the answer, once; the lowest score gets a case and a call', async () => {
  await using house = await aWholeHouse({ x: false, discord: false });
  const { addresses, db, clock, app } = house;
  const send = async (
    hook: string,
    body: unknown,
    how: { at?: number; secret?: string; sent?: string } = {},
  ) => {
    const raw = JSON.stringify(body);
    const timestamp = String(Math.floor((how.at ?? clock.now()) / 1000));
    const answer = await fetch(`${addresses.hooks}/hooks/${hook}`, {
      method: 'POST',
      headers: {
        'openseat-timestamp': timestamp,
        'openseat-signature': `v1=${signature(how.secret ?? SECRET, timestamp, Buffer.from(raw))}`,
      },
      body: how.sent ?? raw,
    });
    // What the answer promises is in the database now, not later.
    const stored = await db.query<{ id: string }>(
      "select id from mentions where origin <> 'canary' order by id",
    );
    return { status: answer.status, body: await answer.json(), stored: stored.map(({ id }) => id) };
  };
  const mention = { id: 'w-1', network: 'forum', text: HARM, author: { handle: 'nora_v' } };
  expect(await send('mentions', mention)).toMatchObject({
    status: 200,
    body: { accepted: 1, duplicate: 0 },
    stored: ['forum:w-1'],
  });
  expect(await send('mentions', mention)).toMatchObject({ status: 200, body: { accepted: 0, duplicate: 1 } });
  const other = { ...mention, id: 'w-2' };
  expect(
    await send('mentions', other, { sent: JSON.stringify({ ...other, text: 'changed' }) }),
  ).toMatchObject({ status: 401 });
  expect(await send('mentions', other, { secret: 'not the secret of this house at all' })).toMatchObject({
    status: 401,
  });
  for (const at of [clock.now() - 6 * 60_000, clock.now() + 6 * 60_000]) {
    expect(await send('mentions', other, { at })).toMatchObject({ status: 401, stored: ['forum:w-1'] });
  }

  const survey = { id: 's-1', nps: 0, customer: { id: 'c-77', email: 'nora@customer.example' } };
  expect(await send('survey', survey)).toMatchObject({ status: 200, body: { accepted: 1 } });
  expect(await send('survey', survey)).toMatchObject({
    body: { accepted: 0, duplicate: 1 },
    stored: ['forum:w-1', 'survey:s-1'],
  });
  await until('all is delivered', async () => (await app.rooms.consoleStore.flow.summary()).unfinished === 0);
  expect(
    await db.query(
      `select d.rule, c.status, c.ceo, t.way, t.recipient, t.due_at > now() as dated, t.done_at
       from mentions m join decisions d on d.mention_id = m.id join cases c on c.id = m.case_id
       join contact_tasks t on t.case_id = c.id where m.id = 'survey:s-1'`,
    ),
  ).toEqual([
    {
      rule: 'lowest-survey-score',
      status: 'open',
      ceo: 'none',
      way: 'mail',
      recipient: 'nora@customer.example',
      dated: true,
      done_at: null,
    },
  ]);
  expect(await app.rooms.consoleStore.flow.summary()).toMatchObject({
    received: 4,
    dropped: { duplicate: 2 },
    mentions: 2,
  });
});
