import { type Declaration, examples } from './declaration';
import { someText, wholeNumber } from './options';

interface PlanOptions {
  readonly hours?: string;
  readonly by?: string;
  readonly to?: string;
}

interface InfoOptions {
  readonly checks?: boolean;
  readonly answers?: boolean;
}

/** What to look at, and what to do next. */
export const seeing: readonly Declaration[] = [
  {
    names: ['show', 'ls'],
    declare: (program, act) => {
      program
        .command('show [node]')
        .alias('ls')
        .description('the tree with your progress, or the part below a node')
        .option('-d, --depth <n>', 'how many levels to show', wholeNumber)
        .option('--status <list>', 'only todo, doing, done, skipped, ready, blocked or optional')
        .addHelpText(
          'before',
          examples('show', 'show 3.2', 'show -d1', 'show --status ready,doing'),
        )
        .action((node: string | undefined, options: { depth?: number; status?: string }) =>
          act(({ show }, context) =>
            show(context, { node, depth: options.depth, status: options.status }),
          ),
        );
    },
  },
  {
    names: ['info', 'view'],
    declare: (program, act) => {
      program
        .command('info [node]')
        .alias('view')
        .description('everything about one node')
        .option('--checks', 'list the questions of its self-checks')
        .option('--answers', 'list them with their answers')
        .addHelpText('before', examples('info 3.2.1', 'info sql', 'info'))
        .action((node: string | undefined, { checks = false, answers = false }: InfoOptions) =>
          act(({ info }, context) => info(context, { node, checks, answers })),
        );
    },
  },
  {
    names: ['browse'],
    declare: (program, act) => {
      program
        .command('browse [node]')
        .description('the tree on the whole screen: move, mark and note by keys')
        .addHelpText('before', examples('browse', 'browse 3.2'))
        .addHelpText('after', '\nKeys: ? shows them all, q leaves. Every change is saved at once.')
        .action((node: string | undefined) =>
          act(({ browse }, context) => browse(context, { node })),
        );
    },
  },
  {
    names: ['search'],
    declare: (program, act) => {
      program
        .command('search <words...>')
        .description('find topics by title, content or your notes')
        .addHelpText('before', examples('search cache', 'search message broker'))
        .action((words: string[]) => act(({ search }, context) => search(context, { words })));
    },
  },
  {
    names: ['path'],
    declare: (program, act) => {
      program
        .command('path <node>')
        .description('what is still open on the way to a node')
        .addHelpText('before', examples('path 8.2', 'path docker'))
        .action((node: string) => act(({ path }, context) => path(context, { node })));
    },
  },
  {
    names: ['next'],
    declare: (program, act) => {
      program
        .command('next')
        .description('what to continue, what to take up, and why')
        .option('-n, --limit <count>', 'how many suggestions', wholeNumber)
        .option('--why', 'show the sum behind the order, and what is blocked by what')
        .option('--time <length>', 'the time you have, such as 30m or 2h')
        .addHelpText('before', examples('next', 'next --why', 'next --time 30m'))
        .action((options: { limit?: number; why?: true; time?: string }) =>
          act(({ next }, context) =>
            next(context, {
              limit: options.limit,
              why: options.why ?? false,
              time: options.time,
            }),
          ),
        );
    },
  },
  {
    names: ['plan'],
    declare: (program, act) => {
      program
        .command('plan')
        .description('the open topics laid out over weeks')
        .option('--hours <per week>', 'hours you can learn; by default config hours', someText)
        .option('--by <date>', 'what it takes to be through by then: 2027-03-01', someText)
        .option('--to <node>', 'only what is on the way to a node', someText)
        .addHelpText('before', examples('plan', 'plan --hours 6', 'plan --to 4.1 --by 2027-03-01'))
        .action(({ hours, by, to }: PlanOptions) =>
          act(({ plan }, context) => plan(context, { hours, by, to })),
        );
    },
  },
  {
    names: ['stats'],
    declare: (program, act) => {
      program
        .command('stats [node]')
        .description('how you are doing, your pace and a forecast')
        .addHelpText('before', examples('stats', 'stats 3.2', 'stats --json'))
        .action((node: string | undefined) =>
          act(({ stats }, context) => stats(context, { node })),
        );
    },
  },
  {
    names: ['open'],
    declare: (program, act) => {
      program
        .command('open')
        .description('open a link of a node in the browser')
        .argument('[node]', 'its number, id or title; without it, what is started or next')
        .argument('[n]', 'the number of the link', wholeNumber)
        .addHelpText('before', examples('open 3.2.1', 'open sql 2', 'open'))
        .action((node: string | undefined, n: number | undefined) =>
          act(({ open }, context) => open(context, { node, n })),
        );
    },
  },
];
