import { describe, expect, it } from 'vitest';
import { botLikelihood } from '../../src/score/bot.ts';

const NOW = Date.UTC(2026, 2, 2, 12);
const DAY = 86_400_000;
const SETTINGS = { newAccountDays: 14, names: ['bot', 'rss'] };
const of = (author: Parameters<typeof botLikelihood>[0], text = 'My train is late'): number | null =>
  botLikelihood(author, text, NOW, SETTINGS);

describe('likely a machine', () => {
  it('is unknown where the source names no account', () => {
    expect(of({})).toBeNull();
    expect(of({ name: 'A Bot' })).toBeNull();
  });

  it.each([
    [{ handle: 'train_bot' }, 0.9, 1],
    [{ handle: 'trains', name: 'Rail RSS' }, 0.9, 1],
    [{ handle: 'ben1954', name: 'Ben Bot' }, 0.3, 0.5],
    [{ handle: 'ank', name: 'A. van der Bot' }, 0.3, 0.5],
    [{ handle: 'delays', name: 'delay bot' }, 0.9, 1],
    [{ handle: 'ben_bot', name: 'Ben Bot' }, 0.9, 1],
    [{ handle: 'abbot' }, 0, 0],
    [{ handle: 'robotics_fan' }, 0, 0],
    [{ handle: 'jane' }, 0, 0],
    [{ handle: 'jane84827361' }, 0.2, 0.4],
    [{ handle: 'jane848273' }, 0.2, 0.4],
    [{ handle: 'jane84827' }, 0, 0],
    [{ handle: '84827361jane' }, 0, 0],
    [{ handle: 'jane', accountCreatedAt: NOW - 2 * DAY }, 0.2, 0.4],
    [{ handle: 'jane', accountCreatedAt: NOW - 900 * DAY }, 0, 0],
    [{ handle: 'jane99999999', accountCreatedAt: NOW - DAY, followers: 0 }, 0.3, 0.6],
    [{ handle: 'train_bot', verified: true }, 0.4, 0.5],
  ] as const)('%j', (author, least, most) => {
    expect(of(author)).toBeGreaterThanOrEqual(least);
    expect(of(author)).toBeLessThanOrEqual(most);
  });

  it.each([
    ['a name of initials', 'A. ', 'x'],
    ['a handle of digits', '7', 'x'],
  ])('takes time that grows with %s and no faster', (_, piece, end) => {
    const cost = (size: number): number => {
      const text = `${piece.repeat(size)}${end}`;
      const times = [0, 1, 2].map(() => {
        const before = process.cpuUsage();
        of({ handle: text, name: `${text}bot` });
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      return Math.min(...times);
    };
    cost(1000);
    const [short, long] = [cost(8000), cost(32_000)];
    // Four times the length, about four times the work; quadratic would be sixteen. Below 30 ms the clock decides.
    expect(long).toBeLessThan(Math.max(30, short * 10));
  });

  it('never takes a new account of a person for a certain machine', () => {
    const text = 'http://a.example #a #b #c #d #e';
    const likely = of({ handle: 'jane12345678', accountCreatedAt: NOW - 1, followers: 0 }, text);
    expect(likely).toBeGreaterThan(0.5);
    expect(likely).toBeLessThan(0.9);
  });
});
