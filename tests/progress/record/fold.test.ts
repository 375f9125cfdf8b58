import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fold,
  markOf,
  notesOf,
  progressOf,
  reviewsOf,
  settingOf,
} from '../../../src/progress/record/fold';
import {
  type Change,
  type Grade,
  NO_PROGRESS,
  NO_STATE,
  type Progress,
  type ProgressEvent,
} from '../../../src/progress/record/types';
import { change, set } from '../../support/fixtures';
import { tickOf } from '../../support/ticks';
import { alien, ODD_IDS, someHistory } from '../histories';

const stateOf = (...changes: Change[]) => fold(NO_STATE, changes);
const progressAfter = (...changes: Change[]) => progressOf(stateOf(...changes), 'r');

/** The n-th change, in roadmap "r". */
const does = (n: number, ...events: ProgressEvent[]) => change(n, 'r', events);
const note = (text: string): ProgressEvent => ({ type: 'note', node: 'a', text });
const unnote = (id: string): ProgressEvent => ({
  type: 'note-removed',
  node: 'a',
  note: id,
  text: 'x',
  on: '2026-11-01',
});

describe('a status', () => {
  test('is what was said last, with its day, title and stamp', () => {
    const mark = markOf(progressAfter(does(1, set('a', 'doing')), does(2, set('a', 'done'))), 'a');
    expect(mark).toEqual({
      status: 'done',
      on: '2026-11-22',
      title: 'a',
      at: '2026-11-01T00:02:00.000Z',
      by: '000000000002',
    });
  });

  test.each([
    ['the later moment', '10:00', 'f', '11:00', '0'],
    ['at one moment, the greater id', '10:00', '0', '10:00', 'f'],
    ['the later moment, however it is spelled', '09:59', 'f', '10:00', '0'],
  ])('%s wins, whatever came first to us', (_, at, id, laterAt, laterId) => {
    const stamp = (time: string, by: string) => ({ id: by, at: `2026-11-22T${time}:00.000Z` });
    const older = { ...does(1, set('a', 'doing')), ...stamp(at, id) };
    const newer = { ...does(1, set('a', 'done')), ...stamp(laterAt, laterId) };
    expect(markOf(progressAfter(older, newer), 'a')?.status).toBe('done');
    expect(markOf(progressAfter(newer, older), 'a')?.status).toBe('done');
  });

  test("has the event's day, else the change's", () => {
    const progress = progressAfter(
      does(1, set('a', 'done', '2026-01-31')),
      change(2, 'r', [set('b', 'done')], '2026-02-01'),
    );
    expect(markOf(progress, 'a')?.on).toBe('2026-01-31');
    expect(markOf(progress, 'b')?.on).toBe('2026-02-01');
  });

  test.each<[string, ProgressEvent[], true | undefined]>([
    ['alone', [set('a', 'done')], undefined],
    ['with a note', [set('a', 'done'), note('x')], undefined],
    ['with another', [set('a', 'done'), set('b', 'done')], true],
  ])('set %s: bulk is %s', (_, events, bulk) => {
    expect(markOf(progressAfter(does(1, ...events)), 'a')?.bulk).toBe(bulk);
  });

  test('set in bulk and then alone is no longer bulk', () => {
    const progress = progressAfter(
      does(1, set('a', 'doing'), set('b', 'doing')),
      does(2, set('a', 'done')),
    );
    expect(markOf(progress, 'a')?.bulk).toBeUndefined();
  });

  test('in one roadmap says nothing of another', () => {
    const state = stateOf(does(1, set('a', 'done')));
    expect(markOf(progressOf(state, 'other'), 'a')).toBeUndefined();
  });
});

describe('notes', () => {
  const texts = (...changes: Change[]) =>
    notesOf(progressAfter(...changes), 'a').map((n) => n.text);

  test('are kept beside each other, oldest first', () => {
    expect(texts(does(2, note('second')), does(1, note('first')))).toEqual(['first', 'second']);
  });

  test('the age counts, not the id', () => {
    const [older, newer] = [does(1, note('first')), does(2, note('second'))];
    expect(texts({ ...older, id: 'f' }, { ...newer, id: '0' })).toEqual(['first', 'second']);
  });

  test('two in one change stay two', () => {
    expect(texts(does(1, note('x'), note('y')))).toEqual(['x', 'y']);
  });

  test('a removed one is gone, the others stay', () => {
    const changes = [does(1, note('x')), does(2, note('y')), does(3, unnote('000000000001.0'))];
    expect(texts(...changes)).toEqual(['y']);
    expect(texts(...changes.toReversed())).toEqual(['y']);
  });

  test('one that was put back is there again, with its day', () => {
    const back: ProgressEvent = {
      type: 'note',
      node: 'a',
      note: '000000000001.0',
      text: 'x',
      on: '2026-11-01',
    };
    const progress = progressAfter(
      does(1, note('x')),
      does(2, unnote('000000000001.0')),
      does(3, back),
    );
    expect(notesOf(progress, 'a')).toMatchObject([{ text: 'x', on: '2026-11-01' }]);
  });

  test('a node without notes has none', () => {
    expect(notesOf(NO_PROGRESS, 'a')).toEqual([]);
  });
});

describe('settings', () => {
  const choose = (key: string, value: string | null): ProgressEvent => ({
    type: 'setting',
    key,
    value,
  });

  test.each<[string, ProgressEvent[], string | undefined]>([
    ['never chosen', [], undefined],
    ['chosen', [choose('color', 'never')], 'never'],
    ['chosen again', [choose('color', 'never'), choose('color', 'always')], 'always'],
    ['taken back', [choose('color', 'never'), choose('color', null)], undefined],
    ['another one chosen', [choose('ascii', 'on')], undefined],
  ])('%s', (_, events, value) => {
    const state = stateOf(...events.map((event, index) => does(index + 1, event)));
    expect(settingOf(state, 'color')).toBe(value);
  });

  test('belong to no roadmap', () => {
    expect(stateOf(does(1, choose('color', 'never'))).roadmaps).toEqual({});
  });
});

describe('events of a type that this version does not know', () => {
  test('are kept as they are, with their stamp, in order', () => {
    const { unread } = progressAfter(does(2, alien('a', 2)), does(1, alien('a', 1)));
    expect(unread).toEqual([
      {
        at: '2026-11-01T00:01:00.000Z',
        by: '000000000001',
        on: '2026-11-22',
        event: { type: 'dream', node: 'a', grade: 1 },
      },
      expect.objectContaining({ by: '000000000002', event: alien('a', 2) }),
    ]);
  });

  test('are kept once, however often they are read', () => {
    const once = does(1, alien('a', 1));
    expect(progressAfter(once, once).unread).toHaveLength(1);
  });

  test('change no status', () => {
    expect(progressAfter(does(1, alien('a', 1))).topics).toEqual({});
  });
});

describe('ids that look like parts of JavaScript', () => {
  test.each(ODD_IDS)('%s is nobody until it is marked', (id) => {
    expect(markOf(NO_PROGRESS, id)).toBeUndefined();
    expect(notesOf(NO_PROGRESS, id)).toEqual([]);
    expect(progressOf(NO_STATE, id)).toEqual(NO_PROGRESS);
    expect(settingOf(NO_STATE, id)).toBeUndefined();
  });

  test.each(ODD_IDS)('%s is kept like any other, and changes nothing else', (id) => {
    const events: ProgressEvent[] = [set(id, 'done'), { type: 'note', node: id, text: 'x' }];
    const first = fold(NO_STATE, [change(1, id, events)]);
    const state = fold(first, [change(2, id, [set('a', 'done')])]);
    expect(markOf(progressOf(state, id), id)?.status).toBe('done');
    expect(notesOf(progressOf(state, id), id)).toHaveLength(1);
    expect(Object.keys(state.roadmaps)).toEqual([id]);
    expect(Object.keys(progressOf(state, id).topics).toSorted()).toEqual([id, 'a'].toSorted());
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('in any history', () => {
  test('order does not matter', () => {
    fc.assert(
      fc.property(
        someHistory.chain((history) =>
          fc.tuple(
            fc.constant(history),
            fc.shuffledSubarray(history, { minLength: history.length }),
          ),
        ),
        ([history, shuffled]) => {
          expect(fold(NO_STATE, shuffled)).toEqual(fold(NO_STATE, history));
        },
      ),
    );
  });

  test('repetition does not matter', () => {
    fc.assert(
      fc.property(someHistory, (history) => {
        const once = fold(NO_STATE, history);
        expect(fold(NO_STATE, [...history, ...history])).toEqual(once);
        expect(fold(once, history)).toEqual(once);
      }),
    );
  });

  test('folding in parts is folding at once', () => {
    fc.assert(
      fc.property(someHistory, fc.nat(12), (history, cut) => {
        const parts = fold(fold(NO_STATE, history.slice(0, cut)), history.slice(cut));
        expect(parts).toEqual(fold(NO_STATE, history));
      }),
    );
  });

  test('a state survives being written and read', () => {
    fc.assert(
      fc.property(someHistory, someHistory, (history, later) => {
        const state = fold(NO_STATE, history);
        const read = JSON.parse(JSON.stringify(state));
        expect(fold(read, later)).toEqual(fold(state, later));
      }),
    );
  });

  test('the state that is folded into stays as it was', () => {
    fc.assert(
      fc.property(someHistory, someHistory, (history, later) => {
        const state = fold(NO_STATE, history);
        const before = JSON.stringify(state);
        fold(state, later);
        expect(JSON.stringify(state)).toBe(before);
      }),
    );
  });
});

describe('the newest moment counts what a change brings along: what comes after it has to win', () => {
  const [on, at, by] = ['2026-11-22', '2099-01-01T00:00:00.000Z', 'f'.repeat(12)];
  const written = { id: 'n', on, at, by, written: on };

  test.each<[string, Partial<Progress>]>([
    ['a mark', { topics: { a: { status: 'done', title: 'A', on, at, by } } }],
    ['a note', { notes: { a: [{ ...written, text: 'x' }] } }],
    ['a review', { reviews: { a: [{ ...written, grade: 'good' }] } }],
    ['a tick', { steps: { a: { read: { ticked: true, on, at, by } } } }],
    ['what nobody can read yet', { unread: [{ on, at, by, event: note('x') }] }],
  ])('%s', (_, part) => {
    const known = does(1, { type: 'known', progress: { ...NO_PROGRESS, ...part } });
    expect(stateOf(known).newest).toBe(at);
  });
});

test('the newest moment is the latest of any change, also of one that did nothing', () => {
  expect(stateOf(does(1, set('a', 'done')), does(3), does(2)).newest).toBe(
    '2026-11-01T00:03:00.000Z',
  );
  expect(NO_STATE.newest).toBe('');
});

test('nothing to fold is the same state', () => {
  expect(fold(NO_STATE, [])).toBe(NO_STATE);
});

describe('a review', () => {
  const review = (grade: Grade, part = {}): ProgressEvent => ({
    type: 'review',
    node: 'a',
    grade,
    ...part,
  });
  const grades = (...changes: Change[]) =>
    reviewsOf(progressAfter(...changes), 'a').map(({ grade, on }) => `${grade} ${on}`);

  test('adds up with those before it, by the day that counts', () => {
    const first = does(1, review('good'));
    const second = does(2, review('hard', { on: '2026-11-01' }));
    expect(grades(first, second)).toEqual(['hard 2026-11-01', 'good 2026-11-22']);
    expect(grades(second, first, second)).toEqual(['hard 2026-11-01', 'good 2026-11-22']);
  });

  test('of one day: the one given first comes first, whatever its id', () => {
    const [first, second] = [does(1, review('again')), does(2, review('good'))];
    const changes = [
      { ...first, id: 'f' },
      { ...second, id: '0' },
    ];
    const expected = ['again 2026-11-22', 'good 2026-11-22'];
    expect(grades(...changes)).toEqual(expected);
    expect(grades(...changes.toReversed())).toEqual(expected);
  });

  test('is taken back by its id, whatever came first to us', () => {
    const made = does(1, review('good'));
    const gone = does(2, {
      type: 'review-removed',
      node: 'a',
      review: '000000000001',
      grade: 'good',
      on: '2026-11-22',
    });
    const back = does(3, review('good', { review: '000000000001' }));
    expect(grades(made, gone)).toEqual([]);
    expect(grades(gone, made)).toEqual([]);
    expect(grades(gone, back, made)).toEqual(['good 2026-11-22']);
  });
});

/** All orders of some things. */
const ordersOf = <T>(things: readonly T[]): T[][] =>
  things.length === 0
    ? [[]]
    : things.flatMap((one, at) => ordersOf(things.toSpliced(at, 1)).map((rest) => [one, ...rest]));

describe('what was put back stands where it stood, in whatever order changes come to us', () => {
  const on = '2026-11-20';

  test('a note', () => {
    const first = { node: 'a', text: 'first', note: 'n', on } as const;
    const changes = [
      does(1, { type: 'note', ...first }),
      does(2, note('second')),
      does(3, { type: 'note-removed', ...first }),
      does(4, { type: 'note', ...first }),
    ];
    for (const order of ordersOf(changes)) {
      const notes = notesOf(progressAfter(...order), 'a');
      expect(notes.map(({ text }) => text)).toEqual(['first', 'second']);
    }
  });

  test('a review', () => {
    const first = { node: 'a', grade: 'again', review: 'f', on } as const;
    const changes = [
      does(1, { type: 'review', ...first }),
      does(2, { type: 'review', node: 'a', grade: 'good', on }),
      does(3, { type: 'review-removed', ...first }),
      does(4, { type: 'review', ...first }),
    ];
    for (const order of ordersOf(changes)) {
      const reviews = reviewsOf(progressAfter(...order), 'a');
      expect(reviews.map(({ grade }) => grade)).toEqual(['again', 'good']);
    }
  });
});

describe('a step', () => {
  const step = (name: string, ticked: boolean): ProgressEvent => ({
    type: 'step',
    node: 'a',
    step: name,
    ticked,
  });

  test.each(['it runs', ...ODD_IDS])('%s is as it was said last', (name) => {
    const [ticked, not] = [does(1, step(name, true)), does(2, step(name, false))];
    expect(tickOf(progressAfter(ticked), 'a', name)).toMatchObject({ on: '2026-11-22' });
    expect(tickOf(progressAfter(not, ticked), 'a', name)).toBeUndefined();
    expect(tickOf(progressAfter(ticked), 'a', 'another')).toBeUndefined();
    expect(tickOf(progressAfter(ticked), 'b', name)).toBeUndefined();
  });
});
