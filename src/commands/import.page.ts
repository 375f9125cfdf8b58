import { fitted } from '../page/fit';
import { count, label, totals } from '../page/label';
import { hints, line, type Page, spoken } from '../page/parts';
import { fewOf, totalsSentence } from '../page/speech';
import { drawn, type Foreign, sign, type Text, t, textOf } from '../page/text';
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
const MOST_LISTED = 10;

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

/** A node that an import changes, with the words before and after an arrow. */
interface Row {
  readonly word: 'new' | 'renamed' | 'moved' | 'gone';
  readonly from: string;
  readonly to?: string;
}

/** The place of a node, by its parent; the root's own name says less than "the top". */
const placeOf = ({ parent }: TreeNode): string =>
  parent && parent.kind !== 'root' ? parent.title : 'the top';

type Versions = Pick<ImportedModel, 'before' | 'after' | 'change'>;

/** Nodes that are new, renamed, moved and gone, each with what was marked. */
const rowsOf = ({ before, after, change }: Versions): Row[] => {
  const { added, renamed, moved, removed } = change;
  const renamedRow = ({ node, old }: Version): Row => ({
    word: 'renamed',
    from: `"${old.title}"`,
    to: `"${node.title}"${statusText(before, old)}`,
  });
  const movedRow = ({ node, old }: Version): Row => ({
    word: 'moved',
    from: `${node.title}: ${placeOf(old)}`,
    to: placeOf(node) + statusText(before, old),
  });
  return [
    ...added.map((node): Row => ({ word: 'new', from: label(node) + statusText(after, node) })),
    ...renamed.map(renamedRow),
    ...moved.map(movedRow),
    ...removed.map((old): Row => ({ word: 'gone', from: label(old) + statusText(before, old) })),
  ];
};

const withArrow = ({ from, to }: Row): Foreign =>
  to === undefined ? from : t`${from} ${sign('to')} ${to}`;

/** A row as wide as there is room behind an indent of three. */
const fitting = (text: Text): Text => drawn((screen) => fitted(textOf(text, screen), 3, screen));

const KINDS = ['new', 'renamed', 'moved', 'gone'] as const;

/** Columns of the longest of these words, and one. */
const WORD = 9;

function* kindPage(rows: readonly Row[], word: Row['word']): Page {
  for (const row of rows.slice(0, MOST_LISTED)) {
    yield line(t`   ${fitting(t`${word.padEnd(WORD)}${withArrow(row)}`)}`, false);
  }
  const more = rows.length - MOST_LISTED;
  if (more > 0) yield line(t`   ${word.padEnd(WORD)}${more} more`, false);
  if (rows.length === 0) return;
  const amount = count(rows.length, `node is ${word}`, `nodes are ${word}`);
  const texts = rows.map(({ from, to }) => (to === undefined ? from : `${from} to ${to}`));
  yield spoken(() => [`${amount}: ${fewOf(texts, MOST_LISTED)}.`]);
}

/** The changes of an import to a version that is here; long lists are cut. */
export function* differencePage(model: Versions): Page {
  const rows = rowsOf(model);
  for (const word of KINDS)
    yield* kindPage(
      rows.filter((row) => row.word === word),
      word,
    );
  const { before, after } = model;
  const summaries = [before, after].map((one) => one?.standing(one.tree.root).summary);
  const [was, is] = summaries.map((summary) => summary && totals(summary));
  if (was === is) return;
  const [wasSpoken, isSpoken] = summaries.map(
    (summary) => summary && totalsSentence('', summary).slice(2),
  );
  yield line(
    t`   Progress ${was ?? ''} ${sign('to')} ${is ?? ''}`,
    wasSpoken !== isSpoken && `Before: ${wasSpoken} After: ${isSpoken}`,
  );
}

/** The number of topics that the file sets to a status. */
const markedBy = (events: readonly ProgressEvent[], status: Status): number =>
  events.filter((event) => event.type === 'status' && event.to === status).length;

/** ", 3 done, 1 in progress": what the file says of the progress. */
const markedText = (events: readonly ProgressEvent[]): string =>
  (['done', 'doing', 'skipped'] as const)
    .map((status) => ({ status, amount: markedBy(events, status) }))
    .filter(({ amount }) => amount > 0)
    .map(({ status, amount }) => `, ${amount} ${status === 'doing' ? 'in progress' : status}`)
    .join('');

const isUnchanged = ({ added, removed, renamed, moved }: Difference): boolean =>
  added.length + removed.length + renamed.length + moved.length === 0;

/** The roadmap that came in, and the changes to the version before. */
export function* importedPage(model: ImportedModel): Page {
  const { before, after, isDone, change, events } = model;
  const { tree } = after;
  const { id, title: name } = tree.roadmap;
  const amount = `${count(topicsOf(tree, tree.root).length, 'topic')}${markedText(events)}`;
  yield isDone
    ? line(
        t` Imported "${name}" as ${id}: ${amount}.`,
        `Imported "${name}" as ${id}, with ${amount}.`,
      )
    : line(
        t` Nothing was imported. "${name}" would be ${id}: ${amount}.`,
        `Nothing was imported; "${name}" would be ${id}, with ${amount}.`,
      );
  if (before && isUnchanged(change)) {
    yield line(t`   The same nodes as before.`, 'It has the same nodes as before.');
  }
  if (before) yield* differencePage(model);
  if (!isDone) return;
  yield hints([
    { text: 'Choose it:', command: `roadmap use ${id}`, purpose: 'use it' },
    { text: 'See it:', command: `roadmap show --roadmap ${id}`, purpose: 'read it' },
    { text: 'Undo:', command: 'roadmap undo', purpose: 'take the import back' },
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
