import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Lane } from '../domain/mention.ts';
import type { ConsoleStore, Events } from '../ports.ts';
import { cardCount } from './layout.ts';
import { html, type Markup } from './markup.ts';
import { glancePart, heardPart, incidentsPart, seatsPart, type Today } from './pages/today.ts';
import { type Ask, laneOf, numberOf } from './request.ts';
import type { TimePrinter } from './times.ts';

/** How often the database is looked at while somebody watches; slower when looking takes long, within reason. */
const LOOK_MS = 1_000;
const SLOWEST_MS = 5_000;
const PULSE_MS = 15_000;
/** People who watch at once; the next one's page stays as it was loaded. */
const WATCHERS = 200;

export interface LiveNeeds {
  cases: Pick<ConsoleStore['cases'], 'marks'>;
  readToday(lane: Lane): Promise<{ today: Today; times: TimePrinter }>;
  events: Events;
}

/** What a watching page is sent: a named event for its script, or pieces of page that htmx puts in place. */
interface Part {
  message: { event?: string; data: string };
  version: number;
}

interface Topic {
  watchers: number;
  parts: Map<string, Part>;
}

/** Pages that bring themselves up to date: one look at the database for all that watch the same. */
export interface Live extends Disposable {
  watch(c: Ask): Response;
}

export function createLive({ cases, readToday, events }: LiveNeeds): Live {
  const topics = new Map<string, Topic>();
  let version = 0;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let wake = Promise.withResolvers<void>();

  const put = (topic: Topic, key: string, message: Part['message']): void => {
    if (topic.parts.get(key)?.message.data === message.data) return;
    version += 1;
    topic.parts.set(key, { message, version });
  };
  const piece = (topic: Topic, target: string, swap: string, markup: Markup): void =>
    put(topic, target, {
      data: String(html`<hx-partial hx-target="${target}" hx-swap="${swap}">${markup}</hx-partial>`),
    });

  const look = async (): Promise<void> => {
    const watched = [...topics.keys()]
      .map((key) => /^case:(\d+)$/.exec(key)?.[1])
      .filter((id) => id !== undefined);
    const { cards, support } = await cases.marks(watched.map(Number));
    const seated = cards.filter(({ ceo }) => ceo === 'seated').length;
    for (const [key, topic] of topics) {
      piece(topic, '#card-count', 'outerHTML', cardCount(seated));
      if (key === 'support') put(topic, 'support', { event: 'support', data: support });
      if (key === 'ceo' || key.startsWith('case:'))
        put(topic, 'cards', {
          event: 'cards',
          data: JSON.stringify(
            cards
              .filter(({ caseId }) => key === 'ceo' || key === `case:${caseId}`)
              .map(({ caseId, revision }) => [caseId, revision]),
          ),
        });
      const lane = laneOf(/^today:(\w+)$/.exec(key)?.[1]);
      if (lane === null) continue;
      const { today, times } = await readToday(lane);
      piece(topic, '#glance', 'innerHTML', glancePart(today, times));
      piece(topic, '#heard', 'innerMorph', heardPart(today, times));
      piece(topic, '#seats', 'innerMorph', seatsPart(today));
      piece(topic, '#incidents', 'innerMorph', incidentsPart(today, times));
    }
  };

  const turn = async (): Promise<void> => {
    const began = performance.now();
    const before = version;
    try {
      await look();
    } catch (error) {
      events.trouble('warn', 'live-page', error);
    }
    if (version !== before) {
      wake.resolve();
      wake = Promise.withResolvers<void>();
    }
    const took = performance.now() - began;
    timer =
      topics.size === 0 || closed
        ? null
        : setTimeout(() => void turn(), Math.min(SLOWEST_MS, Math.max(LOOK_MS, 4 * took)));
  };

  const send = async (stream: SSEStreamingApi, topic: Topic): Promise<void> => {
    let seen = -1;
    const left = new Promise<void>((resolve) => stream.onAbort(resolve));
    while (!stream.aborted && !closed) {
      // Taken before looking: what changes from here on ends the wait below.
      const changed = wake.promise;
      const news = [...topic.parts.values()].filter((part) => part.version > seen);
      seen = Math.max(seen, ...news.map((part) => part.version));
      const pieces = news.filter(({ message }) => message.event === undefined);
      if (pieces.length > 0)
        await stream.writeSSE({ data: pieces.map(({ message }) => message.data).join('') });
      for (const { message } of news) if (message.event !== undefined) await stream.writeSSE(message);
      if ((await within(Promise.race([changed, left]), PULSE_MS)) === 'late')
        await stream.write(': still here\n\n');
    }
  };

  return {
    watch: (c) => {
      const key = topicOf(c);
      const watchers = [...topics.values()].reduce((sum, topic) => sum + topic.watchers, 0);
      if (key === null || closed || watchers >= WATCHERS) return c.body(null, 204);
      const topic = topics.get(key) ?? { watchers: 0, parts: new Map() };
      topics.set(key, topic);
      topic.watchers += 1;
      if (timer === null) timer = setTimeout(() => void turn(), 0);
      c.header('X-Accel-Buffering', 'no');
      const tell = async (stream: SSEStreamingApi): Promise<void> => {
        try {
          await stream.write(': here\n\n');
          await send(stream, topic);
        } finally {
          topic.watchers -= 1;
          if (topic.watchers === 0) topics.delete(key);
        }
      };
      return streamSSE(c, tell, async (error) => events.trouble('warn', 'live-page', error));
    },
    [Symbol.dispose]: () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      wake.resolve();
    },
  };
}

function topicOf(c: Ask): string | null {
  switch (c.req.query('page')) {
    case 'today':
      return `today:${laneOf(c.req.query('lane')) ?? 'live'}`;
    case 'ceo':
      return 'ceo';
    case 'support':
      return 'support';
    case 'case': {
      const id = numberOf(c.req.query('case'));
      return id === null ? null : `case:${id}`;
    }
    default:
      return 'count';
  }
}

async function within(promise: Promise<void>, ms: number): Promise<'done' | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'late');
  });
  const first = await Promise.race([promise.then(() => 'done' as const), late]);
  clearTimeout(timer);
  return first;
}
