import { loadSettings } from '../config/index.ts';
import { runAll } from '../src/app/process.ts';

await runAll(() => loadSettings(process.env));
