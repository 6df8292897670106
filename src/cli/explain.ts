import type { Command } from 'commander';
import { countsIn } from '../console/words.ts';
import { SettingsError } from '../domain/errors.ts';
import type { SeatOutcome } from '../domain/seat.ts';
import type { MentionStory } from '../ports.ts';
import { explain } from '../route/explain.ts';
import { beforeRival, type OutcomeOf } from '../route/flip.ts';
import { outranks } from '../route/ranking.ts';
import { loadRules } from '../route/rules.ts';
import { findMentions, passedOver, rulesText } from '../store/find-mention.ts';
import { say, sayJson, withApp } from './frame.ts';

/** `rules explain MENTION`. */
export function explainCommand(rules: Command): void {
  rules
    .command('explain <mention>')
    .description(
      'why a mention went where it went: each rule with the values it saw, the seats, and what would flip it',
    )
    .option('--json', 'for programs')
    .action((mention: string, options: { json?: boolean }) =>
      withApp(async ({ foundation, rooms, settings }) => {
        const ids = await findMentions(foundation.db, mention);
        const [id] = ids;
        if (id === undefined)
          throw new SettingsError([`There is no mention ${mention}. Give its id, such as x:123 or 123`]);
        if (ids.length > 1) throw new SettingsError([`${mention} may be ${ids.join(' or ')}. Say which`]);
        const story = await rooms.consoleStore.cases.mention(id);
        const decision = story?.decision;
        if (!story || !decision)
          throw new SettingsError([
            `${id} is not decided yet (it is ${story?.stage ?? 'gone'}). Try again in a moment`,
          ]);
        // What made it ask for a seat last is what is explained.
        const rise = story.rises.findLast(({ ruled }) => ruled?.asked === true);
        const { facts, rulesVersion, rule } = rise?.ruled ?? decision;
        const text = (await rulesText(foundation.db, rulesVersion)) ?? settings.routing.text;
        const outcomeOf = besideTheSeated(await passedOver(foundation.db, id));
        const explanation = explain(
          loadRules(text, settings.routing.name),
          facts,
          outcomesOf(story),
          outcomeOf === null ? {} : { outcomeOf },
        );
        if (options.json) {
          return sayJson({
            mention: id,
            rulesVersion,
            modelVersion: decision.modelVersion,
            decision,
            rises: story.rises,
            ...explanation,
          });
        }
        say(
          `${id}: ${decision.desk}, by the rule ${decision.rule}${decision.joinedCase === undefined ? '' : ` (joined case ${decision.joinedCase})`}`,
        );
        if (rise !== undefined)
          say(
            `As it spread, it asked for a seat by the rule ${rule}: at ${new Date(rise.readAt).toISOString()} ${countsIn(rise.metrics).join(', ')}.`,
          );
        for (const sentence of explanation.sentences) say(sentence);
      }),
    );
}

/** Whoever was passed over asks what would have brought them a seat: to come before the last of those who got one. */
function besideTheSeated(passed: Awaited<ReturnType<typeof passedOver>>): OutcomeOf | null {
  if (passed === null) return null;
  const { candidate, seated } = passed;
  const [last] = seated
    .filter((other) => outranks(other, candidate))
    .sort((a, b) => (outranks(a, b) ? 1 : -1));
  return last === undefined ? null : beforeRival(last, candidate);
}

function outcomesOf({ id, seat }: MentionStory): SeatOutcome[] {
  if (seat === null) return [];
  const at = seat.settledAt ?? seat.askedAt;
  if (seat.status === 'waiting') return [{ mentionId: id, status: 'waiting', until: seat.until ?? at }];
  if (seat.status === 'seated') return [{ mentionId: id, status: 'seated', at, pool: seat.pool ?? 'open' }];
  return [
    {
      mentionId: id,
      status: 'passed',
      at,
      reason: seat.reason ?? 'waited-too-long',
      ...(seat.displacedBy ? { displacedBy: seat.displacedBy.id } : {}),
    },
  ];
}
