import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../src/formats/build';
import { read as readFreemind } from '../../src/formats/freemind/read';
import { isFreemind } from '../../src/formats/freemind/sniff';
import { read as readMarkdown } from '../../src/formats/markdown/read';
import { isMarkdown } from '../../src/formats/markdown/sniff';
import { read as readMermaid } from '../../src/formats/mermaid/read';
import { isMermaid } from '../../src/formats/mermaid/sniff';
import { read as readOpml } from '../../src/formats/opml/read';
import { isOpml } from '../../src/formats/opml/sniff';
import type { Read } from '../../src/formats/outline';
import { readContent } from '../../src/formats/roadmapsh/content';
import { contentName } from '../../src/formats/roadmapsh/content-name';
import { read as readDrawing } from '../../src/formats/roadmapsh/read';
import { isRoadmapSh } from '../../src/formats/roadmapsh/sniff';
import { isWebLink } from '../../src/progress/record/links';
import { checkRoadmap } from '../../src/roadmap/check';
import { treeOf } from '../../src/roadmap/tree';
import { box, drawing } from '../formats/roadmapsh/drawings';
import { anyText, mixed, readOrRefused, worn } from './texts';

const MARKDOWN = [
  ...['# ', '## A\n', '- ', '- [x] a\n', '  - [ ] b\n', '1. ', '* ', '> ', '---\n', 'title: x\n'],
  ...[
    '| a | b |\n',
    '|---|---|\n',
    '```\n',
    '~~~\n',
    '<!-- roadmap: a -->',
    '<!--',
    '-->',
    '![x](y)',
  ],
  ...[
    '[a](https://a.b)',
    '[a][b]',
    '[b]: https://a.b\n',
    '<b>',
    '(3h)',
    '(needs: a)',
    'needs: "a, b"',
  ],
  ...['**a**', '`x`', '\n', '\n\n', '    ', '\t', 'a', 'b', '<details>', '&nbsp;', '\\', '$$'],
];
const MERMAID = [
  ...['graph LR\n', 'flowchart TD\n', 'mindmap\n', '---\ntitle: x\n---\n', '```mermaid\n', '```\n'],
  ...['A', 'B', 'A[a]', 'A(("a"))', 'A{{a}}', 'A@{ shape: x }', ' --> ', '-->', ' -.-> ', ' ==> '],
  ...[
    '-- a -->',
    '-->|a|',
    ' --- ',
    ' <--> ',
    ' & ',
    ':::',
    'subgraph s\n',
    'end\n',
    ';',
    '\n',
    '  ',
  ],
  ...['style A fill:#f9f\n', 'class A x\n', 'classDef x fill:#f9f\n', 'click A "https://a.b"\n'],
  ...['%% a\n', '%%{init: {}}%%\n', 'direction LR\n', 'accTitle: x\n', '"', '#quot;', '<br/>', '`'],
];
const XML = [
  ...[
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [',
    '<!ENTITY a "b">',
    ']>',
    '&a;',
    '&amp;',
    '&#0;',
    '&#x110000;',
  ],
  ...[
    '<opml>',
    '</opml>',
    '<head>',
    '<title>',
    '<body>',
    '</body>',
    '<outline text="a">',
    '</outline>',
  ],
  ...[
    '<outline text="a" _complete="true" url="https://a.b"/>',
    '<map>',
    '</map>',
    '<node TEXT="a">',
  ],
  ...[
    '</node>',
    '<node TEXT="a" LINK="b"/>',
    '<icon BUILTIN="button_ok"/>',
    '<richcontent TYPE="NOTE">',
  ],
  ...['<html>', '<p>', '</p>', '<![CDATA[', ']]>', '<!--', '-->', '<', '>', '/>', '="', '" ', 'a'],
];
const DRAWING = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"nodes":[',
    '"edges":[',
    '"position":{"x":0,"y":0}',
    '"type":"topic"',
  ],
  ...[
    '"type":"subtopic"',
    '"data":{"label":"a"}',
    '"id":"a"',
    '"source":"a"',
    '"target":"b"',
    '1e999',
  ],
  ...[
    '"width":-1',
    '"checklists":[',
    '"links":[',
    'null',
    '"legend":{}',
    '"slug":"x"',
    '{"nodes":[],"edges":[]}',
  ],
];

const DRAWN = drawing(
  [
    box('title', 'Plan', [0, 0]),
    box('topic', 'A', [0, 100]),
    box('subtopic', 'B', [300, 100], { legend: { label: 'x', color: '#f9f' } }),
    box('section', '', [0, 0, 900, 900]),
    box('checklist', 'C', [0, 300], { checklists: [{ id: 'x', label: 'Y' }] }),
    box('button', 'D', [0, 400], { href: '/x', links: [{ label: 'l', url: 'https://a.b' }] }),
  ],
  ['A .. B', 'A -> C'],
);

interface Importer {
  readonly name: string;
  readonly read: Read;
  readonly fits: (text: string, file: string) => boolean;
  readonly pieces: readonly string[];
  readonly sound: string;
}

const IMPORTERS: readonly Importer[] = [
  {
    name: 'Markdown',
    read: readMarkdown,
    fits: isMarkdown,
    pieces: MARKDOWN,
    sound:
      '---\ntitle: P\n---\n# Plan\n\n## S (3h)\n\n- [x] a\n  - [ ] b (needs: a)\n\n| c | d |\n|---|---|\n| [e](https://a.b) | f |\n',
  },
  {
    name: 'mermaid',
    read: readMermaid,
    fits: isMermaid,
    pieces: MERMAID,
    sound:
      'graph LR\nA[Plan] --> B["b"] & C((c))\nsubgraph s [S]\nD -.->|x| E\nend\nstyle B fill:#f9f\nclick B "https://a.b"\n',
  },
  {
    name: 'OPML',
    read: readOpml,
    fits: isOpml,
    pieces: XML,
    sound:
      '<?xml version="1.0"?>\n<opml version="2.0"><head><title>P</title></head><body><outline text="a" _note="n"><outline text="b &amp; c" _complete="true" url="https://a.b"/></outline></body></opml>',
  },
  {
    name: 'Freemind',
    read: readFreemind,
    fits: isFreemind,
    pieces: XML,
    sound:
      '<map version="1.0.1"><node TEXT="P"><node TEXT="a" LINK="https://a.b" COLOR="#ff99ff"><icon BUILTIN="button_ok"/><richcontent TYPE="NOTE"><html><body><p>n</p></body></html></richcontent></node></node></map>',
  },
  { name: 'roadmap.sh', read: readDrawing, fits: isRoadmapSh, pieces: DRAWING, sound: DRAWN },
];

/** Whatever was read is a roadmap: ours would take it. */
const expectSound = (read: Read, text: string, flat: boolean): void => {
  const built = readOrRefused(() => buildRoadmap(read(text, { name: 'x', flat }), 'x'));
  if (!built) return;
  const { roadmap, problems } = checkRoadmap(built.roadmap);
  // A title of nothing but blanks beyond ASCII is refused there, as one fault of the whole import.
  if (!roadmap) expect(problems.every(({ code }) => code === 'wrong-value')).toBe(true);
  else expect(treeOf(roadmap).nodes.length).toBeLessThan(text.length + 2);
};

describe.each(IMPORTERS)('$name', ({ read, fits, pieces, sound }) => {
  test('its pieces in any order, with traps between them', () => {
    fc.assert(
      fc.property(mixed(pieces), fc.boolean(), (text, flat) => {
        expect(typeof fits(text, 'x')).toBe('boolean');
        expectSound(read, text, flat);
      }),
      { numRuns: 300 },
    );
  });

  test('a sound file, worn', () => {
    expect(fits(sound, 'x')).toBe(true);
    fc.assert(
      fc.property(worn(sound, pieces), fc.boolean(), (text, flat) => {
        expectSound(read, text, flat);
      }),
      { numRuns: 300 },
    );
  });

  test('a file of another format, or of none', () => {
    const others = IMPORTERS.flatMap((one) => one.pieces);
    fc.assert(
      fc.property(fc.oneof(mixed(others), anyText), (text) => expectSound(read, text, false)),
      { numRuns: 200 },
    );
  });
});

describe('content files', () => {
  const PIECES = [
    '# ',
    '\n',
    '- [',
    '[@video@',
    '](',
    'https://a.b',
    ')',
    ' ',
    '\\',
    'Visit the following resources',
  ];

  test('any text has a title of one line, and links that may be opened', () => {
    fc.assert(
      fc.property(mixed(PIECES), (text) => {
        const content = readOrRefused(() => readContent(text));
        expect(content?.title).not.toMatch(/\n/);
        expect(content?.resources.filter(({ url }) => !isWebLink(url))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('any name has a slug and an id that give it back, or is none', () => {
    fc.assert(
      fc.property(mixed(['a', '@', '.md', '..', '/']), (name) => {
        const found = contentName(name);
        if (found) expect(name.startsWith(`${found.slug}@${found.id}.md`)).toBe(true);
      }),
    );
  });
});
