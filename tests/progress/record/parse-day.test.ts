import { describe, expect, test } from 'vitest';
import { parseDay, parseDayAhead } from '../../../src/progress/record/parse-day';

test.each([
  ['today', '2026-03-01', '2026-03-01'],
  ['yesterday', '2026-03-01', '2026-02-28'],
  ['yesterday', '2024-03-01', '2024-02-29'],
  ['yesterday', '2026-01-01', '2025-12-31'],
  ['2026-03-01', '2026-03-01', '2026-03-01'],
  ['2024-02-29', '2026-03-01', '2024-02-29'],
])('"%s" typed on %s is %s', (text, today, day) => {
  expect(parseDay(text, today)).toBe(day);
});

describe('wrong usage', () => {
  test.each(['2026-02-30', '2025-02-29', 'tomorrow', 'last week', '22.11.2026', '', ' '])(
    '"%s" is not a date',
    (text) => {
      expect(() => parseDay(text, '2026-11-22')).toThrow(
        expect.objectContaining({
          code: 'usage',
          message: `"${text}" is not a date.`,
          hint: 'Write it like this: --at 2026-11-22, or --at yesterday',
        }),
      );
    },
  );

  test.each(['2026-11-23', '2099-01-01'])('%s is still to come', (text) => {
    expect(() => parseDay(text, '2026-11-22')).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: `${text} is still to come.`,
        hint: 'Today is 2026-11-22.',
      }),
    );
  });

  test('what is long is cut', () => {
    expect(() => parseDay('x'.repeat(1000), '2026-11-22')).toThrow(
      expect.objectContaining({ message: `"${'x'.repeat(79)}…" is not a date.` }),
    );
  });
});

describe('a day to come', () => {
  test.each(['2026-11-22', '2026-11-23', '2028-02-29', '9999-12-31'])('%s', (text) => {
    expect(parseDayAhead(text, '2026-11-22')).toBe(text);
  });

  test.each([
    ['2026-11-21', '2026-11-21 is over: today is 2026-11-22.'],
    ['2027-02-29', '"2027-02-29" is not a date.'],
    ['spring', '"spring" is not a date.'],
    ['', '"" is not a date.'],
  ])('"%s" is none', (text, message) => {
    const hint = 'Write it like this: --by 2027-02-20';
    expect(() => parseDayAhead(text, '2026-11-22')).toThrow(
      expect.objectContaining({ code: 'usage', message, hint }),
    );
  });
});
