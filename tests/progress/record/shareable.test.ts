import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, notesOf, progressOf } from '../../../src/progress/record/fold';
import { once, restorableOf, shareable, shareableOf } from '../../../src/progress/record/shareable';
import { NO_STATE, type ProgressEvent } from '../../../src/progress/record/types';
import { change, set } from '../../support/fixtures';
import { someHistory } from '../histories';

const setting: ProgressEvent = { type: 'setting', key: 'color', value: 'never' };
const note: ProgressEvent = { type: 'note', node: 'a', text: 'x' };

test('a change without settings travels as it is', () => {
  const one = change(1, 'r', [set('a', 'done'), note]);
  expect(shareable(one)).toBe(one);
});

test('a change of settings alone does not travel', () => {
  expect(shareable(change(1, '', [setting, setting]))).toBeUndefined();
  expect(shareableOf([change(1, '', [setting]), change(2, 'r', [note])])).toHaveLength(1);
});

test('what stands beside a setting travels, and a note keeps its id', () => {
  const one = change(1, 'r', [setting, note]);
  const shared = shareable(one);
  expect(shared?.events.map(({ type }) => type)).toEqual(['note']);
  const ids = [one, shared ?? one].map((some) =>
    notesOf(progressOf(fold(NO_STATE, [some]), 'r'), 'a').map(({ id }) => id),
  );
  expect(ids[0]).toEqual(ids[1]);
});

test('an import stays on its machine and goes into backups', () => {
  const swap: ProgressEvent = { type: 'roadmap', kept: null, installed: true };
  const one = change(1, 'r', [swap, set('a', 'done')]);
  expect(shareable(one)?.events).toEqual([set('a', 'done')]);
  expect(restorableOf([one, change(2, '', [setting])])).toEqual([one]);
});

test('nothing but settings is left out of any history', () => {
  fc.assert(
    fc.property(someHistory, (history) => {
      const { roadmaps } = fold(NO_STATE, shareableOf(history));
      expect(roadmaps).toEqual(fold(NO_STATE, history).roadmaps);
    }),
  );
});

test('each change once', () => {
  const [a, b] = [change(1, 'r', [note]), change(2, 'r', [note])];
  expect(once([a, b, a, b, b])).toEqual([a, b]);
});
