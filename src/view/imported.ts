import { fitted } from '../page/fit';
import { hintLine } from '../page/hints';
import { count, label, totals } from '../page/label';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import type { Snapshot } from '../progress/record/snapshot';
import type { ProgressEvent } from '../progress/record/types';
import type { Difference, Version } from '../roadmap/compare';
import { type TreeNode, topicsOf } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import { nodesJson } from './json';

/** What an import has done, or would do. */
export interface ImportedModel {
  /** The version before; undefined where none was here. */
  readonly before: Snapshot | undefined;
  /** The version that came, with the progress after it. */
  readonly after: Snapshot;
  /** False after `--dry-run` or a "no". */
  readonly isDone: boolean;
  readonly change: Difference;
  /** What the file does to the progress. */
  readonly events: readonly ProgressEvent[];
}

/** More nodes than this of a kind are counted, not listed. */
export const MOST_LISTED = 10;

/** How a status stands behind a title; a topic to do has nothing to tell. */
const STATUS: Readonly<Record<Status, string>> = {
  todo: '',
  doing: ' (in progress)',
  done: ' (done)',
  skipped: ' (skipped)',
};

/** A topic's status before the import, or what a topic that is new here brings along. */
const statusText = (snapshot: Snapshot | undefined, node: TreeNode): string =>
  snapshot && node.kind === 'topic' ? STATUS[snapshot.standing(node).status] : '';

/** What became of a node, as a row of the difference says it. */
interface Row {
  readonly word: 'new' | 'renamed' | 'moved' | 'gone';
  readonly text: string;
}

/** Where a node lay, by its parent; the root's own name says less than "the top". */
const placeText = ({ parent }: TreeNode): string =>
  parent && parent.kind !== 'root' ? clean(parent.title) : 'the top';

/** What is new, renamed, moved and gone, each with what was marked. */
export const differenceRows = (
  { before, after, change }: Pick<ImportedModel, 'before' | 'after' | 'change'>,
  arrow: string,
): Row[] => {
  const { added, renamed, moved, removed } = change;
  const renamedText = ({ node, old }: Version): string =>
    `"${clean(old.title)}" ${arrow} "${clean(node.title)}"${statusText(before, old)}`;
  const movedText = ({ node, old }: Version): string =>
    `${clean(node.title)}: ${placeText(old)} ${arrow} ${placeText(node)}${statusText(before, old)}`;
  return [
    ...added.map((node): Row => ({ word: 'new', text: label(node) + statusText(after, node) })),
    ...renamed.map((one): Row => ({ word: 'renamed', text: renamedText(one) })),
    ...moved.map((one): Row => ({ word: 'moved', text: movedText(one) })),
    ...removed.map((old): Row => ({ word: 'gone', text: label(old) + statusText(before, old) })),
  ];
};

/** The first rows of each kind, and how many more there are. */
const listed = (rows: readonly Row[], word: Row['word']): string[] => {
  const own = rows.filter((row) => row.word === word);
  const more = own.length - MOST_LISTED;
  const texts = own.slice(0, MOST_LISTED).map(({ text }) => text);
  return [...texts, ...(more > 0 ? [`${more} more`] : [])].map(
    (text) => `${word.padEnd(8)} ${text}`,
  );
};

/** What an import changes in a version that is here, a line each; long lists are cut. */
export function* changeLines(
  model: Pick<ImportedModel, 'before' | 'after' | 'change'>,
  screen: Screen,
): Generator<string> {
  const { to } = screen.theme.symbols;
  const rows = differenceRows(model, to);
  for (const word of ['new', 'renamed', 'moved', 'gone'] as const) {
    for (const row of listed(rows, word)) yield `   ${fitted(row, 3, screen)}`;
  }
  const [was, is] = [model.before, model.after].map(
    (one) => one && totals(one.standing(one.tree.root).summary),
  );
  if (was !== is) yield `   Progress ${was} ${to} ${is}`;
}

/** How many topics the file sets to a status. */
const markedBy = (events: readonly ProgressEvent[], status: Status): number =>
  events.filter((event) => event.type === 'status' && event.to === status).length;

/** ", 3 done, 1 in progress": what the file says of the progress. */
export const markedText = (events: readonly ProgressEvent[]): string =>
  (['done', 'doing', 'skipped'] as const)
    .map((status) => ({ status, amount: markedBy(events, status) }))
    .filter(({ amount }) => amount > 0)
    .map(({ status, amount }) => `, ${amount} ${status === 'doing' ? 'in progress' : status}`)
    .join('');

const isUnchanged = ({ added, removed, renamed, moved }: Difference): boolean =>
  added.length + removed.length + renamed.length + moved.length === 0;

/** What came in, and what became of the version before. */
export function* importedLines(model: ImportedModel, screen: Screen): Generator<string> {
  const { before, after, isDone, change, events } = model;
  const { tree } = after;
  const { id, title } = tree.roadmap;
  const amount = `${count(topicsOf(tree, tree.root).length, 'topic')}${markedText(events)}`;
  yield isDone
    ? ` Imported "${clean(title)}" as ${id}: ${amount}.`
    : ` Nothing was imported. "${clean(title)}" would be ${id}: ${amount}.`;
  if (before && isUnchanged(change)) yield '   The same nodes as before.';
  if (before) yield* changeLines(model, screen);
  if (!isDone) return;
  yield* hintLine(screen, [
    { text: 'Choose it:', command: `roadmap use ${id}` },
    { text: 'See it:', command: `roadmap show --roadmap ${id}` },
    { text: 'Undo:', command: 'roadmap undo' },
  ]);
}

/** The same as JSON: nodes with their titles or parents of before, and the totals. */
export const importedJson = ({ before, after, isDone, change, events }: ImportedModel): object => {
  const summaryIn = (snapshot: Snapshot) => snapshot.standing(snapshot.tree.root).summary;
  const versions = (all: readonly Version[], wasOf: (old: TreeNode) => string | null) =>
    nodesJson(
      after,
      all.map(({ node }) => node),
    ).map((node, at) => ({ ...node, was: all[at] ? wasOf(all[at].old) : null }));
  return {
    id: after.tree.roadmap.id,
    added: nodesJson(after, change.added),
    renamed: versions(change.renamed, ({ title }) => title),
    moved: versions(change.moved, ({ parent }) => parent?.title ?? null),
    removed: nodesJson(before ?? after, change.removed),
    done: markedBy(events, 'done'),
    doing: markedBy(events, 'doing'),
    skipped: markedBy(events, 'skipped'),
    summary: { before: before ? summaryIn(before) : null, after: summaryIn(after) },
    imported: isDone,
  };
};
