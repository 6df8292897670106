import type { Instant } from '../../domain/mention.ts';
import type { Clock, SpendLine, SpendMeter } from '../../ports.ts';
import { PRICES } from './prices.ts';
import type { XAnswer } from './schema.ts';
import type { XSettings } from './settings.ts';
import { NETWORK } from './to-mention.ts';

/** Why something was read; the bill shows it. */
export type Purpose = 'listen' | 'watch' | 'reply';
export type Creation = 'summonedReply' | 'reply' | 'replyWithLink';

const CREATED = 'create-';
const LINES: Record<Creation, string> = {
  summonedReply: `${CREATED}summoned-reply`,
  reply: `${CREATED}reply`,
  replyWithLink: `${CREATED}reply-with-link`,
};

/** The bill of this month, as far as we can count it. Shared by all processes through the database. */
export interface Spending {
  /** Counts every post and user of an answer, each once a UTC day. */
  read(purpose: Purpose, answer: Pick<XAnswer, 'data' | 'includes'>): Promise<void>;
  /** Counts one reply; `key` and `at` are those of its first attempt, so that it is counted once. */
  created(what: Creation, key: string, at: Instant): Promise<void>;
  /** Millionths of a US dollar until listening, or replying, has to stop; null: there is no cap. */
  left(of: 'reads'): Promise<number>;
  left(of: 'replies'): Promise<number | null>;
}

export function openSpending(
  meter: SpendMeter,
  clock: Clock,
  settings: Pick<XSettings, 'monthlyCapUsd' | 'monthlyRepliesCapUsd'>,
): Spending {
  const charge = (kind: 'post' | 'user', purpose: Purpose, ids: string[]): Promise<number> =>
    meter.once(NETWORK, clock.now(), { kind, what: `${purpose}-${kind}s`, microsEach: PRICES[kind] }, ids);
  async function left(of: 'reads'): Promise<number>;
  async function left(of: 'replies'): Promise<number | null>;
  async function left(of: 'reads' | 'replies'): Promise<number | null> {
    const cap = of === 'reads' ? settings.monthlyCapUsd : settings.monthlyRepliesCapUsd;
    if (cap === undefined) return null;
    return cap * 1e6 - spentOn(of, await meter.spentThisMonth(NETWORK, clock.now()));
  }
  return {
    read: async (purpose, { data, includes }) => {
      await charge('post', purpose, idsIn([data ?? [], includes?.tweets ?? []].flat()));
      await charge('user', purpose, idsIn(includes?.users ?? []));
    },
    created: async (what, key, at) => {
      await meter.once(NETWORK, at, { kind: 'create', what: LINES[what], microsEach: PRICES[what] }, [key]);
    },
    left,
  };
}

export function spentOn(what: 'reads' | 'replies', lines: readonly SpendLine[]): number {
  return lines
    .filter((line) => line.what.startsWith(CREATED) === (what === 'replies'))
    .reduce((sum, { micros }) => sum + micros, 0);
}

/** X charges for what we cannot read as well. */
function idsIn(rows: readonly unknown[]): string[] {
  return rows.flatMap((row) => {
    const id = (row as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? id : [];
  });
}
