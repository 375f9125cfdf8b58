import { RoadmapError } from '../../roadmap/errors';
import { MAX_DEPTH } from '../../roadmap/places';

/** No title and no paragraph that anybody wrote is longer; parsers get slow on such lines. */
const LONGEST_LINE = 20_000;

/** The list markers that a line begins with: more than one on "- - a". */
const MARKERS = /^(?:[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))+/;
const MARKER = /[-*+]|\d{1,9}[.)]/g;

/** So many lines no list of topics has; the parser takes a second for ten thousand. */
const MOST_LINES = 100_000;

/** @throws RoadmapError `roadmap-invalid` on a text of more lines than any list of topics has */
export const refuseEndless = (lines: readonly string[]): void => {
  if (lines.length <= MOST_LINES) return;
  const message = `It has more than ${MOST_LINES} lines.`;
  throw new RoadmapError('roadmap-invalid', message, 'Bring in a part of it.');
};

const RULE = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;

const widthOf = (indent: string): number => indent.replaceAll('\t', '    ').length;

/** Columns of a line's list markers. */
const markerColumns = (line: string): number[] => {
  const markers = MARKERS.exec(line)?.[0];
  if (markers === undefined || RULE.test(line)) return [];
  return [...markers.matchAll(MARKER)].map(({ index }) => widthOf(markers.slice(0, index)));
};

/**
 * Refuses lists that nest deeper than any roadmap may. It is done before parsing, because the
 * parser takes the square of the depth: half a minute for lists in lists, a thousand deep.
 *
 * @throws RoadmapError `roadmap-invalid`
 */
export const refuseDeepLists = (lines: readonly string[]): void => {
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    for (const column of markerColumns(line)) {
      while ((open.at(-1) ?? -1) >= column) open.pop();
      open.push(column);
      if (open.length <= MAX_DEPTH) continue;
      const message = `Line ${index + 1}: lists nested deeper than ${MAX_DEPTH} levels.`;
      throw new RoadmapError('roadmap-invalid', message, 'Flatten it, then try again.');
    }
  }
};

/** Lines without what is beyond any sense; `tell` hears of each, counted from 1. */
export const cutLongLines = (lines: readonly string[], tell: (line: number) => void): string[] =>
  lines.map((line, index) => {
    if (line.length <= LONGEST_LINE) return line;
    tell(index + 1);
    return line.slice(0, LONGEST_LINE);
  });
