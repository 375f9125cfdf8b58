import { drawing, gap, item, line, type Page } from '../../page/parts';
import { drawn, heading, t } from '../../page/text';
import type { Theme } from '../../page/theme';
import { type Activity, amountOf } from '../../progress/forecast/active-days';
import { addDays, daysBetween, latestDay, monthOf } from '../../progress/record/days';
import type { Day } from '../../progress/record/types';
import { type WEEK_STARTS, type WeekStart, weekOf } from '../../progress/record/weeks';

/** A calendar of what was done. */
export interface HeatmapModel {
  readonly days: readonly Activity[];
  readonly today: Day;
  readonly weekStart: WeekStart;
}

/** A year, with a week that lies in two of them. */
const MOST_WEEKS = 53;

/** A calendar of a few weeks says little of what is usual. */
const LEAST_WEEKS = 8;

/** What stands before the days. */
const LEAD = 6;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

const FIRST_WEEKDAY: Readonly<Record<(typeof WEEK_STARTS)[number], number>> = {
  sunday: 0,
  monday: 1,
  saturday: 6,
};

/** From how much on a day has each of the signs. */
const STEPS = [0, 1, 2, 4, 7] as const;

const signOf = ({ symbols, dim, done }: Theme, amount: number): string => {
  const step = STEPS.findLastIndex((least) => amount >= least);
  const sign = symbols.heat[step] ?? '';
  return step > 0 ? done(sign) : dim(sign);
};

/** How the calendar is laid out: its weeks, and how many columns each takes. */
interface Layout {
  readonly starts: readonly Day[];
  readonly cell: 1 | 2;
}

/** The last day drawn: today, or tomorrow where something is dated so. */
const lastDay = ({ days, today }: HeatmapModel): Day => {
  const latest = latestDay(today);
  return days.some(({ day }) => day === latest) ? latest : today;
};

const layoutOf = (model: HeatmapModel, columns: number): Layout => {
  const { days, today, weekStart } = model;
  const last = weekOf(lastDay(model), weekStart);
  const first = days[0]?.day ?? today;
  const since = daysBetween(weekOf(first, weekStart), last) / 7 + 1;
  const wanted = Math.min(MOST_WEEKS, Math.max(LEAST_WEEKS, since));
  const room = columns - LEAD - 1;
  const cell = wanted * 2 <= room ? 2 : 1;
  const count = Math.min(wanted, Math.floor(room / cell));
  const starts = Array.from({ length: count }, (_, at) => addDays(last, 7 * (at + 1 - count)));
  return { starts, cell };
};

/** The names of months above the first week that reaches into them, where there is room. */
const monthsLine = ({ starts, cell }: Layout): string => {
  let line = '';
  for (const [at, start] of starts.entries()) {
    const month = monthOf(addDays(start, 6));
    const isNew = at === 0 || month !== monthOf(addDays(start, -1));
    const isBrief =
      at === 0 && starts.slice(1, 4 / cell).some((one) => monthOf(addDays(one, 6)) !== month);
    if (isNew && !isBrief && line.length <= at * cell) line = `${line.padEnd(at * cell)}${month} `;
  }
  return line.trimEnd();
};

function* rowsOf(model: HeatmapModel, layout: Layout, theme: Theme): Generator<string> {
  const last = lastDay(model);
  const amounts = new Map(model.days.map((one) => [one.day, amountOf(one)]));
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const name = WEEKDAYS[(FIRST_WEEKDAY[model.weekStart] + weekday) % 7] ?? '';
    const signs = layout.starts.map((start) => {
      const day = addDays(start, weekday);
      return day > last ? '' : signOf(theme, amounts.get(day) ?? 0);
    });
    yield `  ${name} ${signs.join(layout.cell === 2 ? ' ' : '')}`.trimEnd();
  }
}

const legend = (theme: Theme): string =>
  STEPS.map((least, step) => {
    const next = STEPS[step + 1];
    const range =
      next === undefined
        ? `${least} and more`
        : next - 1 > least
          ? `${least}-${next - 1}`
          : `${least}`;
    return `${theme.symbols.heat[step] ?? ''} ${range}`;
  }).join('  ');

/** A calendar of what a learner did, a column a week and a row for each day of it. */
export function* heatmapPage(model: HeatmapModel): Page {
  yield gap;
  yield line(t`  ${heading('Day by day')}`, false);
  yield drawing(function* (screen) {
    const layout = layoutOf(model, screen.width);
    yield ' '.repeat(LEAD) + screen.theme.dim(monthsLine(layout));
    yield* rowsOf(model, layout, screen.theme);
  });
  const text = t`Topics, notes, reviews and steps a day: ${drawn(({ theme }) => legend(theme))}`;
  yield item(text, { indent: 2, role: 'dim' }, false);
}
