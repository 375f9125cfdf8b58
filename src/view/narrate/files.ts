import type { Problem } from '../../roadmap/problems';
import type { TreeNode } from '../../roadmap/tree';
import { topicsOf } from '../../roadmap/tree';
import { clean } from '../clean';
import { type ImportedModel, MOST_LISTED } from '../imported';
import { count, label } from '../label';
import type { Shelf } from '../shelf';
import { fewOf, toType, totalsSentence, upperFirst } from './sentences';

/** The roadmaps at hand, and how far the learner is in each. */
export function* shelfSentences(shelves: readonly Shelf[]): Generator<string> {
  for (const [at, { id, title, summary, chosen }] of shelves.entries()) {
    const use = chosen ? ', the one in use' : '';
    yield `Roadmap ${at + 1} of ${shelves.length}${use}, id ${id}, ${totalsSentence(clean(title), summary)}`;
  }
  yield 'To use another, type roadmap use and its id.';
  yield 'To bring one in, type roadmap import and the name of its file.';
}

/** What came in, and what became of the version before. */
export function* importedSentences(model: ImportedModel): Generator<string> {
  const { tree, isNew, isDone, change, done } = model;
  const { id, title } = tree.roadmap;
  const amount = count(topicsOf(tree, tree.root).length, 'topic');
  const name = `"${clean(title)}"`;
  const ticked = done > 0 ? `, ${done} done` : '';
  yield isDone
    ? `Imported ${name} as ${id}, with ${amount}${ticked}.`
    : `Nothing was imported; ${name} would be ${id}, with ${amount}${ticked}.`;
  if (!isNew) {
    const { added, renamed, moved, removed } = change;
    const parts = { new: added, renamed, moved, gone: removed };
    const changed = Object.entries(parts).filter(([, nodes]) => nodes.length > 0);
    if (changed.length === 0) yield 'It has the same nodes as before.';
    for (const [word, nodes] of changed) yield partSentence(word, nodes);
  }
  if (!isDone) return;
  yield toType('use it', `roadmap use ${id}`);
  yield toType('read it', `roadmap show --roadmap ${id}`);
}

const partSentence = (word: string, nodes: readonly TreeNode[]): string =>
  `${count(nodes.length, `node is ${word}`, `nodes are ${word}`)}: ${fewOf(nodes.map(label), MOST_LISTED)}.`;

/** Whether a roadmap file is valid, then its faults, each with its place and what to do. */
export function* problemSentences(file: string, problems: readonly Problem[]): Generator<string> {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  yield errors > 0
    ? `${clean(file)} has ${count(errors, 'error')}.`
    : `${clean(file)} is a valid roadmap.`;
  for (const { path, line, message, fix, severity } of problems) {
    const place = [line === undefined ? '' : `line ${line}`, clean(path)].filter(Boolean);
    yield `${[upperFirst(severity), ...place].join(', ')}: ${clean(message)}.`;
    yield clean(fix);
  }
}
