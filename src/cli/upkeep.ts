import { type Declaration, examples } from './declaration';

/** How it looks, and whether all is well. */
export const upkeep: readonly Declaration[] = [
  {
    names: ['config'],
    declare: (program, act) => {
      program
        .command('config [key] [value]')
        .description('print or set how roadmap looks')
        .addHelpText('before', examples('config', 'config ascii on', 'config color never'))
        .action((key: string | undefined, value: string | undefined) =>
          act(({ config }, context) => config(context, { key, value })),
        );
    },
  },
  {
    names: ['doctor'],
    declare: (program, act) => {
      program
        .command('doctor')
        .description('check files, progress and roadmap; say where everything lies')
        .option('--fix', 'repair what is safe')
        .addHelpText('before', examples('doctor', 'doctor --fix'))
        .action((options: { fix?: true }) =>
          act(({ doctor }, context) => doctor(context, { fix: options.fix ?? false })),
        );
    },
  },
];
