import type { Difference } from '../roadmap/compare';
import { type Tree, type TreeNode, topicsOf } from '../roadmap/tree';
import { clean } from './clean';
import { fitted } from './fitted';
import { hintLine } from './hints';
import { count, label } from './label';
import type { Screen } from './screen';

/** What an import has done, or would do. */
export interface ImportedModel {
  readonly tree: Tree;
  /** Whether no version of it was here before. */
  readonly isNew: boolean;
  /** False after `--dry-run` or a "no". */
  readonly isDone: boolean;
  readonly change: Difference;
  /** Topics that arrive done. */
  readonly done: number;
}

/** More nodes than this of a kind are counted, not listed. */
export const MOST_LISTED = 10;

const listed = (word: string, nodes: readonly TreeNode[]): string[] => {
  const rows = nodes.slice(0, MOST_LISTED).map((node) => `${word.padEnd(8)}${label(node)}`);
  const more = nodes.length - MOST_LISTED;
  return more > 0 ? [...rows, `${word.padEnd(8)}${more} more`] : rows;
};

/** What is new, renamed, moved and gone, a line each; long lists are cut. */
export const differenceLines = ({ added, renamed, moved, removed }: Difference): string[] => [
  ...listed('new', added),
  ...listed('renamed', renamed),
  ...listed('moved', moved),
  ...listed('gone', removed),
];

/** What came in, and what became of the version before. */
export function* importedLines(model: ImportedModel, screen: Screen): Generator<string> {
  const { tree, isNew, isDone, change, done } = model;
  const { id, title } = tree.roadmap;
  const amount = count(topicsOf(tree, tree.root).length, 'topic');
  const ticked = done > 0 ? `, ${done} done` : '';
  yield isDone
    ? ` Imported "${clean(title)}" as ${id}: ${amount}${ticked}.`
    : ` Nothing was imported. "${clean(title)}" would be ${id}: ${amount}${ticked}.`;
  const rows = isNew ? [] : differenceLines(change);
  if (!isNew && rows.length === 0) yield '   The same nodes as before.';
  for (const row of rows) yield `   ${fitted(row, 3, screen)}`;
  if (!isDone) return;
  yield* hintLine(screen, [
    { text: 'Choose it:', command: `roadmap use ${id}` },
    { text: 'See it:', command: `roadmap show --roadmap ${id}` },
  ]);
}
