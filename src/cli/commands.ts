import type { Command } from 'commander';
import type { Status } from '../roadmap/types';
import { someText, wholeNumber } from './options';
import type { Act } from './program';

const ALIASES = ['ls', 'view', 'todo'];

/** Every word that stands for a command. */
export const COMMAND_NAMES = [
  ...['show', 'info', 'search', 'path', 'open', 'next', 'done', 'start', 'skip', 'reset'],
  ...['undo', 'redo', 'note', 'roadmaps', 'use', 'import', 'validate', 'schema', 'config'],
  ...['doctor', 'help', ...ALIASES],
];

const examples = (...lines: readonly string[]): string => {
  const rows = lines.map((line) => `  roadmap ${line}`);
  return `${lines.length > 1 ? 'Examples' : 'Example'}:\n${rows.join('\n')}\n`;
};

/** Declares every command: its words, its flags, and the file that does it. */
export const declareCommands = (program: Command, act: Act): void => {
  declareSeeing(program, act);
  declareMarking(program, act);
  declareRoadmaps(program, act);
  declareUpkeep(program, act);
};

const declareSeeing = (program: Command, act: Act): void => {
  program
    .command('show [node]')
    .alias('ls')
    .description('the tree with your progress, or the part below a node')
    .option('-d, --depth <n>', 'how many levels to show', wholeNumber)
    .option('--status <list>', 'only todo, doing, done, skipped, ready, blocked or optional')
    .addHelpText('before', examples('show', 'show 3.2', 'show -d1', 'show --status ready,doing'))
    .action((node: string | undefined, options: { depth?: number; status?: string }) =>
      act(async (context) => {
        const { run } = await import('../commands/show');
        return run(context, { node, depth: options.depth, status: options.status });
      }),
    );
  program
    .command('info [node]')
    .alias('view')
    .description('everything about one node')
    .option('--checks', 'list the questions of its self-checks')
    .option('--answers', 'list them with their answers')
    .addHelpText('before', examples('info 3.2.1', 'info sql', 'info'))
    .action((node: string | undefined, options: { checks?: true; answers?: true }) =>
      act(async (context) => {
        const { run } = await import('../commands/info');
        const { checks = false, answers = false } = options;
        return run(context, { node, checks, answers });
      }),
    );
  program
    .command('search <words...>')
    .description('find topics by title, content or your notes')
    .addHelpText('before', examples('search cache', 'search message broker'))
    .action((words: string[]) =>
      act(async (context) => (await import('../commands/search')).run(context, { words })),
    );
  program
    .command('path <node>')
    .description('what is still open on the way to a node')
    .addHelpText('before', examples('path 8.2', 'path docker'))
    .action((node: string) =>
      act(async (context) => (await import('../commands/path')).run(context, { node })),
    );
  program
    .command('next')
    .description('what to continue, what to take up, and why')
    .option('-n, --limit <count>', 'how many suggestions', wholeNumber)
    .option('--why', 'show the sum behind the order, and what is blocked by what')
    .option('--time <length>', 'the time you have, such as 30m or 2h')
    .addHelpText('before', examples('next', 'next --why', 'next --time 30m'))
    .action((options: { limit?: number; why?: true; time?: string }) =>
      act(async (context) => {
        const { run } = await import('../commands/next');
        return run(context, {
          limit: options.limit,
          why: options.why ?? false,
          time: options.time,
        });
      }),
    );
  program
    .command('open [node]')
    .description('open a link of a node in the browser')
    .argument('[n]', 'the number of the link', wholeNumber)
    .addHelpText('before', examples('open 3.2.1', 'open sql 2', 'open'))
    .action((node: string | undefined, n: number | undefined) =>
      act(async (context) => (await import('../commands/open')).run(context, { node, n })),
    );
};

interface MarkOptions {
  readonly message?: string;
  readonly at?: string;
  readonly yes?: true;
}

const declareMark = (
  program: Command,
  act: Act,
  name: string,
  to: Status,
  description: string,
  lines: readonly string[],
): Command =>
  program
    .command(`${name} [nodes...]`)
    .description(description)
    .option('-m, --message <text>', 'add a note, such as a link to what you built', someText)
    .option('--yes', 'do not ask before the whole roadmap is changed')
    .addHelpText('before', examples(...lines))
    .action((nodes: string[], options: MarkOptions) =>
      act(async (context) => {
        const { run } = await import('../commands/mark');
        const { message, at, yes = false } = options;
        return run(context, { to, nodes, message, at, yes });
      }),
    );

const declareMarking = (program: Command, act: Act): void => {
  declareMark(
    program,
    act,
    'done',
    'done',
    'mark topics as learned; without a node, choose from a list',
    [
      'done 3.2.1',
      'done now -m "https://github.com/me/bookmarks"',
      'done 2.1.1 2.1.2 --at yesterday',
      'done',
    ],
  ).option('--at <date>', 'the day it was finished: 2026-11-01, yesterday');
  declareMark(program, act, 'start', 'doing', 'mark topics as started', [
    'start 3.2.1',
    'start next',
  ]);
  declareMark(program, act, 'skip', 'skipped', 'leave topics out; they no longer count', [
    'skip 3.1.4',
  ]);
  declareMark(program, act, 'reset', 'todo', 'set topics back to "to do"', ['reset 3.2.1']).alias(
    'todo',
  );
  program
    .command('undo')
    .description('take back the newest change; again goes further back')
    .option('--list', 'show what could be undone')
    .addHelpText('before', examples('undo', 'undo --list'))
    .action((options: { list?: true }) =>
      act(async (context) => {
        const { run } = await import('../commands/undo');
        return run(context, { direction: 'undo', list: options.list ?? false });
      }),
    );
  program
    .command('redo')
    .description('put back the change undone last')
    .addHelpText('before', examples('redo'))
    .action(() =>
      act(async (context) => {
        const { run } = await import('../commands/undo');
        return run(context, { direction: 'redo', list: false });
      }),
    );
  program
    .command('note <node> [text...]')
    .description('add a note to a node; without text, print its notes')
    .option('--edit', 'write it in your editor')
    .option('--remove <n>', 'remove the note with this number', wholeNumber)
    .addHelpText('before', examples('note sql "joins clear; revisit window functions"', 'note sql'))
    .action((node: string, text: string[], options: { edit?: true; remove?: number }) =>
      act(async (context) => {
        const { run } = await import('../commands/note');
        return run(context, { node, text, edit: options.edit ?? false, remove: options.remove });
      }),
    );
};

const declareRoadmaps = (program: Command, act: Act): void => {
  program
    .command('roadmaps')
    .description('the roadmaps here, with your progress in each')
    .option('--remove <id>', 'drop one; its progress is kept', someText)
    .addHelpText('before', examples('roadmaps', 'roadmaps --remove rust'))
    .action((options: { remove?: string }) =>
      act(async (context) => {
        const { run } = await import('../commands/roadmaps');
        return run(context, { remove: options.remove, use: undefined });
      }),
    );
  program
    .command('use <id>')
    .description('choose the roadmap that commands are about')
    .addHelpText('before', examples('use backend'))
    .action((id: string) =>
      act(async (context) => {
        const { run } = await import('../commands/roadmaps');
        return run(context, { remove: undefined, use: id });
      }),
    );
  program
    .command('import <file>')
    .description('bring in a roadmap of our own JSON format ("-" reads standard input)')
    .option('--id <id>', 'keep it under another id', someText)
    .option('--dry-run', 'only say what would change')
    .option('--yes', 'do not ask before a roadmap is replaced')
    .addHelpText('before', examples('import rust.json', 'import rust.json --dry-run'))
    .action((file: string, options: { id?: string; dryRun?: true; yes?: true }) =>
      act(async (context) => {
        const { run } = await import('../commands/import');
        const { id, dryRun = false, yes = false } = options;
        return run(context, { file, id, dryRun, yes });
      }),
    );
  program
    .command('validate <file>')
    .description('every problem of a roadmap file, with its place and a fix')
    .option('--against <old file>', 'also check that no id of an older version is lost')
    .addHelpText(
      'before',
      examples('validate roadmap.json', 'validate new.json --against old.json'),
    )
    .action((file: string, options: { against?: string }) =>
      act(async (context) => {
        const { run } = await import('../commands/validate');
        return run(context, { file, against: options.against });
      }),
    );
  program
    .command('schema')
    .description('the JSON Schema of a roadmap file, for editors')
    .addHelpText('before', examples('schema > roadmap.schema.json'))
    .action(() => act(async () => (await import('../commands/schema')).run()));
};

const declareUpkeep = (program: Command, act: Act): void => {
  program
    .command('config [key] [value]')
    .description('print or set how roadmap looks')
    .addHelpText('before', examples('config', 'config ascii on', 'config color never'))
    .action((key: string | undefined, value: string | undefined) =>
      act(async (context) => (await import('../commands/config')).run(context, { key, value })),
    );
  program
    .command('doctor')
    .description('check files, progress and roadmap; say where everything lies')
    .option('--fix', 'repair what is safe')
    .addHelpText('before', examples('doctor', 'doctor --fix'))
    .action((options: { fix?: true }) =>
      act(async (context) => {
        const { run } = await import('../commands/doctor');
        return run(context, { fix: options.fix ?? false });
      }),
    );
};
