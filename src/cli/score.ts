import type { Command } from 'commander';
import { loadSettings } from '../../config/index.ts';
import { openTextModel } from '../models/open.ts';
import { scoreLines } from '../score/lines.ts';
import { loadScoring } from '../score/settings.ts';
import { linesOfStdin, orComplain, shownJson } from './frame.ts';

/** `score`: mentions as JSON lines on stdin → assessments as JSON lines on stdout. */
export function scoreCommand(program: Command): void {
  program
    .command('score')
    .description('mentions as JSON lines on stdin → assessments as JSON lines on stdout, in order')
    .option(
      '--explain',
      'add what moved each value, with the words and their places; with `rest` they add up to its log-odds',
    )
    .action((options: { explain?: boolean }) =>
      orComplain(async () => {
        const { model, scoring } = loadSettings(process.env);
        const settings = loadScoring(scoring.text, scoring.name);
        const explain = options.explain === true;
        for await (const line of scoreLines(linesOfStdin(), openTextModel(model), { explain, settings })) {
          if (!process.stdout.write(`${shownJson(line)}\n`))
            await new Promise((resolve) => process.stdout.once('drain', resolve));
        }
      }),
    );
}
