/** One line of two texts laid side by side; numbers from 1, null where the line is not in that text. */
export interface DiffLine {
  kind: 'same' | 'gone' | 'new';
  text: string;
  before: number | null;
  after: number | null;
}

type Step = Pick<DiffLine, 'kind' | 'text'>;

/** Parts that differ by more than this many pairs of lines are shown as one block that went and one that came. */
const MOST_PAIRS = 4_000_000;

/** Which lines went and which came; the longest common run of lines stays. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const same = (text: string): Step => ({ kind: 'same', text });
  const steps = [
    ...a.slice(0, head).map(same),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ];
  let [i, j] = [0, 0];
  return steps.map(({ kind, text }) => {
    if (kind !== 'new') i += 1;
    if (kind !== 'gone') j += 1;
    return { kind, text, before: kind === 'new' ? null : i, after: kind === 'gone' ? null : j };
  });
}

function middle(a: readonly string[], b: readonly string[]): Step[] {
  const gone = (text: string): Step => ({ kind: 'gone', text });
  const come = (text: string): Step => ({ kind: 'new', text });
  if (a.length * b.length > MOST_PAIRS) return [...a.map(gone), ...b.map(come)];
  // length[i][j]: longest common run of a from i on and b from j on.
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * width + j] =
        a[i] === b[j]
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? '', b[j] ?? ''];
    if (left === right) {
      steps.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) {
      steps.push(gone(left));
      i += 1;
    } else {
      steps.push(come(right));
      j += 1;
    }
  }
  return [...steps, ...a.slice(i).map(gone), ...b.slice(j).map(come)];
}
