import { describe, expect, test } from 'vitest';
import { type Hint, hintLine } from '../../src/page/hints';
import { coloured, pipe, terminal } from '../screens/drawing';

const FIRST: Hint = { text: 'Next:', command: 'roadmap start 2.1.1' };
const SECOND: Hint = { text: 'Wrong?', command: 'roadmap undo' };

describe('one line of what to type next', () => {
  test.each([
    ['as many as fit', 60, ' Next: roadmap start 2.1.1    Wrong? roadmap undo'],
    ['exactly', 49, ' Next: roadmap start 2.1.1    Wrong? roadmap undo'],
    ['one column too few', 48, ' Next: roadmap start 2.1.1'],
    ['the first one always', 10, ' Next: roadmap start 2.1.1'],
  ])('%s', (_, columns, expected) => {
    expect([...hintLine(terminal(columns), [FIRST, SECOND])]).toEqual([expected]);
  });

  test('others give way to the one that is needed', () => {
    const hints = [FIRST, { ...SECOND, isNeeded: true } as const];
    expect([...hintLine(terminal(48), hints)]).toEqual([' Wrong? roadmap undo']);
    expect([...hintLine(terminal(49), hints)]).toEqual([
      ' Next: roadmap start 2.1.1    Wrong? roadmap undo',
    ]);
  });

  test.each([
    [60, ' 21%  6/28 · now 3.2.1 SQL    Wrong? roadmap undo'],
    [48, ' 21%  6/28 · now 3.2.1 SQL    roadmap undo'],
    [40, ' 21%  6/28 · now 3.2.1    roadmap undo'],
    [34, ' 21%  6/28    Wrong? roadmap undo'],
    [20, ' 21%  6/28'],
  ])('led by as much as %i columns allow', (columns, expected) => {
    const leads = ['21%  6/28 · now 3.2.1 SQL', '21%  6/28 · now 3.2.1', '21%  6/28'];
    expect([...hintLine(terminal(columns), [SECOND], leads)]).toEqual([expected]);
  });

  test('without words before the command', () => {
    expect([...hintLine(terminal(80), [{ text: '', command: 'roadmap show' }])]).toEqual([
      ' roadmap show',
    ]);
  });

  test('nothing in a pipe', () => {
    expect([...hintLine(pipe(), [FIRST])]).toEqual([]);
  });

  test('nothing where there is nothing to type', () => {
    expect([...hintLine(terminal(80), [])]).toEqual([]);
  });

  test('words are dim, commands cyan', () => {
    expect([...hintLine(coloured(80), [SECOND])]).toEqual([
      ' \u001b[2mWrong?\u001b[22m \u001b[36mroadmap undo\u001b[39m',
    ]);
  });
});
