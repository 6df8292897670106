import type { XApi } from './api.ts';
import { OUR_TAG, type Question } from './query.ts';
import { type XAnswer, XRules } from './schema.ts';
import { XTrouble } from './trouble.ts';

const PATH = 'tweets/search/stream/rules';

export interface StandingRules {
  /** Is this line of the stream there because of us? Other programs of the same app may have rules of their own. */
  meets(line: XAnswer): boolean;
  /** Tags of what X would not take, with its reason. */
  refused: { tag: string; says: string }[];
}

/** Makes the app's rules ask what we ask: adds what is missing, then removes ours that are stale, and touches no others. */
export async function reconcileRules(api: XApi, questions: readonly Question[]): Promise<StandingRules> {
  const standing = read((await api.get('app', PATH, {})).body).data;
  const ours = standing.filter(({ tag }) => tag?.startsWith(OUR_TAG) === true);
  const wanted = new Set(questions.map(({ query }) => query));
  const missing = questions.filter(({ query }) => !ours.some(({ value }) => value === query));
  const stale = ours.filter(({ value }) => !wanted.has(value));
  const accepted = new Set(ours.filter(({ value }) => wanted.has(value)).map(({ id }) => id));
  const refused: StandingRules['refused'] = [];
  if (missing.length > 0) {
    const answer = await addRules(api, missing);
    for (const id of answer.accepted) accepted.add(id);
    refused.push(...answer.refused);
  }
  if (stale.length > 0) {
    await api.post('app', PATH, { delete: { ids: stale.map(({ id }) => id) } });
  }
  return {
    meets: ({ matching_rules: rules }) =>
      rules === undefined ||
      rules.some(({ id, tag }) => accepted.has(id) || tag?.startsWith(OUR_TAG) === true),
    refused,
  };
}

/** `tryOnly`: X says what it would make of them, and changes nothing. */
export async function addRules(
  api: XApi,
  questions: readonly Question[],
  tryOnly = false,
): Promise<{ accepted: string[]; refused: { tag: string; says: string }[] }> {
  const add = questions.map(({ query, tag }) => ({ value: query, tag }));
  const { body } = await api.post('app', PATH, { add }, tryOnly ? { dry_run: true } : {});
  const { data, errors } = read(body);
  const accepted = data.map(({ id }) => id);
  const refused: { tag: string; says: string }[] = [];
  for (const error of errors) {
    if (error.title === 'DuplicateRule') {
      // Somebody else asks the same: their rule serves us too.
      if (error.id !== undefined) accepted.push(error.id);
      continue;
    }
    const tag = questions.find(({ query }) => query === error.value)?.tag ?? OUR_TAG;
    refused.push({ tag, says: (error.detail ?? error.title ?? 'no reason given').slice(0, 200) });
  }
  return { accepted, refused };
}

export async function listRules(api: XApi): Promise<{ ours: number; others: number }> {
  const { data } = read((await api.get('app', PATH, {})).body);
  const ours = data.filter(({ tag }) => tag?.startsWith(OUR_TAG) === true).length;
  return { ours, others: data.length - ours };
}

function read(body: unknown): XRules {
  const rules = XRules.safeParse(body);
  if (!rules.success) throw new XTrouble('no-answer', 'its list of rules is not one', null, {});
  return rules.data;
}
