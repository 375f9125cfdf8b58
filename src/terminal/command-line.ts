import parse from 'shell-quote/parse';

/** What a shell would act on stays the text it is. */
const asText = (piece: ReturnType<typeof parse>[number]): string => {
  if (typeof piece === 'string') return piece;
  if ('comment' in piece) return `#${piece.comment}`;
  if ('pattern' in piece) return `${piece.pattern}`;
  return 'op' in piece ? `${piece.op}` : '';
};

/**
 * A command line of the environment, such as `EDITOR`, in the words that a shell would hand over:
 * quotes and backslashes are read, `~` and variables are replaced. No shell runs, so nothing in it is
 * executed. On Windows a backslash is part of a path.
 */
export const splitWords = (line: string, env: NodeJS.ProcessEnv = process.env): string[] => {
  const text = line.replace(/(^|\s)~(?=[/\s]|$)/g, '$1$HOME');
  const how = process.platform === 'win32' ? { escape: '^' } : {};
  try {
    return parse(text, env, how).map(asText);
  } catch {
    // "${" without its end.
    return line.split(/\s+/).filter(Boolean);
  }
};
