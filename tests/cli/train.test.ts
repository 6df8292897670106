import { expect, it } from 'vitest';
import { leftOut } from '../../src/cli/train.ts';

it.each([
  ['open', undefined, ['non-commercial', 'research']],
  ['research', undefined, []],
  ['open', 'none-stated, non-commercial,research', ['none-stated', 'non-commercial', 'research']],
  ['research', 'airline,sms', ['airline', 'sms']],
])('the bundle %s with --leave-out %s leaves out %j', (bundle, leaveOut, expected) => {
  expect(leftOut({ bundle, ...(leaveOut !== undefined && { leaveOut }) })).toEqual(expected);
});

it.each(['reserch', 'research,,', 'non commercial', ''])(
  'a word that leaves nothing out is refused, or the bundle would hold what it must not: %j',
  (leaveOut) => {
    expect(() => leftOut({ bundle: 'open', leaveOut })).toThrow(/--leave-out: ".*" is no kind of licence/);
  },
);

it.each(['wrong', 'constructor', ''])('there is no bundle %j', (bundle) => {
  expect(() => leftOut({ bundle, leaveOut: 'research' })).toThrow(/--bundle: there is no bundle/);
});
