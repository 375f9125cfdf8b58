import { type Fields, isObject, isTooDeep, joinPath, MAX_DEPTH, type Place } from './places';
import { fault, oddity, type Problem } from './problems';
import { headSchema, KNOWN_KEYS, nodeSchema } from './schema';

/** The JSON word for what a value is, with its article. */
export const nameOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, step) => (Object(inside) === inside ? Reflect.get(Object(inside), step) : undefined),
    value,
  );

const wrongShape =
  (base: string, fields: Fields) =>
  ({ path, message }: Issue): Problem => {
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

/** Unknown keys in the objects that a node holds beside its children. */
const unknownInside = ({ practice, resources, checks }: Fields, base: string): Problem[] => {
  const inList = (name: 'resources' | 'checks', list: unknown): Problem[] =>
    (Array.isArray(list) ? list : []).flatMap((one: unknown, index) =>
      unknownKeys(one, KNOWN_KEYS[name], `${base}.${name}[${index}]`),
    );
  return [
    ...unknownKeys(practice, KNOWN_KEYS.practice, `${base}.practice`),
    ...inList('resources', resources),
    ...inList('checks', checks),
  ];
};

/** The faults of the fields at the top of a file. */
export const checkHead = (document: Fields): Problem[] => {
  const result = headSchema.safeParse(document);
  return [
    ...(result.error?.issues ?? [])
      .filter((issue) => issue.path[0] !== 'root')
      .map(wrongShape('', document)),
    ...unknownKeys(document, KNOWN_KEYS.roadmap, ''),
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
    ...(result.error?.issues ?? []).map(wrongShape(path, value)),
    ...unknownKeys(value, KNOWN_KEYS.node, path),
    ...unknownInside(value, path),
  ];
};
