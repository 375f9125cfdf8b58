import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effortIn } from '../../../src/progress/forecast/effort';
import { firstWeek, layOut, type Plan } from '../../../src/progress/forecast/plan';
import { addDays } from '../../../src/progress/record/days';
import { topic } from '../../roadmap/nodes';
import { TODAY, treeWith } from '../../support/fixtures';

const BEGIN = '2026-11-23';

const planOf = (pace: number, ...hours: (number | undefined)[]): Plan => {
  const tree = treeWith(
    ...hours.map((one, at) =>
      topic('abcdefgh'[at] ?? `t${at}`, one === undefined ? {} : { hours: one }),
    ),
  );
  const agenda = { topics: tree.root.children, assumptions: [] };
  return layOut(agenda, effortIn(tree), pace, BEGIN);
};

/** "2026-11-23: a 4/4, b 6/9" */
const inWords = ({ weeks }: Plan): string[] =>
  weeks.map(
    ({ start, shares }) =>
      `${start}: ${shares.map(({ node, hours, of }) => `${node.id} ${hours}/${of}`).join(', ')}`,
  );

describe('weeks', () => {
  test.each<[string, Plan, string[]]>([
    ['none', planOf(10), []],
    ['one', planOf(10, 4, 6), ['2026-11-23: a 4/4, b 6/6']],
    ['a topic that goes on', planOf(10, 4, 9), ['2026-11-23: a 4/4, b 6/9', '2026-11-30: b 3/9']],
    [
      'a long one',
      planOf(10, 25),
      ['2026-11-23: a 10/25', '2026-11-30: a 10/25', '2026-12-07: a 5/25'],
    ],
    [
      'without an estimate',
      planOf(10, 4, undefined, 8),
      ['2026-11-23: a 4/4, b 6/6', '2026-11-30: c 8/8'],
    ],
    [
      'of no time at all',
      planOf(10, 10, 0, 1),
      ['2026-11-23: a 10/10', '2026-11-30: b 0/0, c 1/1'],
    ],
    ['odd hours', planOf(2.33, 2.33, 1.1), ['2026-11-23: a 2.33/2.33', '2026-11-30: b 1.1/1.1']],
  ])('%s', (_, plan, expected) => {
    expect(inWords(plan)).toEqual(expected);
  });
});

test('topics have days, one after the other', () => {
  const { topics } = planOf(7, 2, 2, 10, 0);
  expect(topics.map(({ node, first, last }) => `${node.id} ${first} ${last}`)).toEqual([
    'a 2026-11-23 2026-11-24',
    'b 2026-11-25 2026-11-26',
    'c 2026-11-27 2026-12-06',
    'd 2026-12-07 2026-12-07',
  ]);
});

test('what lies more than ten years ahead is told, not laid out', () => {
  const plan = planOf(1, 500, 20, 21, 1);
  expect(plan.topics.map(({ node }) => node.id)).toEqual(['a', 'b']);
  expect(plan.beyond.map(({ id }) => id)).toEqual(['c', 'd']);
  expect(plan.weeks).toHaveLength(520);
  expect(plan.hours).toBe(542);
});

test('whatever the hours: all of them, in weeks that are full but for the last', () => {
  const some = fc.array(fc.float({ min: 0, max: 60, noNaN: true }), { maxLength: 12 });
  fc.assert(
    fc.property(some, fc.float({ min: 1, max: 168, noNaN: true }), (hours, pace) => {
      const plan = planOf(pace, ...hours);
      const sums = plan.weeks.map(({ shares }) => shares.reduce((sum, one) => sum + one.hours, 0));
      expect(sums.reduce((sum, one) => sum + one, 0)).toBeCloseTo(plan.hours, 5);
      const perWeek = Math.round(pace * 100) / 100;
      for (const sum of sums.slice(0, -1)) expect(sum).toBeCloseTo(perWeek, 5);
      expect(sums.at(-1) ?? 0).toBeLessThanOrEqual(perWeek + 1e-6);
      plan.weeks.forEach(({ start }, at) => {
        expect(start).toBe(addDays(BEGIN, 7 * at));
      });
      for (const [at, { first, last }] of plan.topics.entries()) {
        expect(first <= last).toBe(true);
        expect(first >= (plan.topics[at - 1]?.first ?? BEGIN)).toBe(true);
      }
    }),
  );
});

describe('the first week', () => {
  test.each([
    ['2026-11-23', 'monday', undefined, '2026-11-23'],
    ['2026-11-26', 'monday', undefined, '2026-11-23'],
    ['2026-11-27', 'monday', undefined, '2026-11-30'],
    [TODAY, 'monday', undefined, '2026-11-23'],
    [TODAY, 'sunday', undefined, '2026-11-22'],
    ['2026-11-27', 'monday', '2026-12-06', '2026-11-30'],
    ['2026-11-27', 'monday', '2026-12-05', '2026-11-23'],
    ['2026-11-27', 'monday', '2026-11-28', '2026-11-23'],
  ] as const)('on %s, weeks from %s, by %s: %s', (today, start, by, expected) => {
    expect(firstWeek(today, start, by)).toBe(expected);
  });
});
