import { command, join, plain, type Text } from './text';
import type { Theme } from './theme';

/**
 * A command to type within a hint: it stands at its beginning, or after a colon, a question or a
 * gap; up to the end of its sentence or the next gap. Quoted words may hold anything.
 */
const COMMAND =
  /(?<=^|[:?] | {4})(?:roadmap|sudo|curl) (?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|.)*?(?=[.,;?]? {4}|[.,;?] |[.?]?$)/g;

/** A hint in which what is typed has the colour of commands, and nothing else has. */
export const highlightCommands = (hint: string, theme: Theme): string =>
  hint.replace(COMMAND, (command) => theme.command(command));

/** A text from outside in which what is typed has the colour of commands. */
export const commandsIn = (text: string): Text => {
  const clean = plain(text);
  const parts: (string | Text)[] = [];
  let end = 0;
  for (const { 0: found, index } of clean.matchAll(COMMAND)) {
    parts.push(clean.slice(end, index), command(found));
    end = index + found.length;
  }
  return join([...parts, clean.slice(end)]);
};
