/** Line and column of an offset in a text, both counted from 1. */
export const position = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
};

/** Line of an offset in a text, counted from 1. */
export const lineAt = (text: string, offset: number): number => position(text, offset).line;
