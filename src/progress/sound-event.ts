import { isObject } from '../roadmap/places';
import { isStatus } from '../roadmap/status';
import { GRADES, type ProgressEvent } from './types';

const areTexts = (...values: readonly unknown[]): boolean =>
  values.every((value) => typeof value === 'string');

const isGrade = (value: unknown): boolean => GRADES.some((grade) => grade === value);

const isProgress = (value: unknown): boolean =>
  isObject(value) &&
  ['topics', 'notes', 'reviews', 'steps'].every((key) => isObject(value[key])) &&
  Array.isArray(value['unread']);

/**
 * Whether an event has what its type asks for. Types this version does not know pass: they are kept
 * for the one that does.
 */
export const isSoundEvent = (event: unknown): event is ProgressEvent => {
  if (!isObject(event)) return false;
  const { type, node, title, from, to, text, note, grade, review, step, ticked, key } = event;
  switch (type) {
    case 'status':
      return areTexts(node, title) && isStatus(to) && isStatus(from);
    case 'note':
      return areTexts(node, text);
    case 'note-removed':
      return areTexts(node, text, note);
    case 'review':
      return areTexts(node) && isGrade(grade);
    case 'review-removed':
      return areTexts(node, review) && isGrade(grade);
    case 'step':
      return areTexts(node, step) && typeof ticked === 'boolean';
    case 'known':
      return isProgress(event['progress']);
    case 'setting':
      return areTexts(key);
    default:
      return areTexts(type);
  }
};
