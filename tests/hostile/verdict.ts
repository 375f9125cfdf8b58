import type { Case, Command } from './row';
import type { Seen } from './start';

/** How the engine tells where an error came from. */
const STACK = /\n\s+at .*[:(]|^\s*at .*:\d+:\d+/m;

/** What no terminal may get from us: controls but newline and colours, and what turns the direction. */
const OBEYED =
  /[\x00-\x09\x0b-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\x1b(?!\[[\d;]*m)/;

/** The same where a question moves the cursor, and a line ends in two characters. */
const OBEYED_IN_QUESTIONS =
  /[\x00-\x07\x09\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\x1b(?!\[[\d;]*[ABCDGJKmn]|\[\?25[hl])/;

/** Characters that nobody sees, which screens do not show. */
const UNSEEN = /[\u00ad\u200b\u2060-\u2064\ufeff]/;

/** A document for other programs keeps its letters, but has no controls either. */
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;

/**
 * What JavaScript makes of what is not there, and how we call a fault of ours. The topic on
 * JavaScript teaches what it means that a value "is undefined".
 */
const NONSENSE = /Invalid Date|(?<!\b(?:is|was|of) )\bundefined\b|\bNaN\b|\[object |This is a bug/;

/** An error is told in less than this, however long its cause is; a path may have 4,096 letters. */
const MOST_TOLD = 5000;

const isRight = ({ code }: Case, seen: Seen): boolean =>
  typeof code === 'number' ? seen.code === code : code.some((one) => one === seen.code);

/** Whether a command answers with a document, which is not drawn for a screen. */
const isDocument = (command: Command): boolean =>
  ['--json', 'export', 'backup'].some((word) => command.includes(word));

/** The first character of what a command said that must not be in it. */
const rawIn = (command: Command, { stdout, stderr, isTerminal }: Seen): string | undefined => {
  const all = stdout + stderr;
  if (isDocument(command)) return CONTROLS.exec(all.replaceAll('\r\n', '\n'))?.[0];
  const obeyed = isTerminal ? OBEYED_IN_QUESTIONS : OBEYED;
  return (obeyed.exec(all) ?? UNSEEN.exec(all))?.[0];
};

const outputFaults = (command: Command, seen: Seen): string[] => {
  const all = seen.stdout + seen.stderr;
  const raw = rawIn(command, seen);
  const nonsense = NONSENSE.exec(all)?.[0];
  return [
    ...(STACK.test(all) ? ['a stack trace'] : []),
    ...(raw === undefined ? [] : [`a raw ${JSON.stringify(raw)}`]),
    ...(nonsense === undefined ? [] : [`"${nonsense}"`]),
  ];
};

const isJson = (text: string): boolean => text.startsWith('{"error"');

/** An error is a sentence, perhaps a list, and what to type next. */
const errorFaults = ({ isAnswer }: Case, { code, stdout, stderr, isTerminal }: Seen): string[] => {
  if (isTerminal || isAnswer) return [];
  const lines = stderr.trimEnd().split('\n');
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const hint = isJson(stderr)
    ? JSON.parse(stderr).error.hint
    : lines.length > 1 && !/^ /.test(last);
  return [
    ...(stdout === '' ? [] : ['standard output is not empty']),
    ...(isJson(stderr) || /^roadmap: ./.test(first) ? [] : ['it does not say who speaks']),
    ...(hint || code === 130 ? [] : ['no next step']),
    ...(stderr.length > MOST_TOLD ? [`told in ${stderr.length} letters`] : []),
  ];
};

/** Beside an answer there are only notes. */
const answerFaults = ({ stderr }: Seen): string[] =>
  stderr.split('\n').every((line) => line === '' || /^(note: | {2})/.test(line))
    ? []
    : ['standard error holds more than notes'];

/** Everything it said; an error in JSON as its sentences. */
const saidBy = ({ stdout, stderr }: Seen): string => {
  if (!isJson(stderr)) return stdout + stderr;
  const { message, hint } = JSON.parse(stderr).error;
  return `${stdout}${message}\n${hint}`;
};

/** What is wrong with what a command did and said; nothing where all is well. */
export const faultsOf = (expected: Case, command: Command, seen: Seen): string[] => [
  ...(seen.code === null ? ['it did not end by itself'] : []),
  ...(isRight(expected, seen) ? [] : [`exit ${seen.code}`]),
  ...(expected.says && !expected.says.test(saidBy(seen)) ? ['other words'] : []),
  ...outputFaults(command, seen),
  ...(seen.code === 0 ? answerFaults(seen) : errorFaults(expected, seen)),
];
