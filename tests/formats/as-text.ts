import type { Outline, OutlineNode } from '../../src/formats/outline';
import { RoadmapError } from '../../src/roadmap/errors';

const SIGNS = { done: 'x', doing: '/', skipped: '-' } as const;

const lineOf = ({ title, status, color, summary, resources }: OutlineNode): string =>
  [
    status === undefined ? title : `[${SIGNS[status]}] ${title}`,
    ...(color === undefined ? [] : [color]),
    ...(summary === undefined ? [] : [JSON.stringify(summary)]),
    ...(resources ?? []).map(({ url }) => `<${url}>`),
  ].join(' ');

/** An outline as one looks at it: two blanks a level, then everything that was read. */
export const asText = ({ root }: Pick<Outline, 'root'>): string => {
  const lines = (node: OutlineNode, indent: string): string[] => [
    `${indent}${lineOf(node)}`,
    ...node.children.flatMap((child) => lines(child, `${indent}  `)),
  ];
  return lines(root, '').join('\n');
};

/** Warnings with their lines in front. */
export const warned = ({ warnings }: Outline): string[] =>
  warnings.map(({ line, message }) => (line === undefined ? message : `${line}: ${message}`));

/** The sentence of the error that reading ends in, which must be ours; "read" where it does not. */
export const outcome = (run: () => unknown): string => {
  try {
    run();
    return 'read';
  } catch (error) {
    if (error instanceof RoadmapError && error.code === 'roadmap-invalid' && error.hint) {
      return error.message;
    }
    throw error;
  }
};
