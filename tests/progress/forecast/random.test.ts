import { expect, test } from 'vitest';
import { randomFrom, seedOf } from '../../../src/progress/forecast/random';

test('mulberry32 as its author has it', () => {
  const random = randomFrom(1);
  const numbers = [random(), random(), random()].map((one) => Math.round(one * 2 ** 32));
  expect(numbers).toEqual([2693262067, 11749833, 2265367787]);
});

test('numbers lie from 0 up to 1, as many in each tenth', () => {
  const random = randomFrom(seedOf('backend'));
  const tenths = new Array<number>(10).fill(0);
  for (let n = 0; n < 10_000; n += 1) {
    const tenth = Math.floor(random() * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  expect(tenths).toHaveLength(10);
  expect(Math.min(...tenths)).toBeGreaterThan(900);
  expect(Math.max(...tenths)).toBeLessThan(1100);
});

test('FNV-1a of some texts', () => {
  expect(['', 'a', 'foobar'].map((text) => seedOf(text) >>> 0)).toEqual([
    0x811c9dc5, 0xe40c292c, 0xbf9cf968,
  ]);
});
