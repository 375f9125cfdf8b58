import { describe, expect, test } from 'vitest';
import { comparable } from '../../src/roadmap/comparable';
import { findNode } from '../../src/roadmap/find';
import { search } from '../../src/roadmap/search';
import { treeWith } from '../support/fixtures';

test.each([
  ['R\u00e9sum\u00e9', 're\u0301sume\u0301'],
  ['Caf\u00e9', 'CAFE'],
  ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '\ud55c\uad6d'],
  ['\u304b\u3099', '\u304c'],
  ['\u0130stanbul', 'istanbul'],
  ['\u00dcBER', 'uber'],
])('%s is found by %s', (text, typed) => {
  expect(comparable(text)).toBe(comparable(typed));
});

test('marks that make another letter stay: ka and ga, vowels of Devanagari', () => {
  expect(comparable('\u304b')).not.toBe(comparable('\u304c'));
  expect(comparable('\u0915\u093f')).not.toBe(comparable('\u0915'));
});

describe('in a tree', () => {
  const tree = treeWith(
    { id: 'a', title: 'Re\u0301sume\u0301' },
    { id: 'b', title: 'Caf\u00e9' },
    { id: 'c', title: 'Resume' },
  );
  const words = { now: () => undefined, next: () => undefined };

  test.each([
    ['cafe\u0301', 'b'],
    ['CAF\u00c9', 'b'],
    ['cafe', 'b'],
    ['r\u00e9sum\u00e9', 'a'],
    ['resume', 'c'],
  ])('%s names and finds %s', async (typed, id) => {
    expect((await findNode(tree, typed, 'exact', words)).node.id).toBe(id);
    expect(search(tree, typed, () => []).hits.map(({ node }) => node.id)).toContain(id);
  });

  test('notes are found, too', () => {
    const { hits } = search(tree, 'uber', ({ id }) => (id === 'b' ? ['\u00dcber alles'] : []));
    expect(hits.map(({ node }) => node.id)).toContain('b');
  });
});
