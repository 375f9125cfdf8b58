import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/progress/record/days';
import type { Day } from '../../../src/progress/record/types';
import { dueReviews } from '../../../src/progress/review/due';
import { memoryOf } from '../../../src/progress/review/memory';
import { diaryOf, recallOn, topics } from '../learner';

/** Numbers from 0 to 1, the same in every run. Park and Miller's generator. */
const numbers = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

interface Asked {
  readonly day: Day;
  readonly node: string;
  /** How likely it was to be known, as reckoned that day. */
  readonly chance: number;
  /** Days until it comes again. */
  readonly pause: number;
  readonly isKnown: boolean;
}

/**
 * A year of a learner who takes up a topic every twelve days, reviews up to five topics on most
 * evenings, knows each as often as it is likely, and is away for three weeks in summer.
 */
const year = (seed: number) => {
  const random = numbers(seed);
  const diary = diaryOf(topics(28));
  const asked: Asked[] = [];
  const due: number[] = [];
  for (let n = 0; n < 365; n += 1) {
    const day = addDays('2026-01-01', n);
    const isAway = n >= 200 && n < 221;
    const waiting = dueReviews(diary.on(day));
    if (!isAway) due.push(waiting.length);
    if (isAway || random() < 0.2) continue;
    if (n % 12 === 0) diary.done(day, [`t${n / 12}`]);
    for (const { node, retrievability: chance } of waiting.slice(0, 5)) {
      const isKnown = random() < chance;
      diary.review(day, node.id, isKnown ? 'good' : 'again');
      const memory = memoryOf(diary.on(day).progress, node.id, day);
      asked.push({ day, node: node.id, chance, pause: memory?.interval ?? 0, isKnown });
    }
  }
  return { diary, asked, due };
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

describe.each([1, 2, 3])('a year of learning (%i)', (seed) => {
  const { diary, asked, due } = year(seed);

  test('what is asked is known nine times in ten', () => {
    expect(mean(asked.map(({ chance }) => chance))).toBeGreaterThan(0.85);
    expect(mean(asked.map(({ chance }) => chance))).toBeLessThan(0.92);
    expect(mean(asked.map(({ isKnown }) => Number(isKnown)))).toBeGreaterThan(0.8);
  });

  test('on no day is it too much', () => {
    expect(Math.max(...due)).toBeLessThanOrEqual(8);
    expect(mean(due)).toBeLessThan(1);
  });

  test('a topic comes a few times, and less often the better it is known', () => {
    const nodes = [...new Set(asked.map((one) => one.node))];
    expect(asked.length / nodes.length).toBeLessThan(7);
    for (const node of nodes) {
      const own = asked.filter((one) => one.node === node);
      const forgotten = own.filter(({ isKnown }) => !isKnown).length;
      expect(own.length).toBeLessThanOrEqual(5 + 4 * forgotten);
      for (const [at, { pause, isKnown }] of own.entries())
        if (isKnown) expect(pause).toBeGreaterThanOrEqual(own[at - 1]?.pause ?? 3);
    }
  });

  test('at the end, most of what was learned is there', () => {
    const { progress } = diary.on('2026-12-31');
    const all = Object.keys(progress.topics).map(
      (node) => recallOn(progress, node, '2026-12-31') ?? 0,
    );
    expect(all.length).toBeGreaterThan(15);
    expect(mean(all)).toBeGreaterThan(0.9);
  });
});
