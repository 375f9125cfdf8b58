import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { draw } from '../../src/page/draw';
import { within } from '../../src/page/fit';
import type { Page } from '../../src/page/parts';
import type { Screen } from '../../src/page/screen';
import { ASCII, plainTheme, UNICODE } from '../../src/page/theme';
import { chalkTheme } from '../../src/terminal/theme';

/** A layout is never wider, however wide the terminal is. */
const WIDEST = 100;

/** A terminal of so many columns and 24 rows. */
export const terminal = (columns: number, theme = plainTheme(UNICODE)): Screen => ({
  theme,
  width: Math.min(columns, WIDEST),
  height: 24,
  isTerminal: true,
});

export const asciiTerminal = (columns: number): Screen => terminal(columns, plainTheme(ASCII));

/** A pipe, which is laid out as for 80 columns. */
export const pipe = (theme = plainTheme(UNICODE)): Screen => ({
  theme,
  width: 80,
  height: undefined,
  isTerminal: false,
});

/** A terminal of sixteen colours. */
export const coloured = (columns: number, level: 1 | 2 | 3 = 1): Screen =>
  terminal(columns, chalkTheme(UNICODE, level));

export type Draw = (screen: Screen) => Iterable<string>;

/** A page as it is drawn. */
export const drawn =
  (page: Page): Draw =>
  (screen) =>
    draw(page, screen);

const ROLES: Readonly<Record<string, string>> = {
  '1': '{bold}',
  '2': '{dim}',
  '22': '{/}',
  '31': '{red}',
  '32': '{green}',
  '33': '{yellow}',
  '34': '{blue}',
  '35': '{magenta}',
  '36': '{cyan}',
  '39': '{/}',
  '90': '{grey}',
};

/** Colours in words, so that a golden shows them. */
export const inWords = (line: string): string =>
  line.replace(/\u001b\[(\d+)m/g, (_, code: string) => ROLES[code] ?? `{${code}}`);

/** The lines as the command line puts them on a screen. */
const onScreen = (draw: Draw, screen: Screen): Iterable<string> => within(draw(screen), screen);

/** One screen in every form it can take, for a golden. */
export const pictures = (draw: Draw): string => {
  const forms: readonly (readonly [string, Iterable<string>])[] = [
    ['terminal, 40 columns', onScreen(draw, terminal(40))],
    ['terminal, 80 columns', onScreen(draw, terminal(80))],
    ['terminal, 120 columns', onScreen(draw, terminal(120))],
    ['pipe', onScreen(draw, pipe())],
    ['ASCII, 80 columns', onScreen(draw, asciiTerminal(80))],
    ['colours, 80 columns', [...onScreen(draw, coloured(80))].map(inWords)],
  ];
  return forms.map(([name, lines]) => `=== ${name}\n${[...lines].join('\n')}\n`).join('\n');
};

/** Columns a line takes once its colours are gone. */
export const columnsOf = (line: string): number => stringWidth(stripVTControlCharacters(line));

/** An address on a line of its own stays in one piece, or nobody could copy it. */
const isAddress = (line: string): boolean => /^https?:\S+$/.test(line.trim());

/** The lines that do not fit. */
export const tooWide = (draw: Draw, screen: Screen): string[] =>
  [...within(draw(screen), screen)].filter(
    (line) => columnsOf(line) > screen.width && !isAddress(line),
  );
