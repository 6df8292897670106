import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { sourcesHash } from '../../../src/models/linear/linear-model.ts';
import { openTextModel } from '../../../src/models/open.ts';

it('the version ends in a hash of all code and words that read a text (law 7)', () => {
  const source = (place: string): URL => new URL(`../../../src/${place}`, import.meta.url);
  const readers = ['models/lexicon/', 'models/linear/', 'domain/plain-text.ts'].map(source);
  expect(openTextModel('open').version.slice(-8)).toBe(sourcesHash(readers).slice(0, 8));
});

it('that hash changes with a line, a file and a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openseat-'));
  const place = pathToFileURL(`${folder}/`);
  const seen = new Set<string>();
  for (const [file, words] of [
    ['a.ts', 'one'],
    ['a.ts', 'two'],
    ['b.ts', 'two'],
  ] as const) {
    writeFileSync(join(folder, file), words);
    seen.add(sourcesHash([place]));
    expect(seen.has(sourcesHash([place]))).toBe(true);
  }
  rmSync(folder, { recursive: true });
  expect(seen.size).toBe(3);
});
