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

/** Whether an outline's attributes say that it is ticked off. */
export const isTicked = (attributes: ReadonlyMap<string, string>): boolean =>
  [...attributes].some(([name, value]) => {
    const said = value.trim().toLowerCase();
    return NAMES.has(name.replace(/^(_|data-)/, '')) && (YES.has(said) || DAY.test(said));
  });
