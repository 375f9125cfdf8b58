/** A JSON object whose values nobody has looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The deepest tree we read: the screens draw no more, and nothing that recurses can overflow. */
export const MAX_DEPTH = 64;

/** A node of a document that is not trusted yet, with where it stands. */
export interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
  readonly children: Place[];
}

/** Every node with its path, parents first, without recursion: the depth is not known yet. */
export const walk = (root: unknown): Place[] | 'too-deep' => {
  const places: Place[] = [];
  const stack: Place[] = [{ value: root, path: 'root', depth: 0, children: [] }];
  for (let place = stack.pop(); place; place = stack.pop()) {
    if (place.depth > MAX_DEPTH) return 'too-deep';
    places.push(place);
    const below = isObject(place.value) ? place.value['children'] : undefined;
    if (!Array.isArray(below)) continue;
    const { path, depth, children } = place;
    below.forEach((value: unknown, index) => {
      children.push({ value, path: `${path}.children[${index}]`, depth: depth + 1, children: [] });
    });
    for (const child of children.toReversed()) stack.push(child);
  }
  return places;
};

/** Whether a value nests deeper than any tree we read. What does cannot be written as JSON again. */
export const isTooDeep = (value: unknown): boolean => {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    level = level.flatMap((one) => (Object(one) === one ? Object.values(Object(one)) : []));
    if (level.length === 0) return false;
  }
  return true;
};

/** Steps as a path: `root.children[3].requires[0]`. */
export const joinPath = (base: string, steps: readonly PropertyKey[]): string =>
  steps.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text ? `${text}.${String(step)}` : String(step);
  }, base);
