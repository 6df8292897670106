import { type HeadPlan, lackingPosts } from './heads.ts';
import type { School } from './learn.ts';
import { lessonOf } from './lesson.ts';
import type { Row } from './rows.ts';
import { fitSoftmax, type Linear, scoresOf } from './softmax.ts';

/** A first look at sentiment, quickly learnt. */
const FIRST_LOOK = { epochs: 5, rate: 0.03 };
const OF_INTENT: Readonly<Record<string, string>> = { complaint: 'neg', praise: 'pos', question: 'neu' };
const [NEU, POS] = [1, 2];

/**
 * In languages without posts to companies that are labelled for sentiment, those labelled for complaint or intent tell it too: a
 * complaint is negative, of the others a first look says whether neutral or positive. The rows, with `felt` where it was found so.
 */
export function withFelt(school: School, plan: HeadPlan): Row[] {
  const { rows, matrix, width } = school;
  let first: Linear | undefined;
  const look = (at: number): Float64Array => {
    first ??= fitSoftmax(
      matrix,
      lessonOf(school, plan, () => true),
      plan.classes,
      width,
      FIRST_LOOK,
    );
    return scoresOf(first, matrix, at);
  };
  const labelled = new Set(rows.filter(({ file }) => file === 'sentiment').map(({ text }) => text));
  const lacking = lackingPosts(rows);
  return rows.map((row, at) => {
    if (!lacking(row.lang) || labelled.has(row.text)) return row;
    const felt = feltIn(row, () => look(at));
    return felt === undefined ? row : { ...row, felt };
  });
}

function feltIn(row: Row, look: () => Float64Array): string | undefined {
  if (row.file === 'seats') return (row.severity ?? 0) > 0 ? 'neg' : OF_INTENT[row.intent ?? ''];
  if (row.file !== 'complaint') return undefined;
  if (row.label === 1) return 'neg';
  const scores = look();
  return scores[NEU]! >= scores[POS]! ? 'neu' : 'pos';
}
