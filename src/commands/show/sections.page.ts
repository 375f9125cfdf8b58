import { type Due, dueSign, NONE_DUE } from '../../page/due';
import { fitted } from '../../page/fit';
import { headlines } from '../../page/headlines';
import {
  allDone,
  bar,
  count,
  counts,
  isLeftOut,
  label,
  signOf,
  topicLabel,
  typed,
} from '../../page/label';
import { pad, spread, widest, width } from '../../page/measure';
import { nodeSentence } from '../../page/node-speech';
import { drawing, hints, type Page } from '../../page/parts';
import { clean } from '../../page/sanitize';
import type { Screen } from '../../page/screen';
import { called, placesBelow, totalsSentence } from '../../page/speech';
import { type Snapshot, startedTopics } from '../../progress/record/snapshot';
import { ancestorsOf, type TreeNode, topicsOf } from '../../roadmap/tree';

/** More marks than this say less than a bar. */
const MOST_PIPS = 24;

/** Of what a line has left beside its count, so much is for the marks; the rest is for the title. */
const SHARE = 0.4;

/** The cells of a bar where there is little room. */
const FEW_CELLS = 5;

/** How the lines are divided: one column each for titles, marks and counts. */
interface Columns {
  readonly titles: number;
  readonly marks: readonly string[];
  readonly marksWidth: number;
  /** What parts marks from counts. */
  readonly gap: string;
  /** Whether a section has more topics than there is room for a mark each. */
  readonly hasBars: boolean;
}

const isNarrow = ({ width: columns }: Screen): boolean => columns < 60;

const marksOf = (
  screen: Screen,
  { tree, standing }: Snapshot,
  section: TreeNode,
  room: number,
): string => {
  const { theme } = screen;
  const topics = topicsOf(tree, section);
  if (topics.length > room && isLeftOut(standing(section).summary)) return '';
  if (topics.length > room) {
    const cells = isNarrow(screen) ? Math.min(room, FEW_CELLS) : room;
    return bar(theme, standing(section).summary, cells, section.data.color);
  }
  const signs = topics.map((topic) => theme.symbols.pips[signOf(standing(topic))]);
  return theme.tint(section.data.color, signs.join(''));
};

/** "→ 3.2.1" behind the section where one is. */
const hereOf = (now: TreeNode | undefined, { theme }: Screen): string =>
  now && now.parent?.kind !== 'root' ? ` ${theme.symbols.to} ${typed(now)}` : '';

/** Reviews that are due in a section: "↻ 2 reviews". */
const dueOf = ({ tree }: Snapshot, section: TreeNode, due: Due, screen: Screen): string => {
  const amount = topicsOf(tree, section).filter((topic) => due.has(topic)).length;
  if (amount === 0) return '';
  const { theme } = screen;
  const text = isNarrow(screen) ? `${amount}` : count(amount, 'review');
  return ` ${theme.review(`${theme.symbols.review} ${text}`)}`;
};

/** What stands behind each section's count; of two things the first, where lines are short. */
const tailsOf = (snapshot: Snapshot, screen: Screen, due: Due): string[] => {
  const [now] = startedTopics(snapshot);
  const here = hereOf(now, screen);
  return snapshot.tree.root.children.map((section) => {
    const reviews = dueOf(snapshot, section, due, screen);
    if (!now || !ancestorsOf(now).includes(section)) return reviews;
    return reviews === '' || isNarrow(screen) ? here : `${here} ${reviews}`;
  });
};

const columnsOf = (snapshot: Snapshot, screen: Screen, tail: number): Columns => {
  const { tree, standing } = snapshot;
  const { summary } = standing(tree.root);
  const sections = tree.root.children;
  const gap = isNarrow(screen) ? ' ' : '  ';
  const amounts = widest(
    sections.map((one) => (one.kind === 'topic' ? '' : counts(standing(one).summary, summary))),
  );
  const left = screen.width - width(` ${screen.theme.symbols.edge}  ${gap}`) - amounts - tail;
  const room = Math.min(MOST_PIPS, Math.floor(left * SHARE));
  const marks = sections.map((one) =>
    one.kind === 'topic' ? '' : marksOf(screen, snapshot, one, room),
  );
  const marksWidth = widest(marks);
  const titles = Math.min(widest(sections.map(label)), left - marksWidth);
  const hasBars = sections.some((one) => topicsOf(tree, one).length > room);
  return { titles, marks, marksWidth, gap, hasBars };
};

const topicLine = (snapshot: Snapshot, topic: TreeNode, screen: Screen, due: Due): string => {
  const { theme } = screen;
  const mark = due.has(topic) ? `  ${dueSign(screen)}` : '';
  const taken = width(topicLabel(theme, snapshot, topic, '') + mark) + 1;
  return ` ${topicLabel(theme, snapshot, topic, fitted(clean(topic.title), taken, screen))}${mark}`;
};

function* sectionBody(snapshot: Snapshot, screen: Screen, due: Due): Generator<string> {
  const { tree, standing } = snapshot;
  const { theme, width: columns } = screen;
  const { summary } = standing(tree.root);
  const { dot, edge, pips: sign } = theme.symbols;
  const amount =
    allDone(summary) ?? `${summary.done} of ${summary.total} done ${dot} ${summary.percent}%`;
  const title = fitted(clean(tree.roadmap.title), width(amount) + 2, screen);
  yield spread(` ${theme.heading(title)}`, amount, columns);
  yield '';
  const tails = tailsOf(snapshot, screen, due);
  const columnsHere = columnsOf(snapshot, screen, widest(tails));
  const { titles, marks, marksWidth, gap, hasBars } = columnsHere;
  for (const [index, section] of tree.root.children.entries()) {
    if (section.kind === 'topic') {
      yield topicLine(snapshot, section, screen, due);
      continue;
    }
    const name = fitted(label(section), columns - titles, screen);
    const signs = pad(marks[index] ?? '', marksWidth);
    const line = `${pad(name, titles)}  ${signs}${gap}${counts(standing(section).summary, summary)}`;
    yield ` ${theme.tint(section.data.color, edge)}${line}${tails[index] ?? ''}`.trimEnd();
  }
  yield '';
  // On longer lines a word says it.
  const isDrawn =
    tails.some((tail) => tail.includes(theme.symbols.review)) ||
    tree.root.children.some((child) => child.kind === 'topic' && due.has(child));
  const hasSign = isDrawn && isNarrow(screen);
  const legend = hasSign ? `  ${theme.review(theme.symbols.review)} due` : '';
  const kind = hasBars ? 'One mark per topic, or a bar' : 'One mark per topic';
  yield ` ${kind}: ${sign.done} done  ${sign.doing} doing  ${sign.todo} to do  ${sign.skipped} skipped  ${sign.optional} optional${legend}`;
}

/** A sentence a section. */
function* sectionsSpoken(snapshot: Snapshot, due: Due): Generator<string> {
  const { tree, standing } = snapshot;
  const { root } = tree;
  yield totalsSentence(called(snapshot, root), standing(root).summary);
  const [now] = startedTopics(snapshot);
  const here = now ? [...ancestorsOf(now), now] : [];
  const places = placesBelow(root);
  for (const section of root.children) {
    yield nodeSentence(snapshot, section, places.get(section) ?? '', { here, due });
  }
}

/** One line a section: `show -d 1`. */
export function* sectionsPage(snapshot: Snapshot, due: Due = NONE_DUE): Page {
  const { root } = snapshot.tree;
  yield drawing(
    (screen) => sectionBody(snapshot, screen, due),
    () => sectionsSpoken(snapshot, due),
  );
  const first = `roadmap show ${typed(root.children[0] ?? root)}`;
  yield hints(
    [
      { text: 'Details:', command: first, purpose: 'read the topics of a section' },
      { text: 'All:', command: 'roadmap show', purpose: 'read everything' },
    ],
    { headlines: headlines(snapshot) },
  );
}
