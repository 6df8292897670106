import type { CardDesk, Clock, Events, SpikeSeen, SpikeStore } from '../ports.ts';

/** How often we look whether there is something to tell. */
const LOOK_MS = 10_000;

/** Tells the CEO's chat when far more people complain than usual, and when that is over. Each is told once. */
export function tellSpikes(needs: {
  store: Pick<SpikeStore, 'takeUntold' | 'untell'>;
  chat: CardDesk;
  clock: Clock;
  events: Events;
  everyMs?: number;
}): AsyncDisposable {
  const { store, chat, clock, events } = needs;
  let telling: Promise<void> | null = null;

  async function tell(): Promise<void> {
    if (chat.trouble() !== null) return;
    for (const spike of await store.takeUntold(clock.now())) {
      try {
        await chat.say(spikeSays(spike));
      } catch (error) {
        await store.untell(spike.id);
        events.trouble('warn', 'spike-not-told', error);
      }
    }
  }

  const timer = setInterval(() => {
    telling ??= tell()
      .catch((error) => events.trouble('warn', 'spike-not-told', error))
      .finally(() => {
        telling = null;
      });
  }, needs.everyMs ?? LOOK_MS);
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await telling;
    },
  };
}

/** A notice for the desk: what happens, what is proposed, and what a person can do about it. */
export function spikeSays(spike: SpikeSeen): string {
  const about = spike.brand === '' ? '' : ` about ${spike.brand}`;
  const since = `${new Date(spike.startedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const answer = `Accept or dismiss it on the console, under Rules and Spikes, or with \`openseat spikes accept ${spike.id}\`.`;
  if (spike.endedAt !== null) {
    return [
      `The many complaints${about} since ${since} are over; at most ${spike.peak} customers complained in an hour.`,
      ...(spike.proposes === null ? [] : [`Proposed: go back to the ${spike.proposes} posture. ${answer}`]),
    ].join(' ');
  }
  return [
    `Far more complaints than usual${about}: ${spike.count} customers in an hour since ${since}, where about ${told(spike.usual)} would be usual.`,
    ...(spike.proposes === null
      ? []
      : [
          `Proposed: ${spike.proposes.replace('-', ' ')}, so that only what matters most takes a seat. ${answer}`,
        ]),
    'Nothing changes by itself.',
  ].join(' ');
}

const told = (usual: number): string =>
  usual < 10 ? usual.toFixed(1).replace('.0', '') : String(Math.round(usual));
