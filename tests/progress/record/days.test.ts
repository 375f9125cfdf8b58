import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  ago,
  dayOf,
  daysBetween,
  inWords,
  isDay,
} from '../../../src/progress/record/days';

const someDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  [new Date(2026, 10, 22, 0, 0), '2026-11-22'],
  [new Date(2026, 10, 22, 23, 59, 59), '2026-11-22'],
  [new Date(2026, 0, 5), '2026-01-05'],
  [new Date(1970, 0, 1), '1970-01-01'],
])('the local day of %s is %s', (moment, day) => {
  expect(dayOf(moment)).toBe(day);
});

describe('what is a day', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '1970-01-01', '2099-12-31'])('%s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '２０２６-01-01',
    'yesterday',
    'NaN-NaN-NaN',
    '',
  ])('not "%s"', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  test('adding what lies between leads from one to the other', () => {
    fc.assert(
      fc.property(someDay, someDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test.each([
    ['2026-11-22', 'soon'],
    ['soon', '2026-11-22'],
  ])('between %s and %s there are none', (from, to) => {
    expect(daysBetween(from, to)).toBe(0);
  });
});

test.each([
  ['2026-11-22', 'today'],
  ['2026-11-21', 'yesterday'],
  ['2026-11-20', '2 days ago'],
  ['2025-11-22', '365 days ago'],
  ['2026-11-23', 'on 23 Nov 2026'],
  ['2099-01-01', 'on 1 Jan 2099'],
  ['not a day', 'on not a day'],
])('%s is "%s"', (day, words) => {
  expect(ago(day, '2026-11-22')).toBe(words);
});

test.each([
  ['2026-11-02', '2 Nov 2026'],
  ['2026-01-31', '31 Jan 2026'],
  ['2024-02-29', '29 Feb 2024'],
  ['2026-02-30', '2026-02-30'],
  ['', ''],
])('"%s" in words is "%s"', (day, words) => {
  expect(inWords(day)).toBe(words);
});
