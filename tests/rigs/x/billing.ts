import { links } from './text.ts';

/** What the network would have charged so far. */
export interface Billed {
  /** Posts given out, each once a UTC day. */
  postReads: number;
  /** Users given out, each once a UTC day. */
  userReads: number;
  /** Posts created without a link that were not replies. */
  creates: number;
  createsWithLink: number;
  /** Replies without a link to somebody who summoned the brand. */
  summonedReplies: number;
  dollars: number;
}

/** Thousandths of a dollar; August 2026. */
const PRICE = { postReads: 5, userReads: 10, creates: 15, createsWithLink: 200, summonedReplies: 10 };

/** Counts what goes out and what is created, to compare a meter with. */
export class Billing {
  readonly #read = new Set<string>();
  readonly #counts = { postReads: 0, userReads: 0, creates: 0, createsWithLink: 0, summonedReplies: 0 };

  get total(): Billed {
    const counted = Object.entries(this.#counts) as [keyof typeof PRICE, number][];
    const thousandths = counted.reduce((sum, [what, count]) => sum + count * PRICE[what], 0);
    return { ...this.#counts, dollars: thousandths / 1000 };
  }

  /** Charges every post and user in an answer, `includes` too. */
  charge(body: unknown, now: number): void {
    const { data, includes } = body as { data?: unknown; includes?: Record<string, unknown[]> };
    const given = [data ?? [], ...Object.values(includes ?? {})].flat() as {
      id?: string;
      username?: string;
    }[];
    const day = new Date(now).toISOString().slice(0, 10);
    for (const { id, username } of given) {
      const what = username === undefined ? 'postReads' : 'userReads';
      const key = `${day} ${what} ${id}`;
      if (this.#read.has(key)) continue;
      this.#read.add(key);
      this.#counts[what] += 1;
    }
  }

  /** Charges a post that was stored, whether or not its answer arrived. */
  chargeCreated(text: string, summoned: boolean): void {
    if (links(text).length > 0) this.#counts.createsWithLink += 1;
    else if (summoned) this.#counts.summonedReplies += 1;
    else this.#counts.creates += 1;
  }
}
