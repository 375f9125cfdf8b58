import type { Outcome } from './check';
import { LISTS } from './commands';
import type { Case, Command, Row } from './row';

/** Long arguments are told by their beginning. */
const MOST = 40;

const escapeOf = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, escapeOf);

const wordOf = (word: string): string => {
  const shown = printable(/^[\x21-\x7e]+$/.test(word) ? word : JSON.stringify(word.slice(0, MOST)));
  return shown.length > MOST ? `${shown.slice(0, MOST)}…` : shown;
};

/** A command as one would type it. */
export const commandOf = (command: Command): string => {
  if (typeof command === 'string') return command.replaceAll('$roadmap', 'roadmap');
  const shown = command.length > 12 ? [...command.slice(0, 8), '…', ...command.slice(-2)] : command;
  return ['roadmap', ...shown.map(wordOf)].join(' ');
};

const listed = (commands: readonly Command[]): string =>
  commands.map((one) => `\`${commandOf(one)}\``).join(', ');

const expectedOf = ({ code, says, state = 'unchanged' }: Case): string => {
  const codes = typeof code === 'number' ? `${code}` : code.join(' or ');
  return [codes, ...(says ? [`\`${printable(says.source)}\``] : []), state].join(', ');
};

/** What was seen of one case: its exit code, and whatever was wrong. */
const seenOf = (outcomes: readonly Outcome[]): string => {
  const codes = [...new Set(outcomes.map(({ seen }) => seen.code))].join(', ');
  const wrong = outcomes.filter(({ faults }) => faults.length > 0);
  const told = wrong.map(({ command, faults }) => `${commandOf(command)}: ${faults.join('; ')}`);
  return [codes, ...told].join('; ');
};

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((one) => one.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;

/** What the names of lists stand for. */
export const legend = (): string[] =>
  [...LISTS].map(([commands, name]) => `- ${name} (${commands.length}): ${listed(commands)}`);

/** The head of the table, in Markdown. */
export const HEAD = [
  row('#', 'input', 'commands', 'expected', 'seen', 'ok'),
  '|--|--|--|--|--|--|',
];

/** A line of the table for every case of a row. */
export const linesOf = (one: Row, outcomes: readonly Outcome[]): string[] =>
  one.cases.map((expected) => {
    const own = outcomes.filter((outcome) => outcome.expected === expected);
    const isFine = own.every(({ faults }) => faults.length === 0);
    const name = LISTS.get(expected.commands) ?? listed(expected.commands);
    const ok = isFine ? 'ok' : 'NO';
    return row(one.n, printable(one.input), name, expectedOf(expected), seenOf(own), ok);
  });

/** What a command said, for one who has to find out why it is not right. */
export const detailsOf = (n: string, { command, seen, faults }: Outcome): string =>
  [
    `${n} ${commandOf(command)}: ${faults.join('; ')}`,
    `  stdout ${JSON.stringify(seen.stdout.slice(0, 400))}`,
    `  stderr ${JSON.stringify(seen.stderr.slice(0, 400))}`,
  ].join('\n');
