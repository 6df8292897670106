import { expect, it } from 'vitest';
import { realClients } from './client.ts';
import { startX } from './index.ts';

const brand = { id: '9001', username: 'openseat_demo' };

it('charges each post and author once a UTC day, on the stream and in answers', async () => {
  await using x = await startX({ brand });
  using clients = realClients(x);
  x.advance(86_400_000 - (Date.now() % 86_400_000));
  await clients.app.v2.updateStreamRules({ add: [{ value: 'demo' }] });
  const stream = await clients.app.v2.searchStream({ expansions: ['author_id'] });
  x.post({ by: 'maria', text: 'demo one' });
  x.post({ by: 'maria', text: 'demo two' });
  x.post({ by: 'tom', text: 'unheard' });
  expect(x.billed).toMatchObject({ postReads: 2, userReads: 1, dollars: 0.02 });
  await clients.app.v2.search('demo', { expansions: ['author_id'] });
  expect(x.billed).toMatchObject({ postReads: 2, userReads: 1 });
  x.advance(86_400_000);
  await clients.app.v2.search('demo');
  expect(x.billed).toMatchObject({ postReads: 4, userReads: 1, dollars: 0.03 });
  stream.destroy();
});

it('charges what was created by kind, also when the answer was lost, and nothing for refusals', async () => {
  await using x = await startX({ brand });
  using clients = realClients(x);
  const [one, two] = x.burst(2);
  await clients.user.v2.tweet('Hello.');
  await clients.user.v2.reply('On it.', one?.id ?? '');
  x.fail({ method: 'POST', afterStoring: true, dropConnection: true });
  await expect(clients.user.v2.reply('See https://example.com', two?.id ?? '')).rejects.toThrow();
  await expect(clients.user.v2.tweet('Hello.')).rejects.toThrow();
  x.fail({ method: 'GET' });
  await expect(clients.app.v2.search('still')).rejects.toThrow();
  expect(x.billed).toEqual({
    postReads: 0,
    userReads: 0,
    creates: 1,
    createsWithLink: 1,
    summonedReplies: 1,
    dollars: 0.225,
  });
});
