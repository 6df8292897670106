import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLiveFile } from '../../src/app/live-file.ts';

let folder: string;
let path: string;
let now = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'openseat-live-'));
  path = join(folder, 'words.txt');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const checks: string[] = [];
const open = (optional = false) => {
  const file = openLiveFile<string>({
    name: 'words.txt',
    paths: [path],
    optional,
    ticks: () => now,
    check: (text) => {
      checks.push(text);
      return text.startsWith('good')
        ? { ok: true, value: text.toUpperCase() }
        : { ok: false, problems: [`no: ${text}`] };
    },
  });
  file.lookNow();
  return file;
};
/** Looks until a content that stands still is taken. */
const settle = (file: { look(): void }) => {
  file.look();
  now += 1000;
  file.look();
};

describe('a live file', () => {
  it('takes over a good content, in place or by another file in its place', () => {
    writeFileSync(path, 'good one');
    const file = open();
    expect(file.good?.value).toBe('GOOD ONE');
    writeFileSync(path, 'good two');
    settle(file);
    expect(file.good?.value).toBe('GOOD TWO');
    writeFileSync(join(folder, 'new'), 'good six');
    renameSync(join(folder, 'new'), path);
    settle(file);
    expect(file.good?.value).toBe('GOOD SIX');
  });

  it('sees a change that kept size and time', () => {
    writeFileSync(path, 'good one');
    utimesSync(path, 1000, 1000);
    const file = open();
    writeFileSync(path, 'good two');
    utimesSync(path, 1000, 1000);
    settle(file);
    expect(file.good?.value).toBe('GOOD TWO');
  });

  it('takes nothing while the file is being written', () => {
    writeFileSync(path, 'good one');
    const file = open();
    for (const text of ['goo', 'good', 'good and', 'good and more']) {
      writeFileSync(path, text);
      now += 1;
      file.look();
    }
    expect([file.good?.value, file.broken]).toEqual(['GOOD ONE', null]);
    settle(file);
    expect(file.good?.value).toBe('GOOD AND MORE');
  });

  it('keeps the good one when a broken one comes, says all, and forgets it when it is mended', () => {
    writeFileSync(path, 'good one');
    const file = open();
    writeFileSync(path, 'bad');
    settle(file);
    expect(file.good?.value).toBe('GOOD ONE');
    expect(file.broken?.problems).toEqual(['no: bad']);
    expect(file.file?.text).toBe('bad');
    writeFileSync(path, 'good one');
    settle(file);
    expect(file.broken).toBeNull();
  });

  it('checks a content once', () => {
    writeFileSync(path, 'bad');
    const file = open();
    checks.length = 0;
    utimesSync(path, 5, 5);
    settle(file);
    settle(file);
    expect(checks).toEqual([]);
    expect(file.broken?.problems).toEqual(['no: bad']);
  });

  it('a missing file is trouble where it must be there, and none where it need not', () => {
    writeFileSync(path, 'good one');
    const [must, may] = [open(), open(true)];
    rmSync(path);
    settle(must);
    settle(may);
    expect(must.good?.value).toBe('GOOD ONE');
    expect(must.broken?.problems[0]).toMatch(/words\.txt is missing.*still decides/);
    expect([may.good, may.broken]).toEqual([null, null]);
  });
});
