import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { devRows, trainingRows } from '../../../src/models/training/rows.ts';
import { leavesOut } from '../../../src/models/training/sources.ts';
import { LEFT_OUT } from '../../../src/models/training/train.ts';
import { aDataFolder } from './data.ts';

let folder: string;
beforeEach(() => {
  folder = aDataFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const sources = (leaveOut: readonly string[]): Set<string> =>
  new Set(trainingRows({ folder, leaveOut, own: [] }).map(({ source }) => source));

describe('what is left out', () => {
  it.each([
    ['airline', 'airline'],
    ['sand', 'sanders'],
    ['non-commercial', 'airline'],
  ])('%s leaves out %s', (word, source) => {
    expect(sources([])).toContain(source);
    expect(sources([word])).not.toContain(source);
  });

  it('the posts of a source that were read one by one go with it', () => {
    expect(leavesOut('emotwics', 'read-emotwics')).toBe(true);
    expect(leavesOut('read-', 'emotwics')).toBe(false);
  });

  it.each(['airlines', 'sms-spam-collection', 'reserch', 'non commercial', 'xlm-t', ''])(
    'a word that leaves nothing out is refused before anything is learnt: %j',
    (word) => {
      expect(() => sources(['research', word])).toThrow(
        `--leave-out: "${word}" leaves nothing out. Give a kind of licence (free, none-stated, non-commercial, research) or the beginning of a source: airline, complaints-acl2019, `,
      );
    },
  );

  it('a kind of licence may find nothing: what must not be in is not in', () => {
    const left = LEFT_OUT.open!;
    for (const name of ['sentiment', 'complaint', 'seats'])
      writeFileSync(join(folder, `${name}.train.jsonl`), '');
    expect([...sources(left)].sort()).toEqual(['google-play-4class', 'semeval2019-t9a-train', 'sms-spam']);
  });
});

describe('a row that is none of its file is told with its line, before anything is learnt', () => {
  const put = (name: string, row: unknown): void =>
    appendFileSync(join(folder, name), `\n\n \r\n${typeof row === 'string' ? row : JSON.stringify(row)}\n`);
  const told = (): string => {
    try {
      trainingRows({ folder, leaveOut: [], own: [] });
      devRows(folder);
      return '';
    } catch (error) {
      return String(error);
    }
  };
  const said = { text: 'late', lang: 'en', source: 'sanders' };

  it.each([
    [
      'sentiment.train.jsonl',
      { text: 'late', lang: 'en', label: 'neg' },
      243,
      /is not .* text, lang and source/,
    ],
    ['spam.train.jsonl', '{"id":', 83, /is not a row of JSON with text, lang and source/],
    ['spam.dev.jsonl', [], 43, /is not a row of JSON with text, lang and source/],
    ['sentiment.train.jsonl', said, 243, /label must be one of \["neg","neu","pos"\]/],
    ['sentiment.dev.jsonl', { ...said, label: 'bad' }, 43, /label must be one of/],
    ['complaint.train.jsonl', { ...said, label: '1' }, 163, /label must be one of \[0,1\]/],
    ['idea.train.jsonl', { ...said, label: 2 }, 83, /label must be one of \[0,1\]/],
    ['spam.train.jsonl', { ...said, label: null }, 83, /label must be one of \[0,1\]/],
    ['appreview.train.jsonl', { ...said, label: 'praise' }, 83, /label must be one of \["bug",/],
    ['seats.train.jsonl', { ...said, intent: 'spam', severity: 1, ceoWorth: 0 }, 93, /intent must be one of/],
    [
      'seats.train.jsonl',
      { ...said, intent: 'idea', severity: 4, ceoWorth: 0 },
      93,
      /severity must be one of/,
    ],
    [
      'seats.train.jsonl',
      { ...said, intent: 'idea', severity: 0 },
      93,
      /ceoWorth must be one of \[0,1,2,3\]/,
    ],
    [join('mentions', 'mentions.jsonl'), 'null', 4, /is not a row of JSON with text/],
    [join('mentions', 'mentions.jsonl'), '{"text":', 4, /is not a row of JSON with text/],
    [join('mentions', 'mentions.jsonl'), { text: 7 }, 4, /is not a row of JSON with text/],
  ])('%s: %j', (name, row, line, says) => {
    expect(told()).toBe('');
    put(name, row);
    expect(told()).toContain(`${join(folder, name)}, row ${line} `);
    expect(told()).toMatch(says);
    const at = readFileSync(join(folder, name), 'utf8').split('\n')[line - 1];
    expect(at).toBe(typeof row === 'string' ? row : JSON.stringify(row));
  });
});
