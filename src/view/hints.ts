import type { Screen } from './screen';
import { width } from './text';

/** Something to type next, and what for. */
export interface Hint {
  readonly text: string;
  readonly command: string;
}

/** One line of what to type next, as many hints as fit; nothing in a pipe. */
export function* hintLine({ theme, isTerminal, width: columns }: Screen, hints: readonly Hint[]) {
  if (!isTerminal) return;
  let line = '';
  for (const { text, command } of hints) {
    const plain = `${text} ${command}`.trim();
    const gap = line === '' ? ' ' : '    ';
    if (line !== '' && width(line + gap + plain) > columns) break;
    line += gap + (text ? `${theme.dim(text)} ` : '') + theme.command(command);
  }
  if (line !== '') yield line;
}
