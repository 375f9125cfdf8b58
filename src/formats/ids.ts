/** Code units of a title that an id can depend on. */
const MOST_READ = 500;

/** Letters and digits of any script; everything else becomes a hyphen. At most 60 characters. */
const slugOf = (title: string): string =>
  [
    ...title
      .slice(0, MOST_READ)
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
  const counts = new Map<string, number>();
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
    let n = counts.get(long) ?? 2;
    while (!isFree(`${long}-${n}`)) n += 1;
    counts.set(long, n + 1);
    return take(`${long}-${n}`);
  };
};

/** The id of a roadmap whose title leaves nothing for one. */
export const NAMELESS = 'roadmap';

/** A roadmap's id has Latin letters only: it is also the name of a file. */
export const roadmapId = (title: string): string => {
  const latin = slugOf(title.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return latin === '' || latin === 'constructor' || latin === 'prototype' ? NAMELESS : latin;
};
