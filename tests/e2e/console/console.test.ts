import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../src/store/database.ts';
import { aConsole, type ConsoleRig, PEOPLE, TOKENS } from '../../console/house.ts';
import { seed, type Voice, type World } from '../../console/seed.ts';
import { aDay } from '../../console/voices.ts';
import { aDatabase } from '../../rigs/postgres.ts';
import { aPage, expectSound, openBrowser, PHONE } from './browser.ts';

let browser: Browser;
let db: OpenDatabase;
let day: World;
let rig: ConsoleRig;
beforeAll(async () => {
  browser = await openBrowser();
  db = await aDatabase();
  day = await aDay(db, { lane: 'sample', now: Date.now() });
  rig = await aConsole(db, { holdSeconds: 60 });
});
afterAll(async () => {
  await browser.close();
  await rig[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const caseOf = (voice: string): number => day.cases[voice] ?? 0;
const card = (page: Page, voice: string) => page.locator(`#card-${caseOf(voice)}`);
const complaint = (id: string, text: string): Voice => ({
  id,
  name: 'Ada Nowak',
  text,
  minutesAgo: 0,
  desk: 'ceo',
  severity: 3,
  because: ['somebody was harmed'],
  seat: { status: 'seated', pool: 'reserve' },
  case: { ceo: 'seated' },
});
const touch = (caseId: number) =>
  db.query('update cases set revision = revision + 1 where id = $1', [caseId]);

const PAGES = () => [
  '/',
  '/ceo',
  `/ceo/cards/${caseOf('iris')}?step=reply`,
  '/support',
  `/cases/${caseOf('iris')}`,
  `/cases/${caseOf('survey-8812')}?step=close`,
  `/mentions/${encodeURIComponent(day.mentionId('iris'))}`,
  '/ideas',
  '/refused',
  '/refused?view=refused',
  '/refused?view=people',
  '/nowhere',
];

describe.each([
  ['a large window', { viewport: { width: 1280, height: 900 } }],
  ['a phone', PHONE],
  ['the smallest phone', { ...PHONE, viewport: { width: 360, height: 640 } }],
  ['a dark phone', { ...PHONE, colorScheme: 'dark' }],
] as const)('on %s', (_, options) => {
  it('every page fits, can be read and touched, and breaks no rule of its own', async () => {
    await using watched = await aPage(browser, rig.url, { ...options, reducedMotion: 'reduce' });
    for (const path of PAGES()) {
      await watched.page.goto(path);
      await watched.page.waitForTimeout(50);
      await expectSound(watched.page);
    }
    expect(watched.wrongs.filter((wrong) => !/404/.test(wrong))).toEqual([]);
  });
});

describe('today', () => {
  it('hears a mention the moment it is stored, and its way to a desk', async () => {
    await using watched = await aPage(browser, rig.url);
    const { page, wrongs } = watched;
    await page.goto('/?lane=sample');
    const before = Number(await page.locator('.hero b').first().textContent());
    await seed(
      db,
      [
        {
          id: 'fresh',
          name: 'Kim Aalto',
          text: 'The 17:05 left without us.',
          minutesAgo: 0,
          stage: 'stored',
        },
      ],
      {
        lane: 'sample',
        now: Date.now(),
      },
    );
    const line = page.locator('.heard', { hasText: 'The 17:05 left without us.' });
    await line.waitFor();
    await line.getByText('being read').waitFor();
    await page
      .locator('.hero b', { hasText: String(before + 1) })
      .first()
      .waitFor();
    await db.query(`update mentions set stage = 'scored' where external_id = 'sample-fresh'`);
    await line.getByText('being decided').waitFor();
    expect(wrongs).toEqual([]);
  });
});

describe('the CEO, on a phone', () => {
  it('writes, sees it as the network will, holds, and takes it back with the words kept', async () => {
    await using watched = await aPage(browser, rig.url, PHONE);
    const { page, wrongs } = watched;
    await page.goto('/ceo');
    const iris = card(page, 'iris');
    await iris.getByRole('button', { name: 'Reply' }).tap();
    const words = iris.getByLabel(/Your words/);
    await words.fill('I am ashamed. I will call you tomorrow. Eva');
    await iris.getByText('43 of 300').waitFor();
    await iris.getByRole('button', { name: 'See how it will look' }).tap();
    await iris.getByText('As Bluesky will show it').waitFor();
    await iris.getByRole('button', { name: 'Confirm (rehearsal)' }).tap();
    await iris.getByText(/Goes out in \d+ s/).waitFor();
    await iris.getByRole('button', { name: 'Undo' }).tap();
    await iris.getByLabel(/Your words/).waitFor();
    expect(await iris.getByLabel(/Your words/).inputValue()).toBe(
      'I am ashamed. I will call you tomorrow. Eva',
    );
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await iris
      .getByRole('link', { name: 'Cancel' })
      .or(iris.getByRole('button', { name: 'Cancel' }))
      .tap();
    expect(wrongs).toEqual([]);
  });

  it('sees it published without touching anything', async () => {
    await using watched = await aPage(browser, rig.url, PHONE);
    const { page, wrongs } = watched;
    const caseId = caseOf('tomas');
    await page.goto('/ceo');
    const tomas = card(page, 'tomas');
    await tomas.getByRole('button', { name: 'Confirm (rehearsal)' }).tap();
    await tomas.getByText(/Goes out in/).waitFor();
    // What the reply worker does at the end of the hold.
    await db.query(
      `update replies set status = 'published', rehearsal = true, published_at = now() where case_id = $1`,
      [caseId],
    );
    await touch(caseId);
    await tomas.getByText(/Played through/).waitFor();
    expect(wrongs).toEqual([]);
  });

  it('is never interrupted in the middle of a sentence', async () => {
    await using watched = await aPage(browser, rig.url, PHONE);
    const { page } = watched;
    await page.goto('/ceo');
    const iris = card(page, 'iris');
    await iris.getByRole('button', { name: 'Reply' }).tap();
    await iris.getByLabel(/Your words/).fill('Dear Iris, I');
    await touch(caseOf('iris'));
    await iris.getByText('This card has changed').waitFor();
    expect(await iris.getByLabel(/Your words/).inputValue()).toBe('Dear Iris, I');
    await iris.getByRole('button', { name: 'See how it will look' }).tap();
    await iris.getByText(/has changed since you looked/).waitFor();
    expect(await iris.getByLabel(/Your words/).inputValue()).toBe('Dear Iris, I');
  });

  it('loses no word when the connection is lost', async () => {
    await using watched = await aPage(browser, rig.url, PHONE);
    const { page, context } = watched;
    await page.goto('/ceo');
    const iris = card(page, 'iris');
    await iris.getByRole('button', { name: 'Reply' }).tap();
    await iris.getByLabel(/Your words/).fill('Dear Iris, under the bridge');
    await iris.getByText('27 of 300').waitFor();
    await context.setOffline(true);
    await iris.getByRole('button', { name: 'See how it will look' }).tap();
    await iris.getByText(/There is no connection/).waitFor();
    expect(await iris.getByLabel(/Your words/).inputValue()).toBe('Dear Iris, under the bridge');
    await context.setOffline(false);
    await iris.getByRole('button', { name: 'See how it will look' }).tap();
    await iris.getByText('As Bluesky will show it').waitFor();
    await iris.getByRole('button', { name: 'Drop it' }).tap();
    await iris.getByRole('button', { name: 'Reply' }).waitFor();
  });

  it('is told of a new card', async () => {
    await using watched = await aPage(browser, rig.url, PHONE);
    const { page } = watched;
    await page.goto('/ceo');
    const count = page.locator('#card-count');
    const before = Number.parseInt((await count.textContent()) ?? '', 10);
    await seed(db, [complaint('ada', 'I was locked in the train.')], { lane: 'sample', now: Date.now() });
    await page.getByRole('link', { name: 'A new card is here. Show it.' }).tap();
    await page.getByText('I was locked in the train.').waitFor();
    expect(Number.parseInt((await count.textContent()) ?? '', 10)).toBe(before + 1);
  });
});

it('two people, one card: one thing happens, and the other is told', async () => {
  const world = await seed(db, [complaint('two', 'My seat was sold twice.')], {
    lane: 'sample',
    now: Date.now(),
  });
  const caseId = world.cases.two ?? 0;
  await using one = await aPage(browser, rig.url);
  await using two = await aPage(browser, rig.url);
  const path = `/ceo/cards/${caseId}?step=let-go`;
  await Promise.all([one, two].map(({ page }) => page.goto(path)));
  await Promise.all(
    [one, two].map(({ page }) => page.getByLabel('Why you let it go').fill('Support has it')),
  );
  await Promise.all([one, two].map(({ page }) => page.getByRole('button', { name: 'Let it go' }).click()));
  await Promise.all([one, two].map(({ page }) => page.locator('.notice').first().waitFor()));
  const notices = await Promise.all(
    [one, two].map(({ page }) => page.locator('.notice').first().getAttribute('role')),
  );
  expect(notices.sort()).toEqual(['alert', 'status']);
  expect(
    await db.query(`select id from case_events where case_id = $1 and kind = 'let-go'`, [caseId]),
  ).toHaveLength(1);
});

it('hostile words do nothing but stand there', async () => {
  const text = `<img src=x onerror=alert(1)><svg onload=alert(2)> <a hx-get="/ceo" hx-trigger="load">x</a> \u202egnorw`;
  const world = await seed(db, [{ ...complaint('mallory', text), name: '<script>alert(3)</script>' }], {
    lane: 'sample',
    now: Date.now(),
  });
  await using watched = await aPage(browser, rig.url);
  for (const path of [
    '/',
    '/ceo',
    `/cases/${world.cases.mallory}`,
    `/mentions/${encodeURIComponent(world.mentionId('mallory'))}`,
  ]) {
    await watched.page.goto(path);
    await watched.page.getByText('onerror=alert(1)').first().waitFor();
  }
  expect(watched.wrongs).toEqual([]);
});

it('everything works without scripts', async () => {
  const world = await seed(db, [complaint('plain', 'My parcel was on that train.')], {
    lane: 'sample',
    now: Date.now(),
  });
  await using watched = await aPage(browser, rig.url, { javaScriptEnabled: false });
  const { page } = watched;
  await page.goto('/ceo');
  const it = page.locator(`#card-${world.cases.plain}`);
  await it.getByRole('button', { name: 'Reply' }).click();
  await page.getByLabel(/Your words/).fill('We will find it.');
  await page.getByRole('button', { name: 'See how it will look' }).click();
  await page.getByRole('button', { name: 'Confirm (rehearsal)' }).click();
  await page.getByText(/Goes out at/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.goto(`/cases/${world.cases.plain}`);
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByLabel('A note').fill('Asked the depot');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.getByText('Asked the depot').waitFor();
});

it('people come in by keyboard, find their way, and go out', async () => {
  await using house = await aConsole(db, { people: PEOPLE });
  await using watched = await aPage(browser, house.url, { reducedMotion: 'reduce' });
  const { page, wrongs } = watched;
  await page.goto('/support?view=mine');
  await expectSound(page);
  await page.keyboard.type(TOKENS.noor);
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByText('Noor Haddad').waitFor();
  expect(new URL(page.url()).pathname).toBe('/support');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await expectSound(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Your personal token').waitFor();
  expect(wrongs).toEqual([]);
});

it('nothing moves for those who ask for rest', async () => {
  await using watched = await aPage(browser, rig.url, { reducedMotion: 'reduce' });
  await watched.page.goto('/?lane=sample');
  await watched.page.waitForTimeout(300);
  const running = await watched.page.evaluate(
    `document.getAnimations().filter(({ playState }) => playState === 'running').length`,
  );
  expect(running).toBe(0);
});
