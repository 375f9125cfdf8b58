import { ago } from '../progress/record/days';
import type { Day } from '../progress/record/types';
import type { PlannedReview } from '../progress/review/due';
import type { TreeNode } from '../roadmap/tree';
import { fitted } from './fit';
import { label } from './label';
import { width } from './measure';
import { drawing, line, type Page } from './parts';
import type { Screen } from './screen';
import { t } from './text';

/** Topics whose review is due. */
export type Due = ReadonlySet<TreeNode>;

export const NONE_DUE: Due = new Set();

/** "learned 11 days ago", "reviewed yesterday". */
export const lastSeen = (
  { last, reviews }: Pick<PlannedReview, 'last' | 'reviews'>,
  today: Day,
): string => `${reviews > 0 ? 'reviewed' : 'learned'} ${ago(last, today)}`;

/** "↻ review due", or the sign alone where lines are short: the legend tells what it means. */
export const dueSign = ({ theme, width: columns }: Screen): string =>
  theme.review(columns < 60 ? theme.symbols.review : `${theme.symbols.review} review due`);

/** A topic that is due and how long ago it was seen; on a line of its own where there is no room. */
function* dueLine(one: PlannedReview, today: Day, screen: Screen): Generator<string> {
  const { theme } = screen;
  const lead = `   ${theme.review(theme.symbols.review)} `;
  const seen = lastSeen(one, today);
  const tail = `${theme.symbols.and}${seen}`;
  const name = label(one.node);
  if (!screen.isTerminal || width(lead + name + tail) <= screen.width) {
    yield lead + name + theme.dim(tail);
    return;
  }
  yield lead + fitted(name, width(lead), screen);
  yield ' '.repeat(width(lead)) + theme.dim(seen);
}

/**
 * Reviews that are due, the longest waiting first.
 *
 * @param most number of them that are told; the others are counted
 */
export function* reviewsDue(due: readonly PlannedReview[], most: number, today: Day): Page {
  for (const [at, one] of due.slice(0, most).entries()) {
    const place = `${at + 1} of ${due.length}`;
    yield drawing(
      (screen) => dueLine(one, today, screen),
      `Review ${place}: ${label(one.node)}, ${lastSeen(one, today)}.`,
    );
  }
  const more = due.length - most;
  if (more > 0) yield line(t`     and ${more} more`, `${more} more are due.`);
}
