import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { SettingsError } from '../domain/errors.ts';
import { encodeBundle } from '../models/linear/bundle.ts';
import { linearModel } from '../models/linear/linear-model.ts';
import { MODELS } from '../models/open.ts';
import { modelCard } from '../models/training/card.ts';
import { judge, judgePosts } from '../models/training/judge.ts';
import { canBeLeftOut } from '../models/training/sources.ts';
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
          checkBefore(options.day, out);
          const trained = train(
            { folder: options.data, leaveOut, name: options.bundle, day: options.day },
            note,
          );
          const file = encodeBundle(trained.bundle);
          const model = linearModel(file, options.bundle);
          note('judging');
          const verdicts = [...judge(model, options.data), ...judgePosts(model, options.data, trained.posts)];
          writeFileSync(out, file);
          writeFileSync(
            `${out.replace(/\.bundle$/, '')}.md`,
            modelCard(trained.bundle, model.version, file.length, verdicts),
          );
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

/** What stays out. A word that leaves nothing out is a mistake: the bundle would hold what it must not. */
export function leftOut(options: { bundle: string; leaveOut?: string }): readonly string[] {
  if (!MODELS.some((name) => name === options.bundle))
    throw new SettingsError([
      `--bundle: there is no bundle ${options.bundle}. Give one of: ${MODELS.join(', ')}`,
    ]);
  const words = options.leaveOut?.split(',').map((part) => part.trim());
  const wrong = words?.filter((word) => !canBeLeftOut(word)) ?? [];
  if (wrong.length > 0)
    throw new SettingsError(
      wrong.map(
        (word) =>
          `--leave-out: "${word}" is no kind of licence and no source. Give none-stated, non-commercial or research, or the beginning of a source's name as on the model card`,
      ),
    );
  return words ?? LEFT_OUT[options.bundle]!;
}

/** What would be told only after minutes of training. */
function checkBefore(day: string, out: string): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new SettingsError([`--day: "${day}" is no day. Write it as 2026-05-12`]);
  try {
    mkdirSync(dirname(out), { recursive: true });
    accessSync(dirname(out), constants.W_OK);
  } catch {
    throw new SettingsError([`--out: ${dirname(out)} cannot be written to. Give another file`]);
  }
}

const today = (): string => new Date().toISOString().slice(0, 10);
