// node .ci/count.mjs FOLDER FAILED_STEPS: adds up the vitest reports in FOLDER and exits as the whole run should.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder = '', failedSteps = '0'] = process.argv;
const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const sum = (field) => reports.reduce((total, report) => total + (report[field] ?? 0), 0);

const passed = sum('numPassedTests');
const skipped = sum('numPendingTests') + sum('numTodoTests');
// A step can fail without a failed test: types, an import that breaks a file, a run that was cut off.
const failed = Math.max(sum('numFailedTests'), Number(failedSteps));
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
