import { notesOf } from '../../progress/fold';
import type { Snapshot } from '../../progress/snapshot';
import type { TreeNode } from '../../roadmap/tree';
import type { Write, WriteOptions } from '../exporters';
import { writeEnding } from './endings';
import { escapeLine } from './escape';
import { oneLine } from './phrases';
import { titleOf, titleText } from './title';

/** Sections and groups are headings down to this level; what lies deeper is a list. */
const LOWEST_HEADING = 3;

/** A list under a heading would swallow what follows it, so topics must come before groups. */
const canHead = ({ children, depth }: TreeNode): boolean => {
  const isTopic = ({ children }: TreeNode) => children.length === 0;
  const groups = children.findIndex((child) => !isTopic(child));
  return depth + 2 <= LOWEST_HEADING && groups >= 0 && !children.slice(groups).some(isTopic);
};

/** Paragraphs of plain text; a line break within one stays a line break. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(oneLine).filter(Boolean))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(escapeLine).join('\\\n'));

const lineOf = (snapshot: Snapshot, node: TreeNode): string => {
  const { hours, choose, requires = [] } = node.data;
  const names = requires.flatMap((id) => {
    const required = snapshot.tree.byId(id);
    return required ? [required.data.number ?? escapeLine(titleOf(required))] : [];
  });
  const isTopic = node.kind === 'topic';
  return writeEnding(titleText(node), {
    requires: names,
    ...(hours === undefined ? {} : { hours }),
    ...(choose === undefined ? {} : { choose }),
    isSkipped: isTopic && snapshot.standing(node).status === 'skipped',
  });
};

/** Writes the parts of a page: what knows the snapshot and what was asked for. */
const writerOf = (snapshot: Snapshot, { notes }: WriteOptions) => {
  const notesText = (node: TreeNode): string[] =>
    notes ? notesOf(snapshot.progress, node.id).flatMap(({ text }) => paragraphsOf(text)) : [];
  const box = (node: TreeNode): string => {
    if (node.kind !== 'topic') return '';
    return snapshot.standing(node).status === 'done' ? '[x] ' : '[ ] ';
  };
  const item = (node: TreeNode, indent: string): string => {
    const below = `${indent}  `;
    const paragraphs = notesText(node).map(
      (paragraph) => `\n${below}${paragraph.replaceAll('\n', `\n${below}`)}\n`,
    );
    const line = `${indent}- ${box(node)}${lineOf(snapshot, node)}\n`;
    return line + paragraphs.join('') + list(node.children, below);
  };
  const list = (nodes: readonly TreeNode[], indent: string): string =>
    nodes.map((node) => item(node, indent)).join('');
  const body = (node: TreeNode): string[] => {
    if (!canHead(node)) return [list(node.children, '')];
    const groups = node.children.findIndex(({ children }) => children.length > 0);
    const topics = node.children.slice(0, groups);
    return [list(topics, ''), ...node.children.slice(groups).flatMap(section)];
  };
  const section = (node: TreeNode): string[] => [
    `${'#'.repeat(node.depth + 1)} ${lineOf(snapshot, node)}`,
    ...paragraphsOf(node.data.summary ?? ''),
    ...notesText(node),
    ...body(node),
  ];
  return { notesText, body };
};

/** Writes a checklist that GitHub renders, and that can be read again. */
export const write: Write = (snapshot, options) => {
  const { roadmap, root } = snapshot.tree;
  const { notesText, body } = writerOf(snapshot, options);
  const parts = [
    `# ${lineOf(snapshot, root)}`,
    `<!-- roadmap: ${roadmap.id} -->`,
    ...paragraphsOf(roadmap.description ?? root.data.summary ?? ''),
    ...notesText(root),
    ...body(root),
  ];
  const text = parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n');
  return `${text}\n`;
};
