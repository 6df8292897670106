import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/store/database.ts';
import { liveFilesStore } from '../../src/store/live-files.ts';
import { HOUR, NOON } from '../rigs/builders.ts';
import { aDatabase } from '../rigs/postgres.ts';
import { aConsole, type ConsoleRig, PEOPLE, TOKENS } from './house.ts';
import { addReply, seed, type World } from './seed.ts';
import { ask, Visitor } from './visit.ts';
import { aDay } from './voices.ts';

const clock = { now: () => NOON + 2 * HOUR };
const HOSTILE =
  '<img src=x onerror=alert(1)> "quoted" \u202eevil\u202c {{7*7}} </textarea><script>alert(2)</script>';

let db: OpenDatabase;
let rig: ConsoleRig;
let day: World;
let hostile: World;
let eva: Visitor;
let noor: Visitor;
beforeAll(async () => {
  db = await aDatabase();
  day = await aDay(db, { lane: 'live', now: NOON + 2 * HOUR });
  hostile = await seed(
    db,
    [
      {
        id: 'mallory',
        name: '<b>Mallory</b>',
        handle: '"><script>alert(3)</script>',
        text: HOSTILE,
        minutesAgo: 3,
        desk: 'ceo',
        severity: 2,
        because: ['<i>because</i>'],
        topics: ['<u>'],
        seat: { status: 'seated', pool: 'open' },
        case: { ceo: 'seated' },
        tier: '<s>gold</s>',
        cues: [{ words: 'onerror=alert(1)', key: 'cue.<b>', weight: 0.4 }],
      },
    ],
    { lane: 'recorded', now: NOON },
  );
  rig = await aConsole(db, { people: PEOPLE, clock });
  eva = new Visitor(rig.url);
  await eva.signIn(TOKENS.eva);
  noor = new Visitor(rig.url);
  await noor.signIn(TOKENS.noor);
});
afterAll(async () => {
  await rig[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const caseOf = (voice: string): number => day.cases[voice] ?? 0;
const revisionOf = async (caseId: number): Promise<string> =>
  String(
    (await db.query<{ revision: number }>('select revision from cases where id = $1', [caseId]))[0]?.revision,
  );

describe('a mention that spread', () => {
  it('shows what later readings changed, and never what the customer is worth', async () => {
    const id = day.mentionId('lucia');
    const facts = JSON.stringify({ 'reach.speed': 83, 'customer.value': 48271 });
    const said = (rule: string, because: string[]) =>
      JSON.stringify({ desk: 'ceo', rule, candidate: true, priority: 61, tags: [], because, trace: [] });
    const reading = async (minutes: number, likes: number, asked: boolean) => {
      const at = new Date(NOON + minutes * 60_000);
      await db.query('insert into readings (mention_id, at, likes) values ($1, $2, $3)', [id, at, likes]);
      await db.query(
        `insert into rises (mention_id, at, seq, lane, stage, reach, scoring_version, ruling, facts, rules_version, asked, decided_at)
         values ($1, $2, nextval(pg_get_serial_sequence('mentions', 'seq')), 'live', 'decided',
           '{"value": 40, "speed": 83.2, "reasons": []}', 's', $3, $4, 'r', $5, $2)`,
        [id, at, said('spreading-fast', ['It is <i>told</i> without us.']), facts, asked],
      );
    };
    await reading(20, 1, false);
    await reading(60, 1_200, true);
    const { body } = await noor.get(`/mentions/${encodeURIComponent(id)}`);
    expect(body).toContain('How it spread since');
    expect(body).toMatch(/1 like\. Reach 40 of 100, speed 83\. That changed nothing\./);
    expect(body).toMatch(
      /1,200 likes\. Reach 40 of 100, speed 83\. It asked for a seat then, by the rule <code>spreading-fast/,
    );
    expect(body).toContain('It is &lt;i&gt;told&lt;/i&gt; without us.');
    expect(body).not.toContain('48271');
    const api = await noor.get(`/api/mentions/${encodeURIComponent(id)}`);
    expect(JSON.parse(api.body)).toMatchObject({
      rises: [
        { ruled: { asked: false } },
        { metrics: { likes: 1_200 }, ruled: { asked: true, facts: { 'reach.speed': 83 } } },
      ],
    });
    expect(api.body).not.toContain('48271');
    await db.query('delete from rises');
    await db.query('delete from readings where mention_id = $1', [id]);
  });
});

describe('whatever somebody writes', () => {
  it.each([
    '/?lane=recorded',
    '/ceo',
    '/support',
    '/cases/:id',
    '/ceo/cards/:id',
    '/mentions/:mention',
    '/cases/:id?step=reply',
  ])('stays their words on %s', async (path) => {
    const url = path
      .replace(':id', String(hostile.cases.mallory))
      .replace(':mention', encodeURIComponent(hostile.mentionId('mallory')));
    const { status, body } = await noor.get(url);
    expect(status).toBe(200);
    expect(body).toContain('Mallory');
    expect(body).not.toMatch(/<img src=x|<script>|<b>Mallory|<i>because|<u>|<s>gold|cue\.<b>/);
    expect(body).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
  it('is given back as it was typed when it is refused, and stays text', async () => {
    const caseId = caseOf('tomas');
    const typed = '</textarea><script>alert(4)</script>';
    const answer = await eva.post(`/ceo/cards/${caseId}/draft`, { revision: '99', text: typed });
    expect(answer.body).toMatch(/has changed since you looked/);
    expect(answer.body).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(answer.body).not.toContain(typed);
  });
});

it('shows tier and tenure, and never money', async () => {
  const caseId = caseOf('iris');
  for (const path of [
    '/',
    '/ceo',
    `/ceo/cards/${caseId}`,
    '/support',
    `/cases/${caseId}`,
    `/mentions/${encodeURIComponent(day.mentionId('iris'))}`,
  ]) {
    const { body } = await noor.get(path);
    expect([path, /48271|48,271/.test(body)]).toEqual([path, false]);
  }
  expect((await noor.get(`/cases/${caseId}`)).body).toMatch(/customer\.value = known, not shown/);
  for (const path of [`/api/cases/${caseId}`, `/api/mentions/${encodeURIComponent(day.mentionId('iris'))}`]) {
    const { body } = await noor.get(path);
    expect(body).toMatch(/season ticket/);
    expect(body).not.toMatch(/48271/);
  }
});

describe('the reasons', () => {
  it('stand in the words themselves', async () => {
    const { body } = await noor.get(`/mentions/${encodeURIComponent(day.mentionId('iris'))}`);
    expect(body).toMatch(
      /<mark class="mark-for" title="Complaint: cue: repeated failure">Third time this month<\/mark>/,
    );
    expect(body).toMatch(/<mark[^>]*>in a wheelchair<\/mark>/);
  });
  it('can be looked at value by value', async () => {
    const path = `/mentions/${encodeURIComponent(day.mentionId('iris'))}`;
    expect((await noor.get(path)).body).toContain(`href="${path}?head=severity"`);
    const { body } = await noor.get(`${path}?head=severity`);
    expect(body).toMatch(/title="Severity: cue: left alone">nobody came/);
    expect(body).not.toMatch(/<mark[^>]*>Third time/);
  });
  it('name the rule, what it saw, and the versions', async () => {
    const { body } = await noor.get(`/cases/${caseOf('marc')}`);
    expect(body).toMatch(/<code>promise-broken<\/code>/);
    expect(body).toMatch(/complaint\.probability = 0\.94/);
    expect(body).toMatch(/9b1de0f4c7aa/);
    expect(body).toMatch(/It waits for a seat/);
  });
  it('say why somebody was passed over, and who took the place', async () => {
    const { body } = await noor.get(`/cases/${caseOf('lucia')}`);
    expect(body).toMatch(/somebody in greater need took the seat/);
    expect(body).toContain(`<a href="/cases/${caseOf('iris')}">case ${caseOf('iris')}</a>`);
  });
  it('outlive the words they were about', async () => {
    const { body } = await noor.get(`/cases/${caseOf('withdrawn')}`);
    expect(body).toMatch(/taken back by their author or erased/);
    expect(body).not.toMatch(/These words were taken back\./);
  });
});

describe('the CEO answers', () => {
  it('in the four steps, with the network’s own count, and can undo to the last', async () => {
    const caseId = caseOf('iris');
    const path = `/ceo/cards/${caseId}`;
    await eva.get(`${path}?step=reply`);
    const length = await eva.rawPost(
      `${path}/length`,
      { csrf: eva.csrf, text: 'Sorry 👨‍👩‍👧' },
      { origin: rig.url },
    );
    expect(length.body).toMatch(/<b>7<\/b> of 300/);
    const checked = await eva.post(`${path}/draft`, {
      revision: await revisionOf(caseId),
      text: 'I am ashamed. Eva',
    });
    expect(checked.body).toMatch(/As Bluesky will show it/);
    expect(checked.body).toMatch(/<b>17<\/b> of 300 graphemes/);
    expect(checked.body).toMatch(/>Confirm</);
    const held = await eva.post(`${path}/confirm`, { revision: await revisionOf(caseId) });
    const until = Number(/data-until="(\d+)"/.exec(held.body)?.[1]);
    expect(until).toBe(clock.now() + 30_000);
    const undone = await eva.post(`${path}/undo`, { revision: await revisionOf(caseId) });
    expect(undone.body).toMatch(/<textarea[^>]*>I am ashamed. Eva<\/textarea>/);
    expect(await db.query(`select status from replies where case_id = $1`, [caseId])).toEqual([
      { status: 'withdrawn' },
    ]);
  });
  it('two clicks at once make one approval, and the second is told', async () => {
    const caseId = caseOf('tomas');
    const revision = await revisionOf(caseId);
    await eva.get(`/ceo/cards/${caseId}?step=reply`);
    const both = await Promise.all([1, 2].map(() => eva.post(`/ceo/cards/${caseId}/confirm`, { revision })));
    expect(both.filter(({ body }) => /has changed since you looked/.test(body))).toHaveLength(1);
    expect(
      await db.query(
        'select a.id from approvals a join replies r on r.id = a.reply_id where r.case_id = $1',
        [caseId],
      ),
    ).toHaveLength(1);
  });
  it('a piece of the page is all that a script is sent', async () => {
    const { body } = await eva.get(`/ceo/cards/${caseOf('tomas')}`, { 'hx-request': 'true' });
    expect(body.trim()).toMatch(/^<article class="card/);
    expect(body).not.toMatch(/<html/);
  });
  it('hands over with a note, and the card says who did', async () => {
    const caseId = caseOf('tomas');
    await eva.post(`/ceo/cards/${caseId}/undo`, { revision: await revisionOf(caseId) });
    const answer = await eva.post(`/ceo/cards/${caseId}/hand-over`, {
      revision: await revisionOf(caseId),
      words: 'Please call him',
    });
    expect(answer.body).toMatch(/anded over by Eva Lindqvist/);
    expect((await noor.get(`/cases/${caseId}`)).body).toMatch(/Please call him/);
  });
  it('an unknown outcome asks a person to look, and takes their word', async () => {
    const caseId = caseOf('iris');
    await addReply(db, {
      caseId,
      mentionId: day.mentionId('iris'),
      text: 'Sorry',
      status: 'unknown',
      by: 'person:eva',
      when: NOON,
      because: 'X did not answer in time.',
    });
    const card = await eva.get(`/ceo/cards/${caseId}`);
    expect(card.body).toMatch(/Nobody knows yet whether it was published/);
    expect(card.body).not.toMatch(/>Confirm</);
    const answer = await eva.post(`/ceo/cards/${caseId}/settle-published`, {
      revision: await revisionOf(caseId),
      url: 'https://x.example/halder/1',
    });
    expect(answer.body).toContain('https://x.example/halder/1');
  });
});

describe('support works a case', () => {
  it('claims, notes, closes with a reason, and opens again', async () => {
    const caseId = caseOf('edited');
    await noor.get(`/cases/${caseId}`);
    expect((await noor.post(`/cases/${caseId}/claim`, {})).body).toMatch(/Noor Haddad/);
    expect((await noor.post(`/cases/${caseId}/note`, { words: 'Called the bank' })).body).toMatch(
      /Called the bank/,
    );
    const silent = await noor.post(`/cases/${caseId}/close`, { words: '  ' });
    expect(silent.body).toMatch(/role="alert"/);
    expect((await noor.post(`/cases/${caseId}/close`, { words: 'Refunded' })).body).toMatch(
      /Closed by a person/,
    );
    expect((await noor.get('/support?view=closed')).body).toContain(`/cases/${caseId}"`);
    expect((await noor.post(`/cases/${caseId}/reopen`, { words: 'She wrote again' })).body).toMatch(
      /needs us/,
    );
  });
  it('answers by the same steps, under its own approval', async () => {
    const caseId = caseOf('bram');
    await noor.get(`/cases/${caseId}?step=reply`);
    const checked = await noor.post(`/cases/${caseId}/draft`, {
      revision: await revisionOf(caseId),
      text: 'Ja, dat kan.',
    });
    expect(checked.body).toMatch(/As X will show it/);
    const held = await noor.post(`/cases/${caseId}/confirm`, { revision: await revisionOf(caseId) });
    expect(held.body).toMatch(/data-until/);
    expect(
      await db.query(
        'select a.by from approvals a join replies r on r.id = a.reply_id where r.case_id = $1',
        [caseId],
      ),
    ).toEqual([{ by: 'person:noor' }]);
    await noor.post(`/cases/${caseId}/undo`, { revision: await revisionOf(caseId) });
  });
  it('calls and mails with the text ready, and says what came of it', async () => {
    const caseId = caseOf('survey-8812');
    const { body } = await noor.get(`/cases/${caseId}`);
    expect(body).toMatch(/href="mailto:hendrika\.postma@mail\.example\?subject=About%20your/);
    const task = /name="task" value="(\d+)"/.exec(body)?.[1] ?? '';
    await noor.post(`/cases/${caseId}/contact-done`, { task, words: 'Reached her' });
    expect((await noor.get(`/cases/${caseId}`)).body).toMatch(/Mail, done<\/h3><p>Reached her/);
  });
  it('opens a case for an idea', async () => {
    await noor.get('/ideas');
    const answer = await noor.post(`/mentions/${encodeURIComponent(day.mentionId('sofie'))}/open`, {});
    expect(answer.body).toMatch(/Case \d+ <span class="case-name"><bdi>Sofie Maes/);
  });
  it('says on every page that a file cannot be used, and under House what is wrong with it', async () => {
    const store = liveFilesStore(db);
    const name = 'config/routing.yaml';
    const broken = { version: 'b', problems: [`${name}:3:1: there is no fact <worht>`] };
    await store.report('rules', { name, good: { version: 'a', text: '' }, broken }, clock.now());
    expect((await noor.get('/support')).body).toMatch(
      /routing\.yaml cannot be used as it stands\. What was in force/,
    );
    const { body } = await noor.get('/refused');
    expect(body).toMatch(
      /a file needs you[\s\S]*<pre[^>]*>config\/routing\.yaml:3:1: there is no fact &lt;worht&gt;/,
    );
    await store.report('rules', { name, good: { version: 'a', text: '' }, broken: null }, clock.now());
    expect((await noor.get('/support')).body).not.toMatch(/cannot be used/);
  });
  it('keeps a wrong call on a case and on a mention, and moves nothing', async () => {
    const caseId = caseOf('jonas');
    expect((await noor.get(`/cases/${caseId}?step=wrong-call`)).body).toMatch(/Where should it have gone/);
    const answer = await noor.post(`/cases/${caseId}/wrong-call`, { belongs: 'nobody' });
    expect(answer.body).toMatch(/Kept for the people who own the rules/);
    expect(answer.body).toMatch(/Noor Haddad<\/bdi><\/b> said this was the wrong call: it belongs to nobody/);
    const path = `/mentions/${encodeURIComponent(day.mentionId('sofie'))}`;
    expect((await noor.get(path)).body).toMatch(/This was the wrong call/);
    expect((await noor.post(`${path}/wrong-call`, { belongs: 'elsewhere' })).body).toMatch(/Kept for/);
    expect(await db.query('select by, should_be from corrections order by id')).toEqual([
      { by: 'person:noor', should_be: 'nobody' },
      { by: 'person:noor', should_be: null },
    ]);
  });
  it('assigns to those who work cases, and to nobody else', async () => {
    const caseId = caseOf('jonas');
    const { body } = await noor.get(`/cases/${caseId}?step=assign`);
    expect(body).toMatch(/<option value="noor"/);
    expect(body).not.toMatch(/<option value="eva"/);
    expect((await noor.post(`/cases/${caseId}/assign`, { to: 'noor' })).body).toMatch(
      /assigned it to Noor Haddad/,
    );
    expect((await noor.post(`/cases/${caseId}/assign`, { to: 'eva' })).body).toMatch(/role="alert"/);
  });
});

describe('every page', () => {
  it.each([
    '/',
    '/?lane=live',
    '/ceo',
    '/support',
    '/support?view=mine',
    '/support?view=unclaimed&order=waiting',
    '/support?view=contact',
    '/support?view=waiting',
    '/support?view=closed',
    '/ideas',
    '/ideas?desk=nobody',
    '/refused',
    '/refused?view=refused',
    '/refused?view=own',
    '/refused?view=repost',
    '/refused?view=people',
  ])('%s is whole', async (path) => {
    const { status, body } = await noor.get(path);
    expect(status).toBe(200);
    expect(body).toMatch(/<main id="main"/);
    expect(body).not.toMatch(/undefined|\[object |NaN/);
  });
  it.each([
    '/cases/99999',
    '/cases/abc',
    '/mentions/x%3Anobody',
    '/ceo/cards/99999',
    '/nowhere',
    '/cases/-1',
  ])('%s is not here, and says so', async (path) => expect((await noor.get(path)).status).toBe(404));
  it('is kind when there is nothing yet', async () => {
    await using empty = await aDatabase();
    await using house = await aConsole(empty);
    for (const path of ['/', '/ceo', '/support', '/ideas', '/refused', '/refused?view=people']) {
      const { status, body } = await ask(house.url + path);
      expect([path, status]).toEqual([path, 200]);
      expect(body).not.toMatch(/undefined|NaN/);
    }
    expect((await ask(`${house.url}/ceo`)).body).toMatch(/The chair is empty/);
  });
  it('what was refused is for ops and the support lead to see', async () => {
    expect((await noor.get('/refused?view=refused')).body).toMatch(/As it came in/);
    expect((await eva.get('/refused?view=refused')).body).not.toMatch(/As it came in/);
  });
});

describe('the API', () => {
  it('gives the summary in the form that scripts rely on', async () => {
    const summary = JSON.parse((await ask(`${rig.url}/api/summary`)).body);
    expect(Object.keys(summary)).toEqual([
      'received',
      'dropped',
      'mentions',
      'decided',
      'unfinished',
      'openCases',
      'replies',
    ]);
    expect(Object.keys(summary.dropped)).toEqual(['own', 'duplicate', 'repost', 'refused']);
    expect(Object.keys(summary.decided)).toEqual(['ceo', 'support', 'ideas', 'nobody']);
    expect(Object.keys(summary.replies)).toEqual(['published', 'unknown', 'failed']);
  });
  it('explains a mention', async () => {
    const { body } = await noor.get(`/api/mentions/${encodeURIComponent(day.mentionId('lucia'))}`);
    expect(JSON.parse(body)).toMatchObject({
      assessment: { severity: { label: 2 } },
      decision: { rule: 'harmed-and-unheard', trace: [{}, { matched: true }] },
      seat: { status: 'passed', reason: 'displaced' },
    });
  });
  it('lists cases as the desks do', async () => {
    const { cases, total } = JSON.parse((await noor.get('/api/cases?view=ceo-now&lane=live')).body);
    expect(cases).toHaveLength(total);
    expect(cases[0]).toMatchObject({ ceo: 'seated', lane: 'live' });
  });
  it('measures in a form that Prometheus reads, with few labels', async () => {
    const { headers, body } = await ask(`${rig.url}/metrics`);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(body).toMatch(/^openseat_mentions\{lane="live",stage="delivered"\} \d+$/m);
    expect(body).toMatch(/^openseat_decided\{lane="live",desk="ceo"\} 4$/m);
    expect(body).toMatch(/^openseat_database_up 1$/m);
    expect(body).toMatch(/^openseat_process_cpu_seconds_total/m);
    const names = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(names.every((line) => line.startsWith('openseat_'))).toBe(true);
    expect(names.length).toBeLessThan(400);
  });
});
