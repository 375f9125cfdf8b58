import { draw } from '../page/draw';
import { folded } from '../page/fit';
import { infoBody } from '../page/info/info';
import { type InfoModel, infoModelOf } from '../page/info/model';
import { label } from '../page/label';
import { pad, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { stepItem } from '../page/ticked';
import type { Snapshot } from '../progress/record/snapshot';
import type { TreeNode } from '../roadmap/tree';
import { KEYS } from './help';
import { stepsIn, webLinksOf } from './items';
import type { BrowseModel, Pane } from './state';

/** The lines of a pane; a window on them is shown. */
export interface PaneDrawing {
  readonly lines: readonly string[];
  /** The line in which each thing to point at begins. */
  readonly starts: readonly number[];
}

/** The screen behind the pointer. */
const behind = (screen: Screen): Screen => ({ ...screen, width: screen.width - 1 });

/** A list of things, each in some lines behind the pointer. */
const listed = (
  title: string,
  items: readonly (readonly string[])[],
  at: number,
  { theme }: Screen,
): PaneDrawing => {
  const lines = [` ${theme.heading(title)}`];
  const starts = items.map((item, index) => {
    const start = lines.length;
    const isAt = index === at;
    for (const [row, line] of item.entries()) {
      const lead = isAt && row === 0 ? theme.symbols.pointer : ' ';
      lines.push(isAt ? theme.command(lead + line) : lead + line);
    }
    return start;
  });
  return { lines, starts };
};

const stepsPane = (model: BrowseModel, { node, at }: Pane, screen: Screen): PaneDrawing => {
  const items = stepsIn(model, node).map((step) => [
    ...draw([stepItem(step, step.n, step.text, 1)], behind(screen)),
  ]);
  return listed(`Steps of ${label(node)}`, items, at, screen);
};

const linksPane = (model: BrowseModel, { node, at }: Pane, screen: Screen): PaneDrawing => {
  const links = webLinksOf(model, node);
  const digits = `${links.length}`.length;
  const indent = ' '.repeat(digits + 2);
  const items = links.map(({ title, url }, index) => {
    const [first = '', ...rest] = folded(clean(title), indent.length, behind(screen));
    const number = `${index + 1}`.padStart(digits);
    const address = folded(clean(url), indent.length, behind(screen));
    return [
      ` ${number} ${first}`,
      ...rest.map((line) => indent + line),
      ...address.map((line) => indent + line),
    ];
  });
  return listed(`Links of ${label(node)}`, items, at, screen);
};

/** What was last worked out of each snapshot: what a topic unlocks is asked of every node. */
const known = new WeakMap<Snapshot, InfoModel>();

const infoOf = (snapshot: Snapshot, node: TreeNode): InfoModel => {
  const last = known.get(snapshot);
  if (last?.node === node) return last;
  const info = infoModelOf(snapshot, node, 'count');
  known.set(snapshot, info);
  return info;
};

/** A group may have 100,000 parts: their lines are drawn as far as they are wanted. */
const infoPane = (
  { snapshot }: BrowseModel,
  { node }: Pane,
  screen: Screen,
  most: number,
): PaneDrawing => {
  const lines: string[] = [];
  for (const line of draw(infoBody(infoOf(snapshot, node)), screen)) {
    if (lines.length >= most) break;
    lines.push(line);
  }
  return { lines, starts: [] };
};

const keysPane = (screen: Screen): PaneDrawing => {
  const column = Math.max(...KEYS.map(([keys]) => width(keys))) + 2;
  const lines = KEYS.flatMap(([keys, meaning]) => {
    const [first = '', ...rest] = folded(meaning, column + 2, screen);
    const left = ` ${screen.theme.command(keys)}${' '.repeat(column - width(keys))}`;
    return [left + first, ...rest.map((line) => pad('', column + 1) + line)];
  });
  return { lines, starts: [] };
};

/**
 * The lines of a pane from its first one on.
 *
 * @param most how many are wanted; some panes draw all of theirs
 */
export const paneDrawing = (
  pane: Pane,
  model: BrowseModel,
  screen: Screen,
  most: number,
): PaneDrawing => {
  switch (pane.kind) {
    case 'steps':
      return stepsPane(model, pane, screen);
    case 'links':
      return linksPane(model, pane, screen);
    case 'info':
      return infoPane(model, pane, screen, most);
    case 'keys':
      return keysPane(screen);
  }
};
