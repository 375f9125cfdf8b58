import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../../src/formats/build';
import { read } from '../../../src/formats/mermaid/read';
import { isMermaid } from '../../../src/formats/mermaid/sniff';
import { isRoadmapError } from '../../../src/roadmap/errors';
import { everyNode } from './outline';

/** A roadmap or a clean refusal. */
const outcome = (text: string): 'read' | 'refused' => {
  isMermaid(text);
  try {
    read(text, { name: 'x' });
    return 'read';
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
    return 'refused';
  }
};

const PIECES = [
  'A',
  'A[',
  'A[x] y;',
  'A((x() ;',
  'A[x [y];',
  'A@{',
  'A["',
  '"',
  '-',
  '--',
  'A -- ',
  'A -. ',
  'A --> ',
  'A-->|',
  'A -->|x| ',
  '(',
  '[[',
  '{',
  '>',
  '&',
  'A & ',
  '~',
  '.',
  '%',
  '%%{',
  '`',
  '```',
  '<',
  '<a ',
  '#',
  '#quot;',
  'A-->B;',
  'subgraph a;',
  'end;',
  'style A fill:#f9f;',
  'class A ',
  'click A "',
  'A:::b;',
  'accDescr {',
  '\t',
  ' ',
  '\u00a0',
  '\u200b',
  '\ud800',
  '\0',
  '\u202e',
  'a b ',
  '[x](',
  '<div class="mermaid">',
  'mermaid ',
  '# ',
  '> ',
  '- ',
];

const LENGTH = 30_000;
const FRAMES: readonly (readonly [string, (piece: string) => string])[] = [
  ['a line', (piece) => `graph LR;${piece.repeat(LENGTH / piece.length)}`],
  ['lines', (piece) => `graph LR\n${`${piece}\n`.repeat(LENGTH / piece.length)}`],
  ['a label', (piece) => `graph LR\nA["${piece.repeat(LENGTH / piece.length)}"]`],
  ['a mindmap', (piece) => `mindmap\n${`${piece}\n`.repeat(LENGTH / piece.length)}`],
  [
    'Markdown',
    (piece) => `${`${piece}\n`.repeat(LENGTH / piece.length)}\n\`\`\`mermaid\ngraph LR\nA\n`,
  ],
];

describe.each(FRAMES)('%s of nothing but', (_, frame) => {
  test.each(PIECES)('%j', (piece) => {
    expect(outcome(frame(piece))).toMatch(/^(read|refused)$/);
  });
});

test('one line of 10 MB', () => {
  expect(outcome(`graph LR\nA[${'x'.repeat(10_000_000)}] --> B`)).toBe('read');
  expect(outcome(`graph LR\nA[${'x ( y '.repeat(1_600_000)}`)).toBe('read');
});

describe('10,000 levels', () => {
  const names = Array.from({ length: 10_001 }, (_, n) => `n${n}`);
  const chain = names.slice(1).map((name, n) => `${names[n]} --> ${name}`);
  const branch = `${chain.join('\n')}\nn1 --> side`;

  test.each([
    ['arrows', `graph LR\n${branch}`],
    [
      'arrows from the last to the first',
      `graph LR\n${branch.split('\n').toReversed().join('\n')}`,
    ],
    ['subgraphs', `graph LR\n${names.map((name) => `subgraph ${name}\n`).join('')}x`],
    [
      'a mindmap',
      `mindmap\n${names.map((name, n) => `${' '.repeat(n % 5_000)}${name}`).join('\n')}`,
    ],
  ])('%s are read, and refused as too deep', (_, text) => {
    const outline = read(text, { name: 'x' });
    expect(() => buildRoadmap(outline)).toThrow(/deeper than 64/);
  });
});

test('10,000 brackets are one label', () => {
  const { root } = read(`graph LR\nA${'['.repeat(10_000)}x${']'.repeat(10_000)}`, { name: 'x' });
  expect(root.title).toContain('x');
  expect(root.children).toEqual([]);
});

describe('large diagrams', () => {
  test('5,000 nodes with prerequisites', () => {
    const edges = Array.from({ length: 5_000 }, (_, n) => {
      const to = n + 1;
      return `n${Math.floor(n / 10)} --> n${to}[Topic ${to}]\nn${Math.floor(n / 3)} --> n${to}`;
    });
    const { root } = read(`graph LR\n${edges.join('\n')}`, { name: 'x' });
    expect(everyNode(root)).toHaveLength(5_001);
  });

  test('10,000 arrows among 3,000 nodes, in all directions', () => {
    const edges = Array.from(
      { length: 10_000 },
      (_, n) => `n${(n * 7919) % 3_001} --> n${(n * 104_729) % 2_999}`,
    );
    expect(outcome(`graph LR\n${edges.join('\n')}`)).toBe('read');
  });

  test('too many lines of a mindmap are refused', () => {
    const text = `mindmap\n  root\n${'    a\n'.repeat(200_000)}`;
    expect(() => read(text, { name: 'x' })).toThrow(/more than 200000 lines/);
  });

  test('too many arrows in one line are refused', () => {
    const list = Array.from({ length: 1_000 }, (_, n) => `n${n}`).join(' & ');
    expect(() => read(`graph LR\n${list} --> ${list}`, { name: 'x' })).toThrow(/Line 2: .*200000/);
  });
});
