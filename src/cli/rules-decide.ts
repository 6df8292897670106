import type { Command } from 'commander';
import { loadSettings } from '../../config/index.ts';
import { rehearse } from '../app/dry-run.ts';
import type { Aside, RecordedLine } from '../app/recorded-lines.ts';
import type { MentionId } from '../domain/mention.ts';
import type { SeatOutcome } from '../domain/seat.ts';
import { dryRun, type Verdict } from '../route/dry-run.ts';
import { jsonLine, linesOfStdin, orComplain } from './frame.ts';
import { noteExamples, rulesToTry } from './rules.ts';

/** `rules decide`: recorded mentions as JSON lines on stdin → what the rules make of each, on stdout. No database. */
export function decideCommand(rules: Command): void {
  rules
    .command('decide')
    .description('a dry run: recorded mentions as JSON lines on stdin → the decision on each, in order')
    .option('--seats', 'add who would get a seat, with the mentions taken in time order')
    .option('--rules <file>', 'the file to decide by instead of the live one')
    .option('--json', 'for programs: it always is')
    .action((options: { seats?: boolean; rules?: string }) =>
      orComplain(async () => {
        const tried = rulesToTry(options.rules);
        const { set } = tried;
        noteExamples(tried);
        const { lines, routable } = await rehearse(linesOfStdin(), loadSettings(process.env));
        const verdicts = new Map(dryRun(routable, set).map((verdict) => [verdict.id, verdict]));
        const seats = options.seats === true;
        for (const line of verdictLines(lines, verdicts, { seats })) {
          if (!process.stdout.write(`${jsonLine(line)}\n`))
            await new Promise((resolve) => process.stdout.once('drain', resolve));
        }
      }),
    );
}

const ASIDE: Record<Aside, string> = {
  'own-post': 'We wrote it ourselves.',
  repost: 'It repeats a post without words of its own.',
  withdrawn: 'Its author took it back: there is nothing to decide.',
  'later-counts': 'Counts that were read later. Here each post is decided as it came; replay follows them.',
};

/** One answer for each line, in order. Ids are those of the lines. */
export function* verdictLines(
  lines: readonly RecordedLine[],
  verdicts: ReadonlyMap<MentionId, Verdict>,
  { seats }: { seats: boolean },
): Generator<object> {
  const said = new Map<MentionId, string>();
  for (const line of lines) {
    if (line.kind === 'mention' && line.id !== null && !said.has(line.key)) said.set(line.key, line.id);
  }
  const nameOf = (key: MentionId) => said.get(key) ?? key;
  let number = 0;
  for (const line of lines) {
    number += 1;
    const verdict = line.kind === 'mention' ? verdicts.get(line.key) : undefined;
    if (line.kind === 'error') yield { line: number, error: line.error };
    else if (line.kind === 'aside' || verdict === undefined) {
      const why = line.kind === 'aside' ? line.why : 'withdrawn';
      const { id } = line;
      const nobody = { id, desk: 'nobody', candidate: false, priority: 0, rule: why, reasons: [ASIDE[why]] };
      yield { ...nobody, ...(seats && { seat: null }) };
    } else {
      const { ruling, joins, seat } = verdict;
      yield {
        id: line.id,
        desk: ruling.desk,
        candidate: ruling.candidate,
        priority: ruling.priority,
        rule: ruling.rule,
        reasons: ruling.because,
        ...(joins !== null && { joins: nameOf(joins) }),
        ...(seats && { seat: seat === null ? null : seatAnswer(seat, nameOf) }),
      };
    }
  }
}

function seatAnswer(seat: SeatOutcome, nameOf: (key: MentionId) => string): object {
  const { mentionId: _, status, ...rest } = seat;
  const times = 'at' in rest ? { at: new Date(rest.at).toISOString() } : {};
  const others = {
    ...('displaced' in rest && rest.displaced !== undefined && { displaced: nameOf(rest.displaced) }),
    ...('displacedBy' in rest && rest.displacedBy !== undefined && { displacedBy: nameOf(rest.displacedBy) }),
  };
  return { status, ...rest, ...times, ...others };
}
