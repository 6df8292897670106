import { loadSettings } from '../config/index.ts';
import { runWorker } from '../src/app/process.ts';

await runWorker(() => loadSettings(process.env), 'follow-through');
