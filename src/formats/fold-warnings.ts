import type { Warning } from './outline';

/** So many lines are named of notes that say the same. */
const MOST_LINES = 3;

/** Notes of one kind differ in what they quote, and in nothing else. */
const kindOf = ({ message }: Warning): string => message.replace(/"(?:[^"\\]|\\.)*"/g, '"…"');

const folded = ([first, ...rest]: readonly Warning[]): Warning[] => {
  if (!first || rest.length === 0) return first ? [first] : [];
  const lines = [first, ...rest].flatMap(({ line }) => line ?? []);
  const named = lines.slice(0, MOST_LINES).join(', ');
  const more = lines.length > MOST_LINES ? ', …' : '';
  const where = lines.length > 0 ? ` (lines ${named}${more})` : '';
  return [{ ...first, message: `${first.message}, and ${rest.length} more like it${where}` }];
};

/** Notes of the same kind as one, with how many there are and the first lines. */
export const foldWarnings = (warnings: readonly Warning[]): Warning[] => {
  const kinds = new Map<string, Warning[]>();
  for (const warning of warnings) {
    const kind = kindOf(warning);
    const same = kinds.get(kind);
    if (same) same.push(warning);
    else kinds.set(kind, [warning]);
  }
  return [...kinds.values()].flatMap(folded);
};
