import type { Command } from 'commander';
import type { Status } from '../roadmap/types';
import type { Act } from './declaration';
import { type Declaration, examples } from './declaration';
import { someText, wholeNumber } from './options';

interface MarkOptions {
  readonly message?: string;
  readonly at?: string;
  readonly yes?: boolean;
}

/** What one would note when a topic gets a status. */
const SUCH_AS: Readonly<Record<Status, string>> = {
  done: 'a link to what you built',
  doing: 'what you want to build',
  skipped: 'why you leave it out',
  todo: 'what is still missing',
};

const STEPS = `
A step of a topic is named by its number: 3.2.1#2. roadmap info 3.2.1 shows the steps.`;

const declareMark = (
  program: Command,
  act: Act,
  name: string,
  to: Status,
  description: string,
  lines: readonly string[],
): Command =>
  program
    .command(`${name} ${to === 'done' ? '[nodes...]' : '<nodes...>'}`)
    .description(description)
    .option('-m, --message <text>', `add a note, such as ${SUCH_AS[to]}`, someText)
    .option('--yes', 'do not ask before the whole roadmap is changed')
    .addHelpText('before', examples(...lines))
    .action((nodes: string[], { message, at, yes = false }: MarkOptions) =>
      act(({ mark }, context) => mark(context, { to, nodes, message, at, yes })),
    );

/** What changes progress. */
export const marking: readonly Declaration[] = [
  {
    names: ['done'],
    declare: (program, act) => {
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
          'done 3.2.1#2',
          'done',
        ],
      )
        .option('--at <date>', 'the day it was finished: 2026-11-01, yesterday')
        .addHelpText('after', STEPS);
    },
  },
  {
    names: ['start'],
    declare: (program, act) => {
      declareMark(program, act, 'start', 'doing', 'mark topics as started', [
        'start 3.2.1',
        'start next',
      ]);
    },
  },
  {
    names: ['skip'],
    declare: (program, act) => {
      declareMark(program, act, 'skip', 'skipped', 'leave topics out; they no longer count', [
        'skip 3.1.4',
      ]);
    },
  },
  {
    names: ['reset', 'todo'],
    declare: (program, act) => {
      declareMark(program, act, 'reset', 'todo', 'set topics back to "to do"', [
        'reset 3.2.1',
        'reset 3.2.1#2',
      ])
        .alias('todo')
        .addHelpText('after', STEPS);
    },
  },
  {
    names: ['undo'],
    declare: (program, act) => {
      program
        .command('undo')
        .description('take back the newest change; again goes further back')
        .option('--list', 'show what could be undone')
        .addHelpText('before', examples('undo', 'undo --list'))
        .action((options: { list?: true }) =>
          act(({ undo }, context) =>
            undo(context, { direction: 'undo', list: options.list ?? false }),
          ),
        );
    },
  },
  {
    names: ['redo'],
    declare: (program, act) => {
      program
        .command('redo')
        .description('put back the change undone last')
        .addHelpText('before', examples('redo'))
        .action(() =>
          act(({ undo }, context) => undo(context, { direction: 'redo', list: false })),
        );
    },
  },
  {
    names: ['note'],
    declare: (program, act) => {
      program
        .command('note <node> [text...]')
        .description('add a note to a node; without text, print its notes')
        .option('--edit', 'write it in your editor')
        .option('--remove <n>', 'remove the note with this number', wholeNumber)
        .addHelpText(
          'before',
          examples(
            'note sql "joins clear; revisit window functions"',
            'note sql',
            'note sql - < notes.txt',
          ),
        )
        .action((node: string, text: string[], options: { edit?: true; remove?: number }) =>
          act(({ note }, context) =>
            note(context, {
              node,
              text,
              edit: options.edit ?? false,
              remove: options.remove,
            }),
          ),
        );
    },
  },
];
