import { codeLines } from './code';
import { clean } from './sanitize';

/** English sentences end where the Unicode rules say, whatever the machine's own language is. */
const SEGMENTS = { granularity: 'sentence' } as const;

/** What a line of a list begins with. */
const BULLET = /^\s*[-*\u2022]\s+/;

/** Running text as its sentences, a line each, the first behind a word that says what it is. */
export function* running(lead: string, text: string): Generator<string> {
  let before = lead;
  for (const line of text.split(/\r\n|[\n\r]/)) {
    for (const { segment } of new Intl.Segmenter('en', SEGMENTS).segment(
      clean(line.replace(BULLET, '')),
    )) {
      if (segment.trim() === '') continue;
      yield before + segment.trim();
      before = '';
    }
  }
}

/** "Outcome 1 of 3: ...", each with all its sentences. */
export function* counted(word: string, items: readonly string[]): Generator<string> {
  for (const [at, item] of items.entries()) {
    yield* running(`${word} ${at + 1} of ${items.length}: `, item);
  }
}

/** "Code, line 1 of 3: ...": lines of code as they are; nothing where there is none. */
export function* codeSentences(code: string | undefined): Generator<string> {
  const lines = code === undefined ? [] : codeLines(code).filter((line) => line !== '');
  for (const [at, line] of lines.entries()) {
    yield `Code, line ${at + 1} of ${lines.length}: ${line.trim()}`;
  }
}
