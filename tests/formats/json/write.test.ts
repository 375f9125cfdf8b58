import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/formats/json';
import { write } from '../../../src/formats/json/write';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { snapshotOf } from '../../../src/progress/record/snapshot';
import { NO_STATE } from '../../../src/progress/record/types';
import { stepsIn } from '../../../src/roadmap/practice';
import { group, someStanding } from '../../roadmap/nodes';
import {
  backend,
  change,
  nodeIn,
  set,
  snapshotWith,
  TODAY,
  treeWith,
} from '../../support/fixtures';

const PLAIN = { colors: 'roadmap', notes: false } as const;
const NOTED = { colors: 'roadmap', notes: true } as const;

const someProgress = () => {
  const tree = treeWith(group('web', ['http', 'dns', 'tls']));
  const state = fold(NO_STATE, [
    change(1, 'test', [set('http', 'done', '2026-01-31')]),
    change(2, 'test', [set('dns', 'skipped')]),
    change(3, 'test', [set('tls', 'done')]),
    change(4, 'test', [set('tls', 'todo')]),
    change(5, 'test', [set('gone', 'done')]),
    change(6, 'test', [{ type: 'note', node: 'http', text: 'first' }]),
    change(7, 'test', [{ type: 'note', node: 'http', text: 'removed', note: 'n' }]),
    change(8, 'test', [
      { type: 'note-removed', node: 'http', note: 'n', text: 'removed', on: TODAY },
    ]),
  ]);
  return snapshotOf(tree, progressOf(state, 'test'), TODAY);
};

describe('one document: the roadmap, and the progress in it', () => {
  test('without notes', () => {
    expect(JSON.parse(write(someProgress(), PLAIN))).toEqual({
      ...treeWith(group('web', ['http', 'dns', 'tls'])).roadmap,
      progress: {
        topics: {
          http: { status: 'done', on: '2026-01-31' },
          dns: { status: 'skipped', on: TODAY },
        },
        steps: {},
      },
    });
  });

  test('with notes, where they are asked for', () => {
    const { progress } = JSON.parse(write(someProgress(), NOTED));
    expect(progress.notes).toEqual({ http: [{ text: 'first', on: TODAY }] });
  });

  test('the steps that are ticked, by their ids or texts', () => {
    const tree = backend();
    const names = stepsIn(nodeIn(tree, 'sql').data.practice).map(({ id, text }) => id ?? text);
    const events = names
      .slice(0, 2)
      .map((step) => ({ type: 'step', node: 'sql', step, ticked: true }) as const);
    const state = fold(NO_STATE, [change(1, 'backend', events)]);
    const { progress } = JSON.parse(
      write(snapshotOf(tree, progressOf(state, 'backend'), TODAY), PLAIN),
    );
    expect(progress.steps).toEqual({ sql: names.slice(0, 2) });
  });

  test('two blanks a level and a final newline', () => {
    expect(write(someProgress(), PLAIN)).toMatch(/^{\n {2}"format": 1,\n[\s\S]*\n}\n$/);
  });

  test('progress of an earlier export that came in with the file does not stay', () => {
    const { tree, ...rest } = someProgress();
    const roadmap = { ...tree.roadmap, progress: { notes: { dns: [{ text: 'secret' }] } } };
    expect(write({ ...rest, tree: { ...tree, roadmap } }, PLAIN)).not.toContain('secret');
  });
});

describe('it can be brought in again', () => {
  const told = (text: string): string[] =>
    readJson(text).problems.map(({ path, code, severity }) => `${severity} ${code} ${path}`);

  test('the shipped roadmap', () => {
    const tree = backend();
    const text = write(snapshotWith(tree, ['sql', 'done']), NOTED);
    expect(told(text)).toEqual([]);
    expect(readJson(text).roadmap).toMatchObject(tree.roadmap);
  });

  test('every tree with every progress', () => {
    fc.assert(
      fc.property(someStanding, ({ tree, statusOf }) => {
        const topics = tree.nodes.filter(({ kind }) => kind === 'topic');
        const marks = topics.map(({ id }) => [id, statusOf(id)] as const);
        const { roadmap } = readJson(write(snapshotWith(tree, ...marks), PLAIN));
        expect(roadmap).toMatchObject(tree.roadmap);
        const { progress } = JSON.parse(write(snapshotWith(tree, ...marks), PLAIN));
        const kept = marks.filter(([, status]) => status !== 'todo');
        expect(progress.topics).toEqual(
          Object.fromEntries(kept.map(([id, status]) => [id, { status, on: TODAY }])),
        );
      }),
      { numRuns: 50 },
    );
  });
});
