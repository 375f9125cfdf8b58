import { readdirSync } from 'node:fs';
import { progressOf } from '../../src/progress/record/fold';
import { isRoadmapError } from '../../src/roadmap/errors';
import { filesIn, load } from '../../src/store/journal/load';
import { MARKS } from '../store/homes';
import type { Case, Command } from './row';

const wordsOf = (command: Command): readonly string[] =>
  typeof command === 'string' ? command.split(/[\s;&|]+/) : command;

/** Marks that are not as they have to be, but for those of the topics that the command names. */
const lostMarks = (
  found: Readonly<Record<string, { readonly status: string }>>,
  { marks = MARKS }: Case,
  command: Command,
): string[] => {
  const named = wordsOf(command);
  return Object.entries(marks)
    .filter(([id, status]) => found[id]?.status !== status && !named.includes(id))
    .map(([id, status]) => `${id} is ${found[id]?.status ?? 'gone'}, not ${status}`);
};

/** What is wrong with what lies on the disk once a command has written. */
const writtenFaults = async (home: string, expected: Case, command: Command): Promise<string[]> => {
  try {
    const { state, file, notices } = await load(filesIn(home));
    const lost = lostMarks(progressOf(state, 'backend').topics, expected, command);
    const isSound = file.kind === 'sound' || file.kind === 'absent';
    const isOwed = expected.state !== 'kept' && (!isSound || notices.length > 0);
    return [...lost, ...(isOwed ? [`left unsound: ${[file.kind, ...notices].join(', ')}`] : [])];
  } catch (error) {
    if (isRoadmapError(error)) return [`left unreadable: ${error.message}`];
    throw error;
  }
};

const hasAside = (home: string): boolean =>
  readdirSync(home).some((name) => /^config\.corrupt-\d+\.json$/.test(name));

/**
 * What is wrong with the stored after a command.
 *
 * @param isSame whether every file is as it was before, byte for byte
 */
export const stateFaults = async (
  home: string,
  expected: Case,
  command: Command,
  isSame: boolean,
): Promise<string[]> => {
  const { state = 'unchanged' } = expected;
  if (state === 'unchanged') return isSame ? [] : ['something was changed'];
  const isWritten = state === 'kept' || !isSame;
  const isAside = state !== 'repaired' || hasAside(home);
  return [
    ...(isWritten ? [] : ['nothing was saved']),
    ...(isAside ? [] : ['what was damaged was not kept aside']),
    ...(await writtenFaults(home, expected, command)),
  ];
};
