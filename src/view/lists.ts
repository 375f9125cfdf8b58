import { linesOf } from '../page/blocks';
import { brief, fitted } from '../page/fit';
import { hintLine } from '../page/hints';
import { count, effort, label, topicLabel, typed } from '../page/label';
import { pad, widest, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { inWords } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';
import type { Note } from '../progress/record/types';
import type { Path } from '../roadmap/path';
import { stepEffort } from '../roadmap/path';
import type { Problem } from '../roadmap/problems';
import type { TreeNode } from '../roadmap/tree';
import type { Resource } from '../roadmap/types';

/** That an address was opened; on a line of its own where it is long, or nobody could copy it. */
export const openedLines = (url: string, { isTerminal, width: columns }: Screen): string[] => {
  const line = ` Opened ${clean(url)}`;
  return isTerminal && width(line) > columns ? [' Opened', `   ${clean(url)}`] : [line];
};

/** The way to a goal, with the hours of each topic and choice. */
export function* pathLines(
  snapshot: Snapshot,
  goal: TreeNode,
  path: Path,
  screen: Screen,
): Generator<string> {
  const { steps } = path;
  const { theme } = screen;
  if (steps.length === 0) {
    yield ` ${noWay(snapshot, goal, brief(label(goal), screen))}`;
    return;
  }
  yield ` ${theme.heading(`The way to ${brief(label(goal), screen)}`)}`;
  for (const step of steps) {
    const known = stepEffort(snapshot.tree, snapshot.standing, step);
    const right = known === undefined ? '' : `${Math.round(known * 10) / 10} h`;
    const choose =
      step.kind === 'topic' ? '' : `: pick ${step.data.choose} of ${step.children.length}`;
    const sign =
      step.kind === 'topic' ? topicLabel(theme, snapshot, step, '') : `${theme.symbols.todo} `;
    const room = screen.width - width(sign) - 12;
    const name = step.kind === 'topic' ? clean(step.title) : label(step) + choose;
    const shown = fitted(name, screen.width - room, screen);
    const left =
      step.kind === 'topic'
        ? topicLabel(theme, snapshot, step, shown)
        : `${theme.symbols.todo} ${shown}`;
    yield `   ${pad(left, screen.width - 12)} ${right.padStart(7)}`.trimEnd();
  }
  yield ` ${sizeOfWay(path)}`;
}

/** "2 topics and 1 choice, about 102 hours": "steps" are those of a practice, which are ticked. */
export const sizeOfWay = ({ steps, hours, unknown }: Path): string => {
  const topics = steps.filter(({ kind }) => kind === 'topic').length;
  const choices = steps.length - topics;
  const amount = [
    ...(topics > 0 ? [count(topics, 'topic')] : []),
    ...(choices > 0 ? [count(choices, 'choice')] : []),
  ].join(' and ');
  if (unknown === steps.length) return `${amount} without an estimate`;
  const rest = unknown > 0 ? `, ${unknown} of them without an estimate` : '';
  return `${amount}, ${effort(hours)}${rest}`;
};

/** Why there is no way to a goal: what is skipped is not finished. */
export const noWay = ({ standing }: Snapshot, goal: TreeNode, name: string): string => {
  const { status, summary } = standing(goal);
  if (summary.total + summary.skipped === 0) return `There are no topics in ${name}.`;
  const why = status === 'skipped' ? 'skipped' : 'finished';
  return `Nothing is left before ${name}: it is ${why}.`;
};

/** A node's notes, numbered for `--remove`. */
export function* noteLines(
  node: TreeNode,
  notes: readonly Note[],
  screen: Screen,
): Generator<string> {
  if (notes.length === 0) {
    yield ` No notes on ${brief(label(node), screen)} yet.`;
    yield* hintLine(screen, [{ text: 'Write one:', command: `roadmap note ${typed(node)} "..."` }]);
    return;
  }
  yield ` ${screen.theme.heading(`Notes on ${brief(label(node), screen)}`)}`;
  for (const [index, note] of notes.entries()) {
    const [first = '', ...rest] = linesOf(note.text, 19, screen);
    yield `${`${index + 1}`.padStart(4)}  ${screen.theme.dim(inWords(note.on).padEnd(11))}  ${first}`;
    for (const line of rest) yield (' '.repeat(19) + line).trimEnd();
  }
}

/** A node's links, numbered for `open`. */
export function* resourceLines(
  node: TreeNode,
  resources: readonly Resource[],
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  if (resources.length === 0) {
    const command = `roadmap note ${typed(node)} "https://..."`;
    yield ` No links on ${brief(label(node), screen)}.`;
    yield* hintLine(screen, [{ text: 'Add your own:', command }]);
    return;
  }
  yield ` ${theme.heading(`Links of ${brief(label(node), screen)}`)}`;
  for (const [index, { title, url }] of resources.entries()) {
    yield `   ${index + 1}  ${fitted(clean(title), 6, screen)}`;
    yield `      ${theme.dim(clean(url))}`;
  }
}

/** Faults of a roadmap file, each with its place and what to do. */
export function* problemLines(
  file: string,
  problems: readonly Problem[],
  { theme }: Screen,
): Generator<string> {
  const errors = problems.filter((one) => one.severity === 'error').length;
  for (const { path, line, message, fix, severity } of problems) {
    const place = [`${clean(file)}${line === undefined ? '' : `:${line}`}`, clean(path)];
    const word = severity === 'error' ? theme.warning('error') : theme.dim('warning');
    yield ` ${word} ${place.filter(Boolean).join(' ')}: ${clean(message)}`;
    yield `       ${theme.dim(clean(fix))}`;
  }
  if (errors > 0) yield ` ${clean(file)} has ${count(errors, 'error')}.`;
  else yield ` ${clean(file)} is a valid roadmap.`;
}

/** Names and values in two columns. */
export function* tableLines(rows: readonly (readonly [string, string])[]): Generator<string> {
  const column = widest(rows.map(([name]) => name));
  for (const [name, value] of rows) yield ` ${pad(name, column)}  ${clean(value)}`;
}
