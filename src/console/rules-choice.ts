import type { Lane } from '../domain/mention.ts';
import { LAB_DAYS, type LabChoice } from './pages/rules-lab.ts';
import { laneOf } from './request.ts';

const SEES: readonly LabChoice['see'][] = ['changes', 'mention', 'versions'];

/** What was chosen, out of a query or a form; what is not said or not known gets its usual value. */
export function labChoice(
  asked: Readonly<Record<string, string | undefined>>,
  lanes: readonly { lane: Lane; decisions: number }[],
): LabChoice {
  const lane = laneOf(asked.lane);
  const days = LAB_DAYS.find((one) => String(one) === asked.days) ?? 30;
  const mention = (asked.pick ?? asked.mention ?? '').trim().slice(0, 300);
  const picked = (asked.pick ?? '') !== '' || asked.do === 'explain';
  return {
    lane: lanes.find((one) => one.lane === lane)?.lane ?? usualLane(lanes),
    days,
    against: asked.against === 'happened' ? 'happened' : 'file',
    mention,
    see: picked ? 'mention' : (SEES.find((one) => one === asked.see) ?? 'changes'),
  };
}

/** What is real comes first; else the lane with most in it. */
function usualLane(lanes: readonly { lane: Lane; decisions: number }[]): Lane {
  const most = [...lanes].sort((a, b) => b.decisions - a.decisions)[0]?.lane;
  return lanes.some(({ lane }) => lane === 'live') ? 'live' : (most ?? 'live');
}

/** A text as a browser sends it, with the line ends of the file it was made from. */
export function asInFile(sent: string, file: string): string {
  const plain = sent.replace(/\r\n?/g, '\n');
  return file.includes('\r\n') ? plain.replace(/\n/g, '\r\n') : plain;
}
