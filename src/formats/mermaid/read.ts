import { RoadmapError } from '../../roadmap/errors';
import type { OutlineNode, Read, Warning } from '../outline';
import type { Block } from './block';
import { findBlocks } from './blocks';
import { readFlowchart } from './flowchart';
import { growTrees } from './grow';
import { readMindmap } from './mindmap';
import { takeNotes } from './notes';

/** A diagram that was read. */
interface Diagram {
  readonly block: Block;
  readonly trees: readonly OutlineNode[];
  readonly size: number;
  readonly title: string;
  readonly description: string;
  readonly warnings: readonly Warning[];
}

const countNodes = (trees: readonly OutlineNode[]): number => {
  let count = 0;
  const stack = [...trees];
  for (let node = stack.pop(); node; node = stack.pop()) {
    count += 1;
    for (const child of node.children) stack.push(child);
  }
  return count;
};

const readBlock = (block: Block): Diagram => {
  const notes = takeNotes();
  const { kind, text, line } = block;
  const graph = kind === 'flowchart' ? readFlowchart(text, line, notes) : undefined;
  const trees = graph ? growTrees(graph, notes, block.isTree) : readMindmap(text, line, notes);
  return {
    block,
    trees,
    size: countNodes(trees),
    title: block.title || (graph?.title ?? ''),
    description: graph?.description ?? '',
    warnings: [...block.remarks, ...notes.all()],
  };
};

const inWords = ({ block, size, title }: Diagram, index: number): string => {
  const name = title || block.heading;
  return `${index + 1}: ${block.kind}${name ? ` "${name}"` : ''}, ${size} nodes, line ${block.line}`;
};

/** The diagram asked for, else the largest. */
const choose = (diagrams: readonly Diagram[], wanted: number | undefined): Diagram => {
  const [largest] = diagrams.toSorted((a, b) => b.size - a.size);
  const chosen = wanted === undefined ? largest : diagrams[wanted - 1];
  if (!largest) {
    const message = 'No flowchart and no mindmap of mermaid was found.';
    throw new RoadmapError(
      'roadmap-invalid',
      message,
      'One begins with graph, flowchart or mindmap.',
    );
  }
  if (!chosen) {
    const list = diagrams.map(inWords).slice(0, 10).join('; ');
    throw new RoadmapError('usage', `There is no diagram ${wanted}.`, `The diagrams: ${list}`);
  }
  return chosen;
};

/**
 * Reads a flowchart or a mindmap, alone or inside Markdown or HTML. Parents come from edges and
 * subgraphs, prerequisites from further edges.
 *
 * @throws RoadmapError `roadmap-invalid` without a diagram or with an empty one, `usage` where the
 * block asked for is not there
 */
export const read: Read = (text, { name, block }) => {
  const { blocks, title } = findBlocks(text);
  const diagrams = blocks.map(readBlock);
  const chosen = choose(diagrams, block);
  const { trees, description, warnings } = chosen;
  const [tree, ...more] = trees;
  if (!tree) {
    const message = `The diagram in line ${chosen.block.line} holds no node.`;
    throw new RoadmapError('roadmap-invalid', message, 'Draw one such as: A[Topic] --> B[Part]');
  }
  const above =
    diagrams.length === 1 ? title || chosen.block.heading : chosen.block.heading || title;
  const root = more.length === 0 ? tree : { title: chosen.title || above || name, children: trees };
  const others = diagrams.map(inWords).filter((_, index) => diagrams[index] !== chosen);
  const { id } = chosen.block;
  return {
    ...(id === undefined ? {} : { id }),
    root,
    warnings,
    ...(description === '' ? {} : { description }),
    ...(others.length > 0 ? { others } : {}),
  };
};
