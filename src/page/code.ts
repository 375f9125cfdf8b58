import { item, type Page, spoken } from './parts';
import { codeSentences } from './running';
import { clean } from './sanitize';
import type { Role } from './text';

/** The lines of code, each harmless and without blanks at its end. */
export const codeLines = (code: string): string[] =>
  code.split(/\r\n|[\n\r]/).map((line) => {
    const blanks = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '  ') ?? '';
    const text = clean(line.trim());
    return text === '' ? '' : blanks + text;
  });

/** Code or output: its lines with their blanks, and spoken a line at a time. */
export function* code(text: string, indent: number, role?: Role): Page {
  for (const line of codeLines(text)) {
    const blanks = line.length - line.trimStart().length;
    yield item(line.trim(), { indent: indent + blanks, ...(role && { role }) }, false);
  }
  yield spoken(() => codeSentences(text));
}
