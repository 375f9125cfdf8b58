import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bringIn } from '../../src/formats/bring-in';
import { readJson } from '../../src/formats/json';
import { decode, decodeAny } from '../../src/formats/text';
import { resolveTargets } from '../../src/progress/advice/resolve';
import { checkRoadmap } from '../../src/roadmap/check';
import { isRoadmapError } from '../../src/roadmap/errors';
import { findNode } from '../../src/roadmap/find';
import { stepsIn } from '../../src/roadmap/practice';
import { search } from '../../src/roadmap/search';
import { treeOf } from '../../src/roadmap/tree';
import { backend, snapshotWith } from '../support/fixtures';
import { anyText, anyValue, expectNoPollution, mixed, readOrRefused, worn } from './texts';

const KEYS = [
  ...[
    'format',
    'id',
    'title',
    'root',
    'children',
    'requires',
    'number',
    'aliases',
    'choose',
    'hours',
  ],
  ...['color', 'summary', 'outcomes', 'practice', 'task', 'doneWhen', 'resources', 'url', 'kind'],
  ...['minutes', 'checks', 'question', 'answer', 'description', 'language', 'source', 'progress'],
];
const PIECES = [
  ...KEYS.map((key) => `"${key}":`),
  ...['{', '}', '[', ']', ',', ':', '1', '"a"', '"b"', 'null', 'true', '{"id":"a","title":"A"}'],
  ...['"__proto__":{"polluted":1}', '{"children":[', ']}', '"\\ud800"', '1e999', '-0', '"#fff"'],
];
const SOUND = JSON.stringify({
  format: 1,
  id: 'own',
  title: 'Own',
  root: {
    id: 'root',
    title: 'Own',
    children: [
      { id: 'a', title: 'A', hours: 3, color: '#fff', checks: [{ question: 'q', answer: 'a' }] },
      { id: 'b', title: 'B', requires: ['a'], resources: [{ title: 't', url: 'https://a.b' }] },
    ],
  },
});

/** A text is a roadmap that can be drawn from, or every fault has a place, words and a fix. */
const expectAnswered = (text: string): void => {
  const result = readOrRefused(() => readJson(text));
  for (const { message, fix, path } of result?.problems ?? []) {
    expect([message, fix].every((words) => words.length > 0 && words.length < 2000)).toBe(true);
    expect(typeof path).toBe('string');
  }
  if (result?.roadmap) expect(treeOf(result.roadmap).nodes.length).toBeGreaterThan(0);
  else expect(result?.problems.some(({ severity }) => severity === 'error')).toBe(true);
};

describe('a roadmap file', () => {
  test('of its pieces in any order', () => {
    fc.assert(fc.property(mixed(PIECES), expectAnswered), { numRuns: 500 });
  });

  test('that was sound, and worn', () => {
    fc.assert(fc.property(worn(SOUND, PIECES), expectAnswered), { numRuns: 500 });
  });

  test('of any values at all', () => {
    fc.assert(
      fc.property(anyValue(KEYS), (document) => {
        const { roadmap, problems } = checkRoadmap(document);
        expect(roadmap !== undefined || problems.length > 0).toBe(true);
        expectNoPollution();
      }),
      { numRuns: 1000 },
    );
  });

  test('with one of its values replaced', () => {
    const parts = SOUND.match(/"[^"]*"|\d/g) ?? [];
    fc.assert(
      fc.property(fc.constantFrom(...parts), anyValue(KEYS), (part, value) => {
        expectAnswered(SOUND.replace(part, () => JSON.stringify(value)));
      }),
      { numRuns: 500 },
    );
  });

  test('of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = readOrRefused(() => decode(bytes, 'x'));
        if (text !== undefined) expect(decodeAny(Buffer.from(text), 'x')).toBe(text);
      }),
    );
  });
});

test('import finds out what a text is, or refuses it in words', async () => {
  const formats = ['auto', 'markdown', 'mermaid', 'opml', 'freemind', 'roadmapsh', 'json'];
  const text = fc.oneof(
    worn(SOUND, PIECES),
    mixed([...PIECES, '# a\n', '- b\n', 'graph LR\n', '<opml>', 'A-->B']),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...formats), anyText, async (one, format, file) => {
      const asked = { format, file, id: undefined, block: undefined, flat: false };
      try {
        const { roadmap } = await bringIn(one, asked, async () => undefined);
        expect(checkRoadmap(roadmap).roadmap).toBeDefined();
      } catch (error) {
        expect(isRoadmapError(error) ? 'roadmap-invalid' : error).toBe('roadmap-invalid');
      }
      expectNoPollution();
    }),
    { numRuns: 300 },
  );
});

describe('what learners type', () => {
  const tree = backend();
  const nowhere = { now: () => undefined, next: () => undefined };
  const NODE = [
    '3',
    '.',
    '2',
    '1',
    '0',
    'sql',
    'SQL',
    ' ',
    'docker',
    'now',
    'next',
    're',
    'Basics of',
  ];

  test('a node is found, or what is close is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        mixed(NODE),
        fc.constantFrom('exact' as const, 'fuzzy' as const),
        async (typed, certainty) => {
          try {
            const { node } = await findNode(tree, typed, certainty, nowhere);
            expect(tree.byId(node.id)).toBe(node);
          } catch (error) {
            expect(isRoadmapError(error) ? error.code : error).toMatch(/^(node-unknown|usage)$/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('nodes and steps are resolved all, or none', async () => {
    const snapshot = snapshotWith(tree, ['sql', 'doing']);
    await fc.assert(
      fc.asyncProperty(
        fc.array(mixed([...NODE, '#', '#1', '#2']), { maxLength: 4 }),
        async (args) => {
          try {
            for (const { node, n } of (await resolveTargets(snapshot, args)).steps) {
              expect(stepsIn(node.data.practice).length).toBeGreaterThanOrEqual(n);
            }
          } catch (error) {
            expect(isRoadmapError(error) ? '' : error).toBe('');
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a search has hits, each once, or none', () => {
    fc.assert(
      fc.property(mixed([...NODE, '^', '$', '=', "'", '!', '|']), (words) => {
        const { hits } = search(tree, words, () => []);
        expect(new Set(hits.map(({ node }) => node)).size).toBe(hits.length);
      }),
      { numRuns: 200 },
    );
  });
});
