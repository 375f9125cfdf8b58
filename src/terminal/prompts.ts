import { checkbox, confirm, Separator, select } from '@inquirer/prompts';
import type { Choice, Prompts } from '../context';
import { RoadmapError } from '../roadmap/errors';

/** Questions are drawn on stderr: stdout is for the answer. */
const ON_STDERR = { output: process.stderr };

const cancelled = (error: unknown): unknown => {
  if (!(error instanceof Error) || error.name !== 'ExitPromptError') return error;
  return /SIGINT/.test(error.message)
    ? new RoadmapError('cancelled', 'Cancelled. Nothing was changed.')
    : new RoadmapError('prompt-closed', 'The input ended. Nothing was changed.');
};

const asked = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw cancelled(error);
  }
};

const entry = <T>(choice: Choice<T> | string) =>
  typeof choice === 'string' ? new Separator(`── ${choice}`) : { ...choice, short: choice.name };

/** Inquirer's questions. */
export const prompts: Prompts = {
  confirm: (message) => asked(confirm({ message, default: false }, ON_STDERR)),
  select: <T>(message: string, choices: readonly Choice<T>[]) =>
    asked(select<T>({ message, choices: choices.map((one) => ({ ...one })) }, ON_STDERR)),
  checkbox: <T>(message: string, choices: readonly (Choice<T> | string)[]) =>
    asked(
      checkbox<T>({ message, choices: choices.map(entry), pageSize: 16, loop: false }, ON_STDERR),
    ),
};
