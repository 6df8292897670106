import type { CaseEvent } from '../domain/case.ts';
import type { Instant, Lane } from '../domain/mention.ts';
import type { Routable, Routed, RoutedCase } from '../ports.ts';

/** The cases of a turn: which are there to join, which are opened, and how they change. */
export class CaseBook {
  readonly #cases = new Map<number, RoutedCase>();
  /** The open case of a customer in a lane: one is all a customer has. */
  readonly #openOf = new Map<string, number>();
  readonly #opened: RoutedCase[] = [];
  readonly #changes = new Map<number, { revisions: number; movedAt: Instant }>();
  readonly #events: Omit<CaseEvent, 'id' | 'text'>[] = [];
  #lastId: number;

  constructor(cases: readonly RoutedCase[], lastId: number) {
    this.#lastId = lastId;
    for (const one of cases) this.#keep({ ...one });
  }

  result(): Pick<Routed, 'opened' | 'changed' | 'events'> {
    return {
      opened: this.#opened,
      changed: [...this.#changes].flatMap(([id, change]) => {
        const one = this.#cases.get(id);
        return one === undefined ? [] : [{ case: one, ...change }];
      }),
      events: this.#events,
    };
  }

  event(event: Omit<CaseEvent, 'id' | 'text'>): void {
    this.#events.push(event);
  }

  /**
   * The case that a mention belongs to: the open one of its customer, else the one whose reply it answers, also when
   * that is closed. Somebody else's answer to our reply is that person's own matter, unless we cannot tell who spoke.
   */
  toJoin(one: Routable): RoutedCase | null {
    const own = this.#cases.get(this.#openOf.get(keyOf(one.lane, one.customerId)) ?? -1);
    if (own !== undefined) return own;
    const answered = one.answersCase === null ? undefined : this.#cases.get(one.answersCase);
    if (answered === undefined || answered.lane !== one.lane) return null;
    return answered.customerId === one.customerId || one.mention.accountId === null ? answered : null;
  }

  open(one: Routable, how: { at: Instant; priority: number; ownerRole: string | null }): RoutedCase {
    this.#lastId += 1;
    const opened: RoutedCase = {
      id: this.#lastId,
      lane: one.lane,
      customerId: one.customerId,
      openedBy: one.id,
      status: 'open',
      ceo: 'none',
      priority: how.priority,
      ownerRole: how.ownerRole,
      network: one.mention.network,
      openedAt: how.at,
      waitingSince: one.mention.createdAt,
      seatedAt: null,
    };
    this.#opened.push({ ...opened });
    this.#keep(opened);
    return opened;
  }

  /** The customer says more: we must act again, the CEO too when it was the CEO who answered. True: it was closed. */
  speaksAgain(one: RoutedCase, at: Instant): boolean {
    const wasClosed = one.status === 'closed';
    one.status = 'open';
    one.waitingSince = Math.max(one.waitingSince, at);
    if (one.ceo === 'replied') one.ceo = 'seated';
    if (wasClosed) this.#openOf.set(keyOf(one.lane, one.customerId), one.id);
    return wasClosed;
  }

  byId(caseId: number): RoutedCase | undefined {
    return this.#cases.get(caseId);
  }

  /** It matters at least so much now. */
  matters(one: RoutedCase, priority: number, at: Instant): void {
    one.priority = Math.max(one.priority, priority);
    this.changed(one, at);
  }

  seat(caseId: number, at: Instant): void {
    const one = this.#cases.get(caseId);
    if (one === undefined || one.ceo !== 'none') return;
    one.ceo = 'seated';
    one.seatedAt = at;
    this.changed(one, at);
  }

  /** A card shows something else now. */
  changed(one: RoutedCase, at: Instant): void {
    const before = this.#changes.get(one.id);
    this.#changes.set(one.id, {
      revisions: (before?.revisions ?? 0) + 1,
      movedAt: Math.max(before?.movedAt ?? at, at),
    });
  }

  #keep(one: RoutedCase): void {
    this.#cases.set(one.id, one);
    if (one.status !== 'closed') this.#openOf.set(keyOf(one.lane, one.customerId), one.id);
  }
}

const keyOf = (lane: Lane, customerId: number): string => `${lane} ${customerId}`;
