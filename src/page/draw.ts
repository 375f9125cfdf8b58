import { folded, listed, within } from './fit';
import { hintLine } from './hints';
import { spread, width } from './measure';
import type { Page, Part } from './parts';
import type { Screen } from './screen';
import { type Text, textOf } from './text';

type PartOf<K extends Part['kind']> = Extract<Part, { readonly kind: K }>;

/** A line with a text at each end. */
export const drawRow = (left: Text, right: Text, screen: Screen): string => {
  const end = textOf(right, screen);
  return spread(textOf(left, screen, width(end) + 1), end, screen.width).trimEnd();
};

/** Lines behind a mark: the first follows it, the others stand below the first. */
function* marked(
  { indent, mark, role }: PartOf<'item' | 'titles'>,
  linesIn: (column: number) => readonly string[],
  screen: Screen,
): Generator<string> {
  const begin = ' '.repeat(indent) + textOf(mark, screen);
  const column = width(begin);
  for (const [at, text] of linesIn(column).entries()) {
    const shown = role && text !== '' ? screen.theme[role](text) : text;
    yield ((at === 0 ? begin : ' '.repeat(column)) + shown).trimEnd();
  }
}

const drawItem = (part: PartOf<'item'>, screen: Screen): Generator<string> =>
  marked(
    part,
    (column) => {
      const lines = part.lines.flatMap((line) =>
        folded(textOf(line, screen, column), column, screen),
      );
      const { ellipsis } = screen.theme.symbols;
      return lines.length > part.most ? [...lines.slice(0, part.most), ellipsis] : lines;
    },
    screen,
  );

const drawTitles = (part: PartOf<'titles'>, screen: Screen): Generator<string> => {
  const [lead, joint] = [textOf(part.lead, screen), textOf(part.joint, screen)];
  const titles = part.titles.map((one) => textOf(one, screen));
  return marked(part, (column) => listed(lead, titles, joint, column, screen), screen);
};

const drawPart = (part: Exclude<Part, PartOf<'hints'>>, screen: Screen): Iterable<string> => {
  switch (part.kind) {
    case 'line':
      return [textOf(part.text, screen)];
    case 'row':
      return [drawRow(part.left, part.right, screen)];
    case 'item':
      return drawItem(part, screen);
    case 'titles':
      return drawTitles(part, screen);
    case 'drawing':
      return part.draw(screen);
    case 'spoken':
      return [];
  }
};

/** Rows of the terminal that a line takes. */
const rowsOf = (line: string, screen: Screen): number =>
  Math.max(1, Math.ceil(width(line) / screen.width));

function* drawHints(part: PartOf<'hints'>, screen: Screen, above: number): Generator<string> {
  if (part.isApart && screen.isTerminal) yield '';
  const rows = above + (part.isApart ? 1 : 0);
  // Below them stand the hints and the line of the shell.
  const isTaller = screen.height !== undefined && rows + 2 > screen.height;
  const headlines = part.headlines.map((one) => textOf(one, screen));
  yield* hintLine(screen, part.hints, isTaller && headlines.length > 0 ? headlines : ['']);
}

/** The lines of a page. */
export function* draw(page: Page, screen: Screen): Generator<string> {
  let rows = 0;
  for (const part of page) {
    if (part.kind === 'hints') yield* drawHints(part, screen, rows);
    else {
      for (const line of within(drawPart(part, screen), screen)) {
        if (screen.isTerminal) rows += rowsOf(line, screen);
        yield line;
      }
    }
  }
}
