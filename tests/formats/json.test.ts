import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson, writeJson } from '../../src/formats/json';
import { someTree } from '../roadmap/nodes';
import { roadmapOf } from '../support/fixtures';

/** A roadmap's text with more at its top, after line 1. */
const text = (more: string, root = '{ "id": "r", "title": "R" }'): string =>
  `{ "format": 1, "id": "t", "title": "T",\n"root": ${root}${more} }`;

const told = (source: string): string[] =>
  readJson(source).problems.map(({ line, code, path }) => `${line ?? '-'} ${code} ${path}`.trim());

describe('what is not JSON is told with line and column', () => {
  test.each([
    ['a comma after the last key', '{ "a": 1, }', '1:11'],
    ['a comma after the last item', '[\n  1,\n]', '3:1'],
    ['a line comment', '{\n  // why\n  "a": 1\n}', '2:3'],
    ['a block comment', '{ /* why */ }', '1:3'],
    ['cut off', '{\n  "a": [1', '2:10'],
    ['single quotes', "{ 'a': 1 }", '1:3'],
    ['no quotes', '{ a: 1 }', '1:3'],
    ['two documents', '{}\n{}', '2:1'],
    ['NaN', '{ "a": NaN }', '1:8'],
    ['an unknown escape', '"\\x"', '1:1'],
    ['a line break in a text', '{ "a": "x\ny" }', '1:8'],
    ['a missing comma', '{ "a": 1\n"b": 2 }', '2:1'],
    ['HTML', '<!doctype html>', '1:1'],
    ['a merge conflict', '{\n<<<<<<< HEAD\n}', '2:1'],
  ])('%s', (_, source, place) => {
    const { roadmap, problems } = readJson(source);
    expect(roadmap).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'not-json', path: '', line: Number(place.at(0)) }]);
    expect(problems[0]?.message).toMatch(new RegExp(`^not JSON: [a-z ]+ at ${place}$`));
  });

  test('a long line is not echoed', () => {
    const [problem] = readJson(`{ "a": ${'x'.repeat(100_000)} }`).problems;
    expect(problem?.message.length).toBeLessThan(200);
  });
});

describe('problems stand on the line they are about', () => {
  const NODES = `{ "id": "r", "title": "R", "children": [
    { "id": "a", "title": "A",
      "color": "red",
      "requires": ["r",
        "nobody"] },
    { "id": "a" },
    7
  ] }`;

  test('each one', () => {
    expect(told(text('', NODES)).toSorted()).toEqual(
      [
        '7 missing root.children[1].title',
        '4 wrong-value root.children[0].color',
        '5 impossible-prerequisite root.children[0].requires[0]',
        '6 unknown-prerequisite root.children[0].requires[1]',
        '7 duplicate-id root.children[1].id',
        '8 wrong-value root.children[2]',
      ].toSorted(),
    );
  });

  test.each([
    ['a key at the top', ',\n"x": 1', '3 unknown-key x'],
    ['a key with a dot in it', ',\n"x.y": 1', '3 unknown-key x.y'],
    ['a key that looks like a place', ',\n"x[0]": 1', '3 unknown-key x[0]'],
    ['a key that is a number', ',\n"7": 1', '3 unknown-key 7'],
  ])('%s', (_, more, expected) => {
    expect(told(text(more))).toEqual([expected]);
  });

  test('what is missing stands on the line of what it is missing from', () => {
    expect(told('\n\n{ "format": 1,\n"id": "t", "title": "T" }')).toEqual([
      expect.stringMatching(/^3 .* root$/),
    ]);
  });

  test('what is no roadmap has a line too', () => {
    expect(told('\n[]')).toEqual(['2 not-an-object']);
  });

  test('20,000 wrong nodes are told, each with its line', () => {
    const nodes = Array.from({ length: 20_000 }, (_, index) => `{ "id": ${index}, "title": "X" }`);
    const source = text('', `{ "id": "r", "title": "R", "children": [\n${nodes.join(',\n')}] }`);
    const { problems } = readJson(source);
    expect(problems).toHaveLength(20_000);
    expect(problems.at(-1)?.line).toBe(20_002);
  });
});

describe('a key that stands twice in one object', () => {
  test('is an error for validate, but the last one is used', () => {
    const { roadmap, problems } = readJson(text(',\n"title": "Last"'));
    expect(problems).toMatchObject([{ code: 'duplicate-key', line: 3, severity: 'error' }]);
    expect(roadmap?.title).toBe('Last');
  });

  test('is told with its place', () => {
    const root =
      '{ "id": "r", "title": "R", "children": [\n{ "id": "a", "id": "b", "title": "B" }] }';
    expect(told(text('', root))).toEqual(['3 duplicate-key root.children[0].id']);
  });

  test('three times is two problems', () => {
    expect(told(text(', "id": "u", "id": "v"'))).toHaveLength(2);
  });

  test('in two objects it is no problem', () => {
    const root = '{ "id": "r", "title": "R", "children": [{ "id": "a", "title": "A" }] }';
    expect(told(text('', root))).toEqual([]);
  });
});

describe('100,000 levels are answered cleanly', () => {
  const DEPTH = 100_000;
  const lists = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;

  test.each<[string, string, string]>([
    ['nodes', text('', `${'{"children":['.repeat(DEPTH)}${']}'.repeat(DEPTH)}`), 'too-deep'],
    ['lists', lists, 'not-an-object'],
    ['objects', `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`, 'missing'],
    [
      'lists in a key we know',
      text('', `{ "id": "r", "title": "R", "summary": ${lists} }`),
      'wrong-value',
    ],
    ['lists in a key we do not know', text(`, "x": ${lists}`), 'too-deep'],
    ['lists never closed', '['.repeat(DEPTH), 'not-json'],
  ])('%s', (_, source, code) => {
    expect(readJson(source).problems.map((one) => one.code)).toContain(code);
  });
});

describe('writing and reading', () => {
  test('two blanks a level and a final newline', () => {
    expect(writeJson({ a: [1, { b: 2 }] })).toMatchInlineSnapshot(`
      "{
        "a": [
          1,
          {
            "b": 2
          }
        ]
      }
      "
    `);
  });

  test('what was written is read: write(read(x)) = x', () => {
    fc.assert(
      fc.property(someTree, fc.string({ unit: 'grapheme' }), ({ roadmap }, summary) => {
        const source = writeJson({ ...roadmap, description: summary });
        const { roadmap: read = roadmapOf() } = readJson(source);
        expect(writeJson(read)).toBe(source);
      }),
      { numRuns: 50 },
    );
  });

  test('keys we do not know are written again', () => {
    const source = writeJson({ ...roadmapOf(), mine: { deep: [null, true] } });
    const { roadmap = roadmapOf() } = readJson(source);
    expect(writeJson(roadmap)).toBe(source);
  });

  test('the shipped roadmap is read without a word', () => {
    expect(told(readFileSync('roadmap.json', 'utf8'))).toEqual([]);
  });
});
