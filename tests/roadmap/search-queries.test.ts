import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { search } from '../../src/roadmap/search';
import { backend } from '../support/fixtures';

/** What people type, and the ids of which the first answer may be any; "nothing" where none is right. */
const QUERIES = readFileSync('tests/roadmap/search-queries.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** Right answers that stand second. */
const MOST_WRONG = 2;

const firstOf = (query: string): string =>
  search(backend(), query, () => []).hits[0]?.node.id ?? 'nothing';

test('real queries have the right first answer', () => {
  const wrong = QUERIES.map(([query = '', right = '']) => ({
    query,
    right,
    first: firstOf(query),
  })).filter(({ right, first }) => !right.split('|').includes(first));
  expect(wrong.filter(({ right }) => right === 'nothing')).toEqual([]);
  expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(MOST_WRONG);
});
