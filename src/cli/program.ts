import { Argument, Command, Option } from 'commander';
import { COMMANDS, type Entry, GROUPS } from '../commands';
import type { Command as Declared, Option as DeclaredOption } from '../commands/command';
import { examplesText, type HelpPaint, helpLayout, TOPICS_LINE } from './help';
import { GLOBAL_OPTIONS } from './options';

const EXAMPLES = [
  ['roadmap', 'where you are'],
  ['roadmap show', 'the whole tree'],
  ['roadmap next', 'what to take up, and why'],
  ['roadmap done 2.1.1', 'mark a topic as learned'],
  ['roadmap undo', 'take that back'],
] as const;

const overviewExamples = ({ heading, command }: HelpPaint): string =>
  [
    heading('Examples:'),
    ...EXAMPLES.map(([line, about]) => `  ${command(line)}${' '.repeat(27 - line.length)}${about}`),
    '',
  ].join('\n');

const AFTER = `
A <node> is its number (3.2.1), its id (sql), or its title. "now" is the topic started last, "next" the first suggestion.
Exit codes: 0 done, 1 refused, 2 wrong usage, 3 roadmap file, 4 progress or output, 70 a bug, 130 Ctrl-C.`;

const GLOBALS = '\nOptions of every command: roadmap --help';

const addOption = (command: Command, { flags, about, value, initial }: DeclaredOption<unknown>) => {
  const option = new Option(flags, about);
  // Only help reads them: what a value can be is our tables' business.
  if (value && value.choices.length > 0) option.argChoices = [...value.choices];
  if (initial !== undefined) option.default(initial);
  command.addOption(option);
};

/** Tells commander what a command takes. */
export const declare = (command: Command, declared: Declared, paint: HelpPaint): Command => {
  for (const [name, { isRequired, isVariadic, about, value }] of Object.entries(
    declared.arguments,
  )) {
    const words = isVariadic ? `${name}...` : name;
    const argument = new Argument(isRequired ? `<${words}>` : `[${words}]`, about);
    if (about !== '' && value.choices.length > 0) argument.argChoices = [...value.choices];
    command.addArgument(argument);
  }
  for (const option of Object.values(declared.options)) addOption(command, option);
  command.addHelpText('before', examplesText(declared.examples, paint));
  if (declared.footer !== undefined) command.addHelpText('after', `\n${declared.footer}`);
  command.addHelpText('after', GLOBALS);
  return command;
};

/** A command whose module is not loaded yet: enough to be found, and for help of the program. */
const addEntry = (program: Command, { name, alias, about, group }: Entry): void => {
  const command = program.command(name).description(about).helpGroup(`${group}:`);
  if (alias !== undefined) command.alias(alias);
};

/** Words that may ask for help. */
const HELP = ['help', '-h', '--help'];

export const mayAskForHelp = (argv: readonly string[]): boolean =>
  argv.some((word) => HELP.includes(word));

/**
 * The command line as commander sees it. What a command takes is declared once it is named. Declaring
 * takes a good part of a start, so a command that no word names is left out, and so are the options of
 * the program where no word begins with a dash.
 */
export const buildProgram = (
  argv: readonly string[],
  version: string,
  paint: HelpPaint,
): Command => {
  const isHelp = mayAskForHelp(argv);
  const isNamed = ({ name, alias = name }: Entry): boolean =>
    isHelp || argv.includes(name) || argv.includes(alias);
  const program = new Command('roadmap')
    .description('A learning tracker in your terminal.')
    .usage('[command] [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .argument('[words...]')
    .configureHelp(helpLayout(paint))
    .addHelpText('before', overviewExamples(paint))
    .addHelpText('after', AFTER)
    .exitOverride();
  if (isHelp || argv.some((word) => word.startsWith('-'))) {
    for (const option of GLOBAL_OPTIONS) addOption(program, option);
  }
  for (const group of GROUPS) {
    const entries = COMMANDS.filter((entry) => entry.group === group && isNamed(entry));
    for (const entry of entries) addEntry(program, entry);
  }
  if (isHelp) {
    program.command('help').argument('[topic]').description(TOPICS_LINE).helpGroup('More:');
  }
  return program;
};
