import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GOOD = ['lovely crew', 'fast delivery', 'great help', 'thanks a lot', 'works well'];
const BAD = ['rude crew', 'late again', 'nobody answers', 'broken router', 'refund refused'];
const PLAIN = ['open on monday', 'the desk is here', 'new colour', 'see the list', 'in the shop'];

/** A small data folder of made-up rows in the shape of the real one: bad words mean a complaint. */
export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'openseat-data-'));
  const rows = (count: number, row: (at: number) => object): string =>
    Array.from({ length: count }, (_, at) => JSON.stringify({ id: `r${at}`, ...row(at) })).join('\n');
  const phrase = (list: readonly string[], at: number): string =>
    `${list[at % list.length]} ${list[(at * 3 + 1) % list.length]} number ${at}`;
  const write = (file: string, count: number, row: (at: number) => object): void => {
    writeFileSync(join(folder, `${file}.train.jsonl`), rows(count, row));
    writeFileSync(join(folder, `${file}.dev.jsonl`), rows(40, row));
  };
  const kinds = [
    ['neg', BAD],
    ['neu', PLAIN],
    ['pos', GOOD],
  ] as const;
  write('sentiment', 240, (at) => {
    const [label, list] = kinds[at % 3]!;
    const lang = at % 2 === 0 ? 'en' : 'nl';
    const source = at % 4 === 0 ? 'airline' : at % 2 === 0 ? 'sanders' : 'nl-political-tweets';
    return { text: phrase(list, at), lang, source, label };
  });
  write('complaint', 160, (at) => ({
    text: phrase(at % 2 === 0 ? BAD : PLAIN, at),
    lang: at % 4 < 2 ? 'en' : 'nl',
    source: at % 4 < 2 ? 'complaints-acl2019' : 'emotwics-first(derived)',
    label: at % 2 === 0 ? 1 : 0,
    ...(at % 4 < 2 ? { severity: at % 2 === 0 ? 3 : 0 } : { arousal: at % 8 < 4 ? 4 : 2 }),
  }));
  write('idea', 80, (at) => ({
    text: `${at % 2 === 0 ? 'please add' : phrase(PLAIN, at)} ${at}`,
    lang: 'en',
    source: 'semeval2019-t9a-train',
    label: at % 2 === 0 ? 1 : 0,
  }));
  write('appreview', 80, (at) => ({
    text: `${['it crashes', 'please add', 'i use it daily', 'five stars'][at % 4]} ${at}`,
    lang: 'en',
    source: 'google-play-4class',
    label: ['bug', 'idea', 'experience', 'rating'][at % 4],
  }));
  write('spam', 80, (at) => ({
    text: `${at % 2 === 0 ? 'win a free prize' : phrase(PLAIN, at)} ${at}`,
    lang: 'en',
    source: 'sms-spam',
    label: at % 2 === 0 ? 1 : 0,
  }));
  writeFileSync(
    join(folder, 'seats.train.jsonl'),
    rows(90, (at) => ({
      text:
        at % 3 === 0 ? `I called four times and nobody answers, my mother is 84 ${at}` : phrase(PLAIN, at),
      lang: 'en',
      source: 'own reading',
      desk: 'support',
      ceoWorth: at % 3 === 0 ? 2 : 0,
      severity: at % 3 === 0 ? (at % 2 === 0 ? 3 : 2) : 0,
      intent: at % 3 === 0 ? 'complaint' : 'question',
      sensitive: [],
    })),
  );
  mkdirSync(join(folder, 'mentions'));
  writeFileSync(join(folder, 'mentions', 'mentions.jsonl'), '');
  return folder;
}
