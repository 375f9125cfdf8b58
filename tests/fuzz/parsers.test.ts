import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../src/formats/build';
import { IMPORTERS } from '../../src/formats/importers';
import { readJson } from '../../src/formats/json';
import { decodeAny } from '../../src/formats/text';
import { isDay } from '../../src/progress/days';
import { partsOf } from '../../src/progress/links';
import { parseDay, parseDayAhead } from '../../src/progress/parse-day';
import { resolveTargets } from '../../src/progress/resolve';
import { checkRoadmap } from '../../src/roadmap/check';
import { isRoadmapError } from '../../src/roadmap/errors';
import { backupIn } from '../../src/store/backup-file';
import { sheetOf } from '../../src/store/sync/lines';
import { backend, snapshotWith, TODAY } from '../support/fixtures';

/** Pieces that mean something to one of the parsers, and what breaks texts. */
const PIECES = [
  ...[
    '# A',
    '## ',
    '- [x] b',
    '* c',
    '1. d',
    '| e | f |',
    '|---|---|',
    '```',
    '~~~',
    '<!--',
    '-->',
  ],
  ...[
    'graph TD',
    'flowchart LR',
    'mindmap',
    'a --> b',
    'a[A] -.-> b{{B}}',
    '%%{init: {}}%%',
    ':::x',
  ],
  ...['<opml version="2.0">', '<body>', '<outline text="a">', '</outline>', '</body>', '</opml>'],
  ...[
    '<map>',
    '<node TEXT="a" ID="b">',
    '</node>',
    '</map>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
  ],
  ...[
    '{"nodes":[',
    '{"id":"a","type":"topic","data":{"label":"A"}}',
    '],"edges":[]}',
    '{"format":1,',
  ],
  ...[
    '"root":{',
    '"children":[',
    '"__proto__":{"x":1}',
    '"constructor":1',
    '"requires":["a"]',
    '}]}',
  ],
  ...['\u0000', '\u001b[31m', '\ud800', '\ufeff', '\u202e', '\u2028', '\r\n', '\r', '\t', '  '],
  ...[
    '2026-11-22',
    'yesterday',
    '3.2.1',
    '3.2.1#2',
    '-1',
    '__proto__',
    'https://a.example/(b)',
    '(3h)',
  ],
];

/** Most pieces on lines of their own, as files have them. */
const someText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { maxLength: 40 },
  )
  .chain((pieces) => fc.constantFrom('\n', '', '\n  ', ' ').map((joint) => pieces.join(joint)));

/** What came of it, or undefined where it was refused in words; anything else is a fault of ours. */
const outcome = async <T>(run: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await run();
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
    expect(error.message).not.toBe('');
    return undefined;
  }
};

const holds = (check: (text: string) => unknown): Promise<void> =>
  fc.assert(
    fc.asyncProperty(someText, async (text) => {
      await check(text);
      // Nothing that a file says may reach into what all objects share.
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
    }),
    { numRuns: 400 },
  );

describe('a text of pieces in any order is read or refused', () => {
  test.each(IMPORTERS.map((one) => [one.id, one] as const))('as %s', async (_, { fits, load }) => {
    const { read } = await load();
    await holds(async (text) => {
      fits(text, 'plan.md');
      const outline = await outcome(() => read(text, { name: 'plan' }));
      if (!outline) return;
      const built = await outcome(() => buildRoadmap(outline));
      if (built) expect(checkRoadmap(built.roadmap).roadmap).toBeDefined();
    });
  });

  test('as our own JSON', () =>
    holds((text) => outcome(() => expect(readJson(text).problems).toBeDefined())));

  test('as a backup', () => holds((text) => outcome(() => backupIn(text, 'backup.txt'))));

  test('as the file of another device', () =>
    holds((text) => {
      const { changes, kept } = sheetOf(Buffer.from(text));
      expect(changes.length).toBeLessThanOrEqual(kept.length);
    }));

  test('as bytes', () => holds((text) => outcome(() => decodeAny(Buffer.from(text), 'plan'))));

  test('as a note', () =>
    holds((text) =>
      expect(
        partsOf(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text),
    ));
});

describe('a word of a command line is understood or refused', () => {
  test('as a day', () =>
    holds(async (text) => {
      for (const parse of [parseDay, parseDayAhead]) {
        const day = await outcome(() => parse(text, TODAY));
        if (day !== undefined) expect(isDay(day)).toBe(true);
      }
    }));

  test('as nodes and steps', async () => {
    const snapshot = snapshotWith(backend(), ['sql', 'doing']);
    await holds(async (text) => {
      const found = await outcome(() => resolveTargets(snapshot, text.split(' ')));
      for (const { node, n } of found?.steps ?? []) {
        expect(node.data.practice?.doneWhen.length).toBeGreaterThanOrEqual(n);
      }
    });
  });
});
