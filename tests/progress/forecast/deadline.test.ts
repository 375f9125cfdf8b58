import { describe, expect, test } from 'vitest';
import { deadlineOf, isMade, ownPace, paceFor } from '../../../src/progress/forecast/deadline';
import { effortIn } from '../../../src/progress/forecast/effort';
import { backend, change, set, snapshotWith, TODAY } from '../../support/fixtures';
import { learnedBy } from '../year';

const BEGIN = '2026-11-23';
const deadline = (by: string, hours: number, own?: number) =>
  deadlineOf(by, hours, { today: TODAY, begin: BEGIN, own });

describe('what it takes', () => {
  test.each([
    ['2026-11-29', 10, 1, 10],
    ['2026-12-05', 10, 1, 10],
    ['2026-12-06', 10, 2, 5],
    ['2027-02-28', 100, 14, 7.5],
    ['2027-02-28', 98, 14, 7],
    ['2026-11-28', 10, 1, 10],
    ['2026-11-22', 10, 1 / 7, 70],
    ['9999-12-31', 1, 416_016, 0.5],
    ['2026-12-06', 0, 2, 0],
  ])('by %s for %i hours: %d weeks of %d', (by, hours, weeks, needed) => {
    expect(deadline(by, hours)).toMatchObject({ by, needed });
    expect(deadline(by, hours).weeks).toBeCloseTo(weeks);
  });
});

test.each([
  [undefined, undefined],
  [4.9, false],
  [5, true],
  [40, true],
])('at a pace of %d of its own: %s', (own, made) => {
  expect(isMade(deadline('2026-12-06', 10, own))).toBe(made);
});

describe('hours to plan with', () => {
  test.each([
    ['the usual ones', 10, undefined, 10],
    ['the usual ones, where they are enough', 10, deadline('2026-12-06', 10), 10],
    ['what it takes', 10, deadline('2026-12-06', 41), 20.5],
    ['the usual ones, where no week would do', 10, deadline('2026-12-06', 1000), 10],
  ])('%s', (_, usual, one, expected) => {
    expect(paceFor(usual, one)).toBe(expected);
  });
});

describe('the own pace', () => {
  const tree = backend();
  test('is that of the last twelve weeks', () => {
    const { snapshot, history } = learnedBy(tree, { hours: 9 });
    const own = ownPace(snapshot, history, effortIn(tree)) ?? 0;
    expect(own).toBeGreaterThan(5);
    expect(own).toBeLessThan(13);
  });

  test('is not known of who just began', () => {
    const history = [change(1, 'backend', [set('http', 'done')])];
    expect(ownPace(snapshotWith(tree, ['http', 'done']), history, effortIn(tree))).toBeUndefined();
    expect(ownPace(snapshotWith(tree), [], effortIn(tree))).toBeUndefined();
  });
});
