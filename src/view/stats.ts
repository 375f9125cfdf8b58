import { inWords } from '../progress/days';
import type { Pace } from '../progress/pace';
import type { Snapshot } from '../progress/snapshot';
import type { Part, Stats } from '../progress/stats';
import type { WeekStart } from '../progress/weeks';
import type { TreeNode } from '../roadmap/tree';
import { clean } from './clean';
import { ended } from './ended';
import { fitted, folded } from './fitted';
import { heatmapLines } from './heatmap';
import type { Hint } from './hints';
import { allDone, bar, count, counts, effort, label, percent, topicLabel, typed } from './label';
import type { Screen } from './screen';
import { sparkline } from './sparkline';
import { pad, spread, widest, width } from './text';

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
  yield* factLines(model, screen);
  const { stats, snapshot, weekStart } = model;
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
  const open = `${summary.doing} doing, ${summary.todo} to do`;
  const skipped = summary.skipped > 0 ? `, ${summary.skipped} skipped` : '';
  yield ` ${theme.dim(open + skipped + retainedOfAll(stats))}`;
}

const share = (amount: number): string => `${Math.floor(amount * 100)}%`;

const retainedOfAll = ({ retained }: Stats): string =>
  retained === undefined ? '' : `; of what is done, ${share(retained)} retained`;

/** Words above the columns of numbers. */
const [COVERED, RETAINED] = ['covered', 'retained'] as const;

function* partLines(model: StatsModel, screen: Screen): Generator<string> {
  const { sections, retained } = model.stats;
  if (sections.length === 0) return;
  const numbers = sections.map((part) => numbersOf(model, part, retained !== undefined));
  const column = widest(numbers);
  yield '';
  if (retained !== undefined) {
    const words = isNarrow(screen) ? RETAINED : `${COVERED}  ${RETAINED}`;
    yield screen.theme.dim(words.padStart(screen.width));
  }
  for (const [at, part] of sections.entries()) {
    yield partLine(model, part, pad(numbers[at] ?? '', column), screen);
  }
}

/** "4/6   66%       81%", the last column only where something is retained anywhere. */
const numbersOf = ({ snapshot, top }: StatsModel, part: Part, hasRetained: boolean): string => {
  const { summary } = snapshot.standing(part.node);
  const covered =
    part.node.kind === 'topic'
      ? ''
      : `${counts(summary, snapshot.standing(top).summary).trimEnd()} ${percent(summary)}`;
  if (!hasRetained) return covered;
  const kept = part.retained === undefined ? '' : share(part.retained);
  return covered + kept.padStart(RETAINED.length + 2);
};

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
    cells > 0 && node.kind !== 'topic'
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

/** What a fact is called, and what it says. */
type Fact = readonly [name: string, text: string];

function* factLines(model: StatsModel, screen: Screen): Generator<string> {
  const facts = factsOf(model, screen);
  const column = widest(facts.map(([name]) => name)) + 2;
  for (const [name, text] of facts) {
    const [first = '', ...rest] = folded(text, column + 1, screen);
    yield ` ${screen.theme.dim(pad(name, column))}${first}`;
    for (const line of rest) yield ' '.repeat(column + 1) + line;
  }
}

const factsOf = ({ stats }: StatsModel, { theme }: Screen): Fact[] => {
  const { days, streak, weeks, pace } = stats;
  const run = streak.weeks > 1 ? `, ${streak.weeks} weeks in a row` : '';
  const chart = sparkline(
    theme,
    weeks.map(({ topics }) => topics),
  );
  return [
    ['Active', count(days.length, 'day') + run],
    ...(weeks.length > 1
      ? [['Finished', `${chart} topics a week, ${count(weeks.length, 'week')}`] as const]
      : []),
    ...(pace ? [['Pace', paceText(stats, pace)] as const] : []),
    ...(stats.left.topics > 0 ? [['Forecast', forecastText(stats)] as const] : []),
  ];
};

const lengthOf = ({ days }: Pace): string =>
  days % 28 === 0 ? count(days / 7, 'week') : count(days, 'day');

/** Whole hours where there are many: nobody needs them exact. */
const about = (hours: number): string => effort(hours < 10 ? hours : Math.round(hours));

const tenths = (amount: number): string => (Math.round(amount * 10) / 10).toFixed(1);

const paceText = ({ hasHours }: Stats, { recent, long }: NonNullable<Stats['pace']>): string => {
  const hours = hasHours && recent.hours > 0 ? `, ${about(recent.hours)}` : '';
  if (recent.topics === 0 && long.topics > 0) {
    return `${tenths(long.topics)} topics a week, over ${lengthOf(long)}`;
  }
  const before = long.days > recent.days ? `; ${tenths(long.topics)} over ${lengthOf(long)}` : '';
  return `${tenths(recent.topics)} topics a week${hours}, last ${lengthOf(recent)}${before}`;
};

const forecastText = ({ forecast, isTelling, left, hasHours }: Stats): string => {
  if (!isTelling) return 'needs three weeks of history, with topics finished in two of them';
  if (!forecast) return 'too far ahead to name a day';
  const { p50, p85 } = forecast;
  const rest = `${left.topics} left${hasHours ? `, ${about(left.hours)}` : ''}`;
  const late = p85 === undefined ? '' : `, with 85% by ${inWords(p85)}`;
  return `${rest}: as likely as not by ${inWords(p50)}${late}`;
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
