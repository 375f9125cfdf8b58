import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, textWidth } from '../../../src/formats/svg/measure';

const lines = (text: string, width: number, most = 3): string[] =>
  linesOf(text, { size: 10, width, most, isBold: false });

describe('how wide a text is', () => {
  test.each([
    ['iiii', 'mmmm'],
    ['mm', 'MMM'],
    ['a', '数'],
    ['数', '🚀'],
    ['', 'i'],
  ])('"%s" is narrower than "%s"', (narrow, wide) => {
    expect(textWidth(narrow, 10)).toBeLessThan(textWidth(wide, 10));
  });

  test('marks on a letter take no room', () => {
    expect(textWidth('e\u0301\u0302', 10)).toBe(textWidth('e', 10));
  });

  test('bold letters are wider', () => {
    expect(textWidth('abc', 10, true)).toBeGreaterThan(textWidth('abc', 10));
  });
});

describe('a text in lines', () => {
  test.each<[string, string, number, string[]]>([
    ['that fits', 'SQL', 100, ['SQL']],
    ['broken between words', 'one two three', 50, ['one two', 'three']],
    ['with a word too long', 'abcdefghijkl', 40, ['abcdef', 'ghijkl']],
    ['with a long word behind a short one', 'a bcdefghij', 40, ['a', 'bcdefg', 'hij']],
    ['too long: an ellipsis', 'one two three four five six', 50, ['one two', 'three', 'four fiv…']],
    ['of none', '', 50, ['']],
    ['in so little room that no letter fits', 'ab', 1, ['a', 'b']],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('every line fits, and none is lost where there is room', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join(' ').replace(/\s+/g, ' ').trim();
        const broken = lines(text, 60, 1000);
        for (const line of broken) expect(textWidth(line, 10)).toBeLessThanOrEqual(60);
        if (text.length <= 240) {
          expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        }
      }),
    );
  });

  test('ten million letters are cut at once', () => {
    const [line = ''] = lines('x'.repeat(10_000_000), 100, 1);
    expect(line).toMatch(/^x+…$/);
  });
});
