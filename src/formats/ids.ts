/** Letters and digits of any script; everything else becomes a hyphen. At most 60 characters. */
export const slugOf = (title: string): string =>
  [
    ...title
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-'),
  ]
    .slice(0, 60)
    .join('')
    .replace(/^-+|-+$/g, '');

/** Names an id may not take. */
const RESERVED = new Set(['', 'constructor', 'prototype', '__proto__', 'now', 'next']);

/** Gives out ids, each once: a title's slug, else with its group's before it, else with a number. */
export const idGiver = (taken: Iterable<string>) => {
  const used = new Set(taken);
  const take = (id: string): string => {
    used.add(id);
    return id;
  };
  const isFree = (id: string): boolean => !used.has(id) && !RESERVED.has(id);
  return (title: string, parent: string | undefined): string => {
    const slug = slugOf(title) || 'topic';
    if (isFree(slug)) return take(slug);
    const long = parent === undefined ? slug : `${parent}-${slug}`.slice(0, 120);
    if (isFree(long)) return take(long);
    let n = 2;
    while (!isFree(`${long}-${n}`)) n += 1;
    return take(`${long}-${n}`);
  };
};
