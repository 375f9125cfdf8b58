import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCounting, stopCounting, workOf } from '../support/work';
import { FRAMES, PIECES } from './growing-texts';
import { workGrowthOf } from './growth';

/** What four times the text may take of the work: in proportion it would be four, by the square sixteen. */
const MOST_GROWTH = 5;

/** Every so many pieces are tried, each format beginning with another one. */
const SHARE = 3;

beforeAll(startCounting);
afterAll(stopCounting);

const cases = FRAMES.map((frame, at) => ({
  ...frame,
  pieces: PIECES.filter((_, index) => (index + at) % SHARE === 0),
}));

test.each(cases)('$format, $frame: work grows with the text', ({ pieces, ...frame }) => {
  const steep = pieces
    .map((piece) => ({ piece, growth: workGrowthOf(frame, piece) }))
    .filter(({ growth }) => growth > MOST_GROWTH);
  expect(steep).toEqual([]);
});

test('work by the square of the text is noticed', () => {
  const pairs = (length: number) => () => {
    for (let one = 0; one < length; one += 1) for (let other = 0; other < one; other += 1);
  };
  expect(workOf(pairs(400)) / workOf(pairs(100))).toBeGreaterThan(MOST_GROWTH);
});
