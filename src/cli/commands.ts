import type { Command } from 'commander';
import type { Act, Declaration } from './declaration';
import { keeping } from './keeping';
import { learning } from './learning';
import { marking } from './marking';
import { roadmaps } from './roadmaps';
import { seeing } from './seeing';
import { upkeep } from './upkeep';

const ALL: readonly Declaration[] = [
  ...seeing,
  ...marking,
  ...learning,
  ...roadmaps,
  ...keeping,
  ...upkeep,
];

/** Every word that stands for a command. */
export const COMMAND_NAMES: readonly string[] = [...ALL.flatMap(({ names }) => names), 'help'];

const HELP = ['help', '-h', '--help'];

/**
 * The commands that a command line can be about: those it names. Declaring all twenty takes longer
 * than drawing a screen, and only help about the whole program needs them.
 */
const mentioned = (argv: readonly string[]): readonly Declaration[] => {
  const named = ALL.filter(({ names }) => names.some((name) => argv.includes(name)));
  const isHelp =
    argv.includes('help') || (named.length === 0 && argv.some((a) => HELP.includes(a)));
  return isHelp ? ALL : named;
};

/** Declares what a command line can be about. */
export const declareCommands = (program: Command, act: Act, argv: readonly string[]): void => {
  for (const { declare } of mentioned(argv)) declare(program, act);
};
