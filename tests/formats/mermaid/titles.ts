import fc from 'fast-check';
import { type Tree, treeOf } from '../../../src/roadmap/tree';
import type { RoadmapNode } from '../../../src/roadmap/types';
import { roadmapOf } from '../../support/fixtures';

/** Words that mean something to mermaid, to Markdown or to HTML. */
const WORDS = [
  'end',
  'graph',
  'subgraph',
  'style A fill:#f9f;',
  'class',
  'click',
  'default',
  '-->',
  '---',
  '==>',
  '-.->',
  '~~~',
  '<-->',
  '%%',
  '%%{init: {}}%%',
  '#quot;',
  '#35;',
  '&amp;',
  '&#35;',
  '&lt',
  '<br>',
  '<b>',
  '</div>',
  '<!--',
  '`',
  '```',
  '**',
  '*',
  '_',
  '"',
  "'",
  '“',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '[[',
  '))',
  '([',
  ';',
  ':',
  ':::',
  '|',
  '/',
  '\\',
  '\\n',
  '#',
  '##',
  '@',
  '@{',
  '&',
  '<',
  '>',
  '$$',
  '1.',
  '2)',
  '- ',
  '+',
  'fa:fa-car',
  'C#',
  'C++',
  'R&D',
  'x--x',
  'o',
  'v1.0',
  '🚀',
  '🧑‍💻',
  'é',
  'ñ',
  'SQL',
  'Linux',
  'и',
  '日本',
  'مرحبا',
  '\u200b',
  '\u200d',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\n',
  '\t',
  '\0',
  'ﬂ°',
  '¶ß',
  'constructor',
  '__proto__',
] as const;

/** Titles of a letter and anything, for one that begins with a number is taken for numbered. */
export const someTitle: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)))
  .filter((title) => /[^\s\p{Cc}]/u.test(title) && !/^[\s\p{Cc}]*\d/u.test(title));

interface Shape {
  readonly title: string;
  readonly color: string | undefined;
  readonly children: readonly Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    title: someTitle,
    color: fc.constantFrom(undefined, '#f9f', '#1234AB', '#000'),
    children: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'titles' },
      fc.constant([]),
      fc.array(tie('shape'), { maxLength: 4, depthIdentifier: 'titles' }),
    ),
  }),
}));

const grow = ({ title, color, children }: Shape, id: string): RoadmapNode => ({
  id,
  title,
  ...(color === undefined ? {} : { color }),
  ...(children.length > 0 ? { children: children.map((one, n) => grow(one, `${id}-${n}`)) } : {}),
});

const numbered = (node: RoadmapNode, number: string): RoadmapNode => ({
  ...node,
  number,
  ...(node.children
    ? {
        children: node.children.map((child, index) =>
          numbered(
            child,
            number === '1.0' ? `${index + 2}.0` : `${number.replace(/\.0$/, '')}.${index + 1}`,
          ),
        ),
      }
    : {}),
});

/** Trees of any form and with any titles, numbered or not. */
export const titledTree: fc.Arbitrary<Tree> = fc
  .record({ shape, isNumbered: fc.boolean() })
  .map(({ shape: top, isNumbered }) => {
    const root = grow(top, 'n');
    const isRow = root.children === undefined;
    return treeOf({ ...roadmapOf(), root: isNumbered && !isRow ? numbered(root, '1.0') : root });
  });
