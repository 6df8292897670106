// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ ok: boolean, text: string }} Verdict */

/**
 * Holds the folders of a checkout against `.dependency-cruiser.cjs`. It also fails when no file was read: dependency-cruiser
 * itself calls that a success. `packages` is where node_modules lies, when not in the checkout.
 * @param {string} root
 * @param {string} [packages]
 * @returns {Promise<Verdict>}
 */
export async function checkImports(root, packages = join(root, 'node_modules')) {
  const folders = ['src', 'config', 'workers', 'tests'].filter((folder) => existsSync(join(root, folder)));
  const program = join(packages, 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout, stderr } = await runProgram(process.execPath, args, root);
  try {
    return judge(JSON.parse(stdout));
  } catch {
    return {
      ok: false,
      text: `dependency-cruiser could not read the code:\n${stderr}${stdout.slice(0, 2000)}`,
    };
  }
}

/**
 * @param {{ summary: { totalCruised: number, totalDependenciesCruised?: number, violations: Violation[],
 *   ruleSetUsed: { forbidden: { name: string, comment: string }[] } },
 *   modules: { source: string }[] }} result
 * @typedef {{ from: string, to: string, rule: { name: string }, via?: { name: string }[],
 *   cycle?: { name: string }[] }} Violation
 * @returns {Verdict}
 */
function judge({ summary, modules }) {
  if (!modules.some((module) => module.source.endsWith('.ts'))) {
    return {
      ok: false,
      text: 'No TypeScript file was read, so nothing was checked. Is typescript 6 installed?',
    };
  }
  const { violations, totalCruised, totalDependenciesCruised, ruleSetUsed } = summary;
  if (violations.length === 0)
    return { ok: true, text: `${totalCruised} files, ${totalDependenciesCruised} imports` };
  const comments = new Map(ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  const broken = [...new Set(violations.map((violation) => violation.rule.name))];
  const lines = broken.flatMap((name) => [
    `${name}: ${comments.get(name)}`,
    ...violations
      .filter((violation) => violation.rule.name === name)
      .map((violation) => `  ${pathOf(violation)}`),
  ]);
  return { ok: false, text: lines.join('\n') };
}

/** @param {Violation} violation */
function pathOf({ from, to, via, cycle }) {
  const way = (via ?? cycle ?? []).map((step) => step.name);
  return [from, ...(way.length > 0 ? way : [to])].join(' → ');
}

/**
 * Runs a program to its end and keeps what it said.
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ status: number, stdout: string, stderr: string }>}
 */
export function runProgram(command, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', (error) => resolve({ status: 1, stdout, stderr: `${stderr}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, stdout, stderr }));
  });
}
