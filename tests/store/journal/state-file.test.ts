import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RoadmapError } from '../../../src/roadmap/errors';
import { START } from '../../../src/store/journal/journal';
import { FORMAT, readState, type Stored, sealed } from '../../../src/store/journal/state-file';
import { CHANGES, stateOf } from '../homes';

const STORED: Stored = { format: FORMAT, device: 'testtest', journal: START, ...stateOf(CHANGES) };

const kindOf = (content: string | Uint8Array): string =>
  readState(Buffer.from(content), 'config.json').kind;

/** The text without its seal. */
const bare = (document: object): string => JSON.stringify(document);

describe('a sealed file', () => {
  test('is read as it was written, and is JSON for everybody', () => {
    const text = sealed(STORED);
    const file = readState(Buffer.from(text), 'config.json');
    const { checksum } = JSON.parse(text);
    expect(file).toEqual({
      kind: 'sound',
      stored: { ...STORED, checksum },
      isOlder: false,
      bytes: Buffer.from(text),
    });
    expect(checksum).toMatch(/^[0-9a-f]{8}$/);
  });

  test('whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, key) => {
        const document = { ...STORED, [`x${key}`]: value };
        expect(kindOf(sealed(document))).toBe('sound');
      }),
    );
  });

  test('no flipped bit passes for sound', () => {
    const bytes = Buffer.from(sealed(STORED));
    const passed: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const copy = Buffer.from(bytes);
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        if (readState(copy, 'config.json').kind === 'sound') passed.push(bit);
      } catch (error) {
        expect(error).toBeInstanceOf(RoadmapError);
      }
    }
    expect(passed).toEqual([]);
  });
});

test.each<readonly [string, string | Uint8Array, string]>([
  ['nothing', '', 'damaged'],
  ['blanks', ' \n', 'damaged'],
  ['no JSON', 'hello', 'damaged'],
  ['null', 'null', 'damaged'],
  ['a list', '[]', 'damaged'],
  ['a list with a format', '[{"format":1}]', 'damaged'],
  ['text', '"format"', 'damaged'],
  ['no format', bare({ device: 'x' }), 'damaged'],
  ['format "1"', bare({ ...STORED, format: '1' }), 'damaged'],
  ['format 0', bare({ ...STORED, format: 0 }), 'damaged'],
  ['format -1', bare({ ...STORED, format: -1 }), 'damaged'],
  ['format 1.5', bare({ ...STORED, format: 1.5 }), 'damaged'],
  ['format 1e99', bare({ ...STORED, format: 1 }).replace(':1,', ':1e99,'), 'damaged'],
  ['format true', bare({ ...STORED, format: true }), 'damaged'],
  ['invalid UTF-8', Buffer.from('{"format":1,"x":"\xff"}', 'latin1'), 'damaged'],
  ['no seal', bare(STORED), 'edited'],
  [
    'a wrong checksum',
    sealed(STORED).replace(/"checksum": ".{8}/, '"checksum": "00000000'),
    'edited',
  ],
  ['a seal, and a blank behind it', `${sealed(STORED)} `, 'edited'],
  ['a newer format under our seal', sealed(STORED).replace('"format": 2', '"format": 6'), 'edited'],
  ['a seal in another layout', bare(JSON.parse(sealed(STORED))), 'edited'],
  ['a byte order mark', `\ufeff${sealed(STORED)}`, 'edited'],
  ['format 1.0', bare({ format: 1 }).replace('1', '1.0'), 'edited'],
])('%s is %s', (_, content, kind) => {
  expect(kindOf(content)).toBe(kind);
});

const AT = '2026-11-22T10:00:00.000Z';
const MARK = { status: 'done', on: '2026-11-22', at: AT, by: '1', title: 'A' };
const NONE = { topics: {}, notes: {}, reviews: {}, steps: {}, unread: [] };
const knowing = (part: object): object => ({ roadmaps: { backend: { ...NONE, ...part } } });

test.each<readonly [string, object]>([
  ['a status that is a number', knowing({ topics: { sql: { ...MARK, status: 0.5 } } })],
  ['a moment that is a number', knowing({ topics: { sql: { ...MARK, at: -1 } } })],
  ['a moment that is none', knowing({ topics: { sql: { ...MARK, at: 'x' } } })],
  ['a title that is a list', knowing({ topics: { sql: { ...MARK, title: ['A'] } } })],
  ['a mark that is null', knowing({ topics: { sql: null } })],
  ['no topics', knowing({ topics: null })],
  ['topics in a list', knowing({ topics: [MARK] })],
  ['notes that are none', knowing({ notes: { sql: [{ id: 1 }] } })],
  ['notes that are text', knowing({ notes: { sql: 'read it' } })],
  ['reviews that are none', knowing({ reviews: { sql: [{}] } })],
  ['ticks that are none', knowing({ steps: { sql: { one: true } } })],
  ['unread that is an object', knowing({ unread: {} })],
  ['progress that is null', { roadmaps: { backend: null } }],
  ['no roadmaps', { roadmaps: null }],
  ['a setting that is a number', { settings: { hours: { value: 5, at: AT, by: '1' } } }],
  ['settings that are text', { settings: 'x' }],
  ['a device that is a number', { device: 7 }],
  ['a newest that is a number', { newest: 7 }],
  ['no place in the history', { journal: null }],
  ['a place in the history before its start', { journal: { offset: -1, anchor: '' } }],
  ['a place between two bytes', { journal: { offset: 0.5, anchor: '' } }],
])('a right checksum over %s does not make it sound', (_, part) => {
  expect(kindOf(sealed({ ...STORED, ...part }))).toBe('edited');
  if (!('roadmaps' in part))
    expect(kindOf(sealed({ ...STORED, format: 1, ...part }))).toBe('edited');
});

test('a right checksum over what is no JSON is damage', () => {
  expect(kindOf(sealed({ toJSON: () => ['x', 'y'] }))).toBe('damaged');
});

test('no file is absent', () => {
  expect(readState(undefined, 'config.json')).toEqual({ kind: 'absent' });
});

test.each([
  ['sealed', sealed({ ...STORED, format: 3 })],
  ['not sealed', bare({ ...STORED, format: 3 })],
  ['far newer', bare({ format: 1_000_000 })],
])('a newer format, %s, is refused', (_, text) => {
  expect(() => readState(Buffer.from(text), 'config.json')).toThrow(
    expect.objectContaining({
      code: 'progress-unreadable',
      message: 'config.json was written by a newer version of roadmap.',
    }),
  );
});
