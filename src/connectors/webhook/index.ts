import type { Incoming, Instant, Origin } from '../../domain/mention.ts';
import type { Batch, Events, IntakeCount } from '../../ports.ts';
import { whyUnsigned } from './signature.ts';
import { HOOKS, type Hook, readBody } from './to-mention.ts';

export { signature } from './signature.ts';

/** Bytes. */
const LARGEST_BODY = 1_000_000;
const MOST_PARTS = 1_000;

export interface WebhookNeeds {
  /** Any of them may sign: two while one is being replaced, none closes the door. */
  secrets: readonly string[];
  /** Intake's `take`: stores before it returns (law 1). */
  take(source: { connector: string; origin: Origin }, batch: Batch): Promise<IntakeCount>;
  events: Events;
}

/** The answer to the sender: only after what it brought is stored, or with what is wrong and nothing stored. */
export type WebhookAnswer =
  | {
      status: 200;
      body: {
        accepted: number;
        duplicate: number;
        dropped: number;
        refused: { place: string; because: string }[];
      };
    }
  | { status: 400 | 401 | 404 | 413; body: { error: string; because: string } };

export interface Webhooks {
  /**
   * Takes one signed delivery. `rawBody` is exactly what came, `headers` have lower-case names. The same delivery again
   * changes nothing: its ids are known. Throws only when the database cannot store it; the sender should send it again.
   */
  receive(
    hook: string,
    rawBody: Uint8Array,
    headers: Readonly<Record<string, string | undefined>>,
    now: Instant,
  ): Promise<WebhookAnswer>;
}

/** The signed door for everything that has no connector of its own. */
export function createWebhooks(needs: WebhookNeeds): Webhooks {
  const { secrets, take, events } = needs;

  function refuse(status: 400 | 401 | 404 | 413, error: string, because: string): WebhookAnswer {
    events.count('webhook-refused', { status, reason: error });
    return { status, body: { error, because } };
  }

  return {
    receive: async (hook, rawBody, headers, now) => {
      if (!isHook(hook)) return refuse(404, 'unknown-hook', `there are ${HOOKS.join(' and ')}`);
      if (rawBody.byteLength > LARGEST_BODY)
        return refuse(413, 'too-large', `a body has at most ${LARGEST_BODY} bytes`);
      const because = whyUnsigned(rawBody, headers, secrets, now);
      if (because !== null) return refuse(401, 'not-signed', because);
      const items = readBody(hook, new TextDecoder().decode(rawBody));
      if (items === null) return refuse(400, 'not-json', 'the body is not JSON');
      if (items.length > MOST_PARTS)
        return refuse(413, 'too-many', `a body brings at most ${MOST_PARTS} at once`);
      const count = await take({ connector: `webhook-${hook}`, origin: 'webhook' }, { items, cursor: null });
      const refused = items.flatMap((item) => (item.kind === 'refused' ? [told(item)] : []));
      if (items.length > 0 && refused.length === items.length) {
        return refuse(400, 'unreadable', refused.map((one) => `${one.place}: ${one.because}`).join('\n'));
      }
      events.count('webhook-taken', { reason: hook, count: items.length });
      const { own, repost, duplicate } = count.dropped;
      return {
        status: 200,
        body: { accepted: count.mentions, duplicate, dropped: own + repost, refused },
      };
    },
  };
}

const isHook = (hook: string): hook is Hook => (HOOKS as readonly string[]).includes(hook);

function told({ reason }: Extract<Incoming, { kind: 'refused' }>): { place: string; because: string } {
  const end = reason.indexOf(': ');
  return { place: reason.slice(0, end), because: reason.slice(end + 2) };
}
