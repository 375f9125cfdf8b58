import { expect, test } from 'vitest';
import { checklist } from '../../src/commands/mark/checklist';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { bakery } from '../screens/roadmaps';
import { finished, marked } from '../screens/states';
import { treeWith } from '../support/fixtures';

const drawn = (snapshot: Snapshot): string[] =>
  checklist(snapshot).map((one) => (typeof one === 'string' ? `# ${one}` : one.name));

const flat = () => treeWith({ id: 'a', title: 'Ownership' }, { id: 'b', title: 'Borrowing' });

test('a roadmap without sections shows each topic once', () => {
  expect(drawn(marked(flat()))).toEqual(['# Test', '1 Ownership', '2 Borrowing']);
});

test('what is started comes first, and no topic stands under a heading of others', () => {
  expect(drawn(marked(bakery(), ['rye', 'doing'], ['flour', 'done']))).toEqual([
    '# Started',
    '3.2.1 Rye',
    '# Test',
    '1 Wash your hands',
    '# 2 Basics',
    '2.2 Ovens',
    '# 3 Breads',
    '3.1 Sourdough',
    '3.2.2 Pita',
    '# Test',
    '4 Open a shop',
  ]);
});

test('where nothing is open there is nothing to tick', () => {
  expect(drawn(marked(flat(), ['a', 'done'], ['b', 'skipped']))).toEqual([]);
  expect(drawn(finished()).filter((one) => one.startsWith('2'))).toEqual([]);
});
