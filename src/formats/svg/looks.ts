import { linesOf, textWidth } from './measure';
import { labelOf, type MapNode } from './model';

/** How a node looks, before it has a place; all lengths in pixels. */
export interface Looks {
  readonly lines: readonly string[];
  /** "4/6" on what holds topics. */
  readonly count: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly width: number;
  readonly height: number;
}

interface Style {
  readonly size: number;
  readonly isBold: boolean;
  /** Of the text. */
  readonly width: number;
  /** What stands left of the text, with the space around it. */
  readonly before: number;
  readonly after: number;
  /** Above and below the text together. */
  readonly around: number;
}

const GROUP: Style = { size: 13, isBold: true, width: 215, before: 18, after: 12, around: 20 };

const STYLES: Readonly<Record<MapNode['kind'], Style>> = {
  root: { size: 16, isBold: true, width: 200, before: 18, after: 16, around: 30 },
  section: GROUP,
  group: { ...GROUP, isBold: false },
  topic: { size: 13, isBold: false, width: 270, before: 32, after: 12, around: 9 },
};

const MOST_LINES = 4;
const COUNT_GAP = 12;

/** From one line of text to the next. */
export const lineHeight = (size: number): number => size * 1.3;

/** The left edge of a node's text in its box. */
export const textStart = ({ kind }: MapNode): number => STYLES[kind].before;

/** How a node looks. */
export const looksOf = (node: MapNode): Looks => {
  const { size, isBold, width, before, after, around } = STYLES[node.kind];
  const lines = linesOf(labelOf(node), { size, width, most: MOST_LINES, isBold });
  const count = node.kind === 'topic' ? '' : `${node.done}/${node.total}`;
  const countWidth = count && COUNT_GAP + textWidth(count, 12);
  const widest = lines.reduce((most, line) => Math.max(most, textWidth(line, size, isBold)), 0);
  return {
    lines,
    count,
    size,
    isBold,
    width: Math.ceil(before + widest + Number(countWidth) + after),
    height: Math.ceil(around + lines.length * lineHeight(size)),
  };
};
