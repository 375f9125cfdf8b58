import type { Box } from './boxes';

/** The file in which roadmap.sh noted what stood below what, before the drawings. */
export const MAPPING = 'migration-mapping.json';

/** Its entries: "internet:http" and the id of the node. Other values are left out. */
const entriesOf = (text: string): readonly (readonly [string, string])[] => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, id]) =>
          typeof id === 'string' ? [[key, id] as const] : [],
        )
      : [];
  } catch {
    return [];
  }
};

/** Ids of all nodes that a mapping places. */
export const mappedIds = (mapping: string): ReadonlySet<string> =>
  new Set(entriesOf(mapping).map(([, id]) => id));

/** The parent of each node by id, as the mapping tells. */
const parentsIn = (text: string): ReadonlyMap<string, string> => {
  const ids = new Map(entriesOf(text));
  const parents = new Map<string, string>();
  for (const [key, id] of ids) {
    const parent = ids.get(key.slice(0, Math.max(0, key.lastIndexOf(':'))));
    if (parent !== undefined && parent !== id) parents.set(id, parent);
  }
  return parents;
};

/**
 * Parents of boxes: those that a mapping tells, which are right, before those that were guessed.
 * What would put a box below itself is passed over.
 */
export const withMapping = (
  guessed: ReadonlyMap<Box, Box | undefined>,
  boxes: readonly Box[],
  mapping: string,
): ReadonlyMap<Box, Box | undefined> => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const parents = new Map(guessed);
  const isBelow = (box: Box | undefined, top: Box): boolean => {
    for (let at = box; at; at = parents.get(at)) if (at === top) return true;
    return false;
  };
  for (const [id, above] of parentsIn(mapping)) {
    const [box, parent] = [byId.get(id), byId.get(above)];
    if (box && parent && !isBelow(parent, box)) parents.set(box, parent);
  }
  return parents;
};
