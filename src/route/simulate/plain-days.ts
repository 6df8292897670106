import type { Instant } from '../../domain/mention.ts';
import type { SeatSettings } from '../settings.ts';

const MINUTE = 60_000;
/** Clocks change at full quarters of an hour. */
const STEP = 15;

const minutes = (time: string): number => {
  const [hours = '0', rest = '0'] = time.split(':');
  return Number(hours) * 60 + Number(rest);
};

/**
 * Every minute of a stretch of time, written out: its local day, its minute of that day, and may a seat be given in it?
 * Shares nothing with the allocator's own calendar, which it is there to check.
 */
export class PlainDays {
  readonly #start: Instant;
  /** Local day, counted from 0. */
  readonly #day: Uint16Array;
  readonly #minute: Uint16Array;
  readonly #seatable: Uint8Array;

  constructor(from: Instant, to: Instant, settings: SeatSettings) {
    this.#start = Math.floor(from / (STEP * MINUTE)) * STEP * MINUTE;
    const size = Math.ceil((to - this.#start) / (STEP * MINUTE)) * STEP;
    this.#day = new Uint16Array(size);
    this.#minute = new Uint16Array(size);
    this.#seatable = new Uint8Array(size);
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: settings.timeZone,
      weekday: 'short',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const [quietFrom, quietTo] = [minutes(settings.quietHours.from), minutes(settings.quietHours.to)];
    const workdays = new Set<string>(settings.workdays);
    let day = -1;
    let date = '';
    for (let i = 0; i < size; i += STEP) {
      const said = new Map(
        clock.formatToParts(this.#start + i * MINUTE).map(({ type, value }) => [type, value]),
      );
      const today = said.get('day') ?? '';
      if (today !== date) {
        day += 1;
        date = today;
      }
      const works = workdays.has((said.get('weekday') ?? '').toLowerCase());
      const first = Number(said.get('hour')) * 60 + Number(said.get('minute'));
      for (let j = 0; j < STEP; j++) {
        const minute = first + j;
        const quiet =
          quietFrom <= quietTo
            ? minute >= quietFrom && minute < quietTo
            : minute >= quietFrom || minute < quietTo;
        this.#day[i + j] = day;
        this.#minute[i + j] = minute;
        this.#seatable[i + j] = works && !quiet ? 1 : 0;
      }
    }
  }

  dayOf(at: Instant): number {
    return this.#day[this.#place(at)] ?? -1;
  }

  maySeat(at: Instant): boolean {
    return this.#seatable[this.#place(at)] === 1;
  }

  /** The first instant from `from` on, before `to`, in which a seat may be given; null: there is none. */
  firstSeatable(from: Instant, to: Instant): Instant | null {
    for (let at = from; at < to; at = (Math.floor(at / MINUTE) + 1) * MINUTE) if (this.maySeat(at)) return at;
    return null;
  }

  /** When a wait of so many minutes of time in which seats may be given ends. */
  afterSeatable(from: Instant, wait: number): Instant {
    let left = wait * MINUTE;
    for (let at = from; this.#place(at) < this.#day.length; ) {
      const next = (Math.floor(at / MINUTE) + 1) * MINUTE;
      if (this.maySeat(at)) {
        if (left <= next - at) return at + left;
        left -= next - at;
      }
      at = next;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** The first instant of a local time on the day of `at`; null: not in this stretch. */
  timeOn(at: Instant, time: string): Instant | null {
    const day = this.dayOf(at);
    const wanted = minutes(time);
    let place = this.#place(at);
    while (place > 0 && this.#day[place - 1] === day) place -= 1;
    for (; this.#day[place] === day; place++) {
      if (this.#minute[place] === wanted) return this.#start + place * MINUTE;
    }
    return null;
  }

  #place(at: Instant): number {
    return Math.floor((at - this.#start) / MINUTE);
  }
}

/** When the seats of a pool become free on a day, by the words of docs/routing.md: one by one over the working hours. */
export function freeing(
  days: PlainDays,
  at: Instant,
  seats: number,
  { workingHours }: Pick<SeatSettings, 'workingHours'>,
): Instant[] {
  const from = days.timeOn(at, workingHours.from);
  const to = days.timeOn(at, workingHours.to);
  if (from === null || to === null || !days.maySeat(from)) return [];
  const each = (to - from) / seats;
  return Array.from({ length: seats }, (_, i) => from + Math.floor((i + 0.5) * each));
}
