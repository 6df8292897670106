import { nextPaced } from '../domain/incident-answer.ts';
import type { Instant } from '../domain/mention.ts';
import type { Reply } from '../domain/reply.ts';
import type { CardStory, DeskDecision, DeskStep, Guard, ReplyManners, StoryMention } from '../ports.ts';
import { done, plain, refused, whyNotHere } from './actions.ts';
import { stillFits } from './can-do.ts';
import { target, unfinished, whyNoAnswer } from './target.ts';

/** What words are judged with. */
export interface Desk {
  guard: Guard;
  manners: ReplyManners;
  now: Instant;
  /** ms */
  hold: number;
  /** Least ms between two public answers to people whom the same incident hit. */
  pace: number;
  /** ms until a mail or call must have been made. */
  contactDue: number;
}

/** Stores words; nothing is public. Words that were approved already need a new approval (law 3). */
export function decideDraft(story: CardStory, text: string, desk: Desk): DeskDecision {
  const because = whyNotHere(story) ?? whyNoAnswer(story);
  const mention = target(story);
  if (because !== null || !mention) return refused(because ?? 'There is no post to answer.');
  const words = plain(text);
  if (words === '') return refused('There are no words in it.');
  if (words.length > LONGEST) return refused(`That is too long to keep: ${LONGEST} characters at most.`);
  const to = {
    mentionId: mention.id,
    way: mention.replyability.way,
    text: words,
    contentHash: mention.contentHash,
  };
  const draft: DeskStep = { do: 'draft', network: mention.network, ...to };
  const old = unfinished(story);
  const steps: DeskStep[] = !old
    ? [draft]
    : old.approval || old.status !== 'drafted' || old.network !== mention.network
      ? [
          {
            do: 'withdraw',
            replyId: old.id,
            because: 'Other words took its place before anything was sent.',
          },
          draft,
        ]
      : [{ do: 'rewrite', replyId: old.id, ...to }];
  return done(preview(mention, words, story, desk), ...steps, {
    do: 'event',
    kind: 'drafted',
    data: { reply: steps[0]?.do === 'rewrite' ? steps[0].replyId : 'new' },
  });
}

/** Longer than any network allows. */
const LONGEST = 20_000;

function preview(mention: StoryMention, text: string, story: CardStory, desk: Desk): string {
  const verdict = check(mention, text, story, desk);
  const hints = verdict.allowed ? verdict.warnings : ['It cannot go out like this:', ...verdict.because];
  return ['Nothing is public yet. This is how it will look:', shown(mention, text, desk), ...hints].join(
    '\n',
  );
}

const toOf = (mention: StoryMention): { handle?: string } =>
  mention.author.handle === undefined ? {} : { handle: mention.author.handle };
const shown = (mention: StoryMention, text: string, desk: Desk): string =>
  desk.manners.preview(mention.network, text, toOf(mention));
const check = (
  mention: StoryMention,
  text: string,
  story: CardStory,
  desk: Desk,
): ReturnType<Guard['check']> =>
  desk.guard.check({
    text,
    network: mention.network,
    to: toOf(mention),
    stopped: story.customer.stopped,
    sensitive: story.sensitive,
    // A mail is not public.
    others: mention.replyability.way === 'email' ? [] : story.incidentAnswers.map((one) => one.text),
  });

/** Approves the words as they stand. What then happens depends on how this post can be answered. */
export function decideConfirm(story: CardStory, desk: Desk): DeskDecision {
  const because = whyNotHere(story) ?? whyNoAnswer(story);
  const mention = target(story);
  const reply = unfinished(story);
  if (because !== null || !mention) return refused(because ?? 'There is no post to answer.');
  if (!reply) return refused('There are no words to confirm. Write a reply first.');
  if (reply.status === 'held' || reply.approval) return refused('It is confirmed already.');
  if (!stillFits(story)) {
    return refused(
      'The customer changed the post after you wrote this. Read it again, then write your reply anew.',
    );
  }
  const verdict = check(mention, reply.text, story, desk);
  if (!verdict.allowed) return refused(verdict.because.join(' '));
  switch (mention.replyability.way) {
    case 'api':
      return hold(story, reply, desk);
    case 'link-out':
      return byHand(reply, mention);
    case 'email':
      return byContact(story, reply, mention, desk);
    case 'none':
      return refused(mention.replyability.reason);
  }
}

function hold(story: CardStory, reply: Reply, desk: Desk): DeskDecision {
  const until = nextPaced(desk.now + desk.hold, story.incidentAnswers, desk.pace);
  const seconds = Math.round((until - desk.now) / 1000);
  const paced = until > desk.now + desk.hold ? ' Others with the same trouble are answered before it.' : '';
  return done(
    seconds === 0
      ? 'Confirmed.'
      : `Confirmed. It goes out in ${spoken(seconds)}; until then Undo stops it.${paced}`,
    { do: 'approve', replyId: reply.id, holdUntil: until },
    { do: 'event', kind: 'approved', data: { reply: reply.id } },
    { do: 'event', kind: 'held', data: { reply: reply.id, until } },
  );
}

const spoken = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60} minute${seconds === 60 ? '' : 's'}` : `${seconds} seconds`;

/** The network does not let us answer by ourselves: a person copies the words. Nothing calls the network. */
function byHand(reply: Reply, mention: StoryMention): DeskDecision {
  const link = mention.replyability.link ?? mention.url;
  return done(
    [
      `${mention.network} does not let us send this: ${mention.replyability.reason}`,
      `Open ${link ?? 'the post'}, paste these words, then press "Answered by hand":`,
      reply.text,
    ].join('\n'),
    { do: 'approve', replyId: reply.id, holdUntil: null },
    { do: 'event', kind: 'approved', data: { reply: reply.id, byHand: true } },
  );
}

/** No public way: support mails or calls with these words, dated, and closes the task with an outcome. */
function byContact(story: CardStory, reply: Reply, mention: StoryMention, desk: Desk): DeskDecision {
  const { email, phone } = story.contacts;
  const to = email ?? phone;
  if (to === undefined) {
    return refused(
      'We know no e-mail address and no telephone number of this customer. Hand it over to support.',
    );
  }
  return done(
    'Confirmed. Support has it as a contact task and will close it with an outcome.',
    { do: 'approve', replyId: reply.id, holdUntil: null },
    { do: 'event', kind: 'approved', data: { reply: reply.id, byHand: true } },
    { do: 'withdraw', replyId: reply.id, because: 'It goes by mail or telephone, as a contact task.' },
    {
      do: 'contact',
      way: email === undefined ? 'call' : 'mail',
      to,
      subject: `Your message about ${mention.brand ?? 'us'}`,
      body: reply.text,
      dueAt: desk.now + desk.contactDue,
    },
    { do: 'case', ceo: 'handed-over' },
    { do: 'event', kind: 'handed-over' },
  );
}
