import type { Incoming } from '../../domain/mention.ts';
import { problemsOf, SurveyJson, withoutNulls } from '../recorded/schema.ts';
import { readMention, surveyPost } from '../recorded/to-mention.ts';

export const HOOKS = ['mentions', 'survey'] as const;
export type Hook = (typeof HOOKS)[number];

/** What a body brings, in its order; unreadable parts are refused with their place. null: it is not JSON. */
export function readBody(hook: Hook, body: string): Incoming[] | null {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return null;
  }
  const single = !Array.isArray(listOf(hook, json));
  const list = listOf(hook, json);
  const parts = Array.isArray(list) ? list : [list];
  return parts.map((part, index) => {
    const place = single ? hook : `${hook}[${index}]`;
    const raw = JSON.stringify(part) ?? '';
    return hook === 'survey' ? readSurvey(part, place, raw) : readMention(part, place, raw);
  });
}

function listOf(hook: Hook, json: unknown): unknown {
  if (Array.isArray(json) || json === null || typeof json !== 'object') return json;
  const key = hook === 'mentions' ? 'mentions' : 'answers';
  return key in json ? (json as Record<string, unknown>)[key] : json;
}

function readSurvey(json: unknown, place: string, raw: string): Incoming {
  const survey = SurveyJson.safeParse(withoutNulls(json));
  if (survey.success) return { kind: 'post', post: surveyPost(survey.data) };
  return { kind: 'refused', network: 'survey', reason: `${place}: ${problemsOf(survey.error)}`, raw };
}
