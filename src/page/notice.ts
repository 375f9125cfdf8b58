import { highlightCommands } from './commands';
import { clean } from './sanitize';
import type { Theme } from './theme';

/** What is told beside the answer: why a command stopped, or what else the learner should know. */
export interface Notice {
  readonly kind: 'error' | 'note';
  /** What happened; of a faulty file its faults below, a line each, indented. */
  readonly message: string;
  /** What to type next. */
  readonly hint?: string | undefined;
  /** Where it happened in our code, with `--debug`. */
  readonly stack?: readonly string[];
}

/** Several lines, each harmless: what people typed and files said stands in our messages. */
export const cleanLines = (text: string): string[] =>
  text.split('\n').map((line) => (line.startsWith('  ') ? `  ${clean(line.trim())}` : clean(line)));

/** A notice as it is drawn. */
export const noticeLines = (
  { kind, message, hint, stack = [] }: Notice,
  theme: Theme,
): string[] => {
  if (kind === 'note') return [`note: ${clean(message)}`];
  const [first = '', ...rest] = cleanLines(message);
  const next = hint ? [highlightCommands(clean(hint), theme)] : [];
  return [`${theme.warning('roadmap:')} ${first}`, ...rest, ...next, ...stack];
};
