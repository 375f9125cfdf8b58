import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/progress/advice/next';
import { topicsOf } from '../../../src/roadmap/tree';
import type { Status } from '../../../src/roadmap/types';
import { backend, snapshotWith } from '../../support/fixtures';

const tree = backend();

/** Which of so many suggestions a learner takes. */
type Pick = (count: number) => number;

/** How a learner goes who takes what `pick` says, finishing one topic after the other. */
const walk = (pick: Pick) => {
  const marks: [string, Status][] = [];
  let fewest = Number.POSITIVE_INFINITY;
  let mostSections = 0;
  for (;;) {
    const snapshot = snapshotWith(tree, ...marks);
    const { suggestions } = suggest(snapshot);
    const { total, done } = snapshot.standing(tree.root).summary;
    const begun = tree.root.children.filter((one) => snapshot.standing(one).status === 'doing');
    mostSections = Math.max(mostSections, begun.length);
    const taken = suggestions[pick(suggestions.length)];
    if (!taken) return { ids: marks.map(([id]) => id), left: total - done, fewest, mostSections };
    if (total - done > 5) fewest = Math.min(fewest, suggestions.length);
    marks.push([(taken.alternatives[0] ?? taken.node).id, 'done']);
  }
};

/** The same numbers in 0..1 for a seed, on every machine (mulberry32). */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const SEEDS = Array.from({ length: 100 }, (_, seed) => seed);

test('who always takes the first suggestion walks exactly the founding order', () => {
  const { ids, left } = walk(() => 0);
  const spare = ['python', 'java', 'php'];
  const founding = topicsOf(tree, tree.root).map(({ id }) => id);
  expect(ids).toEqual(founding.filter((id) => !spare.includes(id)));
  expect(left).toBe(0);
});

describe('two or more are ready until the last five, and few sections unfinished', () => {
  test('for who always takes the first', () => {
    const { fewest, mostSections } = walk(() => 0);
    expect(fewest).toBeGreaterThanOrEqual(2);
    expect(mostSections).toBe(1);
  });

  test('for who always takes the second', () => {
    const { fewest, mostSections, left } = walk((count) => Math.min(1, count - 1));
    expect(fewest).toBeGreaterThanOrEqual(2);
    expect(mostSections).toBeLessThanOrEqual(3);
    expect(left).toBe(0);
  });

  // A free walk can be unlucky: after the foundations and a language, all that is left may wait for SQL.
  test.each<[string, number, (random: () => number) => Pick]>([
    [
      'who takes the first or the second',
      75,
      (random) => (count) => Math.floor(random() * Math.min(2, count)),
    ],
    [
      'who strays one time in three',
      90,
      (random) => (count) => (random() < 1 / 3 ? Math.floor(random() * count) : 0),
    ],
  ])('for most of those %s (%i of 100)', (_, least, learner) => {
    const walks = SEEDS.map((seed) => walk(learner(numbersFrom(seed))));
    const good = walks.filter(({ fewest, mostSections }) => fewest >= 2 && mostSections <= 5);
    expect(good.length).toBeGreaterThanOrEqual(least);
  });
});

test('who takes anything at all never comes to a dead end', () => {
  for (const seed of SEEDS) {
    const random = numbersFrom(seed);
    expect(walk((count) => Math.floor(random() * count)).left).toBe(0);
  }
});
