import type { Reason, SensitiveSubject } from '../domain/assessment.ts';
import { type Found, Phrases, type Wanted } from './phrases.ts';
import type { SubjectSettings } from './settings.ts';
import type { Word } from './words.ts';

export interface Subjects {
  /** Keys of the topics, in the order of the file. */
  topics: string[];
  sensitive: SensitiveSubject[];
  reasons: { topics: Reason[]; sensitive: Reason[] };
  /** Of these the file has words in that language: finding nothing says that there is nothing. */
  asked: { topics: boolean; sensitive: boolean };
}

/** Topics and sensitive subjects of a text, given as its words, in a language; `unknown` asks in all languages at once. */
export interface SubjectFinder {
  find(words: readonly Word[], language: string): Subjects;
}

type Label = { kind: 'topic'; key: string } | { kind: 'sensitive'; key: SensitiveSubject };
const SPANS_KEPT = 6;
/** People in distress mix their languages, and a language may be taken for another: nothing of this may be missed. */
const HEARD_IN_ALL: SensitiveSubject = 'selfharm';
/** Words under this key are looked for whatever the language. */
const ANY = 'any';

export function subjectFinder(settings: SubjectSettings): SubjectFinder {
  const subjects: { label: Label; words: Words; except: Words }[] = [
    ...Object.entries(settings.topics).map(([key, { words, except }]) => ({
      label: { kind: 'topic' as const, key },
      words,
      except,
    })),
    ...Object.entries(settings.sensitive).map(([key, { words, except }]) => ({
      label: { kind: 'sensitive' as const, key: key as SensitiveSubject },
      words,
      except,
    })),
  ];
  const languages = new Set(subjects.flatMap(({ words }) => Object.keys(words)));
  const phrasesIn = (tags: readonly string[]): Phrases<Label> =>
    new Phrases(
      subjects.map(({ label, words, except }): Wanted<Label> => {
        const heard = label.key === HEARD_IN_ALL ? [...languages] : tags;
        return {
          label,
          words: heard.flatMap((tag) => words[tag] ?? []),
          except: heard.flatMap((tag) => except[tag] ?? []),
        };
      }),
    );
  const byLanguage = new Map([...languages].map((tag) => [tag, phrasesIn([...new Set([tag, ANY])])]));
  const all = phrasesIn([...languages]);
  const none = phrasesIn([ANY]);
  const topicsIn = askedIn(settings.topics);
  const sensitiveIn = askedIn(settings.sensitive);
  return {
    find(words, language) {
      const phrases = language === 'unknown' ? all : (byLanguage.get(language) ?? none);
      const asked = { topics: topicsIn(language), sensitive: sensitiveIn(language) };
      return { ...gathered(subjects, phrases.find(words)), asked };
    },
  };
}

type Words = Partial<Record<string, readonly string[]>>;

/** Tells whether words of a language are asked for; of every language where there are words of no single one only. */
function askedIn(subjects: Readonly<Record<string, { words: Words }>>): (language: string) => boolean {
  const languages = new Set(
    Object.values(subjects).flatMap(({ words }) =>
      Object.keys(words).filter((tag) => tag !== ANY && words[tag]!.length > 0),
    ),
  );
  return (language) => languages.size === 0 || languages.has(language);
}

function gathered(
  subjects: readonly { label: Label }[],
  found: readonly Found<Label>[],
): Omit<Subjects, 'asked'> {
  const spans = new Map<Label, [number, number][]>();
  for (const { label, span } of found) {
    const known = spans.get(label) ?? [];
    spans.set(label, known);
    if (known.length < SPANS_KEPT) known.push(span);
  }
  const result: Omit<Subjects, 'asked'> = {
    topics: [],
    sensitive: [],
    reasons: { topics: [], sensitive: [] },
  };
  for (const { label } of subjects) {
    const seen = spans.get(label);
    if (seen === undefined) continue;
    if (label.kind === 'topic') {
      result.topics.push(label.key);
      result.reasons.topics.push({ key: `topic.${label.key}`, weight: 1, spans: seen });
    } else {
      result.sensitive.push(label.key);
      result.reasons.sensitive.push({ key: `sensitive.${label.key}`, weight: 1, spans: seen });
    }
  }
  return result;
}
