import type { Resource } from '../../roadmap/types';
import type { Outline } from '../outline';
import { readContent } from './content';

/** A node while its folder is read. */
interface Growing {
  title: string;
  summary?: string;
  resources?: readonly Resource[];
  readonly children: Growing[];
}

/** "100-internet", "101-http.md": a number for the order, then what it is about. */
const NUMBERED = /^\d+-(.+?)(?:\.md)?$/i;

const INDEX = /^index\.md$/i;

/** Whether a file or folder belongs to the layout of 2023. */
export const isNumbered = (name: string): boolean => NUMBERED.test(name);

/** Whether a file tells of the folder that it lies in. */
export const isIndex = (name: string): boolean => INDEX.test(name);

/** "how-does-http-work" as a title; the heading of the file is better. */
const titleOf = (part: string): string => {
  const words = (NUMBERED.exec(part)?.[1] ?? part).replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const teach = (node: Growing, text: string): void => {
  const { title, summary, resources } = readContent(text);
  if (title !== '') node.title = title;
  if (summary !== '') node.summary = summary;
  if (resources.length > 0) node.resources = resources;
};

const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * The layout of 2023: numbered folders and files are groups and topics, `index.md` tells of its
 * folder. The tree is the one of the folders, in the order of the numbers.
 *
 * @param content texts by path: "100-internet/101-http.md"
 */
export const numberedTree = (content: ReadonlyMap<string, string>, name: string): Outline => {
  const root: Growing = { title: name, children: [] };
  const nodes = new Map<string, Growing>([['', root]]);
  const nodeAt = (path: string): Growing => {
    const held = nodes.get(path);
    if (held) return held;
    const at = path.lastIndexOf('/');
    const made: Growing = { title: titleOf(path.slice(at + 1)), children: [] };
    nodes.set(path, made);
    nodeAt(path.slice(0, Math.max(0, at))).children.push(made);
    return made;
  };
  for (const file of [...content.keys()].toSorted(compare)) {
    const at = file.lastIndexOf('/');
    const path = isIndex(file.slice(at + 1)) ? file.slice(0, Math.max(0, at)) : file;
    const node = nodeAt(path.replace(/\.md$/i, ''));
    if (node !== root) teach(node, content.get(file) ?? '');
  }
  return { root, warnings: [] };
};
