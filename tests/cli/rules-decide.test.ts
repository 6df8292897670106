import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSettings } from '../../config/index.ts';
import { rehearse } from '../../src/app/dry-run.ts';
import { verdictLines } from '../../src/cli/rules-decide.ts';
import { dryRun } from '../../src/route/dry-run.ts';
import { loadRules } from '../../src/route/rules.ts';
import { MINUTE, NOON } from '../rigs/builders.ts';
import { recording } from '../rigs/recording.ts';

const folder = mkdtempSync(join(tmpdir(), 'openseat-decide-'));
writeFileSync(
  join(folder, 'customers.csv'),
  'id,handles,since,tier,value,consent\nc-1,x:jane,2016-01-01,gold,4800,yes\nc-2,x:joe,2016-01-01,gold,4800,no\n',
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const settings = loadSettings(
  { OPENSEAT_DATA: folder, OPENSEAT_CONFIG: folder, OPENSEAT_SAMPLES: 'off' },
  folder,
);
const rules = loadRules(settings.routing.text, 'routing.yaml');

interface Answer {
  id?: string | null;
  line?: number;
  error?: string;
  desk?: string;
  candidate?: boolean;
  priority?: number;
  rule?: string;
  reasons?: string[];
  joins?: string;
  seat?: { status: string; at?: string; displacedBy?: string } | null;
}

async function decide(lines: (string | object)[], seats = false): Promise<Answer[]> {
  const { lines: read, routable } = await rehearse(
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))),
    settings,
  );
  const verdicts = new Map(dryRun(routable, rules).map((verdict) => [verdict.id, verdict]));
  return [...verdictLines(read, verdicts, { seats })];
}

const HARM =
  'You cancelled my train twice and I missed the funeral of my father. Third time I ask, nobody answers.';
const at = (minutes: number) => new Date(NOON + minutes * MINUTE).toISOString();
const by = (handle: string, text: string, minutes: number, id = `${handle}-${minutes}`) => ({
  id,
  network: 'x',
  text,
  createdAt: at(minutes),
  author: { handle },
});

describe('rules decide', () => {
  it('answers every line in order with desk, candidate, priority, rule and reasons', async () => {
    const [harm, thanks, ...more] = await decide([
      by('ann', HARM, 0),
      by('bob', 'Thank you, the driver was wonderful!', 1),
    ]);
    expect(more).toEqual([]);
    expect(harm).toMatchObject({ id: 'ann-0', desk: 'ceo', candidate: true });
    expect(harm?.priority).toBeGreaterThan(20);
    expect(harm?.reasons?.length).toBeGreaterThan(1);
    expect(harm).not.toHaveProperty('seat');
    expect(thanks).toMatchObject({ id: 'bob-1', desk: 'nobody', candidate: false });
    expect(thanks?.priority).toBeGreaterThanOrEqual(0);
    expect(thanks?.priority).toBeLessThan(harm?.priority ?? 0);
  });

  it('says what is wrong with a line, and goes on', async () => {
    const answers = await decide([
      'nope',
      '',
      '[1]',
      { text: 5 },
      { id: 'a', text: HARM, nps: 99 },
      'null',
      by('z', HARM, 0),
    ]);
    expect(answers.slice(0, 6)).toEqual([
      { line: 1, error: 'the line is not JSON' },
      { line: 2, error: 'the line is empty' },
      { line: 3, error: 'the line is not a mention as a JSON object' },
      { line: 4, error: 'text: expected string, received number' },
      { line: 5, error: 'nps: expected a whole number from 0 to 10' },
      { line: 6, error: 'the line is not a mention as a JSON object' },
    ]);
    expect(answers[6]).toMatchObject({ id: 'z-0', desk: 'ceo' });
    expect(await decide([])).toEqual([]);
  });

  it('judges what has no author, no time, no network and no id, each by itself', async () => {
    const lines = Array.from({ length: 30 }, () => ({ text: HARM, brand: 'Acme' }));
    const answers = await decide(lines, true);
    expect(new Set(answers.map(({ priority }) => priority)).size).toBe(1);
    expect(answers.every(({ id, desk }) => id === null && desk === 'ceo')).toBe(true);
    const seated = answers.filter(({ seat }) => seat?.status === 'seated');
    expect(seated.length).toBe(rules.seats.perDay);
    expect(answers.every(({ seat }) => ['seated', 'passed'].includes(seat?.status ?? ''))).toBe(true);
  });

  it('sends languages that the model does not read to people', async () => {
    const [answer] = await decide([{ text: 'Tôi đã chờ ba giờ và không ai trả lời, thật tệ hại' }]);
    expect(answer).toMatchObject({ desk: 'support', candidate: false });
  });

  it('counts history and incidents as routing does, in the order of time, whatever the order of the lines', async () => {
    const lines = [1, 2, 3, 4].map((n) => by(`p${n}`, HARM, n));
    const inTime = await decide(lines);
    const reversed = await decide([...lines].reverse());
    expect(reversed).toEqual([...inTime].reverse());
    expect(inTime[3]?.priority).toBeGreaterThan(inTime[0]?.priority ?? 100);
    const again = await decide([by('ann', HARM, 0), by('ann', HARM.replace('twice', 'thrice'), 60)]);
    expect(again[1]).toMatchObject({ desk: 'ceo', candidate: true, joins: 'ann-0' });
    expect(again[1]?.reasons).toContain('They had 1 complaint in the 90 days before.');
  });

  it('adds what the seats did: one seat for a customer, a name for who displaced whom', async () => {
    const answers = await decide(
      [
        ...Array.from({ length: 14 }, (_, n) => by(`p${n}`, `${HARM} (${n} ${'abcdefghijklmn'[n]})`, n * 7)),
        by('p0', HARM, 120),
      ],
      true,
    );
    const seated = answers.filter(({ seat }) => seat?.status === 'seated');
    expect(seated.length).toBeGreaterThan(0);
    expect(seated.every(({ seat }) => seat?.at?.endsWith('Z'))).toBe(true);
    const ids = new Set(answers.map(({ id }) => id));
    const displacing = answers.flatMap(({ seat }) => seat?.displacedBy ?? []);
    expect(displacing.every((id) => ids.has(id))).toBe(true);
    expect(answers[14]).toMatchObject({ joins: 'p0-0', seat: null });
  });

  it('knows customers by what the mention and the file of customers say, accounts with consent alone', async () => {
    const [jane, joe, given] = await decide([
      by('Jane', HARM, 0),
      by('joe', HARM.replace('twice', 'again'), 1500),
      { ...by('x', HARM.replace('twice', 'now'), 3000), customer: { id: 'c-2' } },
    ]);
    const says = (answer: Answer | undefined) => answer?.reasons?.includes('They are a gold customer.');
    expect([says(jane), says(joe), says(given)]).toEqual([true, false, false]);
  });

  it('asks no rule about bare reposts and what was taken back; an edit counts with its post', async () => {
    const post = by('ann', 'Nice weather.', 0);
    const gone = by('bob', HARM, 1);
    const answers = await decide([
      post,
      gone,
      { ...post, event: 'edit', text: HARM },
      { ...by('cy', '', 3), repostOf: post.id },
      { id: gone.id, network: 'x', event: 'delete' },
      gone,
    ]);
    expect(answers[0]).toMatchObject({ id: post.id, desk: 'ceo' });
    expect(answers[2]).toEqual(answers[0]);
    expect(answers.map(({ rule }) => rule)).toEqual([
      answers[0]?.rule,
      'withdrawn',
      answers[0]?.rule,
      'repost',
      'withdrawn',
      'withdrawn',
    ]);
    expect(answers[1]).toMatchObject({ id: gone.id, desk: 'nobody', candidate: false, priority: 0 });
  });

  it('does not take more than a line’s time for each of many lines', async () => {
    const lines = recording(4_000);
    const spent = async (n: number) => {
      const began = process.cpuUsage();
      expect(await decide(lines.slice(0, n), true)).toHaveLength(n);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / n;
    };
    await spent(500);
    const few = await spent(1_000);
    expect(await spent(4_000)).toBeLessThan(3 * few);
  });
});
