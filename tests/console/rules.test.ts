import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LabCheck } from '../../src/ports.ts';
import { versionOf } from '../../src/route/check.ts';
import { correctionsStore } from '../../src/store/corrections.ts';
import type { OpenDatabase } from '../../src/store/database.ts';
import { FakeRulesDesk } from '../fakes/rules-desk.ts';
import { DAY, NOON } from '../rigs/builders.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { aConsole, type ConsoleRig, PEOPLE, rulesDoors, TOKENS } from './house.ts';
import { aWeek, LAB_RULES } from './rules-week.ts';
import { ask, Visitor } from './visit.ts';

const clock = { now: () => NOON + 5 * DAY };
const WIDER = LAB_RULES.replace('severity.value >= 3', 'severity.value >= 2');

let db: OpenDatabase;
let desk: FakeRulesDesk;
let rig: ConsoleRig;
let noor: Visitor;
let eva: Visitor;
beforeAll(async () => {
  db = await aDatabase();
  await aWeek(db);
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  desk = new FakeRulesDesk(LAB_RULES, NOON);
  rig = await aConsole(db, { people: PEOPLE, clock, doors: { rules: rulesDoors(db, { desk, clock }) } });
  noor = new Visitor(rig.url);
  await noor.signIn(TOKENS.noor);
  eva = new Visitor(rig.url);
  await eva.signIn(TOKENS.eva);
  return () => rig[Symbol.asyncDispose]();
});
const base = () => versionOf(desk.file);
const check = async (text: string): Promise<LabCheck> =>
  JSON.parse((await noor.post('/rules/check', { text })).body) as LabCheck;

describe('the page', () => {
  it('shows the file, what it does with stored mentions, and its versions, without anything inline', async () => {
    const { status, body } = await noor.get('/rules');
    expect(status).toBe(200);
    expect(body).toContain('<b>4 rules</b> decide who reaches the CEO.');
    expect(body).toContain('4 rules, 2 examples as expected');
    expect(body).toContain('name: everything-else');
    expect(body).toContain('12 mentions from 12 May 2026 to 15 May 2026');
    expect(body).toContain('This is the file in force.');
    expect(body).toContain(base().slice(0, 12));
    expect(body).not.toMatch(/ style=|<script(?! src=)| on\w+="/);
  });
  it('lets everybody read and try, and offers saving to those who own the rules', async () => {
    expect((await noor.get('/rules')).body).toContain('Save the rules');
    const page = await eva.get('/rules');
    expect(page.body).not.toContain('Save the rules');
    expect(page.body).toContain('Only the support lead and ops can save.');
  });
  it('works without a script: a check names line and mistake, and keeps the text', async () => {
    const { status, body } = await noor.post('/rules', {
      do: 'check',
      text: LAB_RULES.replace('severity.value', 'severty.value'),
    });
    expect(status).toBe(200);
    expect(body).toMatch(/Line 15<\/button>.*There is no fact <code>severty\.value<\/code>/);
    expect(body).toContain('Did you mean <code>severity.value</code>?');
    expect(body).toContain('- severty.value &gt;= 3');
    expect(body).toContain('1 problem to mend');
  });
  it('says that the file is broken, and what decides meanwhile', async () => {
    desk.brokenFile = {
      name: 'config/routing.yaml',
      version: 'f'.repeat(64),
      problems: ['routing.yaml:3:1: <oops>'],
      since: NOON,
    };
    const { body } = await noor.get('/rules');
    expect(body).toContain('config/routing.yaml is broken');
    expect(body).toContain('&lt;oops&gt;');
    expect(body).toContain(`Version ${base().slice(0, 12)} decides until it is mended.`);
  });
});

describe('a check', () => {
  it('finds everything at once, each with its place', async () => {
    const found = await check(
      LAB_RULES.replace('send: ceo', 'send: boss').replace('severity.value >= 3', 'severity.value >= "3"'),
    );
    expect(found.ok).toBe(false);
    const problems = found.ok ? [] : found.problems;
    expect(problems.map(({ line }) => line)).toEqual([15, 16]);
    expect(problems[0]).toMatchObject({ column: 9, message: expect.stringContaining('a number and a text') });
    expect(problems.every(({ length }) => length >= 1)).toBe(true);
  });
  it('tells examples that come out otherwise from rules that cannot be used', async () => {
    const otherwise = await check(LAB_RULES.replace('severity.value >= 3', 'severity.value >= 1'));
    expect(otherwise).toMatchObject({ ok: false, usable: true, problems: [{ line: 21 }] });
    expect(await check('rules: [')).toMatchObject({ ok: false, usable: false });
  });
  it('knows the version of the file, so that a page can tell that somebody else changed it', async () => {
    const { body } = await noor.post('/rules/check', { text: LAB_RULES });
    expect(JSON.parse(body)).toEqual({ ok: true, version: base(), rules: 4, examples: 2, file: base() });
  });
  it('offers every fact with its meaning', async () => {
    const facts = JSON.parse((await noor.get('/rules/facts')).body) as { name: string; meaning: string }[];
    expect(facts.find(({ name }) => name === 'worth')?.meaning).toMatch(/personal answer/);
  });
});

describe('the pictures', () => {
  it('show who would get a seat, in their words, escaped', async () => {
    const { body } = await noor.post('/rules/results', { text: WIDER });
    expect(body).toContain('<b>4 mentions</b> would get a seat that had none, and nobody would lose one.');
    expect(body).toContain('Your driver shouted at my mother &lt;b&gt;again&lt;/b&gt;.');
    expect(body).toContain('<code>complaints</code> → <code>severe</code>');
    expect(body).toContain('8 cards instead of 4');
  });
  it('come also when examples come out otherwise, and not for what cannot be read', async () => {
    const wide = LAB_RULES.replace('severity.value >= 3', 'severity.value >= 1');
    expect((await noor.post('/rules/results', { text: wide })).body).toContain('would get a seat');
    expect((await noor.post('/rules/results', { text: 'rules: [' })).body).toContain('can be read again');
  });
  it('hold the text against what happened, when asked', async () => {
    const { body } = await noor.post('/rules/results', { text: LAB_RULES, against: 'happened' });
    expect(body).toContain('It decides as what happened, mention by mention.');
  });
  it('leave out words that are gone', async () => {
    await db.transaction(async (tx) => {
      await tx.query(`update texts set erased_at = now() where mention_id = 'x:rude-0'`);
    });
    const { body } = await noor.post('/rules/results', { text: WIDER });
    await db.query(`update texts set erased_at = null where mention_id = 'x:rude-0'`);
    expect(body.match(/shouted at my mother/g)).toHaveLength(3);
    expect(body).toContain('These words are gone.');
  });
});

describe('one mention', () => {
  it('is explained under the text: what failed, by how much, the seat, the smallest change', async () => {
    const { body } = await noor.post('/rules/explain', { text: LAB_RULES, mention: 'x:rude-1' });
    expect(body).toContain('severity.value is 2, 1 short');
    expect(body).toContain('decides: Support desk');
    expect(body).toMatch(/with <code>severity\.value<\/code> <b>3<\/b> instead of 2 it would go to CEO desk/);
    const wider = await noor.post('/rules/explain', { text: WIDER, mention: 'rude-1' });
    expect(wider.body).toContain('decides: CEO desk');
    expect(wider.body).toContain('It would get');
    expect(wider.body).toContain('Support desk by <code>complaints</code>');
  });
  it('never shows what a customer spends', async () => {
    await db.query(
      `update decisions set facts = jsonb_set(facts, '{customer.value}', '4321') where mention_id = 'x:rude-2'`,
    );
    const { body } = await noor.post('/rules/explain', { text: LAB_RULES, mention: 'x:rude-2' });
    expect(body).toContain('customer.value is known, not shown');
    expect(body).not.toMatch(/4321|4,321|679/);
  });
  it('that does not exist is said, and what was typed stays typed', async () => {
    const { body } = await noor.post('/rules', { do: 'explain', text: LAB_RULES, mention: '"><i>no' });
    expect(body).toContain('There is no mention &quot;&gt;&lt;i&gt;no.');
    expect(body).not.toContain('<i>no');
    expect(body).toContain('value="&quot;&gt;&lt;i&gt;no"');
  });
});

describe('saving', () => {
  const save = (who: Visitor, text: string, from = base()) =>
    who.post('/rules', { do: 'save', base: from, text });

  it('writes the file as typed, with the line ends of files, and the history grows', async () => {
    const { status, body } = await save(noor, WIDER.replace(/\n/g, '\r\n'));
    expect(status).toBe(200);
    expect(desk.file).toBe(WIDER);
    expect(body).toContain(`Saved as version ${versionOf(WIDER).slice(0, 12)}.`);
    expect(body).toMatch(/written by <bdi>Noor Haddad<\/bdi>/);
    expect(body.match(/href="\/rules\/versions\//g)).toHaveLength(2);
  });
  it('is refused while something is wrong, and keeps the text', async () => {
    const broken = LAB_RULES.replace('severity.value >= 3', 'severity.value >= 1');
    const { status, body } = await save(noor, broken);
    expect(status).toBe(422);
    expect(body).toContain('Not saved: the text has problems.');
    expect(body).toContain('severity.value &gt;= 1');
    expect(desk.file).toBe(LAB_RULES);
  });
  it('is refused to those who do not own the rules', async () => {
    const { status, body } = await save(eva, WIDER);
    expect(status).toBe(422);
    expect(body).toContain('role="alert"');
    expect(desk.file).toBe(LAB_RULES);
  });
  it('tells of a change by somebody else, shows both, and saves when asked once more', async () => {
    const before = base();
    const theirs = LAB_RULES.replace('perDay: 4', 'perDay: 3');
    desk.writtenBy(theirs, 'person:pim');
    const told = await save(noor, WIDER, before);
    expect(told.status).toBe(409);
    expect(told.body).toContain('Somebody else changed the file while you wrote');
    expect(told.body).toContain('<del>  perDay: 3</del>');
    expect(told.body).toContain('<ins>  perDay: 4</ins>');
    expect(told.body).toContain(`name="base" value="${versionOf(theirs)}"`);
    expect(desk.file).toBe(theirs);
    expect((await save(noor, WIDER, versionOf(theirs))).status).toBe(200);
    expect(desk.file).toBe(WIDER);
  });
  it('needs the form of this session, and a text of a sane length', async () => {
    const forged = await noor.rawPost(
      '/rules',
      { do: 'save', text: WIDER, base: base() },
      { origin: rig.url },
    );
    expect(forged.status).toBe(403);
    const long = await noor.post('/rules', { do: 'save', text: 'x'.repeat(600_000), base: base() });
    expect(long.status).toBe(413);
    const stranger = await ask(`${rig.url}/rules`);
    expect(stranger.status).toBe(303);
    expect(desk.file).toBe(LAB_RULES);
  });
  it('is a visitor’s only where nothing is real', async () => {
    await using open = await aConsole(db, { clock, doors: { rules: rulesDoors(db, { desk, clock }) } });
    const visitor = new Visitor(open.url);
    await visitor.get('/rules');
    await db.query(`update mentions set lane = 'live' where id = 'x:thanks-0'`);
    const refused = await save(visitor, WIDER);
    await db.query(`update mentions set lane = 'recorded' where id = 'x:thanks-0'`);
    expect(refused.body).toContain('This is the real thing, and nobody is signed in.');
    expect(desk.file).toBe(LAB_RULES);
    expect((await save(visitor, WIDER)).body).toContain('Saved as version');
    expect(desk.file).toBe(WIDER);
  });
});

describe('versions', () => {
  it('can be read, compared with the one in force, and opened again', async () => {
    const first = base();
    desk.writtenBy(WIDER, 'person:noor');
    const { body } = await noor.get(`/rules/versions/${first.slice(0, 12)}`);
    expect(body).toContain('<del>      - severity.value &gt;= 2</del>');
    expect(body).toContain('<ins>      - severity.value &gt;= 3</ins>');
    const opened = await noor.get(`/rules?from=${first}`);
    expect(opened.body).toContain(`This is version ${first.slice(0, 12)}. Save it to bring it back.`);
    expect(opened.body).toContain('- severity.value &gt;= 3');
    expect(opened.body).toContain(`name="base" value="${versionOf(WIDER)}"`);
    expect((await noor.get('/rules/versions/abcdef')).status).toBe(404);
    expect((await noor.get('/rules?from=abcdef')).status).toBe(404);
  });
});

describe('what the rules do to people', () => {
  it('fairness: shares of complaints against shares of seats', async () => {
    const { body } = await noor.get('/rules/fairness?days=365');
    expect(body).toContain('8 complaints, 4 seats.');
    expect(body).toContain('too few to tell who is left behind');
  });
  it('wrong calls, with their words and the way into the lab', async () => {
    expect((await noor.get('/rules/wrong-calls')).body).toContain('Nobody called a decision wrong.');
    await correctionsStore(db).mark(
      { mentionId: 'x:rude-3' },
      { shouldBe: 'ceo', by: 'person:sam' },
      NOON + DAY,
    );
    const { body } = await noor.get('/rules/wrong-calls');
    expect(body).toContain('shouted at my mother');
    expect(body).toContain('should have been <b>CEO desk</b>');
    expect(body).toContain('Sam de Wit');
    expect(body).toContain('/rules?see=mention&lane=recorded&mention=x%3Arude-3');
  });
  it('the shadow: where it would decide otherwise', async () => {
    expect((await noor.get('/rules/shadow')).body).toContain('No shadow file');
    desk.shadowText = WIDER;
    const { body } = await noor.get('/rules/shadow');
    expect(body).toContain('<b>4 mentions</b> would get a seat that had none');
    expect(body).toContain('shouted at my mother');
  });
  it('spikes: a person answers what is proposed', async () => {
    await db.query(
      `insert into spikes (id, lane, brand, started_at, found_at, last_high_at, count, usual, peak)
       values (1, 'recorded', '', now(), now(), now(), 41, 3.2, 44)`,
    );
    await db.query(`insert into posture_proposals (spike_id, posture, at) values (1, 'hard-times', now())`);
    const today = await noor.get('/?lane=recorded');
    expect(today.body).toContain('Far more complaints than usual since');
    expect(today.body).toContain('The posture hard-times is proposed: <a href="/rules/spikes">answer it</a>');
    const { body } = await noor.get('/rules/spikes');
    expect(body).toContain('41 customers complained in an hour');
    expect(body).toContain('Accept hard-times');
    const answered = await noor.post('/rules/spikes/1', { answer: 'accept' });
    expect(answered.body).toContain('The posture is hard-times now.');
    expect(answered.body).toContain('accepted by <bdi>Noor Haddad</bdi>');
    const again = await eva.post('/rules/spikes/1', { answer: 'dismiss' });
    expect(again.body).toContain('There is nothing to answer');
  });
});
