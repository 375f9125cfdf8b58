import type { Block, Row } from './blocks';
import { hoursIn } from './endings';
import { phraseOf } from './phrases';
import { addLinks, type Draft, draftOf, type Reading, shorten, warn } from './reading';

type Table = Extract<Block, { kind: 'table' }>;

const TICKED = /^(?:\[[xX]\]|[✅☑✔]\uFE0F?)$/u;
const EFFORT = /^(?:effort|hours|time|duration)\b/i;
const BEFORE = /^(?:needs|prerequisites?|requires|requirements)\b/i;

const LINK = /\[(?:[^[\]\\]|\\.)+\]\((?:[^()\s]|\([^()\s]*\))*\)/g;

/** A cell of links alone is called as its first: what follows are alternatives. */
const titleIn = (cell: string): string => {
  const [first] = cell.match(LINK) ?? [];
  const isLinks = first !== undefined && cell.startsWith(first);
  const between = cell.replace(LINK, '').replace(/\b(?:and|or|alt|alternatives?)\b/gi, '');
  return isLinks && !/[\p{L}\p{N}]/u.test(between) ? first : cell;
};

/** Cells that say when or how far something is, and not what it is. */
const NO_NAME =
  /^(?:[^\p{L}]*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?,? ?\d{0,4}|draft|done|to-?do|doing|open|closed|pending|planned|finished|completed?|in progress|not started|started|skipped|blocked|yes|no|n\/a|tbd)$/iu;

/** Columns of such cells by their names. */
const NO_NAMES = /^(?:#|no\.?|nr\.?|number|days?|dates?|states?|status|progress|done|when)$/i;

/** Columns that can hold titles. */
const nameColumns = ({ head, rows }: Table): ReadonlySet<number> => {
  const width = Math.max(head.length, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return new Set(
    columns.filter(
      (column) =>
        !NO_NAMES.test(head[column] ?? '') &&
        rows.some(({ cells }) => !NO_NAME.test(cells[column] ?? '')),
    ),
  );
};

/** The first cell with a word in it: numbers and checkboxes are no titles. */
const placeOfTitle = ({ cells }: Row, columns: ReadonlySet<number>): number => {
  const isName = (cell: string, column: number): boolean =>
    columns.has(column) && /\p{L}/u.test(cell) && !TICKED.test(cell);
  const place = cells.findIndex(isName);
  return place < 0 ? cells.findIndex((cell, column) => cell !== '' && columns.has(column)) : place;
};

/** Adds what stands beside the title: effort, what comes first, links, and the rest as summary. */
const describe = (reading: Reading, draft: Draft, table: Table, cells: readonly string[]): void => {
  const told: string[] = [];
  for (const [column, cell] of cells.entries()) {
    const { text: head } = phraseOf(table.head[column] ?? '', reading.labels);
    const { text, links } = phraseOf(cell, reading.labels);
    addLinks(reading, draft, links);
    if (!/[\p{L}\p{N}]/u.test(text) || links.some(({ title }) => title === text)) continue;
    const hours = EFFORT.test(head) ? hoursIn(text) : undefined;
    if (hours !== undefined) draft.hours ??= hours;
    else told.push(head ? `${head}: ${text}` : text);
    if (BEFORE.test(head)) reading.wishes.set(draft, text.split(/[,;]/));
  }
  if (told.length > 0) draft.summary ??= shorten(told.join(' · '));
};

const addRow = (
  reading: Reading,
  parent: Draft,
  { table, columns }: { readonly table: Table; readonly columns: ReadonlySet<number> },
  row: Row,
): void => {
  const place = placeOfTitle(row, columns);
  if (place < 0) return;
  const cell = row.cells[place] ?? '';
  const status = row.cells.some((one) => TICKED.test(one)) ? 'done' : undefined;
  const draft = draftOf(reading, titleIn(cell), row.line, status);
  if (!draft) return;
  parent.children.push(draft);
  addLinks(reading, draft, phraseOf(cell, reading.labels).links);
  describe(reading, draft, table, row.cells.with(place, ''));
};

/** Adds the rows of a table of courses as nodes. */
export const addTable = (reading: Reading, parent: Draft, table: Table): void => {
  const columns = nameColumns(table);
  if (columns.size === 0 && table.rows.length > 0) {
    warn(reading, table.line, 'a table without names of topics was left out');
  }
  for (const row of table.rows) addRow(reading, parent, { table, columns }, row);
};
