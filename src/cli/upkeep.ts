import { Argument } from 'commander';
import { SHELLS } from './completion/shells';
import { type Declaration, examples } from './declaration';

const TO_INSTALL = `
To have it in every new shell, add the line to the file:
  ~/.bashrc    eval "$(roadmap completion bash)"
  ~/.zshrc     eval "$(roadmap completion zsh)"
  config.fish  roadmap completion fish | source
  $PROFILE     roadmap completion powershell | Out-String | Invoke-Expression`;

/** The settings by name; what each takes, `roadmap config` tells. */
const KEYS = 'ascii, color, narrate, review, hours or week-start; without one, all are printed';

/** How it looks, and whether all is well. */
export const upkeep: readonly Declaration[] = [
  {
    names: ['config'],
    declare: (program, act) => {
      program
        .command('config')
        .description('print or set how roadmap looks and works')
        .argument('[key]', KEYS)
        .argument('[value]', 'what to set it to; without it, it is printed')
        .addHelpText('before', examples('config', 'config ascii on', 'config hours 6'))
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
  {
    names: ['completion'],
    declare: (program, act) => {
      program
        .command('completion')
        .description('print the script that lets a shell complete commands, options and nodes')
        .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
        .addHelpText('before', examples('completion bash', 'completion zsh > _roadmap'))
        .addHelpText('after', TO_INSTALL)
        .action((shell: string) =>
          act(({ completion }, context) => completion(context, { shell })),
        );
    },
  },
];
