import { describe, expect, test } from 'vitest';
import { childrenOf, readXml } from '../../src/formats/xml';

const inside = (line: string): string => `<opml>\n<body>\n${line}\n</body>\n</opml>`;

describe('XML that is not well-formed is refused, with its line', () => {
  test.each([
    ['a quotation mark within an attribute', '<outline text="say "hi" there"/>'],
    ['an attribute without quotes', '<outline text=SQL/>'],
    ['an attribute that stands twice', '<outline text="a" text="b"/>'],
    ['attributes without a blank between them', '<outline text="a"note="b"/>'],
    ['another tag closed', '<outline text="a"></outlines>'],
  ])('%s', (_, line) => {
    expect(() => readXml(inside(line), 'opml')).toThrow(/not well-formed XML: .*line 3/);
    expect(() => readXml(`\n\n${inside(line)}`, 'opml')).toThrow(/line 5/);
  });

  test('also what stands behind the end', () => {
    expect(() => readXml('<opml></opml>\njunk', 'opml')).toThrow(/well-formed XML: line 2/);
  });
});

test.each([
  ['an ampersand that begins no entity', '<outline text="Q & A"/>', 'Q & A'],
  ['single quotes', '<outline text=\'say "hi"\'/>', 'say "hi"'],
  ['an attribute without a value', '<outline checked text="A"/>', 'A'],
  ['angle brackets in an attribute', '<outline text="a > b"/>', 'a > b'],
])('%s is read', (_, line, title) => {
  const [body] = childrenOf(readXml(inside(line), 'opml'), 'body');
  const [outline] = body ? childrenOf(body, 'outline') : [];
  expect(outline?.attributes.get('text')).toBe(title);
});

test('blanks before the declaration are passed over', () => {
  expect(readXml(`\n <?xml version="1.0"?>${inside('')}`, 'opml').name).toBe('opml');
});
