import { z } from 'zod';
import { DESKS } from '../domain/decision.ts';
import { ROLES } from '../domain/person.ts';
import { IncidentSettings, SpikeSettings } from './crowd-settings.ts';
import { PrioritySettings, SeatSettings } from './settings.ts';

const expressions = z.array(
  z.string({ error: 'a text such as "worth >= 0.5", in quotes when it holds a colon' }).min(1, {
    error: 'a condition such as "worth >= 0.5", or no entry at all',
  }),
  { error: 'a list of conditions, each on a line of its own after "- "' },
);
const slug = (what: string) =>
  z
    .string({ error: `${what}, in lower-case words joined by "-"` })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: `${what}, in lower-case words joined by "-"` });

const desk = z.enum(DESKS);

/** One rule as it is written. */
export const RuleText = z.strictObject({
  name: slug('a name such as "broken-promise"')
    .max(60)
    .describe('Decisions are kept under this name, so choose it to last.'),
  description: z
    .string({ error: 'a sentence that tells a person what the rule is for' })
    .min(12, { error: 'a sentence that tells a person what the rule is for' })
    .max(300)
    .describe('A sentence that people read on cards and in reasons.'),
  when: expressions
    .optional()
    .describe('CEL conditions that must all hold; a fact that is not known never holds.'),
  whenAny: expressions
    .min(1, { error: 'at least one condition, or leave it out' })
    .optional()
    .describe('CEL conditions of which one must hold, beside all of when.'),
  send: desk.describe('Where its mentions go; ceo makes them candidates for a seat.'),
  priority: z
    .number({ error: 'a number of points from -100 to 100' })
    .min(-100)
    .max(100)
    .default(0)
    .describe('Points added to the priority of its mentions.'),
  tags: z.array(slug('a tag')).default([]).describe('Words by which decisions can be counted.'),
  owner: z
    .enum(ROLES)
    .optional()
    .describe('Role that owns this sensitive subject; such rules stand above those that send to the CEO.'),
  examples: z
    .array(
      z.strictObject({
        about: z.string({ error: 'a few words about the mention' }).min(3),
        facts: z.record(z.string(), z.unknown(), { error: 'facts by name, such as `worth: 0.6`' }),
        expect: desk.describe('The desk that it must go to.'),
        by: z
          .string()
          .optional()
          .describe('The rule that must decide; this one, when expect is what it sends.'),
      }),
    )
    .default([]),
});
export type RuleText = z.infer<typeof RuleText>;

/** config/routing.yaml as it is written. */
export const RulesText = z.strictObject({
  seats: SeatSettings,
  priority: PrioritySettings.prefault({}),
  incidents: IncidentSettings.prefault({}),
  spikes: SpikeSettings.prefault({}),
  rules: z.array(RuleText, { error: 'a list of rules' }).min(1, { error: 'at least one rule' }),
});
