import type { MentionId } from '../domain/mention.ts';
import type { Clock, DeskDelivery, Events, HandOn, SupportDesk, SupportDeskStore } from '../ports.ts';
import { builtInDesk } from './built-in.ts';
import { contactOf } from './contact.ts';
import type { SupportDeskSettings } from './settings.ts';
import { ticketOf } from './ticket.ts';

export interface DeliveryNeeds {
  store: SupportDeskStore;
  /** Support's own system; the built-in one keeps the case itself. */
  desk: SupportDesk;
  clock: Clock;
  handOn: HandOn;
  events: Events;
  settings: SupportDeskSettings;
}

/**
 * Brings decided mentions to their desk: a ticket for those with a case, a contact task where one is due; ideas and nobody
 * need nothing. Twice is harmless. What the desk took is kept, whatever becomes of the rest; then throws the desk's
 * first error, to be tried again.
 */
export function createDelivery(needs: DeliveryNeeds): (ids: readonly MentionId[]) => Promise<number> {
  const { store, clock, handOn, events } = needs;
  const builtIn = builtInDesk();

  async function handed(delivery: DeskDelivery): Promise<string | null> {
    const ticket = delivery.case?.closed === true ? null : ticketOf(delivery);
    if (ticket === null) return null;
    // Only the real goes out (law 12): rehearsals stay on the desk of the house.
    const desk = delivery.lane === 'live' ? needs.desk : builtIn;
    const { ref } = await desk.deliver(ticket);
    return ref;
  }

  return async (ids) => {
    const found = await store.undelivered(ids);
    const done: Parameters<SupportDeskStore['delivered']>[0][number][] = [];
    let failed: { error: unknown } | null = null;
    for (const delivery of found) {
      try {
        const due =
          (delivery.lane === 'live' ? clock.now() : delivery.at) + needs.settings.contactDueHours * 3_600_000;
        done.push({
          mentionId: delivery.mentionId,
          caseId: delivery.case?.id ?? null,
          ref: await handed(delivery),
          contact: contactOf(delivery, due),
        });
      } catch (error) {
        events.trouble('warn', 'ticket-not-delivered', error, { case: delivery.case?.id ?? 0 });
        failed ??= { error };
      }
    }
    const changed = await store.delivered(done, clock.now());
    for (const { caseId, ceo } of changed) if (ceo !== 'none') await handOn.card(caseId);
    if (failed !== null) throw failed.error;
    return done.length;
  };
}
