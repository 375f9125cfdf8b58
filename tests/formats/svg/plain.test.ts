import { expect, test } from 'vitest';
import { legal, plain } from '../../../src/formats/svg/plain';
import { escaped, markupOf, shape } from '../../../src/formats/svg/shape';

test.each([
  ['stays', 'SQL - é 数 🚀', 'SQL - é 数 🚀'],
  ['line breaks', 'a\r\n\tb\u2028c', 'a b c'],
  ['blanks around it', '  a  b  ', 'a b'],
  ['NUL and other controls', 'a\0b\x1b[31mc\x7f', 'ab[31mc'],
  ['what turns the direction', 'a\u202eb\u2066c\u200f', 'abc'],
  ['half a letter', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['what no XML may hold', 'a\ufffeb\uffff', 'ab'],
])('plain text: %s', (_, text, expected) => {
  expect(plain(text)).toBe(expected);
});

test('legal text keeps its blanks', () => {
  expect(legal(' a  \u202eb ')).toBe(' a  b ');
});

test('what would be markup is escaped', () => {
  expect(escaped(`<a href="x">'&amp;`)).toBe("&lt;a href=&quot;x&quot;&gt;'&amp;amp;");
});

test('a picture as text', () => {
  const text = shape('text', { x: 1, 'aria-label': '"&' }, 'a<b', shape('tspan', {}, 'c'));
  expect(markupOf(shape('g', {}, text, shape('rect')))).toBe(
    '<g><text x="1" aria-label="&quot;&amp;">a&lt;b<tspan>c</tspan></text><rect/></g>',
  );
});
