import { expect, test } from 'vitest';
import { positionsIn } from '../../src/formats/lines';

const TEXT = 'ab\ncd\r\n\nef';

test.each([
  ['the start', 0, 1, 1],
  ['within the first line', 1, 1, 2],
  ['its newline', 2, 1, 3],
  ['the second line', 3, 2, 1],
  ['a carriage return', 5, 2, 3],
  ['an empty line', 7, 3, 1],
  ['the last line', 9, 4, 2],
  ['the end', 10, 4, 3],
])('%s: offset %i is %i:%i', (_, offset, line, column) => {
  expect(positionsIn(TEXT)(offset)).toEqual({ line, column });
});

test('an empty text has a first line', () => {
  expect(positionsIn('')(0)).toEqual({ line: 1, column: 1 });
});
