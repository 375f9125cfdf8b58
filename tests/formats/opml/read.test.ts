import { describe, expect, test } from 'vitest';
import { read } from '../../../src/formats/opml/read';
import { asText, warned } from '../as-text';

const opml = (body: string, title = 'Plan'): string =>
  `<?xml version="1.0"?>\n<opml version="2.0">\n<head><title>${title}</title></head>\n<body>\n${body}\n</body>\n</opml>\n`;

const readIt = (text: string) => read(text, { name: 'file' });
const shown = (body: string): string => asText(readIt(opml(body)));

/** Two outlines, so that neither is the root. */
const beside = (outline: string): string =>
  shown(`${outline}<outline text="other"/>`).split('\n').slice(1, -1).join('\n');

describe('the tree', () => {
  test('of a document with several outlines', () => {
    const body = `
<outline text="Basics"><outline text="HTTP"/><outline text="DNS"></outline></outline>
<outline text="Code"><outline text="SQL"><outline text="Joins"/></outline></outline>`;
    expect(shown(body)).toMatchInlineSnapshot(`
      "Plan
        Basics
          HTTP
          DNS
        Code
          SQL
            Joins"
    `);
  });

  test('one outline around all others is the root; the title of the document is not lost', () => {
    const outline = readIt(opml('<outline text="Map"><outline text="A"/></outline>'));
    expect(asText(outline)).toBe('Map\n  A');
    expect(outline.description).toBe('Plan');
  });

  test('one outline alone is a topic', () => {
    expect(shown('<outline text="A"/>')).toBe('Plan\n  A');
  });

  test('one outline alone is the root where it bears the title', () => {
    const outline = readIt(opml('<outline text="Plan"/>'));
    expect(asText(outline)).toBe('Plan');
    expect(outline.description).toBeUndefined();
  });

  test.each([
    ['no title', '<opml><body><outline text="A"/><outline text="B"/></body></opml>'],
    ['no head, no body', '<opml><outline text="A"/><outline text="B"/></opml>'],
    ['an empty title', opml('<outline text="A"/><outline text="B"/>', ' ')],
    ['two bodies', '<opml><body><outline text="A"/></body><body><outline text="B"/></body></opml>'],
    ['capitals', '<OPML><Body><Outline TEXT="A"/><Outline Text="B"/></Body></OPML>'],
    ['blanks before', '\n  <opml><outline text="A"/><outline text="B"/></opml>'],
    ['CRLF', '<opml>\r\n<outline text="A"/>\r\n<outline text="B"/>\r\n</opml>\r\n'],
  ])('with %s', (_, text) => {
    expect(asText(readIt(text))).toBe('file\n  A\n  B');
  });

  test('a document without outlines is a roadmap without topics', () => {
    expect(shown('')).toBe('Plan');
  });

  test('lines are told', () => {
    const { root } = readIt(
      '<opml>\r\n<body>\r\n<outline text="A"/>\r\n\r\n<outline\r\ntext="B"/></body></opml>',
    );
    expect(root.children.map(({ line }) => line)).toEqual([3, 5]);
  });
});

describe('titles', () => {
  test.each([
    ['entities', 'text="A &amp; B &lt; &quot;C&quot; &apos;D&apos;"', `A & B < "C" 'D'`],
    ['numbers of characters', 'text="caf&#233; &#x1F680;"', 'café 🚀'],
    ['an ampersand that is none', 'text="Q&A; R&D"', 'Q&A; R&D'],
    ['line breaks', 'text=" a\n  b&#10;c "', 'a b c'],
    ['title instead of text', 'title="A"', 'A'],
    ['text before title', 'title="A" text="B"', 'B'],
    ['an empty text', 'title="A" text=""', 'A'],
    ['single quotes', `text='say "hi"'`, 'say "hi"'],
    [
      'formatting',
      'text="&lt;b&gt;bold&lt;/b&gt; and &lt;i&gt;so &amp;amp; on&lt;/i&gt;"',
      'bold and so & on',
    ],
    ['a tag that is meant', 'text="The &lt;b&gt; tag"', 'The <b> tag'],
    [
      'a type that looks like a tag',
      'text="Vec&lt;T&gt; and Map&lt;a, b&gt;"',
      'Vec<T> and Map<a, b>',
    ],
    ['a comparison', 'text="a &lt; b &gt; c"', 'a < b > c'],
    ['a bare bracket', 'text="a < b"', 'a < b'],
    ['a number', 'text="007"', '007'],
    ['true', 'text="true"', 'true'],
  ])('with %s', (_, attributes, title) => {
    expect(beside(`<outline ${attributes}/>`)).toBe(`  ${title}`);
  });
});

describe('notes and links', () => {
  test.each([
    ['a note', '_note="first&#10;second"', 'A "first\\nsecond"'],
    ['a note without the underscore', 'note="n"', 'A "n"'],
    ['formatting in a note', '_note="&lt;b&gt;n&lt;/b&gt;"', 'A "n"'],
    ['an address', 'type="link" url="https://x.example/"', 'A <https://x.example/>'],
    ['a page and a feed', 'xmlUrl="https://x/feed" htmlUrl="https://x"', 'A <https://x>'],
    ['a feed alone', 'xmlUrl="https://x/feed"', 'A <https://x/feed>'],
    [
      'an address without quotes around what is special',
      'url="https://x/?a=1&b=2"',
      'A <https://x/?a=1&b=2>',
    ],
  ])('%s', (_, attributes, expected) => {
    expect(beside(`<outline text="A" ${attributes}/>`)).toBe(`  ${expected}`);
  });

  test('a link in the text, once', () => {
    const link = '&lt;a href=&quot;https://x&quot;&gt;A&lt;/a&gt;';
    expect(beside(`<outline text="${link}" url="https://x"/>`)).toBe('  A <https://x>');
  });
});

describe('what is ticked off', () => {
  test.each([
    '_complete="true"',
    'complete="true"',
    'completed="true"',
    '_status="checked"',
    '_status="done"',
    'status="Done"',
    'checked="yes"',
    'checked="1"',
    'isComplete="true"',
    'isDone=" TRUE "',
    'data-done="2026-01-31T10:00:00Z"',
  ])('%s', (attribute) => {
    expect(beside(`<outline text="A" ${attribute}/>`)).toBe('  [x] A');
  });

  test.each([
    '_complete="false"',
    '_status="unchecked"',
    '_status="indeterminate"',
    'checked=""',
    'done="0"',
    'checkbox="true"',
    'color="1"',
    'x_complete="true"',
  ])('not %s', (attribute) => {
    expect(beside(`<outline text="A" ${attribute}/>`)).toBe('  A');
  });

  test.each([
    ['_status="doing"', '/'],
    ['status="In progress"', '/'],
    ['_status="skipped"', '-'],
  ])('%s is begun or left out', (attribute, sign) => {
    expect(beside(`<outline text="A" ${attribute}/>`)).toBe(`  [${sign}] A`);
  });
});

test('outlines without text: a blank line is left out, what holds something stays', () => {
  const outline = readIt(
    opml('<outline text="A"/>\n<outline text=" "/>\n<outline><outline text="B"/></outline>'),
  );
  expect(asText(outline)).toBe('Plan\n  A\n  Untitled\n    B');
  expect(warned(outline)).toEqual([
    '6: an outline without text was left out',
    '7: an outline without text is "Untitled"',
  ]);
});
