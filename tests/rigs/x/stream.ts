import type { ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { type Answer, type Call, type Parts, refuse } from './call.ts';
import { connectionProblem, invalidRequest, operationalDisconnect } from './problems.ts';
import { type Wanted, wantedFrom } from './shape.ts';
import { isPublic, type Post } from './world.ts';

/** `cut`: the socket dies. `end`: a tidy end. `announced`: the network says why, then ends. */
export type StreamEnd = 'cut' | 'end' | 'announced';

const PAID_ONLY = ['backfill_minutes', 'start_time', 'end_time'];
/** A client that closes and connects again at once must not be refused because we read in the other order. */
const GRACE = 100;

interface Connection {
  response: ServerResponse;
  wanted: Wanted;
  keepAlive: NodeJS.Timeout;
}

/** The one stream connection. What happens while nobody is connected is never sent later. */
export class Stream {
  #connection: Connection | null = null;
  #slotFreeAt = 0;
  #silent = false;
  #connects = 0;

  get open(): boolean {
    return this.#connection !== null;
  }

  /** How many connections were accepted so far. */
  get connects(): number {
    return this.#connects;
  }

  async connect(call: Call, parts: Parts): Promise<Answer | 'streaming'> {
    const paid = PAID_ONLY.filter((name) => call.query.has(name));
    if (paid.length > 0) {
      const message = `[${paid.join(',')}] is not available at this access level`;
      return refuse(400, invalidRequest([{ message, parameters: {} }]));
    }
    if (parts.rules.all.length === 0) return refuse(409, connectionProblem('RuleConfigurationIssue'));
    if (this.#connection) await after(GRACE);
    if (this.#connection || performance.now() < this.#slotFreeAt) {
      return refuse(429, connectionProblem('TooManyConnections'));
    }
    this.#open(call, parts);
    return 'streaming';
  }

  #open({ response, query, headers }: Call, parts: Parts): void {
    const keepAlive = setInterval(() => this.#write('', parts), parts.settings.keepAliveMs);
    const connection = { response, wanted: wantedFrom(query), keepAlive };
    this.#connection = connection;
    this.#connects += 1;
    this.#silent = false;
    response.writeHead(200, { ...headers, 'content-type': 'application/json; charset=utf-8' });
    response.flushHeaders();
    response.on('close', () => this.#free(connection, parts.settings.slotLingerMs));
  }

  #free(connection: Connection, lingerMs: number): void {
    clearInterval(connection.keepAlive);
    if (this.#connection !== connection) return;
    this.#connection = null;
    this.#slotFreeAt = performance.now() + lingerMs;
  }

  /** Sends the post when a rule meets it; `sent` sees the body first. */
  deliver(post: Post, parts: Parts, sent: (body: unknown) => void): void {
    if (!this.#connection || this.#silent || !isPublic(post)) return;
    const rules = parts.rules.matching(post, parts.world);
    if (rules.length === 0) return;
    const { wanted } = this.#connection;
    const body = {
      data: parts.shape.post(post, wanted),
      ...parts.shape.around([post], wanted),
      matching_rules: rules.map(({ id, tag }) => (tag === undefined ? { id } : { id, tag })),
    };
    sent(body);
    this.#write(JSON.stringify(body), parts);
  }

  #write(line: string, parts: Parts): void {
    if (!this.#connection || this.#silent) return;
    const bytes = Buffer.from(`${line}\r\n`);
    const size = parts.settings.chunkBytes ?? bytes.length;
    for (let at = 0; at < bytes.length; at += size) {
      this.#connection.response.write(bytes.subarray(at, at + size));
    }
  }

  /** Ends the connection now; does nothing when nobody is connected. */
  drop(how: StreamEnd, parts: Parts): void {
    const connection = this.#connection;
    if (!connection) return;
    if (how === 'announced') this.#write(JSON.stringify({ errors: [operationalDisconnect] }), parts);
    this.#free(connection, parts.settings.slotLingerMs);
    if (how === 'cut') connection.response.destroy();
    else connection.response.end();
  }

  /** Keeps the connection open and says nothing more, not even that it lives, until the next connection. */
  silence(): void {
    this.#silent = true;
  }
}

export function connectStream(call: Call, parts: Parts): Promise<Answer | 'streaming'> {
  return parts.stream.connect(call, parts);
}
