import fc from 'fast-check';
import { fold, progressOf } from '../../src/progress/record/fold';
import { type Snapshot, snapshotOf } from '../../src/progress/record/snapshot';
import { type Day, NO_STATE, type ProgressEvent } from '../../src/progress/record/types';
import type { Tree } from '../../src/roadmap/tree';
import type { Status } from '../../src/roadmap/types';
import { backend, change, set, TODAY } from '../support/fixtures';

/** A topic, its status, and the day that was set. */
export type Marked = readonly [id: string, status: Status, day?: Day];

/** What a learner sees after these events, each made in a change of its own. */
export const after = (tree: Tree, events: readonly ProgressEvent[]): Snapshot => {
  const { id } = tree.roadmap;
  const changes = events.map((event, index) => change(index + 1, id, [event]));
  return snapshotOf(tree, progressOf(fold(NO_STATE, changes), id), TODAY);
};

/** What a learner sees after setting topics one by one. */
export const marked = (tree: Tree, ...marks: readonly Marked[]): Snapshot =>
  after(
    tree,
    marks.map(([id, status, day]) => set(id, status, day)),
  );

/** Every topic set to one status, but for some. */
export const allBut = (tree: Tree, status: Status, ...but: readonly Marked[]): Snapshot => {
  const rest = tree.nodes.filter(
    ({ kind, id }) => kind === 'topic' && !but.some(([b]) => b === id),
  );
  return marked(tree, ...rest.map(({ id }): Marked => [id, status]), ...but);
};

/** The state that LOOK.md draws: 6 of 28, SQL started three days ago. */
export const underway = (): Snapshot =>
  marked(
    backend(),
    ['http', 'done', '2026-11-02'],
    ['dns', 'done', '2026-11-11'],
    ['linux', 'done', '2026-11-05'],
    ['shell', 'done', '2026-11-07'],
    ['javascript', 'done', '2026-11-16'],
    ['docker', 'done', '2026-11-17'],
    ['sql', 'doing', '2026-11-19'],
  );

/** Nothing marked yet. */
export const firstRun = (): Snapshot => marked(backend());

/** All that counts is done; alternatives are left over. */
export const finished = (): Snapshot =>
  allBut(backend(), 'done', ['python', 'todo'], ['java', 'todo'], ['php', 'todo']);

/** Eight are done, all the others skipped. */
export const mostlySkipped = (): Snapshot =>
  allBut(
    backend(),
    'skipped',
    ...['http', 'dns', 'rest-vs-graphql', 'linux', 'shell', 'processes', 'python', 'sql'].map(
      (id): Marked => [id, 'done'],
    ),
  );

/** Started, noted, and not touched for three weeks. */
export const leftAlone = (): Snapshot => {
  const { tree, progress } = after(backend(), [
    set('http', 'done', '2026-10-20'),
    set('dns', 'done', '2026-10-22'),
    set('linux', 'done', '2026-10-24'),
    set('shell', 'done', '2026-10-26'),
    set('sql', 'doing', '2026-10-27'),
    { type: 'note', node: 'sql', on: '2026-10-27', text: 'joins clear; revisit window functions' },
  ]);
  const at = '2026-10-27T20:00:00.000Z';
  const topics = Object.fromEntries(
    Object.entries(progress.topics).map(([id, mark]) => [id, { ...mark, at }]),
  );
  const notes = Object.fromEntries(
    Object.entries(progress.notes).map(([id, list]) => [id, list.map((one) => ({ ...one, at }))]),
  );
  return snapshotOf(tree, { ...progress, topics, notes }, TODAY);
};

const DAYS = ['2025-01-31', '2026-11-02', '2026-11-19', '2026-11-21', '2026-11-22'] as const;

/** A tree in any state its learner can have brought it to. */
export const anyState = (tree: Tree): fc.Arbitrary<Snapshot> => {
  const topics = tree.nodes.filter((node) => node.kind === 'topic');
  const mark = fc.tuple(
    fc.constantFrom(...topics.map(({ id }) => id)),
    fc.constantFrom<Status>('todo', 'doing', 'done', 'skipped'),
    fc.constantFrom(...DAYS),
  );
  return fc
    .array<Marked>(mark, { maxLength: topics.length })
    .map((marks) => marked(tree, ...marks));
};
