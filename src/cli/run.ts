import { type Command, CommanderError } from 'commander';
import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { RoadmapError } from '../roadmap/errors';
import type { Notice } from '../view/notice';
import { safeJson } from '../view/safe-json';
import { shellWord } from '../view/shell-word';
import { COMMAND_NAMES } from './commands';
import { type Asked, askedOf } from './completion/asked';
import { type Request, requestOf } from './completion/request';
import type { Verbs } from './declaration';
import { tell, usageError } from './errors';
import { helpLines, helpWidth } from './help';
import type { GlobalOptions } from './options';
import { buildProgram } from './program';
import { unknownCommand } from './unknown';

/** Everything that a verb needs, and what its answer needs to be seen. */
export interface Opened {
  readonly verbs: Verbs;
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

const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();

/** Help and errors of every command go through us. */
const takeOver = (program: Command, host: Host, failed: (command: Command) => void): void => {
  for (const command of [program, ...program.commands]) {
    command.exitOverride((error) => {
      failed(command);
      throw error;
    });
    command.configureOutput({
      writeOut: (text) => host.write(1, helpLines(text, host.columns())),
      writeErr: () => {},
      getOutHelpWidth: () => helpWidth(host.columns()),
      // Help has no colours; asking whether it could loads Node's streams.
      getOutHasColors: () => false,
    });
  }
};

/** How the answer was asked for, where the command line could not be understood. */
const optionsOf = (program: Command, argv: readonly string[]): GlobalOptions => {
  const options = program.opts<GlobalOptions>();
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  return {
    ...options,
    ...(flags.includes('--json') ? { json: true } : {}),
    ...(flags.includes('--narrate') ? { narrate: true } : {}),
  };
};

/** `help` for a word that is no command. */
const noHelp = async (host: Host, program: Command, argv: readonly string[]): Promise<number> => {
  const word = program.args.at(-1) ?? '';
  if (word === 'help') {
    program.outputHelp();
    return 0;
  }
  return printError(host, optionsOf(program, argv), await unknownCommand(word, COMMAND_NAMES));
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
    host.write(1, await host.complete(request, askedOf(request)));
  } catch {
    // Nothing to offer.
  }
  return 0;
};

/** Runs one command line. Returns the exit code; everything thrown has become text. */
export const run = async (argv: readonly string[], host: Host): Promise<number> => {
  if (argv[0] === 'complete') return complete(argv.slice(1), host);
  let exitCode = 0;
  const program = buildProgram(
    argv,
    async (verb) => {
      const options = program.opts<GlobalOptions>();
      const opened = await host.open(options);
      const answer = await verb(opened.verbs, opened.context);
      await printAnswer(host, opened, options, answer);
      exitCode = answer.exitCode ?? 0;
    },
    host.version,
  );
  let failing = program;
  takeOver(program, host, (command) => {
    failing = command;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (isAsked(error)) return 0;
      if (error.code === 'commander.help') return noHelp(host, program, argv);
      return printError(host, optionsOf(program, argv), usageError(error, nameOf(failing), argv));
    }
    return printError(host, optionsOf(program, argv), error);
  }
};
