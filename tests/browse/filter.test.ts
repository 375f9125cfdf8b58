import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, longer } from '../../src/browse/filter';
import { outlineOf } from '../../src/browse/outline';
import { NO_PROGRESS } from '../../src/progress/record/types';
import { comparable } from '../../src/roadmap/comparable';
import { search } from '../../src/roadmap/search';
import { after } from '../screens/states';
import { backend, treeWith } from '../support/fixtures';

const tree = backend();
const outline = outlineOf(tree);

const filterFor = (text: string, within = outline, progress = NO_PROGRESS): Filter | undefined => {
  let filter: Filter | undefined;
  for (const letter of text) filter = longer(within, filter, letter, progress);
  return filter;
};

const idsOf = (orders: Int32Array | undefined): (string | undefined)[] =>
  [...(orders ?? [])].map((order) => tree.nodes[order]?.id);

/** Nodes that bear a text in their names. */
const found = (text: string) => idsOf(filterFor(text)?.named);

test.each([
  ['part of a title', 'contain', ['docker']],
  ['big and small letters alike', 'rEST vs', ['rest-vs-graphql']],
  ['a number', '3.2.1', ['sql']],
  ['an id', 'message-brok', ['message-brokers']],
  ['every word, in whatever order', 'redis nosql', ['nosql']],
  ['nothing', 'cobol', []],
  ['blanks around words', '  redis   nosql ', ['nosql']],
])('%s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('what is kept are the hits and what they lie below', () => {
  const kept = filterFor('postgresql')?.kept ?? new Uint8Array();
  const ids = tree.nodes.filter(({ order }) => kept[order] === 1).map(({ id }) => id);
  expect(ids).toEqual(['backend-roadmap', 'core-skills', 'databases', 'sql']);
});

test('accents count however they are written', () => {
  const small = outlineOf(treeWith({ id: 'a', title: 'Cafe\u0301' }));
  expect(filterFor('CAF\u00c9', small)?.hits).toHaveLength(1);
});

const QUERIES = readFileSync('tests/roadmap/search-queries.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test.each(QUERIES)('it finds what search finds first: %s', (line) => {
  const [query = ''] = line.split('\t');
  const [first] = search(tree, query, () => []).hits;
  const hits = idsOf(filterFor(query)?.hits);
  expect(hits).toEqual(first ? expect.arrayContaining([first.node.id]) : []);
});

test('also in notes', () => {
  const notes = after(tree, [{ type: 'note', node: 'dns', text: 'zebrafish' }]).progress;
  expect(idsOf(filterFor('zebra', outline, notes)?.hits)).toEqual(['dns']);
});

test('searching the names of a letter less finds what searching all names finds', () => {
  const letter = fc.constantFrom('a', 'e', 's', 'q', 'l', ' ', '3', '.');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 8 }), (text) => {
      const words = comparable(text).split(/\s+/).filter(Boolean);
      const expected = outline.texts.flatMap((name, order) =>
        order > 0 && words.every((word) => name.includes(word)) ? [order] : [],
      );
      const { named } = filterFor(text) ?? { named: Int32Array.from(expected) };
      expect([...named]).toEqual(expected);
    }),
  );
});
