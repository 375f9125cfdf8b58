import { count, label, typed } from '../../page/label';
import {
  called,
  placesBelow,
  shareOf,
  stateOf,
  toType,
  totalsSentence,
  upperFirst,
} from '../../page/speech';
import { amountOf as activityOf } from '../../progress/forecast/active-days';
import type { Part, Stats } from '../../progress/forecast/stats';
import { daysBetween, inFull } from '../../progress/record/days';
import type { Day } from '../../progress/record/types';
import type { TreeNode } from '../../roadmap/tree';
import { about, paceText, toComeText } from '../facts';
import { lackText } from '../lacking';
import type { StatsModel } from '../stats';

const percent = (share: number): string => `${Math.floor(share * 100)} percent`;

/** How one is doing: what is covered and retained, then part by part, active days, pace, forecast. */
export function* statsSentences(model: StatsModel): Generator<string> {
  const { snapshot, top, stats } = model;
  const { summary } = snapshot.standing(top);
  yield top.kind === 'topic'
    ? `${label(top)}, ${stateOf(snapshot, top)}.`
    : totalsSentence(called(snapshot, top), summary);
  if (summary.todo > 0) yield `${count(summary.todo, 'topic is', 'topics are')} to do.`;
  if (stats.retained !== undefined) {
    yield `Of what is done, ${percent(stats.retained)} is retained.`;
  }
  yield* partSentences(model);
  if (stats.days.length === 0) {
    yield 'Nothing is marked here yet: days, pace and forecast begin with the first topic.';
  } else {
    yield* daySentences(stats, snapshot.today);
    yield* speedSentences(stats);
  }
  yield* endings(model);
}

function* partSentences({ snapshot, top, stats }: StatsModel): Generator<string> {
  const places = placesBelow(top);
  const stands = (node: TreeNode): string =>
    node.kind === 'topic' ? stateOf(snapshot, node) : shareOf(snapshot.standing(node).summary);
  const kept = ({ retained }: Part) =>
    retained === undefined ? '' : `, ${percent(retained)} retained`;
  for (const part of stats.sections) {
    const place = upperFirst(places.get(part.node) ?? '');
    yield `${place}: ${label(part.node)}, ${stands(part.node)}${kept(part)}.`;
  }
}

/** The calendar in words looks back so many days. */
const LATELY = 28;

/** Since when, on how many days, lately on how many, and the day with most of it. */
function* daySentences(stats: Stats, today: Day): Generator<string> {
  const { days, streak } = stats;
  const [first] = days;
  const lately = days.filter(({ day }) => day <= today && daysBetween(day, today) < LATELY).length;
  const run = streak.weeks > 1 ? `, ${streak.weeks} weeks in a row` : '';
  if (first) yield `You began on ${inFull(first.day)}.`;
  yield `You were active on ${count(days.length, 'day')}${run}${toComeText(stats, today, inFull)}.`;
  yield `Of the last ${LATELY} days, you were active on ${lately}.`;
  const [best] = days.toSorted((a, b) => activityOf(b) - activityOf(a));
  if (best && days.length > 1) {
    const amount = count(
      activityOf(best),
      'topic, note, review or step',
      'topics, notes, reviews or steps',
    );
    yield `Most active day: ${inFull(best.day)}, with ${amount}.`;
  }
}

function* speedSentences(stats: Stats): Generator<string> {
  const { weeks, pace, left, hasHours } = stats;
  const topics = weeks.map((week) => week.topics);
  if (weeks.length > 1 && topics.some((amount) => amount > 0)) {
    yield `Topics finished in each of the last ${weeks.length} weeks, this one last: ${topics.join(', ')}.`;
  }
  if (pace && pace.recent.days > 7 && pace.long.topics > 0) {
    yield `Your pace: ${paceText(stats, pace)}.`;
  }
  if (left.topics === 0) return;
  yield `${count(left.topics, 'topic is', 'topics are')} left${hasHours ? `, ${about(left.hours)}` : ''}.`;
  yield forecastSentence(stats);
}

const forecastSentence = (stats: Stats): string => {
  const { lack, forecast } = stats;
  if (lack) return `A forecast ${lackText(stats, lack, inFull)}.`;
  if (!forecast) return 'The end is too far ahead to name a day.';
  const { p50, p85 } = forecast;
  const late = p85 === undefined ? '' : `, and 85 percent sure by ${inFull(p85)}`;
  return `You are through by ${inFull(p50)} as likely as not${late}.`;
};

function* endings({ snapshot, top, stats }: StatsModel): Generator<string> {
  const section = top.children.find(({ kind }) => kind !== 'topic');
  if (stats.days.length === 0) yield toType('read where to begin', 'roadmap next');
  if (snapshot.standing(top).summary.todo > 0) yield toType('look ahead', 'roadmap plan');
  if (section) yield toType('read about one part', `roadmap stats ${typed(section)}`);
}
