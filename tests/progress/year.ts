import { suggest } from '../../src/progress/advice/next';
import { randomFrom } from '../../src/progress/forecast/random';
import { addDays } from '../../src/progress/record/days';
import { fold, progressOf } from '../../src/progress/record/fold';
import { isReady, type Snapshot, snapshotOf } from '../../src/progress/record/snapshot';
import {
  type Change,
  type Day,
  GRADES,
  NO_STATE,
  type ProgressEvent,
  type State,
} from '../../src/progress/record/types';
import { stepsIn } from '../../src/roadmap/practice';
import { type Tree, type TreeNode, topicsOf } from '../../src/roadmap/tree';
import type { Status } from '../../src/roadmap/types';
import { TODAY } from '../support/fixtures';

/** How somebody learns. */
export interface Learner {
  /** The same learner for the same number. */
  readonly seed: number;
  /** Days of history, the last of them `until`. */
  readonly days: number;
  readonly until: Day;
  /** Hours in a usual week; in fact more or fewer. */
  readonly hours: number;
  /** Topics known before, marked together on the first day. */
  readonly known: readonly string[];
}

/** A year of six hours a week, up to the day of the tests. */
const STUDENT: Learner = { seed: 1, days: 365, until: TODAY, hours: 6, known: [] };

/** Every thirteenth week is a holiday. */
const HOLIDAY = 13;

/** Days of a week on which one learns, more or less. */
const SHARE = 0.5;

/** What has happened so far, and what comes next of it. */
class Story {
  readonly changes: Change[] = [];
  private state: State = NO_STATE;

  constructor(private readonly tree: Tree) {}

  add(on: Day, ...events: ProgressEvent[]): void {
    const n = this.changes.length + 1;
    const change: Change = {
      v: 1,
      id: n.toString(16).padStart(12, '0'),
      at: new Date(Date.parse(`${on}T08:00:00Z`) + n * 1000).toISOString(),
      on,
      device: 'testtest',
      roadmap: this.tree.roadmap.id,
      events,
    };
    this.changes.push(change);
    this.state = fold(this.state, [change]);
  }

  seenOn(day: Day): Snapshot {
    return snapshotOf(this.tree, progressOf(this.state, this.tree.roadmap.id), day);
  }
}

const status = ({ id, title }: TreeNode, from: Status, to: Status): ProgressEvent => ({
  type: 'status',
  node: id,
  title,
  from,
  to,
});

/** The topic that `next` suggests first; of a choice the first alternative that is ready. */
const upNext = (snapshot: Snapshot): TreeNode | undefined => {
  const [first] = suggest(snapshot).suggestions;
  const topics = first ? topicsOf(snapshot.tree, first.node) : [];
  return topics.find((topic) => isReady(snapshot, topic));
};

/**
 * Somebody's history in a roadmap: topics started and finished by their hours, with notes, reviews,
 * ticks, idle days and holidays; the same for the same learner. It ends where all is done.
 */
export const historyOf = (tree: Tree, learner: Partial<Learner> = {}): Change[] => {
  const { seed, days, until, hours, known } = { ...STUDENT, ...learner };
  const random = randomFrom(seed);
  const story = new Story(tree);
  const first = addDays(until, 1 - days);
  const sweep = known.flatMap((id) => tree.byId(id) ?? []);
  if (sweep.length > 0) story.add(first, ...sweep.map((node) => status(node, 'todo', 'done')));
  let now: { readonly node: TreeNode; left: number } | undefined;
  const done: TreeNode[] = [];
  for (let at = 0; at < days; at += 1) {
    const day = addDays(first, at);
    const isHoliday = Math.floor(at / 7) % HOLIDAY === HOLIDAY - 1;
    if (isHoliday || random() > SHARE) continue;
    if (!now) {
      const node = upNext(story.seenOn(day));
      if (!node) return story.changes;
      now = { node, left: node.data.hours ?? 5 };
      story.add(day, status(node, 'todo', 'doing'));
    }
    const { node } = now;
    now.left -= (hours / 7 / SHARE) * 2 * random();
    const [step] = stepsIn(node.data.practice);
    if (step && random() < 0.1) {
      const { id, text } = step;
      story.add(day, { type: 'step', node: node.id, step: id ?? text, ticked: true });
    }
    if (random() < 0.1) story.add(day, { type: 'note', node: node.id, text: `on ${day}` });
    const old = done[Math.floor(random() * done.length)];
    const grade = GRADES[Math.floor(random() * GRADES.length)] ?? 'good';
    if (old && random() < 0.4) story.add(day, { type: 'review', node: old.id, grade });
    if (now.left > 0) continue;
    story.add(day, status(node, 'doing', 'done'));
    done.push(node);
    now = undefined;
  }
  return story.changes;
};

/** What a learner sees at the end of such a history. */
export const learnedBy = (
  tree: Tree,
  learner: Partial<Learner> = {},
): { readonly snapshot: Snapshot; readonly history: readonly Change[] } => {
  const history = historyOf(tree, learner);
  const progress = progressOf(fold(NO_STATE, history), tree.roadmap.id);
  return { snapshot: snapshotOf(tree, progress, learner.until ?? STUDENT.until), history };
};
