import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  finder,
  foldedAtFirst,
  nodesOf,
  type Showing,
  type ViewNode,
  viewOf,
} from '../../../src/formats/html/client/view';
import { type PageNode, pageOf } from '../../../src/formats/html/model';
import type { Tree } from '../../../src/roadmap/tree';
import { group, someTree, topic } from '../../roadmap/nodes';
import { snapshotWith, treeWith } from '../../support/fixtures';

const rootOf = (tree: Tree): PageNode =>
  pageOf(snapshotWith(tree), { colors: 'roadmap', notes: false }).root;

const root = rootOf(
  treeWith(
    group('web', [group('pages', ['html', 'css']), topic('http', { aliases: ['https'] })]),
    group('data', [topic('sql', { title: 'SQL, MySQL' }), 'redis']),
  ),
);

const shown = (node: ViewNode): string =>
  [
    node.id,
    node.isFolded ? '+' : '',
    node.children.length > 0 ? `(${node.children.map(shown).join(' ')})` : '',
  ].join('');

const see = (folded: readonly string[], matches?: Showing['matches']): string =>
  shown(viewOf(root, { folded: new Set(folded), matches }));

describe('what the map shows', () => {
  test.each([
    ['all of it', [], undefined, 'root(web(pages(html css) http) data(sql redis))'],
    ['folded', ['pages', 'data'], undefined, 'root(web(pages+ http) data+)'],
    ['folded at the top', ['root'], undefined, 'root+'],
    ['a match with what is above it', [], ['css'], 'root(web(pages(css)))'],
    ['a match in what is folded', ['web', 'pages'], ['css'], 'root(web(pages(css)))'],
    ['a matching group with what is below it', [], ['pages'], 'root(web(pages(html css)))'],
    ['a matching group, folded', ['pages'], ['pages'], 'root(web(pages+))'],
    [
      'two matches, one within the other',
      ['pages'],
      ['pages', 'css'],
      'root(web(pages(html css)))',
    ],
    ['no match', [], [], 'root'],
  ] as const)('%s', (_, folded, matches, expected) => {
    expect(see(folded, matches && new Set(matches))).toBe(expected);
  });

  test('each node knows its level, its place, and whether it can be folded', () => {
    const [web, data] = viewOf(root, { folded: new Set(['data']), matches: undefined }).children;
    expect(web).toMatchObject({ level: 2, place: [1, 2], isFolded: false });
    expect(web?.children[1]).toMatchObject({ level: 3, place: [2, 2], isFolded: undefined });
    expect(data).toMatchObject({ level: 2, place: [2, 2], isFolded: true });
  });
});

describe('what is looked for', () => {
  test.each([
    ['sql', ['sql']],
    ['MYSQL sql', ['sql']],
    ['https', ['http']],
    ['1.1', ['pages', 'html', 'css']],
    ['to do', ['html', 'css', 'http', 'sql', 'redis']],
    ['nothing like it', []],
  ])('"%s"', (question, expected) => {
    expect([...(finder(root)(question) ?? ['no question'])]).toEqual(expected);
  });

  test.each(['', '  '])('"%s" is no question', (question) => {
    expect(finder(root)(question)).toBeUndefined();
  });
});

describe('what is folded at first', () => {
  test.each([
    [9, []],
    [8, ['pages']],
    [5, ['web', 'data', 'pages']],
    [1, ['web', 'data', 'pages']],
  ])('where %i nodes may be shown', (most, expected) => {
    expect([...foldedAtFirst(root, most)]).toEqual(expected);
  });

  test('no more is shown than may be, or sections alone', () => {
    fc.assert(
      fc.property(someTree, fc.integer({ min: 1, max: 30 }), (tree, most) => {
        const any = rootOf(tree);
        const folded = foldedAtFirst(any, most);
        const view = viewOf(any, { folded, matches: undefined });
        const count = (node: ViewNode): number =>
          1 + node.children.reduce((sum, child) => sum + count(child), 0);
        expect(count(view)).toBeLessThanOrEqual(Math.max(most, any.children.length + 1));
        expect(nodesOf(any)).toHaveLength(tree.nodes.length);
      }),
    );
  });
});
