import { describe, expect, test } from 'vitest';
import { search } from '../../src/roadmap/search';
import { type Tree, type TreeNode, treeOf } from '../../src/roadmap/tree';
import { backend, roadmapOf, treeWith } from '../support/fixtures';
import { topic } from './nodes';

const tree = backend();

const NO_NOTES = () => [];

const ids = (words: string, among: Tree = tree): string[] =>
  search(among, words, NO_NOTES).hits.map(({ node }) => node.id);

test.each([
  ['cache', 'performance'],
  ['caches', 'performance'],
  ['scaled', 'scalability'],
])('words of one family are found: "%s"', (words, id) => {
  expect(ids(words)).toContain(id);
});

test('what is written as typed goes before its family', () => {
  const among = treeWith(topic('a', { title: 'Caching' }), topic('b', { title: 'A cache' }));
  const { hits } = search(among, 'cache', NO_NOTES);
  expect(hits.map(({ node }) => node.id)).toEqual(['b', 'a']);
  expect(hits[1]?.score).toBeLessThanOrEqual(hits[0]?.score ?? 0);
});

describe('the best hit in the shipped roadmap', () => {
  test.each([
    ['js', 'javascript'],
    ['postgress', 'sql'],
    ['msg brok', 'message-brokers'],
    ['dokcer', 'docker'],
    ['authetication', 'auth'],
    ['kafak', 'message-brokers'],
    ['proceses', 'processes'],
    ['distribted systms', 'distributed-systems'],
    ['databse', 'databases'],
    ['caching', 'performance'],
    ['DOCKER', 'docker'],
    ['laravel', 'php'],
    ['shell scripting', 'shell'],
    ['scripting shell', 'shell'],
  ])('of "%s" is %s', (words, id) => {
    expect(ids(words)[0]).toBe(id);
  });

  test('a number finds its node alone', () => {
    const { hits } = search(tree, ' 3.2.1 ', NO_NOTES);
    expect(hits.map(({ node, score, where }) => [node.id, score, where])).toEqual([
      ['sql', 1, 'number'],
    ]);
  });

  test.each(['xyzzy', 'qqqqqq', '???', '*'])('"%s" finds nothing', (words) => {
    expect(ids(words)).toEqual([]);
  });

  test('every word must be found; without the least known one it is a guess', () => {
    const { hits, near } = search(tree, 'docker xyzzyq', NO_NOTES);
    expect(hits).toEqual([]);
    expect(near).toMatchObject({ words: 'docker' });
    expect(near?.hits[0]?.node.id).toBe('docker');
    expect(ids('xyzzyq')).toEqual([]);
  });

  test('no more than 200 characters are looked for', () => {
    expect(ids(`docker${' '.repeat(300)}${'x'.repeat(100_000)}`)[0]).toBe('docker');
    expect(ids(`${'qqqqqqq '.repeat(25)}docker`)).toEqual([]);
  });
});

describe('what is searched', () => {
  const word = 'saxophone';

  test.each<[string, TreeNode['data']]>([
    ['title', topic('x', { title: `The ${word}` })],
    ['names', topic(word, { title: 'X' })],
    ['names', topic('x', { aliases: [word] })],
    ['summary', topic('x', { summary: `Plays the ${word}.` })],
    ['outcomes', topic('x', { outcomes: ['You can sing.', `You can play the ${word}.`] })],
    ['resources', topic('x', { resources: [{ title: `A ${word}`, url: 'https://a.example/' }] })],
    ['resources', topic('x', { resources: [{ title: 'A', url: `https://${word}.example/` }] })],
  ])('%s: %j', (where, node) => {
    const { hits } = search(treeWith(topic('other'), node), word, NO_NOTES);
    expect(hits.map((hit) => [hit.node.id, hit.where])).toEqual([[node.id, where]]);
  });

  test("the learner's own notes", () => {
    const among = treeWith(topic('y'), topic('x'));
    const { hits } = search(among, word, ({ id }) => (id === 'x' ? ['one', `my ${word}`] : []));
    expect(hits.map((hit) => [hit.node.id, hit.where])).toEqual([['x', 'notes']]);
  });

  test('a title counts more than a summary, a summary more than a link', () => {
    const among = treeWith(
      topic('link', { resources: [{ title: word, url: 'https://a.example/' }] }),
      topic('summary', { summary: word }),
      topic('title', { title: word }),
    );
    expect(ids(word, among)).toEqual(['title', 'summary', 'link']);
  });
});

test.each(['CI-CD', '2026-02-30', 'a-', 'x/y', 'C++', '.NET', '\\p{L}', '[a-z]'])(
  'a word is looked for as it stands: %s',
  (word) => {
    const among = treeWith(topic('x', { title: `About ${word} and more` }), topic('y'));
    expect(ids(word, among)[0]).toBe('x');
  },
);

test('scores lie in 0..1, best first, and noise is left out', () => {
  for (const words of ['sql', 'rest api', 'load', 'servers']) {
    const scores = search(tree, words, NO_NOTES).hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores[0]).toBeLessThanOrEqual(1);
    expect(scores.map((score) => Number(score.toFixed(3)))).toEqual(scores);
    expect(scores.at(-1)).toBeGreaterThanOrEqual((scores[0] ?? 1) * 0.05);
  }
});

test('a roadmap without nodes below the root has nothing to find', () => {
  expect(ids('docker', treeOf(roadmapOf()))).toEqual([]);
});
