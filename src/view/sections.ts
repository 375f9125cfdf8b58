import type { Snapshot } from '../progress/snapshot';
import { startedTopics } from '../progress/snapshot';
import { ancestorsOf, type TreeNode, topicsOf } from '../roadmap/tree';
import { clean } from './clean';
import { fitted } from './fitted';
import { hintLine } from './hints';
import { allDone, bar, counts, label, signOf, topicLabel, typed } from './label';
import type { Screen } from './screen';
import { pad, spread, widest } from './text';

/** More marks than this say less than a bar. */
const MOST_PIPS = 24;

/** What a line holds beside title and marks, without the two numbers of its count. */
const FIXED = 12;

/** Columns for the marks: no more than are left for the titles. */
const marksRoom = (screen: Screen, digits: number): number =>
  Math.min(MOST_PIPS, Math.floor((screen.width - FIXED - digits) / 2));

const marksOf = (
  { theme }: Screen,
  { tree, standing }: Snapshot,
  section: TreeNode,
  room: number,
): string => {
  const topics = topicsOf(tree, section);
  if (topics.length > room) {
    return bar(theme, standing(section).summary, room, section.data.color);
  }
  const signs = topics.map((topic) => theme.symbols.pips[signOf(standing(topic))]);
  return theme.tint(section.data.color, signs.join(''));
};

/** One line a section: `show -d 1`. */
export function* sectionLines(snapshot: Snapshot, screen: Screen): Generator<string> {
  const { tree, standing } = snapshot;
  const { theme } = screen;
  const { summary } = standing(tree.root);
  const { dot, edge, to } = theme.symbols;
  const amount =
    allDone(summary) ?? `${summary.done} of ${summary.total} done ${dot} ${summary.percent}%`;
  yield spread(` ${theme.heading(clean(tree.roadmap.title))}`, amount, screen.width);
  yield '';
  const sections = tree.root.children;
  const [now] = startedTopics(snapshot);
  const digits = `${summary.total}`.length * 2;
  const most = marksRoom(screen, digits);
  const drawn = sections.map((one) =>
    one.kind === 'topic' ? '' : marksOf(screen, snapshot, one, most),
  );
  const marksWidth = widest(drawn);
  const room = screen.width - marksWidth - FIXED - digits;
  const titles = Math.min(widest(sections.map(label)), room);
  for (const [index, section] of sections.entries()) {
    if (section.kind === 'topic') {
      yield ` ${topicLabel(theme, snapshot, section)}`;
      continue;
    }
    const name = fitted(label(section), screen.width - titles, screen);
    const isHere = now !== undefined && ancestorsOf(now).includes(section);
    const here = isHere ? `  ${to} ${typed(now)}` : '';
    const marks = pad(drawn[index] ?? '', marksWidth);
    const amounts = counts(standing(section).summary, summary);
    const line = `${theme.tint(section.data.color, edge)}${pad(name, titles)}  ${marks}  ${amounts}${here}`;
    yield ` ${line}`.trimEnd();
  }
  yield '';
  const { pips: sign } = theme.symbols;
  const hasBar = sections.some((one) => topicsOf(tree, one).length > most);
  yield ` One mark per topic${hasBar ? ', or a bar' : ''}: ${sign.done} done  ${sign.doing} doing  ${sign.todo} to do  ${sign.skipped} skipped  ${sign.optional} optional`;
  yield* hintLine(screen, [
    { text: 'Details:', command: `roadmap show ${typed(sections[0] ?? tree.root)}` },
    { text: 'All:', command: 'roadmap show' },
  ]);
}
