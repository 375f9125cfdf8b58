import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, longer } from '../../src/browse/filter';
import { outlineOf } from '../../src/browse/outline';
import { comparable } from '../../src/roadmap/comparable';
import { backend, treeWith } from '../support/fixtures';

const tree = backend();
const outline = outlineOf(tree);

const filterFor = (text: string, within = outline): Filter | undefined => {
  let filter: Filter | undefined;
  for (const letter of text) filter = longer(within, filter, letter);
  return filter;
};

const found = (text: string): (string | undefined)[] =>
  [...(filterFor(text)?.hits ?? [])].map((order) => tree.nodes[order]?.id);

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

test('searching the hits of a letter less finds what searching everything finds', () => {
  const letter = fc.constantFrom('a', 'e', 's', 'q', 'l', ' ', '3', '.');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 8 }), (text) => {
      const words = comparable(text).split(/\s+/).filter(Boolean);
      const expected = outline.texts.flatMap((name, order) =>
        order > 0 && words.every((word) => name.includes(word)) ? [order] : [],
      );
      const { hits } = filterFor(text) ?? { hits: Int32Array.from(expected) };
      expect([...hits]).toEqual(expected);
    }),
  );
});
