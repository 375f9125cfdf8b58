import { describe, expect, test } from 'vitest';
import { heatmapPage } from '../../src/commands/stats/heatmap.page';
import { draw } from '../../src/page/draw';
import type { Activity } from '../../src/progress/forecast/active-days';
import type { WeekStart } from '../../src/progress/record/weeks';
import { TODAY } from '../support/fixtures';
import { asciiTerminal, pipe, terminal } from './drawing';

const NONE = { done: 0, known: 0, started: 0, notes: 0, reviews: 0, steps: 0 };
const on = (day: string, notes = 1): Activity => ({ ...NONE, day, notes });

const drawn = (
  days: readonly Activity[],
  screen = terminal(80),
  weekStart: WeekStart = 'monday',
) => [...draw(heatmapPage({ days, today: TODAY, weekStart }), screen)];

/** The rows of days without their names. */
const rows = (lines: readonly string[]) => lines.slice(3, 10).map((line) => line.slice(6));

test('a column a week, a row a day, today the last', () => {
  const days = [on('2026-11-02'), on('2026-11-16', 3), on('2026-11-21', 5), on(TODAY, 9)];
  expect(drawn(days)).toEqual([
    '',
    '  Day by day',
    '      Oct     Nov',
    '  Mon · · · · · ░ · ▒',
    '  Tue · · · · · · · ·',
    '  Wed · · · · · · · ·',
    '  Thu · · · · · · · ·',
    '  Fri · · · · · · · ·',
    '  Sat · · · · · · · ▓',
    '  Sun · · · · · · · █',
    '  Topics, notes, reviews and steps a day: · 0  ░ 1  ▒ 2-3  ▓ 4-6  █ 7 and more',
  ]);
});

test('tomorrow, where something is dated so', () => {
  const [mon, tue] = rows(drawn([on('2026-11-20'), on('2026-11-23', 2)]));
  expect([mon, tue]).toEqual(['· · · · · · · ▒', '· · · · · · ·']);
});

test('no later day, which only a clock set wrong can have made', () => {
  expect(drawn([on('2026-11-20'), on('2099-01-01')])).toEqual(drawn([on('2026-11-20')]));
});

test.each([
  ['monday', 'Mon Tue Wed Thu Fri Sat Sun'],
  ['sunday', 'Sun Mon Tue Wed Thu Fri Sat'],
  ['saturday', 'Sat Sun Mon Tue Wed Thu Fri'],
] as const)('where weeks begin on %s, so do the rows', (start, names) => {
  const lines = drawn([on(TODAY)], pipe(), start).slice(3, 10);
  expect(lines.map((line) => line.trim().slice(0, 3)).join(' ')).toBe(names);
  // Days to come are left out.
  const signs = lines.map((line) => line.slice(6).length);
  expect(Math.max(...signs) - Math.min(...signs)).toBe(start === 'monday' ? 0 : 2);
  const today = lines.find((line) => line.includes('Sun'));
  expect(today?.at(-1)).toBe('░');
});

describe('how far back', () => {
  test.each([
    [80, 53, 1],
    [60, 53, 1],
    [59, 52, 1],
    [40, 33, 1],
  ])('in %i columns %i weeks of a long history', (columns, weeks, cell) => {
    const [first = ''] = rows(drawn([on('2020-01-01')], terminal(columns)));
    expect(first.length).toBe(weeks * cell);
  });

  test('a short one gets two columns a week, eight weeks at least', () => {
    const [first = ''] = rows(drawn([on(TODAY)], terminal(40)));
    expect(first).toBe('· · · · · · · ·');
    expect(rows(drawn([on('2026-06-01')], terminal(80)))[0]?.length).toBe(25 * 2 - 1);
  });
});

test('the names of months never touch', () => {
  for (const columns of [40, 52, 80, 100]) {
    const months =
      drawn([on('2025-01-01')], terminal(columns))[2]
        ?.trim()
        .split(/ +/) ?? [];
    expect(months.filter((name) => name.length !== 3)).toEqual([]);
    expect(new Set(months).size).toBeGreaterThanOrEqual(months.length - 1);
  }
});

test('in ASCII the shape tells the amount, too', () => {
  const days = [1, 3, 5, 9].map((amount, at) => on(`2026-11-1${at + 6}`, amount));
  expect(
    rows(drawn(days, asciiTerminal(80)))
      .map((row) => row.at(-1))
      .join(''),
  ).toBe('-+*#...');
});
