import type { Clock, Events, HandOn } from '../../src/ports.ts';

/** A clock that stands still until a test moves it. */
export class SetClock implements Clock {
  at: number;
  constructor(at: number) {
    this.at = at;
  }
  now(): number {
    return this.at;
  }
  pass(ms: number): void {
    this.at += ms;
  }
}

/** Remembers what was handed on; nothing runs by itself. */
export class HandedOn implements HandOn {
  readonly steps: { step: string; ids: string[] }[] = [];
  readonly cards: number[] = [];
  readonly replies: { id: number; at: number }[] = [];
  async mentions(step: string, ids: readonly string[]): Promise<void> {
    this.steps.push({ step, ids: [...ids] });
  }
  async card(caseId: number): Promise<void> {
    this.cards.push(caseId);
  }
  async reply(id: number, at: number): Promise<void> {
    this.replies.push({ id, at });
  }
}

/** Counts events by name and keeps every field, so that a test can look for what must not be there (law 9). */
export class Counted implements Events {
  readonly counts = new Map<string, number>();
  readonly fields: Record<string, unknown>[] = [];
  readonly troubles: { event: string; error: unknown }[] = [];
  count(event: string, fields: Record<string, unknown> = {}): void {
    this.counts.set(event, (this.counts.get(event) ?? 0) + 1);
    this.fields.push(fields);
  }
  trouble(
    _level: 'warn' | 'error',
    event: string,
    error: unknown,
    fields: Record<string, unknown> = {},
  ): void {
    this.troubles.push({ event, error });
    this.fields.push(fields);
  }
}
