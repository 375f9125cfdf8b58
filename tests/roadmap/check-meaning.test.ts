import { describe, expect, test } from 'vitest';
import { checkRoadmap } from '../../src/roadmap/check';
import { requirementsOf } from '../../src/roadmap/prerequisites';
import { treeOf } from '../../src/roadmap/tree';
import { nodeIn } from '../support/fixtures';
import { documentOf, faultsOf, node } from './documents';

const problemsOf = (...nodes: unknown[]) => checkRoadmap(documentOf(...nodes)).problems;

describe('ids and aliases are one name space', () => {
  test.each<[string, unknown[], string]>([
    ['two ids', [node('a'), node('a')], '[1].id'],
    [
      'two ids at different depths',
      [node('a'), node('b', { children: [node('a')] })],
      '[1].children[0].id',
    ],
    ['the id of the root', [node('root')], '[0].id'],
    ['an id and an alias', [node('a'), node('b', { aliases: ['x', 'a'] })], '[1].aliases[1]'],
    ['an alias and an id', [node('a', { aliases: ['b'] }), node('b')], '[1].id'],
    [
      'two aliases',
      [node('a', { aliases: ['x'] }), node('b', { aliases: ['x'] })],
      '[1].aliases[0]',
    ],
    ['an alias twice', [node('a', { aliases: ['x', 'x'] })], '[0].aliases[1]'],
    ['an alias of itself', [node('a', { aliases: ['a'] })], '[0].aliases[0]'],
    ['one word in two ways of writing', [node('caf\u00e9'), node('cafe\u0301')], '[1].id'],
  ])('%s', (_, nodes, place) => {
    expect(faultsOf(documentOf(...nodes))).toEqual([`duplicate-id root.children${place}`]);
  });

  test('both places are told', () => {
    const [problem] = problemsOf(node('a'), node('b', { aliases: ['a'] }));
    expect(problem?.path).toBe('root.children[1].aliases[0]');
    expect(problem?.message).toBe('"a" is already used at root.children[0].id');
  });

  test('each repetition is told', () => {
    expect(problemsOf(node('a'), node('a'), node('a'))).toHaveLength(2);
  });
});

describe('all nodes are numbered, or none', () => {
  const numbered = (...numbers: (string | undefined)[]) => ({
    ...documentOf(),
    root: node('root', {
      number: '1.0',
      children: numbers.map((number, index) =>
        node(`n${index}`, number === undefined ? {} : { number }),
      ),
    }),
  });

  test.each<[string, object, string[]]>([
    ['none', documentOf(node('a'), node('b')), []],
    ['all', numbered('2', '3.1'), []],
    ['one without', numbered('2', undefined), ['number-missing root.children[1]']],
    ['one twice', numbered('2', '2'), ['duplicate-number root.children[1].number']],
    ["the root's again", numbered('1.0'), ['duplicate-number root.children[0].number']],
    ['a root without', documentOf(node('a', { number: '2' })), ['number-missing root']],
    [
      'one of the wrong type',
      documentOf(node('a', { number: 2 })),
      ['wrong-value root.children[0].number'],
    ],
  ])('%s', (_, document, faults) => {
    expect(faultsOf(document)).toEqual(faults);
  });

  test('a number of the wrong type is one fault, not two', () => {
    const document = numbered('2', '3');
    Object.assign(document.root, { number: 1 });
    expect(faultsOf(document)).toEqual(['wrong-value root.number']);
  });
});

describe('a choice asks for no more than there is', () => {
  test.each([
    [1, 0, true],
    [1, 1, false],
    [2, 1, true],
    [2, 2, false],
    [3, 2, true],
  ])('%i of %i is a fault: %s', (choose, count, isFault) => {
    const children = Array.from({ length: count }, (_, index) => node(`c${index}`));
    const faults = faultsOf(documentOf(node('g', { choose, children })));
    expect(faults).toEqual(isFault ? ['choose-too-many root.children[0].choose'] : []);
  });
});

describe('prerequisites', () => {
  const requires = (id: string, ...ids: string[]) => node(id, { requires: ids });

  test.each<[string, unknown[], string]>([
    ['on nobody', [requires('a', 'gone')], 'unknown-prerequisite root.children[0].requires[0]'],
    [
      'on an alias',
      [node('a', { aliases: ['x'] }), requires('b', 'x')],
      'unknown-prerequisite root.children[1].requires[0]',
    ],
    [
      'on the root',
      [requires('a', 'root')],
      'impossible-prerequisite root.children[0].requires[0]',
    ],
    [
      'on an ancestor',
      [node('g', { children: [requires('a', 'g')] })],
      'impossible-prerequisite root.children[0].children[0].requires[0]',
    ],
    [
      'on a descendant',
      [node('g', { requires: ['a'], children: [node('a')] })],
      'impossible-prerequisite root.children[0].requires[0]',
    ],
  ])('%s', (_, nodes, fault) => {
    expect(faultsOf(documentOf(...nodes))).toEqual([fault]);
  });

  test.each<[string, unknown[], RegExp]>([
    ['one', [requires('a', 'a')], /^cycle root\.children\[0\]\.requires$/],
    ['two', [requires('a', 'b'), requires('b', 'a')], /^cycle root\.children\[[01]\]\.requires$/],
    [
      'three',
      [requires('a', 'b'), requires('b', 'c'), requires('c', 'a')],
      /^cycle root\.children\[[012]\]\.requires$/,
    ],
  ])('in a circle of %s are one fault, at one of them', (_, nodes, fault) => {
    expect(faultsOf(documentOf(...nodes))).toEqual([expect.stringMatching(fault)]);
  });

  test.each<[string, unknown[], RegExp]>([
    ['itself', [requires('a', 'a')], /: a -> a$/],
    ['each other', [requires('a', 'b'), requires('b', 'a')], /: (a -> b -> a|b -> a -> b)$/],
    [
      'a group',
      [node('g', { children: [requires('a', 'b')] }), requires('b', 'g')],
      /: (g -> a -> b -> g|a -> b -> g -> a|b -> g -> a -> b)$/,
    ],
  ])('a circle through %s is spelled out', (_, nodes, message) => {
    expect(problemsOf(...nodes)).toMatchObject([
      { code: 'cycle', message: expect.stringMatching(message) },
    ]);
  });

  test('a long circle is told by its two ends', () => {
    const all = Array.from({ length: 1_000 }, (_, n) => requires(`t${n}`, `t${(n + 1) % 1_000}`));
    expect(problemsOf(...all)).toMatchObject([
      { message: expect.stringMatching(/circle: (t\d+ -> ){10}… 981 more …( -> t\d+){10}$/) },
    ]);
  });

  test('one that can never be met says so', () => {
    expect(problemsOf(requires('a', 'root'))[0]?.message).toBe(
      '"root" lies above or below this node, so it can never be done first',
    );
  });

  test('one on nobody names what is close', () => {
    const [problem] = problemsOf(node('databases'), requires('b', 'databses'));
    expect(problem?.message).toBe('no node has the id "databses"');
    expect(problem?.fix).toBe('Did you mean "databases"?');
  });

  test('where nothing is close it says what to do', () => {
    expect(problemsOf(requires('a', 'xyzzy'))[0]?.fix).toBe('Name the id of a node, or remove it.');
  });

  test('one on a node that has a wrong id is not told apart by a made-up name', () => {
    const [, unknown] = problemsOf(node('a b'), requires('c', 'root.children'));
    expect(unknown?.fix).not.toContain('(');
  });

  test('written in another form of the same letters, it is met all the same', () => {
    const { roadmap } = checkRoadmap(documentOf(node('caf\u00e9'), requires('b', 'cafe\u0301')));
    expect(roadmap).toBeDefined();
    if (!roadmap) return;
    const tree = treeOf(roadmap);
    expect(requirementsOf(tree, nodeIn(tree, 'b')).map(({ title }) => title)).toEqual(['Node']);
  });

  test('two circles are two faults', () => {
    const faults = faultsOf(
      documentOf(requires('a', 'b'), requires('b', 'a'), requires('c', 'd'), requires('d', 'c')),
    );
    expect(faults).toHaveLength(2);
  });

  test('of many circles ten are told', () => {
    const loops = Array.from({ length: 12 }, (_, index) => requires(`n${index}`, `n${index}`));
    expect(faultsOf(documentOf(...loops))).toHaveLength(10);
  });
});
