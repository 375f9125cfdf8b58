import { inFull, inWords } from '../progress/record/days';
import type { Move } from '../progress/record/set-status';
import type { Snapshot } from '../progress/record/snapshot';
import type { Summary } from '../roadmap/rollup';
import type { TreeNode } from '../roadmap/tree';
import type { Status } from '../roadmap/types';
import { allDone, count, label, MOST_LISTED, STATUS_NAMES, totals, typed } from './label';
import type { MarkedModel } from './marked-model';
import { topicText } from './node';
import { hints, line, type Page, type Part, row, titles } from './parts';
import { amountOf, called, fewOf, SAID, totalsSentence } from './speech';
import { brief, dim, type Foreign, join, sign, type Text, t } from './text';
import { doneWhen, tickedHints, tickedPage } from './ticked';

const stateWord = (snapshot: Snapshot, node: TreeNode, words: typeof STATUS_NAMES): string => {
  const { status, optional } = snapshot.standing(node);
  return optional && status === 'todo' ? 'optional' : words[status];
};

/** The change of a topic; where only its day changed, the two days. */
const changeText = ({ markOf }: Snapshot, { node, from, since, to }: Move): Text => {
  const ends: Foreign[] =
    from === to
      ? [since, markOf(node)?.on].flatMap((day) => (day === undefined ? [] : inWords(day)))
      : [STATUS_NAMES[from], STATUS_NAMES[to]];
  return join(ends, t` ${sign('to')} `);
};

/** "2.1.1 HTTP is now done and was to do before"; where only its day changed, the days. */
const moveSentence = ({ markOf }: Snapshot, { node, from, since, to }: Move): string => {
  if (from !== to) return `${label(node)} is now ${SAID[to]} and was ${SAID[from]} before.`;
  const days = [markOf(node)?.on, since].flatMap((day) => (day === undefined ? [] : inFull(day)));
  return `The day of ${label(node)} is now ${days.join(', no longer ')}.`;
};

function* rest(more: number, state: string): Page {
  if (more <= 0) return;
  yield line(
    t`   and ${more} more`,
    `${count(more, 'more topic is', 'more topics are')} ${state}.`,
  );
}

function* moved({ snapshot, moves, to }: MarkedModel): Page {
  for (const move of moves.slice(0, MOST_LISTED)) {
    const left = t` ${topicText(snapshot, move.node)}`;
    yield row(left, dim(changeText(snapshot, move)), moveSentence(snapshot, move));
  }
  yield* rest(moves.length - MOST_LISTED, `${SAID[to]} now`);
}

/** A topic that has the status already, or does not follow its group. */
const stays = (snapshot: Snapshot, node: TreeNode, to: Status): Part => {
  const name = topicText(snapshot, node, brief(node.title));
  const { status } = snapshot.standing(node);
  if (status !== to) {
    return line(
      t` ${name} stays ${stateWord(snapshot, node, STATUS_NAMES)}`,
      `${label(node)} stays ${stateWord(snapshot, node, SAID)}.`,
    );
  }
  const mark = status === 'todo' ? undefined : snapshot.markOf(node);
  const since = (inDays: (day: string) => string) => (mark ? ` since ${inDays(mark.on)}` : '');
  return line(
    t` ${name} is already ${STATUS_NAMES[status]}${since(inWords)}`,
    `${label(node)} is already ${SAID[status]}${since(inFull)}.`,
  );
};

function* unmoved({ snapshot, to, moves, unchanged }: MarkedModel): Page {
  if (moves.length > 0 && unchanged.length > MOST_LISTED) {
    yield line(t`   ${unchanged.length} others stay as they are`);
    return;
  }
  for (const node of unchanged.slice(0, MOST_LISTED)) yield stays(snapshot, node, to);
  yield* rest(unchanged.length - MOST_LISTED, 'as before');
}

/** "Backend Roadmap 6/28, 21%"; once nothing is left, "Backend Roadmap: all 28 done". */
export const totalsText = (name: string, summary: Summary): Text =>
  t`${brief(name)}${allDone(summary) ? ':' : ''} ${totals(summary)}`;

function* newTotals(snapshot: Snapshot, moves: readonly Move[]): Page {
  const { tree, standing } = snapshot;
  const [group, ...others] = new Set(moves.map(({ node }) => node.parent));
  const part = others.length === 0 && group && group.kind !== 'root' ? group : undefined;
  const { summary } = standing(tree.root);
  const all = totalsText(tree.roadmap.title, summary);
  const sentence = totalsSentence(called(snapshot, tree.root), summary);
  if (!part) {
    yield line(t`   ${all}`, sentence);
    return;
  }
  const { done, total } = standing(part).summary;
  yield line(t`   ${brief(label(part))} ${done}/${total} ${sign('dot')} ${all}`, () => [
    `${label(part)}: ${amountOf(standing(part).summary)}.`,
    sentence,
  ]);
}

const MOST_TITLES = 5;

const listOf = (lead: Foreign, nodes: readonly TreeNode[], verb: string): Part => {
  const names = nodes.map(label);
  const more = names.length - MOST_TITLES;
  const shown = names.slice(0, MOST_TITLES);
  return titles(
    lead,
    more > 0 ? [...shown, `${more} more`] : shown,
    { indent: 3, role: 'dim' },
    `${verb} ${fewOf(names, MOST_TITLES)}.`,
  );
};

/** "Noted."; of several topics, on how many. */
const noted = (notes: number): Part => {
  if (notes === 1) return line(t`   Noted.`, 'Your note is saved.');
  return line(
    t`   Noted on ${notes === 2 ? 'both' : `all ${notes}`}.`,
    `Your note is saved on ${notes === 2 ? 'both topics' : `all ${notes} topics`}.`,
  );
};

/**
 * What changed, the new totals, what became ready, and how to undo.
 *
 * @param notes number of topics that got a note
 */
export function* markedPage(model: MarkedModel, notes = 0): Page {
  const { snapshot, moves, unchanged, ready, early, next } = model;
  const ticked = { ...model.ticking, snapshot };
  const isChanged = moves.length + ticked.moves.length > 0;
  if (!isChanged && unchanged.length + ticked.unchanged.length === 0) {
    yield line(t` Nothing to change.`, 'Nothing is changed.');
  }
  yield* moved(model);
  yield* unmoved(model);
  yield* tickedPage(ticked);
  if (notes > 0) yield noted(notes);
  if (!isChanged) return;
  if (moves.length > 0) yield* newTotals(snapshot, moves);
  for (const { node, waitingFor } of early.slice(0, 3)) {
    const lead = `${typed(node)} usually comes after`;
    yield listOf(lead, waitingFor, `${label(node)} usually comes after`);
  }
  if (ready.length > 0) yield listOf('Now ready:', ready, 'Ready now:');
  yield* doneWhen(model.doneWhen);
  yield hints([
    ...tickedHints(ticked),
    ...(next
      ? [
          {
            text: 'Next:',
            command: `roadmap start ${typed(next)}`,
            purpose: `go on with ${label(next)}`,
          },
        ]
      : []),
    { text: 'Wrong?', command: 'roadmap undo', purpose: 'take this back', isNeeded: true },
  ]);
}
