import { fillOf } from './colors';
import { type Cursor, lineEnd, skipBlanks, take, takeLine } from './cursor';
import { append, keyOf } from './graph';
import { readLabel } from './label';
import type { Reading } from './nodes';

/** The rest of a statement, up to a semicolon or the line's end. */
export const takeRest = (cursor: Cursor): string => {
  const start = cursor.at;
  const end = cursor.text.slice(start, lineEnd(cursor)).indexOf(';');
  if (end < 0) return takeLine(cursor);
  cursor.at = start + end;
  return cursor.text.slice(start, cursor.at);
};

/** "A, B fill:#f9f" → A and B, and what is said of them. */
const namesAndRest = (statement: string): { names: string[]; rest: string } => {
  const parts = statement.split(',').map((part) => part.trim());
  const last = parts.findIndex((part) => /\s/.test(part));
  const [name = '', ...words] = (parts[last] ?? '').split(/\s+/);
  const names = [...parts.slice(0, Math.max(0, last)), name].filter((one) => one !== '');
  return { names, rest: [words.join(' '), ...parts.slice(last + 1)].join(',') };
};

/** `style A,B fill:#f9f` */
export const readStyle = ({ cursor, graph }: Reading): void => {
  const { names, rest } = namesAndRest(takeRest(cursor));
  const fill = fillOf(rest);
  if (fill !== undefined) for (const name of names) graph.fills.set(keyOf(name), fill);
};

/** `classDef core,more fill:#f9f` */
export const readClassDef = ({ cursor, graph }: Reading): void => {
  const { names, rest } = namesAndRest(takeRest(cursor));
  const fill = fillOf(rest);
  if (fill !== undefined) for (const name of names) graph.classFills.set(name, fill);
};

/** `class A,B core` */
export const readClass = ({ cursor, graph }: Reading): void => {
  const { names, rest } = namesAndRest(takeRest(cursor));
  const classes = rest.split(/[\s,]+/).filter((one) => one !== '');
  for (const name of names) append(graph.classes, keyOf(name), classes);
};

const QUOTED = /"([^"\n]*)"/y;

/** `click A href "https://…" "tooltip" _blank`; a callback is no link. */
export const readClick = (reading: Reading): void => {
  const { cursor, graph } = reading;
  skipBlanks(cursor);
  const id = take(cursor, /[^\s"]+/y)?.[0] ?? '';
  take(cursor, /[^\S\n]+(?:href\b[^\S\n]*)?/y);
  const url = take(cursor, QUOTED)?.[1] ?? take(cursor, /(?!call\b)[^\s"]*[./#][^\s"]*/y)?.[0];
  skipBlanks(cursor);
  const tooltip = readLabel(take(cursor, QUOTED)?.[1] ?? '').text;
  takeRest(cursor);
  const address = readLabel(url ?? '').text;
  if (address === '') return;
  append(graph.links, keyOf(id), [{ title: tooltip || address, url: address }]);
};
