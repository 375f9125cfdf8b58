import { type Cursor, nextOf, take } from './cursor';
import { append, type Graph, settle, type Vertex, vertexOf } from './graph';
import { readLabel } from './label';
import { isArrowAhead, isCode, takeJoint, takeName } from './names';
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

/** How long the data of one node may be. */
const LONGEST_DATA = 5_000;

/** The label of `@{ shape: rect, label: "text" }`, empty without one; undefined where no data stand. */
const takeData = (cursor: Cursor): string | undefined => {
  const { text, at } = cursor;
  if (!text.startsWith('@{', at) || nextOf(cursor, '}') - at > LONGEST_DATA) return undefined;
  const [data = '', inside = ''] =
    /^@\{((?:[^"}]|"[^"]*"){0,5000})\}/.exec(text.slice(at, at + LONGEST_DATA)) ?? [];
  if (data === '') return undefined;
  cursor.at += data.length;
  const [, quoted, single, bare] =
    /\blabel\s*:\s*(?:"([^"]*)"|'([^'\n]*)'|([^,\n"']+))/.exec(inside) ?? [];
  return quoted ?? single ?? bare ?? '';
};

const CLASSES = /:::[^\S\n]{0,3}([^\s;:&|<>=~.()[\]{}"-]+(?:-[^\s;:&|<>=~.()[\]{}"-]+)*)/y;

const takeClasses = ({ cursor, graph }: Reading, { key }: Vertex): void => {
  const names = take(cursor, CLASSES)?.[1];
  append(graph.classes, key, names?.split(',') ?? []);
};

const takeShape = ({ cursor, notes, lineOf }: Reading): Shape | undefined => {
  const shape = shapeAt(cursor);
  if (!shape) return undefined;
  const line = lineOf(cursor.at);
  if (!shape.isClosed)
    notes.warn(line, `a label is not closed, read as "${readLabel(shape.text).text.slice(0, 60)}"`);
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

/** What is said of a node where it is named. */
interface Saying {
  readonly id: string;
  /** Its label as written, where it is labelled there. */
  readonly raw: string | undefined;
  /** Whether mermaid would not take it for a name. */
  readonly isPhrase: boolean;
}

/** `Git (basics)` is a name with a remark, `A (Git)` a node with its label. */
const isRemark = ({ text, at }: Cursor, id: string, gap: string): boolean =>
  gap !== '' && text.charAt(at) === '(' && !isCode(id);

const takeSaying = (reading: Reading): Saying => {
  const { cursor } = reading;
  const name = takeName(cursor);
  const gap = take(cursor, /[^\S\n]+(?=[[({])/y)?.[0] ?? '';
  const hasRemark = isRemark(cursor, name, gap);
  const label = takeShape(reading)?.text ?? takeData(cursor);
  const raw = hasRemark ? `${name} (${label})` : label;
  const isPhrase = gap !== '' || /\s/.test(name);
  return { id: name || readLabel(raw ?? '').text, raw, isPhrase };
};

const takeNode = (reading: Reading, isTarget: boolean): Vertex | 'arrow' | undefined => {
  const { cursor, graph, notes, lineOf } = reading;
  const [start, line] = [cursor.at, lineOf(cursor.at)];
  const { id, raw, isPhrase } = takeSaying(reading);
  if (graph.arrowIds.has(id) && raw !== undefined) return 'arrow';
  // Words alone are a node only where an arrow leads from or to them.
  const isJunk = isPhrase && raw === undefined && !isTarget && !isArrowAhead(cursor);
  if (id === '' || isJunk) {
    cursor.at = start;
    return undefined;
  }
  if (id.startsWith('#')) notes.warn(line, `a name begins with #: "${id.slice(0, 60)}"`);
  else if (isPhrase) notes.forgive('phrase', line);
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
    if (!takeJoint(cursor)) return nodes;
  }
};
