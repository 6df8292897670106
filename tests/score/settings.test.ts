import { describe, expect, it } from 'vitest';
import { SENSITIVE_SUBJECTS } from '../../src/domain/assessment.ts';
import { SettingsError } from '../../src/domain/errors.ts';
import { loadScoring } from '../../src/score/settings.ts';

const SENSITIVE = `sensitive:\n${SENSITIVE_SUBJECTS.map((subject) => `  ${subject}: { words: {} }\n`).join('')}`;
const problemsOf = (text: string): string[] => {
  try {
    loadScoring(text, 'config/scoring.yaml');
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return [...(error as SettingsError).problems];
  }
};

describe('scoring.yaml', () => {
  it('is small when it says nothing of its own', () => {
    const settings = loadScoring(`topics: {}\n${SENSITIVE}`, 'scoring.yaml');
    expect(settings.bot).toEqual({ newAccountDays: 14, names: ['bot', 'autopost', 'rss'] });
    expect(settings.reach).toEqual({ default: {}, networks: {} });
  });

  it('has a version that changes with its content', () => {
    const version = (text: string): string => loadScoring(text, 'a').version;
    expect(version(`topics: {}\n${SENSITIVE}`)).toBe(version(`topics: {}\n${SENSITIVE}`));
    expect(version(`topics: {}\n${SENSITIVE}`)).not.toBe(version(`# more\ntopics: {}\n${SENSITIVE}`));
    expect(version(`topics: {}\n${SENSITIVE}`)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['topics: {a: {words: {en: [late]}', /scoring\.yaml:\d+:\d+ is not YAML here/],
    [`topic: {}\ntopics: {}\n${SENSITIVE}`, /scoring\.yaml:1:1 the file: "topic" is not a setting here/],
    [
      `topics:\n  late: { words: {} }\n${SENSITIVE}`,
      /scoring\.yaml:2:\d+ topics\.late\.words: needs words in at least one/,
    ],
    [
      `topics:\n  Late: { words: { en: [late] } }\n${SENSITIVE}`,
      /topics\.Late: a topic has a short lower-case name/,
    ],
    [
      `topics:\n  late:\n    words: { english: [late] }\n${SENSITIVE}`,
      /words\.english: a language such as en/,
    ],
    [
      `topics:\n  late:\n    words: { en: [la*te] }\n${SENSITIVE}`,
      /words\.en\.0: `\*` stands at the end of a word only/,
    ],
    [`topics:\n  late:\n    words: { en: [a*] }\n${SENSITIVE}`, /at least three letters before `\*`/],
    [
      `topics:\n  late:\n    words: { en: ["..", "!!"] }\n${SENSITIVE}`,
      /words\.en\.1: at least one word of letters/,
    ],
    [`topics:\n  late:\n    words: { en: ["late .."] }\n${SENSITIVE}`, /`\.\.` stands between two words/],
    [`topics:\n  late:\n    words: { en: [a .. b .. c .. d .. e] }\n${SENSITIVE}`, /at most three `\.\.`/],
    [`topics:\n  late:\n    words: { en: [12] }\n${SENSITIVE}`, /words\.en\.0: a word or phrase/],
    ['topics: {}\n', /sensitive: is missing/],
    [
      'topics: {}\nsensitive:\n  politics: { words: {} }\n',
      /:2:1 sensitive\.legal: is missing; an empty one is written as: \{ words: \{\} \}/,
    ],
    [
      `topics:\n  late:\n    words: { en: [late, *refund] }\n${SENSITIVE}`,
      /^config\/scoring\.yaml:3:25 .*a word that begins with \* stands in quotes$/,
    ],
    [
      `topics:\n  late:\n    words:\n      en:\n        - *late\n        - *refund*\n${SENSITIVE}`,
      /^config\/scoring\.yaml:5:11 .* stands in quotes\nconfig\/scoring\.yaml:6:11 .* stands in quotes$/,
    ],
    [
      `a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`,
      /^config\/scoring\.yaml repeats itself too often through \*names/,
    ],
    [`topics: {}\n${SENSITIVE}  weather: { words: {} }\n`, /"weather" is not a setting here/],
    [
      `topics: {}\n${SENSITIVE}reach: { networks: { x: { followers: 0 } } }\n`,
      /reach\.networks\.x\.followers/,
    ],
  ])('says what is wrong, where, and what to do (%#)', (text, expected) => {
    expect(problemsOf(text).join('\n')).toMatch(expected);
  });

  it('names every problem at once, each at its line', () => {
    const problems = problemsOf(
      `topics:\n  one:\n    words: { en: [a*] }\n  two:\n    words: { en: [b*] }\n${SENSITIVE}`,
    );
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'config/scoring.yaml:3:19',
      'config/scoring.yaml:5:19',
    ]);
  });
});
