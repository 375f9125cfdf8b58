import type { Block, Row } from './blocks';
import { hoursIn } from './endings';
import { phraseOf } from './phrases';
import { addLinks, type Draft, draftOf, type Reading, shorten } from './reading';

type Table = Extract<Block, { kind: 'table' }>;

const TICKED = /^(?:\[[xX]\]|[✅☑✔]\uFE0F?)$/u;
const EFFORT = /^(?:effort|hours|time|duration)\b/i;
const BEFORE = /^(?:needs|prerequisites?|requires|requirements)\b/i;

/** A cell that begins with a link is called as the link is: what follows are alternatives. */
const titleIn = (cell: string): string =>
  /^\[(?:[^[\]\\]|\\.)+\]\((?:[^()\s]|\([^()\s]*\))*\)/.exec(cell)?.[0] ?? cell;

/** The first cell with a word in it: numbers and checkboxes are no titles. */
const placeOfTitle = ({ cells }: Row): number => {
  const place = cells.findIndex((cell) => /\p{L}/u.test(cell) && !TICKED.test(cell));
  return place < 0 ? cells.findIndex((cell) => cell !== '') : place;
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

const addRow = (reading: Reading, parent: Draft, table: Table, row: Row): void => {
  const place = placeOfTitle(row);
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
  for (const row of table.rows) addRow(reading, parent, table, row);
};
