import { type Declaration, examples } from './declaration';
import { someText } from './options';

interface SyncOptions {
  readonly status?: boolean;
  readonly off?: boolean;
}

/** Progress on other machines and in safe places. */
export const keeping: readonly Declaration[] = [
  {
    names: ['backup'],
    declare: (program, act) => {
      program
        .command('backup')
        .argument('[file]', '', someText)
        .description('put all progress into one file')
        .option('--force', 'write over a file that is there')
        .addHelpText('before', examples('backup', 'backup ~/Documents/roadmap.txt'))
        .action((file: string | undefined, options: { force?: true }) =>
          act(({ backup }, context) => backup(context, { file, force: options.force ?? false })),
        );
    },
  },
  {
    names: ['restore'],
    declare: (program, act) => {
      program
        .command('restore')
        .argument('<file>', '', someText)
        .description('bring a backup back; what is here stays and is joined with it')
        .option('--replace', 'set everything back to how the backup has it')
        .addHelpText(
          'before',
          examples('restore roadmap-backup-2026-11-22.txt', 'restore old.txt --replace'),
        )
        .action((file: string, options: { replace?: true }) =>
          act(({ restore }, context) =>
            restore(context, { file, replace: options.replace ?? false }),
          ),
        );
    },
  },
  {
    names: ['sync'],
    declare: (program, act) => {
      program
        .command('sync [place]')
        .description('exchange progress with your other machines, through git or a shared folder')
        .option('--status', 'where, when last, and what waits to be sent')
        .option('--off', 'forget the place; what is there stays')
        .addHelpText(
          'before',
          examples('sync ~/Dropbox/roadmap', 'sync git@example.org:me/progress.git', 'sync'),
        )
        .action((to: string | undefined, { status = false, off = false }: SyncOptions) =>
          act(({ sync }, context) => sync(context, { to, status, off })),
        );
    },
  },
];
