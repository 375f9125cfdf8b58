/** What ends a sentence, in any script, and what may close behind it. */
const ENDED = /[\p{Sentence_Terminal}\u2026]["'\u2019\u201d\u00bb)\]]*$/u;

/** A line that ends with something to type, an address or code: a full stop would become part of it. */
const LITERAL =
  /^Code, line \d+ of \d+: |(?:^|: )roadmap(?: [a-z-]|$)|--[\w-]+(?: \S+)?$|https?:\/\/\S+$/;

/** Whether a text needs a full stop to be a sentence. */
const isOpen = (text: string): boolean => !ENDED.test(text) && !LITERAL.test(text);

/** A text as one sentence: no blanks around it or in a row, and an end. */
export const sentence = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '' || !isOpen(line)) return line;
  return `${line.replace(/[,:;]+$/, '')}.`;
};

/**
 * Lines as they are read aloud: each a sentence on one line, however long; nothing is aligned, wrapped
 * or left blank. What a roadmap or a note says may lack its full stop, or hold gaps.
 */
export function* spoken(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const text = sentence(line);
    if (text !== '') yield text;
  }
}
