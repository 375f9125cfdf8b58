import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, markOf, notesOf, progressOf } from '../../../src/progress/record/fold';
import { salvage } from '../../../src/progress/record/salvage';
import { NO_PROGRESS, NO_STATE } from '../../../src/progress/record/types';
import { someHistory } from '../histories';

const AT = '2026-11-22T10:00:00.000Z';
const MARK = { status: 'done', on: '2026-11-22', at: AT, by: '1', title: 'A' };
const NOTE = { id: '1.0', text: 'x', on: '2026-11-22', written: AT, at: AT, by: '1' };
const UNREAD = { on: '2026-11-22', at: AT, by: '1', event: { type: 'review' } };
const SETTING = { value: 'on', at: AT, by: '1' };

/** A document in which one part is replaced. */
const documentWith = (part: object = {}, more: object = {}) => ({
  format: 1,
  device: 'abcd',
  settings: { color: SETTING },
  roadmaps: { r: { topics: { a: MARK }, notes: { a: [NOTE] }, unread: [UNREAD], ...part } },
  ...more,
});

const keptIn = (document: unknown) => {
  const { state } = salvage(document);
  const { topics, notes, unread } = progressOf(state, 'r');
  const texts = Object.values(notes).flat();
  return `${Object.keys(topics).length} ${texts.length} ${unread.length} ${Object.keys(state.settings).length}`;
};

test('a sound document is kept whole', () => {
  const { state, device, dropped } = salvage(documentWith());
  expect(state).toEqual({
    settings: { color: SETTING },
    roadmaps: {
      r: { topics: { a: MARK }, notes: { a: [NOTE] }, reviews: {}, steps: {}, unread: [UNREAD] },
    },
    newest: AT,
  });
  expect([device, dropped]).toEqual(['abcd', []]);
});

test('parts that are left out are empty, and nothing was lost', () => {
  const { state, dropped } = salvage({ roadmaps: { r: {}, s: { topics: { a: MARK } } } });
  expect(state.roadmaps).toEqual({ s: { ...NO_PROGRESS, topics: { a: MARK } } });
  expect(dropped).toEqual([]);
});

test('what changes said that the history holds is left to it', () => {
  const later = { ...MARK, by: '2' };
  const document = documentWith({ topics: { a: MARK, b: later }, notes: { a: [NOTE] } });
  const { state, dropped } = salvage(document, new Set(['1']));
  expect(state.roadmaps).toEqual({ r: { ...NO_PROGRESS, topics: { b: later } } });
  expect(state.settings).toEqual({});
  expect(dropped).toEqual([]);
});

test('so is any state that was ever folded', () => {
  fc.assert(
    fc.property(someHistory, (history) => {
      const state = fold(NO_STATE, history);
      const { state: kept, dropped } = salvage(JSON.parse(JSON.stringify(state)));
      expect(dropped).toEqual([]);
      expect({ ...kept, newest: '' }).toEqual({ ...state, newest: '' });
    }),
  );
});

describe('a bad mark costs itself', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'done'],
    ['a list', []],
    ['no status', { ...MARK, status: undefined }],
    ['an unknown status', { ...MARK, status: 'finished' }],
    ['a moment that is a number', { ...MARK, at: 5 }],
    ['a moment that is none', { ...MARK, at: 'soon' }],
    ['a moment written in another way, which would sort wrongly', { ...MARK, at: 'Nov 22, 2026' }],
    ['a moment of another time zone', { ...MARK, at: '2026-11-22T10:00:00+02:00' }],
    ['a moment that is a digit', { ...MARK, at: '5' }],
    ['no stamp', { ...MARK, by: undefined }],
    ['a day that does not exist', { ...MARK, on: '2026-02-30' }],
    ['a day that is a moment', { ...MARK, on: AT }],
    ['a title that is a number', { ...MARK, title: 7 }],
    ['bulk that is no flag', { ...MARK, bulk: 'yes' }],
  ])('%s', (_, bad) => {
    const document = documentWith({ topics: { a: MARK, b: bad, c: MARK } });
    const { state, dropped } = salvage(document);
    expect(Object.keys(progressOf(state, 'r').topics)).toEqual(['a', 'c']);
    expect(dropped).toEqual(['roadmaps.r.topics.b']);
  });
});

describe('a bad entry elsewhere costs itself', () => {
  test.each<[string, object, string, string]>([
    [
      'a note without text',
      { notes: { a: [NOTE, { ...NOTE, text: 7 }] } },
      '1 1 1 1',
      'roadmaps.r.notes.a',
    ],
    ['a note that is a text', { notes: { a: ['x', NOTE] } }, '1 1 1 1', 'roadmaps.r.notes.a'],
    ['notes that are no list', { notes: { a: 'x', b: [NOTE] } }, '1 1 1 1', 'roadmaps.r.notes.a'],
    [
      'an unread event without a stamp',
      { unread: [UNREAD, { event: 1 }] },
      '1 1 1 1',
      'roadmaps.r.unread',
    ],
    ['unread that is no list', { unread: 'x' }, '1 1 0 1', 'roadmaps.r.unread'],
    ['topics that are a list', { topics: [MARK] }, '0 1 1 1', 'roadmaps.r.topics'],
    ['notes that are a text', { notes: 'x' }, '1 0 1 1', 'roadmaps.r.notes'],
  ])('%s', (_, part, kept, path) => {
    const document = documentWith(part);
    expect(keptIn(document)).toBe(kept);
    expect(salvage(document).dropped).toEqual([path]);
  });

  test.each<[string, object, string, string]>([
    [
      'a setting that is a text',
      { settings: { color: SETTING, ascii: 'on' } },
      '1 1 1 1',
      'settings.ascii',
    ],
    [
      'a setting of a wrong type',
      { settings: { color: { ...SETTING, value: 1 } } },
      '1 1 1 0',
      'settings.color',
    ],
    ['settings that are null', { settings: null }, '1 1 1 0', 'settings'],
    ['roadmaps that are a list', { roadmaps: [{}] }, '0 0 0 1', 'roadmaps'],
    ['a roadmap that is a text', { roadmaps: { r: 'x' } }, '0 0 0 1', 'roadmaps.r'],
    [
      'a roadmap under an id that none can have',
      { roadmaps: { 'a b': {} } },
      '0 0 0 1',
      'roadmaps.a b',
    ],
  ])('%s', (_, more, kept, path) => {
    const document = documentWith({}, more);
    expect(keptIn(document)).toBe(kept);
    expect(salvage(document).dropped).toEqual([path]);
  });
});

describe('what holds nothing', () => {
  test.each<[unknown]>([[null], [undefined], [7], ['x'], [[]], [{}], [{ roadmaps: {} }]])(
    '%j gives an empty state',
    (document) => {
      const { state, device } = salvage(document);
      expect(state).toEqual(NO_STATE);
      expect(device).toBeUndefined();
    },
  );

  test.each([[7], [''], [null], [{}]])('a device named %j is none', (device) => {
    expect(salvage(documentWith({}, { device })).device).toBeUndefined();
  });
});

test('the newest moment is found wherever it stands', () => {
  const late = '2027-01-01T00:00:00.000Z';
  for (const part of [
    { topics: { a: { ...MARK, at: late } } },
    { notes: { a: [{ ...NOTE, at: late }] } },
    { unread: [{ ...UNREAD, at: late }] },
  ]) {
    expect(salvage(documentWith(part)).state.newest).toBe(late);
  }
  const settings = { color: { ...SETTING, at: late } };
  expect(salvage(documentWith({}, { settings })).state.newest).toBe(late);
});

test('ids that look like parts of JavaScript are kept as ids', () => {
  const document: unknown = JSON.parse(
    JSON.stringify(documentWith()).replaceAll('"a":', '"__proto__":'),
  );
  const progress = progressOf(salvage(document).state, 'r');
  expect(markOf(progress, '__proto__')?.status).toBe('done');
  expect(notesOf(progress, '__proto__')).toHaveLength(1);
  expect('status' in {}).toBe(false);
});
