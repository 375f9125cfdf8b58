import { cut, width } from '../page/measure';
import type { Screen } from '../page/screen';
import type { Paint } from '../page/theme';

/** Rows around a list of choices: question, blank row, what the keys do, and the cursor's own. */
const AROUND = 4;

/** Question and keys are laid out once: on a terminal made narrower they take more rows. */
const brokenRows = (laidOut: Screen, now: Screen): number =>
  2 * Math.max(0, Math.ceil(laidOut.width / now.width) - 1);

/**
 * Rows of choices shown at once, so that question and keys stay on the screen.
 *
 * @param now the screen with the size it has now
 */
export const pageSize = (laidOut: Screen, now = laidOut, others = 0): number =>
  Math.max(1, (now.height ?? 24) - AROUND - others - brokenRows(laidOut, now));

/** A text in one row of a question, after so many columns. */
export const row = (text: string, taken: number, { width: columns, theme }: Screen): string =>
  cut(text, columns - taken - 1, theme.symbols.ellipsis);

/** What the keys do, as many of them as one row holds. */
const keysLine = (keys: readonly string[], { theme, width: columns }: Screen): string => {
  let line = '';
  for (const key of keys) {
    const longer = line === '' ? key : `${line}, ${key}`;
    if (width(longer) >= columns) break;
    line = longer;
  }
  return theme.dim(line);
};

/** Inquirer hands a style more than the text, and chalk would paint all of it. */
const only =
  (paint: Paint) =>
  (text: string): string =>
    paint(text);

/** Inquirer's signs and colours as those of the screen a question is drawn on. */
export const promptTheme = (screen: Screen, keys: readonly string[] = []) => {
  const { theme } = screen;
  const { done, todo, pointer, dot } = theme.symbols;
  return {
    prefix: { idle: theme.command('?'), done: theme.done(done) },
    spinner: { frames: [dot] },
    icon: { checked: theme.done(done), unchecked: todo, cursor: pointer },
    style: {
      answer: only(theme.command),
      message: only(theme.heading),
      error: (text: string) => theme.warning(`> ${text}`),
      defaultAnswer: (text: string) => theme.dim(`(${text})`),
      help: only(theme.dim),
      highlight: only(theme.command),
      key: only(theme.command),
      disabled: only(theme.dim),
      description: only(theme.dim),
      keysHelpTip: () => keysLine(keys, screen),
      renderSelectedChoices: (ticked: readonly unknown[]) => `${ticked.length || 'none'} ticked`,
    },
  };
};
