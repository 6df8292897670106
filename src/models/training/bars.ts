import { barFor } from './calibrate.ts';
import type { Learnt } from './learn.ts';
import type { Row } from './rows.ts';
import { softmax } from './softmax.ts';
import { fitHarm, type ReadPost } from './worth.ts';

/**
 * The bars that mark as many of each as there are, by what heads say of posts that they had not seen, on the scale on which the
 * chances are read out. `grades`: scores of the head of that name, by place in `posts`.
 */
export function severityBars(
  grades: readonly Float64Array[],
  calibration: Learnt['calibration'],
  posts: readonly { row: Row; post: ReadPost }[],
  harmPosts: Parameters<typeof fitHarm>[0],
): { accuses: number; harmed: number } {
  const parts = 5;
  const heads: ReturnType<typeof fitHarm>[] = [];
  const probabilities = posts.map(({ row, post }, place): [number, number, number, number] => {
    const { slope } = calibration[row.lang] ?? calibration.unknown!;
    const harm = harmBut(place % parts);
    let score = harm.bias;
    for (let cue = 0; cue < post.cues.length; cue++) score += harm.cues[cue]! * post.cues[cue]!;
    const [none = 0, letDown = 0, worse = 0] = softmax(grades[place]!.map((grade) => grade * slope));
    const harmed = worse / (1 + Math.exp(-score));
    return [none, letDown, worse - harmed, harmed];
  });
  const judged = probabilities.filter((_, place) => posts[place]!.post.judged);
  const count = (least: number): number =>
    posts.filter(({ row, post }) => post.judged && (row.severity ?? 0) >= least).length;
  return {
    harmed: barFor(
      judged.map(([, , , harmed]) => harmed),
      count(3),
    ),
    accuses: barFor(
      judged.map(([, , accuses, harmed]) => accuses + harmed),
      count(2),
    ),
  };

  function harmBut(part: number): ReturnType<typeof fitHarm> {
    heads[part] ??= fitHarm(
      harmPosts.filter((_, place) => place % parts !== part || !posts[place]!.post.judged),
    );
    return heads[part];
  }
}
