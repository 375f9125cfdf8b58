import { classOf, drawBox, drawLink } from '../../svg/draw';
import { type Box, type Layout, layOut } from '../../svg/layout';
import { type Shape, shape, short } from '../../svg/shape';
import type { ViewNode } from './view';

/** Around the map. */
const EDGE = 20;
/** What the handle of the last column needs beside its box. */
const HANDLE = 8;

/** The handle that folds what lies below a node. */
const drawHandle = ({ node, x, y, width, height }: Box<ViewNode>): Shape[] => {
  if (node.isFolded === undefined) return [];
  const at = `translate(${short(x + width)} ${short(y + height / 2)})`;
  return [
    shape(
      'g',
      { class: 'handle', transform: at, stroke: node.tint, 'data-fold': node.id },
      shape('circle', { class: 'reach', r: 14 }),
      shape('circle', { class: 'knob', r: HANDLE }),
      shape('path', { d: node.isFolded ? 'M-4 0H4M0-4V4' : 'M-4 0H4' }),
    ),
  ];
};

/** A node as an item of a tree; its name is the title in its drawing. */
const drawItem = (box: Box<ViewNode>, reachable: string): Shape => {
  const { node } = box;
  const [place, siblings] = node.place;
  return shape(
    'g',
    {
      class: classOf(node),
      role: 'treeitem',
      tabindex: node.id === reachable ? 0 : -1,
      'data-id': node.id,
      'aria-level': node.level,
      'aria-posinset': place,
      'aria-setsize': siblings,
      ...(node.isFolded === undefined ? {} : { 'aria-expanded': `${!node.isFolded}` }),
    },
    ...drawBox(box),
    ...drawHandle(box),
  );
};

/** A map as it is seen now: what to draw, and where things are. */
export interface Drawing extends Layout<ViewNode> {
  readonly shapes: readonly Shape[];
}

/**
 * Draws what is to be seen.
 *
 * @param reachable the id of the one item that the tab key reaches
 */
export const drawing = (view: ViewNode, reachable: string): Drawing => {
  const { boxes, width, height } = layOut(view);
  const move = { transform: `translate(${EDGE} ${EDGE})` };
  return {
    boxes,
    width: width + 2 * EDGE + HANDLE,
    height: height + 2 * EDGE,
    shapes: [
      shape('g', { ...move, 'aria-hidden': 'true' }, ...boxes.flatMap(drawLink)),
      shape('g', { ...move, role: 'none' }, ...boxes.map((box) => drawItem(box, reachable))),
    ],
  };
};
