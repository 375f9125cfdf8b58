import { expect, test } from 'vitest';
import { counted, running } from '../../src/page/running';
import { sentence, spoken } from '../../src/page/sentence';
import { fewOf, listOf } from '../../src/page/speech';

test.each([
  ['a sentence', 'a sentence.'],
  ['a sentence.', 'a sentence.'],
  ['a question?', 'a question?'],
  ['He said "stop."', 'He said "stop."'],
  ['(in brackets.)', '(in brackets.)'],
  ['文件。', '文件。'],
  ['a list:', 'a list.'],
  ['  two   blanks\tand a tab ', 'two blanks and a tab.'],
  ['To finish it, type: roadmap done 3.2.1', 'To finish it, type: roadmap done 3.2.1'],
  ['To see where you are, type: roadmap', 'To see where you are, type: roadmap'],
  ['Do it: add --yes', 'Do it: add --yes'],
  ['Write it like this: --at 2026-11-22, or --at yesterday', undefined],
  ['at https://example.com/a', 'at https://example.com/a'],
  ['Fine, program: roadmap 1.2.3 on Node v20', 'Fine, program: roadmap 1.2.3 on Node v20.'],
  ['', ''],
])('%j is said as %j', (text, expected) => {
  expect(sentence(text)).toBe(expected ?? text);
});

test('blank lines are not said', () => {
  expect([...spoken(['a', '', '   ', 'b'])]).toEqual(['a.', 'b.']);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a; b; and c'],
])('%j in a sentence', (items, expected) => {
  expect(listOf(items)).toBe(expected);
});

test('few of many', () => {
  expect(fewOf(['a', 'b', 'c', 'd'], 2)).toBe('a; b; and 2 more');
  expect(fewOf(['a', 'b'], 2)).toBe('a and b');
});

test('running text is one sentence a line, whatever breaks it has', () => {
  const text = 'Node.js is fast, e.g. here. Is it?\r\n- Yes \u001b[31mit is\n\n* and so on';
  expect([...running('Note: ', text)]).toEqual([
    'Note: Node.js is fast, e.g. here.',
    'Is it?',
    'Yes it is',
    'and so on',
  ]);
});

test('what is counted says its place', () => {
  expect([...counted('Outcome', ['One. Two.', 'Three'])]).toEqual([
    'Outcome 1 of 2: One.',
    'Two.',
    'Outcome 2 of 2: Three',
  ]);
});
