import { headlines } from '../../page/headlines';
import type { Hint } from '../../page/hints';
import {
  allDone,
  bar,
  count,
  counts,
  fraction,
  isLeftOut,
  label,
  percent,
  typed,
} from '../../page/label';
import { widest } from '../../page/measure';
import { topicText } from '../../page/node';
import { gap, hints, line, type Page, row, spoken } from '../../page/parts';
import {
  called,
  placesBelow,
  shareOf,
  stateOf,
  toType,
  totalsSentence,
  upperFirst,
} from '../../page/speech';
import {
  dim,
  drawn,
  EMPTY,
  heading,
  sign,
  type Text,
  t,
  tinted,
  title,
  wide,
} from '../../page/text';
import type { Part, Stats } from '../../progress/forecast/stats';
import { inWords } from '../../progress/record/days';
import type { Snapshot } from '../../progress/record/snapshot';
import type { WeekStart } from '../../progress/record/weeks';
import type { Summary } from '../../roadmap/rollup';
import type { TreeNode } from '../../roadmap/tree';
import { factsPage } from './facts.page';
import { heatmapPage } from './heatmap.page';

/** Statistics of a node. */
export interface StatsModel {
  readonly snapshot: Snapshot;
  readonly top: TreeNode;
  readonly stats: Stats;
  readonly weekStart: WeekStart;
}

const share = (amount: number): string => `${Math.floor(amount * 100)}%`;

const percentSpoken = (amount: number): string => `${Math.floor(amount * 100)} percent`;

/** A bar of so many cells, in a section's colour where it has one. */
const barText = (summary: Summary, cells: number, color?: string): Text =>
  drawn(({ theme }) => bar(theme, summary, cells, color));

/** "1 doing, 21 to do", as far as there is something to tell. */
const openWords = ({ doing, todo, skipped }: Summary): string =>
  [
    ...(doing + todo > 0 ? [`${doing} doing, ${todo} to do`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ');

const retainedWords = ({ retained }: Stats): string =>
  retained === undefined ? '' : `of what is done, ${share(retained)} retained`;

/** The name, the first day, and a bar of all of it. */
function* headPage({ snapshot, top, stats }: StatsModel): Page {
  const { summary } = snapshot.standing(top);
  const [first] = stats.days;
  const name = called(snapshot, top);
  yield row(
    t` ${heading(title(name))} `,
    first ? `since ${inWords(first.day)}` : EMPTY,
    top.kind === 'topic'
      ? `${label(top)}, ${stateOf(snapshot, top)}.`
      : totalsSentence(name, summary),
  );
  yield gap;
  const words = allDone(summary) ?? `${summary.done} of ${count(summary.total, 'topic')}`;
  const whole = wide(barText(summary, 40), barText(summary, 10));
  yield line(t` ${whole} ${percent(summary)}  ${words}`, false);
  const rest = [openWords(summary), retainedWords(stats)].filter(Boolean).join('; ');
  if (rest === '') return;
  yield line(t` ${dim(rest)}`, function* () {
    if (summary.todo > 0) yield `${count(summary.todo, 'topic is', 'topics are')} to do.`;
    if (stats.retained !== undefined) {
      yield `Of what is done, ${percentSpoken(stats.retained)} is retained.`;
    }
  });
}

/** Words above the columns of numbers. */
const [COVERED, RETAINED] = ['covered', 'retained'] as const;

/** "4/6   66%"; a topic by itself has no share. */
const coveredOf = ({ snapshot, top }: StatsModel, { node }: Part): string => {
  if (node.kind === 'topic') return '';
  const { summary } = snapshot.standing(node);
  if (isLeftOut(summary)) return fraction(summary);
  return `${counts(summary, snapshot.standing(top).summary).trimEnd()} ${percent(summary)}`;
};

/** "81%" below its word. */
const retainedOf = ({ retained }: Part): string =>
  (retained === undefined ? '' : share(retained)).padStart(RETAINED.length + 2);

const partRow = ({ snapshot, top }: StatsModel, { node, retained }: Part, numbers: string) => {
  const { color } = node.data;
  const { summary } = snapshot.standing(node);
  const isTopic = node.kind === 'topic';
  const hasBar = !isTopic && !isLeftOut(summary);
  const name = isTopic
    ? topicText(snapshot, node)
    : t`${tinted(color, sign('edge'))}${title(label(node))}`;
  const place = upperFirst(placesBelow(top).get(node) ?? '');
  const state = isTopic ? stateOf(snapshot, node) : shareOf(summary);
  const kept = retained === undefined ? '' : `, ${percentSpoken(retained)} retained`;
  return row(
    t` ${name} `,
    hasBar ? t`${wide(t`${barText(summary, 14, color)} `)}${numbers}` : numbers,
    `${place}: ${label(node)}, ${state}${kept}.`,
  );
};

function* partsPage(model: StatsModel): Page {
  const { sections, retained } = model.stats;
  if (sections.length === 0) return;
  const covered = sections.map((part) => coveredOf(model, part));
  const column = widest(covered);
  yield gap;
  if (retained !== undefined) {
    const words = ({ width: columns }: { readonly width: number }) =>
      (columns < 60 ? RETAINED : `${COVERED}  ${RETAINED}`).padStart(columns);
    yield line(
      drawn((screen) => screen.theme.dim(words(screen))),
      false,
    );
  }
  for (const [at, part] of sections.entries()) {
    const kept = retained === undefined ? '' : retainedOf(part);
    yield partRow(model, part, (covered[at] ?? '').padStart(column) + kept);
  }
}

const hintsOf = ({ snapshot, top, stats }: StatsModel): Hint[] => {
  const section = top.children.find(({ kind }) => kind !== 'topic');
  const isOpen = snapshot.standing(top).summary.todo > 0;
  const plan = {
    text: 'Ahead:',
    command: 'roadmap plan',
    ...(isOpen ? { purpose: 'look ahead' } : {}),
  };
  if (stats.days.length === 0) {
    const begin = { text: 'Begin:', command: 'roadmap next', purpose: 'read where to begin' };
    return [begin, plan];
  }
  const part = section && `roadmap stats ${typed(section)}`;
  return [
    ...(isOpen ? [plan] : []),
    ...(part ? [{ text: 'One part:', command: part, purpose: 'read about one part' }] : []),
    { text: 'For scripts:', command: 'roadmap stats --json' },
  ];
};

/** Statistics of a node: covered and retained, active days, pace and forecast. */
export function* statsPage(model: StatsModel): Page {
  const { snapshot, top, stats, weekStart } = model;
  yield* headPage(model);
  yield* partsPage(model);
  yield gap;
  if (stats.days.length === 0) {
    yield line(t` Nothing is marked here yet: days, pace and forecast begin with the first topic.`);
  } else {
    yield* factsPage(stats, snapshot.today);
    yield* heatmapPage({ days: stats.days, today: snapshot.today, weekStart });
  }
  yield hints(hintsOf(model), { headlines: headlines(snapshot, top) });
  const section = top.children.find(({ kind }) => kind !== 'topic');
  if (stats.days.length === 0 && section) {
    yield spoken(() => [toType('read about one part', `roadmap stats ${typed(section)}`)]);
  }
}
