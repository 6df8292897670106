import { describe, expect, it } from 'vitest';
import type { Decided } from '../../src/domain/decided.ts';
import { redecide } from '../../src/route/redecide.ts';
import { loadRules } from '../../src/route/rules.ts';
import { DAY, HOUR, MINUTE } from '../rigs/builders.ts';
import { MONDAY } from './seat-world.ts';

const rules = loadRules(
  `seats: { perDay: 1, reserve: 0, ordinary: 0, waitMinutes: 600 }
rules:
  - { name: complaints, description: Every complaint may get a seat., when: [complaint.probability >= 0.5], send: ceo }
  - { name: rest, description: Everything that is left., send: nobody }
`,
  'routing.yaml',
);

/** The one seat of the day comes at half past one. */
const EIGHT = MONDAY + 8 * HOUR;
const NOON = MONDAY + 12 * HOUR;
const TWO = MONDAY + 14 * HOUR;

function decided(id: string, said: Partial<Decided> & { worth?: number } = {}): Decided {
  const { worth = 0.5, ...more } = said;
  const at = more.at ?? EIGHT;
  return {
    id,
    lane: 'recorded',
    at,
    createdAt: at,
    network: 'x',
    customerId: 1,
    incidentId: null,
    facts: { 'complaint.probability': 0.9, 'severity.value': 2, worth, 'history.earlierCases': 0 },
    old: { desk: 'ceo', rule: 'complaints', priority: 50, candidate: true, seat: null },
    ...more,
  };
}
const joining = (opener: string, desk: 'ceo' | 'support' = 'support') =>
  ({ desk, rule: 'joins-open-case', priority: 1, candidate: false, seat: null, joined: opener }) as const;

describe('deciding again', () => {
  it('gives the seat to the next when its author takes a post back while it waits', () => {
    const mentions = [
      decided('x:1', { worth: 0.9, withdrawnAt: NOON }),
      decided('x:2', { customerId: 2 }),
      decided('x:3', { customerId: 3, at: TWO, worth: 0.1 }),
    ];
    const [first, second] = redecide(mentions, rules);
    expect(first?.seat).toEqual({ mentionId: 'x:1', status: 'passed', at: NOON, reason: 'withdrawn' });
    expect(second?.seat).toMatchObject({ status: 'seated' });
    const stayed = redecide(
      mentions.map(({ withdrawnAt: _, ...one }) => one),
      rules,
    );
    expect(stayed[0]?.seat).toMatchObject({ status: 'seated' });
  });

  it('joins no case that ended when its only mention was taken back', () => {
    const later = decided('x:2', { at: TWO });
    const answer = (opener: Decided) => redecide([opener, later], rules)[1]?.rule;
    const ignored = { ...decided('x:1').old, desk: 'nobody' as const, rule: 'rest' };
    expect(answer(decided('x:1', { old: ignored }))).toBe('joins-open-case');
    expect(answer(decided('x:1', { old: ignored, withdrawnAt: NOON }))).toBe('complaints');
  });

  it('keeps what joined a case from before the first of the mentions', () => {
    const [one] = redecide([decided('x:2', { old: joining('x:1', 'ceo') })], rules);
    expect(one).toMatchObject({ desk: 'ceo', rule: 'joins-open-case', candidate: false, seat: null });
  });

  it('keeps what people did with a case whose seat stays the same', () => {
    const seat = { pool: 'open', at: MONDAY + 13.5 * HOUR } as const;
    const opener = decided('x:1', { old: { ...decided('x:1').old, seat } });
    const joined = (desk: 'ceo' | 'support') =>
      redecide([opener, decided('x:2', { at: TWO, old: joining('x:1', desk) })], rules)[1]?.desk;
    expect([joined('support'), joined('ceo')]).toEqual(['support', 'ceo']);
    const none = { ...opener, old: { ...opener.old, seat: null } };
    expect(redecide([none, decided('x:2', { at: TWO, old: joining('x:1') })], rules)[1]?.desk).toBe('ceo');
  });

  it('lets nobody wait who asked us to stop', () => {
    const stop = decided('x:2', { at: NOON, stops: true, old: joining('x:1') });
    const [one] = redecide([decided('x:1'), stop], rules);
    expect(one?.seat).toMatchObject({ status: 'passed', reason: 'cannot-reply', at: NOON });
  });

  it('counts no case that came later, and none that was gone, among the earlier ones', () => {
    const earlier = loadRules(
      `seats: { perDay: 1, reserve: 0, ordinary: 0 }
rules:
  - { name: again, description: They had two cases before., when: [history.earlierCases >= 2], send: support }
  - { name: rest, description: Everything that is left., send: support }
`,
      'routing.yaml',
    );
    const nobody = { desk: 'nobody', rule: 'rest', priority: 0, candidate: false, seat: null } as const;
    const facts = { 'complaint.probability': 0.9, 'history.earlierCases': 1 };
    const closed = { ...nobody, desk: 'support' } as const;
    const said = (second: Partial<Decided>, first: Partial<Decided> = {}) =>
      redecide(
        [
          // Under the old rules a case was opened and closed, so the new rules' case is closed as well.
          decided('x:0', { at: EIGHT - DAY, old: closed }),
          decided('x:1', { old: nobody, facts, ...first }),
          decided('x:2', { at: TWO, old: nobody, facts, ...second }),
        ],
        earlier,
      )[2]?.rule;
    expect(said({})).toBe('again');
    expect(said({ createdAt: EIGHT - MINUTE })).toBe('rest');
    expect(said({}, { withdrawnAt: NOON })).toBe('rest');
  });
});
