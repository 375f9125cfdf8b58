import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/formats/markdown/read';
import { isMarkdown } from '../../../src/formats/markdown/sniff';
import { isRoadmapError } from '../../../src/roadmap/errors';
import { everyNode } from './drawn';

const nodesIn = (text: string): number => everyNode(read(text, { name: 'plan' }).root).length - 1;

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');

/** A text is read, or refused in words. */
const outcome = (text: string): 'read' | 'refused' => {
  try {
    isMarkdown(text, 'plan');
    read(text, { name: 'plan' });
    return 'read';
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
    return 'refused';
  }
};

describe('long files', () => {
  test.each<[string, number, string]>([
    ['a checklist', 10_000, lines(10_000, (n) => `- [ ] Topic ${n} (3h)`)],
    ['a checklist with blank lines', 3_000, lines(3_000, (n) => `- [x] Topic ${n}\n`)],
    ['sections', 4_000, lines(800, (n) => `## S${n}\n\n- a\n- b\n  - c\n- d`)],
    ['a table', 4_000, `| a | b |\n|---|---|\n${lines(4_000, (n) => `| Topic ${n} | b |`)}`],
    ['a fence across pieces', 1, `- a\n\`\`\`\n${lines(12_000, () => '- b')}`],
    ['a comment across pieces', 1, `- a\n\n<!--\n${lines(12_000, () => '# b')}-->\n`],
  ])('%s', (_, count, text) => {
    expect(nodesIn(text)).toBe(count);
  });

  test('a table of contents is one, however long', () => {
    expect(nodesIn(`${lines(4_000, (n) => `- [Topic ${n}](#topic-${n})`)}\n# T\n- a\n`)).toBe(1);
  });
});

/** The naive way takes minutes for each; how work grows is counted in tests/hostile/growth.slow.test.ts. */
test.each<[string, string]>([
  ['a line of 10 MB', `- ${'word '.repeat(2_000_000)}`],
  ['a word of 10 MB', 'a'.repeat(10_000_000)],
  ['10,000 markers in a line', `${'- '.repeat(9_000)}a`],
  ['10,000 quotations in a line', `${'>'.repeat(10_000)} a`],
  ['stairs of 2,000 steps', lines(2_000, (n) => `${' '.repeat(2 * n)}- a`)],
  ['emphasis without end', lines(100, () => `- ${'*a'.repeat(500)}`)],
  ['emphasis in a paragraph', `# a\n${'*a\n'.repeat(5_000)}`],
  ['runs of stars', `- ${'**'.repeat(4_000)}a${'**'.repeat(4_000)}`],
  ['brackets', `- ${'['.repeat(19_000)}`],
  ['links in links', `- ${'[a'.repeat(4_000)}${'](b)'.repeat(4_000)}`],
  ['open HTML', `- ${'a <![CDATA['.repeat(1_500)}`],
  ['open code', `- ${lines(180, (n) => '`'.repeat(n)).replaceAll('\n', 'a')}`],
  ['open parentheses', `- ${' ('.repeat(9_000)}`],
  ['many needs', `- ${'needs: '.repeat(2_500)}`],
  ['open quotation marks', `- a needs: ${'"a'.repeat(9_000)}`],
  ['blanks', lines(50, () => `- a${' '.repeat(19_000)}b`)],
  ['a wide table', `${'|a'.repeat(5_000)}\n${'|-'.repeat(5_000)}\n`],
  ['labels', `${lines(5_000, (n) => `[l${n}]: https://a.b/${n}`)}- [a][l1]\n`],
  ['open comments', `${'<!-- roadmap:'.repeat(1_000)}\n\n- a`],
  ['front matter without end', `---\ntitle${' '.repeat(15_000)}\n`],
])('%s: it comes to an end', (_, text) => {
  expect(outcome(text)).toMatch(/^(read|refused)$/);
});

test('lists deeper than any roadmap are refused with their line', () => {
  const stairs = (count: number) => lines(count, (n) => `${' '.repeat(2 * n)}- a`);
  expect(nodesIn(stairs(64))).toBe(63);
  expect(() => nodesIn(stairs(65))).toThrow('Line 65: lists nested deeper than 64 levels.');
  expect(() => nodesIn(`${'* '.repeat(65)}a`)).toThrow('Line 1: lists nested deeper');
  expect(nodesIn(`- a\n\n${'- '.repeat(100)}\n\n- b`)).toBe(2);
});

test('a paragraph without end below an item is one all the same', () => {
  const text = `- a\n${'b\n'.repeat(20_000)}- c\n${'  d\n'.repeat(20_000)}`;
  expect(nodesIn(text)).toBe(2);
});

test('a table is one, however many rows it has', () => {
  const rows = lines(2_000, (n) => `topic ${n} | b`);
  expect(nodesIn(`a | b\n---|---\n${rows}`)).toBe(2_000);
});

test('more lines than any list of topics has are refused', () => {
  expect(nodesIn(lines(20_000, (n) => `- ${n}`))).toBe(20_000);
  expect(() => nodesIn('- a\n'.repeat(100_000))).toThrow('more than 100000 lines');
});

test('any text is read or refused', () => {
  const some = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '# ',
        '- ',
        '\n',
        '  ',
        '\t',
        '[x] ',
        '```',
        '| a |',
        '|---|',
        '<!--',
        '> ',
        '---\n',
        '1. ',
      ),
    ),
  );
  fc.assert(
    fc.property(some, (parts) => {
      const text = parts.join('');
      try {
        const { root, warnings } = read(text, { name: 'plan' });
        const count = text.split(/\r\n?|\n/).length;
        for (const { title, line = 1 } of everyNode(root)) {
          expect(title).not.toBe('');
          expect(line).toBeLessThanOrEqual(count);
        }
        for (const { line = 1 } of warnings) expect(line).toBeLessThanOrEqual(count);
      } catch (error) {
        if (!isRoadmapError(error)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
