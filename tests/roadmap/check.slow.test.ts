import { describe, expect, test } from 'vitest';
import { checkRoadmap } from '../../src/roadmap/check';
import { documentOf, node } from './documents';

describe('size', () => {
  const wide = (count: number, one: (index: number) => unknown) =>
    documentOf(
      ...Array.from({ length: 10 }, (_, part) =>
        node(`part${part}`, {
          children: Array.from({ length: count / 10 }, (__, index) => one(part * count + index)),
        }),
      ),
    );

  test('100,000 wrong nodes are 100,000 problems', () => {
    expect(checkRoadmap(wide(100_000, (index) => node(index))).problems).toHaveLength(100_000);
  });

  test('200,000 nodes in one list are a roadmap', () => {
    const document = documentOf();
    document.root.children = Array.from({ length: 200_000 }, (_, index) => node(`n${index}`));
    expect(checkRoadmap(document).problems).toEqual([]);
  });

  test('20,000 prerequisites on nobody: each is told, and only a few are guessed at', () => {
    const { problems } = checkRoadmap(wide(20_000, (i) => node(`n${i}`, { requires: ['n10x'] })));
    expect(problems).toHaveLength(20_000);
    const guessed = problems.filter(({ fix }) => fix.startsWith('Did you mean'));
    expect(guessed).toHaveLength(20);
  });
});
