import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocket, WebSocketServer } from 'ws';
import { guildCreateOf } from './shapes.ts';
import type { Rendering, World } from './world.ts';

interface Frame {
  op: number;
  d: unknown;
  s?: number;
  t?: string;
}

/** One login of the bot; it outlives its connections, so that a resume finds what was missed. */
interface Session {
  id: string;
  intents: number;
  sent: Required<Frame>[];
  socket: WebSocket | null;
}

/** How a connection ends: asked to reconnect, cut, or told that the session is over; a number is a close code. */
export type Drop = 'reconnect' | 'cut' | 'invalid' | 'invalid-resumable' | number;

const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const everyIntent = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

/** The gateway: JSON without compression, one shard, sessions that can be resumed. */
export class Gateway {
  readonly #world: World;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #heartbeatMs: number;
  readonly #allowedIntents: number;
  readonly #complain: (problem: string) => void;
  #refusal: number | null = null;
  #refusesConnections = false;
  /** Every payload the client sent, without the heartbeats. */
  readonly received: Frame[] = [];
  /** Whether heartbeats are acknowledged; without it the client takes the connection for dead. */
  acknowledges = true;
  address = '';

  constructor(
    world: World,
    options: { heartbeatMs: number; privilegedIntents: number; complain: (problem: string) => void },
  ) {
    this.#world = world;
    this.#heartbeatMs = options.heartbeatMs;
    this.#allowedIntents = options.privilegedIntents;
    this.#complain = options.complain;
    world.emit = (event, render) => this.#broadcast(event, render);
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const url = new URL(request.url ?? '', 'http://gateway');
      if (this.#refusesConnections || !url.pathname.startsWith('/gateway')) {
        socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened, url.searchParams));
    });
  }

  /** Logged-in connections that are open now. */
  get connected(): number {
    return [...this.#sessions.values()].filter((session) => session.socket?.readyState === WebSocket.OPEN)
      .length;
  }

  /** Ends every open connection. With `lasting` new ones are refused too, until `restore`. */
  drop(how: Drop, { lasting = false } = {}): void {
    this.#refusesConnections = lasting;
    for (const session of this.#sessions.values()) {
      const { socket } = session;
      if (!socket) continue;
      if (how === 'reconnect') send(socket, { op: GatewayOpcodes.Reconnect, d: null });
      else if (how === 'invalid' || how === 'invalid-resumable') {
        if (how === 'invalid') this.#sessions.delete(session.id);
        session.socket = null;
        send(socket, { op: GatewayOpcodes.InvalidSession, d: how === 'invalid-resumable' });
      } else {
        session.socket = null;
        if (how === 'cut') socket.terminate();
        else socket.close(how);
      }
    }
  }

  restore(): void {
    this.#refusesConnections = false;
  }

  /** Forgets every session, as after an outage: a resume is then answered with INVALID_SESSION. */
  forgetSessions(): void {
    for (const session of this.#sessions.values()) session.socket?.terminate();
    this.#sessions.clear();
  }

  /** Closes the next IDENTIFY with this code, for instance 4014. */
  refuseNextLogin(code: number): void {
    this.#refusal = code;
  }

  /** Sends an interaction to every session; no intent is needed for it. */
  interaction(payload: object): void {
    this.#broadcast(GatewayDispatchEvents.InteractionCreate, () => payload);
  }

  stop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #broadcast(event: GatewayDispatchEvents, render: Rendering): void {
    for (const session of this.#sessions.values()) {
      const payload = render(session.intents);
      if (payload) this.#deliver(session, event, payload);
    }
  }

  #deliver(session: Session, event: string, payload: object): void {
    const d = JSON.parse(JSON.stringify(payload));
    const frame = { op: GatewayOpcodes.Dispatch, t: event, s: session.sent.length + 1, d };
    session.sent.push(frame);
    if (session.socket) send(session.socket, frame);
  }

  #welcome(socket: WebSocket, query: URLSearchParams): void {
    const wrong = this.#wrongAddress(query);
    if (wrong !== null) {
      socket.close(wrong);
      return;
    }
    let session: Session | null = null;
    let frames = 0;
    let minuteFrom = performance.now();
    let beatAt = performance.now();
    const watch = setInterval(() => {
      if (performance.now() - beatAt > this.#heartbeatMs * 2) socket.close(4009, 'Session timed out');
    }, this.#heartbeatMs);
    socket.on('close', () => {
      clearInterval(watch);
      if (session?.socket === socket) session.socket = null;
    });
    socket.on('error', () => {});
    socket.on('message', (data) => {
      if (performance.now() - minuteFrom > 60_000) [frames, minuteFrom] = [0, performance.now()];
      frames++;
      const frame = parsed(String(data));
      if (!frame || String(data).length > 4096) return socket.close(4002, 'Decode error');
      if (frames > 120) return socket.close(4008, 'Rate limited');
      if (frame.op === GatewayOpcodes.Heartbeat) {
        beatAt = performance.now();
        if (this.acknowledges) send(socket, { op: GatewayOpcodes.HeartbeatAck, d: null });
        return;
      }
      this.received.push(frame);
      if (frame.op === GatewayOpcodes.Identify || frame.op === GatewayOpcodes.Resume) {
        if (session?.socket === socket) return socket.close(4005, 'Already authenticated');
        session =
          frame.op === GatewayOpcodes.Identify
            ? this.#identify(socket, frame.d)
            : this.#resume(socket, frame.d);
        return;
      }
      if (session?.socket !== socket) return socket.close(4003, 'Not authenticated');
      if (frame.op === GatewayOpcodes.PresenceUpdate) return;
      this.#complain(`opcode ${frame.op} is not simulated`);
      if (GatewayOpcodes[frame.op] === undefined) socket.close(4001, 'Unknown opcode');
    });
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#heartbeatMs } });
  }

  #wrongAddress(query: URLSearchParams): number | null {
    if (query.get('v') !== '10') return 4012;
    if (query.get('encoding') === 'json' && !query.has('compress')) return null;
    this.#complain('the double speaks JSON without compression');
    return 4002;
  }

  #identify(socket: WebSocket, payload: unknown): Session | null {
    const { token, intents, shard } = payload as { token: string; intents: number; shard?: [number, number] };
    const refusal = this.#loginRefusal(token, intents, shard);
    if (refusal !== null) {
      socket.close(refusal);
      return null;
    }
    const session: Session = { id: crypto.randomUUID().replaceAll('-', ''), intents, sent: [], socket };
    this.#sessions.set(session.id, session);
    const { guild, bot, applicationId } = this.#world;
    this.#deliver(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...bot.user, email: null, mfa_enabled: false, verified: true },
      guilds: [{ id: guild.id, unavailable: true }],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: `${this.address}/resume`,
      shard: shard ?? [0, 1],
      application: { id: applicationId, flags: 0 },
    });
    const isForGuilds = (intents & GatewayIntentBits.Guilds) !== 0;
    if (isForGuilds) this.#deliver(session, GatewayDispatchEvents.GuildCreate, guildCreateOf(this.#world));
    return session;
  }

  #loginRefusal(token: string, intents: number, shard: [number, number] | undefined): number | null {
    const refusal = this.#refusal;
    this.#refusal = null;
    if (refusal !== null) return refusal;
    if (token !== this.#world.token) return 4004;
    if (shard && (shard[0] < 0 || shard[0] >= shard[1])) return 4010;
    if (!Number.isInteger(intents) || intents & ~everyIntent) return 4013;
    return intents & privileged & ~this.#allowedIntents ? 4014 : null;
  }

  #resume(socket: WebSocket, payload: unknown): Session | null {
    const { token, session_id, seq } = payload as { token: string; session_id: string; seq: number };
    const session = this.#sessions.get(session_id);
    if (token !== this.#world.token) {
      socket.close(4004);
      return null;
    }
    if (!session) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    if (seq > session.sent.length) {
      socket.close(4007);
      return null;
    }
    if (session.socket !== socket) session.socket?.terminate();
    session.socket = socket;
    for (const missed of session.sent.slice(seq)) send(socket, missed);
    this.#deliver(session, GatewayDispatchEvents.Resumed, {});
    return session;
  }
}

function send(socket: WebSocket, frame: Frame): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

function parsed(text: string): Frame | null {
  try {
    const frame = JSON.parse(text);
    return typeof frame?.op === 'number' ? frame : null;
  } catch {
    return null;
  }
}
