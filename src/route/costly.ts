import { literalOf, type Node, partsOf } from './cel.ts';
import type { Problem } from './problems.ts';

/** Signs of a pattern, and parts of it that may repeat: beyond these a short text can take for ever. */
const PATTERN_LENGTH = 200;
const PATTERN_REPEATS = 3;

const LOOPS = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

const LOOP_IN_LOOP = (name: string) => ({
  message: `\`${name}\` stands within another one`,
  todo: 'Go through one list in a condition, or write two conditions.',
});

/** Parts of a condition that could hold up all mentions: patterns that try again and again, loops within loops. */
export function costlyParts(root: Node): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: Node, looping: boolean): void => {
    if (node.op === 'call' && node.args[0] === 'matches')
      problems.push(...patternProblem(node.args[1][1] ?? node));
    if (node.op !== 'rcall') {
      for (const part of partsOf(node)) visit(part, looping);
      return;
    }
    const [name, whose, given] = node.args;
    const loops = LOOPS.has(name);
    if (name === 'matches') problems.push(...patternProblem(given[0] ?? node));
    if (loops && looping) problems.push({ start: node.start, end: node.end, ...LOOP_IN_LOOP(name) });
    visit(whose, looping);
    for (const part of given) visit(part, looping || loops);
  };
  visit(root, false);
  return problems;
}

function patternProblem(node: Node): Problem[] {
  const at = { start: node.start, end: node.end };
  const pattern = literalOf(node);
  if (typeof pattern !== 'string')
    return [
      { ...at, message: 'the pattern of `matches` is not written out', todo: 'Write it in double quotes.' },
    ];
  if (!triesTooMuch(pattern)) return [];
  return [
    {
      ...at,
      message: 'working out this pattern may take for ever',
      todo: `What repeats may hold no other repeat and no choice, as \`(a+)+\` and \`(a|b)*\` do; at most ${PATTERN_REPEATS} repeats, and no look-ahead.`,
    },
  ];
}

/** Is it long, does it look around, or is there a repeat that holds another repeat or a choice? */
function triesTooMuch(pattern: string): boolean {
  if (pattern.length > PATTERN_LENGTH) return true;
  const bare = pattern.replace(/\\\D/g, '_').replace(/\[[^\]]*\]/g, '_');
  if (/\(\?(?!:)|\\\d/.test(bare)) return true;
  const repeats = /[*+?]|\{\d/g;
  const groups: { restless: boolean }[] = [{ restless: false }];
  let count = 0;
  for (let i = 0; i < bare.length; i++) {
    const sign = bare[i] ?? '';
    const top = groups.at(-1);
    if (sign === '(') {
      groups.push({ restless: false });
      if (bare.startsWith('?:', i + 1)) i += 2;
    } else if (sign === '|' && top !== undefined) top.restless = true;
    else if (sign === ')') {
      const restless = groups.length > 1 && groups.pop()?.restless === true;
      repeats.lastIndex = i + 1;
      const repeated = repeats.exec(bare)?.index === i + 1;
      if (restless && repeated) return true;
      const outer = groups.at(-1);
      if (restless && outer !== undefined) outer.restless = true;
    } else if ('*+?{'.includes(sign)) {
      count += 1;
      if (top !== undefined) top.restless = true;
    }
  }
  return count > PATTERN_REPEATS;
}
