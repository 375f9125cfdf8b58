import { type Fields, isObject, isTooDeep, joinPath, MAX_DEPTH, type Place } from './places';
import { fault, oddity, type Problem } from './problems';
import { headSchema, KNOWN_KEYS, nodeSchema } from './schema';

/** The JSON word for what a value is, with its article. */
export const nameOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Of a value that may have several forms: what each of them finds wrong. */
  readonly errors?: readonly (readonly Issue[])[];
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, step) => (Object(inside) === inside ? Reflect.get(Object(inside), step) : undefined),
    value,
  );

/** The issues inside the form that a value comes nearest to: the one of which it lacks least. */
const unfolded = (issue: Issue, fields: Fields): readonly Issue[] => {
  const value = valueAt(fields, issue.path);
  const lacks = (form: readonly Issue[]): number =>
    form.filter(({ path }) => path.length === 1 && valueAt(value, path) === undefined).length;
  const [nearest = []] = (issue.errors ?? []).toSorted((a, b) => lacks(a) - lacks(b));
  if (nearest.length === 0) return [issue];
  return nearest.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
};

const problemOf = ({ path, message }: Issue, base: string, fields: Fields): Problem => {
  const place = joinPath(base, path);
  if (valueAt(fields, path) === undefined) {
    return fault(place, 'missing', 'missing', 'Add it; see: roadmap schema');
  }
  const words = message
    .replace(/^Invalid (input|option): /, '')
    .replace('received', 'got')
    .replaceAll('"|"', '", "')
    .replace('array', 'list');
  return fault(place, 'wrong-value', words, 'Correct it; see: roadmap schema');
};

const wrongShape =
  (base: string, fields: Fields) =>
  (issue: Issue): Problem[] =>
    unfolded(issue, fields).map((one) => problemOf(one, base, fields));

const unknownKeys = (value: unknown, known: ReadonlySet<string>, base: string): Problem[] =>
  Object.keys(isObject(value) ? value : {})
    .filter((key) => !known.has(key))
    .map((key) => {
      const path = joinPath(base, [key]);
      if (isTooDeep(Reflect.get(Object(value), key))) {
        const message = `"${key}" is nested deeper than ${MAX_DEPTH} levels`;
        return fault(path, 'too-deep', message, 'Flatten it, or take it out.');
      }
      return oddity(path, 'unknown-key', `unknown key "${key}"`, 'Kept, but not used.');
    });

type ListName = 'before' | 'terms' | 'steps' | 'mistakes' | 'resources' | 'checks';

/** Unknown keys in the objects of a list. */
const unknownInList = (holder: unknown, name: ListName, base: string): Problem[] => {
  const list = isObject(holder) ? holder[name] : undefined;
  return (Array.isArray(list) ? list : []).flatMap((one: unknown, index) =>
    unknownKeys(one, KNOWN_KEYS[name], `${joinPath(base, [name])}[${index}]`),
  );
};

/** Unknown keys in the objects that a node holds beside its children. */
const unknownInside = (node: Fields, base: string): Problem[] => [
  ...unknownInList(node, 'terms', base),
  ...unknownKeys(node['example'], KNOWN_KEYS.example, `${base}.example`),
  ...unknownKeys(node['practice'], KNOWN_KEYS.practice, `${base}.practice`),
  ...unknownInList(node['practice'], 'steps', `${base}.practice`),
  ...unknownInList(node, 'mistakes', base),
  ...unknownInList(node, 'resources', base),
  ...unknownInList(node, 'checks', base),
];

const listAt = (holder: unknown, name: string): readonly unknown[] => {
  const list = isObject(holder) ? holder[name] : undefined;
  return Array.isArray(list) ? list : [];
};

/** Ids of steps that stand twice: one tick would count for both. */
const repeatedSteps = ({ practice }: Fields, base: string): Problem[] => {
  const seen = new Set<unknown>();
  return listAt(practice, 'steps').flatMap((step, index) => {
    const id = isObject(step) ? step['id'] : undefined;
    const isRepeat = id !== undefined && seen.has(id);
    seen.add(id);
    const message = `another step of this practice has the id "${String(id)}"`;
    const path = `${base}.practice.steps[${index}].id`;
    return isRepeat ? [fault(path, 'duplicate-id', message, 'Give each step its own id.')] : [];
  });
};

/** Sources of checks that lead nowhere. */
const unknownSources = (node: Fields, base: string): Problem[] => {
  const at = (list: string, key: string): unknown[] =>
    listAt(node, list).map((one) => (isObject(one) ? one[key] : undefined));
  const known = new Set([...at('resources', 'url'), ...at('terms', 'term')]);
  return at('checks', 'source').flatMap((source, index) => {
    if (typeof source !== 'string' || source.trim() === '' || known.has(source)) return [];
    const message = `"${source}" is neither the url of a resource of this node nor one of its terms`;
    const path = `${base}.checks[${index}].source`;
    return [oddity(path, 'unknown-source', message, 'Name one of them, or leave "source" out.')];
  });
};

/** The faults of the fields at the top of a file. */
export const checkHead = (document: Fields): Problem[] => {
  const result = headSchema.safeParse(document);
  return [
    ...(result.error?.issues ?? [])
      .filter((issue) => issue.path[0] !== 'root')
      .flatMap(wrongShape('', document)),
    ...unknownKeys(document, KNOWN_KEYS.roadmap, ''),
    ...unknownInList(document, 'before', ''),
  ];
};

/** The faults of one node's own fields. */
export const checkNode = ({ value, path }: Place): Problem[] => {
  if (!isObject(value)) {
    const isMissing = value === undefined;
    const message = isMissing ? 'missing' : `expected a node, got ${nameOf(value)}`;
    return [
      fault(
        path,
        isMissing ? 'missing' : 'wrong-value',
        message,
        'A node is { "id": …, "title": … }.',
      ),
    ];
  }
  const result = nodeSchema.safeParse(value);
  return [
    ...(result.error?.issues ?? []).flatMap(wrongShape(path, value)),
    ...unknownKeys(value, KNOWN_KEYS.node, path),
    ...unknownInside(value, path),
    ...repeatedSteps(value, path),
    ...unknownSources(value, path),
  ];
};
