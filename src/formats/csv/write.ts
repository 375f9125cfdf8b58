import { csvFormatRows } from 'd3-dsv';
import { notesOf } from '../../progress/record/fold';
import type { Snapshot } from '../../progress/record/snapshot';
import { stepCount } from '../../progress/record/steps';
import { stepsIn } from '../../roadmap/practice';
import { ancestorsOf, type TreeNode } from '../../roadmap/tree';
import type { Write } from '../write';

/**
 * What spreadsheets take for a formula when it begins a cell; an apostrophe before it makes it text.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n]/;

const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const COLUMNS = [
  'number',
  'id',
  'title',
  'kind',
  'status',
  'day',
  'hours',
  'section',
  'group',
  'requires',
  'notes',
  'steps',
  'practice minutes',
  'terms',
  'start link',
];

/** How long the steps of a practice take; empty where none tells. */
const practiceMinutes = ({ data }: TreeNode): string => {
  const minutes = stepsIn(data.practice).reduce((sum, step) => sum + (step.minutes ?? 0), 0);
  return minutes > 0 ? `${minutes}` : '';
};

/** The section a node lies in, and the groups between that and the node. */
const placeOf = (node: TreeNode): [string, string] => {
  const [, section, ...groups] = ancestorsOf(node).map(({ title }) => title);
  return [section ?? '', groups.join(' > ')];
};

const rowOf = (snapshot: Snapshot, node: TreeNode, withTexts: boolean): string[] => {
  const { number, id, title, kind, data } = node;
  const { status } = snapshot.standing(node);
  const day = status === 'todo' ? '' : (snapshot.markOf(node)?.on ?? '');
  const steps = stepCount(snapshot, node);
  const notes = notesOf(snapshot.progress, id).map(({ text }) => text);
  return [
    number,
    id,
    title,
    kind,
    status,
    day,
    String(data.hours ?? ''),
    ...placeOf(node),
    (data.requires ?? []).join(' '),
    String(notes.length),
    steps ? `${steps.ticked} of ${steps.total}` : '',
    practiceMinutes(node),
    data.terms ? `${data.terms.length}` : '',
    data.resources?.find(({ role }) => role === 'start')?.url ?? '',
    ...(withTexts ? [notes.join('\n\n')] : []),
  ];
};

/** Writes a table, a node a row: how many notes it has, and with `notes` what they say. */
export const write: Write = (snapshot, { notes }) => {
  const head = notes ? [...COLUMNS, 'note texts'] : COLUMNS;
  const rows = snapshot.tree.nodes.map((node) => rowOf(snapshot, node, notes).map(harmless));
  return `${csvFormatRows([head, ...rows])}\n`;
};
