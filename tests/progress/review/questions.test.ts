import { describe, expect, test } from 'vitest';
import type { Note } from '../../../src/progress/record/types';
import { questionAt, questionsOf } from '../../../src/progress/review/questions';
import type { RoadmapNode } from '../../../src/roadmap/types';
import { nodeIn, treeWith } from '../../support/fixtures';

const topic = (data: Partial<RoadmapNode>) =>
  nodeIn(treeWith({ id: 'a', title: 'A topic', ...data }), 'a');

const notes = (...texts: string[]): Note[] =>
  texts.map((text, n) => {
    const at = `2026-11-0${n + 1}T10:00:00.000Z`;
    return { id: `${n}`, text, on: at.slice(0, 10), written: at, at, by: `${n}` };
  });

const checks = (...questions: string[]) =>
  questions.map((question) => ({ question, answer: `${question}!` }));

const texts = (data: Partial<RoadmapNode>, ...written: string[]) =>
  questionsOf(topic(data), notes(...written)).map(({ text }) => text);

describe('what is asked', () => {
  test('self-checks and notes take turns', () => {
    expect(texts({ checks: checks('one?', 'two?', 'three?') }, 'mine', 'too')).toEqual([
      'one?',
      'Explain what you wrote on 1 Nov 2026: mine',
      'two?',
      'Explain what you wrote on 2 Nov 2026: too',
      'three?',
    ]);
  });

  test('the notes alone', () => {
    expect(texts({}, 'mine')).toEqual(['Explain what you wrote on 1 Nov 2026: mine']);
  });

  test('a note that is only a link asks nothing', () => {
    expect(texts({ checks: checks('one?') }, 'https://example.com/proof', ' - ')).toEqual(['one?']);
    expect(texts({}, 'see https://example.com/proof')).toHaveLength(1);
  });

  test('with neither, the topic itself', () => {
    expect(texts({})).toEqual(['Explain A topic in your own words.']);
  });
});

describe('what one compares with', () => {
  test('the answer; for the rest the outcomes, where there are some', () => {
    const outcomes = ['You can.', 'You know.'];
    const asked = questionsOf(topic({ checks: checks('one?'), outcomes }), notes('mine'));
    expect(asked.map(({ answer }) => answer)).toEqual([['one?!'], outcomes]);
    expect(questionsOf(topic({ outcomes }), [])[0]?.answer).toEqual(outcomes);
    expect(questionsOf(topic({}), [])[0]?.answer).toEqual([]);
  });
});

test('a check comes with its code, and says where its answer can be read', () => {
  const resources = [{ title: 'The guide', url: 'https://a.example/' }];
  const check = { question: 'q?', answer: 'a.' };
  const asked = questionsOf(
    topic({
      resources,
      checks: [
        { ...check, code: 'x = 1', source: 'https://a.example/' },
        { ...check, source: 'ACID' },
        check,
      ],
    }),
    [],
  );
  expect(asked).toEqual([
    {
      text: 'q?',
      code: 'x = 1',
      answer: ['a.'],
      source: { text: 'The guide', url: 'https://a.example/' },
    },
    { text: 'q?', answer: ['a.'], source: { text: 'the term "ACID"' } },
    { text: 'q?', answer: ['a.'] },
  ]);
});

test('each review asks the next one, then from the first on', () => {
  const asked = questionsOf(topic({ checks: checks('one?', 'two?') }), notes('mine'));
  const order = [0, 1, 2, 3, 100].map((reviews) => asked.indexOf(questionAt(asked, reviews)));
  expect(order).toEqual([0, 1, 2, 0, 1]);
});
