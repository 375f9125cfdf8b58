import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Checked, checkRoadmap } from '../roadmap/check';
import { fault, type Problem } from '../roadmap/problems';
import { lineAt, position } from './lines';

const STRICT = { disallowComments: true, allowTrailingComma: false } as const;

/**
 * Reads a roadmap in our own format. Duplicate keys are an error for `validate`, but the roadmap
 * can be used: the last one wins, as everywhere in JSON.
 */
export const readJson = (text: string): Checked => {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { problems: [syntaxFault(text, String(error))] };
  }
  const checked = checkRoadmap(document);
  if (checked.problems.some((one) => one.code === 'too-deep')) return checked;
  const source = parseTree(text);
  const problems = [
    ...checked.problems.map((one) => withLine(one, text, source)),
    ...duplicateKeys(text, source),
  ];
  return { ...checked, problems };
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
  const { line, column } = position(text, first.offset);
  const words = printParseErrorCode(first.error)
    .replace(/(?<=.)([A-Z])/g, ' $1')
    .toLowerCase();
  return { ...fault('', 'not-json', `not JSON: ${words} at ${line}:${column}`, fix), line };
};

/** "root.children[3].requires[0]" as the steps jsonc-parser walks. */
const stepsOf = (path: string): (string | number)[] =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const withLine = (problem: Problem, text: string, source: Node | undefined): Problem => {
  const steps = stepsOf(problem.path);
  for (let depth = steps.length; source && depth >= 0; depth -= 1) {
    const node = findNodeAtLocation(source, steps.slice(0, depth));
    if (node) return { ...problem, line: lineAt(text, node.offset) };
  }
  return problem;
};

const duplicateKeys = (text: string, source: Node | undefined): Problem[] => {
  const problems: Problem[] = [];
  const stack = source ? [source] : [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'object') problems.push(...repeats(text, node));
    stack.push(...(node.children ?? []).toReversed());
  }
  return problems;
};

const repeats = (text: string, object: Node): Problem[] => {
  const seen = new Set<unknown>();
  return (object.children ?? []).flatMap((property) => {
    const key = property.children?.[0];
    if (!key) return [];
    const isRepeat = seen.has(key.value);
    seen.add(key.value);
    const message = `the key "${key.value}" stands twice in one object; the last one is used`;
    const problem = fault(`${key.value}`, 'duplicate-key', message, 'Remove one of them.');
    return isRepeat ? [{ ...problem, line: lineAt(text, key.offset) }] : [];
  });
};
