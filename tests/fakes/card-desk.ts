import type { Card } from '../../src/domain/card.ts';
import type { CardDesk, ShownCard } from '../../src/ports.ts';

/** A chat in memory that keeps the contract of CardDesk, and shows every card it was ever told to post. */
export class FakeCardDesk implements CardDesk {
  readonly name = 'chat';
  readonly posted: { where: ShownCard; card: Card }[] = [];
  readonly updates: Card[] = [];
  readonly notices: string[] = [];
  failing: Error | null = null;
  out: string | null = null;

  async show(card: Card, shown: ShownCard | null): Promise<ShownCard> {
    if (this.failing) throw this.failing;
    await new Promise((resolve) => setImmediate(resolve));
    if (shown) {
      this.updates.push(card);
      return shown;
    }
    const where = { channelId: 'private', messageId: `message-${this.posted.length + 1}` };
    this.posted.push({ where, card });
    return where;
  }

  async say(text: string): Promise<void> {
    if (this.failing) throw this.failing;
    this.notices.push(text);
  }

  trouble(): string | null {
    return this.out;
  }
}
