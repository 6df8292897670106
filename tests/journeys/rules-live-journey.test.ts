import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordedConnector } from '../../src/connectors/recorded/index.ts';
import type { Facts } from '../../src/domain/decision.ts';
import { versionOf } from '../../src/route/check.ts';
import { loadRules, rule } from '../../src/route/rules.ts';
import { textOf } from '../rigs/discord/index.ts';
import { aWholeHouse, told, until, type WholeHouse } from '../rigs/house.ts';
import { recording } from '../rigs/recording.ts';
import { rulesText } from '../rigs/rules-text.ts';

const ONE = rulesText();
const TWO = rulesText({ rule: 'complaints-too', send: 'support', rest: 'ideas' });
const BROKEN = TWO.replace('send: ideas', 'send: idea');

/** Takes in the n-th ten lines of a recording, and waits until they are decided. */
async function ten({ app, ground, events }: WholeHouse, n: number): Promise<void> {
  const file = join(ground.folder, `mentions-${n}.jsonl`);
  const lines = recording(60).slice(n * 10, n * 10 + 10);
  writeFileSync(file, lines.join('\n'));
  for await (const batch of recordedConnector(file).listen(null, new AbortController().signal)) {
    await app.rooms.intake.take({ connector: `recorded-${n}`, origin: 'recorded' }, batch);
  }
  await until(
    'they are decided',
    async () => (await app.rooms.consoleStore.flow.summary('recorded')).unfinished === 0,
    () => told(events),
  );
}

it('a changed rules file takes over between two batches, and a broken one never does', async () => {
  await using house = await aWholeHouse({ x: false, routing: ONE });
  const { app, db, ground, addresses, chat } = house;
  const path = join(ground.env.OPENSEAT_CONFIG ?? '', 'routing.yaml');
  const inForce = (text: string) =>
    until('it is in force', () => app.rooms.live.rules().set.version === versionOf(text));
  const metrics = async () => (await fetch(`${addresses.console}/metrics`)).text();

  await ten(house, 0);
  // As an editor writes it, in place and in pieces, while mentions come in.
  const coming = ten(house, 1);
  for (let end = 0; end < TWO.length; end += 100) {
    writeFileSync(path, TWO.slice(0, end + 100));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await coming;
  await inForce(TWO);
  await ten(house, 2);

  writeFileSync(path, BROKEN);
  const desk = () => chat.discord.messages(chat.channel).map(textOf).join('\n');
  await until('the desk is told', () => desk().includes('cannot be used'), desk);
  await ten(house, 3);
  expect(desk()).toMatch(/routing\.yaml was changed and cannot be used: one problem\..*still decides/);
  expect(await metrics()).toMatch(/openseat_rules_broken\{file="rules"\} 1/);
  expect(house.events.troubles.filter(({ event }) => event === 'rules-file-broken')).toHaveLength(1);

  writeFileSync(`${path}.new`, ONE);
  renameSync(`${path}.new`, path);
  await inForce(ONE);
  await ten(house, 4);
  await until('it is mended', async () => /rules_broken\{file="rules"\} 0/.test(await metrics()));

  // Each was decided by one whole file, and the file of its time is kept with it.
  const rules = new Map([ONE, TWO].map((text) => [versionOf(text), loadRules(text, 'routing.yaml')]));
  const kept = await db.query<{ hash: string }>('select hash from rules_versions where not shadow');
  expect(new Set(kept.map(({ hash }) => hash))).toEqual(new Set(rules.keys()));
  const decisions = await db.query<{ version: string; facts: Facts; desk: string; rule: string }>(
    `select d.rules_version as version, d.facts, d.desk, d.rule
     from decisions d join mentions m on m.id = d.mention_id where m.lane = 'recorded' and d.joined_case is null`,
  );
  const used = new Set<string>();
  for (const { version, facts, ...was } of decisions) {
    const set = rules.get(version);
    if (set === undefined || was.rule === 'lowest-score-gets-a-case') continue;
    const { desk, rule: by } = rule(set, facts);
    expect({ desk, rule: by }).toEqual({ desk: was.desk, rule: was.rule });
    used.add(version);
  }
  expect(used.size).toBe(2);
  expect(decisions.every(({ version }) => rules.has(version))).toBe(true);
});
