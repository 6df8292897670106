import { describe, expect, it } from 'vitest';
import {
  AuthenticationError,
  codeOf,
  ImpossibleStateError,
  RateLimitedError,
  UnknownOutcomeError,
  UnreachableError,
} from '../../src/domain/errors.ts';
import { JobFailure, pauseBefore, verdictOf } from '../../src/queue/failure.ts';

const withCode = (code: string, message = 'insert into texts values (secret words)') =>
  Object.assign(new Error(message), { code });

describe('what an error means for its job', () => {
  it.each([
    ['the network asks to wait', new RateLimitedError('x', 90_000), { kind: 'again', waitMs: 90_000 }],
    ['the network is away', new UnreachableError('x', 'time-out'), { kind: 'again', waitMs: 500 }],
    ['credentials are wrong', new AuthenticationError('x', 'set X_ACCESS_TOKEN'), { kind: 'never' }],
    ['a publish may have happened', new UnknownOutcomeError('x', '504'), { kind: 'never' }],
    ['the database restarts', withCode('57P01'), { kind: 'again', waitMs: null }],
    ['a deadlock', withCode('40P01'), { kind: 'again', waitMs: null }],
    ['no connection', withCode('ECONNREFUSED'), { kind: 'again', waitMs: null }],
    ['a full disk', withCode('53100'), { kind: 'again', waitMs: null }],
    [
      'pg lost its connection',
      new Error('Connection terminated unexpectedly'),
      { kind: 'again', waitMs: null },
    ],
    ['a broken rule of our own', withCode('23505'), { kind: 'impossible' }],
    ['a bug', new TypeError('x is undefined'), { kind: 'impossible' }],
    ['an impossible state', new ImpossibleStateError('two cards'), { kind: 'impossible' }],
  ])('%s', (_what, error, verdict) => {
    expect(verdictOf(error, 1)).toMatchObject(verdict);
  });

  it('keeps a code and never the words of an error (law 9)', () => {
    const failure = new JobFailure(codeOf(withCode('23505')), null);
    expect(`${failure.message}${failure.stack}`).toBe('2350523505');
    expect(codeOf(withCode('someone said a thing with spaces'))).toBe('Error');
    expect(codeOf('a thrown string with words')).toBe('NotAnError');
  });

  it('waits what it was told, else longer each time, and never more than a quarter of an hour', () => {
    expect(pauseBefore(3, new JobFailure('RateLimitedError', 7_000))).toBe(7_000);
    expect([1, 2, 3].map((made) => pauseBefore(made, undefined))).toEqual([500, 1_000, 2_000]);
    expect(pauseBefore(40, undefined)).toBe(15 * 60_000);
    expect(pauseBefore(1, new JobFailure('RateLimitedError', 9e9))).toBe(15 * 60_000);
  });
});
