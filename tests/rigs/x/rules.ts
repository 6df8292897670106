import { type Answer, type Call, ok, type Parts } from './call.ts';
import { duplicateRule, invalidRequest, invalidRule, type Problem, ruleCap } from './problems.ts';
import { matches } from './query-match.ts';
import { parseQuery, type Query } from './query-parse.ts';
import { Snowflakes } from './snowflake.ts';
import type { Clock, Post, World } from './world.ts';

const MOST = 1000;
const LONGEST = 1024;

export interface Rule {
  id: string;
  value: string;
  tag?: string;
}

/** The rules of the one filtered stream; they outlive its connections. */
export class Rules {
  readonly #clock: Clock;
  readonly #ids = new Snowflakes();
  readonly #rules = new Map<string, { rule: Rule; query: Query }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get all(): Rule[] {
    return [...this.#rules.values()].map(({ rule }) => rule);
  }

  matching(post: Post, world: World): Rule[] {
    return [...this.#rules.values()]
      .filter(({ query }) => matches(query, post, world, 'stream'))
      .map(({ rule }) => rule);
  }

  add(
    { value, tag }: { value: string; tag?: string },
    dryRun: boolean,
  ): { rule: Rule } | { problem: Problem } {
    const known = this.all.find((rule) => rule.value === value);
    if (known) return { problem: duplicateRule(value, known.id) };
    if (value.length > LONGEST)
      return { problem: invalidRule(value, `Rule is longer than ${LONGEST} characters`) };
    const parsed = parseQuery(value);
    if (!parsed.ok) return { problem: invalidRule(value, parsed.problem) };
    if (this.#rules.size >= MOST) return { problem: ruleCap() };
    const rule = { id: this.#ids.next(this.#clock.now()), value, ...(tag === undefined ? {} : { tag }) };
    if (!dryRun) this.#rules.set(rule.id, { rule, query: parsed.query });
    return { rule };
  }

  remove(by: { ids?: string[]; values?: string[] }, dryRun: boolean): { deleted: number; missing: number } {
    const ids = [
      ...(by.ids ?? []),
      ...(by.values ?? []).map((value) => this.all.find((rule) => rule.value === value)?.id ?? ''),
    ];
    const found = ids.filter((id) => this.#rules.has(id));
    if (!dryRun) for (const id of found) this.#rules.delete(id);
    return { deleted: found.length, missing: ids.length - found.length };
  }
}

export function listRules({ query }: Call, { rules, settings }: Parts): Answer {
  const ids = query.get('ids')?.split(',');
  const data = rules.all.filter((rule) => !ids || ids.includes(rule.id));
  const meta = { sent: new Date(settings.clock.now()).toISOString(), result_count: data.length };
  return ok(data.length > 0 ? { data, meta } : { meta });
}

/** Answers 200 with `errors` for the rules it did not take, as the document has it. */
export function changeRules({ body, query }: Call, { rules, settings }: Parts): Answer {
  const dryRun = query.get('dry_run') === 'true';
  const sent = new Date(settings.clock.now()).toISOString();
  const asked = body as {
    add?: { value: string; tag?: string }[];
    delete?: { ids?: string[]; values?: string[] };
  };
  if (asked.delete) {
    const { deleted, missing } = rules.remove(asked.delete, dryRun);
    const error = invalidRequest([{ message: 'Rule does not exist', parameters: {} }]);
    const meta = { sent, summary: { deleted, not_deleted: missing } };
    return ok(missing > 0 ? { meta, errors: [error] } : { meta });
  }
  const outcomes = (asked.add ?? []).map((rule) => rules.add(rule, dryRun));
  const data = outcomes.flatMap((outcome) => ('rule' in outcome ? [outcome.rule] : []));
  const errors = outcomes.flatMap((outcome) => ('problem' in outcome ? [outcome.problem] : []));
  const counts = {
    created: data.length,
    not_created: errors.length,
    valid: data.length,
    invalid: errors.length,
  };
  return ok({
    ...(data.length > 0 ? { data } : {}),
    meta: { sent, summary: counts, result_count: data.length },
    ...(errors.length > 0 ? { errors } : {}),
  });
}
