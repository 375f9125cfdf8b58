import { within } from '../page/fit';
import { type Hint, hintLine } from '../page/hints';
import { allDone, typed } from '../page/label';
import { cut, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { type Snapshot, startedTopics } from '../progress/record/snapshot';
import type { TreeNode } from '../roadmap/tree';

/** Of the title of what is started no more is said at the end of a screen. */
const TITLE = 24;

/** "21%  6/28 · now 3.2.1 SQL", and shorter ways to say it. */
const headlines = (snapshot: Snapshot, top: TreeNode, { theme }: Screen): string[] => {
  const { summary } = snapshot.standing(top);
  const { dot, ellipsis } = theme.symbols;
  const amount = allDone(summary) ?? `${summary.percent}%  ${summary.done}/${summary.total}`;
  const [now] = startedTopics(snapshot);
  if (!now) return [amount];
  const short = `${amount} ${dot} now ${typed(now)}`;
  return [`${short} ${cut(clean(now.title), TITLE, ellipsis)}`, short, amount];
};

/**
 * A screen and its last line: what to type next. Where the screen is taller than the terminal, that
 * line begins with the headline, which is then out of sight.
 */
export function* ended(
  body: Iterable<string>,
  screen: Screen,
  { snapshot, top }: { readonly snapshot: Snapshot; readonly top?: TreeNode },
  hints: readonly Hint[],
): Generator<string> {
  let rows = 0;
  for (const line of within(body, screen)) {
    if (screen.isTerminal) rows += Math.max(1, Math.ceil(width(line) / screen.width));
    yield line;
  }
  // Below them stand the hints and the line of the shell.
  const isTaller = screen.height !== undefined && rows + 2 > screen.height;
  const leads = isTaller ? headlines(snapshot, top ?? snapshot.tree.root, screen) : [''];
  yield* hintLine(screen, hints, leads);
}
