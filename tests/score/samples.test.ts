import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Assessment, SENSITIVE_SUBJECTS } from '../../src/domain/assessment.ts';
import { openTextModel } from '../../src/models/open.ts';
import { assess } from '../../src/score/assess.ts';
import { loadScoring } from '../../src/score/settings.ts';

interface Line {
  id: string;
  network: string;
  text: string;
  event?: string;
  createdAt: string;
  repostOf?: string;
  author: { handle?: string; followers?: number; verified?: boolean };
  metrics?: Record<string, number>;
  brand: string;
  nps?: number;
}

const read = (path: string): string => readFileSync(new URL(`../../config/${path}`, import.meta.url), 'utf8');
const lines = read('samples/samples.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const settings = loadScoring(read('scoring.yaml'), 'config/scoring.yaml');
const model = openTextModel('open');
const posts = lines.filter(({ event, repostOf }) => event === undefined && repostOf === undefined);
const assessments = new Map<string, Assessment>(
  posts.map((line) => [
    line.id,
    assess(
      {
        mentionId: line.id,
        revision: 1,
        text: line.text,
        network: line.network,
        author: line.author,
        ...(line.metrics !== undefined && { metrics: line.metrics }),
        repostsSeen: 0,
        readings: [],
        createdAt: Date.parse(line.createdAt),
      },
      model,
      settings,
      0,
    ),
  ]),
);
const about = (words: string): Assessment => {
  const line = posts.find(({ text }) => text.includes(words));
  if (line === undefined) throw new Error(`no sample says: ${words}`);
  return assessments.get(line.id)!;
};

describe('the bundled samples', () => {
  it('are two days in order, about one invented company, with handles that cannot be anybody’s', () => {
    const times = lines.flatMap(({ createdAt, event }) =>
      event === undefined ? [Date.parse(createdAt)] : [],
    );
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(lines.map(({ createdAt }) => createdAt?.slice(0, 10)).filter(Boolean))).toEqual(
      new Set(['2026-03-02', '2026-03-03']),
    );
    for (const { author, brand, event } of lines) {
      if (event === 'delete' || event === 'metrics') continue;
      expect(brand).toBe('Morrowline');
      expect(author.handle ?? 'x_example').toMatch(
        /(_example$|\.example$|_bot_example$|^morrowline(_help)?$)/i,
      );
    }
  });

  it('have what a person should see: edit, deletion, duplicate, reposts, own posts, surveys, five languages', () => {
    const events = lines.map(({ event }) => event);
    expect(events.filter((event) => event === 'edit')).toHaveLength(1);
    expect(events.filter((event) => event === 'delete')).toHaveLength(1);
    expect(events.filter((event) => event === 'metrics')).toHaveLength(2);
    expect(posts.length - new Set(posts.map(({ id }) => id)).size).toBe(1);
    expect(lines.filter(({ repostOf }) => repostOf !== undefined).length).toBeGreaterThanOrEqual(3);
    expect(
      lines.filter(({ author }) => author?.handle?.startsWith('morrowline')).length,
    ).toBeGreaterThanOrEqual(5);
    expect(lines.filter(({ nps }) => nps === 0)).toHaveLength(3);
    const languages = [...assessments.values()].map(({ language }) => language.label);
    for (const language of ['en', 'nl', 'de', 'fr', 'es'])
      expect(languages.filter((label) => label === language).length, language).toBeGreaterThanOrEqual(10);
    expect(new Set(lines.map(({ network }) => network))).toEqual(
      new Set(['x', 'bluesky', 'mastodon', 'reddit', 'appstore', 'survey']),
    );
  });

  it('touch every sensitive subject', () => {
    const found = new Set([...assessments.values()].flatMap(({ sensitive }) => sensitive));
    expect(found).toEqual(new Set(SENSITIVE_SUBJECTS));
  });

  it.each([
    'father’s funeral',
    'in mijn rolstoel',
    'Résilié en novembre',
    'a las 3 de la mañana',
    'Eheringen',
    'Ik run een winkeltje',
    'My mum is 71',
    'a hurlé sur ma mère',
    'Llevo doce años',
    '19 years with the same Morrow Pass',
  ])('find worth in: %s', (words) => {
    const { worth, complaint, sensitive } = about(words);
    expect(worth.probability).toBeGreaterThan(0.3);
    expect(complaint.label).toBe(1);
    expect(sensitive).toEqual([]);
  });

  it.each(['was COLD', 'Schandalig', 'name for a cat', 'kreeft in een emmer', 'Fietswagon was er'])(
    'find little worth in: %s',
    (words) => {
      expect(about(words).worth.probability).toBeLessThan(0.2);
    },
  );

  it('hold an incident: many complaints of delay by different people within two hours', () => {
    const at = (time: string): number => Date.parse(`2026-03-03T${time}:00Z`);
    const halm = posts.filter(({ id, createdAt }) => {
      const when = Date.parse(createdAt);
      const found = assessments.get(id)!;
      return (
        when >= at('07:00') &&
        when <= at('09:00') &&
        found.topics.includes('delay') &&
        found.complaint.label === 1
      );
    });
    expect(new Set(halm.map(({ author }) => author.handle)).size).toBeGreaterThanOrEqual(15);
  });
});
