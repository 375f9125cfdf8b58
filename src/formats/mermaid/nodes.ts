import { type Cursor, fitsAt, lineEnd, skipBlanks, take, takeAll } from './cursor';
import { append, type Graph, settle, type Vertex, vertexOf } from './graph';
import { readLabel } from './label';
import type { Notes } from './notes';
import { type Shape, shapeAt } from './shapes';

/** A diagram on its way from text to graph. */
export interface Reading {
  readonly cursor: Cursor;
  readonly graph: Graph;
  readonly notes: Notes;
  /** The line of an offset in the file. */
  readonly lineOf: (offset: number) => number;
}

const WORD = /[^\s[\](){}<>|;"&%:@~=\-–—→⟶➔➜]+/y;
/** Signs that stand in names, where they begin nothing else. */
const GLUE = /-(?![->.–—])|=(?![=>])|&(?=[^\s&;])|%(?!%)|:(?!::)|@(?!\{)|~(?!~~)|[–—](?![>–—-])/y;
const ARROW_AHEAD =
  /[^\S\n]*(?:&|[xo<]?(?:--|==|-\.|\.-|~~~)|<?[-–—=]+>|<-|[^\s"@]{1,40}@[-=<.~])/y;

const takeWord = (cursor: Cursor): string => {
  if (cursor.text.charAt(cursor.at) === '&') return '';
  return takeAll(cursor, WORD, GLUE);
};

const takeQuotedId = (cursor: Cursor): string => {
  const quote = cursor.text.slice(cursor.at, lineEnd(cursor)).indexOf('"', 1);
  if (cursor.text.charAt(cursor.at) !== '"' || quote < 0) return '';
  const id = cursor.text.slice(cursor.at + 1, cursor.at + quote).trim();
  cursor.at += quote + 1;
  return id;
};

/** Names with blanks are no mermaid, but people write them. */
const takePhrase = (cursor: Cursor): string => {
  const start = cursor.at;
  let end = start;
  while (takeWord(cursor) !== '') {
    end = cursor.at;
    if (fitsAt(cursor.text, end, ARROW_AHEAD)) break;
    skipBlanks(cursor);
  }
  cursor.at = end;
  return cursor.text.slice(start, end);
};

/** How long the data of one node may be. */
const LONGEST_DATA = 5_000;

/** Where the next closing brace stands; sought once for all that comes before it. */
const nextBrace = ({ text, at, failed }: Cursor): number => {
  const known = failed.get('}') ?? -1;
  if (known >= at) return known;
  const found = text.indexOf('}', at);
  failed.set('}', found < 0 ? text.length : found);
  return failed.get('}') ?? at;
};

/** The label of `@{ shape: rect, label: "text" }`, empty without one; undefined where no data stand. */
const takeData = (cursor: Cursor): string | undefined => {
  const { text, at } = cursor;
  if (!text.startsWith('@{', at) || nextBrace(cursor) - at > LONGEST_DATA) return undefined;
  const [data = '', inside = ''] =
    /^@\{((?:[^"}]|"[^"]*"){0,5000})\}/.exec(text.slice(at, at + LONGEST_DATA)) ?? [];
  if (data === '') return undefined;
  cursor.at += data.length;
  const [, quoted, single, bare] =
    /\blabel\s*:\s*(?:"([^"]*)"|'([^'\n]*)'|([^,\n"']+))/.exec(inside) ?? [];
  return quoted ?? single ?? bare ?? '';
};

const takeClasses = ({ cursor, graph }: Reading, { key }: Vertex): void => {
  const names = take(cursor, /:::\s{0,3}([\w-]+(?:,[\w-]+)*)/y)?.[1];
  append(graph.classes, key, names?.split(',') ?? []);
};

const takeShape = ({ cursor, notes, lineOf }: Reading): Shape | undefined => {
  const shape = shapeAt(cursor);
  if (!shape) return undefined;
  const line = lineOf(cursor.at);
  if (!shape.isClosed)
    notes.warn(line, 'a label is not closed: it was read to the end of the line');
  else if (!shape.isQuoted && /[[\](){}"]/.test(shape.text)) notes.forgive('brackets', line);
  cursor.at = shape.end;
  return shape;
};

/** Gives a node its label and the links in it. The last label counts, as it does in mermaid. */
export const setLabel = (
  { graph, notes }: Reading,
  vertex: Vertex,
  { raw, line }: { readonly raw: string; readonly line: number },
): void => {
  const { text, links } = readLabel(raw);
  append(graph.links, vertex.key, links);
  if (text === '') return;
  if (vertex.label !== '' && vertex.label !== text) {
    notes.warn(line, `"${vertex.id}" is labelled twice: "${vertex.label}" became "${text}"`);
  }
  vertex.label = text;
};

const takeId = (cursor: Cursor): string => takeQuotedId(cursor) || takePhrase(cursor);

/** Whether a name with blanks and nothing else is a node: only where an arrow leads from or to it. */
const isJustWords = (cursor: Cursor, id: string, isTarget: boolean): boolean =>
  /\s/.test(id) && !isTarget && !fitsAt(cursor.text, cursor.at, ARROW_AHEAD);

const takeNode = (reading: Reading, isTarget: boolean): Vertex | 'arrow' | undefined => {
  const { cursor, graph, notes, lineOf } = reading;
  const [start, line] = [cursor.at, lineOf(cursor.at)];
  const written = takeId(cursor);
  if (graph.arrowIds.has(written) && takeData(cursor) !== undefined) return 'arrow';
  const blanks = take(cursor, /[^\S\n]+(?=[[({])/y)?.[0] ?? '';
  const raw = takeShape(reading)?.text ?? takeData(cursor);
  const id = written || readLabel(raw ?? '').text;
  if (id === '' || (raw === undefined && isJustWords(cursor, written, isTarget))) {
    cursor.at = start;
    return undefined;
  }
  if (/\s/.test(written + blanks)) notes.forgive('phrase', line);
  const vertex = vertexOf(graph, id, line);
  settle(graph, vertex);
  if (raw !== undefined) setLabel(reading, vertex, { raw, line });
  takeClasses(reading, vertex);
  return vertex;
};

/** Some nodes joined by `&`; undefined where none stands here. */
export const takeNodes = (reading: Reading, isTarget = false): readonly Vertex[] | undefined => {
  const { cursor } = reading;
  const nodes: Vertex[] = [];
  for (;;) {
    const node = takeNode(reading, isTarget || nodes.length > 0);
    if (node === undefined) return nodes.length > 0 ? nodes : undefined;
    if (node !== 'arrow') nodes.push(node);
    if (!take(cursor, /\s*&\s*/y)) return nodes;
  }
};
