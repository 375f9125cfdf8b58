import { clean } from '../clean';
import { folded, within } from '../fitted';
import { infoBody } from '../info';
import { infoModelOf } from '../info-model';
import { label } from '../label';
import type { Screen } from '../screen';
import { stepLines } from '../steps';
import { pad, width } from '../text';
import { KEYS } from './help';
import { stepsIn, webLinksOf } from './items';
import type { BrowseModel, Pane } from './state';

/** A pane in full; a window on its lines is shown. */
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
  const items = stepsIn(model, node).map((step) => [...stepLines([step], ' ', behind(screen))]);
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

const infoPane = (model: BrowseModel, { node }: Pane, screen: Screen): PaneDrawing => ({
  lines: [...within(infoBody(infoModelOf(model.snapshot, node, 'count'), screen), screen)],
  starts: [],
});

const keysPane = (screen: Screen): PaneDrawing => {
  const column = Math.max(...KEYS.map(([keys]) => width(keys))) + 2;
  const lines = KEYS.flatMap(([keys, meaning]) => {
    const [first = '', ...rest] = folded(meaning, column + 2, screen);
    const left = ` ${screen.theme.command(keys)}${' '.repeat(column - width(keys))}`;
    return [left + first, ...rest.map((line) => pad('', column + 1) + line)];
  });
  return { lines, starts: [] };
};

/** All lines of a pane. */
export const paneDrawing = (pane: Pane, model: BrowseModel, screen: Screen): PaneDrawing => {
  switch (pane.kind) {
    case 'steps':
      return stepsPane(model, pane, screen);
    case 'links':
      return linksPane(model, pane, screen);
    case 'info':
      return infoPane(model, pane, screen);
    case 'keys':
      return keysPane(screen);
  }
};
