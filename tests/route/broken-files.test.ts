import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SettingsError } from '../../src/domain/errors.ts';
import { checkRules } from '../../src/route/check.ts';
import { loadRules } from '../../src/route/rules.ts';

const folder = new URL('../fixtures/route/broken/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));
const textOf = (name: string) => readFileSync(new URL(`${name}.yaml`, folder), 'utf8');

describe('broken rules files', () => {
  it('are at least sixty', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  it.each(names)('%s: says exactly what is wrong, where, and what to do', async (name) => {
    const checked = checkRules(textOf(name), 'routing.yaml');
    const said = checked.ok ? 'nothing is wrong' : `${checked.problems.join('\n')}\n`;
    expect(said).not.toMatch(/node_modules|\bat .*:\d+:\d+\)|undefined|\[object|NaN/);
    for (const problem of checked.ok ? [] : checked.problems) {
      const [, line = '0', column = '0'] = /^routing\.yaml:(\d+):(\d+): /.exec(problem) ?? [];
      expect(Number(line) * Number(column)).toBeGreaterThan(0);
    }
    await expect(said).toMatchFileSnapshot(new URL(`${name}.txt`, folder).pathname);
  });

  it('are refused with one error that carries every problem', () => {
    const checked = checkRules(textOf('everything-at-once'), 'routing.yaml');
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.length).toBeGreaterThan(6);
    try {
      loadRules(textOf('everything-at-once'), 'routing.yaml');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SettingsError);
      expect((error as SettingsError).problems).toEqual(problems);
    }
  });
});
