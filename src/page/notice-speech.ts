import { cleanLines, type Notice } from './notice';
import { clean } from './sanitize';
import { upperFirst } from './speech';

/** Our messages part titles with a dot in the middle of the line, which is not read aloud. */
const said = (text: string): string => text.replaceAll(' \u00b7 ', '; ');

/** The sentences of a message, and of a hint the things to type; a full stop is not typed. */
const parts = (text: string): string[] =>
  clean(text)
    .split(/ {2,}|(?<=[.?!]) (?=[A-Z\d])/)
    .map((part) => part.replace(/(: roadmap .*)\.$/, '$1'));

/** A notice as sentences: what happened, its details, then what to type, a line each. */
export function* noticeSentences({ kind, message, hint, stack = [] }: Notice): Generator<string> {
  const [first = '', ...rest] = kind === 'note' ? [clean(message)] : cleanLines(message);
  const [begin = '', ...more] = parts(first);
  yield `${kind === 'note' ? 'Note' : 'Error'}: ${said(begin)}`;
  for (const part of more) yield said(part);
  for (const line of rest) yield upperFirst(said(line.trim()));
  if (hint) for (const part of parts(hint)) yield said(part);
  yield* stack;
}
