import { ancestorsOf, type TreeNode } from '../../roadmap/tree';

/** A line of the overview, and the node it is about. */
export interface Line {
  readonly text: string;
  readonly node: TreeNode;
  /** Whether it belongs to the unfolded section. */
  readonly isInside: boolean;
}

/** How the lines left out are counted. */
type More = (hidden: number, isInside: boolean) => string;

/**
 * The overview in so many lines. First the unfolded section gives way, all but the topic started and
 * what is near it; then the sections that are far from it.
 */
export const shortened = (
  lines: readonly Line[],
  room: number,
  now: TreeNode | undefined,
  more: More,
): string[] => {
  if (lines.length <= room) return lines.map(({ text }) => text);
  const inside = lines.filter(({ isInside }) => isInside);
  const here = inside.find(({ node }) => node === now);
  const spare = room - (lines.length - inside.length);
  if (spare < (here ? 2 : 0)) return sectionsNear(lines, here, room, more);
  const kept = new Set(nearest(inside, here).slice(0, Math.max(0, spare - 1)));
  const isLast = (line: Line) => line === inside.at(-1) && spare > 0;
  return lines.flatMap((line) => [
    ...(!line.isInside || kept.has(line) ? [line.text] : []),
    ...(isLast(line) ? [more(inside.length - kept.size, true)] : []),
  ]);
};

/** The topic started and the groups it lies in, then what is next to it; else from the first on. */
const nearest = (inside: readonly Line[], here: Line | undefined): readonly Line[] => {
  if (!here) return inside;
  const above = ancestorsOf(here.node);
  const at = inside.indexOf(here);
  const distance = (line: Line): number => {
    if (line === here) return -2;
    return above.includes(line.node) ? -1 : Math.abs(inside.indexOf(line) - at);
  };
  return inside.toSorted((a, b) => distance(a) - distance(b));
};

/** Sections around the unfolded one, which shows the topic started and nothing else. */
const sectionsNear = (
  lines: readonly Line[],
  here: Line | undefined,
  room: number,
  more: More,
): string[] => {
  const sections = lines.filter(({ isInside }) => !isInside);
  const size = Math.max(1, room - 1 - (here ? 1 : 0));
  const first = lines.findIndex(({ isInside }) => isInside);
  const open = Math.max(0, first - 1);
  const start = Math.max(0, Math.min(open - (size >> 1), sections.length - size));
  const shown = new Set<Line | undefined>([...sections.slice(start, start + size), here]);
  const texts = lines.filter((line) => shown.has(line)).map(({ text }) => text);
  return [...texts, more(sections.length - size, false)];
};
