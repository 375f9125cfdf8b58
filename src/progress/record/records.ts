/** Values by a key that is the learner's: an id, a text. */
export type Records<T> = Readonly<Record<string, T>>;

/** Own keys only: ids are the learner's, and "constructor" is nobody's mark. */
export const own = <T>(record: Records<T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A copy without prototype, so that no id can reach into JavaScript's own objects. */
export const copy = <T>(record: Records<T>): Record<string, T> =>
  Object.assign(Object.create(null), record);

/** Whether there is nothing in it. Looks no further than the first key. */
export const isEmpty = (record: Records<unknown>): boolean => {
  for (const _ in record) return false;
  return true;
};
