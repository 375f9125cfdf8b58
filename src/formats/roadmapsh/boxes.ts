import { type Fields, isObject } from '../../roadmap/places';

/** Anything drawn: a topic, a caption, a frame, a line. Places in pixels, downwards and rightwards. */
export interface Box {
  readonly id: string | undefined;
  readonly type: string;
  /** One line, trimmed; often empty on what is no topic. */
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly data: Fields;
}

const at = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

const numberAt = (value: unknown, key: string): number | undefined => {
  const found = at(value, key);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
};

/** A text as one line; empty where there is none. */
export const textAt = (value: unknown, key: string): string => {
  const found = at(value, key);
  return typeof found === 'string' ? found.replace(/\s+/g, ' ').trim() : '';
};

export const listAt = (value: unknown, key: string): readonly unknown[] => {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
};

/** A few boxes say how large they are only where they were measured or styled. */
const sizeOf = (node: Fields, key: 'width' | 'height'): number =>
  [node, node['measured'], node['style']]
    .map((one) => numberAt(one, key))
    .find((size) => size !== undefined) ?? 0;

/** A box as the file has it. */
export const boxOf = (node: Fields): Box => {
  const { id, data } = node;
  const left = numberAt(node['position'], 'x') ?? 0;
  const top = numberAt(node['position'], 'y') ?? 0;
  return {
    id: typeof id === 'string' ? id : undefined,
    type: textAt(node, 'type'),
    label: textAt(data, 'label'),
    left,
    top,
    right: left + sizeOf(node, 'width'),
    bottom: top + sizeOf(node, 'height'),
    data: isObject(data) ? data : {},
  };
};

/** From top to bottom, then from left to right. */
export const byPlace = (a: Box, b: Box): number => a.top - b.top || a.left - b.left;

/** How far apart two boxes are sideways; 0 where they overlap that way. */
export const across = (a: Box, b: Box): number => Math.max(0, a.left - b.right, b.left - a.right);

/** How far apart two boxes are up and down; 0 where they overlap that way. */
export const down = (a: Box, b: Box): number => Math.max(0, a.top - b.bottom, b.top - a.bottom);

/** The shortest way from one box to another. */
export const distanceOf = (a: Box, b: Box): number =>
  Math.sqrt(across(a, b) ** 2 + down(a, b) ** 2);

export const areaOf = ({ left, right, top, bottom }: Box): number =>
  (right - left) * (bottom - top);

/** Whether the middle of a box lies in a frame: boxes stick out of theirs a little. */
export const holds = (frame: Box, box: Box): boolean => {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return frame.left <= x && x <= frame.right && frame.top <= y && y <= frame.bottom;
};
