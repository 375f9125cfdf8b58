import { type Command, CommanderError } from 'commander';
import { COMMAND_NAMES, commandNamed, overview } from '../commands';
import type { Command as Declared, Given } from '../commands/command';
import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Notice } from '../page/notice';
import { safeJson } from '../page/safe-json';
import { shellWord } from '../page/shell-word';
import { RoadmapError } from '../roadmap/errors';
import { type Asked, askedOf } from './completion/asked';
import { type Request, requestOf } from './completion/request';
import { tell } from './errors';
import { type HelpPaint, helpLines, helpWidth, PLAIN_HELP } from './help';
import { TOPICS } from './help-topics';
import { type GlobalOptions, globalsOf } from './options';
import { buildProgram, declare, mayAskForHelp } from './program';
import { unknownCommand } from './unknown';
import { usageError, withHelp } from './usage-error';

/** Everything that a command needs, and what its answer needs to be seen. */
export interface Opened {
  readonly context: Context;
  /** What `warn` has collected. */
  readonly warnings: readonly string[];
  /** An answer for a person, as lines that fit standard output. */
  draw(answer: Answer): Promise<Iterable<string>>;
  /** What is told beside the answer, as lines that fit standard error. */
  drawNotices(notices: readonly Notice[]): Promise<Iterable<string>>;
}

/** What the command line needs of the program around it. */
export interface Host {
  readonly version: string;
  /** Columns of standard output, 80 in a pipe; asked only where help is printed. */
  columns(): number;
  /** How help is painted on standard output; asked only where help is printed. */
  helpPaint(flags: readonly string[]): Promise<HelpPaint>;
  /** Loads the program proper: help and version do without it. */
  open(options: GlobalOptions): Promise<Opened>;
  write(file: 1 | 2, lines: Iterable<string>): void;
  /** What completion answers a shell's script, line by line. Loads less than `open`. */
  complete(request: Request, asked: Asked): Promise<readonly string[]>;
}

const printAnswer = async (
  host: Host,
  { warnings, draw, drawNotices }: Opened,
  options: GlobalOptions,
  answer: Answer,
): Promise<void> => {
  if (options.json) {
    host.write(1, [safeJson({ ...answer.json(), warnings }, 2)]);
    return;
  }
  const notices = warnings.map((message): Notice => ({ kind: 'note', message }));
  if (notices.length > 0) host.write(2, await drawNotices(notices));
  host.write(1, await draw(answer));
};

const printError = async (host: Host, options: GlobalOptions, error: unknown): Promise<number> => {
  const { code, message, hint, exitCode } = tell(error);
  if (options.json) {
    host.write(2, [safeJson({ error: { code, message, hint: hint ?? null } })]);
    return exitCode;
  }
  const { drawNotices } = await host.open(options);
  const stack = options.debug && error instanceof Error ? (error.stack ?? '').split('\n') : [];
  host.write(2, await drawNotices([{ kind: 'error', message, hint, stack }]));
  return exitCode;
};

/** Ends that are no failure: help and version were asked for. */
const isAsked = (error: CommanderError): boolean => error.exitCode === 0;

/** Help and errors of every command go through us. */
const takeOver = (command: Command, host: Host): void => {
  command.exitOverride();
  command.configureOutput({
    writeOut: (text) => host.write(1, helpLines(text, host.columns())),
    writeErr: () => {},
    getOutHelpWidth: () => helpWidth(host.columns()),
    // `HelpPaint` decides on colours.
    getOutHasColors: () => true,
  });
};

/** The options of every command; none where one of them cannot be. */
const soundGlobals = (given: Given['options']): GlobalOptions => {
  try {
    return globalsOf(given);
  } catch {
    return globalsOf({ json: given['json'], input: given['input'] });
  }
};

/** How the answer was asked for, where the command line could not be understood. */
const optionsOf = (program: Command, argv: readonly string[]): GlobalOptions => {
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  return {
    ...soundGlobals(program.opts<Given['options']>()),
    ...(flags.includes('--json') ? { json: true } : {}),
    ...(flags.includes('--narrate') ? { narrate: true } : {}),
  };
};

/** `roadmap complete sql`: whoever types that means `done`. */
const noComplete = (args: readonly string[], host: Host): Promise<number> => {
  const words = args.map(shellWord);
  const named = words.every((word) => word !== undefined) ? ` ${words.join(' ')}` : '';
  const options = { input: true, ...(args.includes('--json') ? { json: true as const } : {}) };
  const error = new RoadmapError(
    'usage',
    'There is no command "complete" to mark topics with. Nothing was marked.',
    `Did you mean: roadmap done${named}?`,
  );
  return printError(host, options, error);
};

/**
 * `roadmap complete …` is what the scripts of `roadmap completion` run at every TAB. Where it fails
 * there is nothing to offer: a message would land in the middle of what somebody types.
 */
const complete = async (args: readonly string[], host: Host): Promise<number> => {
  const request = requestOf(args);
  if (!request) return args.length === 0 ? 0 : noComplete(args, host);
  try {
    host.write(1, await host.complete(request, await askedOf(request)));
  } catch {
    // Nothing to offer.
  }
  return 0;
};

/** What became of a command line, for the error that may end it. */
interface Course {
  readonly paint: HelpPaint;
  /** The command that was named; the program until one is. */
  named: Command;
  declared: Declared | undefined;
  exitCode: number;
}

const givenTo = (command: Command): Given => ({
  words: command.args,
  options: command.opts<Given['options']>(),
});

/** Runs the command that was named, and prints its answer. */
const runNamed = async (host: Host, program: Command, course: Course): Promise<void> => {
  const options = globalsOf(program.opts<Given['options']>());
  const run = (course.declared ?? (await overview())).parse(givenTo(course.named));
  const opened = await host.open(options);
  const answer = await run(opened.context);
  await printAnswer(host, opened, options, answer);
  course.exitCode = answer.exitCode ?? 0;
};

/** `roadmap help …`: of the program, of a command, or about something else. */
const help = async (
  host: Host,
  program: Command,
  course: Course,
  [word]: readonly string[],
): Promise<void> => {
  const entry = commandNamed(word ?? '');
  const command = program.commands.find((one) => one.name() === entry?.name);
  const topic = word !== undefined && Object.hasOwn(TOPICS, word) ? TOPICS[word] : undefined;
  if (entry && command) declare(command, await entry.load(), course.paint).outputHelp();
  else if (topic) host.write(1, helpLines(await topic(), host.columns()));
  else if (word === undefined || word === 'help') program.outputHelp();
  else throw await unknownCommand(word, COMMAND_NAMES);
};

/** Joins commander's commands to ours: what was named is loaded, declared, and run. */
const connect = (program: Command, host: Host, course: Course): void => {
  program.hook('preSubcommand', async (_, command) => {
    course.named = command;
    course.declared = await commandNamed(command.name())?.load();
    if (course.declared) declare(command, course.declared, course.paint);
  });
  program.action(async () => {
    const [word] = program.args;
    if (word !== undefined) throw await unknownCommand(word, COMMAND_NAMES);
    await runNamed(host, program, course);
  });
  for (const command of program.commands) {
    command.action(() =>
      command.name() === 'help'
        ? help(host, program, course, command.args)
        : runNamed(host, program, course),
    );
  }
  for (const command of [program, ...program.commands]) takeOver(command, host);
};

/** Runs one command line. Returns the exit code; everything thrown has become text. */
export const run = async (argv: readonly string[], host: Host): Promise<number> => {
  if (argv[0] === 'complete') return complete(argv.slice(1), host);
  const paint = mayAskForHelp(argv) ? await host.helpPaint(argv) : PLAIN_HELP;
  const program = buildProgram(argv, host.version, paint);
  const course: Course = { paint, named: program, declared: undefined, exitCode: 0 };
  connect(program, host, course);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return course.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && isAsked(error)) return 0;
    const told =
      error instanceof CommanderError
        ? await usageError({ ...course, error, argv })
        : withHelp(error, course.named);
    return printError(host, optionsOf(program, argv), told);
  }
};
