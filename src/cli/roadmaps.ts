import { type Declaration, examples } from './declaration';
import { someText } from './options';

interface ImportOptions {
  readonly id?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** The roadmaps at hand. */
export const roadmaps: readonly Declaration[] = [
  {
    names: ['roadmaps'],
    declare: (program, act) => {
      program
        .command('roadmaps')
        .description('the roadmaps here, with your progress in each')
        .option('--remove <id>', 'drop one; its progress is kept', someText)
        .addHelpText('before', examples('roadmaps', 'roadmaps --remove rust'))
        .action((options: { remove?: string }) =>
          act(({ roadmaps }, context) =>
            roadmaps(context, { remove: options.remove, use: undefined }),
          ),
        );
    },
  },
  {
    names: ['use'],
    declare: (program, act) => {
      program
        .command('use <id>')
        .description('choose the roadmap that commands are about')
        .addHelpText('before', examples('use backend'))
        .action((id: string) =>
          act(({ roadmaps }, context) => roadmaps(context, { remove: undefined, use: id })),
        );
    },
  },
  {
    names: ['import'],
    declare: (program, act) => {
      program
        .command('import <file>')
        .description('bring in a roadmap of our own JSON format ("-" reads standard input)')
        .option('--id <id>', 'keep it under another id', someText)
        .option('--dry-run', 'only say what would change')
        .option('--yes', 'do not ask before a roadmap is replaced')
        .addHelpText('before', examples('import rust.json', 'import rust.json --dry-run'))
        .action((file: string, { id, dryRun = false, yes = false }: ImportOptions) =>
          act(({ importRoadmap }, context) => importRoadmap(context, { file, id, dryRun, yes })),
        );
    },
  },
  {
    names: ['validate'],
    declare: (program, act) => {
      program
        .command('validate <file>')
        .description('every problem of a roadmap file, with its place and a fix')
        .option('--against <old file>', 'also check that no id of an older version is lost')
        .addHelpText(
          'before',
          examples('validate roadmap.json', 'validate new.json --against old.json'),
        )
        .action((file: string, options: { against?: string }) =>
          act(({ validate }, context) => validate(context, { file, against: options.against })),
        );
    },
  },
  {
    names: ['schema'],
    declare: (program, act) => {
      program
        .command('schema')
        .description('the JSON Schema of a roadmap file, for editors')
        .addHelpText('before', examples('schema > roadmap.schema.json'))
        .action(() => act(({ schema }, context) => schema(context)));
    },
  },
];
