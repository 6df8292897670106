import { describe, expect, it } from 'vitest';
import { FACT_NAMES, FACTS, type FactRow } from '../../src/route/facts.ts';
import { type FactInput, factsOf } from '../../src/route/facts-of.ts';
import { aMention, anAssessment, DAY, MINUTE, NOON, serious } from '../rigs/builders.ts';

function input(said: Partial<FactInput> = {}): FactInput {
  return {
    mention: aMention({ createdAt: NOON }),
    assessment: anAssessment(),
    customer: { stopped: false },
    history: { earlierMentions: 0, earlierComplaints: 0, earlierCases: 0 },
    incidentSize: 1,
    posture: 'normal',
    at: NOON,
    ...said,
  };
}

const known: FactInput = input({
  mention: aMention({
    createdAt: NOON,
    author: { handle: 'a', followers: 0, verified: false, accountCreatedAt: NOON - 10 * DAY },
    metrics: { likes: 0, reposts: 3, replies: 1, views: 90 },
    inReplyTo: '1',
    nps: 0,
    mentionsUs: true,
    lang: 'en',
  }),
  assessment: serious({
    reach: { value: 40, speed: 0 },
    bot: 0.1,
    topics: ['billing'],
    sensitive: ['legal'],
  }),
  customer: { ref: 'c1', since: NOON - 400 * DAY, tier: 'gold', value: 1_200, consent: true, stopped: false },
  history: { earlierMentions: 4, earlierComplaints: 2, earlierCases: 1 },
  repostsSeen: 7,
  incidentSize: 5,
  at: NOON + 30 * MINUTE,
});

describe('facts', () => {
  it.each([
    ['of a mention of which all is known', known],
    ['of a mention of which little is known', input()],
  ])('%s: every name of the table, with values it can have', (_, given) => {
    const facts = factsOf(given);
    expect(Object.keys(facts).sort()).toEqual([...FACT_NAMES].sort());
    for (const name of FACT_NAMES) {
      const row: FactRow = FACTS[name];
      const value = facts[name];
      if (value === null) {
        expect([name, row.unknown]).not.toEqual([name, undefined]);
        continue;
      }
      const kind = Array.isArray(value)
        ? 'list'
        : { number: 'number', string: 'text', boolean: 'flag' }[typeof value as 'string'];
      expect([name, kind]).toEqual([name, row.kind]);
      if (row.values !== undefined) for (const word of [value].flat()) expect(row.values).toContain(word);
    }
  });

  it('tell what the rows tell', () => {
    expect(factsOf(known)).toMatchObject({
      'author.followers': 0,
      'author.verified': false,
      'author.accountAgeDays': 10,
      'reach.likes': 0,
      'reach.reposts': 7,
      'reach.value': 40,
      'reach.speed': 0,
      'customer.known': true,
      'customer.tenureDays': 400,
      'history.earlierComplaints': 2,
      'history.contactedSupport': true,
      'incident.size': 5,
      'mention.isReply': true,
      'mention.ageMinutes': 30,
      nps: 0,
      sensitive: ['legal'],
    });
  });

  it('do not take what is absent for zero or for no', () => {
    expect(factsOf(input())).toMatchObject({
      'author.followers': null,
      'author.verified': null,
      'reach.likes': null,
      'reach.reposts': null,
      'reach.value': null,
      'customer.tier': null,
      'customer.value': null,
      'customer.tenureDays': null,
      'customer.consent': null,
      'mention.mentionsUs': null,
      bot: null,
      nps: null,
      'customer.known': false,
    });
  });

  it('do not know what the model abstained from', () => {
    const abstained = factsOf(
      input({
        assessment: serious({
          abstained: ['severity', 'intent', 'complaint', 'sensitive', 'worth', 'language'],
        }),
      }),
    );
    expect(abstained).toMatchObject({
      'severity.value': null,
      'severity.harmed': null,
      intent: null,
      'complaint.probability': null,
      sensitive: null,
      worth: null,
      language: null,
      abstained: ['severity', 'intent', 'complaint', 'sensitive', 'worth', 'language'],
    });
  });

  it('keep the record of a customer apart who does not allow the link', () => {
    const facts = factsOf({ ...known, customer: { ...known.customer, consent: false, stopped: true } });
    expect(facts).toMatchObject({
      'customer.known': true,
      'customer.consent': false,
      'customer.tier': null,
      'customer.value': null,
      'customer.tenureDays': null,
      'customer.stopped': true,
    });
  });

  it('name the cues in the words, each once', () => {
    const reasons = {
      worth: [
        { key: 'cue.leaving', weight: 0.3 },
        { key: 'mix.again-asked', weight: 0.2 },
      ],
      severity: [
        { key: 'cue.leaving', weight: -0.1 },
        { key: 'lexicon.negative', weight: 0.4 },
      ],
    };
    const facts = factsOf(input({ assessment: anAssessment({ reasons }) }));
    expect(facts.cues).toEqual(['again-asked', 'leaving']);
    expect(facts['history.contactedSupport']).toBe(true);
  });
});
