/** Own keys only: ids are the learner's, and "constructor" is nobody's mark. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A copy without prototype, so that no id can reach into JavaScript's own objects. */
export const copy = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.assign(Object.create(null), record);
