// @ts-check
// `npm run check`: everything that can be known without running the product, side by side.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkImports, runProgram } from './imports.mjs';

/** @typedef {import('./imports.mjs').Verdict} Verdict */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const CACHE = join(root, 'node_modules', '.cache', 'openseat', 'types.tsbuildinfo');

/** @type {[name: string, advice: string, run: () => Promise<Verdict>][]} */
const checks = [
  [
    'types',
    'tsc',
    () => tool('typescript/bin/tsc', ['--pretty', 'false', '--incremental', '--tsBuildInfoFile', CACHE]),
  ],
  [
    'lint',
    'npx biome check --write mends most of it',
    () =>
      tool('@biomejs/biome/bin/biome', [
        'check',
        '--error-on-warnings',
        '--diagnostic-level=warn',
        '--max-diagnostics=20',
        '--colors=off',
        '.',
      ]),
  ],
  ['imports', '.dependency-cruiser.cjs says who may import whom', () => checkImports(root)],
  [
    'unused',
    'remove it, or say in knip.json why it stays',
    () => tool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  ],
];

const began = Date.now();
const results = await Promise.all(checks.map(report));
const failed = results.filter((ok) => !ok).length;
const seconds = ((Date.now() - began) / 1000).toFixed(1);
process.stdout.write(
  failed === 0
    ? `all ${results.length} checks passed in ${seconds} s\n`
    : `${failed} of ${results.length} checks failed\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {[string, string, () => Promise<Verdict>]} check */
async function report([name, advice, run]) {
  const start = Date.now();
  const { ok, text } = await run();
  const took = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  if (ok) process.stdout.write(`✓ ${name} (${took})\n`);
  else process.stdout.write(`✗ ${name} (${took}): ${advice}\n${text.trimEnd().replace(/^/gm, '  ')}\n`);
  return ok;
}

/** @param {string} program @param {string[]} args @returns {Promise<Verdict>} */
async function tool(program, args) {
  const path = join(root, 'node_modules', ...program.split('/'));
  const { status, stdout, stderr } = await runProgram(process.execPath, [path, ...args], root);
  return { ok: status === 0, text: stdout + stderr };
}
