import { notesOf } from '../../progress/record/fold';
import type { Snapshot } from '../../progress/record/snapshot';
import type { TreeNode } from '../../roadmap/tree';
import type { Write, WriteOptions } from '../write';

/** Characters that XML 1.0 cannot hold, even escaped; halves of a pair among them. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn line breaks and tabs in attributes into blanks, unless they are escaped.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\t\n\r]/g, (one) => ESCAPES[one] ?? one);

const attribute = (name: string, value: string): string =>
  value === '' ? '' : ` ${name}="${escaped(value)}"`;

/** Only numbers that the file itself gives: the others are where a node stands. */
const textOf = ({ data, title }: TreeNode): string =>
  data.number === undefined ? title : `${data.number} ${title}`;

const noteOf = ({ progress }: Snapshot, { id }: TreeNode, { notes }: WriteOptions): string =>
  notes
    ? notesOf(progress, id)
        .map(({ text }) => text)
        .join('\n\n')
    : '';

const attributesOf = (snapshot: Snapshot, node: TreeNode, options: WriteOptions): string => {
  const { status } = snapshot.standing(node);
  return [
    attribute('text', textOf(node)),
    // Whoever brings it in again has the same roadmap, whatever its title is.
    attribute('_roadmap', node.kind === 'root' ? snapshot.tree.roadmap.id : ''),
    attribute('_note', noteOf(snapshot, node, options)),
    attribute('_status', status === 'todo' ? '' : status),
    attribute('_complete', status === 'done' ? 'true' : ''),
  ].join('');
};

function* outlineOf(
  snapshot: Snapshot,
  node: TreeNode,
  options: WriteOptions,
  indent: string,
): Generator<string> {
  const start = `${indent}<outline${attributesOf(snapshot, node, options)}`;
  if (node.children.length === 0) return yield `${start}/>`;
  yield `${start}>`;
  for (const child of node.children) yield* outlineOf(snapshot, child, options, `${indent}  `);
  yield `${indent}</outline>`;
}

/**
 * Writes OPML 2.0: one outline around all others, ticked as Workflowy and OmniOutliner do.
 *
 * @see http://opml.org/spec2.opml
 */
export const write: Write = (snapshot, options) => {
  const { tree } = snapshot;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(tree.roadmap.title)}</title>`,
    '  </head>',
    '  <body>',
    ...outlineOf(snapshot, tree.root, options, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
};
