import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { SettingsError } from '../domain/errors.ts';
import { encodeBundle } from '../models/linear/bundle.ts';
import { linearModel } from '../models/linear/linear-model.ts';
import { MODELS } from '../models/open.ts';
import { modelCard } from '../models/training/card.ts';
import { judge, judgePosts } from '../models/training/judge.ts';
import { devRows } from '../models/training/rows.ts';
import { LEFT_OUT, train } from '../models/training/train.ts';
import { note, orComplain, say, sayJson } from './frame.ts';

/** `train`: from the data folder to a bundle with its card. */
export function trainCommand(program: Command): void {
  program
    .command('train')
    .description('learn a text model from a folder of training data; docs/assessment.md says what it holds')
    .requiredOption('--data <folder>', 'the folder')
    .option('--bundle <name>', `which one: ${MODELS.join(' or ')}`, 'open')
    .option(
      '--leave-out <list>',
      'sources to leave out, by licence (none-stated, non-commercial, research) or by name, with commas; the bundle says otherwise which',
    )
    .option('--day <date>', 'the day that the bundle bears', today())
    .option('--out <file>', 'where to write it; the card goes beside it as .md')
    .option('--json', 'for programs: only the report, on stdout')
    .action(
      (options: {
        data: string;
        bundle: string;
        leaveOut?: string;
        day: string;
        out?: string;
        json?: boolean;
      }) =>
        orComplain(async () => {
          const leaveOut = leftOut(options);
          const out = options.out ?? `src/models/bundles/${options.bundle}.bundle`;
          const card = `${out.replace(/\.bundle$/, '')}.md`;
          checkBefore(options.day, [out, card]);
          // Judged by only after minutes; what is wrong in them is told now.
          devRows(options.data);
          const trained = train(
            { folder: options.data, leaveOut, name: options.bundle, day: options.day },
            note,
          );
          const file = encodeBundle(trained.bundle);
          const model = linearModel(file, options.bundle);
          note('judging');
          const verdicts = [...judge(model, options.data), ...judgePosts(model, options.data, trained.posts)];
          writeFileSync(out, file);
          writeFileSync(card, modelCard(trained.bundle, model.version, file.length, verdicts));
          if (options.json) return sayJson({ version: model.version, bytes: file.length, verdicts });
          say(`${out}: ${model.version}, ${file.length} bytes`);
          for (const { head, set, rows, figures } of verdicts)
            say(
              `${head}, ${set} (${rows}): ${Object.entries(figures)
                .map(([name, value]) => `${name} ${value}`)
                .join(', ')}`,
            );
        }),
    );
}

/** What stays out, as asked or as the bundle of this name has it. */
export function leftOut(options: { bundle: string; leaveOut?: string }): readonly string[] {
  if (!MODELS.some((name) => name === options.bundle))
    throw new SettingsError([
      `--bundle: there is no bundle ${options.bundle}. Give one of: ${MODELS.join(', ')}`,
    ]);
  return options.leaveOut?.split(',').map((part) => part.trim()) ?? LEFT_OUT[options.bundle]!;
}

/** What would be told only after minutes of training. */
export function checkBefore(day: string, files: readonly string[]): void {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  // The 31st of a shorter month is read as a day of the next.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new SettingsError([`--day: "${day}" is no day. Write it as 2026-05-12`]);
  for (const file of files) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      const there = existsSync(file);
      closeSync(openSync(file, 'a'));
      if (!there) rmSync(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new SettingsError([`--out: "${file}" cannot be written (${code}). Give the path of a file`]);
    }
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);
