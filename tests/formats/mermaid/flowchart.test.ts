import { describe, expect, test } from 'vitest';
import { nodeIn, outlineOf, readAs, told } from './outline';

/** A flowchart in which a root R has one child, drawn as given. */
const child = (node: string): string => `graph LR\n  R --> ${node}`;

describe('titles: labels of all shapes', () => {
  test.each([
    ['no label', 'A', 'A'],
    ['box', 'A[Some text]', 'Some text'],
    ['round', 'A(Some text)', 'Some text'],
    ['stadium', 'A([Some text])', 'Some text'],
    ['subroutine', 'A[[Some text]]', 'Some text'],
    ['cylinder', 'A[(Some text)]', 'Some text'],
    ['circle', 'A((Some text))', 'Some text'],
    ['double circle', 'A(((Some text)))', 'Some text'],
    ['ellipse', 'A(-Some text-)', 'Some text'],
    ['flag', 'A>Some text]', 'Some text'],
    ['rhombus', 'A{Some text}', 'Some text'],
    ['hexagon', 'A{{Some text}}', 'Some text'],
    ['parallelograms', 'A[/Some text/]', 'Some text'],
    ['leaning left', 'A[\\Some text\\]', 'Some text'],
    ['trapezoid', 'A[/Some text\\]', 'Some text'],
    ['trapezoid upside down', 'A[\\Some text/]', 'Some text'],
    ['new shapes', 'A@{ shape: docs, label: "Some } text" }', 'Some } text'],
    ['new shapes without label', 'A@{ shape: docs }', 'A'],
    ['a class behind', 'A[Some text]:::core', 'Some text'],
    ['quotes', 'A["Some (text)"]', 'Some (text)'],
    ['quotes over two lines', 'A["Some\n    text"]', 'Some text'],
    ['two lines without quotes', 'A[Some\n    text]', 'Some text'],
    ['a break', 'A[Some<br>big<br/>text<BR />]', 'Some big text'],
    ['a break as people write it', 'A["Some\\ntext"]', 'Some text'],
    ['tags', 'A["<b>Some</b> <i class=\'x\'>text</i>"]', 'Some text'],
    ['no tag', 'A["List<String> a < b"]', 'List<String> a < b'],
    ["mermaid's entities", 'A["#quot;Some#quot; #35;1 #9829;"]', '"Some" #1 ♥'],
    ["HTML's entities", 'A["Some &amp; &lt;b&gt; &#x263A; &hellip;"]', 'Some & <b> ☺ …'],
    ['unknown entities', 'A["R&D; #nothing; &nothing;"]', 'R&D; #nothing; &nothing;'],
    ['Markdown', 'A["`**Some** *text*`"]', 'Some text'],
    ['an icon', 'A[fa:fa-server Some text]', 'Some text'],
    ['nothing but an icon', 'A[fa:fa-server]', 'fa:fa-server'],
    ['emoji', 'A[🧑‍💻 Some text ⚙️]', '🧑‍💻 Some text ⚙️'],
    ['numbers stay', 'A[2.1.1 Some text]', '2.1.1 Some text'],
    ['an empty label', 'A[ ]', 'A'],
    ['a semicolon', 'A[Some; text];', 'Some; text'],
    ['an arrow', 'A[Some --> text]', 'Some --> text'],
    ['any script', 'Ж[日本 العربية]', '日本 العربية'],
    ['the last of two labels', 'A[Some]\n  A[text]', 'text'],
  ])('%s', (_, node, title) => {
    expect(readAs(child(node))).toBe(`R\n  ${title}\n`);
  });
});

describe('titles: labels that mermaid refuses', () => {
  test.each([
    ['parentheses', 'A[Unit tests (fast) and more]', 'Unit tests (fast) and more'],
    ['parentheses at both ends', 'A[(Some) and (text)]', '(Some) and (text)'],
    ['parentheses in parentheses', 'A(f(x) = y)', 'f(x) = y'],
    ['brackets in brackets', 'A[Arrays[] and x[0]]', 'Arrays[] and x[0]'],
    ['braces', 'A{Some {} text}', 'Some {} text'],
    ['a path', 'A[/usr/bin]', '/usr/bin'],
    ['quotes in quotes', 'A["Some "big" text"]', 'Some "big" text'],
    ['a smile', 'A(Some :) text)', 'Some :) text'],
    ['never closed', 'A[Some text', 'Some text'],
    ['quotes never closed', 'A["Some text]', 'Some text'],
    ['a remark behind a name', 'Git (basics)', 'Git (basics)'],
    ['a label behind a blank', 'A (Some text)', 'Some text'],
    ['a name in words', 'Some text', 'Some text'],
    ['a name in quotes', '"Some text"', 'Some text'],
  ])('%s', (_, node, title) => {
    expect(readAs(child(node))).toBe(`R\n  ${title}\n`);
  });

  test('a label that is not closed ends before the next arrow', () => {
    expect(readAs('graph LR\nA[one --> B[two] --> C[three]')).toBe('one\n  two\n    three\n');
  });
});

describe('parents: arrows of all kinds', () => {
  test.each([
    '-->',
    '---',
    '-.->',
    '-.-',
    '==>',
    '===',
    '<-->',
    'o--o',
    'x--x',
    '--x',
    '--o',
    '---->',
    '-..->',
    '====>',
    '-->|some label|',
    '---|some label|',
    '-->|"a | b"|',
    '-->||',
    '-- some label -->',
    '-- some label ---',
    '-. some label .->',
    '== some label ==>',
    '-- "some --> label" -->',
    'e1@-->',
    '->',
    '=>',
    '—>',
    '–>',
    '→',
    '--',
    '--&gt;',
  ])('A %s B', (arrow) => {
    expect(readAs(`graph LR\nA[one] ${arrow} B[two]`)).toBe('one\n  two\n');
  });

  test.each(['-->', '---', '-.->', '==>', '-->|label|', '--label-->', '<-->'])(
    'A%sB without blanks',
    (arrow) => {
      expect(readAs(`graph LR\nA[one]${arrow}B[two];`)).toBe('one\n  two\n');
    },
  );

  test.each(['<--', '<---', '<-', '<=='])('A %s B: B comes first', (arrow) => {
    expect(readAs(`graph LR\nA[one] ${arrow} B[two]`)).toBe('two\n  one\n');
  });

  test('~~~ shows nothing', () => {
    expect(readAs('graph LR\nA ~~~ B')).toBe('File\n  A\n  B\n');
  });

  test.each<[string, string, string]>([
    ['a chain', 'A --> B --> C', 'A\n  B\n    C\n'],
    ['a list', 'A --> B & C & D', 'A\n  B\n  C\n  D\n'],
    ['a list with commas', 'A --> B, C', 'A\n  B\n  C\n'],
    ['lists on both sides', 'R --> A & B\nA & B --> C', 'R\n  A\n    C\n  B\n'],
    ['& as a part of a name', 'A --> B&C', 'A\n  B&C\n'],
    ['an arrow at the next line', 'A\n  --> B\n  --> C', 'A\n  B\n    C\n'],
    ['a node at the next line', 'A -->\n\n  B', 'A\n  B\n'],
    ['semicolons', 'A --> B; A --> C;;', 'A\n  B\n  C\n'],
    ['names with dashes and dots', 'a-b --> c.d --> e_f/g', 'a-b\n  c.d\n    e_f/g\n'],
    ['names that begin with x and o', 'A --> x1\nA --> o2\nx1 --> B', 'A\n  x1\n    B\n  o2\n'],
    ['names that begin with keywords', 'A --> ending\nA --> style2', 'A\n  ending\n  style2\n'],
    ['keywords as names', 'A --> end\nA --> class[Class]', 'A\n  end\n  Class\n'],
    [
      'the first edge makes the parent',
      'A --> B\nA --> C\nB --> D\nC --> D',
      'A\n  B\n    D\n  C\n',
    ],
    ['order of first appearance', 'C[c]\nB[b]\nA --> B\nA --> C', 'A\n  c\n  b\n'],
    ['several roots', 'A --> B\nC', 'File\n  A\n    B\n  C\n'],
    ['a circle', 'A --> B\nB --> C\nC --> A', 'A\n  B\n    C\n'],
    ['to itself', 'A --> B\nB --> B', 'A\n  B\n'],
  ])('%s', (_, text, tree) => {
    expect(readAs(`graph TD\n${text}`)).toBe(tree);
  });
});

describe('prerequisites', () => {
  const requires = (text: string, title: string): string[] => {
    const { requires: keys = [] } = nodeIn(text, title);
    const all = (text.match(/\b[A-Z]\b/g) ?? []).map((name) => nodeIn(text, name));
    return [...new Set(keys.map((key) => all.find((one) => one.key === key)?.title ?? '?'))];
  };

  test('further edges become prerequisites', () => {
    const text = 'graph TD\nA --> B & C\nB --> D\nC --> D';
    expect(requires(text, 'D')).toEqual(['C']);
  });

  test('edges down the tree say nothing new', () => {
    const text = 'graph TD\nA --> B --> C\nA --> C';
    expect(requires(text, 'C')).toEqual([]);
    expect(told(text)).toEqual([]);
  });

  test('of a circle the edge against the order is left out', () => {
    const text = 'graph TD\nA --> B & C\nB --> C\nC --> B';
    expect([requires(text, 'B'), requires(text, 'C')]).toEqual([[], ['B']]);
    expect(told(text)).toEqual(['4 left out: the arrow from "C" to "B" closes a circle']);
  });

  test('circles through groups are found', () => {
    const text = 'graph TD\nA --> B & C\nB --> D\nC --> E\nD --> E\nE --> B';
    expect([requires(text, 'B'), requires(text, 'E')]).toEqual([[], ['D']]);
  });

  test('against the order without a circle is fine', () => {
    expect(requires('graph TD\nA --> B & C\nC --> B', 'B')).toEqual(['C']);
  });

  test('a line without a head says no order', () => {
    const text = 'graph TD\nA --> B & C\nB --- C';
    expect(requires(text, 'C')).toEqual([]);
    expect(told(text)).toEqual([
      '3 left out: the arrow from "B" to "C" does not say which comes first',
    ]);
  });
});

describe('subgraphs are groups', () => {
  test.each<[string, string, string]>([
    ['with a title', 'subgraph S [Some title]\nA\nend', 'Some title\n  A\n'],
    ['with a quoted title', 'subgraph "Some title"\nA\nend', 'Some title\n  A\n'],
    ['with both', 'subgraph S["Some (title)"]\nA\nend', 'Some (title)\n  A\n'],
    ['in words', 'subgraph Some title (big)\nA\nend', 'Some title (big)\n  A\n'],
    ['rounded', 'subgraph S(Some title)\nA\nend', 'Some title\n  A\n'],
    ['nested', 'subgraph S\nA\nsubgraph T\nB\nend\nC\nend', 'S\n  A\n  T\n    B\n  C\n'],
    ['with a direction', 'subgraph S\ndirection TB\nA\nend', 'S\n  A\n'],
    ['empty', 'S --> T\nsubgraph T\nend', 'S\n  T\n'],
    ['named before', 'R --> S & T\nsubgraph S\nA\nend', 'R\n  S\n    A\n  T\n'],
    [
      'edges among members',
      'subgraph S\nA --> B\nA --> C\nend\nsubgraph T\nD\nend',
      'File\n  S\n    A\n      B\n      C\n  T\n    D\n',
    ],
    [
      'edges from elsewhere make no parents',
      'R\nsubgraph S\nA\nB\nend\nR --> A\nB --> C',
      'File\n  R\n  S\n    A\n    B\n  C\n',
    ],
    [
      'the first to name a node has it',
      'subgraph S\nA\nend\nsubgraph T\nA\nB\nend',
      'File\n  S\n    A\n  T\n    B\n',
    ],
    ['a node named before', 'A\nB\nsubgraph S\nA\nend', 'File\n  B\n  S\n    A\n'],
    ['in themselves', 'subgraph S\nS\nA\nend', 'S\n  A\n'],
    ['in one another', 'subgraph S\nA\nT\nend\nsubgraph T\nS\nB\nend', 'S\n  A\n  T\n    B\n'],
    ['not closed', 'subgraph S\nA', 'S\n  A\n'],
  ])('%s', (_, text, tree) => {
    expect(readAs(`flowchart TD\n${text}`)).toBe(tree);
  });

  test('steps in a row are listed, each waiting for the one before', () => {
    const text = 'flowchart TD\nsubgraph S\nA --> B --> C\nend';
    expect(readAs(text)).toBe('S\n  A\n  B\n  C\n');
    expect(nodeIn(text, 'C').requires).toEqual([nodeIn(text, 'B').key]);
  });

  test('steps come in their own order', () => {
    expect(readAs('flowchart TD\nsubgraph S\nB --> C\nA --> B\nend')).toBe('S\n  A\n  B\n  C\n');
  });

  test('phases in a row are listed', () => {
    const text = 'flowchart TD\nsubgraph S\nA\nend\nsubgraph T\nB\nend\nS --> T';
    expect(readAs(text)).toBe('File\n  S\n    A\n  T\n    B\n');
    expect(nodeIn(text, 'T').requires).toEqual([nodeIn(text, 'S').key]);
  });

  test('a diagram that is one row is a list of steps, from four on', () => {
    expect(readAs('graph TD\nA --> B --> C')).toBe('A\n  B\n    C\n');
    expect(readAs('graph TD\nA --> B --> C --> D')).toBe('File\n  A\n  B\n  C\n  D\n');
  });
});

describe('labels on edges', () => {
  test('are titles where names are mere letters', () => {
    const text = 'graph LR\nA[Root] -- one --> J\nA -- two --> K\nJ -->|three| L1';
    expect(readAs(text)).toBe('Root\n  one\n    three\n  two\n');
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['names that say something', 'A -- yes --> Deploy\nA -- no --> Stop', 'Deploy', 'Stop'],
    ['the same words again and again', 'A -- needs --> J\nA -- needs --> K', 'J', 'K'],
    ['few of them', 'A -- one --> J\nA --> K', 'J', 'K'],
    ['nodes with labels', 'A -- one --> J[Jay]\nA -- two --> K[Kay]', 'Jay', 'Kay'],
  ])('are left out beside %s', (_, text, first, second) => {
    expect(readAs(`graph LR\n${text}`)).toBe(`A\n  ${first}\n  ${second}\n`);
    expect(told(`graph LR\n${text}`)).toEqual([expect.stringMatching(/^2 left out: .*label/)]);
  });
});

describe('colours', () => {
  test.each([
    ['style', 'style A fill:#f9f,stroke:#333', '#f9f'],
    ['style with blanks', 'style A stroke:#333, fill: #AbCdEf;', '#AbCdEf'],
    ['style of several', 'style R,A fill:#bbf', '#bbf'],
    ['a name', 'style A fill:RebeccaPurple', '#663399'],
    ['rgb', 'style A fill:rgb(255, 0,16)', '#ff0010'],
    ['with opacity', 'style A fill:#11223344', '#112233'],
    ['short with opacity', 'style A fill:#1234', '#123'],
    ['class', 'classDef core fill:#9f6\nclass R,A core;', '#9f6'],
    ['class of several names', 'classDef a,core fill:#9f6\nclass A core', '#9f6'],
    [':::', 'A:::core\nclassDef core stroke:#333,fill:#9f6', '#9f6'],
    ['the last class', 'classDef a fill:#111\nclassDef b fill:#222\nclass A a\nclass A b', '#222'],
    ['style over class', 'classDef a fill:#111\nclass A a\nstyle A fill:#333', '#333'],
    ['the default class', 'classDef default fill:#444', '#444'],
    ['nothing to see', 'style A fill:none', undefined],
    ['only a stroke', 'style A stroke:#333', undefined],
    ['a variable', 'style A fill:var(--x)', undefined],
  ])('%s', (_, text, color) => {
    expect(nodeIn(`graph LR\nR --> A\n${text}`, 'A').color).toBe(color);
  });

  test('of a subgraph', () => {
    expect(nodeIn('graph LR\nsubgraph S\nA\nend\nstyle S fill:#eee', 'S').color).toBe('#eee');
  });
});

describe('links', () => {
  test.each([
    ['click', 'click A "https://a.example/x?y=1;2#z"', 'https://a.example/x?y=1;2#z', undefined],
    [
      'with a title',
      'click A "https://a.example" "Learn it" _blank',
      'https://a.example',
      'Learn it',
    ],
    ['href', 'click A href "https://a.example" _self', 'https://a.example', undefined],
    ['without quotes', 'click A https://a.example', 'https://a.example', undefined],
    ['to a file', 'click A "./a/b" "Learn it"', './a/b', 'Learn it'],
    ['in a label', 'A["<a href=\'https://a.example\'>A</a>"]', 'https://a.example', undefined],
  ])('%s', (_, text, url, title = url) => {
    expect(nodeIn(`graph LR\nR --> A\n${text}`, 'A').resources).toEqual([{ title, url }]);
  });

  test.each(['click A callback "Tooltip"', 'click A call go() "Tooltip"'])('%s is none', (text) => {
    expect(nodeIn(`graph LR\nR --> A\n${text}`, 'A').resources).toBeUndefined();
  });
});

describe('what else stands in a diagram', () => {
  test.each([
    ['comments', '%% A --> Z\n  %% more'],
    ['directives', "%%{init: {'theme':'base'}}%%"],
    ['directives over lines', "%%{init: {\n 'theme':'base'\n}}%%"],
    ['a directive that never ends', '%%{init: {'],
    ['styles of links', 'linkStyle 0 stroke:#ff3,color:red;'],
    ['styles of nobody', 'style Z fill:#f9f'],
    ['data of an arrow', 'A e1@--> B\ne1@{ animate: true }'],
    ['another header', 'graph TD'],
    ['blank lines', '\n\n  \n'],
  ])('%s', (_, text) => {
    expect(readAs(`graph LR\n${text}\nA --> B`)).toBe('A\n  B\n');
    expect(told(`graph LR\n${text}\nA --> B`)).toEqual([]);
  });

  test.each([
    ['graph'],
    ['graph TD'],
    ['graph LR;'],
    ['flowchart TB'],
    ['flowchart-elk RL'],
    ['Graph td'],
    ['graph >'],
    ['graph v'],
    ['---\ntitle: Some title\n---\ngraph BT'],
    ['%% a comment\n\ngraph LR'],
    ['\ufeffgraph LR'],
    ['  flowchart LR'],
    ['flowchart LR %% comment'],
  ])('header %j', (header) => {
    expect(readAs(`${header}\nA --> B`)).toBe('A\n  B\n');
  });

  test('all on one line', () => {
    expect(readAs('graph LR; A[one] --> B[two]; B --> C;')).toBe('one\n  two\n    C\n');
  });

  test('titles and descriptions', () => {
    const text = (more: string) => `---\ntitle: "Some title"\n---\ngraph LR\n${more}\nA\nB`;
    expect(outlineOf(text('accDescr: Some words')).description).toBe('Some words');
    expect(outlineOf(text('accDescr {\nSome\n words\n}')).description).toBe('Some words');
    expect(outlineOf(text('')).root.title).toBe('Some title');
    expect(outlineOf('graph LR\naccTitle: Some title\nA\nB').root.title).toBe('Some title');
  });
});

describe('warnings carry lines', () => {
  test.each([
    ['parentheses', 'A --> B[x (y)]', '3 a label holds brackets'],
    ['a trailing comment', 'A --> B %% comment', '3 a comment stands behind'],
    ['a name with blanks', 'A --> B c', '3 a name holds blanks'],
    ['an arrow of people', 'A -> B', '3 an arrow is written as'],
    ['an invisible character', 'A --> B\u200b', '3 an invisible character'],
    ['two labels', 'A[x] --> B\n\nA[y]', '5 "A" is labelled twice: "x" became "y"'],
    ['a label not closed', 'A --> B[x', '3 a label is not closed, read as "x"'],
    ['words', 'A --> B\nsome words here', '4 left out, not understood: some words here'],
    ['an arrow to nowhere', 'A --> B\nB -->', '4 an arrow leads nowhere'],
    ['a circle', 'A --> B\nB --> A', '4 left out: the arrow from "B" to "A" closes a circle'],
    ['itself', 'A --> A', '3 left out: the arrow from "A" to itself'],
    ['a subgraph not closed', 'subgraph S\nA', '3 the subgraph "S" is not closed'],
    ['an end too many', 'A\nend', '4 an "end" closes no subgraph'],
  ])('%s', (_, text, warning) => {
    expect(told(`graph LR\n\n${text}`)).toEqual([expect.stringContaining(warning)]);
  });

  test('habits are told once', () => {
    expect(told('graph LR\nA[a (b)] --> B[c (d)]\nB --> C[e (f)]')).toEqual([
      '2 a label holds brackets or quotes without quotes around it, and 2 more: understood, but mermaid would not draw it',
    ]);
  });

  test('nodes carry lines too', () => {
    expect(nodeIn('graph LR\n\nA --> B', 'B').line).toBe(3);
  });
});
