import { Option } from 'commander';
import { GRADES, type Grade } from '../progress/record/types';
import { type Declaration, examples } from './declaration';
import { wholeNumber } from './options';

interface ReviewOptions {
  readonly limit?: number;
  readonly list?: boolean;
  readonly grade?: Grade;
}

/** What keeps what was learned. */
export const learning: readonly Declaration[] = [
  {
    names: ['review'],
    declare: (program, act) => {
      program
        .command('review [nodes...]')
        .description('questions about what you learned, when it is about to be forgotten')
        .option('-n, --limit <count>', 'how many topics; 5 unless told', wholeNumber)
        .option('--list', 'show what is due')
        .addOption(
          new Option('--grade <grade>', 'record how well you knew it, and ask nothing').choices(
            GRADES,
          ),
        )
        .addHelpText(
          'before',
          examples('review', 'review 3.2.1', 'review --list', 'review --grade good 3.2.1'),
        )
        .action((nodes: string[], { limit, list = false, grade }: ReviewOptions) =>
          act(({ review }, context) => review(context, { nodes, limit, list, grade })),
        );
    },
  },
];
