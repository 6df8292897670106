import { UnknownOutcomeError } from '../../src/domain/errors.ts';
import type { Incoming, Mention, Replyability } from '../../src/domain/mention.ts';
import type { PostWatch, PublishedReply, Publisher, ReplyOrder } from '../../src/ports.ts';

/** What one call does: publish · publish, then lose the answer · answer nothing and publish nothing · throw. */
export type Weather = 'ok' | 'answer-lost' | 'request-lost' | 'stopped-dead' | Error;

let made = 0;

/**
 * A network in memory that keeps the contract of Publisher and PostWatch. Like X it has no idempotency key: a second
 * call publishes a second reply, so that a test sees it.
 */
export class FakeNetwork implements Publisher, PostWatch {
  readonly network: string;
  readonly published: { order: ReplyOrder; reply: PublishedReply }[] = [];
  readonly calls: ReplyOrder[] = [];
  finds = 0;
  /** Weather of the next calls; fine after that. */
  forecast: Weather[] = [];
  findsNothing: 'no' | 'cannot-tell' | Error = 'no';
  replyableNow: Replyability | Error = { way: 'api', reason: 'the author named us' };
  asked = 0;
  news: Incoming[] = [];
  /** Called before a reply is published, for tests that look at the database at that moment. */
  before: (order: ReplyOrder) => Promise<void> = async () => undefined;

  constructor(network = 'x') {
    this.network = network;
  }

  async reply(order: ReplyOrder): Promise<PublishedReply> {
    this.calls.push(order);
    await this.before(order);
    const weather = this.forecast.shift() ?? 'ok';
    if (weather instanceof Error) throw weather;
    if (weather === 'request-lost') throw new UnknownOutcomeError(this.network, 'no answer');
    if (weather === 'stopped-dead') return new Promise(() => undefined);
    made += 1;
    const id = `reply-${made}`;
    const reply = { externalId: id, url: `https://${this.network}.example/us/${id}`, at: 1_800_000_000_000 };
    this.published.push({ order, reply });
    if (weather === 'answer-lost') throw new UnknownOutcomeError(this.network, 'connection reset');
    return reply;
  }

  async find(order: ReplyOrder): Promise<PublishedReply | 'absent' | 'cannot-tell'> {
    this.finds += 1;
    if (this.findsNothing instanceof Error) throw this.findsNothing;
    if (this.findsNothing === 'cannot-tell') return 'cannot-tell';
    return this.published.find(({ order: sent }) => sent.key === order.key)?.reply ?? 'absent';
  }

  async look(posts: readonly { externalId: string }[]): Promise<Incoming[]> {
    const ids = new Set(posts.map(({ externalId }) => externalId));
    return this.news.filter((item) => !('externalId' in item) || ids.has(item.externalId));
  }

  async replyability(_mention: Mention): Promise<Replyability> {
    this.asked += 1;
    if (this.replyableNow instanceof Error) throw this.replyableNow;
    return this.replyableNow;
  }
}
