import type { DeskDelivery, SupportTicket } from '../ports.ts';

const LONGEST_QUOTE = 60;

/** What a support desk is handed: the customer's words first, then who they are and why it is a case. Pure. */
export function ticketOf(delivery: DeskDelivery): SupportTicket | null {
  const { case: its, assessment } = delivery;
  if (its === null) return null;
  const severity = assessment?.severity.label ?? 0;
  return {
    caseId: its.id,
    subject: `Case ${its.id}: ${whatOf(delivery)}${quoted(delivery.text)}`,
    body: bodyOf(delivery),
    priority:
      severity === 3
        ? 'urgent'
        : severity === 2 || its.priority >= 60
          ? 'high'
          : severity === 1
            ? 'normal'
            : 'low',
    tags: tagsOf(delivery),
    ...(its.ownerRole === null ? {} : { ownerRole: its.ownerRole }),
    ...(delivery.url === null ? {} : { url: delivery.url }),
  };
}

function whatOf({ assessment, nps }: DeskDelivery): string {
  if (nps !== null) return `survey answer ${nps} of 10`;
  if (assessment === null) return 'mention';
  const what = assessment.complaint.label === 1 ? 'complaint' : assessment.intent.label;
  return assessment.severity.label === 0 ? what : `${what}, severity ${assessment.severity.label}`;
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const characters = [...line];
  return ` – “${characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…` : line}”`;
}

function tagsOf({ decision, assessment, network, case: its }: DeskDelivery): string[] {
  const tags = [
    ...decision.tags,
    ...(assessment?.topics ?? []),
    ...(assessment?.sensitive ?? []),
    network,
    ...(assessment === null || assessment.language.label === 'unknown' ? [] : [assessment.language.label]),
    ...(its?.ownerRole === null || its === null ? [] : [its.ownerRole]),
  ];
  return [...new Set(tags)];
}

function bodyOf(delivery: DeskDelivery): string {
  const { author, customer, decision, network, url } = delivery;
  const who = [
    author.name ?? customer.name ?? (author.handle === undefined ? 'Somebody without a name' : undefined),
    author.handle === undefined ? undefined : `@${author.handle}`,
    `on ${network}`,
  ].filter((part) => part !== undefined);
  const known = [
    customer.ref === null ? undefined : `customer ${customer.ref}`,
    customer.tier === null ? undefined : `tier ${customer.tier}`,
    customer.since === null
      ? undefined
      : `customer since ${new Date(customer.since).toISOString().slice(0, 10)}`,
  ].filter((part) => part !== undefined);
  return [
    delivery.text === '' ? '(no words)' : delivery.text,
    '',
    `From ${who.join(' ')}, ${new Date(delivery.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ...(known.length === 0 ? [] : [known.join(', ')]),
    ...(url === null ? [] : [url]),
    '',
    `Rule ${decision.rule}`,
    ...decision.because.map((sentence) => `- ${sentence}`),
  ].join('\n');
}
