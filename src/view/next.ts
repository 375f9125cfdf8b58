import type { Advice, Blocked, Started, Suggestion } from '../progress/next';
import type { Reason } from '../progress/reasons';
import type { Snapshot } from '../progress/snapshot';
import type { TreeNode } from '../roadmap/tree';
import { clean } from './clean';
import { fitted, folded } from './fitted';
import { hintLine } from './hints';
import { effort, label, topicLabel, typed } from './label';
import { nothingHints, nothingSentence } from './nothing';
import type { Screen } from './screen';
import { pad, widest, width } from './text';

export interface NextModel {
  readonly snapshot: Snapshot;
  readonly advice: Advice;
  /** How many suggestions to draw. */
  readonly limit: number;
  /** Whether to draw the sums and what is blocked. */
  readonly why: boolean;
}

/** What to continue and what to take up, each with its reason. */
export function* nextLines(model: NextModel, screen: Screen): Generator<string> {
  const { started, suggestions, blocked } = model.advice;
  const { theme } = screen;
  const shown = suggestions.slice(0, model.limit);
  if (started.length > 0) {
    yield ` ${theme.heading('Continue')}`;
    for (const one of started) yield* startedLines(model.snapshot, one, screen);
  }
  if (shown.length > 0) {
    if (started.length > 0) yield '';
    yield ` ${theme.heading(started.length > 0 ? 'Then' : 'Next')}`;
    yield* suggestionLines(model, shown, screen);
  }
  if (started.length === 0 && suggestions.length === 0) yield* nothing(model.snapshot);
  if (model.why && blocked.length > 0) {
    yield '';
    yield ` ${theme.heading('Blocked')}`;
    for (const one of blocked) yield* blockedLines(one, screen);
  }
  yield* hints(model, screen);
}

function* startedLines(
  snapshot: Snapshot,
  { node, reasons }: Started,
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  const { parent } = node;
  const summary = parent && snapshot.standing(parent).summary;
  const where =
    parent && summary && parent.kind !== 'root'
      ? ` ${theme.symbols.dot} ${label(parent)}, ${summary.done} of ${summary.total} done`
      : '';
  yield `   ${topicLabel(theme, snapshot, node, fitted(clean(node.title), 10, screen))}`;
  yield `     ${theme.dim(fitted(clean(`${reasons[0]?.text ?? ''}${where}`), 5, screen))}`;
  for (const { text } of reasons.slice(1)) {
    for (const line of folded(clean(text), 5, screen)) yield `     ${theme.dim(line)}`;
  }
}

/** A choice is drawn by its name and what it asks: "3.1 Programming Languages: pick 1 of 4". */
const nameOf = (suggestion: Suggestion): string =>
  suggestion.alternatives.length > 0
    ? `${label(suggestion.node)}: ${suggestion.reasons[0]?.text}`
    : label(suggestion.node);

const reasonOf = ({ alternatives, reasons }: Suggestion, dot: string): string =>
  alternatives.length > 0
    ? alternatives.map(label).join(` ${dot} `)
    : clean(reasons[0]?.text ?? '');

/** Codes of reasons that answer how much time there is. */
const TIME = ['fits-time', 'resource-fits', 'nothing-fits'];

function* suggestionLines(
  { why }: NextModel,
  shown: readonly Suggestion[],
  screen: Screen,
): Generator<string> {
  const { theme, width: columns } = screen;
  const { todo, dot } = theme.symbols;
  const names = shown.map(nameOf);
  const column = widest(names);
  const start = 5 + width(todo);
  const isShort = shown.every((one) => start + column + 3 + width(reasonOf(one, dot)) <= columns);
  for (const [index, one] of shown.entries()) {
    const name = names[index] ?? '';
    const reason = reasonOf(one, dot);
    if (isShort) yield `   ${todo} ${pad(name, column)}   ${theme.dim(reason)}`;
    else {
      yield `   ${todo} ${fitted(name, start - 1, screen)}`;
      for (const line of folded(reason, start, screen)) yield ' '.repeat(start) + theme.dim(line);
    }
    const time = one.reasons.find((reason) => TIME.includes(reason.code));
    if (time && time !== one.reasons[0]) {
      for (const line of folded(clean(time.text), start, screen)) {
        yield ' '.repeat(start) + theme.dim(line);
      }
    }
    if (why) yield* sumLines(one, start, screen);
  }
}

const term = ({ points, text }: Reason): string => `${points} (${clean(text)})`;

function* sumLines(
  { score, hours, reasons }: Suggestion,
  indent: number,
  screen: Screen,
): Generator<string> {
  const { theme } = screen;
  const terms = reasons.filter((reason) => reason.points > 0).map(term);
  const known = hours === undefined ? '' : `; ${effort(hours)}`;
  const sum = `${score} = ${terms.join(' + ')}${known}`;
  for (const line of folded(sum, indent, screen)) yield ' '.repeat(indent) + theme.dim(line);
}

function* blockedLines({ node, waitingFor, isAnyEnough }: Blocked, screen: Screen) {
  const { todo, dot } = screen.theme.symbols;
  const reason = `waits for ${waitingFor.map(label).join(isAnyEnough ? ' or ' : ` ${dot} `)}`;
  yield `   ${todo} ${fitted(label(node), 4 + width(todo), screen)}`;
  for (const line of folded(reason, 7, screen)) yield `       ${screen.theme.dim(line)}`;
}

/** Why there is nothing, and what could be done all the same. */
function* nothing({ tree, standing }: Snapshot): Generator<string> {
  const { summary } = standing(tree.root);
  yield ` ${nothingSentence(summary)}`;
  const optional = tree.nodes.filter(
    (node) => node.kind === 'topic' && standing(node).optional && standing(node).status === 'todo',
  );
  if (optional.length === 0 || summary.todo > 0) return;
  yield ' If you want more, these are optional:';
  for (const node of optional) yield `   ${label(node)}`;
}

function* hints({ snapshot, advice, why }: NextModel, screen: Screen): Generator<string> {
  const [now] = advice.started;
  const [first] = advice.suggestions;
  const target: TreeNode | undefined = first && (first.alternatives[0] ?? first.node);
  const act = now
    ? [{ text: 'Finish it:', command: `roadmap done ${typed(now.node)}` }]
    : target
      ? [{ text: 'Begin:', command: `roadmap start ${typed(target)}` }]
      : why
        ? []
        : nothingHints(snapshot);
  const reasons =
    why || !target ? [] : [{ text: 'How these were chosen:', command: 'roadmap next --why' }];
  if (act.length + reasons.length === 0) return;
  if (screen.isTerminal) yield '';
  yield* hintLine(screen, [...act, ...reasons]);
}
