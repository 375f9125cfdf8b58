import { shareMeaning } from '../../roadmap/likeness';
import type { TreeNode } from '../../roadmap/tree';
import type { Status } from '../../roadmap/types';
import { isDay } from './days';
import { notesOf } from './fold';
import type { Snapshot } from './snapshot';
import { isNamed, isTicked, stepsOf, tickEvent } from './steps';
import type { Day, Mark, NoteEvent, ProgressEvent, StatusEvent, StepEvent } from './types';

/** What a file says of a topic's progress. */
export interface BroughtMark {
  readonly node: string;
  readonly status: Exclude<Status, 'todo'>;
  /** The day, where the file tells it. */
  readonly on?: string;
}

/** The progress that a file brings along, by the ids of its nodes. */
export interface Brought {
  readonly marks: readonly BroughtMark[];
  /** Steps that are ticked, by their ids or texts. */
  readonly steps: readonly { readonly node: string; readonly step: string }[];
  readonly notes: readonly { readonly node: string; readonly text: string; readonly on?: string }[];
}

export const NOTHING_BROUGHT: Brought = { marks: [], steps: [], notes: [] };

/** From which statuses an import may move a topic: nothing that was done is taken back. */
const FROM: Readonly<Record<BroughtMark['status'], readonly Status[]>> = {
  done: ['todo', 'doing', 'skipped'],
  doing: ['todo'],
  skipped: ['todo'],
};

/** The day of something in a file, unless it is none or still to come. */
const dayIn = (on: string | undefined, today: Day): { on: Day } | object =>
  on !== undefined && isDay(on) && on <= today ? { on } : {};

/**
 * Whether a mark was made for another topic than the one that bears its id now: an id that went and
 * came back under a title that has nothing to do with the old one.
 */
export const isStray = (node: TreeNode, mark: Mark | undefined): mark is Mark =>
  mark !== undefined && mark.status !== 'todo' && !shareMeaning(mark.title, node.title);

const statusEvent = (
  { markOf, today }: Snapshot,
  node: TreeNode,
  brought: BroughtMark | undefined,
  isFreed: boolean,
): StatusEvent[] => {
  const mark = markOf(node);
  const now = isFreed ? 'todo' : (mark?.status ?? 'todo');
  const to = brought && FROM[brought.status].includes(now) ? brought.status : now;
  if (!isFreed && to === now) return [];
  return [
    {
      type: 'status',
      node: node.id,
      title: node.title,
      from: mark?.status ?? 'todo',
      ...(mark ? { since: mark.on } : {}),
      to,
      ...(to === now ? {} : dayIn(brought?.on, today)),
    },
  ];
};

const stepEvents = (snapshot: Snapshot, { steps }: Brought): StepEvent[] => {
  const wanted = new Map<string, string[]>();
  for (const { node, step } of steps) {
    const names = wanted.get(node) ?? [];
    names.push(step);
    wanted.set(node, names);
  }
  return [...wanted].flatMap(([id, names]) => {
    const node = snapshot.tree.byId(id);
    return (node ? stepsOf(snapshot, node) : [])
      .filter((step) => !isTicked(step) && names.some((name) => isNamed(step, name)))
      .map((step) => tickEvent(step, true));
  });
};

const noteEvents = ({ tree, progress, today }: Snapshot, { notes }: Brought): NoteEvent[] =>
  notes
    .filter(({ node, text }) => {
      const known = notesOf(progress, node);
      return tree.byId(node) !== undefined && !known.some((note) => note.text === text);
    })
    .map(({ node, text, on }) => ({ type: 'note', node, text, ...dayIn(on, today) }));

/**
 * What an import does to the progress: what the file says is done, started or skipped becomes so,
 * and nothing that is done here is taken back.
 *
 * @param snapshot the new version, with the progress there is
 * @param freed topics whose marks were made for others: they begin anew
 */
export const broughtEvents = (
  snapshot: Snapshot,
  brought: Brought,
  freed: ReadonlySet<TreeNode> = new Set(),
): ProgressEvent[] => {
  const marks = new Map(brought.marks.map((mark) => [mark.node, mark]));
  return [
    ...snapshot.tree.nodes
      .filter(({ kind }) => kind === 'topic')
      .flatMap((node) => statusEvent(snapshot, node, marks.get(node.id), freed.has(node))),
    ...stepEvents(snapshot, brought),
    ...noteEvents(snapshot, brought),
  ];
};
