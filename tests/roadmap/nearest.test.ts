import { expect, test } from 'vitest';
import { nearest } from '../../src/roadmap/nearest';

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
  expect(nearest(WORDS, 'doc', count)).toHaveLength(count);
});
