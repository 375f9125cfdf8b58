import { inWords } from '../progress/days';
import type { Snapshot } from '../progress/snapshot';
import type { Note } from '../progress/types';
import type { Path } from '../roadmap/path';
import { stepEffort } from '../roadmap/path';
import type { Problem } from '../roadmap/problems';
import type { Summary } from '../roadmap/rollup';
import type { Hit } from '../roadmap/search';
import type { TreeNode } from '../roadmap/tree';
import type { Resource } from '../roadmap/types';
import { linesOf } from './blocks';
import { clean } from './clean';
import { fitted } from './fitted';
import { hintLine } from './hints';
import { allDone, count, counts, effort, label, percent, topicLabel, typed } from './label';
import type { Screen } from './screen';
import { pad, widest, width } from './text';

/** Hits of a search, best first. */
export function* hitLines(
  snapshot: Snapshot,
  words: string,
  hits: readonly Hit[],
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  if (hits.length === 0) {
    yield ` Nothing found for "${clean(words)}".`;
    yield* hintLine(screen, [{ text: 'All topics:', command: 'roadmap show' }]);
    return;
  }
  for (const { node, where } of hits) {
    const found = where === 'title' || where === 'names' ? '' : `  (${where})`;
    const name = node.kind === 'topic' ? topicLabel(theme, snapshot, node) : `  ${label(node)}`;
    yield ` ${name}${theme.dim(found)}`;
  }
  const [best] = hits;
  yield* hintLine(
    screen,
    best ? [{ text: 'More:', command: `roadmap info ${typed(best.node)}` }] : [],
  );
}

/** The way to a goal, with the hours of each step. */
export function* pathLines(
  snapshot: Snapshot,
  goal: TreeNode,
  { steps, hours, unknown }: Path,
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  if (steps.length === 0) {
    yield ` ${noWay(snapshot, goal)}`;
    return;
  }
  yield ` ${theme.heading(`The way to ${label(goal)}`)}`;
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
  yield ` ${count(steps.length, 'step')}${effortOfWay(steps.length, hours, unknown)}`;
}

const effortOfWay = (steps: number, hours: number, unknown: number): string => {
  if (unknown === steps) return ' without an estimate';
  const rest = unknown > 0 ? `, and ${count(unknown, 'step')} without an estimate` : '';
  return `, ${effort(hours)}${rest}`;
};

/** Why there is no way to a goal: what is skipped is not finished. */
const noWay = ({ standing }: Snapshot, goal: TreeNode): string => {
  const { status, summary } = standing(goal);
  if (summary.total + summary.skipped === 0) return `There are no topics in ${label(goal)}.`;
  const why = status === 'skipped' ? 'skipped' : 'finished';
  return `Nothing is left before ${label(goal)}: it is ${why}.`;
};

/** A node's notes, numbered for `--remove`. */
export function* noteLines(
  node: TreeNode,
  notes: readonly Note[],
  screen: Screen,
): Generator<string> {
  if (notes.length === 0) {
    yield ` No notes on ${label(node)} yet.`;
    yield* hintLine(screen, [{ text: 'Write one:', command: `roadmap note ${typed(node)} "..."` }]);
    return;
  }
  yield ` ${screen.theme.heading(`Notes on ${label(node)}`)}`;
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
    yield ` No links on ${label(node)}.`;
    yield* hintLine(screen, [{ text: 'Add your own:', command }]);
    return;
  }
  yield ` ${theme.heading(`Links of ${label(node)}`)}`;
  for (const [index, { title, url }] of resources.entries()) {
    yield `   ${index + 1}  ${clean(title)}`;
    yield `      ${theme.dim(clean(url))}`;
  }
}

/** A roadmap at hand and how far the learner is in it. */
export interface Shelf {
  readonly id: string;
  readonly title: string;
  readonly summary: Summary;
  readonly chosen: boolean;
}

/** The roadmaps at hand. */
export function* shelfLines(shelves: readonly Shelf[], screen: Screen): Generator<string> {
  const { theme } = screen;
  const column = widest(shelves.map(({ id }) => id));
  for (const { id, title, summary, chosen } of shelves) {
    const sign = chosen ? theme.symbols.pointer : ' ';
    const amount = allDone(summary) ?? `${percent(summary)}  ${counts(summary, summary)}`;
    const name = fitted(clean(title), column + width(amount) + 8, screen);
    yield ` ${sign} ${pad(id, column)}  ${name}  ${amount}`;
  }
  yield* hintLine(screen, [
    { text: 'Choose:', command: 'roadmap use <id>' },
    { text: 'Bring one in:', command: 'roadmap import <file>' },
  ]);
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
