import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
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

/** `score` with a file in the place of stdin or stdout. */
function scoreWith(
  path: string,
  place: 'stdin' | 'stdout',
): { code: number | null; out: string; err: string } {
  const file = openSync(path, place === 'stdin' ? 'r' : 'w');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(import.meta.dirname, '../../src/cli.ts'), 'score'],
    {
      cwd: tmpdir(),
      input: '{"text":"late"}\n'.repeat(10),
      stdio: place === 'stdin' ? [file, 'pipe', 'pipe'] : ['pipe', file, 'pipe'],
      encoding: 'utf8',
    },
  );
  closeSync(file);
  return { code: status, out: stdout ?? '', err: stderr };
}

it('a folder on stdin is told', () => {
  const { code, out, err } = scoreWith(tmpdir(), 'stdin');
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^stdin is a folder: give a file with one mention a line.*\n$/);
});

it.skipIf(!existsSync('/dev/full'))('a disk that is full is told in one line', () => {
  const { code, err } = scoreWith('/dev/full', 'stdout');
  expect(code).toBe(1);
  expect(err).toMatch(/^The output cannot be written \(ENOSPC\), and is not whole: .*\n$/);
});
