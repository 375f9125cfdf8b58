import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/progress/record/days';
import { fold, progressOf } from '../../../src/progress/record/fold';
import {
  type Day,
  GRADES,
  type Grade,
  NO_STATE,
  type Progress,
  type ProgressEvent,
} from '../../../src/progress/record/types';
import { FIRST_INTERVAL } from '../../../src/progress/review/first-reviews';
import { comesAgain, memoryOf, outlook, recall } from '../../../src/progress/review/memory';
import { change, set } from '../../support/fixtures';
import { recallOn } from '../learner';

type Step = readonly [day: Day, what: ProgressEvent];

const review = (grade: Grade): ProgressEvent => ({ type: 'review', node: 'a', grade });

const progressAfter = (...steps: readonly Step[]): Progress =>
  progressOf(
    fold(
      NO_STATE,
      steps.map(([on, event], at) => change(at + 1, 'test', [event], on)),
    ),
    'test',
  );

const TODAY = '2026-12-31';

const memoryAfter = (...steps: readonly Step[]) => memoryOf(progressAfter(...steps), 'a', TODAY);

const DONE: Step = ['2026-01-01', set('a', 'done')];

describe('when a topic comes again', () => {
  test('after it was learned, on the day that is known without ts-fsrs', () => {
    const memory = memoryAfter(DONE);
    expect(memory && comesAgain(memory)).toBe(addDays('2026-01-01', FIRST_INTERVAL));
  });

  test('the better the grade, the later', () => {
    const memory = memoryAfter(DONE);
    expect(memory && outlook(memory, '2026-01-03')).toEqual({
      again: '2026-01-04',
      hard: '2026-01-11',
      good: '2026-01-14',
      easy: '2026-01-22',
    });
  });

  test('always well: the pauses grow', () => {
    const days: Day[] = [];
    let steps: Step[] = [DONE];
    for (let n = 0; n < 5; n += 1) {
      const memory = memoryAfter(...steps);
      const day = memory ? comesAgain(memory) : '';
      days.push(day);
      steps = [...steps, [day, review('good')]];
    }
    expect(days).toEqual(['2026-01-04', '2026-01-18', '2026-03-16', '2026-09-28', '2028-05-06']);
  });

  test('forgotten after long: soon again', () => {
    const memory = memoryAfter(
      DONE,
      ['2026-01-03', review('good')],
      ['2026-01-14', review('again')],
    );
    expect(memory && comesAgain(memory)).toBe('2026-01-16');
  });

  test('graded twice on a day: the second counts, and the next day is the soonest', () => {
    const memory = memoryAfter(
      DONE,
      ['2026-01-03', review('good')],
      ['2026-01-03', review('again')],
    );
    expect(memory?.reviews).toBe(2);
    expect(memory && comesAgain(memory)).toBe('2026-01-04');
  });
});

describe('how well it is remembered', () => {
  const progress = progressAfter(DONE);

  test.each([
    ['2026-01-01', 1],
    ['2026-01-03', 0.91],
    ['2026-01-11', 0.77],
    ['2027-01-01', 0.46],
  ])('on %s', (day, expected) => {
    expect(recallOn(progress, 'a', day)).toBeCloseTo(expected, 2);
  });

  test('nothing is known of what is not done', () => {
    expect(recallOn(progress, 'b', TODAY)).toBeUndefined();
    expect(memoryAfter(['2026-01-01', set('a', 'doing')])).toBeUndefined();
  });
});

describe('which reviews count', () => {
  test.each<[string, readonly Step[], number | undefined]>([
    ['those since it is done', [DONE, ['2026-01-03', review('good')]], 1],
    ['one on the same day', [DONE, ['2026-01-01', review('good')]], 1],
    ['none from before', [['2025-12-31', review('good')], DONE], 0],
    [
      'none once it is to do again',
      [DONE, ['2026-01-03', review('good')], ['2026-02-01', set('a', 'todo')]],
      undefined,
    ],
    [
      'done anew, it begins anew',
      [
        DONE,
        ['2026-01-03', review('good')],
        ['2026-02-01', set('a', 'todo')],
        ['2026-03-01', set('a', 'done')],
      ],
      0,
    ],
    [
      'with the reset taken back, they count again',
      [
        DONE,
        ['2026-01-03', review('good')],
        ['2026-02-01', set('a', 'todo')],
        ['2026-02-01', set('a', 'done', '2026-01-01')],
      ],
      1,
    ],
    ['none of days to come', [DONE, ['2062-01-01', review('easy')]], 0],
    ['none of a day that is none', [DONE, ['soon', review('easy')]], 0],
    [
      'done on a day to come: from the first review on',
      [
        ['2062-01-01', set('a', 'done')],
        ['2026-03-01', review('good')],
        ['2026-03-09', review('good')],
      ],
      2,
    ],
    [
      'done on a day that is none',
      [
        ['soon', set('a', 'done')],
        ['2026-03-01', review('good')],
      ],
      1,
    ],
  ])('%s', (_, steps, expected) => {
    expect(memoryAfter(...steps)?.reviews).toBe(expected);
  });

  test('they count day by day, though told of the other way round', () => {
    const [early, late]: [Step, Step] = [
      ['2026-01-03', review('good')],
      ['2026-01-14', review('again')],
    ];
    const inOrder = memoryAfter(DONE, early, late);
    expect(inOrder?.last).toBe('2026-01-14');
    expect(memoryAfter(DONE, late, early)).toEqual(inOrder);
  });

  test('a review taken back is gone', () => {
    const back: ProgressEvent = {
      type: 'review-removed',
      node: 'a',
      review: '000000000002',
      grade: 'good',
      on: '2026-01-03',
    };
    const memory = memoryAfter(DONE, ['2026-01-03', review('good')], ['2026-01-03', back]);
    expect(memory?.reviews).toBe(0);
  });
});

test('however long: no day is beyond four digits, nothing is remembered more than surely', () => {
  const far: readonly Step[] = [
    ['9990-01-01', set('a', 'done')],
    ['9999-12-30', review('easy')],
    ['9999-12-31', review('easy')],
  ];
  const memory = memoryOf(progressAfter(...far), 'a', '9999-12-31');
  expect(memory && comesAgain(memory)).toBe('9999-12-31');
  expect(memory && recall(memory, '0001-01-01')).toBe(1);
  expect(memory && Object.keys(outlook(memory, '9999-12-31'))).toEqual([...GRADES]);
});
