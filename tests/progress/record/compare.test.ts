import { describe, expect, test } from 'vitest';
import { byOrder, byTime, compare, isNewer } from '../../../src/progress/record/compare';
import { change } from '../../support/fixtures';

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['B', 'a', -1],
  ['10', '9', -1],
  ['', 'a', -1],
  ['ä', 'z', 1],
])('"%s" against "%s" is %i, on every machine', (a, b, sign) => {
  expect(compare(a, b)).toBe(sign);
});

describe('first by time, then by id', () => {
  test.each([
    ['1', 'z', '2', 'a', -1],
    ['2', 'a', '1', 'z', 1],
    ['1', 'a', '1', 'b', -1],
    ['1', 'b', '1', 'a', 1],
    ['1', 'a', '1', 'a', 0],
  ])('(%s, %s) against (%s, %s) is %i', (at, by, otherAt, otherBy, sign) => {
    const [a, b] = [
      { at, by },
      { at: otherAt, by: otherBy },
    ];
    expect(byOrder(a, b)).toBe(sign);
    expect(isNewer(a, b)).toBe(sign > 0);
    const whole = (stamp: typeof a) => ({ ...change(1, 'r', []), at: stamp.at, id: stamp.by });
    expect(byTime(whole(a), whole(b))).toBe(sign);
  });

  test('anything is newer than nothing', () => {
    expect(isNewer({ at: '', by: '' }, undefined)).toBe(true);
  });
});
