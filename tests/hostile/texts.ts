type Fields = Readonly<Record<string, unknown>>;

/** A topic of a roadmap file, with fields of its own. */
export const topic = (id: string, more: Fields = {}): Fields => ({
  id,
  title: `About ${id}`,
  ...more,
});

/** The text of a roadmap file around some nodes, with fields of its own. */
export const roadmapText = (children: readonly unknown[], more: Fields = {}): string =>
  JSON.stringify(
    { format: 1, id: 'own', title: 'Own', root: { id: 'root', title: 'Own', children }, ...more },
    null,
    2,
  );

/** Nothing is wrong with it. */
export const FINE = roadmapText([topic('a'), topic('b')]);

/** A chain of nodes, so many levels below the root: as text, for JSON.stringify overflows. */
export const chain = (levels: number): string => {
  const open = Array.from(
    { length: levels },
    (_, n) => `{"id":"${n === levels - 1 ? 'a' : `n${n}`}","title":"About it","children":[`,
  );
  const inside = `${open.join('')}${']}'.repeat(levels)}`;
  return roadmapText(['HERE']).replace('"HERE"', () => inside);
};

/** So many topics on one level; "a" is the first. */
export const wide = (count: number): string =>
  roadmapText(Array.from({ length: count }, (_, n) => topic(n === 0 ? 'a' : `t${n}`)));

/** Markup that would run where it is taken for markup: the attack in every field. */
export const SCRIPT = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'`&amp;<!--';
