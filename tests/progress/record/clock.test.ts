import { expect, test } from 'vitest';
import { clamped, isImpossible } from '../../../src/progress/record/clock';

test.each([
  ['1969-12-31T23:59:59.999Z', '1970-01-01T00:00:00.000Z'],
  ['0001-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
  ['-000001-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
  ['+010000-01-01T00:00:00.000Z', '8999-01-01T00:00:00.000Z'],
  ['+275760-09-13T00:00:00.000Z', '8999-01-01T00:00:00.000Z'],
  ['no moment at all', '8999-01-01T00:00:00.000Z'],
])('a clock that says %s is taken for %s', (clock, taken) => {
  expect(clamped(new Date(clock)).toISOString()).toBe(taken);
  expect(isImpossible(new Date(clock))).toBe(true);
});

test.each(['1970-01-01T00:00:00.000Z', '2026-11-22T10:00:00.000Z', '8999-01-01T00:00:00.000Z'])(
  'a clock that says %s is believed',
  (clock) => {
    expect(clamped(new Date(clock))).toEqual(new Date(clock));
    expect(isImpossible(new Date(clock))).toBe(false);
  },
);
