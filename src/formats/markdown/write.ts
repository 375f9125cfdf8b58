import { notesOf } from '../../progress/record/fold';
import type { Snapshot } from '../../progress/record/snapshot';
import { stepCount } from '../../progress/record/steps';
import type { TreeNode } from '../../roadmap/tree';
import type { Write } from '../write';
import { writeEnding } from './endings';
import { escapeLine } from './escape';
import { LINKS, oneLine } from './phrases';
import { otherLinks, titleOf, titleText } from './title';

/** Sections and groups are headings down to this level; what lies deeper is a list. */
const LOWEST_HEADING = 3;

const isTopic = ({ children }: TreeNode): boolean => children.length === 0;

/** A list under a heading would swallow what follows it, so topics must come before groups. */
const canHead = ({ children, depth }: TreeNode): boolean => {
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

/** What no box can say of a topic. */
const statusOf = (
  { standing }: Snapshot,
  node: TreeNode,
): { readonly status?: 'doing' | 'skipped' } => {
  const { status } = standing(node);
  return isTopic(node) && (status === 'doing' || status === 'skipped') ? { status } : {};
};

const lineOf = (snapshot: Snapshot, node: TreeNode): string => {
  const { hours, choose, requires = [] } = node.data;
  const names = requires.flatMap((id) => {
    const required = snapshot.tree.byId(id);
    return required ? [required.data.number ?? escapeLine(titleOf(required))] : [];
  });
  return writeEnding(titleText(node), {
    requires: names,
    ...(hours === undefined ? {} : { hours }),
    ...(choose === undefined ? {} : { choose }),
    steps: isTopic(node) ? stepCount(snapshot, node) : undefined,
    ...statusOf(snapshot, node),
  });
};

/** What is drawn, and whether the learner's notes go along. */
interface Sheet {
  readonly snapshot: Snapshot;
  readonly notes: boolean;
}

const notesText = ({ snapshot, notes }: Sheet, node: TreeNode): string[] =>
  notes ? notesOf(snapshot.progress, node.id).flatMap(({ text }) => paragraphsOf(text)) : [];

/** A paragraph of the links that do not stand in the title. */
const linksOf = (node: TreeNode): string[] => {
  const links = otherLinks(node);
  return links === '' ? [] : [LINKS + links];
};

const box = ({ snapshot }: Sheet, node: TreeNode): string => {
  if (node.kind !== 'topic') return '';
  return snapshot.standing(node).status === 'done' ? '[x] ' : '[ ] ';
};

const item = (sheet: Sheet, node: TreeNode, indent: string): string => {
  const below = `${indent}  `;
  const notes = [...linksOf(node), ...notesText(sheet, node)].map(
    (paragraph) => `\n${below}${paragraph.replaceAll('\n', `\n${below}`)}\n`,
  );
  const line = `${indent}- ${box(sheet, node)}${lineOf(sheet.snapshot, node)}\n`;
  return line + notes.join('') + list(sheet, node.children, below);
};

const list = (sheet: Sheet, nodes: readonly TreeNode[], indent = ''): string =>
  nodes.map((node) => item(sheet, node, indent)).join('');

/** What stands below a heading: a list, or a list of topics and then headings. */
const body = (sheet: Sheet, node: TreeNode): string[] => {
  if (!canHead(node)) return [list(sheet, node.children)];
  const groups = node.children.findIndex((child) => !isTopic(child));
  const sections = node.children.slice(groups).flatMap((child) => section(sheet, child));
  return [list(sheet, node.children.slice(0, groups)), ...sections];
};

const section = (sheet: Sheet, node: TreeNode): string[] => [
  `${'#'.repeat(node.depth + 1)} ${lineOf(sheet.snapshot, node)}`,
  ...paragraphsOf(node.data.summary ?? ''),
  ...linksOf(node),
  ...notesText(sheet, node),
  ...body(sheet, node),
];

/** Writes a checklist that GitHub renders, and that can be read again. */
export const write: Write = (snapshot, { notes }) => {
  const { roadmap, root } = snapshot.tree;
  const sheet: Sheet = { snapshot, notes };
  const parts = [
    `# ${lineOf(snapshot, root)}`,
    `<!-- roadmap: ${roadmap.id} -->`,
    ...paragraphsOf(roadmap.description ?? root.data.summary ?? ''),
    ...linksOf(root),
    ...notesText(sheet, root),
    ...body(sheet, root),
  ];
  const text = parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n');
  return `${text}\n`;
};
