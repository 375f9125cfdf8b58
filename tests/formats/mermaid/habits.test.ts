import { describe, expect, test } from 'vitest';
import { hexOf } from '../../../src/formats/mermaid/colors';
import { writeLabel } from '../../../src/formats/mermaid/write-label';
import { nodeIn, outlineOf, readAs, told } from './outline';

describe('a fence', () => {
  test.each([
    ['whose first line names the format', '```\nmermaid\ngraph LR\n  R --> A\n```'],
    ['whose info is the header', '```graph LR;\n  R --> A\n```'],
    ['that is closed behind a joiner', '```mermaid\ngraph LR\n  R --> A\n\u200d```\n\nText'],
  ])('%s holds a diagram', (_, text) => {
    expect(readAs(`# P\n\n${text}\n`)).toBe('R\n  A\n');
  });
});

test('the marks of headings are cut, and told', () => {
  const text = 'graph TB\n## A[Path] --> B[Basics]\n##   B --> C[Shell]\n';
  expect(readAs(text)).toBe('Path\n  Basics\n    Shell\n');
  expect(told(text)).toEqual([expect.stringMatching(/^2 a statement begins with the #.*1 more/)]);
});

describe('a mindmap', () => {
  const text = `mindmap
  root((Path))
    Basics:::warm
    Shell
    class diagrams
    style guides
  classDef warm fill:#fee;
  class Shell warm
`;

  test('leaves out what is about looks, and no topic', () => {
    expect(readAs(text)).toBe('Path\n  Basics\n  Shell\n  class diagrams\n  style guides\n');
  });

  test('has the colours of its classes', () => {
    expect(nodeIn(text, 'Basics').color).toBe('#fee');
  });
});

describe('labels', () => {
  test.each([
    ['"`**Bold** and _slanted_ and *star*`"', 'Bold and slanted and star'],
    ['"`_both words_ of snake_case`"', 'both words of snake_case'],
    ['"_plain_ text"', '_plain_ text'],
    ['"Caf&eacute; &alpha; &Omega; &szlig; &Uuml; &ccedil;"', 'Café α Ω ß Ü ç'],
    ['"&nonsense; &xacute;"', '&nonsense; x́'],
  ])('%s', (label, title) => {
    expect(readAs(`graph LR\n  R --> A[${label}]\n`)).toBe(`R\n  ${title}\n`);
  });

  test('two dollars are no formula', () => {
    const label = writeLabel('From $$ to $$$, for $5');
    expect(label).toBe('"From #36;#36; to #36;#36;#36;, for $5"');
    expect(readAs(`graph LR\n  R --> A[${label}]\n`)).toContain('From $$ to $$$, for $5');
  });
});

test.each([
  ['hsl(120, 50%, 50%)', '#40bf40'],
  ['hsl(0 100% 50%)', '#ff0000'],
  ['hsla(-120deg, 100%, 25%, 0.5)', '#000080'],
  ['hsl(x)', undefined],
])('%s', (css, hex) => {
  expect(hexOf(css)).toBe(hex);
});

describe('progress in classes', () => {
  const text = `graph LR
  R --> A; R --> B; R --> C; R --> D; R --> E;
  classDef done fill:#9f9;
  classDef todo fill:#fff;
  classDef optional fill:#eef;
  classDef core fill:#f9f;
  class A done; class B doing; class C skipped; class D,E todo; class E core;
`;

  test('arrives, and its fills are no colours', () => {
    const { root } = outlineOf(text);
    expect(root.children.map(({ status, color }) => [status, color])).toEqual([
      ['done', undefined],
      ['doing', undefined],
      ['skipped', undefined],
      [undefined, undefined],
      [undefined, '#f9f'],
    ]);
  });

  test('an optional topic keeps its colour where nothing is done', () => {
    const own = 'graph LR\n  R --> A\n  classDef optional fill:#eef\n  class A optional\n';
    expect(nodeIn(own, 'A').color).toBe('#eef');
  });
});

test('a comment says which roadmap it is', () => {
  expect(outlineOf('graph LR;\n  %% roadmap: my-path\n  A --> B').id).toBe('my-path');
  expect(outlineOf('graph LR;\n  %% roadmap: My Path\n  A --> B').id).toBeUndefined();
});
