import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTextModel } from '../../src/models/open.ts';
import { type LineOptions, LONGEST_LINE, scoreLines } from '../../src/score/lines.ts';
import { loadScoring } from '../../src/score/settings.ts';

const model = openTextModel('open');
async function* given(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}
async function scored(lines: readonly string[], options?: LineOptions): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for await (const line of scoreLines(given(lines), model, options)) {
    expect(line).not.toContain('\n');
    found.push(JSON.parse(line));
  }
  return found;
}

describe('lines in, lines out', () => {
  it('answers in the shape that programs rely on', async () => {
    const [answer] = await scored(['{"id":7,"text":"You lost my bag again and nobody answers"}']);
    expect(answer).toEqual({
      id: 7,
      language: 'en',
      sentiment: { label: 'neg', neg: expect.any(Number), neu: expect.any(Number), pos: expect.any(Number) },
      complaint: { label: 1, probability: expect.any(Number) },
      severity: { label: expect.any(Number), probabilities: Array(4).fill(expect.any(Number)) },
      urgency: { probability: expect.any(Number) },
      intent: {
        label: 'complaint',
        probabilities: Object.fromEntries(
          ['complaint', 'question', 'idea', 'praise', 'other'].map((name) => [name, expect.any(Number)]),
        ),
      },
      idea: { label: 0, probability: expect.any(Number) },
      spam: { label: 0, probability: expect.any(Number) },
      review: { label: expect.stringMatching(/^(bug|idea|experience|rating)$/) },
      worth: { probability: expect.any(Number) },
      abstained: [],
    });
  });

  it('keeps the order, one for one, whatever a line holds', async () => {
    const lines = [
      '{"id":"a","text":"late again"}',
      'not json',
      '',
      '[]',
      '{"id":"b"}',
      '{"id":"c","text":5}',
      'null',
      '{"id":"d","text":"","author":"nobody","metrics":"many","lang":7}',
      '{"text":"no id"}',
      '{"id":"e","text":"lone \\ud800 surrogate"}',
    ];
    expect(await scored(lines)).toEqual([
      expect.objectContaining({ id: 'a' }),
      { line: 2, error: 'the line is not JSON' },
      { line: 3, error: 'the line is empty' },
      { line: 4, error: 'the line is not a mention as a JSON object' },
      { line: 5, error: 'text must be a string' },
      { line: 6, error: 'text must be a string' },
      { line: 7, error: 'the line is not a mention as a JSON object' },
      expect.objectContaining({
        id: 'd',
        language: 'unknown',
        abstained: expect.arrayContaining(['complaint']),
      }),
      expect.objectContaining({ id: null }),
      expect.objectContaining({ id: 'e' }),
    ]);
  });

  it('gives an id back as it came, and none that JSON has changed already', async () => {
    const ids = ['"007"', '12', 'null', '12345678901234567890', '1.5', 'true', '["a"]'];
    const answers = await scored(ids.map((id) => `{"id":${id},"text":"late again"}`));
    expect(answers.slice(0, 3).map(({ id }) => id)).toEqual(['007', 12, null]);
    for (const [at, { line, error }] of answers.slice(3).entries()) {
      expect(line).toBe(at + 4);
      expect(error).toMatch(/^id must be a string or a whole number that JSON can hold; put a longer one in/);
    }
  });

  it('says of a line that was cut that it is too long, and not that it is no JSON', async () => {
    const line = `{"text":"${'x'.repeat(LONGEST_LINE)}"}`.slice(0, LONGEST_LINE);
    expect(await scored([line])).toEqual([
      { line: 1, error: 'the line is longer than a million characters' },
    ]);
  });

  it('reads no more of a handle or name than 500 signs, whatever a line holds', async () => {
    const file = new URL('../../config/scoring.yaml', import.meta.url);
    const settings = loadScoring(readFileSync(file, 'utf8'), 'config/scoring.yaml');
    const lines = [490, 500].map((length) => {
      const long = `${'x'.repeat(length)} bot`;
      return JSON.stringify({ text: 'late', author: { handle: 'jane', name: long } });
    });
    const handles = [490, 500].map((length) =>
      JSON.stringify({ text: 'late', author: { handle: `${'x'.repeat(length)}_bot` } }),
    );
    const answers = await scored([...lines, ...handles], { explain: false, settings });
    expect(answers.map(({ bot }) => bot)).toEqual([0.92, 0, 0.92, 0]);
  });

  it('prints probabilities that add up to 1 as they stand', async () => {
    const texts = [
      'Still no refund',
      'thanks',
      'Waar blijft mijn pakje?',
      'late late late',
      '😡',
      'No reply',
    ];
    for (const answer of await scored(texts.map((text) => JSON.stringify({ text })))) {
      const { sentiment, severity, intent } = answer as Record<string, Record<string, never>>;
      const { label: _, ...moods } = sentiment!;
      for (const all of [
        Object.values(moods),
        severity!.probabilities!,
        Object.values(intent!.probabilities!),
      ])
        expect((all as number[]).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    }
  });

  it('takes an account for new only where both times are told', async () => {
    const file = new URL('../../config/scoring.yaml', import.meta.url);
    const settings = loadScoring(readFileSync(file, 'utf8'), 'config/scoring.yaml');
    const line = (createdAt: string | undefined, joined: string | undefined): string =>
      JSON.stringify({ text: 'late', createdAt, author: { handle: 'jane', createdAt: joined } });
    const answers = await scored(
      [
        line('2026-03-05T10:00:00Z', '2026-03-01T10:00:00Z'),
        line('2026-03-05T10:00:00Z', '2016-03-01T10:00:00Z'),
        line(undefined, '2026-03-01T10:00:00Z'),
        line('2026-03-05T10:00:00Z', undefined),
      ],
      { explain: false, settings },
    );
    expect(answers.map(({ bot }) => bot)).toEqual([0.25, 0, 0, 0]);
  });

  it('explains with the words themselves', async () => {
    const text = 'Still no refund after three calls';
    const [answer] = await scored([JSON.stringify({ id: 'a', text })], { explain: true });
    const reasons = answer?.reasons as Record<
      string,
      { key: string; weight: number; words?: string[]; spans?: [number, number][] }[]
    >;
    expect(reasons.complaint?.length).toBeGreaterThan(0);
    expect(reasons.worth?.flatMap(({ words }) => words ?? [])).toContain('three calls');
    expect(reasons.complaint!.at(-1)).toEqual({ key: 'rest', weight: expect.any(Number) });
    for (const { words, spans } of Object.values(reasons).flat())
      expect(words).toEqual(spans?.map(([from, to]) => text.slice(from, to)));
  });

  it('adds topics, sensitive subjects, reach and the rest when it has the settings', async () => {
    const file = new URL('../../config/scoring.yaml', import.meta.url);
    const settings = loadScoring(readFileSync(file, 'utf8'), 'config/scoring.yaml');
    const [answer] = await scored(
      [
        '{"id":"a","network":"x","text":"My lawyer will hear of this delay","author":{"handle":"jane","followers":1000000}}',
      ],
      { explain: false, settings },
    );
    expect(answer).toMatchObject({
      topics: ['delay'],
      sensitive: ['legal'],
      reach: { value: 100, speed: null },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      bot: 0,
    });
  });
});
