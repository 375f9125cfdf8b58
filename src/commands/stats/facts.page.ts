import { count, effort } from '../../page/label';
import { pad, widest } from '../../page/measure';
import { item, type Page, type Speech } from '../../page/parts';
import { dim, drawn, type Foreign, t } from '../../page/text';
import { amountOf } from '../../progress/forecast/active-days';
import type { Pace } from '../../progress/forecast/pace';
import type { Stats } from '../../progress/forecast/stats';
import { daysBetween, inFull, inWords, latestDay } from '../../progress/record/days';
import type { Day } from '../../progress/record/types';
import { lackText } from './lack';
import { sparkline } from './sparkline';

/** A fact with its name, and its sentences. */
type Fact = readonly [name: string, text: Foreign, speech: Speech];

/** "; 1 is dated tomorrow": active days that are still to come. */
const toComeText = ({ toCome }: Stats, today: Day, named: (day: Day) => string): string => {
  const [first, ...others] = toCome;
  if (first === undefined) return '';
  if (others.length > 0) return `; ${toCome.length} are dated later than today`;
  return `; 1 is dated ${first === latestDay(today) ? 'tomorrow' : named(first)}`;
};

/** The calendar in words looks back so many days. */
const LATELY = 28;

/** The first day, the number of days, of lately, and the day with most of it. */
function* daysSpoken(stats: Stats, today: Day): Generator<string> {
  const { days, streak } = stats;
  const [first] = days;
  const lately = days.filter(({ day }) => day <= today && daysBetween(day, today) < LATELY).length;
  const run = streak.weeks > 1 ? `, ${streak.weeks} weeks in a row` : '';
  if (first) yield `You began on ${inFull(first.day)}.`;
  yield `You were active on ${count(days.length, 'day')}${run}${toComeText(stats, today, inFull)}.`;
  yield `Of the last ${LATELY} days, you were active on ${lately}.`;
  const [best] = days.toSorted((a, b) => amountOf(b) - amountOf(a));
  if (best && days.length > 1) {
    const names = ['topic, note, review or step', 'topics, notes, reviews or steps'] as const;
    yield `Most active day: ${inFull(best.day)}, with ${count(amountOf(best), ...names)}.`;
  }
}

const activeFact = (stats: Stats, today: Day): Fact => {
  const { days, streak } = stats;
  const run = streak.weeks > 1 ? `, ${streak.weeks} weeks in a row` : '';
  const text = count(days.length, 'day') + run + toComeText(stats, today, inWords);
  return ['Active', text, () => daysSpoken(stats, today)];
};

const finishedFact = ({ weeks }: Stats): Fact => {
  const topics = weeks.map((week) => week.topics);
  // Bare ASCII columns such as "#_:" would read as a word.
  const chart = drawn(({ theme }) => {
    const [open, close] = theme.symbols.bar.ends;
    return open + sparkline(theme, topics) + close;
  });
  return [
    'Finished',
    t`topics a week, ${count(weeks.length, 'week')}: ${chart}`,
    `Topics finished in each of the last ${weeks.length} weeks, this one last: ${topics.join(', ')}.`,
  ];
};

const lengthOf = ({ days }: Pace): string =>
  days % 28 === 0 ? count(days / 7, 'week') : count(days, 'day');

/** Whole hours where there are many: nobody needs them exact. */
const about = (hours: number): string => effort(hours < 10 ? hours : Math.round(hours));

const tenths = (amount: number): string => (Math.round(amount * 10) / 10).toFixed(1);

/** The speed of the last weeks, and of the time before. */
const paceText = ({ hasHours }: Stats, { recent, long }: NonNullable<Stats['pace']>): string => {
  const hours = hasHours && recent.hours > 0 ? `, ${about(recent.hours)}` : '';
  if (recent.topics === 0 && long.topics > 0) {
    return `${tenths(long.topics)} topics a week, over ${lengthOf(long)}`;
  }
  const before = long.days > recent.days ? `; ${tenths(long.topics)} over ${lengthOf(long)}` : '';
  return `${tenths(recent.topics)} topics a week${hours}, last ${lengthOf(recent)}${before}`;
};

const forecastText = (stats: Stats): string => {
  const { forecast, lack, left, hasHours } = stats;
  if (lack) return lackText(stats, lack, inWords);
  if (!forecast) return 'too far ahead to name a day';
  const { p50, p85 } = forecast;
  const rest = `${left.topics} left${hasHours ? `, ${about(left.hours)}` : ''}`;
  const late = p85 === undefined ? '' : `, 85% sure by ${inWords(p85)}`;
  return `${rest}: as likely as not by ${inWords(p50)}${late}`;
};

const forecastSentence = (stats: Stats): string => {
  const { lack, forecast } = stats;
  if (lack) return `A forecast ${lackText(stats, lack, inFull)}.`;
  if (!forecast) return 'The end is too far ahead to name a day.';
  const { p50, p85 } = forecast;
  const late = p85 === undefined ? '' : `, and 85 percent sure by ${inFull(p85)}`;
  return `You are through by ${inFull(p50)} as likely as not${late}.`;
};

function* forecastSpoken(stats: Stats): Generator<string> {
  const { left, hasHours } = stats;
  const hours = hasHours ? `, ${about(left.hours)}` : '';
  yield `${count(left.topics, 'topic is', 'topics are')} left${hours}.`;
  yield forecastSentence(stats);
}

const factsOf = (stats: Stats, today: Day): Fact[] => {
  const { weeks, pace, left } = stats;
  const text = pace && paceText(stats, pace);
  return [
    activeFact(stats, today),
    ...(weeks.length > 1 && weeks.some(({ topics }) => topics > 0) ? [finishedFact(stats)] : []),
    ...(pace && text && pace.recent.days > 7 && pace.long.topics > 0
      ? [['Pace', text, `Your pace: ${text}.`] as const]
      : []),
    ...(left.topics > 0
      ? [['Forecast', forecastText(stats), () => forecastSpoken(stats)] as const]
      : []),
  ];
};

/** Active days, pace and forecast, as far as there is something to tell. */
export function* factsPage(stats: Stats, today: Day): Page {
  const facts = factsOf(stats, today);
  const column = widest(facts.map(([name]) => name)) + 2;
  for (const [name, text, speech] of facts) {
    yield item(text, { mark: dim(pad(name, column)) }, speech);
  }
}
