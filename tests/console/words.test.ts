import { expect, it } from 'vitest';
import { counted, factText, isMoney, networkName, sentenceOf, spoken } from '../../src/console/words.ts';

it.each([
  ['customer.value', true],
  ['severity.value', false],
  ['reach.value', false],
  ['customer.tier', false],
])('%s is money: %s', (fact, money) => expect(isMoney(fact)).toBe(money));

it.each([
  ['customer.value', 48271, 'known, not shown'],
  ['customer.value', null, 'not known'],
  ['severity.value', 3, '3'],
  ['worth', 0.98765, '0.99'],
  ['topics', [], 'none'],
  ['topics', ['delay', 'staff'], 'delay, staff'],
  ['customer.known', false, 'no'],
])('the fact %s = %j reads %s', (name, value, text) => expect(factText(name, value)).toBe(text));

it.each([
  ['a rehearsal: the reply stays in the house', 'A rehearsal: the reply stays in the house.'],
  ['Already one.', 'Already one.'],
  ['who?', 'Who?'],
  ['', ''],
])('%j as a sentence', (clause, sentence) => expect(sentenceOf(clause)).toBe(sentence));

it('speaks of networks, keys and numbers as people do', () => {
  expect(networkName('hackernews')).toBe('Hacker News');
  expect(networkName('lemmy')).toBe('Lemmy');
  expect(spoken('cue.repeated-failure')).toBe('cue: repeated failure');
  expect(counted(1, 'case')).toBe('1 case');
  expect(counted(1204, 'case')).toBe('1,204 cases');
});
