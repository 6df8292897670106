import { SettingsError } from '../domain/errors.ts';
import { chainOf, type Node, numberEnvironment, partsOf } from './cel.ts';
import { didYouMean, listed } from './problems.ts';

/**
 * Does a condition such as `ceo.perDayMax > 8` hold for these figures? Throws SettingsError when it is no condition over
 * them, with what to do.
 */
export function failsIf(expression: string, figures: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(figures);
  const wrong = (said: string): never => {
    throw new SettingsError([`--fail-if '${expression}': ${said}`]);
  };
  const environment = numberEnvironment();
  for (const name of names) environment.registerVariable(name.replace('.', '_'), 'double');
  let rewritten = expression;
  try {
    const visit = (node: Node): void => {
      const name = chainOf(node)?.join('.');
      if (name === undefined) {
        for (const part of partsOf(node)) visit(part);
        return;
      }
      if (!names.includes(name)) {
        wrong(
          `there is no figure \`${name}\`. ${didYouMean(name, names) ?? `There are ${listed(names, 'and')}.`}`,
        );
      }
      rewritten =
        rewritten.slice(0, node.start) +
        name.replace('.', '_').padEnd(node.end - node.start) +
        rewritten.slice(node.end);
    };
    visit(environment.parse(expression).ast);
    const variables = Object.fromEntries(names.map((name) => [name.replace('.', '_'), figures[name]]));
    const answer: unknown = environment.parse(rewritten)(variables);
    if (typeof answer === 'boolean') return answer;
  } catch (error) {
    if (error instanceof SettingsError) throw error;
  }
  return wrong('it gives no yes or no. Compare a figure with a number, for instance `ceo.perDayMax > 8`.');
}
