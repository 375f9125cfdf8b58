import { type Fields, isObject, type Place } from './places';
import { fault, oddity, type Problem } from './problems';
import { headSchema, KNOWN_KEYS, nodeSchema } from './schema';

/** The JSON word for what a value is, with its article. */
export const nameOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const join = (base: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, base);

const wrongShape =
  (base: string) =>
  (issue: Issue): Problem => {
    const message = issue.message
      .replace(/^Invalid (input|option): /, '')
      .replace('received', 'got')
      .replace('expected nonoptional, got undefined', 'missing');
    const isMissing = /got undefined|^missing/.test(message);
    return isMissing
      ? fault(join(base, issue.path), 'missing', 'missing', 'Add it; see: roadmap schema')
      : fault(join(base, issue.path), 'wrong-value', message, 'Correct it; see: roadmap schema');
  };

const unknownKeys = (fields: Fields, known: ReadonlySet<string>, base: string): Problem[] =>
  Object.keys(fields)
    .filter((key) => !known.has(key))
    .map((key) =>
      oddity(join(base, [key]), 'unknown-key', `unknown key "${key}"`, 'Kept, but not used.'),
    );

/** The faults of the fields at the top of a file. */
export const checkHead = (document: Fields): Problem[] => {
  const result = headSchema.safeParse(document);
  return [
    ...(result.error?.issues ?? []).filter((issue) => issue.path[0] !== 'root').map(wrongShape('')),
    ...unknownKeys(document, KNOWN_KEYS.roadmap, ''),
  ];
};

/** The faults of one node's own fields. */
export const checkNode = ({ value, path }: Place): Problem[] => {
  if (!isObject(value)) {
    const message = value === undefined ? 'missing' : `expected a node, got ${nameOf(value)}`;
    return [fault(path, 'wrong-value', message, 'A node is { "id": …, "title": … }.')];
  }
  const result = nodeSchema.safeParse(value);
  return [
    ...(result.error?.issues ?? []).map(wrongShape(path)),
    ...unknownKeys(value, KNOWN_KEYS.node, path),
  ];
};
