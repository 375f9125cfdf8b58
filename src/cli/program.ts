import { Command, Option } from 'commander';
import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { COMMAND_NAMES, declareCommands } from './commands';
import type { Act, Verbs } from './declaration';
import { helpLayout } from './help';
import { someText } from './options';
import { unknownCommand } from './unknown';

const EXAMPLES = `Examples:
  roadmap                    where you are
  roadmap show               the whole tree
  roadmap next               what to take up, and why
  roadmap done 2.1.1         mark a topic as learned
  roadmap undo               take that back
`;

const AFTER = `
A <node> is its number (3.2.1), its id (sql), or its title. "now" is the topic started last, "next" the first suggestion.
Exit codes: 0 done, 1 refused, 2 wrong usage, 3 roadmap file, 4 progress or output, 70 a bug, 130 Ctrl-C.`;

/** The command line as commander sees it: declarations, and one door to the verbs. */
export const buildProgram = (argv: readonly string[], act: Act, version: string): Command => {
  const program = new Command('roadmap')
    .description('A learning tracker in your terminal.')
    .usage('[command] [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .argument('[words...]')
    .option('--roadmap <id or file>', 'use another roadmap for this call', someText)
    .option('--json', 'answer as one JSON document')
    .addOption(
      new Option('--color <when>', 'colour the output').choices(['auto', 'always', 'never']),
    )
    .option('--no-color', 'the same as --color never')
    .option('--ascii', 'draw with ASCII only')
    .option('--narrate', 'plain sentences, for a screen reader')
    .option('--no-narrate', 'draw, whatever was chosen before')
    .option('--no-input', 'never ask')
    .option('--debug', 'print stack traces')
    .configureHelp(helpLayout)
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', AFTER)
    .exitOverride()
    .action((words: string[]) => act(overview(words)));
  declareCommands(program, act, argv);
  return program;
};

const overview =
  (words: readonly string[]) =>
  async (verbs: Verbs, context: Context): Promise<Answer> => {
    const [word] = words;
    if (word !== undefined) throw await unknownCommand(word, COMMAND_NAMES);
    return verbs.overview(context);
  };
