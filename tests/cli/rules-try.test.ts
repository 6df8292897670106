import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jsonLine, plain } from '../../src/cli/frame.ts';
import { rulesToTry } from '../../src/cli/rules.ts';
import { openseat } from '../rigs/child.ts';

const folder = mkdtempSync(join(tmpdir(), 'openseat-try-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ground = { folder, env: { OPENSEAT_DATA: folder, OPENSEAT_SAMPLES: 'off' } };

function aFile(name: string, from: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `seats: { perDay: 5 }
rules:
  - name: worth-it
    description: A personal answer changes the outcome.
    when: [worth >= ${from}]
    send: ceo
    examples:
      - { about: a broken promise, facts: { worth: 0.4 }, expect: ceo }
      - { about: a lost day, facts: { worth: 0.9 }, expect: ceo }
  - name: rest
    description: Everything else goes to support.
    send: support
`,
  );
  return path;
}

describe('a file whose examples come out otherwise', () => {
  const moved = aFile('moved.yaml', '0.5');

  it('can be tried, and is told apart from one that is broken', () => {
    expect(rulesToTry(aFile('right.yaml', '0.3')).problems).toEqual([]);
    const { set, problems } = rulesToTry(moved);
    expect(set.rules).toHaveLength(2);
    expect(problems).toEqual([expect.stringContaining('"a broken promise" goes to support')]);
    expect(() => rulesToTry(aFile('broken.yaml', 'high'))).toThrow('there is no fact `high`');
  });

  it('is answered by rules test example by example, with exit code 1', async () => {
    const { code, out } = await openseat(ground, 'rules', 'test', '--json', '--rules', moved);
    const said = JSON.parse(out);
    expect([code, said.ok, said.examples, said.wrong]).toEqual([1, false, 2, 1]);
    expect(said.results.map(({ right }: { right: boolean }) => right)).toEqual([false, true]);
    expect(said.problems).toHaveLength(1);
  });

  it('is back-tested all the same, and the trouble is told', async () => {
    const lines = join(folder, 'mentions.jsonl');
    writeFileSync(lines, `${JSON.stringify({ id: '1', network: 'x', text: 'My parcel is lost.' })}\n`);
    const args = ['rules', 'backtest', '--json', '--rules', moved, '--mentions', lines];
    const { code, out, err } = await openseat(ground, ...args);
    expect([code, JSON.parse(out).rules.wrongExamples]).toEqual([0, 1]);
    expect(err).toContain('1 example of it comes out otherwise');
  });
});

describe('what a command prints', () => {
  const evil = 'x:\u001b]0;title\u0007\u009b31m\u202eabc\r\n\tok';

  it('holds nothing that a terminal obeys', () => {
    expect(plain(evil)).toBe('x:\ufffd]0;title\ufffd\ufffd31m\ufffdabc\ufffd\n\tok');
  });

  it('is the same value in JSON', () => {
    expect(jsonLine({ evil })).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(JSON.parse(jsonLine({ evil }))).toEqual({ evil });
  });
});
