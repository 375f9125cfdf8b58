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
const SECOND = ['nginx'];

const firstOf = (query: string): string =>
  search(backend(), query, () => []).hits[0]?.node.id ?? 'nothing';

test('real queries have the right first answer', () => {
  const wrong = QUERIES.filter(
    ([query = '', right = '']) => !right.split('|').includes(firstOf(query)),
  ).map(([query]) => query);
  expect(wrong).toEqual(SECOND);
});
