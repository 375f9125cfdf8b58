import { fold, notesOf, progressOf } from '../../src/progress/record/fold';
import type { Change, ProgressEvent, State } from '../../src/progress/record/types';
import type { Status } from '../../src/roadmap/types';
import { append, encode } from '../../src/store/journal/journal';
import { type Files, filesIn, load } from '../../src/store/journal/load';
import { writeFolded } from '../../src/store/journal/save-changes';
import { change, set } from '../support/fixtures';
import { freshFolder, type Result, roadmap } from '../support/program';

/** Some day in the past, so that real clocks come after it. */
const THEN = new Date('2026-11-02T10:00:00Z');

/** A note as an event. */
export const note = (node: string, text: string): ProgressEvent => ({ type: 'note', node, text });

/** What the learner of these tests has done: the n-th change is the n-th of these. */
export const CHANGES: readonly Change[] = [
  change(1, 'backend', [set('http', 'done')]),
  change(2, 'backend', [set('linux', 'done')]),
  change(3, 'backend', [set('sql', 'doing')]),
  change(4, 'backend', [note('dns', 'read the chapter on anycast – twice')]),
];

/** And what that comes to. */
export const MARKS: Readonly<Record<string, Status>> = {
  http: 'done',
  linux: 'done',
  sql: 'doing',
};

/** A folder after some changes, written by the store itself. */
export const homeWith = async (
  changes: readonly Change[] = CHANGES,
  home = freshFolder(),
): Promise<Files> => {
  const files = filesIn(home);
  for (const one of changes) append(files.journal, [one]);
  await writeFolded(files, await load(files), 'testtest', THEN);
  return files;
};

/** A note as long as it takes for the journal to end so many bytes into a page. */
export const padding = (changes: readonly Change[], end: number): Change => {
  const size = changes.reduce((sum, one) => sum + encode(one).length, 0);
  const bare = encode(change(60, 'backend', [note('cdn', '')])).length;
  const length = (((end - size - bare) % 4096) + 4096) % 4096;
  return change(60, 'backend', [note('cdn', 'x'.repeat(length))]);
};

/** The state after some changes, without a disk. */
export const stateOf = (changes: readonly Change[]): State =>
  fold({ settings: {}, roadmaps: {}, newest: '' }, changes);

/** Every status set in the shipped roadmap, by id. */
export const marksIn = (state: State): Record<string, Status> =>
  Object.fromEntries(
    Object.entries(progressOf(state, 'backend').topics).map(([id, { status }]) => [id, status]),
  );

/** The marks on disk, read by the store itself. */
export const marksOn = async (home: string): Promise<Record<string, Status>> =>
  marksIn((await load(filesIn(home))).state);

/** The texts of a node's notes on disk. */
export const notesOn = async (home: string, node: string): Promise<string[]> => {
  const { state } = await load(filesIn(home));
  return notesOf(progressOf(state, 'backend'), node).map(({ text }) => text);
};

interface Shown {
  readonly id: string;
  readonly status: Status;
  readonly kind: string;
  readonly children: readonly Shown[];
}

const topicsIn = (node: Shown): Shown[] =>
  node.kind === 'topic' ? [node] : node.children.flatMap(topicsIn);

/** What the program shows: statuses other than "todo" by id, and its notices. */
export const shownIn = ({
  stdout,
}: Pick<Result, 'stdout'>): { marks: Record<string, Status>; warnings: string[] } => {
  const { root, warnings }: { root: Shown; warnings: string[] } = JSON.parse(stdout);
  const set = topicsIn(root).filter(({ status }) => status !== 'todo');
  return { marks: Object.fromEntries(set.map(({ id, status }) => [id, status])), warnings };
};

/** Reads through the program, which must succeed. */
export const show = (home: string): ReturnType<typeof shownIn> => {
  const result = roadmap(['show', '--json'], { home });
  if (result.code !== 0) throw new Error(`show: ${result.code} ${result.stderr}`);
  return shownIn(result);
};
