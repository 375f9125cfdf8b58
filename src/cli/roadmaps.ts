import { Option } from 'commander';
import { type Declaration, examples } from './declaration';
import { someText, wholeNumber } from './options';

/** The formats there are; a test holds them to the ones that can be read and written. */
export const IMPORT_FORMATS: readonly string[] = [
  'auto',
  'mermaid',
  'markdown',
  'roadmapsh',
  'opml',
  'freemind',
  'json',
];
export const EXPORT_FORMATS: readonly string[] = [
  'markdown',
  'mermaid',
  'html',
  'svg',
  'badge',
  'json',
  'csv',
  'ics',
  'opml',
];

interface ImportOptions {
  readonly format: string;
  readonly id?: string;
  readonly block?: number;
  readonly flat?: boolean;
  readonly at?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

interface ExportOptions {
  readonly format?: string;
  readonly output?: string;
  readonly colors: 'roadmap' | 'progress';
  readonly notes?: boolean;
  readonly force?: boolean;
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
        .option('--yes', 'do not ask before one is dropped')
        .addHelpText('before', examples('roadmaps', 'roadmaps --remove rust'))
        .action(({ remove, yes = false }: { remove?: string; yes?: boolean }) =>
          act(({ roadmaps }, context) => roadmaps(context, { remove, use: undefined, yes })),
        );
    },
  },
  {
    names: ['use'],
    declare: (program, act) => {
      program
        .command('use')
        .argument('<id>', '', someText)
        .description('choose the roadmap that commands are about')
        .addHelpText('before', examples('use backend'))
        .action((id: string) =>
          act(({ roadmaps }, context) =>
            roadmaps(context, { remove: undefined, use: id, yes: false }),
          ),
        );
    },
  },
  {
    names: ['import'],
    declare: (program, act) => {
      program
        .command('import')
        .argument('<file>', '', someText)
        .description(
          'bring in a roadmap from a file or a roadmap.sh folder ("-" reads standard input)',
        )
        .addOption(
          new Option('-f, --format <format>', 'what the file is written in')
            .choices(IMPORT_FORMATS)
            .default('auto'),
        )
        .option('--id <id>', 'keep it under another id', someText)
        .option('--block <n>', 'which of several diagrams in the file', wholeNumber)
        .option('--flat', 'do not guess places from where things are drawn')
        .option('--at <date>', 'the day that ticked topics were done: 2026-11-01, yesterday')
        .option('--dry-run', 'only say what would change')
        .option('--yes', 'do not ask before a roadmap is replaced')
        .addHelpText(
          'before',
          examples('import plan.md', 'import rust.json --dry-run', 'import map.mmd --id maps'),
        )
        .action((file: string, options: ImportOptions) =>
          act(({ importRoadmap }, context) =>
            importRoadmap(context, {
              ...options,
              file,
              id: options.id,
              block: options.block,
              at: options.at,
              flat: options.flat ?? false,
              dryRun: options.dryRun ?? false,
              yes: options.yes ?? false,
            }),
          ),
        );
    },
  },
  {
    names: ['export'],
    declare: (program, act) => {
      program
        .command('export')
        .description('write the roadmap with your progress: Markdown, a picture, a page')
        .addOption(
          new Option(
            '-f, --format <format>',
            'what to write; by default what the file ends in, else markdown',
          ).choices(EXPORT_FORMATS),
        )
        .option('-o, --output <file>', 'the file to write; by default standard output', someText)
        .addOption(
          new Option('--colors <what>', 'what colours show, where there are some')
            .choices(['roadmap', 'progress'])
            .default('progress'),
        )
        .option('--notes', 'with your notes')
        .option('--force', 'write over a file that is there')
        .addHelpText(
          'before',
          examples(
            'export -o progress.md',
            'export -o map.html --notes',
            'export -f badge -o badge.svg',
          ),
        )
        .action((options: ExportOptions) =>
          act(({ exportRoadmap }, context) =>
            exportRoadmap(context, {
              ...options,
              format: options.format,
              output: options.output,
              notes: options.notes ?? false,
              force: options.force ?? false,
            }),
          ),
        );
    },
  },
  {
    names: ['validate'],
    declare: (program, act) => {
      program
        .command('validate')
        .argument('<file>', '', someText)
        .description('every problem of a roadmap file, with its place and a fix')
        .option(
          '--against <old file>',
          'also check that no id of an older version is lost',
          someText,
        )
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
