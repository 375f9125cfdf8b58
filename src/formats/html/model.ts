import { inWords } from '../../progress/record/days';
import { notesOf } from '../../progress/record/fold';
import { type Part, partsOf } from '../../progress/record/links';
import type { Snapshot } from '../../progress/record/snapshot';
import { stepsOf } from '../../progress/record/steps';
import type { Summary } from '../../roadmap/rollup';
import type { TreeNode } from '../../roadmap/tree';
import type {
  Check,
  Example,
  Mistake,
  Practice,
  Preparation,
  Resource,
  Term,
} from '../../roadmap/types';
import { headline } from '../svg/headline';
import { grown, type MapNode } from '../svg/model';
import { plain } from '../svg/plain';
import type { WriteOptions } from '../write';

/** A note of the learner's, cut at its addresses. */
export interface PageNote {
  readonly on: string;
  readonly parts: readonly Part[];
}

/** A node as the page shows it; what is not there is left out. */
export interface PageNode extends MapNode {
  readonly children: readonly PageNode[];
  /** Other words to find it by. */
  readonly aliases?: readonly string[];
  /** The day its status was set, in words. */
  readonly since?: string;
  readonly choose?: number;
  readonly hours?: number;
  /** Ids of nodes that come first. */
  readonly requires?: readonly string[];
  readonly summary?: string;
  readonly outcomes?: readonly string[];
  readonly terms?: readonly Term[];
  readonly example?: Example;
  readonly practice?: Practice;
  readonly mistakes?: readonly Mistake[];
  readonly resources?: readonly Resource[];
  readonly checks?: readonly Check[];
  /** Places of the practice's steps that are ticked, from 0. */
  readonly ticked?: readonly number[];
  readonly notes?: readonly PageNote[];
  /** What to know before the first topic; of the root. */
  readonly before?: readonly Preparation[];
}

/** All that the page shows. */
export interface Page {
  readonly title: string;
  readonly description?: string;
  readonly headline: string;
  /** In words. */
  readonly today: string;
  readonly summary: Summary;
  readonly root: PageNode;
}

type Content = Omit<PageNode, keyof MapNode>;

const contentOf = ({ data }: TreeNode): Content => {
  const { aliases, choose, hours, requires, summary, outcomes, resources } = data;
  const { terms, example, practice, mistakes, checks } = data;
  return {
    ...(aliases?.length ? { aliases } : {}),
    ...(choose === undefined ? {} : { choose }),
    ...(hours === undefined ? {} : { hours }),
    ...(requires?.length ? { requires } : {}),
    ...(summary ? { summary } : {}),
    ...(outcomes?.length ? { outcomes } : {}),
    ...(terms?.length ? { terms } : {}),
    ...(example ? { example } : {}),
    ...(practice ? { practice } : {}),
    ...(mistakes?.length ? { mistakes } : {}),
    ...(resources?.length ? { resources } : {}),
    ...(checks?.length ? { checks } : {}),
  };
};

const before = ({ tree }: Snapshot, node: TreeNode): Content => {
  const all = node.kind === 'root' ? tree.roadmap.before : undefined;
  return all?.length ? { before: all } : {};
};

const since = ({ standing, markOf }: Snapshot, node: TreeNode): Content => {
  const mark = node.kind === 'topic' ? markOf(node) : undefined;
  const isSet = mark !== undefined && standing(node).status !== 'todo';
  return isSet ? { since: inWords(mark.on) } : {};
};

const ticked = (snapshot: Snapshot, node: TreeNode): Content => {
  const places = stepsOf(snapshot, node).flatMap(({ n, since }) => (since ? [n - 1] : []));
  return places.length > 0 ? { ticked: places } : {};
};

const notes = ({ progress }: Snapshot, { id }: TreeNode): Content => {
  const all = notesOf(progress, id).map(({ on, text }) => ({
    on: inWords(on),
    parts: partsOf(text),
  }));
  return all.length > 0 ? { notes: all } : {};
};

/** What the page shows. The learner's notes are in it only where that is asked for. */
export const pageOf = (snapshot: Snapshot, options: WriteOptions): Page => {
  const { tree, standing, today } = snapshot;
  const { title, description } = tree.roadmap;
  const { summary } = standing(tree.root);
  return {
    title: plain(title),
    ...(description ? { description: plain(description) } : {}),
    headline: headline(summary),
    today: inWords(today),
    summary,
    root: grown<PageNode>(snapshot, options, (node, shown, children) => ({
      ...shown,
      ...contentOf(node),
      ...before(snapshot, node),
      ...since(snapshot, node),
      ...ticked(snapshot, node),
      ...(options.notes ? notes(snapshot, node) : {}),
      children,
    })),
  };
};
