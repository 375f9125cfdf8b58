import { describe, expect, test } from 'vitest';
import { gradeChoices } from '../../src/commands/review/review.page';
import {
  choiceSentences,
  oneSentence,
  readOne,
  readSeveral,
  readYesOrNo,
  severalSentence,
} from '../../src/terminal/questions';

test('a list is numbered through, whatever headings stand in it', () => {
  const listed = ['Started', { name: 'a' }, 'Others', { name: 'b', about: 'https://b.example' }];
  expect([...choiceSentences(listed)]).toEqual([
    'Started',
    'Number 1 is a',
    'Others',
    'Number 2 is b, https://b.example',
  ]);
});

describe('several numbers', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['1', [0]],
    ['1 3 5', [0, 2, 4]],
    ['5,3, 1', [0, 2, 4]],
    ['2 2 2', [1]],
    ['01', [0]],
  ])('%j', (answer, value) => {
    expect(readSeveral(answer, 5)).toEqual({ value });
  });

  test.each(['0', '6', 'x', '1 x', '2.1', '-1', '1-3', '1e0', '9999999'])('not %j', (answer) => {
    const [first, second] = ['x', ...(Object.values(readSeveral(answer, 5))[0] ?? [])].slice(1);
    expect(first).toContain('is no number of this list, which has 1 to 5.');
    expect(second).toBe(severalSentence(5));
  });

  test('only what is wrong is said again, and harmlessly', () => {
    expect(readSeveral('1 \u001b[31m 9', 5)).toEqual({
      instead: ['"\\u001b[31m 9" is no number of this list, which has 1 to 5.', severalSentence(5)],
    });
  });
});

const THREE = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
const WORDS = [
  { name: 'again  tomorrow', short: 'again', about: 'It was gone.' },
  { name: 'good   in 12 days', short: 'good' },
];

test.each([
  ['2', { value: 1 }],
  [' 2 ', { value: 1 }],
  ['', { instead: ['Type one number, 1 to 3, then Enter.'] }],
  ['4', { instead: ['Type one number, 1 to 3, then Enter.'] }],
  ['1 2', { instead: ['Type one number, 1 to 3, then Enter.'] }],
])('one number: %j', (answer, expected) => {
  expect(readOne(answer, THREE)).toEqual(expected);
});

test.each([
  ['1', { value: 0 }],
  ['Good', { value: 1 }],
  ['', { value: 1 }],
  [
    'well',
    {
      instead: [
        'Type one number, 1 to 2 or a word, such as again, then Enter; only Enter means 2.',
      ],
    },
  ],
])('one number or word: %j', (answer, expected) => {
  expect(readOne(answer, WORDS, 1)).toEqual(expected);
});

test('a grade is told in sentences', () => {
  const outlook = {
    again: '2026-11-23',
    hard: '2026-11-28',
    good: '2026-12-04',
    easy: '2027-06-01',
  } as const;
  expect([...choiceSentences(gradeChoices(outlook, '2026-11-22'))]).toEqual([
    'Number 1 is again: it was gone. No harm: it comes again soon. It comes back tomorrow.',
    'Number 2 is hard: it came, with effort. It comes back in 6 days.',
    'Number 3 is good: it was there. It comes back in 12 days.',
    'Number 4 is easy: it was there at once. It comes back on 1 Jun 2027.',
  ]);
});

test('columns of a choice are parted by commas', () => {
  expect([...choiceSentences(WORDS)]).toEqual([
    'Number 1 is again, tomorrow, It was gone.',
    'Number 2 is good, in 12 days',
  ]);
});

test.each([
  ['y', true],
  ['Yes', true],
  ['n', false],
  ['NO', false],
  ['', false],
])('%j is an answer', (answer, value) => {
  expect(readYesOrNo(answer)).toEqual({ value });
});

test.each(['yeah', 'ja', '1', 'y n'])('%j is none', (answer) => {
  expect(readYesOrNo(answer)).toHaveProperty('instead');
});

test('examples are numbers of the list', () => {
  expect(
    [1, 4, 30].map(severalSentence).map((text) => /such as ([\d ]+),/.exec(text)?.[1]),
  ).toEqual(['1', '1 3', '1 3 5']);
  expect(oneSentence(THREE.slice(0, 1))).toBe('Type one number, only 1, then Enter.');
});
