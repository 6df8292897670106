import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { openseat } from '../rigs/child.ts';

const lines = [
  '\ufeff{"id":"a","text":"You lost my bag \u202e again"}\r',
  '',
  'not json',
  '{"id":"c","text":"\\ud83d"}',
  '{"id":"d","text":"no line feed behind it"}',
];

it('answers each line on stdout and says nothing else, without a database; a terminal obeys nothing of it', async () => {
  const { code, out, err } = await openseat(
    { folder: tmpdir(), env: {}, input: lines.join('\n') },
    'score',
    '--explain',
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).not.toContain('\u202e');
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, line }) => id ?? line)).toEqual(['a', 2, 3, 'c', 'd']);
  expect(answers[0].reasons.complaint.at(-1).key).toBe('rest');
});

it('a model that does not exist is told on stderr, and nothing is answered', async () => {
  const asked = { folder: tmpdir(), env: { OPENSEAT_MODEL: 'oracle' }, input: '{"text":"late"}\n' };
  const { code, out, err } = await openseat(asked, 'score');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^OPENSEAT_MODEL names the text model "oracle".*choose one of: open, research\n$/);
});
