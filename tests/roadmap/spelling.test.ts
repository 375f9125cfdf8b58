import { expect, test } from 'vitest';
import { isSlip, nearest } from '../../src/roadmap/spelling';

const WORDS = ['docker', 'doctor', 'databases', 'message-brokers', 'SQL - PostgreSQL'];

test.each([
  ['docker', 'docker'],
  ['dokcer', 'docker'],
  ['databse', 'databases'],
  ['brokers', 'message-brokers'],
  ['postgres', 'SQL - PostgreSQL'],
  [`docker${' '.repeat(60)}databases`, 'docker'],
])('nearest to "%s" is %s', (typed, word) => {
  expect(nearest(WORDS, typed, 1)).toEqual([word]);
});

test.each(['zzzz', 'x'.repeat(100_000)])('nothing is near "%s"', (typed) => {
  expect(nearest(WORDS, typed, 3)).toEqual([]);
});

test.each([0, 1, 2])('at most %i are asked for', (count) => {
  expect(nearest(WORDS, 'docter', count)).toHaveLength(count);
});

test.each([
  ['done', 'done', true],
  ['dne', 'done', true],
  ['doone', 'done', true],
  ['dona', 'done', true],
  ['odne', 'done', true],
  ['doen', 'done', true],
  ['den', 'done', false],
  ['enod', 'done', false],
  ['donexx', 'done', false],
  ['', 'a', true],
])('"%s" is one slip from "%s": %s', (one, other, expected) => {
  expect(isSlip(one, other)).toBe(expected);
  expect(isSlip(other, one)).toBe(expected);
});
