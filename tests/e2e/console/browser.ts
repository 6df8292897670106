import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** Debian's Chromium, as root too (RUNTIME: sandbox off, nothing fetched in the background). */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** A page that notes what must never happen: an error, a policy broken, a dialog, a request to elsewhere. */
export interface WatchedPage extends AsyncDisposable {
  page: Page;
  context: BrowserContext;
  wrongs: string[];
}

export async function aPage(
  browser: Browser,
  base: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: base, ...options });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrongs.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrongs.push(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) wrongs.push(`elsewhere: ${request.url()}`);
  });
  return { page, context, wrongs, [Symbol.asyncDispose]: () => context.close() };
}

/** Whatever is true of every good page. */
export async function expectSound(page: Page): Promise<void> {
  expect(await page.evaluate(SOUNDNESS)).toEqual([]);
}

// Runs in the page: what is wrong with it, in words.
const SOUNDNESS = `(() => {
  const wrong = [];
  const name = (el) => el.tagName.toLowerCase() + (el.id ? '#' + el.id : '') + (el.className && el.className.baseVal === undefined ? '.' + el.className : '') + ' “' + (el.textContent ?? '').trim().slice(0, 30) + '”';
  const seen = (el) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !el.closest('.visually-hidden, .skip');
  if (document.documentElement.scrollWidth > innerWidth) wrong.push('wider than the window: ' + document.documentElement.scrollWidth);
  if (document.querySelectorAll('h1').length !== 1) wrong.push('one h1, not ' + document.querySelectorAll('h1').length);
  if (!document.documentElement.lang) wrong.push('no language');
  for (const el of document.querySelectorAll('input:not([type=hidden]), textarea, select'))
    if (seen(el) && !el.labels?.length && !el.ariaLabel) wrong.push('no label: ' + name(el));
  for (const el of document.querySelectorAll('button, a[href], summary')) {
    if (!seen(el)) continue;
    if (!(el.textContent.trim() || el.ariaLabel)) wrong.push('no name: ' + name(el));
    const { width, height } = el.getBoundingClientRect();
    const target = el.matches('button, .button, .place, .tabs a, .row-link');
    if (target && (height < 43.5 || width < 43.5)) wrong.push('too small to touch (' + Math.round(width) + '×' + Math.round(height) + '): ' + name(el));
  }
  const ids = [...document.querySelectorAll('[id]')].map((el) => el.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) wrong.push('id twice: ' + id);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = ([r, g, b]) => { const c = [r, g, b].map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; };
  const ground = (el) => { for (let at = el; at; at = at.parentElement) { const c = rgba(getComputedStyle(at).backgroundColor); if (c[3] > 200) return c; } return [255, 255, 255, 255]; };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const told = new Set();
  while (walker.nextNode()) {
    const el = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !seen(el) || el.closest('svg, script, [disabled]')) continue;
    const style = getComputedStyle(el);
    const [a, b] = [light(rgba(style.color)), light(ground(el))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.6 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) { const text = 'hard to read (' + ratio.toFixed(2) + '): ' + name(el); if (!told.has(el.className)) wrong.push(text); told.add(el.className); }
  }
  return wrong;
})()`;
