import { AuthenticationError, type OpenseatError, RefusedError, UnreachableError } from '../domain/errors.ts';
import type { Instant } from '../domain/mention.ts';
import type { Clock, Events } from '../ports.ts';
import type { ChannelLook } from './discord-channel.ts';
import { asOurs } from './discord-faults.ts';
import type { Check } from './discord-privacy.ts';

export interface StandingNeeds {
  clock: Clock;
  events: Events;
  /** Throws UnreachableError and RateLimitedError: then nothing is known. */
  look(): Promise<ChannelLook>;
  later(work: () => Promise<void>, ms: number): void;
  usableAgain(): Promise<void>;
}

/** May the desk be used now: is it connected, and is the channel verified to be private? */
export interface Standing {
  connected(): Promise<void>;
  lost(): void;
  failed(error: OpenseatError): void;
  /** Verifies the channel anew. Never throws; what comes while one look is running is served by the next. */
  lookAgain(): Promise<void>;
  trouble(): string | null;
  /** Why nobody may act here, connected or not; null: the channel is fit. */
  closed(): string | null;
  mustBeUsable(): void;
  botId(): string | null;
}

/** Discord asks its clients to reconnect now and then; this much of it, in ms, nobody needs to know. */
const GRACE = 15_000;
const MINUTE = 60_000;

/** Keeps count of what stands in the way of the Discord desk, and tells when nothing does any more. */
export function createStanding(needs: StandingNeeds): Standing {
  const { clock, events } = needs;
  let botId: string | null = null;
  /** null: connected. */
  let apart: { error: OpenseatError; since: Instant | null } | null = {
    error: new UnreachableError('Discord', 'the desk is not connected yet'),
    since: null,
  };
  let failing: Check[] | null = null;
  let wasUsable = false;
  let misses = 0;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const unfit = (): string | null => {
    if (failing === null) return 'It is not verified yet that the channel on Discord is private.';
    if (failing.length === 0) return null;
    return failing.map(({ says, todo }) => (todo === '' ? says : `${says} ${todo}`)).join(' ');
  };

  function whyNot(): OpenseatError | null {
    const isShort = apart?.since != null && clock.now() - apart.since < GRACE;
    if (apart && !isShort) return apart.error;
    if (failing === null) return new UnreachableError('Discord', 'the channel is not verified yet');
    const because = unfit();
    return because === null ? null : new RefusedError('The desk on Discord', because);
  }

  /** Catching up is begun apart from looking, for it looks again itself. */
  function settle(): void {
    const isUsable = apart === null && unfit() === null;
    const isNew = isUsable && !wasUsable;
    wasUsable = isUsable;
    if (isNew) needs.later(catchUp, 0);
  }

  async function catchUp(): Promise<void> {
    events.count('discord-usable');
    try {
      await needs.usableAgain();
    } catch (error) {
      events.trouble('error', 'discord-not-caught-up', error);
    }
  }

  async function look(): Promise<void> {
    try {
      const seen = await needs.look();
      misses = 0;
      botId = seen.botId ?? botId;
      const before = failing;
      failing = seen.checks.filter(({ ok }) => !ok);
      if (failing.length > 0 && (before === null || before.length === 0)) {
        const problem = new RefusedError('The desk on Discord', failing.map(({ name }) => name).join(', '));
        events.trouble('error', 'discord-channel-unfit', problem, { problems: failing.length });
      }
    } catch (thrown) {
      const error = asOurs(thrown);
      failing = null;
      misses += 1;
      events.trouble('warn', 'discord-channel-not-verified', error);
      needs.later(lookAgain, error.retryAfterMs(misses) ?? MINUTE);
    }
    settle();
  }

  function lookAgain(): Promise<void> {
    if (!running) {
      running = look().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running.then(() => {
      next = null;
      return lookAgain();
    });
    return next;
  }

  return {
    connected: async () => {
      if (apart?.error instanceof AuthenticationError) return;
      apart = null;
      await lookAgain();
    },
    lost: () => {
      if (apart) return;
      apart = {
        error: new UnreachableError('Discord', 'the connection was lost and is tried again by itself'),
        since: clock.now(),
      };
      wasUsable = false;
      events.count('discord-lost');
    },
    failed: (error) => {
      apart = { error, since: null };
      wasUsable = false;
    },
    lookAgain,
    trouble: () => {
      const error = whyNot();
      if (!error) return null;
      const says = error instanceof RefusedError && apart === null ? unfit() : `${error.message}.`;
      return `${says} Until that is mended, cards wait on the console.`;
    },
    closed: () => {
      const because = unfit();
      return because === null
        ? null
        : `This desk is closed for now, and nothing was done. ${because} Use the console.`;
    },
    mustBeUsable: () => {
      const error = whyNot();
      if (error) throw error;
    },
    botId: () => botId,
  };
}
