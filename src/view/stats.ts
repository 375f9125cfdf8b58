import { fitted } from '../page/fit';
import type { Hint } from '../page/hints';
import {
  allDone,
  bar,
  count,
  counts,
  fraction,
  isLeftOut,
  label,
  percent,
  topicLabel,
  typed,
} from '../page/label';
import { spread, widest, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import type { Part, Stats } from '../progress/forecast/stats';
import { inWords } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';
import type { WeekStart } from '../progress/record/weeks';
import type { Summary } from '../roadmap/rollup';
import type { TreeNode } from '../roadmap/tree';
import { ended } from './ended';
import { factLines } from './facts';
import { heatmapLines } from './heatmap';

/** Statistics, and what they are of. */
export interface StatsModel {
  readonly snapshot: Snapshot;
  readonly top: TreeNode;
  readonly stats: Stats;
  readonly weekStart: WeekStart;
}

/** How one is doing: what is covered and retained, active days, pace and forecast. */
export const statsLines = (model: StatsModel, screen: Screen): Generator<string> => {
  const { snapshot, top } = model;
  return ended(bodyLines(model, screen), screen, { snapshot, top }, hintsOf(model));
};

function* bodyLines(model: StatsModel, screen: Screen): Generator<string> {
  yield* headLines(model, screen);
  yield* partLines(model, screen);
  yield '';
  if (model.stats.days.length === 0) {
    yield ' Nothing is marked here yet: days, pace and forecast begin with the first topic.';
    return;
  }
  const { stats, snapshot, weekStart } = model;
  yield* factLines(stats, snapshot.today, screen);
  yield* heatmapLines({ days: stats.days, today: snapshot.today, weekStart }, screen);
}

const isNarrow = ({ width: columns }: Screen): boolean => columns < 60;

/** The name, since when, and a bar of all of it. */
function* headLines({ snapshot, top, stats }: StatsModel, screen: Screen): Generator<string> {
  const { theme } = screen;
  const { summary } = snapshot.standing(top);
  const [first] = stats.days;
  const since = first ? `since ${inWords(first.day)}` : '';
  const name = top.kind === 'root' ? clean(snapshot.tree.roadmap.title) : label(top);
  const title = fitted(name, width(since) + 3, screen);
  yield spread(` ${theme.heading(title)}`, since, screen.width).trimEnd();
  yield '';
  const words = allDone(summary) ?? `${summary.done} of ${count(summary.total, 'topic')}`;
  const amount = `${percent(summary)}  ${words}`;
  yield ` ${bar(theme, summary, isNarrow(screen) ? 10 : 40)} ${amount}`;
  const rest = [openWords(summary), retainedWords(stats)].filter(Boolean).join('; ');
  if (rest !== '') yield ` ${theme.dim(rest)}`;
}

/** "1 doing, 21 to do", as far as there is something to tell. */
const openWords = ({ doing, todo, skipped }: Summary): string =>
  [
    ...(doing + todo > 0 ? [`${doing} doing, ${todo} to do`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ');

const share = (amount: number): string => `${Math.floor(amount * 100)}%`;

const retainedWords = ({ retained }: Stats): string =>
  retained === undefined ? '' : `of what is done, ${share(retained)} retained`;

/** Words above the columns of numbers. */
const [COVERED, RETAINED] = ['covered', 'retained'] as const;

function* partLines(model: StatsModel, screen: Screen): Generator<string> {
  const { sections, retained } = model.stats;
  if (sections.length === 0) return;
  const covered = sections.map((part) => coveredOf(model, part));
  const column = widest(covered);
  const kept = (part: Part): string => (retained === undefined ? '' : keptOf(part));
  yield '';
  if (retained !== undefined) {
    const words = isNarrow(screen) ? RETAINED : `${COVERED}  ${RETAINED}`;
    yield screen.theme.dim(words.padStart(screen.width));
  }
  for (const [at, part] of sections.entries()) {
    yield partLine(model, part, (covered[at] ?? '').padStart(column) + kept(part), screen);
  }
}

/** "4/6   66%"; a topic by itself has no share. */
const coveredOf = ({ snapshot, top }: StatsModel, { node }: Part): string => {
  if (node.kind === 'topic') return '';
  const { summary } = snapshot.standing(node);
  if (isLeftOut(summary)) return fraction(summary);
  return `${counts(summary, snapshot.standing(top).summary).trimEnd()} ${percent(summary)}`;
};

/** "81%" below its word. */
const keptOf = ({ retained }: Part): string =>
  (retained === undefined ? '' : share(retained)).padStart(RETAINED.length + 2);

const partLine = (
  { snapshot }: StatsModel,
  { node }: Part,
  numbers: string,
  screen: Screen,
): string => {
  const { theme } = screen;
  const { color } = node.data;
  const cells = isNarrow(screen) ? 0 : 14;
  const { summary } = snapshot.standing(node);
  const amount =
    cells > 0 && node.kind !== 'topic' && !isLeftOut(summary)
      ? `${bar(theme, summary, cells, color)} ${numbers}`
      : numbers;
  const isTopic = node.kind === 'topic';
  const before = isTopic
    ? topicLabel(theme, snapshot, node, '')
    : theme.tint(color, theme.symbols.edge);
  const taken = width(before) + width(amount) + 3;
  const title = fitted(isTopic ? clean(node.title) : label(node), taken, screen);
  const left = isTopic ? topicLabel(theme, snapshot, node, title) : before + title;
  return spread(` ${left}`, amount, screen.width).trimEnd();
};

const hintsOf = ({ snapshot, top, stats }: StatsModel): Hint[] => {
  const section = top.children.find(({ kind }) => kind !== 'topic');
  const plan = { text: 'Ahead:', command: 'roadmap plan' };
  if (stats.days.length === 0) return [{ text: 'Begin:', command: 'roadmap next' }, plan];
  return [
    ...(snapshot.standing(top).summary.todo > 0 ? [plan] : []),
    ...(section ? [{ text: 'One part:', command: `roadmap stats ${typed(section)}` }] : []),
    { text: 'For scripts:', command: 'roadmap stats --json' },
  ];
};
