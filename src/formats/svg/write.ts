import type { Write } from '../write';
import { classOf, drawBar, drawBox, drawLink, drawSign } from './draw';
import { headline } from './headline';
import { type Layout, layOut } from './layout';
import { linesOf, textWidth } from './measure';
import { labelOf, type MapNode, mapOf, SIGNS, stateOf } from './model';
import { text as style } from './picture.css?inlined';
import { plain } from './plain';
import { markupOf, type Shape, shape, short } from './shape';

const EDGE = 28;
const TITLE_SIZE = 22;
const HEAD = 92;
const FOOT = 44;
const LEGEND_SIZE = 13;

interface Heading {
  readonly title: string;
  readonly standing: string;
}

const drawHead = ({ title, standing }: Heading, root: MapNode, width: number): Shape[] => {
  const fit = { size: TITLE_SIZE, width, most: 1, isBold: true };
  const [line = ''] = linesOf(title, fit);
  const bar = { x: EDGE, y: EDGE + 52, width: Math.min(width, 320), height: 6 };
  return [
    shape('text', { class: 'rm-text rm-bold', x: EDGE, y: EDGE + 18, 'font-size': fit.size }, line),
    shape('text', { class: 'rm-text', x: EDGE, y: EDGE + 41, 'font-size': 14 }, standing),
    ...drawBar(root, bar),
  ];
};

/** Each sign with its word, one after the other. */
function* drawLegend(y: number): Generator<Shape> {
  let x = EDGE;
  for (const [sign, , word] of SIGNS) {
    yield drawSign(sign, x + 8, y);
    const place = { x: short(x + 23), y: y + 4.5, 'font-size': LEGEND_SIZE };
    yield shape('text', { class: 'rm-text rm-quiet', ...place }, word);
    x += 23 + textWidth(word, LEGEND_SIZE) + 18;
  }
}

const LEGEND_WIDTH = SIGNS.reduce(
  (sum, [, , word]) => sum + 41 + textWidth(word, LEGEND_SIZE),
  -18,
);

const drawMap = ({ boxes }: Layout): Shape =>
  shape(
    'g',
    { transform: `translate(${EDGE} ${EDGE + HEAD})` },
    ...boxes.flatMap(drawLink),
    ...boxes.map((box) => shape('g', { class: classOf(box.node) }, ...drawBox(box))),
  );

/** What the picture shows, for who does not see it. */
const description = ({ children }: MapNode): string => {
  const parts = children.map((node) => `${labelOf(node)}: ${stateOf(node)}`);
  return `A tree from left to right: the roadmap, its sections, their topics. ${parts.join('; ')}.`;
};

/** Writes the whole map as a picture, with the progress in it. */
export const write: Write = (snapshot, options) => {
  const { tree, standing } = snapshot;
  const map = mapOf(snapshot, options);
  const heading = {
    title: plain(tree.roadmap.title),
    standing: headline(standing(tree.root).summary),
  };
  const layout = layOut(map);
  const inner = Math.max(layout.width, LEGEND_WIDTH);
  const width = Math.ceil(inner + 2 * EDGE);
  const height = Math.ceil(layout.height + HEAD + FOOT + 2 * EDGE);
  const picture = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'rm-title rm-desc',
    },
    shape('title', { id: 'rm-title' }, `${heading.title}: ${heading.standing}`),
    shape('desc', { id: 'rm-desc' }, description(map)),
    shape('style', {}, style),
    shape('rect', { class: 'rm-page', width, height, rx: 12 }),
    ...drawHead(heading, map, inner),
    drawMap(layout),
    ...drawLegend(height - EDGE - 6),
  );
  return `${markupOf(picture)}\n`;
};
