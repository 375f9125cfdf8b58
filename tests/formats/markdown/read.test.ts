import { describe, expect, test } from 'vitest';
import { read } from '../../../src/formats/markdown/read';
import { RoadmapError } from '../../../src/roadmap/errors';
import { drawn, everyNode } from './drawn';

const outlineOf = (text: string) => read(text, { name: 'plan' });

/** The outline below its root, without the root's own line. */
const below = (text: string): string[] =>
  outlineOf(text).root.children.flatMap((child) => drawn(child));

const told = (text: string): string[] =>
  outlineOf(text).warnings.map(({ line, message }) => `${line ?? '-'}: ${message}`);

describe('headings and lists nest', () => {
  test.each<[string, string, string[]]>([
    ['a heading above a list', '# T\n## A\n- a\n- b\n## B\n', ['A', '  a', '  b', 'B']],
    ['a skipped level', '# T\n#### A\n### B\n## C\n##### D\n', ['A', 'B', 'C', '  D']],
    ['underlined headings', 'T\n===\n\nA\n---\n\n- a\n', ['A', '  a']],
    ['lists in lists', '# T\n- a\n  - b\n    - c\n- d\n', ['a', '  b', '    c', 'd']],
    ['numbered lists', '# T\n1. a\n   1) b\n2. c\n', ['a', '  b', 'c']],
    ['four blanks or a tab', '# T\n* a\n    * b\n\t* c\n', ['a', '  b', '  c']],
    ['blank lines between items', '# T\n- a\n\n- b\n\n\n- c\n', ['a', 'b', 'c']],
    ['a list below nothing', '# T\n- - a\n', ['a']],
    ['a heading in an item', '# T\n- ## a\n  - b\n', ['a', '  b']],
    ['windows and old macs', '# T\r\n- a\r\n- b\r- c', ['a', 'b', 'c']],
    ['a byte order mark', '\uFEFF# T\n- a\n', ['a']],
  ])('%s', (_, text, lines) => {
    expect(below(text)).toEqual(lines);
  });
});

describe('the root', () => {
  test.each<[string, string, string, string[]]>([
    ['the only heading of level 1', '# T\n- a\n', 'T', ['a']],
    ['the only outermost heading', '## T\n### A\n', 'T', ['A']],
    ['what stands above it comes first', '- a\n\n# T\n- b\n', 'T', ['a', 'b']],
    ['two headings: the file', '# A\n# B\n', 'plan', ['A', 'B']],
    ['a list alone: the file', '- a\n- b\n', 'plan', ['a', 'b']],
    ['a list of one list', '- T\n  - a\n  - b\n', 'T', ['a', 'b']],
    ['a list of one item', '- a\n', 'plan', ['a']],
    ['front matter', '---\ntitle: "My Path"\ntags: [a]\n---\n- a\n', 'My Path', ['a']],
    ['front matter above sections', '---\ntitle: T\n---\n## A\n', 'T', ['A']],
    ['a heading is nearer than front matter', '---\ntitle: X\n---\n# T\n- a\n', 'T', ['a']],
    ['TOML', "+++\ntitle = 'T'\n+++\n- a\n", 'T', ['a']],
    ['front matter without title', '---\nlayout: page\n---\n- a\n', 'plan', ['a']],
  ])('%s', (_, text, title, lines) => {
    expect([outlineOf(text).root.title, below(text)]).toEqual([title, lines]);
  });

  test('its paragraph is the description, its comment the id', () => {
    const outline = outlineOf(
      '# T\n\n<!-- roadmap: my-path -->\n\nWhat *it* is.\n\nMore.\n\n- a\n',
    );
    expect(outline).toMatchObject({ id: 'my-path', description: 'What it is.' });
    expect(outline.root).not.toHaveProperty('summary');
  });

  test('without comment there is no id', () => {
    expect(outlineOf('# T\n<!-- roadmap: ../x -->\n- a\n')).not.toHaveProperty('id');
  });

  test('every node has its line', () => {
    const text = '# T\n\n## A\n\n- a\n  - b\n\n| c | d |\n|---|---|\n| e | f |\n';
    const lines = everyNode(outlineOf(text).root).map(({ title, line }) => `${title} ${line}`);
    expect(lines).toEqual(['T 1', 'A 3', 'a 5', 'b 6', 'e 10']);
  });
});

describe('titles are plain text', () => {
  test.each([
    ['emphasis', '*a* **b** ***c*** _d_', 'a b c d'],
    ['code', 'run `npm  ci` now', 'run npm ci now'],
    ['a link', 'see [the `docs`](https://a.b)', 'see the docs'],
    ['a picture', '![logo](a.png) Rust', 'Rust'],
    ['nothing but a picture', '![Rust logo](a.png)', 'Rust logo'],
    ['HTML', '<b>a</b><br>b <!-- c -->', 'a b'],
    ['entities', 'C&amp;C &copy; &#65;', 'C&C © A'],
    ['backslashes', '1\\. \\*a\\*', '1. *a*'],
    ['struck out', '~~old~~ new', 'old new'],
    ['several lines', 'a\n  b  \n  c', 'a b c'],
    ['emoji and other scripts', '🚀 数据 – основы', '🚀 数据 – основы'],
    ['words within words', 'snake_case_name', 'snake_case_name'],
    ['an unclosed link', '[a](b', '[a](b'],
  ])('%s', (_, source, title) => {
    expect(below(`# T\n- ${source}\n`)[0]?.split(' | ')[0]).toBe(title);
  });
});

describe('checkboxes', () => {
  test.each<[string, string, string[]]>([
    ['ticked and not', '- [x] a\n- [X] b\n- [ ] c\n- d\n', ['a | done', 'b | done', 'c', 'd']],
    ['in numbered lists', '1. [x] a\n2. [ ] b\n', ['a | done', 'b']],
    ['what is ticked is ticked below', '- [x] a\n  - b\n', ['a | done', '  b | done']],
    ['but for what has a box itself', '- [x] a\n  - [ ] b\n', ['a | done', '  b']],
    ['without blanks', '-[x] a\n- [ ]b\n- [] c\n1.[X]d\n', ['a | done', 'b', 'c', 'd | done']],
    ['a link is no box', '- [x](https://a.b)\n- a\n', ['x | <x: https://a.b>', 'a']],
  ])('%s', (_, list, lines) => {
    expect(below(`# T\n${list}`)).toEqual(lines);
  });
});

describe('paragraphs, code and HTML are no nodes', () => {
  test.each<[string, string, string[]]>([
    ['the next paragraph is the summary', '- a\n\n  One.\n\n  Two.\n', ['a | "One."']],
    ['also below headings', '## A\nOne.\n- a\n', ['A | "One."', '  a']],
    ['what only leads to a list is none', '## A\nLearn:\n- a\n\nOne.\n', ['A | "One."', '  a']],
    ['nor is a way back', '## A\n[top](#t)\n\nOne.\n', ['A | "One."']],
    ['code', '- a\n  ```\n  - b\n  # c\n  ```\n\n```\n- d\n```\n', ['a']],
    ['code of four blanks below a paragraph', 'So:\n\n    - a\n\n- b\n', ['b']],
    ['comments', '<!--\n- a\n-->\n- b\n', ['b']],
    ['lists within HTML', '<details>\n\n- a\n\n</details>\n', ['a']],
    ['quotations', '> # A\n> - b\n\n- c\n', ['c']],
    ['rules', '- a\n\n---\n\n- b\n', ['a', 'b']],
  ])('%s', (_, source, lines) => {
    expect(below(`# T\n${source}`)).toEqual(lines);
  });

  test.each([
    ['behind a sentence', `${'This is said. '.repeat(100)}`, /^(This is said\. )+This is said\.$/],
    ['behind a word', 'word '.repeat(400), /^(word )+word…$/],
    ['anywhere', '🚀'.repeat(900), /^🚀+…$/u],
  ])('a long one is cut %s', (_, paragraph, shape) => {
    const { description = '' } = outlineOf(`# T\n${paragraph}\n\n- a\n`);
    expect(description.length).toBeLessThanOrEqual(801);
    expect(description).toMatch(shape);
  });
});

describe('links to the web are resources', () => {
  test.each([
    ['in the title', '[A](https://a.b) and [B](http://c.d)', '<A: https://a.b> | <B: http://c.d>'],
    ['each once', '[A](https://a.b) [again](https://a.b)', '<A: https://a.b>'],
    ['by label', '[A][x] [B] [C]', '<A: https://x.y> | <B: https://b.b>'],
    ['in angles', '<https://a.b/c>', '<https://a.b/c: https://a.b/c>'],
    ['as text', 'see https://a.b/c?d=e, f', '<a.b/c?d=e: https://a.b/c?d=e>'],
    ['in brackets', 'see (https://a.b/c)', '<a.b/c: https://a.b/c>'],
    ['below the title', 'x\n\n  One.\n\n  [A](https://a.b)', '"One." | <A: https://a.b>'],
    ['not pictures', '[![badge](https://a.b/c.png)](https://a.b) x', undefined],
    ['not elsewhere', '[A](b.md) [B](#c) [C](javascript:x) [D](mailto:a@b.c)', undefined],
  ])('%s', (_, item, marks) => {
    const text = `# T\n- ${item}\n\n[x]: https://x.y\n[b]: https://b.b "B"\n`;
    expect(below(text)[0]?.split(' | ').slice(1).join(' | ') || undefined).toBe(marks);
  });

  test('those of files beside it are counted', () => {
    expect(told('# T\n- [a](b.md)\n- [c](d.md)\n- [e](#f) g\n')).toEqual([
      '2: links that lead nowhere on the web were left out: 2',
    ]);
  });
});

describe('a table of contents is left out', () => {
  const jump = (n: number) => `[${n}](#${n})`;

  test.each<[string, string, string[]]>([
    ['a list of links on the page', `- ${jump(1)}\n  - ${jump(2)}\n- **${jump(3)}**\n`, []],
    [
      'four of five',
      [1, 2, 3, 4]
        .map((n) => `- ${jump(n)}\n`)
        .join('')
        .concat('- x\n'),
      [],
    ],
    ['three of four', `- ${jump(1)}\n- ${jump(2)}\n- ${jump(3)}\n- x\n`, ['1', '2', '3', 'x']],
    ['links with more words', `- ${jump(1)} x\n`, ['1 x']],
    ['links to other pages', '- [a](b.md#c)\n', ['a']],
  ])('%s', (_, list, lines) => {
    const text = `# T\n${list}\n## Z\n`;
    expect(below(text)).toEqual([...lines, 'Z']);
    expect(told(text).some((one) => one.endsWith('a table of contents was left out'))).toBe(
      lines.length === 0,
    );
  });
});

describe('tables of courses', () => {
  test('rows are nodes by their first cell, with all that stands beside it', () => {
    const text = [
      '# T',
      '## Core',
      'Course | Length | Effort | Prerequisites | Chat',
      ':-- | --- | :-: | --- | ---',
      '[One](https://a.b) ([other](https://c.d))* | 3 weeks | 30 h | none | [chat](https://e.f)',
      'Two \\| Three | - | 4-6 hours | One, algebra | -',
      '| | | | | |',
    ].join('\n');
    expect(below(text)).toEqual([
      'Core',
      '  One | 30 h | "Length: 3 weeks · Prerequisites: none" | <One: https://a.b> | <other: https://c.d> | <chat: https://e.f>',
      '  Two | Three | after One | "Effort: 4-6 hours · Prerequisites: One, algebra"',
    ]);
  });

  test('numbers and checkboxes are no titles', () => {
    const text = '# T\n| # | ok | Topic |\n|-|-|-|\n| 1 | [x] | a |\n| 2 | ✅ | b |\n| 3 | | c |\n';
    expect(below(text).map((line) => line.split(' | "')[0])).toEqual(['a | done', 'b | done', 'c']);
  });

  test('in an item', () => {
    expect(below('# T\n- a\n\n  | b |\n  |---|\n  | c |\n')).toEqual(['a', '  c']);
  });
});

describe('lists that are indented as a whole', () => {
  test.each([
    ['with tabs', '\t- a\n\t  - b\n\t- c\n'],
    ['with blanks', '    - a\n        - b\n    - c\n'],
    ['further in', '\t\t- a\n\t\t\t- b\n\t\t- c\n'],
    ['with tabs and blanks', '\t  - a\n\t      - b\n      - c\n'],
  ])('%s', (_, list) => {
    const text = `# T\n\n## A\n${list}\n## B\n${list}`;
    expect(below(text)).toEqual(['A', '  a', '    b', '  c', 'B', '  a', '    b', '  c']);
    expect(told(text)).toEqual([
      '4: an indented list, code for strict Markdown, was read as a list',
    ]);
    expect(everyNode(outlineOf(text).root).map(({ line }) => line)).toEqual([
      1, 3, 4, 5, 6, 8, 9, 10, 11,
    ]);
  });
});

describe('what is lost is told with its line', () => {
  test.each([
    ['a list in a quotation', '# T\n- a\n\n> - b\n', '4: a list in a quotation was left out'],
    [
      'an item without words',
      '# T\n- a\n- ```\n  x\n  ```\n',
      '3: a list item without words was left out',
    ],
    ['an item with a box alone', '# T\n- a\n- [ ]\n', '3: a list item without words was left out'],
    [
      'the end of a line',
      `# T\n- a ${'b'.repeat(20_000)}\n`,
      '2: a line of more than 20,000 characters was cut',
    ],
  ])('%s', (_, text, warning) => {
    expect(told(text)).toEqual([warning]);
  });

  test.each([['# T\n- a\n- b\n'], ['# T\n- a\n-\n'], ['# T\nWords.\n\n> Quoted.\n']])(
    'nothing of %j',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
});

describe('what is no outline is refused', () => {
  test.each([
    ['words', 'Just words.\n\nAnd more.'],
    ['blanks', ' \n '],
    ['a table of contents alone', '- [a](#a)\n- [b](#b)\n'],
    ['code', '```\n- a\n```\n'],
  ])('%s', (_, text) => {
    expect(() => outlineOf(text)).toThrow(RoadmapError);
    expect(() => outlineOf(text)).toThrow('There is no heading, list or table in it');
  });
});
