import {
  getNodePath,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Checked, checkRoadmap } from '../roadmap/check';
import { nestsTooDeep } from '../roadmap/nesting';
import { joinPath, MAX_DEPTH } from '../roadmap/places';
import { fault, type Problem } from '../roadmap/problems';
import { type Position, positionsIn } from './lines';

const STRICT = { disallowComments: true, allowTrailingComma: false } as const;

const TOO_DEEP = fault(
  '',
  'too-deep',
  `nested deeper than ${MAX_DEPTH} levels`,
  'Flatten the tree.',
);

/**
 * Reads a roadmap in our own format. Duplicate keys are an error for `validate`, but the roadmap
 * can be used: the last one wins, as everywhere in JSON.
 */
export const readJson = (text: string): Checked => {
  if (nestsTooDeep(text)) return { problems: [TOO_DEEP] };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { problems: [syntaxFault(text, String(error))] };
  }
  const checked = checkRoadmap(document);
  const source = sourceOf(text);
  if (!source) return checked;
  const positionOf = positionsIn(text);
  const problems = [
    ...checked.problems.map((one) => withLine(one, source, positionOf)),
    ...duplicateKeys(source, positionOf),
  ];
  return { ...checked, problems };
};

/** In a longer text nobody looks up a line, and its places would take more memory than all else. */
const MOST_WITH_PLACES = 16_000_000;

/**
 * The text with its places; undefined where it is too long, or nests too deep for jsonc-parser, which
 * recurses.
 */
const sourceOf = (text: string): Node | undefined => {
  if (text.length > MOST_WITH_PLACES) return undefined;
  try {
    return parseTree(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** A roadmap as our own text: two blanks a level, a final newline. */
export const writeJson = (roadmap: object): string => `${JSON.stringify(roadmap, null, 2)}\n`;

const syntaxFault = (text: string, fallback: string): Problem => {
  const fix = 'Correct the JSON there. No comments, no comma after the last item.';
  const errors: ParseError[] = [];
  try {
    parse(text, errors, STRICT);
  } catch {
    // jsonc-parser recurses: a text that nests too deep for it keeps the engine's own message.
  }
  const [first] = errors;
  if (!first) return fault('', 'not-json', `not JSON: ${fallback.slice(0, 120)}`, fix);
  const { line, column } = positionsIn(text)(first.offset);
  const words = printParseErrorCode(first.error)
    .replace(/(?<=.)([A-Z])/g, ' $1')
    .toLowerCase();
  return { ...fault('', 'not-json', `not JSON: ${words} at ${line}:${column}`, fix), line };
};

/** The part of a path that a node's child answers for, and that child. */
const childAt = (node: Node, path: string): { child: Node; rest: string } | undefined => {
  if (node.type === 'array') {
    const [step, index = ''] = /^\[(\d+)\]/.exec(path) ?? [];
    const child = node.children?.[Number(index)];
    return step && child ? { child, rest: path.slice(step.length) } : undefined;
  }
  const dotless = path.replace(/^\./, '');
  const fits = (key: string) =>
    dotless.startsWith(key) && /^($|[.[])/.test(dotless.slice(key.length));
  const property = node.children?.findLast(({ children }) => fits(String(children?.[0]?.value)));
  const [key, child] = property?.children ?? [];
  return key && child ? { child, rest: dotless.slice(String(key.value).length) } : undefined;
};

/** The node at a path, or the nearest above it that is there. */
const nodeAt = (source: Node, path: string): Node => {
  let [node, rest] = [source, path];
  for (let next = childAt(node, rest); next && rest; next = childAt(node, rest)) {
    [node, rest] = [next.child, next.rest];
  }
  return node;
};

type PositionOf = (offset: number) => Position;

const withLine = (problem: Problem, source: Node, positionOf: PositionOf): Problem => ({
  ...problem,
  line: positionOf(nodeAt(source, problem.path).offset).line,
});

const duplicateKeys = (source: Node, positionOf: PositionOf): Problem[] => {
  const problems: Problem[] = [];
  const stack = [source];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'object') problems.push(...repeats(node, positionOf));
    for (const child of node.children?.toReversed() ?? []) stack.push(child);
  }
  return problems;
};

const repeats = (object: Node, positionOf: PositionOf): Problem[] => {
  const seen = new Set<unknown>();
  return (object.children ?? []).flatMap((property) => {
    const key = property.children?.[0];
    if (!key) return [];
    const isRepeat = seen.has(key.value);
    seen.add(key.value);
    if (!isRepeat) return [];
    const path = joinPath('', [...getNodePath(object), String(key.value)]);
    const message = `the key "${key.value}" stands twice in one object; the last one is used`;
    const problem = fault(path, 'duplicate-key', message, 'Remove one of them.');
    return [{ ...problem, line: positionOf(key.offset).line }];
  });
};
