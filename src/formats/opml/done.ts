import { own } from '../../progress/record/records';
import type { OutlineNode } from '../outline';

/**
 * What outliners call a ticked box, without a leading "_" or "data-": Workflowy `_complete`, Dynalist
 * `complete`, OmniOutliner and Tinderbox `_status`, Bike `data-done`; the others are seen by hand.
 */
const NAMES = new Set([
  'complete',
  'completed',
  'iscomplete',
  'iscompleted',
  'checked',
  'ischecked',
  'done',
  'isdone',
  'status',
  'state',
  'checkstate',
]);

const YES = new Set(['true', 'yes', '1', 'x', 'on', 'done', 'complete', 'completed', 'checked']);

/** Some write the day on which it was ticked. */
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** What else we write ourselves, and what others call it. */
const STATUSES: Readonly<Record<string, OutlineNode['status']>> = {
  doing: 'doing',
  'in progress': 'doing',
  started: 'doing',
  skipped: 'skipped',
  cancelled: 'skipped',
  canceled: 'skipped',
};

/** What an outline's attributes say of progress: ticked off, begun or left out, and the day. */
export const statusIn = (
  attributes: ReadonlyMap<string, string>,
): Pick<OutlineNode, 'status' | 'on'> => {
  const said = [...attributes]
    .filter(([name]) => NAMES.has(name.replace(/^(_|data-)/, '')))
    .map(([, value]) => value.trim().toLowerCase());
  const on = said.map((value) => DAY.exec(value)?.[0]).find((day) => day !== undefined);
  if (on !== undefined) return { status: 'done', on };
  if (said.some((value) => YES.has(value))) return { status: 'done' };
  const status = said.map((value) => own(STATUSES, value)).find((one) => one !== undefined);
  return status === undefined ? {} : { status };
};
