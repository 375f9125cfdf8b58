import { count } from '../../page/label';
import { clean } from '../../page/sanitize';
import { fewOf, toType, totalsSentence, upperFirst } from '../../page/speech';
import type { Problem } from '../../roadmap/problems';
import { topicsOf } from '../../roadmap/tree';
import { differenceRows, type ImportedModel, MOST_LISTED, markedText } from '../imported';
import type { Shelf } from '../shelf';

/** The roadmaps at hand, and how far the learner is in each. */
export function* shelfSentences(shelves: readonly Shelf[]): Generator<string> {
  for (const [at, { id, title, summary, chosen }] of shelves.entries()) {
    const use = chosen ? ', the one in use' : '';
    yield `Roadmap ${at + 1} of ${shelves.length}${use}, id ${id}, ${totalsSentence(clean(title), summary)}`;
  }
  yield 'To use another, type roadmap use and its id.';
  yield 'To bring one in, type roadmap import and the name of its file.';
}

const WORDS = { new: 'new', renamed: 'renamed', moved: 'moved', gone: 'gone' } as const;

/** What an import changes in a version that is here. */
export function* importChangeSentences(
  model: Pick<ImportedModel, 'before' | 'after' | 'change'>,
): Generator<string> {
  const { before, after } = model;
  const rows = differenceRows(model, 'to');
  for (const [word, said] of Object.entries(WORDS)) {
    const texts = rows.filter((row) => row.word === word).map(({ text }) => text);
    if (texts.length === 0) continue;
    const amount = count(texts.length, `node is ${said}`, `nodes are ${said}`);
    yield `${amount}: ${fewOf(texts, MOST_LISTED)}.`;
  }
  const [was, is] = [before, after].map(
    (one) => one && totalsSentence('', one.standing(one.tree.root).summary).slice(2),
  );
  if (was !== is) yield `Before: ${was} After: ${is}`;
}

/** What came in, and what became of the version before. */
export function* importedSentences(model: ImportedModel): Generator<string> {
  const { before, after, isDone, events } = model;
  const { tree } = after;
  const { id, title } = tree.roadmap;
  const amount = `${count(topicsOf(tree, tree.root).length, 'topic')}${markedText(events)}`;
  const name = `"${clean(title)}"`;
  yield isDone
    ? `Imported ${name} as ${id}, with ${amount}.`
    : `Nothing was imported; ${name} would be ${id}, with ${amount}.`;
  if (before) {
    const changes = [...importChangeSentences(model)];
    yield* changes.length > 0 ? changes : ['It has the same nodes as before.'];
  }
  if (!isDone) return;
  yield toType('use it', `roadmap use ${id}`);
  yield toType('read it', `roadmap show --roadmap ${id}`);
  yield toType('take the import back', 'roadmap undo');
}

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
