import { describe, expect, test } from 'vitest';
import { read } from '../../../src/formats/freemind/read';
import { asText, warned } from '../as-text';

const readIt = (text: string) => read(text, { name: 'file' });
const map = (inside: string): string => `<map version="1.0.1">\n${inside}\n</map>\n`;

/** One node under a root, as it was read. */
const one = (attributes: string, inside = ''): string =>
  asText(readIt(map(`<node TEXT="Root"><node ${attributes}>${inside}</node></node>`)))
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');

test('a map as Freemind writes it', () => {
  const text = `<map version="1.0.1">
<!-- To view this file, download free mind mapping software FreeMind from http://freemind.sourceforge.net -->
<node CREATED="1330000000000" ID="ID_1" MODIFIED="1330000000001" TEXT="Backend">
<edge WIDTH="thin"/>
<font NAME="SansSerif" SIZE="20"/>
<node BACKGROUND_COLOR="#ffcc00" CREATED="1" ID="ID_2" POSITION="right" TEXT="Web &amp; HTTP">
<node ID="ID_3" LINK="https://http.example/" TEXT="HTTP">
<icon BUILTIN="button_ok"/>
<icon BUILTIN="full-1"/>
</node>
<node COLOR="#990000" FOLDED="true" ID="ID_4" TEXT="DNS">
<richcontent TYPE="NOTE"><html>
  <head>
    <title>not shown</title>
  </head>
  <body>
    <p>
      Names to addresses,
      and <b>back</b>.
    </p>
    <ul><li>A</li><li>MX</li></ul>
  </body>
</html>
</richcontent>
</node>
</node>
<node ID="ID_5" POSITION="left">
<richcontent TYPE="NODE"><html><head/><body><p>Data<br/>bases</p></body></html></richcontent>
<arrowlink DESTINATION="ID_3" ID="Arrow_1"/>
<node ID="ID_6" LINK="#ID_3" TEXT="SQL"/>
</node>
</node>
</map>
`;
  const outline = readIt(text);
  expect(asText(outline)).toMatchInlineSnapshot(`
    "Backend
      Web & HTTP #ffcc00
        [x] HTTP <https://http.example/>
        DNS #990000 "Names to addresses, and back.\\n- A\\n- MX"
      Data bases
        SQL"
  `);
  expect(warned(outline)).toEqual([
    'arrows between nodes were left out: 1',
    'links from node to node were left out: 1',
  ]);
  expect(outline.root.children[1]?.line).toBe(27);
});

describe('texts', () => {
  test.each([
    ['plain', 'TEXT="A"', '', 'A'],
    ['numbers of characters', 'TEXT="caf&#xe9;&#xa;bar"', '', 'café bar'],
    ['of a style', 'LOCALIZED_TEXT="new_mindmap"', '', 'new_mindmap'],
    ['HTML in the attribute', 'TEXT="&lt;html&gt;&lt;b&gt;A&lt;/b&gt;&lt;br&gt;B"', '', 'A B'],
    ['brackets that are no HTML', 'TEXT="List&lt;T&gt;"', '', 'List<T>'],
    [
      'rich',
      '',
      '<richcontent TYPE="NODE"><html><body>A <i>B</i></body></html></richcontent>',
      'A B',
    ],
    [
      'rich without a type',
      '',
      '<richcontent><html><body><p>A</p></body></html></richcontent>',
      'A',
    ],
    [
      'in a table',
      '',
      '<richcontent TYPE="NODE"><html><body><table><tr><td>A</td><td>B</td></tr></table></body></html></richcontent>',
      'A B',
    ],
    [
      'a style sheet is no text',
      '',
      '<richcontent TYPE="NODE"><html><head><style>p { }</style></head><body><p>A</p></body></html></richcontent>',
      'A',
    ],
  ])('%s', (_, attributes, inside, expected) => {
    expect(one(attributes, inside)).toBe(expected);
  });
});

describe('notes, links, colours, ticks', () => {
  const rich = (type: string, html: string) =>
    `<richcontent TYPE="${type}"><html><body>${html}</body></html></richcontent>`;
  test.each([
    [
      'details, then a note',
      '',
      rich('NOTE', '<p>note</p>') + rich('DETAILS', '<p>more</p>'),
      'A "more\\n\\nnote"',
    ],
    [
      'plain lines of Freeplane',
      '',
      '<richcontent TYPE="NOTE" CONTENT-TYPE="plain/auto"><text>a\n b\n</text></richcontent>',
      'A "a\\nb"',
    ],
    [
      'a note of the early plugin',
      '',
      '<hook NAME="accessories/plugins/NodeNote.properties"><text>n</text></hook>',
      'A "n"',
    ],
    ['an empty note', '', rich('NOTE', '<p> </p>'), 'A'],
    [
      'a link in a note',
      '',
      rich('NOTE', '<p><a href="https://x">see</a></p>'),
      'A "see" <https://x>',
    ],
    [
      'the same link twice',
      'LINK="https://x"',
      rich('NOTE', '<a href="https://x">see</a>'),
      'A "see" <https://x>',
    ],
    ['a link to a file', 'LINK="docs/a.pdf"', '', 'A <docs/a.pdf>'],
    ['the background before the text', 'COLOR="#111111" BACKGROUND_COLOR="#abc"', '', 'A #abc'],
    ['a colour with how opaque it is', 'BACKGROUND_COLOR="#ffcc00ff"', '', 'A #ffcc00'],
    ['a colour by name', 'COLOR="red"', '', 'A'],
    ['a tick', '', '<icon BUILTIN="button_ok"/>', '[x] A'],
    ['a tick of Freeplane', '', '<icon BUILTIN="checked"/>', '[x] A'],
    ['a cross', '', '<icon BUILTIN="button_cancel"/><icon/>', 'A'],
  ])('%s', (_, attributes, inside, expected) => {
    expect(one(`TEXT="A" ${attributes}`, inside)).toBe(expected);
  });
});

test('what has no text, and what nobody can read, is told', () => {
  const outline = readIt(
    map(
      '<node TEXT="R"><node/>\n<node><node TEXT="B"/></node>\n<node TEXT="S" ENCRYPTED_CONTENT="x"/></node>',
    ),
  );
  expect(asText(outline)).toBe('R\n  Untitled\n    B\n  S');
  expect(warned(outline)).toEqual([
    '2: a node without text was left out',
    '3: a node without text is "Untitled"',
    '4: what lies below "S" is encrypted: left out',
  ]);
});

test.each([
  ['no node', '', 'file'],
  ['several nodes', '<node TEXT="A"/><node TEXT="B"/>', 'file\n  A\n  B'],
])('a map with %s gets the name of its file', (_, inside, expected) => {
  expect(asText(readIt(map(inside)))).toBe(expected);
});
