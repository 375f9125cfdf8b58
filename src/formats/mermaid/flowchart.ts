import { positionsIn } from '../lines';
import { type Arrow, takeArrow } from './arrows';
import { cursorOn, fitsAt, lineEnd, nextOf, skipBlanks, take, takeAll, takeLine } from './cursor';
import { connect, emptyGraph, type Graph, settle, vertexOf } from './graph';
import { oneLine, readLabel } from './label';
import { type Reading, setLabel, takeNodes } from './nodes';
import type { Notes } from './notes';
import { shapeAt } from './shapes';
import { readClass, readClassDef, readClick, readStyle, takeRest } from './styles';

const short = (text: string): string => {
  const line = oneLine(text.slice(0, 200));
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** `subgraph id [Title]`, `subgraph "Title"`, `subgraph Title in words` */
const openGroup = (reading: Reading): void => {
  const { cursor, graph, lineOf } = reading;
  skipBlanks(cursor);
  const line = lineOf(cursor.at);
  const name = takeAll(cursor, /[^[;"\n(:%]+/y, /%(?!%)|:(?!::)|(?<=\s)\(/y);
  const shape = shapeAt(cursor);
  const quoted = shape ? undefined : take(cursor, /"[^"\n]*"/y)?.[0];
  if (shape) cursor.at = shape.end;
  const raw = shape?.text ?? quoted ?? '';
  const id = name.trim() || readLabel(raw).text || `subgraph ${graph.vertices.size + 1}`;
  const group = vertexOf(graph, id, line);
  settle(graph, group);
  group.isGroup = true;
  if (raw !== '') setLabel(reading, group, { raw, line });
  graph.open.push(group);
  take(cursor, /[^\S\n]*:::[\w-]+/y);
};

const closeGroup = ({ graph, notes, cursor, lineOf }: Reading): void => {
  if (!graph.open.pop()) notes.warn(lineOf(cursor.at), 'an "end" closes no subgraph');
};

/** `accDescr: one line` or `accDescr { several lines }` */
const readDescription = ({ cursor, graph }: Reading): void => {
  skipBlanks(cursor);
  const end = nextOf(cursor, '}');
  const isInBraces = cursor.text.charAt(cursor.at) === '{' && end < cursor.text.length;
  const text = isInBraces ? cursor.text.slice(cursor.at + 1, end) : takeLine(cursor);
  if (isInBraces) cursor.at = end + 1;
  graph.description = oneLine(text.replace(/^:/, ''));
};

const readTitle = ({ cursor, graph }: Reading): void => {
  graph.title = readLabel(takeLine(cursor).replace(/^\s*:/, '')).text;
};

const skip = ({ cursor }: Reading): void => {
  takeRest(cursor);
};

const KEYWORDS: Readonly<Record<string, (reading: Reading) => void>> = {
  subgraph: openGroup,
  end: closeGroup,
  style: readStyle,
  classDef: readClassDef,
  classdef: readClassDef,
  class: readClass,
  click: readClick,
  accTitle: readTitle,
  title: readTitle,
  accDescr: readDescription,
  linkStyle: skip,
  direction: skip,
  graph: skip,
  flowchart: skip,
  'flowchart-elk': skip,
};

const KEYWORD =
  /(?:subgraph|end|style|class[Dd]ef|class|click|accTitle|title|accDescr|linkStyle|direction|graph|flowchart(?:-elk)?)(?=[\s;:{"]|$)/y;
/** A name that is a keyword, but stands where only a node can. */
const AS_NODE = /\w+(?:[[({]|[^\S\n]*(?:-->|---|-\.->|==>|&))/y;

const takeKeyword = (reading: Reading): boolean => {
  const { cursor } = reading;
  if (fitsAt(cursor.text, cursor.at, AS_NODE)) return false;
  const word = take(cursor, KEYWORD)?.[0];
  if (word === undefined) return false;
  KEYWORDS[word]?.(reading);
  return true;
};

const isAtKeyword = ({ cursor: { text, at } }: Reading): boolean =>
  fitsAt(text, at, KEYWORD) && !fitsAt(text, at, AS_NODE);

/** What stands behind a statement: nothing, a comment, or something nobody understands. */
const endStatement = ({ cursor, notes, lineOf }: Reading): void => {
  skipBlanks(cursor);
  const start = cursor.at;
  if (start >= lineEnd(cursor) || cursor.text.charAt(start) === ';') return;
  const rest = takeLine(cursor);
  if (rest.startsWith('%%')) notes.forgive('comment', lineOf(start));
  else notes.warn(lineOf(start), `left out, not understood: ${short(rest)}`);
};

interface Link {
  readonly arrow: Arrow;
  readonly line: number;
}

const takeLink = (reading: Reading): Link | undefined => {
  const { cursor, graph, notes, lineOf } = reading;
  const found = takeArrow(cursor);
  if (!found) return undefined;
  const line = lineOf(cursor.at - 1);
  if (found.id !== undefined) graph.arrowIds.add(found.id);
  if (!found.arrow.isProper) notes.forgive('bareLink', line);
  return { arrow: found.arrow, line };
};

/** `A & B --> C -- label --> D` */
const readChain = (reading: Reading): void => {
  const { cursor, graph, notes } = reading;
  let before = takeNodes(reading);
  for (let link = before && takeLink(reading); before && link; link = takeLink(reading)) {
    const start = cursor.at;
    const gap = take(cursor, /\s+/y)?.[0] ?? '';
    const behind =
      gap.includes('\n') && isAtKeyword(reading) ? undefined : takeNodes(reading, true);
    if (!behind) {
      notes.warn(link.line, 'an arrow leads nowhere');
      cursor.at = start;
      return;
    }
    if (!link.arrow.isHidden) connect(graph, before, behind, link);
    before = behind;
  }
};

/** `## A --> B`: a heading's mark, from Markdown that the diagram was written in. */
const takeHeadingMark = ({ cursor, notes, lineOf }: Reading): void => {
  const line = lineOf(cursor.at);
  if (take(cursor, /#{1,6}[^\S\n]+(?=[^\s#])/y)) notes.forgive('heading', line);
};

/** Reads a flowchart, without its header, as a graph. */
export const readFlowchart = (text: string, firstLine: number, notes: Notes): Graph => {
  const positionOf = positionsIn(text);
  const cursor = cursorOn(text);
  const lineOf = (offset: number): number => positionOf(offset).line + firstLine - 1;
  const reading: Reading = { cursor, graph: emptyGraph(), notes, lineOf };
  while (take(cursor, /[\s;]*(?=[^\s;])/y)) {
    takeHeadingMark(reading);
    if (!takeKeyword(reading)) readChain(reading);
    endStatement(reading);
  }
  for (const group of reading.graph.open) {
    notes.warn(group.line, `the subgraph "${group.label || group.id}" is not closed`);
  }
  return reading.graph;
};
