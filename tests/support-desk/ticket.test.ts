import { describe, expect, it } from 'vitest';
import type { DeskDelivery } from '../../src/ports.ts';
import { contactOf } from '../../src/support-desk/contact.ts';
import { ticketOf } from '../../src/support-desk/ticket.ts';
import { anAssessment, HOUR, NOON, serious } from '../rigs/builders.ts';

function aDelivery(said: Partial<DeskDelivery> = {}): DeskDelivery {
  return {
    mentionId: 'x:1',
    lane: 'live',
    network: 'x',
    text: 'My parcel is late again',
    url: 'https://x.example/1',
    at: NOON,
    brand: 'Acme',
    nps: null,
    way: 'api',
    author: { handle: 'jane', name: 'Jane' },
    customer: { ref: 'C7', name: 'Jane Doe', tier: 'gold', since: NOON - 400 * 24 * HOUR },
    contacts: {},
    decision: { desk: 'support', rule: 'needs-help', because: ['A complaint.'], tags: ['delivery'] },
    assessment: anAssessment(),
    case: { id: 42, priority: 10, ownerRole: null, closed: false },
    ...said,
  };
}

describe('a ticket', () => {
  it('has the customer’s words first, then who and why', () => {
    const ticket = ticketOf(aDelivery());
    expect(ticket).toMatchObject({
      caseId: 42,
      subject: 'Case 42: complaint, severity 1 – “My parcel is late again”',
      priority: 'normal',
      tags: ['delivery', 'x', 'en'],
      url: 'https://x.example/1',
    });
    expect(ticket?.body).toBe(
      [
        'My parcel is late again',
        '',
        'From Jane @jane on x, 2026-05-12 12:00 UTC',
        'customer C7, tier gold, customer since 2025-04-07',
        'https://x.example/1',
        '',
        'Rule needs-help',
        '- A complaint.',
      ].join('\n'),
    );
  });

  it.each([
    ['urgent', { assessment: serious() }],
    ['high', { case: { id: 1, priority: 75, ownerRole: null, closed: false } }],
    ['low', { assessment: null }],
  ] as const)('is %s when it should be', (priority, said) => {
    expect(ticketOf(aDelivery(said))?.priority).toBe(priority);
  });

  it('names the role that owns a sensitive subject', () => {
    const ticket = ticketOf(
      aDelivery({
        assessment: anAssessment({ sensitive: ['legal'] }),
        case: { id: 1, priority: 0, ownerRole: 'communications', closed: false },
      }),
    );
    expect(ticket).toMatchObject({
      ownerRole: 'communications',
      tags: ['delivery', 'legal', 'x', 'en', 'communications'],
    });
  });

  it('never tears a picture apart where it cuts, and is none without a case', () => {
    expect(ticketOf(aDelivery({ text: '😀'.repeat(80) }))?.subject).toBe(
      `Case 42: complaint, severity 1 – “${'😀'.repeat(59)}…”`,
    );
    expect(ticketOf(aDelivery({ case: null }))).toBeNull();
  });
});

describe('a contact task', () => {
  const survey = { network: 'survey', nps: 0, way: 'email', url: null } as const;

  it.each([
    ['the mail', { email: 'j@example.org', phone: '+31205550' }, { way: 'mail', to: 'j@example.org' }],
    ['the telephone', { phone: '+31205550' }, { way: 'call', to: '+31205550' }],
    ['the record', {}, { way: 'call', to: 'look up customer C7' }],
  ] as const)('goes by %s', (_name, contacts, expected) => {
    expect(contactOf(aDelivery({ ...survey, contacts }), NOON)).toMatchObject({ ...expected, dueAt: NOON });
  });

  it('speaks the language of the customer, ready to copy', () => {
    const assessment = anAssessment({ language: { label: 'nl', probability: 1 } });
    const task = contactOf(aDelivery({ ...survey, assessment }), NOON);
    expect(task?.body).toMatch(/^Beste Jane Doe,\n\n.*over Acme/);
    const nameless = { ref: null, name: null, tier: null, since: null };
    const bare = contactOf(aDelivery({ ...survey, customer: nameless, author: {}, brand: null }), NOON);
    expect(bare?.body).toMatch(/^Hello,\n/);
    expect(bare?.to).toBe('nobody told us how to reach them');
  });

  it.each([
    ['a post that can be answered in public', { way: 'api', nps: null }],
    ['an idea', { case: null }],
    ['a closed case', { case: { id: 1, priority: 0, ownerRole: null, closed: true } }],
  ] as const)('is not made for %s', (_name, said) => {
    expect(contactOf(aDelivery({ ...survey, ...said }), NOON)).toBeNull();
  });

  it('is made for the lowest score also when there is another way to answer', () => {
    expect(contactOf(aDelivery({ ...survey, way: 'link-out' }), NOON)).not.toBeNull();
    expect(contactOf(aDelivery({ ...survey, nps: 1, way: 'link-out' }), NOON)).toBeNull();
  });
});
