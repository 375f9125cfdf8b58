/** What escape sequences have set by the time a letter is written. */
interface Pen {
  readonly color?: string;
  readonly isBold?: boolean;
  readonly isDim?: boolean;
}

interface Span extends Pen {
  /** Columns from the left. */
  readonly at: number;
  readonly text: string;
}

const FOREGROUND = '#d6dde6';
const BACKGROUND = '#10151c';
const COLORS: Readonly<Record<string, string>> = {
  '31': '#ff7b72',
  '32': '#5ac26a',
  '33': '#e3b341',
  '36': '#56c7d6',
};

const [COLUMN, ROW, MARGIN] = [8.4, 18, 14];

const penAfter = (pen: Pen, codes: string): Pen => {
  const [, red, green, blue] = /^38;2;(\d+);(\d+);(\d+)$/.exec(codes) ?? [];
  if (red) return { ...pen, color: `rgb(${red},${green},${blue})` };
  const { color: _, ...plain } = pen;
  if (codes === '0') return {};
  if (codes === '1') return { ...pen, isBold: true };
  if (codes === '2') return { ...pen, isDim: true };
  if (codes === '22') return { ...pen, isBold: false, isDim: false };
  if (codes === '39') return plain;
  const color = COLORS[codes];
  if (color) return { ...pen, color };
  throw new Error(`an escape sequence that the picture does not know: ${codes}`);
};

const spansOf = (line: string): Span[] => {
  const spans: Span[] = [];
  let [pen, at]: [Pen, number] = [{}, 0];
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes !== undefined) pen = penAfter(pen, codes);
    else if (part !== '') {
      // Wide gaps are left out: each piece then stands in its own column, whatever the font.
      for (const piece of part.split(/( {2,})/)) {
        if (piece.trim() !== '') spans.push({ ...pen, at, text: piece });
        at += [...piece].length;
      }
    }
  }
  return spans;
};

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? '');

const drawn = ({ at, text, color = FOREGROUND, isBold, isDim }: Span): string => {
  const lead = text.length - text.trimStart().length;
  const x = (MARGIN + (at + lead) * COLUMN).toFixed(1);
  const width = ([...text.trim()].length * COLUMN).toFixed(1);
  const style = `${isBold ? ' font-weight="700"' : ''}${isDim ? ' fill-opacity=".6"' : ''}`;
  return `<tspan x="${x}" textLength="${width}" fill="${color}"${style}>${escaped(text.trim())}</tspan>`;
};

/** The output of a terminal as an SVG: for a README, where no terminal is. */
export const pictureOf = (output: string, title: string): string => {
  const lines = output.trimEnd().split('\n');
  const width = Math.round(2 * MARGIN + 80 * COLUMN);
  const height = 2 * MARGIN + lines.length * ROW;
  const rows = lines.flatMap((line, index) => {
    const spans = spansOf(line);
    const y = MARGIN + (index + 0.75) * ROW;
    return spans.length > 0 ? [`  <text y="${y}">${spans.map(drawn).join('')}</text>`] : [];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${title}">`,
    `  <title>${title}</title>`,
    `  <rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    '  <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14">',
    ...rows,
    '  </g>',
    '</svg>',
    '',
  ].join('\n');
};
