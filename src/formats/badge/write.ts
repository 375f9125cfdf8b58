import { hexOf, readable } from '../../roadmap/tint';
import { headline } from '../svg/headline';
import { linesOf, textWidth } from '../svg/measure';
import { plain } from '../svg/plain';
import { markupOf, type Shape, shape } from '../svg/shape';
import type { Write } from '../write';

const FONT = 'Verdana, "DejaVu Sans", system-ui, sans-serif';
const SIZE = 11;
const EDGE = 7;
/** A badge stands in a row with others: no title makes it wider than this. */
const WIDEST = 260;
/** White letters on each of these have a contrast of at least 4.5. */
const LABEL = '#4a525a';
const BEGUN = '#0969da';
const DONE = '#1a7f37';
const NOTHING = '#6b737b';

/** Letters in their place; their width is given, so that every font fits. */
const drawText = (text: string, x: number): Shape => {
  const textLength = Math.round(textWidth(text, SIZE));
  return shape('text', { x, y: 14, textLength }, text);
};

const colorOf = (percent: number, done: number, color: string | undefined): string => {
  if (color !== undefined) return hexOf(readable(color));
  if (percent === 100) return DONE;
  return done > 0 ? BEGUN : NOTHING;
};

/** Writes a small badge for a README: "Backend Roadmap | 6/28 21%". */
export const write: Write = ({ tree, standing }, { colors }) => {
  const { summary } = standing(tree.root);
  const { done, total, percent } = summary;
  const fit = { size: SIZE, width: WIDEST, most: 1, isBold: false };
  const [label = ''] = linesOf(plain(tree.roadmap.title), fit);
  const value = `${done}/${total} ${percent}%`;
  const left = Math.round(textWidth(label, SIZE)) + 2 * EDGE;
  const right = Math.round(textWidth(value, SIZE)) + 2 * EDGE;
  const own = colors === 'roadmap' ? tree.root.data.color : undefined;
  const name = `${plain(tree.roadmap.title)}: ${headline(summary)}`;
  const width = left + right;
  const badge = shape(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height: 20, role: 'img', 'aria-label': name },
    shape('title', {}, name),
    shape('rect', { width, height: 20, rx: 4, fill: colorOf(percent, done, own) }),
    shape('path', { d: `M${left} 0H4A4 4 0 0 0 0 4V16A4 4 0 0 0 4 20H${left}Z`, fill: LABEL }),
    shape(
      'g',
      { fill: '#ffffff', 'font-family': FONT, 'font-size': SIZE },
      drawText(label, EDGE),
      drawText(value, left + EDGE),
    ),
  );
  return `${markupOf(badge)}\n`;
};
