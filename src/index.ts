import { readJson } from './formats/json';
import { RoadmapError } from './roadmap/errors';
import { type Tree, treeOf } from './roadmap/tree';

export { type Advice, type Suggestion, suggest } from './progress/advice/next';
export type { Reason } from './progress/advice/reasons';
export { resolveNodes } from './progress/advice/resolve';
export { addDays, dayOf } from './progress/record/days';
export { fold, progressOf } from './progress/record/fold';
export { merge } from './progress/record/merge';
export { type Decision, type Move, setStatus } from './progress/record/set-status';
export { isReady, type Snapshot, snapshotOf, startedTopics } from './progress/record/snapshot';
export type {
  Change,
  Day,
  Mark,
  Note,
  Progress,
  ProgressEvent,
  State,
} from './progress/record/types';
export { NO_PROGRESS, NO_STATE } from './progress/record/types';
export { inverseOf, stacksOf } from './progress/record/undo';
export { type Checked, checkRoadmap } from './roadmap/check';
export { compareRoadmaps, type Difference, differenceOf } from './roadmap/compare';
export { type ErrorCode, RoadmapError } from './roadmap/errors';
export { type Path, pathTo } from './roadmap/path';
export { practiceOf } from './roadmap/practice';
export type { Problem } from './roadmap/problems';
export { rollUp, type Standing, type StatusOf, type Summary } from './roadmap/rollup';
export { type Hit, search } from './roadmap/search';
export { type Tree, type TreeNode, topicsOf, treeOf } from './roadmap/tree';
export type {
  Check,
  Example,
  Kind,
  Mistake,
  Practice,
  PracticeStep,
  Preparation,
  Resource,
  Roadmap,
  RoadmapNode,
  Status,
  SteppedPractice,
  TaskPractice,
  Term,
} from './roadmap/types';

/**
 * Reads a roadmap file's text.
 *
 * @returns the tree
 * @throws RoadmapError `roadmap-invalid`, with every problem found
 */
export const loadRoadmap = (text: string): Tree => {
  const { roadmap, problems } = readJson(text);
  if (roadmap) return treeOf(roadmap);
  throw new RoadmapError('roadmap-invalid', 'This is not a valid roadmap.', undefined, problems);
};
