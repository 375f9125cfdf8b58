import type { Command } from 'commander';
import type { Act } from './program';

/** One command: the words that name it, and how commander learns of it. */
export interface Declaration {
  readonly names: readonly string[];
  readonly declare: (program: Command, act: Act) => void;
}

/** What help begins with. */
export const examples = (...lines: readonly string[]): string => {
  const rows = lines.map((line) => `  roadmap ${line}`);
  return `${lines.length > 1 ? 'Examples' : 'Example'}:\n${rows.join('\n')}\n`;
};
