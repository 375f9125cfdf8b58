import { isTerminal } from './output';

const NARROWEST = 20;
const WIDEST = 100;

/** What a pipe is laid out for. */
const PIPE = 80;

/** Columns to lay out for on standard output or standard error. */
export const columnsOf = (file: 1 | 2, env: NodeJS.ProcessEnv): number => {
  if (!isTerminal(file)) return PIPE;
  const stream = file === 1 ? process.stdout : process.stderr;
  const told = stream.columns || Number.parseInt(env['COLUMNS'] ?? '', 10);
  return Math.min(WIDEST, Math.max(NARROWEST, told > 0 ? told : PIPE));
};
