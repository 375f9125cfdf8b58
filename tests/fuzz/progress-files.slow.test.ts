import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, notesOf, progressOf } from '../../src/progress/record/fold';
import { merge } from '../../src/progress/record/merge';
import { salvage } from '../../src/progress/record/salvage';
import { snapshotOf } from '../../src/progress/record/snapshot';
import { isSoundEvent } from '../../src/progress/record/sound-event';
import { type Change, NO_STATE, type State } from '../../src/progress/record/types';
import { upgraded } from '../../src/progress/record/upgrade';
import { backupIn, textOf as backupText } from '../../src/store/backup/format';
import { checksum } from '../../src/store/checksum';
import { encode, readJournal } from '../../src/store/journal/journal';
import { readState, sealed } from '../../src/store/journal/state-file';
import { sheetOf } from '../../src/store/sync/lines';
import { CHANGES, stateOf } from '../store/homes';
import { backend, TODAY } from '../support/fixtures';
import { freshFolder } from '../support/program';
import { anyText, anyValue, expectNoPollution, mixed, readOrRefused, worn } from './texts';

const KEYS = [
  ...['format', 'device', 'settings', 'roadmaps', 'backend', 'topics', 'notes', 'reviews', 'steps'],
  ...['unread', 'journal', 'offset', 'anchor', 'checksum', 'newest', 'http', 'sql', 'status', 'on'],
  ...['at', 'by', 'title', 'text', 'id', 'written', 'removed', 'grade', 'ticked', 'value', 'event'],
  ...[
    'v',
    'events',
    'type',
    'node',
    'from',
    'to',
    'of',
    'roadmap',
    'key',
    'review',
    'step',
    'known',
  ],
];

const PIECES = [
  ...KEYS.map((key) => `"${key}": `),
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '"done"',
    '"2026-11-02"',
    '"2026-11-02T10:00:00.000Z"',
    '1',
    '2',
    'null',
  ],
  ...[
    '"status"',
    '"note"',
    '"review"',
    '"setting"',
    '\n',
    '\n\n',
    '00000000 ',
    '"__proto__": {"x": 1}',
  ],
];

const tree = backend();

/** Every screen is drawn from this: it must be there, whatever the state. */
const expectUsable = (state: State): void => {
  const snapshot = snapshotOf(tree, progressOf(state, 'backend'), TODAY);
  const { total, done } = snapshot.standing(tree.root).summary;
  expect(done).toBeLessThanOrEqual(total);
  for (const { id } of tree.nodes) expect(Array.isArray(notesOf(snapshot.progress, id))).toBe(true);
  expect(JSON.parse(sealed(state))).toMatchObject({ newest: state.newest });
  expectNoPollution();
};

describe('config.json', () => {
  const SOUND = sealed({
    format: 2,
    device: 'testtest',
    ...stateOf(CHANGES),
    journal: { offset: 0, anchor: '' },
  });

  test('any bytes are sound, changed by hand, damaged, or of a newer version', () => {
    fc.assert(
      fc.property(fc.oneof(worn(SOUND, PIECES), mixed(PIECES)), (text) => {
        const file = readOrRefused(() => readState(Buffer.from(text), 'config.json'));
        if (file?.kind === 'sound') expect(text).toBe(SOUND);
        if (file?.kind === 'edited') expectUsable(upgraded(salvage(file.document).state));
      }),
      { numRuns: 500 },
    );
  });

  test('with a right checksum and any content it is sound only if every screen can be drawn', () => {
    const skeleton = { format: 2, device: 'testtest', ...stateOf(CHANGES) };
    const journal = { offset: 0, anchor: '' };
    fc.assert(
      fc.property(anyValue(KEYS), anyValue(KEYS), (value, topics) => {
        const backend = { ...progressOf(stateOf(CHANGES), 'backend'), topics };
        for (const part of [{ roadmaps: { backend } }, { roadmaps: value }, { settings: value }]) {
          const text = sealed({ ...skeleton, journal, ...part });
          const file = readOrRefused(() => readState(Buffer.from(text), 'config.json'));
          if (file?.kind === 'sound') expectUsable(file.stored);
          if (file?.kind === 'edited') expectUsable(upgraded(salvage(file.document).state));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of any values what is sound is kept, and the rest is named', () => {
    fc.assert(
      fc.property(anyValue(KEYS), anyValue(KEYS), (document, topics) => {
        for (const one of [document, { roadmaps: { backend: { topics } } }]) {
          const { state, dropped } = salvage(one);
          expectUsable(upgraded(state));
          expect(dropped.every((path) => path.length > 0)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the history', () => {
  const folder = freshFolder();

  const read = (bytes: Uint8Array): readonly Change[] => {
    const path = join(folder, 'history.jsonl');
    writeFileSync(path, bytes);
    const { changes, bookmark } = readJournal(path);
    expect(bookmark.offset).toBeLessThanOrEqual(bytes.length);
    expect(readJournal(path, bookmark).changes).toEqual([]);
    return changes;
  };

  const SOUND = Buffer.concat(CHANGES.map(encode)).toString();

  test('any bytes are changes that were written, or none', () => {
    fc.assert(
      fc.property(fc.oneof(worn(SOUND, PIECES), mixed(PIECES)), (text) => {
        for (const one of read(Buffer.from(text))) expect(CHANGES).toContainEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  test('lines with a right checksum and any content are sound changes, or none', () => {
    const line = (value: unknown): Buffer => {
      const json = Buffer.from(JSON.stringify(value) ?? 'null');
      return Buffer.concat([Buffer.from(`\n${checksum(json)} `), json, Buffer.from('\n')]);
    };
    const skeleton = {
      v: 1,
      id: 'x',
      at: '2026-11-02T10:00:00.000Z',
      on: '2026-11-02',
      roadmap: 'backend',
    };
    fc.assert(
      fc.property(anyValue(KEYS), fc.array(anyValue(KEYS), { maxLength: 3 }), (value, events) => {
        const changes = read(Buffer.concat([line(value), line({ ...skeleton, events })]));
        expect(changes.every((one) => one.events.every(isSoundEvent))).toBe(true);
        const state = fold(NO_STATE, changes);
        expectUsable(state);
        expectUsable(merge(state, stateOf(CHANGES)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what comes from elsewhere', () => {
  const SOUND = backupText({
    at: '2026-11-22T10:00:00.000Z',
    version: '1.2.3',
    settings: {},
    changes: CHANGES,
    roadmaps: [{ format: 1, id: 'own', title: 'Own', root: { id: 'r', title: 'R' } }],
  });

  test('a backup is whole, or refused', () => {
    fc.assert(
      fc.property(fc.oneof(worn(SOUND, PIECES), mixed(PIECES), anyText), (text) => {
        const backup = readOrRefused(() => backupIn(text, 'backup.txt'));
        if (backup) expect(backup.changes).toEqual(CHANGES);
      }),
      // The checksum of nothing.
      { numRuns: 500, examples: [['00000000 ']] },
    );
  });

  test('a file of another device gives changes as they were written, line by line', () => {
    const lines = SOUND.split('\n')
      .slice(2, 2 + CHANGES.length)
      .join('\n');
    fc.assert(
      fc.property(fc.oneof(worn(lines, PIECES), mixed(PIECES)), (text) => {
        const { changes, damaged, newer } = sheetOf(Buffer.from(text));
        for (const one of changes) expect(CHANGES).toContainEqual(one);
        expect(damaged + newer).toBeLessThanOrEqual(text.split('\n').length);
        expectNoPollution();
      }),
      { numRuns: 300 },
    );
  });
});
