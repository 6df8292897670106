/** Figures by which the heads are judged; the same definitions as the data folder's own score.mjs. All are 0 where there is nothing to judge. */
export interface ClassFigures {
  accuracy: number;
  macroRecall: number;
  macroF1: number;
  f1: Record<string, number>;
}

export function classFigures(pairs: readonly (readonly [gold: string, predicted: string])[]): ClassFigures {
  const labels = [...new Set(pairs.map(([gold]) => gold))].sort();
  const f1: Record<string, number> = {};
  let recall = 0;
  for (const label of labels) {
    const hit = pairs.filter(([gold, said]) => gold === label && said === label).length;
    const wanted = pairs.filter(([gold]) => gold === label).length;
    const said = pairs.filter(([, predicted]) => predicted === label).length;
    f1[label] = (2 * hit) / Math.max(1, wanted + said);
    recall += hit / Math.max(1, wanted);
  }
  return {
    accuracy: pairs.filter(([gold, said]) => gold === said).length / Math.max(1, pairs.length),
    macroRecall: recall / Math.max(1, labels.length),
    macroF1: Object.values(f1).reduce((sum, value) => sum + value, 0) / Math.max(1, labels.length),
    f1,
  };
}

/** Average precision of a ranking; ties keep their order. */
export function averagePrecision(items: readonly (readonly [wanted: boolean, score: number])[]): number {
  const ranked = [...items].sort((a, b) => b[1] - a[1]);
  const wanted = ranked.filter(([is]) => is).length;
  let hits = 0;
  let sum = 0;
  ranked.forEach(([is], at) => {
    if (!is) return;
    hits++;
    sum += hits / (at + 1);
  });
  return sum / Math.max(1, wanted);
}

/** Share of a reader's top that the ranking has in its own top of the same size. */
export function topOverlap(
  items: readonly (readonly [value: number, score: number])[],
  share: number,
): number {
  const size = Math.max(1, Math.round(items.length * share));
  const top = (by: 0 | 1): Set<number> =>
    new Set(
      items
        .map((item, at) => [item[by], at] as const)
        .sort((a, b) => b[0] - a[0])
        .slice(0, size)
        .map(([, at]) => at),
    );
  const reader = top(0);
  return [...top(1)].filter((at) => reader.has(at)).length / size;
}

/** Expected calibration error of the chosen class, 15 bins of equal width. */
export function calibrationError(items: readonly (readonly [confidence: number, right: boolean])[]): number {
  const bins = Array.from({ length: 15 }, () => ({ n: 0, sure: 0, right: 0 }));
  for (const [confidence, right] of items) {
    const bin = bins[Math.min(14, Math.floor(confidence * 15))]!;
    bin.n++;
    bin.sure += confidence;
    if (right) bin.right++;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.sure - bin.right), 0) / Math.max(1, items.length);
}
