import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { aSeatedCase, theAuthorDeletes, theCustomerAnswers, theCustomerEdits } from '../rigs/desk.ts';
import { buttonsOf, textOf } from '../rigs/discord/index.ts';
import { aWholeDesk, type WholeDesk } from '../rigs/discord-desk.ts';
import { aDatabase } from '../rigs/postgres.ts';

let db: OpenDatabase;
let whole: WholeDesk;
beforeAll(async () => {
  db = await aDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  whole = await aWholeDesk(db);
});
afterEach(async () => {
  const { violations } = whole.house.discord;
  const { troubles } = whole.on.events;
  await whole[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
  expect(troubles).toEqual([]);
});

const SORRY = 'I am *sorry*, and _we_ read this | all of it. #1\n- Ada';

/** A case whose card is up. */
async function shown(said: Parameters<typeof aSeatedCase>[1] = {}) {
  const its = await aSeatedCase(db, said);
  await whole.rig.desk.showCard(its.caseId);
  return { ...its, card: () => whole.card(its.caseId)! };
}
const labels = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);
/** What only that person sees, once it is there. */
const privately = (who: { lastEphemeral?: unknown }, holding: string) =>
  whole.house.discord.waitFor(() => {
    const last = (who as typeof whole.house.ceo).lastEphemeral;
    return last && textOf(last).includes(holding) && last;
  });
const kinds = async (caseId: number) =>
  (
    await db.query<{ kind: string; by: string }>(
      'select kind, by from case_events where case_id = $1 order by id',
      [caseId],
    )
  ).map(({ kind, by }) => `${kind} by ${by}`);

/** Reply, and the preview that follows. */
async function drafted(its: Awaited<ReturnType<typeof shown>>, words = SORRY) {
  const { ceo } = whole.house;
  expect((await ceo.click(its.card(), 'Reply')).kind).toBe('modal');
  await ceo.submitModal({ words });
  return privately(ceo, 'Nothing is public yet');
}

describe('an answer', () => {
  it('goes from form to preview to hold, with Undo on the card, and out exactly as it was typed', async () => {
    const { ceo } = whole.house;
    const its = await shown({ text: 'My parcel is late for the third time' });
    expect(textOf(its.card())).toMatch(/^> ## My parcel is late for the third time/);
    expect(labels(its.card())).toEqual(['Reply', 'Hand over', 'Let go', 'Wrong call', 'Open on X']);

    const preview = await drafted(its);
    expect(textOf(preview)).toContain(`-# Replying to \\@${its.handle}`);
    expect(textOf(preview)).toContain(
      '> I am \\*sorry\\*, and \\_we\\_ read this \\| all of it. #1\n> \\- Ada',
    );
    expect(textOf(preview)).toContain('of 280 weighted characters');
    expect(labels(preview)).toEqual(['Confirm', 'Edit', 'Discard']);
    expect(textOf(its.card())).toContain('Draft by Ada');
    expect(labels(its.card())).toEqual([
      'Preview and confirm',
      'Edit',
      'Discard',
      'Hand over',
      'Let go',
      'Open on X',
    ]);

    expect((await ceo.click(preview, 'Confirm')).kind).toBe('deferredUpdate');
    const held = await privately(ceo, 'Confirmed');
    expect(labels(held)).toEqual(['Undo']);
    expect(textOf(its.card())).toMatch(/Goes out <t:\d+:R>\*\*, approved by Ada/);
    expect(labels(its.card())).toEqual(['Undo', 'Edit', 'Open on X']);

    const { id } = whole.rig.handOn.replies.at(-1)!;
    whole.rig.clock.pass(60_000);
    await whole.rig.replies.publish(id);
    await whole.rig.desk.showCard(its.caseId);
    expect(whole.rig.network.calls.map(({ text }) => text)).toEqual([SORRY]);
    expect(textOf(its.card())).toContain('Answered by Ada');
    expect(buttonsOf(its.card()).find(({ label }) => label === 'See our answer')?.url).toBe(
      whole.rig.network.published[0]!.reply.url,
    );
    expect(await kinds(its.caseId)).toContain('approved by person:ada');
  });

  it('is stopped by Undo, on the card or in private, and never goes out', async () => {
    const { ceo } = whole.house;
    const its = await shown();
    await ceo.click(await drafted(its), 'Confirm');
    await privately(ceo, 'Confirmed');
    await ceo.click(its.card(), 'Undo');
    await privately(ceo, 'Nothing was published');
    await whole.house.discord.waitFor(() => labels(its.card()).includes('Reply'));
    whole.rig.clock.pass(600_000);
    await whole.rig.replies.publish(whole.rig.handOn.replies.at(-1)!.id);
    expect(whole.rig.network.calls).toEqual([]);
    expect(textOf(its.card())).not.toContain('sorry');
  });

  it('keeps the draft for Edit, also after the phone was started anew', async () => {
    const { ceo, discord } = whole.house;
    const its = await shown();
    await drafted(its);
    ceo.reload();
    await ceo.click(its.card(), 'Edit');
    expect(ceo.modal?.fields[0]?.value).toBe(SORRY);
    await ceo.submitModal({ words: 'Better words' });
    const preview = await privately(ceo, 'Better words');
    await ceo.click(preview, 'Edit');
    expect(ceo.modal?.fields[0]?.value).toBe('Better words');
    ceo.dismissModal();

    ceo.reload();
    await ceo.click(its.card(), 'Preview and confirm');
    const again = await privately(ceo, 'Better words');
    await ceo.click(again, 'Confirm');
    await discord.waitFor(() => textOf(its.card()).includes('Goes out'));
  });

  it('cannot be confirmed when it is too long for the network', async () => {
    const its = await shown();
    const preview = await drafted(its, `Sorry! ${'very '.repeat(80)}`);
    expect(textOf(preview)).toContain('too long:** 4');
    expect(labels(preview)).toEqual(['Edit', 'Discard']);
  });

  it('says what the guard has against it, and offers no Confirm', async () => {
    const its = await shown();
    const preview = await drafted(its, 'Write to nora@customer.example, we will help');
    expect(textOf(preview)).toContain('It cannot go out like this');
    expect(labels(preview)).toEqual(['Edit', 'Discard']);
  });

  it('stops when the customer changes the post, and the card shows old and new', async () => {
    const { ceo } = whole.house;
    const its = await shown({ text: 'It is broken' });
    await ceo.click(await drafted(its), 'Confirm');
    await privately(ceo, 'Confirmed');
    await theCustomerEdits(db, its.mentionId, 'It works now, thank you');
    await whole.rig.desk.showCard(its.caseId);
    expect(textOf(its.card())).toMatch(/^> ## It works now, thank you/);
    expect(textOf(its.card())).toContain('Before, it said:**\n> It is broken');
    expect(textOf(its.card())).toContain('stopped before it went out');
    expect(labels(its.card())).toContain('Reply');
  });

  it('comes back on the same card when the customer answers it', async () => {
    const { ceo } = whole.house;
    const its = await shown();
    const first = its.card().id;
    await ceo.click(await drafted(its), 'Confirm');
    await privately(ceo, 'Confirmed');
    whole.rig.clock.pass(60_000);
    await whole.rig.replies.publish(whole.rig.handOn.replies.at(-1)!.id);
    await theCustomerAnswers(db, its, 'And who pays for the taxi?', whole.rig.clock.at);
    await whole.rig.desk.showCard(its.caseId);
    expect(its.card().id).toBe(first);
    expect(textOf(its.card())).toMatch(
      /^> ## And who pays for the taxi\?\n\*\*New:\*\* the customer answered/,
    );
    expect(labels(its.card())).toContain('Reply');
    await ceo.click(its.card(), 'Reply');
    expect(ceo.modal?.fields[0]?.value).toBe('');
  });

  it('is settled by a person when nobody knows whether it is there', async () => {
    const { ceo } = whole.house;
    const its = await shown();
    await ceo.click(await drafted(its), 'Confirm');
    await privately(ceo, 'Confirmed');
    whole.rig.clock.pass(60_000);
    whole.rig.network.forecast = ['answer-lost'];
    whole.rig.network.findsNothing = 'cannot-tell';
    await whole.rig.replies.publish(whole.rig.handOn.replies.at(-1)!.id);
    await whole.rig.desk.showCard(its.caseId);
    expect(labels(its.card())).toEqual(['It is there', 'It is not there', 'Open on X']);

    await ceo.click(its.card(), 'It is not there');
    expect(textOf(ceo.lastEphemeral!)).toContain('a second one');
    expect(textOf(its.card())).toContain('Nobody knows yet');

    await ceo.click(its.card(), 'It is there');
    await ceo.submitModal({ url: 'https://x.example/us/9' });
    await privately(ceo, 'Settled');
    expect(buttonsOf(its.card()).map(({ url }) => url)).toContain('https://x.example/us/9');
  });
});

describe('a post that only a person can answer', () => {
  it('gives link and words to copy, calls no network, and keeps what was published', async () => {
    const { ceo } = whole.house;
    whole.rig.network.replyableNow = {
      way: 'link-out',
      reason: 'the author did not name us',
      link: 'https://x.example/intent/1',
    };
    const its = await shown({ way: 'link-out' });
    expect(textOf(its.card())).toContain('You can answer by hand');
    const preview = await drafted(its);
    await ceo.click(preview, 'confirm');
    const copy = await privately(ceo, 'does not let us send this');
    expect(textOf(copy)).toContain(`\`\`\`\n${SORRY}\n\`\`\``);
    expect(buttonsOf(copy)[0]).toMatchObject({ label: 'Answer on X', url: 'https://x.example/intent/1' });

    await ceo.click(its.card(), 'I answered by hand');
    await ceo.submitModal({ url: 'https://x.example/us/10' });
    await privately(ceo, 'Noted as answered');
    expect(whole.rig.network.calls).toEqual([]);
    expect(textOf(its.card())).toContain('Answered by Ada');
  });
});

describe('leaving', () => {
  it('hands over with a note for support', async () => {
    const { ceo } = whole.house;
    const its = await shown();
    await ceo.click(its.card(), 'Hand over');
    await ceo.submitModal({ note: 'Please call them today' });
    await privately(ceo, 'Handed over');
    expect(textOf(its.card())).toContain('Handed over by Ada');
    expect(labels(its.card())).toEqual(['Open on X']);
    expect(await kinds(its.caseId)).toContain('handed-over by person:ada');
  });

  it('lets go with a reason, and gives the words back when there is none', async () => {
    const { ceo } = whole.house;
    const its = await shown();
    await ceo.click(its.card(), 'Let go');
    await ceo.submitModal({ reason: 'other' });
    await privately(ceo, 'Say in a few words why');
    await ceo.click(its.card(), 'Let go');
    await ceo.submitModal({ reason: 'support', note: 'they know the depot' });
    await privately(ceo, 'Let go');
    const [row] = await db.query<{ body: string }>("select body from texts where body like 'Support can%'");
    expect(row?.body).toBe('Support can do this better: they know the depot');
  });

  it('keeps a wrong call, by its own button or as the reason to let go', async () => {
    const { ceo } = whole.house;
    const its = await shown();
    expect((await ceo.click(its.card(), 'Wrong call')).kind).toBe('modal');
    await ceo.submitModal({ belongs: 'ideas' });
    await privately(ceo, 'Kept for the people who own the rules');
    await whole.rig.desk.showCard(its.caseId);
    expect(textOf(its.card())).toContain('Ada called this the wrong call, it belongs to ideas');

    const other = await shown();
    await ceo.click(other.card(), 'Let go');
    await ceo.submitModal({ reason: 'wrong' });
    await privately(ceo, 'Let go');
    const kept = 'select mention_id, should_be, by from corrections where mention_id = any($1) order by id';
    expect(await db.query(kept, [[its.mentionId, other.mentionId]])).toEqual([
      { mention_id: its.mentionId, should_be: 'ideas', by: 'person:ada' },
      { mention_id: other.mentionId, should_be: null, by: 'person:ada' },
    ]);
  });

  it('redacts the card when the author deletes the post', async () => {
    const its = await shown({ text: 'Please remove this soon' });
    await theAuthorDeletes(db, its.mentionId);
    await whole.rig.desk.showCard(its.caseId);
    expect(textOf(its.card())).toContain('The author deleted this post');
    expect(JSON.stringify(its.card())).not.toMatch(/Please remove|customer-\d|Name \d/);
  });
});

describe('people', () => {
  it('an intern sees the card and gets a polite private no, whatever they press', async () => {
    const { intern, ceo } = whole.house;
    const its = await shown();
    await drafted(its);
    for (const label of labels(its.card()).slice(0, -1)) {
      const answer = await intern.click(its.card(), label);
      expect(answer).toMatchObject({ kind: 'message', isEphemeral: true });
      expect(textOf(answer.message!)).toContain('Only the CEO or a deputy');
    }
    expect(ceo.sees(whole.house.channel).filter(({ id }) => id === intern.lastEphemeral?.id)).toEqual([]);
    expect((await kinds(its.caseId)).filter((kind) => !/house|drafted/.test(kind))).toEqual([]);
  });

  it('loses the desk with the role, also in the middle of it', async () => {
    const { ceo, discord, channel } = whole.house;
    const its = await shown();
    const preview = await drafted(its);
    discord.permit(channel, ceo, { allow: ['ViewChannel'] });
    discord.setRoles(ceo, []);
    const answer = await ceo.click(preview, 'Confirm');
    expect(textOf(answer.message!)).toContain('Only the CEO or a deputy');
    expect(await kinds(its.caseId)).not.toContain('approved by person:ada');
  });

  it('acts under their own name without being in people.yaml', async () => {
    const { deputy } = whole.house;
    const its = await shown();
    await deputy.click(its.card(), 'Hand over');
    await deputy.submitModal({});
    await privately(deputy, 'Handed over');
    expect(await kinds(its.caseId)).toContain(`handed-over by person:discord-${deputy.id}`);
  });

  it('two who confirm at once make one approval', async () => {
    const { ceo, deputy } = whole.house;
    const its = await shown();
    const mine = await drafted(its);
    await deputy.click(its.card(), 'Preview and confirm');
    const theirs = await privately(deputy, 'Nothing is public yet');
    await Promise.all([ceo.click(mine, 'Confirm'), deputy.click(theirs, 'Confirm')]);
    await whole.house.discord.waitFor(() =>
      [ceo, deputy].every((who) => /Confirmed|has changed/.test(textOf(who.lastEphemeral!))),
    );
    expect((await kinds(its.caseId)).filter((kind) => kind.startsWith('approved'))).toHaveLength(1);
  });

  it('is told when the card has changed since, keeps the words, and sees it as it is', async () => {
    const { ceo, deputy } = whole.house;
    const its = await shown();
    await ceo.click(its.card(), 'Reply');
    await deputy.click(its.card(), 'Hand over');
    await deputy.submitModal({});
    await privately(deputy, 'Handed over');
    await ceo.submitModal({ words: 'I had *nearly* finished' });
    const refused = await privately(ceo, 'has changed since you looked');
    expect(textOf(refused)).toContain('```\nI had *nearly* finished\n```');
  });

  it('refreshes an old card under the click', async () => {
    const { ceo } = whole.house;
    const its = await shown();
    await whole.rig.desk.draft(its.caseId, 1, 'From the console', {
      id: 'dep',
      name: 'Dep',
      roles: ['deputy'],
    });
    const before = whole.house.discord.versions(its.card());
    expect(textOf(its.card())).toContain('From the console');
    expect(before.length).toBeGreaterThan(1);
    // As if that edit had been lost: the screen still has the first card.
    const stale = buttonsOf(before[0]!).find(({ label }) => label === 'Let go')!.customId;
    expect(stale).toMatch(/:1$/);
    await db.query('update cases set revision = revision + 1 where id = $1', [its.caseId]);
    await ceo.click(its.card(), 'Discard');
    await privately(ceo, 'has changed since you looked');
    await whole.house.discord.waitFor(() => buttonsOf(its.card())[0]?.customId.endsWith(':3'));
  });
});
