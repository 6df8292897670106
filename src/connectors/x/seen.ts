import type { Instant } from '../../domain/mention.ts';
import { timeOfId } from './snowflake.ts';

/** More are not remembered; the oldest then come twice, which intake counts as duplicates. */
const MOST = 200_000;

/** Which versions were handed on lately, so that looking back repeats nothing. */
export class Seen {
  private order: string[];
  private readonly by = new Map<string, 'search' | 'stream'>();

  constructor(ids: readonly string[]) {
    this.order = [...ids];
    for (const id of ids) this.by.set(id, 'search');
  }

  how(id: string): 'search' | 'stream' | undefined {
    return this.by.get(id);
  }

  add(id: string, how: 'search' | 'stream'): void {
    if (!this.by.has(id)) this.order.push(id);
    this.by.set(id, how);
    if (this.order.length > MOST) this.forget(this.order.slice(0, MOST / 2));
  }

  forgetBefore(moment: Instant): void {
    this.forget(this.order.filter((id) => (timeOfId(id) ?? 0) < moment));
  }

  /** The last ones handed on, as far as they are from after that moment. */
  last(most: number, moment: Instant): string[] {
    return this.order.slice(-most).filter((id) => (timeOfId(id) ?? 0) >= moment);
  }

  private forget(ids: readonly string[]): void {
    for (const id of ids) this.by.delete(id);
    if (ids.length > 0) this.order = this.order.filter((id) => this.by.has(id));
  }
}
