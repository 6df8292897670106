import { type Logger, pino } from 'pino';
import { Counter, type Registry } from 'prom-client';
import { codeOf } from './domain/errors.ts';
import type { Events } from './ports.ts';

/** Where log lines go and from which level on. Lines are JSON, one each; a person's terminal gets short text. */
export interface LogSettings {
  level: string;
  /** One readable line an event instead of JSON: for a person at a terminal. */
  readable: boolean;
}

/** Field names that may be logged: ids, codes and figures. Anything else is left out, so that no text slips in (law 9). */
const LOGGABLE =
  /^(queue|job|worker|case|caseId|reply|replyId|mention|mentionId|network|connector|lane|origin|rule|desk|task|code|n|ms|count|port|url|version|way|status|reason|kind|state|signal|pid|action|event|step|times|attempt|table)$/;

/** Counts business events in `openseat_events_total{event}` and logs them. */
export function createEvents(settings: LogSettings, registry: Registry): Events & { logger: Logger } {
  const logger = settings.readable
    ? pino(
        { level: settings.level, base: null, formatters: { level: (label) => ({ level: label }) } },
        readableStream(),
      )
    : pino(
        { level: settings.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
        pino.destination(2),
      );
  const counter = new Counter({
    name: 'openseat_events_total',
    help: 'Business events, by name',
    labelNames: ['event'],
    registers: [registry],
  });
  return {
    logger,
    count: (event, fields = {}) => {
      counter.inc({ event });
      logger.info(loggable(fields), event);
    },
    trouble: (level, event, error, fields = {}) => {
      counter.inc({ event });
      logger[level]({ ...loggable(fields), code: codeOf(error) }, event);
    },
  };
}

function loggable(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => LOGGABLE.test(key)));
}

/** `12:00:01 warn  queue-connection  queue=score code=ECONNREFUSED` on stderr. */
function readableStream(): { write(line: string): void } {
  return {
    write: (line) => {
      const { level, time, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
      const clock = new Date(Number(time)).toISOString().slice(11, 19);
      const rest = Object.entries(fields).map(([key, value]) => `${key}=${String(value)}`);
      process.stderr.write(`${clock} ${String(level).padEnd(5)} ${String(msg)}  ${rest.join(' ')}\n`);
    },
  };
}
