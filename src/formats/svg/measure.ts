/**
 * How wide letters are, as parts of the font size. Nothing can be measured here, and every system
 * has a font of its own: these are DejaVu Sans, the widest of the common ones.
 */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI|.,:;'!` ]/, 0.33],
  [/[-frt()[\]{}/\\"*·]/, 0.41],
  [/[mW@%—…]/, 1],
  [/[wM&+=<>~]/, 0.87],
  [/[A-Z]/, 0.71],
  [/[\x21-\x7e]/, 0.63],
  [/\p{M}/u, 0],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/, 1.05],
  [/\p{Extended_Pictographic}|[\u{20000}-\u{3ffff}]/u, 1.3],
  [/[\0-\u02ff]/, 0.66],
];
const OTHERS = 0.75;

const known = new Map<string, number>();

const letterWidth = (letter: string): number => {
  const width =
    known.get(letter) ?? WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;
  known.set(letter, width);
  return width;
};

/** How wide a text will be at most, in pixels. */
export const textWidth = (text: string, size: number, isBold = false): number => {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size * (isBold ? 1.1 : 1);
};

/** No title in a picture is longer than this. */
const MOST = 240;

/** Words, and pieces of words too long for a line. */
function* piecesOf(text: string, fits: (piece: string) => boolean): Generator<string> {
  for (const word of text.split(' ')) {
    if (fits(word)) {
      yield `${word} `;
      continue;
    }
    let piece = '';
    for (const letter of word) {
      if (piece !== '' && !fits(piece + letter)) {
        yield piece;
        piece = letter;
      } else piece += letter;
    }
    yield `${piece} `;
  }
}

const brokenLines = (text: string, fits: (line: string) => boolean): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, fits)) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
};

const withEllipsis = (line: string, fits: (line: string) => boolean): string => {
  const letters = [...line];
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};

/** A text in at most so many lines of at most so many pixels; an ellipsis tells that more follows. */
export const linesOf = (
  text: string,
  { size, width, most, isBold }: { size: number; width: number; most: number; isBold: boolean },
): string[] => {
  const fits = (line: string): boolean => textWidth(line, size, isBold) <= width;
  if (text.length <= MOST && fits(text)) return [text];
  const letters = [...text.slice(0, MOST * 4)];
  const start = letters.slice(0, MOST).join('');
  const lines = brokenLines(start, fits);
  if (lines.length <= most && letters.length <= MOST) return lines;
  return [...lines.slice(0, most - 1), withEllipsis(lines[most - 1] ?? '', fits)];
};
