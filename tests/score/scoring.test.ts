import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { openTextModel } from '../../src/models/open.ts';
import type { Assessable, RisenReading, ScoreStore } from '../../src/ports.ts';
import { assess } from '../../src/score/assess.ts';
import { createScoring } from '../../src/score/scoring.ts';
import type { Word } from '../../src/score/words.ts';
import { NOON } from '../rigs/builders.ts';
import { KeptEvents, KeptHandOn, SetClock } from '../rigs/flow.ts';

const model = openTextModel('open');
const settings = {
  subjects: {
    find: (words: readonly Word[]) => ({
      topics: words.some(({ form }) => form === 'bag') ? ['bags'] : [],
      sensitive: [],
      reasons: { topics: [], sensitive: [] },
      asked: { topics: true, sensitive: true },
    }),
  },
  reach: { default: {}, networks: { x: { followers: 100 } } },
  bot: { newAccountDays: 14, names: ['bot'] },
  version: 'settings-1',
};
const anAssessable = (said: Partial<Assessable> = {}): Assessable => ({
  mentionId: 'x:1',
  revision: 1,
  text: 'You lost my bag and nobody answers',
  network: 'x',
  author: { handle: 'jane', followers: 100 },
  repostsSeen: 0,
  readings: [],
  createdAt: NOON,
  ...said,
});

describe('assess', () => {
  it('puts everything that can be told into one assessment', () => {
    const found = assess(anAssessable({ revision: 3 }), model, settings, NOON + 5);
    expect(found).toMatchObject({
      mentionId: 'x:1',
      revision: 3,
      language: { label: 'en' },
      complaint: { label: 1 },
      topics: ['bags'],
      reach: { value: 100, speed: null },
      bot: 0,
      abstained: [],
      modelVersion: model.version,
      scoringVersion: 'settings-1',
      assessedAt: NOON + 5,
    });
    expect(found.reasons.reach).toEqual([{ key: 'reach.followers', weight: 100 }]);
  });

  it('holds keys and offsets, never words (law 9)', () => {
    const text = 'Zanzibarian you lost my bag quixotically and nobody answers';
    expect(JSON.stringify(assess(anAssessable({ text }), model, settings, NOON))).not.toMatch(
      /zanzibar|quixot/i,
    );
  });

  it('abstains on reach that nobody told, and on topics of a language it does not read', () => {
    const found = assess(anAssessable({ text: '電車が遅れた', author: {} }), model, settings, NOON);
    expect(found.abstained).toEqual(expect.arrayContaining(['reach', 'topics', 'sensitive', 'complaint']));
    expect(found.reach.value).toBeNull();
    expect(found.bot).toBeNull();
  });

  it('abstains on subjects that have no words in a language it does read', () => {
    const none = { ...settings.subjects.find([]), asked: { topics: true, sensitive: false } };
    const found = assess(anAssessable(), model, { ...settings, subjects: { find: () => none } }, NOON);
    expect(found.language.label).toBe('en');
    expect(found.abstained).toEqual(['sensitive']);
  });

  it('keeps what it did find in such a language', () => {
    const found = assess(anAssessable({ text: '電車 bag' }), model, settings, NOON);
    expect(found.language.label).toBe('unknown');
    expect(found.topics).toEqual(['bags']);
    expect(found.abstained).not.toContain('topics');
  });
});

class MemoryStore implements ScoreStore {
  readonly waiting: Map<string, Assessable>;
  readonly kept: Assessment[] = [];
  constructor(...mentions: Assessable[]) {
    this.waiting = new Map(mentions.map((one) => [one.mentionId, one]));
  }
  async unscored(ids: readonly string[]): Promise<Assessable[]> {
    return ids.flatMap((id) => this.waiting.get(id) ?? []);
  }
  async keep(assessments: readonly Assessment[]): Promise<number> {
    this.kept.push(...assessments);
    for (const { mentionId } of assessments) this.waiting.delete(mentionId);
    return assessments.length;
  }
  async unscoredRises(): Promise<RisenReading[]> {
    return [];
  }
  async keepReach(rises: readonly unknown[]): Promise<number> {
    return rises.length;
  }
}

describe('scoreBatch', () => {
  it('scores, keeps and hands on; a second run scores nothing and hands on again', async () => {
    const store = new MemoryStore(anAssessable(), anAssessable({ mentionId: 'x:2' }));
    const handOn = new KeptHandOn();
    const scoring = createScoring({
      store,
      model,
      settings: () => settings,
      clock: new SetClock(),
      handOn,
      events: new KeptEvents(),
    });
    expect(await scoring.scoreBatch(['x:1', 'x:2', 'x:gone'])).toBe(2);
    expect(store.kept.map(({ mentionId }) => mentionId)).toEqual(['x:1', 'x:2']);
    expect(await scoring.scoreBatch(['x:1', 'x:2', 'x:gone'])).toBe(0);
    expect(store.kept).toHaveLength(2);
    expect(handOn.steps).toEqual([
      { step: 'route', ids: ['x:1', 'x:2', 'x:gone'] },
      { step: 'route', ids: ['x:1', 'x:2', 'x:gone'] },
    ]);
  });

  it('hands nothing on when nothing could be kept', async () => {
    const store = new MemoryStore(anAssessable());
    store.keep = () => Promise.reject(new Error('the database is gone'));
    const handOn = new KeptHandOn();
    const scoring = createScoring({
      store,
      model,
      settings: () => settings,
      clock: new SetClock(),
      handOn,
      events: new KeptEvents(),
    });
    await expect(scoring.scoreBatch(['x:1'])).rejects.toThrow('gone');
    expect(handOn.steps).toEqual([]);
  });
});
