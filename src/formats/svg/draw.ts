import type { Box } from './layout';
import { lineHeight, textStart } from './looks';
import { labelOf, type MapNode, type Sign, stateOf } from './model';
import { type Shape, shape, short } from './shape';

/** Every sign is drawn, not typed: no font has to know it. */
const SIGN_SHAPES: Readonly<Record<Sign, readonly Shape[]>> = {
  done: [
    shape('circle', { class: 'rm-full', r: 8 }),
    shape('path', { class: 'rm-tick', d: 'M-3.7 .3-1.1 2.9 3.8-2.8' }),
  ],
  doing: [
    shape('circle', { class: 'rm-ring', r: 7 }),
    shape('path', { class: 'rm-full', d: 'M0-7A7 7 0 0 0 0 7Z' }),
  ],
  todo: [shape('circle', { class: 'rm-ring', r: 7 })],
  skipped: [shape('path', { class: 'rm-ring', d: 'M-5 0H5' })],
  optional: [shape('circle', { class: 'rm-full', r: 2.5 })],
};

/** A sign around a place. */
export const drawSign = (sign: Sign, x: number, y: number): Shape =>
  shape(
    'g',
    { class: `rm-sign rm-is-${sign}`, transform: `translate(${short(x)} ${short(y)})` },
    ...SIGN_SHAPES[sign],
  );

/** A bar; it is full only when all is done, and empty only when nothing is. */
export const drawBar = (
  { done, total, tint }: Pick<MapNode, 'done' | 'total' | 'tint'>,
  { x, y, width, height }: Pick<Box, 'x' | 'y' | 'width' | 'height'>,
): Shape[] => {
  const radius = height / 2;
  const at = { x: short(x), y: short(y), height, rx: radius };
  const share = total === 0 ? 0 : done / total;
  const filled = share === 1 ? width : Math.min(share * width, width - height);
  const bar = shape('rect', { class: 'rm-track', ...at, width: short(width) });
  if (done === 0) return [bar];
  return [bar, shape('rect', { ...at, width: short(Math.max(filled, height)), fill: tint })];
};

/** The number of a node is quieter than its title. */
const firstLine = ({ number }: MapNode, line: string): Shape['children'] =>
  number && line.startsWith(`${number} `)
    ? [shape('tspan', { class: 'rm-quiet' }, number), line.slice(number.length)]
    : [line];

const drawText = ({ node, looks, x, y, height }: Box): Shape => {
  const step = lineHeight(looks.size);
  const room = looks.count ? height - 9 : height;
  const left = short(x + textStart(node));
  const first = y + (room - looks.lines.length * step) / 2 + step * 0.76;
  const lines = looks.lines.map((line, index) =>
    shape(
      'tspan',
      { x: left, y: short(first + index * step) },
      ...(index === 0 ? firstLine(node, line) : [line]),
    ),
  );
  const weight = looks.isBold ? ' rm-bold' : '';
  return shape('text', { class: `rm-text${weight}`, 'font-size': looks.size }, ...lines);
};

function* drawProgress({ node, looks, x, y, width, height }: Box): Generator<Shape> {
  const stripe = { x: short(x + 6), y: short(y + 6), width: 4, height: short(height - 12), rx: 2 };
  yield shape('rect', { ...stripe, fill: node.tint });
  const middle = y + (height - 9) / 2 + 4.5;
  const place = { x: short(x + width - 12), y: short(middle), 'font-size': 12 };
  yield shape('text', { class: 'rm-text rm-quiet rm-end', ...place }, looks.count);
  const start = textStart(node);
  yield* drawBar(node, { x: x + start, y: y + height - 10, width: width - start - 12, height: 4 });
}

/** What is inside a node's group: its box, its text, and how far it is. */
export const drawBox = (box: Box): Shape[] => {
  const { node, x, y, width, height } = box;
  const frame = { x: short(x), y: short(y), width, height, rx: node.kind === 'root' ? 12 : 8 };
  return [
    shape('title', {}, `${labelOf(node)}, ${stateOf(node)}`),
    shape('rect', { class: 'rm-box', ...frame }),
    drawText(box),
    ...(node.kind === 'topic' ? [drawSign(node.sign, x + 17, y + height / 2)] : drawProgress(box)),
  ];
};

/** The classes of a node's group. */
export const classOf = ({ kind, sign }: MapNode): string => `rm-node rm-${kind} rm-${sign}`;

/** The line from a node's parent to it. */
export const drawLink = ({ node, x, y, height, parent }: Box): Shape[] => {
  if (!parent) return [];
  const from = { x: short(parent.x + parent.width), y: short(parent.y + parent.height / 2) };
  const to = { x: short(x), y: short(y + height / 2) };
  const middle = short((from.x + to.x) / 2);
  const d = `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
  return [shape('path', { class: 'rm-link', d, stroke: node.tint })];
};
