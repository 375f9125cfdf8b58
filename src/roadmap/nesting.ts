/** No roadmap file nests further: 64 levels of nodes are 130 brackets. */
const MOST = 1000;

/** A shorter text can be parsed whatever it holds: each level costs about 100 bytes of memory. */
const SHORT = 1_000_000;

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 91, 93, 123, 125];

/** Where a JSON string that begins at an offset ends. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
};

const isEscaped = (text: string, at: number): boolean => {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
};

/**
 * Whether a long JSON text nests so deep that parsing it could take gigabytes. Found without parsing:
 * 60 MB of brackets are 30 million levels, and 3 GB once they are lists.
 */
export const nestsTooDeep = (text: string): boolean => {
  if (text.length < SHORT) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) at = endOfString(text, at);
    else if (letter === OPEN_LIST || letter === OPEN) depth += 1;
    else if (letter === CLOSE_LIST || letter === CLOSE) depth -= 1;
    if (depth > MOST) return true;
  }
  return false;
};
