import type { Snapshot } from '../../progress/record/snapshot';
import type { TreeNode } from '../../roadmap/tree';
import type { Caution, Write } from '../write';
import { SHORTEST, TREE_MARK } from './chains';
import { hexOf, inkOn } from './colors';
import { writeLabel } from './write-label';

/** A, B, … Z, AA, AB, … as the columns of a spreadsheet. */
export const idOf = (order: number): string => {
  const letter = String.fromCharCode(65 + (order % 26));
  return order < 26 ? letter : `${idOf(Math.floor(order / 26) - 1)}${letter}`;
};

const nodeOf = ({ order, data }: TreeNode): string =>
  `${idOf(order)}[${writeLabel(data.number ? `${data.number} ${data.title}` : data.title)}]`;

/** Each node is labelled where it first appears: the root at the first arrow, the others at theirs. */
const arrowTo = (node: TreeNode): string => {
  const { parent } = node;
  if (!parent) return `  ${nodeOf(node)};`;
  const from = parent.order === 0 && node.order === 1 ? nodeOf(parent) : idOf(parent.order);
  return `  ${from} --> ${nodeOf(node)};`;
};

const ownColors = ({ tree }: Snapshot): string[] =>
  tree.nodes.flatMap(({ order, data }) => {
    // A style is a line of its own: what is no colour must not write one.
    const color = hexOf(data.color ?? '');
    const look = 'stroke:#333,stroke-width:4px';
    return color === undefined
      ? []
      : [`  style ${idOf(order)} fill:${color},${look},color:${inkOn(color)};`];
  });

/** Fills by progress, told apart by their outlines too. */
const CLASSES = {
  done: 'fill:#9f9,stroke:#1a7f37,stroke-width:4px,color:#000',
  doing: 'fill:#fd6,stroke:#9a6700,stroke-width:4px,color:#000',
  todo: 'fill:#fff,stroke:#333,stroke-width:2px,color:#000',
  skipped: 'fill:#ddd,stroke:#999,stroke-width:1px,color:#555,stroke-dasharray:4 4',
  optional: 'fill:#eef,stroke:#99c,stroke-width:1px,color:#446,stroke-dasharray:4 4',
} as const;

const byProgress = ({ tree, standing }: Snapshot): string[] => {
  const classOf = (node: TreeNode): string => {
    const { status, optional } = standing(node);
    return optional && status === 'todo' ? 'optional' : status;
  };
  return Object.entries(CLASSES).flatMap(([name, style]) => {
    const ids = tree.nodes.filter((node) => classOf(node) === name).map(({ order }) => idOf(order));
    const members = ids.length > 0 ? [`  class ${ids.join(',')} ${name};`] : [];
    return [`  classDef ${name} ${style};`, ...members];
  });
};

/** Beyond these mermaid draws nothing, https://mermaid.js.org/config/schema-docs/config.html. */
const LIMITS = { edges: 500, characters: 50_000 } as const;

const TOO_LARGE = '  %% To draw this, mermaid needs a higher maxEdges and maxTextSize.';

const warning = (nodes: number, characters: number): string[] => {
  const isTooLarge = nodes - 1 > LIMITS.edges || characters > LIMITS.characters;
  return isTooLarge ? [TOO_LARGE] : [];
};

/** Says where mermaid will draw nothing, and what draws it. */
export const caution: Caution = (text) =>
  text.includes(`\n${TOO_LARGE}\n`)
    ? `mermaid draws at most ${LIMITS.edges} arrows unless it is told otherwise; html and svg have no such limit`
    : undefined;

/** A single row of nodes would be read as steps. */
const mark = (nodes: readonly TreeNode[]): string[] =>
  nodes.length >= SHORTEST && nodes.every(({ children }) => children.length < 2)
    ? [`  ${TREE_MARK}`]
    : [];

/** Writes the tree as a flowchart, coloured as the roadmap is or by progress. */
export const write: Write = (snapshot, { colors }) => {
  const { nodes, roadmap } = snapshot.tree;
  const arrows = nodes.filter(({ order }) => order > 0 || nodes.length === 1).map(arrowTo);
  const fills = colors === 'progress' ? byProgress(snapshot) : ownColors(snapshot);
  const body = [...mark(nodes), ...arrows, ...(fills.length > 0 ? ['', ...fills] : [])];
  const length = body.reduce((sum, line) => sum + line.length + 1, 0);
  return `${['graph LR;', `  %% roadmap: ${roadmap.id}`, ...warning(nodes.length, length), ...body].join('\n')}\n`;
};
