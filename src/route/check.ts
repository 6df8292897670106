import { createHash } from 'node:crypto';
import { type Compiled, compile } from './conditions.ts';
import { exampleProblems, examplesOf, runExamples } from './examples.ts';
import { describeAll, type PlacedProblem, type Problem, placeAll } from './problems.ts';
import { rulesProblems } from './rule-checks.ts';
import type { Condition, Rule, RuleSet } from './rule-set.ts';
import { RulesText, type RuleText } from './rules-text.ts';
import { schemaProblems } from './schema-problems.ts';
import { type SeatSettings, seatContradictions } from './settings.ts';
import { type Path, readSource, type Source } from './source.ts';

/**
 * `places` are the same problems as `problems`, for an editor. `untested`: nothing is wrong but the examples, so that what
 * the rules would do can be looked at; they may not decide.
 */
export type CheckedRules =
  | { ok: true; rules: RuleSet }
  | { ok: false; problems: string[]; places: PlacedProblem[]; untested: RuleSet | null };

/** Content hash of a rules file: sha256 of its text, hex. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As loadRules, but hands the problems over instead of throwing them. */
export function checkRules(text: string, file: string): CheckedRules {
  const unfit = unfitText(text);
  if (unfit !== undefined) return failed(file, text, [unfit]);
  const source = readSource(text);
  if (source.problems.length > 0) return failed(file, text, source.problems);
  if (source.value === null || source.value === undefined) {
    return failed(file, text, [{ start: 0, end: 1, message: 'the file is empty', todo: EMPTY_FILE }]);
  }
  const tooMany = tooManyRules(source);
  if (tooMany !== undefined) return failed(file, text, [tooMany]);
  const problems: Problem[] = [];
  const parsed = RulesText.safeParse(source.value);
  if (!parsed.success) problems.push(...schemaProblems(source, RulesText, parsed.error.issues));
  const book = compileAll(source);
  problems.push(...book.problems);
  if (!parsed.success) return failed(file, text, problems);

  const { seats, priority, incidents, spikes } = parsed.data;
  problems.push(...seatProblems(source, seats));
  const rules = parsed.data.rules.map((written, i) => ruleOf(written, i, book, source));
  problems.push(...rulesProblems(rules, source), ...exampleProblems(parsed.data.rules, source));
  if (problems.length > 0) return failed(file, text, problems);

  const set: RuleSet = {
    file,
    version: versionOf(text),
    rules,
    conditions: book.conditions,
    seats,
    priority,
    incidents,
    spikes,
  };
  const wrong = runExamples(set);
  return wrong.length > 0 ? failed(file, text, wrong, set) : { ok: true, rules: set };
}

/** A file is read and its rules are asked in one go: beyond this it would hold up mentions and the page. */
const LONGEST_FILE = 500_000;
const MOST_RULES = 500;

/** What is no rules file at all, and is not worth reading on. */
function unfitText(text: string): Problem | undefined {
  const odd = text.search(/[\0\ufffd]/);
  if (odd !== -1)
    return {
      start: odd,
      end: odd + 1,
      message: 'this is not text in UTF-8',
      todo: 'Save the file as UTF-8.',
    };
  if (text.length <= LONGEST_FILE) return undefined;
  return {
    start: 0,
    end: 1,
    message: `the file is ${text.length.toLocaleString('en')} characters long`,
    todo: `At most ${LONGEST_FILE.toLocaleString('en')} are read. Take out what nobody needs.`,
  };
}

function tooManyRules(source: Source): Problem | undefined {
  const { rules } = (source.value ?? {}) as { rules?: unknown };
  if (!Array.isArray(rules) || rules.length <= MOST_RULES) return undefined;
  return {
    ...source.keyOf(['rules', MOST_RULES, 'name']),
    message: `there are ${rules.length} rules, and at most ${MOST_RULES} are read`,
    todo: 'Ask for several things in one rule, with `whenAny` or `in [...]`.',
  };
}

const EMPTY_FILE = 'It needs `seats:` and `rules:`; config/routing.yaml of a fresh copy shows both.';

function failed(
  file: string,
  text: string,
  problems: readonly Problem[],
  untested: RuleSet | null = null,
): CheckedRules {
  return {
    ok: false,
    problems: describeAll(file, text, problems),
    places: placeAll(text, problems),
    untested,
  };
}

interface Book {
  conditions: Condition[];
  byText: Map<string, Compiled>;
  problems: Problem[];
}

/** Compiles every condition of the file once, also when other parts of the file are broken. */
function compileAll(source: Source): Book {
  const book: Book = { conditions: [], byText: new Map(), problems: [] };
  const rules = (source.value as { rules?: unknown }).rules;
  if (!Array.isArray(rules)) return book;
  rules.forEach((rule: unknown, i) => {
    if (typeof rule !== 'object' || rule === null) return;
    for (const key of ['when', 'whenAny'] as const) {
      const written = (rule as Record<string, unknown>)[key];
      if (!Array.isArray(written)) continue;
      written.forEach((text: unknown, j) => {
        if (typeof text === 'string' && text !== '') enter(book, text, source, ['rules', i, key, j]);
      });
    }
  });
  return book;
}

function enter(book: Book, text: string, source: Source, path: Path): void {
  let compiled = book.byText.get(text);
  if (compiled === undefined) {
    compiled = compile(text, book.conditions.length);
    book.byText.set(text, compiled);
    if (compiled.ok) book.conditions.push(compiled.condition);
  }
  if (compiled.ok) return;
  for (const problem of compiled.problems) {
    book.problems.push({ ...problem, ...source.within(path, problem.start, problem.end) });
  }
}

function ruleOf(written: RuleText, i: number, book: Book, source: Source): Rule {
  const conditions = (texts: readonly string[] | undefined): Condition[] =>
    (texts ?? []).flatMap((text) => {
      const compiled = book.byText.get(text);
      return compiled?.ok ? [compiled.condition] : [];
    });
  return {
    name: written.name,
    description: written.description,
    when: conditions(written.when),
    whenAny: conditions(written.whenAny),
    send: written.send,
    priority: written.priority,
    tags: written.tags,
    ...(written.owner === undefined ? {} : { owner: written.owner }),
    examples: examplesOf(written, i, source),
  };
}

function seatProblems(source: Source, seats: SeatSettings): Problem[] {
  return seatContradictions(seats).map(({ path, message, todo }) => ({
    ...source.placeOf(['seats', ...path]),
    message,
    todo,
  }));
}
