import { folded } from '../page/fit';
import { count, effort } from '../page/label';
import { pad, widest } from '../page/measure';
import type { Screen } from '../page/screen';
import type { Pace } from '../progress/forecast/pace';
import type { Stats } from '../progress/forecast/stats';
import { inWords, latestDay } from '../progress/record/days';
import type { Day } from '../progress/record/types';
import { lackText } from './lacking';
import { sparkline } from './sparkline';

/** What a fact is called, and what it says. */
type Fact = readonly [name: string, text: string];

/** Active days, pace and forecast, as far as there is something to tell. */
export function* factLines(stats: Stats, today: Day, screen: Screen): Generator<string> {
  const facts = factsOf(stats, today, screen);
  const column = widest(facts.map(([name]) => name)) + 2;
  for (const [name, text] of facts) {
    const [first = '', ...rest] = folded(text, column + 1, screen);
    yield ` ${screen.theme.dim(pad(name, column))}${first}`;
    for (const line of rest) yield ' '.repeat(column + 1) + line;
  }
}

const factsOf = (stats: Stats, today: Day, { theme }: Screen): Fact[] => {
  const { days, streak, weeks, pace } = stats;
  const run = streak.weeks > 1 ? `, ${streak.weeks} weeks in a row` : '';
  // Bare ASCII columns such as "#_:" would read as a word.
  const [open, close] = theme.symbols.bar.ends;
  const chart = sparkline(
    theme,
    weeks.map(({ topics }) => topics),
  );
  return [
    ['Active', count(days.length, 'day') + run + toComeText(stats, today, inWords)],
    ...(weeks.length > 1 && weeks.some(({ topics }) => topics > 0)
      ? [
          [
            'Finished',
            `topics a week, ${count(weeks.length, 'week')}: ${open}${chart}${close}`,
          ] as const,
        ]
      : []),
    ...(pace && pace.recent.days > 7 && pace.long.topics > 0
      ? [['Pace', paceText(stats, pace)] as const]
      : []),
    ...(stats.left.topics > 0 ? [['Forecast', forecastText(stats)] as const] : []),
  ];
};

/** "; 1 is dated tomorrow": which of the active days are still to come. */
export const toComeText = ({ toCome }: Stats, today: Day, named: (day: Day) => string): string => {
  const [first, ...others] = toCome;
  if (first === undefined) return '';
  if (others.length > 0) return `; ${toCome.length} are dated later than today`;
  return `; 1 is dated ${first === latestDay(today) ? 'tomorrow' : named(first)}`;
};

const lengthOf = ({ days }: Pace): string =>
  days % 28 === 0 ? count(days / 7, 'week') : count(days, 'day');

/** Whole hours where there are many: nobody needs them exact. */
export const about = (hours: number): string => effort(hours < 10 ? hours : Math.round(hours));

const tenths = (amount: number): string => (Math.round(amount * 10) / 10).toFixed(1);

/** How fast one goes: the last weeks, and the time before. */
export const paceText = (
  { hasHours }: Stats,
  { recent, long }: NonNullable<Stats['pace']>,
): string => {
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
