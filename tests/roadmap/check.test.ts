import { describe, expect, test } from 'vitest';
import { checkRoadmap } from '../../src/roadmap/check';
import { MAX_DEPTH } from '../../src/roadmap/places';
import { backend } from '../support/fixtures';
import { documentOf, faultsOf, node } from './documents';

const deep = (depth: number): object => {
  let inner = node('n0');
  for (let level = 1; level <= depth; level += 1) inner = node(`n${level}`, { children: [inner] });
  return { ...documentOf(), root: inner };
};

describe('a document that is no roadmap at all', () => {
  test.each([
    [null, 'expected an object, got null'],
    [[], 'expected an object, got a list'],
    [42, 'expected an object, got a number'],
    ['x', 'expected an object, got a string'],
    [true, 'expected an object, got a boolean'],
  ])('%j: %s', (document, message) => {
    const { roadmap, problems } = checkRoadmap(document);
    expect(roadmap).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({ code: 'not-an-object', path: '', message }),
    ]);
  });
});

describe('the format', () => {
  test.each([2, 99, 1e99])('%d was made by a newer version, and nothing else is said', (format) => {
    const { roadmap, problems } = checkRoadmap({ format, root: 7 });
    expect(roadmap).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'format-newer', path: 'format' }]);
    expect(problems[0]?.message).toContain('made by a newer version');
  });

  test.each([0, -1, '1', null, [1]])('%j is a wrong value', (format) => {
    expect(faultsOf({ ...documentOf(), format })).toEqual(['wrong-value format']);
  });
});

describe('depth', () => {
  test(`${MAX_DEPTH} levels are taken`, () => {
    expect(checkRoadmap(deep(MAX_DEPTH)).roadmap).toBeDefined();
  });

  test.each([MAX_DEPTH + 1, 10_000, 100_000])('%i levels are refused in one sentence', (depth) => {
    const { roadmap, problems } = checkRoadmap(deep(depth));
    expect(roadmap).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'too-deep', path: 'root' }]);
    expect(problems[0]?.message).toBe('nested deeper than 64 levels');
  });
});

describe('a sound document', () => {
  test('is handed back itself, unknown keys and all', () => {
    const document = { ...documentOf(node('a', { mine: 1 })), ours: { x: [1] } };
    const { roadmap } = checkRoadmap(document);
    expect(roadmap).toBe(document);
  });

  test('the shipped roadmap is one', () => {
    const { roadmap } = backend();
    expect(checkRoadmap(roadmap)).toEqual({ roadmap, problems: [] });
  });

  test.each<[string, unknown]>([
    ['no topics', documentOf()],
    ['a root without a list', { ...documentOf(), root: node('r') }],
    ['warnings alone', documentOf(node('a', { mine: 1 }))],
  ])('with %s is valid', (_, document) => {
    expect(checkRoadmap(document).roadmap).toBe(document);
  });

  test('"__proto__" as a key is reported, and reaches nobody', () => {
    const document: unknown = JSON.parse(
      '{ "format": 1, "id": "t", "title": "T", "__proto__": { "polluted": 1 },' +
        ' "root": { "id": "r", "title": "R", "__proto__": { "choose": 9, "polluted": 1 } } }',
    );
    const { roadmap, problems } = checkRoadmap(document);
    expect(problems.map(({ path, severity }) => [path, severity])).toEqual([
      ['__proto__', 'warning'],
      ['root.__proto__', 'warning'],
    ]);
    expect(roadmap?.root.choose).toBeUndefined();
    expect('polluted' in {}).toBe(false);
  });
});

describe('everything is told at once', () => {
  const broken = {
    id: 'Not A Slug',
    title: 'T',
    format: 1,
    root: node('root', {
      children: [
        node('a', { requires: ['gone'] }),
        node('a', { color: 'red' }),
        node('b b'),
        node('c', { children: {} }),
        7,
        node('d', { choose: 3, children: [node('e', { requires: ['d'] }), node('f')] }),
        node('g', { requires: ['h'] }),
        node('h', { requires: ['g'] }),
        node('i', { title: '' }),
      ],
    }),
  };

  test('ten faults of ten kinds, each with its path', () => {
    expect(faultsOf(broken).toSorted()).toEqual(
      [
        'wrong-value id',
        'unknown-prerequisite root.children[0].requires[0]',
        'duplicate-id root.children[1].id',
        'wrong-value root.children[1].color',
        'wrong-value root.children[2].id',
        'wrong-value root.children[3].children',
        'wrong-value root.children[4]',
        'choose-too-many root.children[5].choose',
        'impossible-prerequisite root.children[5].children[0].requires[0]',
        'cycle root.children[7].requires',
        'wrong-value root.children[8].title',
      ].toSorted(),
    );
  });

  test('each is an error with a sentence and a fix', () => {
    for (const { message, fix, severity } of checkRoadmap(broken).problems) {
      expect([message, fix, severity]).toEqual([
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
        'error',
      ]);
    }
  });
});
