import { describe, expect, test } from 'vitest';
import { arrivals } from '../../../src/progress/record/new-changes';
import { type Change, NO_PROGRESS } from '../../../src/progress/record/types';
import { change, set } from '../../support/fixtures';

const at = (n: number, moment: string): Change => ({
  ...change(n, 'r', [set('a', 'done')]),
  at: moment,
});

const NOW = '2026-11-22T10:00:00.000Z';

test('what is new, oldest first, each once', () => {
  const [a, b, c] = [at(1, NOW), at(2, '2026-11-22T09:00:00.000Z'), at(3, NOW)];
  expect(arrivals([a, b, c, b, a], new Set([c.id]), NOW).news).toEqual([b, a]);
});

describe('a moment in the far future', () => {
  test.each([
    ['hours ahead', '2026-11-22T23:00:00.000Z', true],
    ['a clock that lost its battery and found 2099', '2099-01-01T00:00:00.000Z', true],
    ['1970', '1970-01-01T00:00:00.000Z', true],
    ['past the horizon', '3000-01-01T00:00:00.000Z', false],
    ['the end of time', '8999-12-31T23:59:59.999Z', false],
  ])('%s', (_, moment, isTaken) => {
    const { news, distant } = arrivals([at(1, moment)], new Set(), NOW);
    expect([news.length, distant.length]).toEqual(isTaken ? [1, 0] : [0, 1]);
  });

  test('just before the horizon it leaves room for what follows', () => {
    const last = at(1, '2999-12-31T23:59:59.999Z');
    const next = at(2, '3000-01-01T00:00:00.000Z');
    expect(arrivals([next, last], new Set(), NOW).news).toEqual([last, next]);
    expect(arrivals([next], new Set(), last.at).news).toEqual([next]);
    expect(arrivals([next], new Set(), '').news).toEqual([]);
  });
});

test('what a change brings along from the far future is as little believed', () => {
  const mark = { title: 'A', on: '2026-11-22', at: '8999-12-31T00:00:00.000Z' };
  const progress = { ...NO_PROGRESS, topics: { a: { ...mark, status: 'done', by: '1' } } } as const;
  const bringing: Change = { ...at(1, NOW), events: [{ type: 'known', progress }] };
  expect(arrivals([bringing], new Set(), NOW)).toEqual({ news: [], distant: [bringing] });
});
