import { expect, test } from 'vitest';
import { moved } from '../../src/browse/move';

// Ten rows, four of them a page.
test.each<[key: string, from: number, to: number | undefined]>([
  ['up', 5, 4],
  ['up', 0, 0],
  ['down', 5, 6],
  ['down', 9, 9],
  ['pageup', 5, 1],
  ['pageup', 3, 0],
  ['pagedown', 5, 9],
  ['pagedown', 7, 9],
  ['home', 5, 0],
  ['end', 5, 9],
  ['toString', 5, undefined],
])('%s leads from row %i to %s', (key, from, to) => {
  expect(moved(key, from, 4, 10)).toBe(to);
});

test.each(['up', 'down', 'pageup', 'pagedown', 'home', 'end'])(
  '%s among none: the first',
  (key) => {
    expect(moved(key, 0, 4, 0)).toBe(0);
  },
);
