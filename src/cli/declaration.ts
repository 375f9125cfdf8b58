import type { Command } from 'commander';
import type * as verbs from '../commands';
import type { Context } from '../context';
import type { Answer } from '../context/answer';

/** What commands do, once it is loaded. */
export type Verbs = typeof verbs;

/** Runs the verb that was asked for; verbs and context are loaded only now. */
export type Act = (verb: (verbs: Verbs, context: Context) => Promise<Answer>) => Promise<void>;

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
