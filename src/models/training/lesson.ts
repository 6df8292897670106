import type { HeadPlan } from './heads.ts';
import type { Row } from './rows.ts';
import type { Lesson } from './softmax.ts';

/** What the allowed rows teach a head. */
export function lessonOf(
  { rows }: { rows: readonly Row[] },
  plan: HeadPlan,
  allow: (row: number) => boolean,
): Lesson {
  const chosen: number[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  rows.forEach((row, at) => {
    if (!allow(at)) return;
    const label = plan.label(row);
    if (label === null) return;
    chosen.push(at);
    labels.push(label);
    weights.push(plan.weight?.(row) ?? 1);
  });
  return {
    rows: Int32Array.from(chosen),
    labels: Int32Array.from(labels),
    weights: Float32Array.from(weights),
  };
}
