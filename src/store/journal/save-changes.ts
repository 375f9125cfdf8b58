import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from '../../context/progress';
import { clamped } from '../../progress/record/clock';
import { fold } from '../../progress/record/fold';
import { merge } from '../../progress/record/merge';
import type { Change, Day, State } from '../../progress/record/types';
import { RoadmapError } from '../../roadmap/errors';
import { BEFORE_FORMAT_2, backUp, keepAside } from '../backup/daily';
import { FIX } from '../checkup/finding';
import {
  inWords,
  isUnsyncable,
  makeFolder,
  permissionHint,
  syncFolder,
  systemCode,
} from '../files';
import { inTheWay } from '../quarantine';
import { sweep } from '../sweep';
import { append, readJournal, type Tail, UncertainAppend } from './journal';
import { type Files, type Loaded, load } from './load';
import { FORMAT, isStill } from './state-file';
import { writeState } from './write-state';

/**
 * An id that no other change or device has. It keeps nothing secret, so Math.random, which V8 seeds
 * from the system, is enough: the system's own generator takes 5 ms to load.
 */
export const randomId = (digits: number): string =>
  Math.floor(Math.random() * 16 ** digits)
    .toString(16)
    .padStart(digits, '0');

/** After the newest change there is, whatever the clock says: a clock set back reorders nothing. */
const momentAfter = (newest: string, now: Date): string => {
  const last = Date.parse(newest);
  const clock = clamped(now).getTime();
  return new Date(Math.max(clock, Number.isNaN(last) ? 0 : last + 1)).toISOString();
};

/** A draft as the change that will stand in the journal. */
export const changeOf = (draft: Draft, loaded: Loaded, now: Date, today: Day): Change => ({
  v: 1,
  id: randomId(12),
  at: momentAfter(loaded.state.newest, now),
  on: draft.on ?? today,
  device: draft.device ?? loaded.device ?? randomId(8),
  roadmap: draft.roadmap,
  ...(draft.of === undefined ? {} : { of: draft.of }),
  events: draft.events,
});

/** What to do where something could not be written to our folder. */
export const hintFor = ({ home, state, journal }: Files, error: unknown): string => {
  if (isDiskFull(error)) return 'Free some space, then try again.';
  if (inTheWay(home).length > 0) return `Type: ${FIX}`;
  return permissionHint(home, state, journal, join(home, 'backups'));
};

const unsaved = (files: Files, error: unknown): RoadmapError =>
  new RoadmapError(
    'progress-unsaved',
    `Nothing was saved to ${files.home}: ${inWords(error)}.`,
    hintFor(files, error),
  );

/** Creates the folder if need be; the reason in words where it cannot be written to. */
const prepare = ({ home, state, journal }: Files): void => {
  const isNew = !existsSync(home);
  if (isNew) {
    makeFolder(home, 0o700);
    syncFolder(dirname(home));
  }
  accessSync(home, constants.W_OK | constants.X_OK);
  for (const file of [state, journal]) if (existsSync(file)) accessSync(file, constants.W_OK);
};

const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(systemCode(error));

/**
 * Whether the state may be left as it was, for the change is safe in the journal and the next reader
 * folds it from there: the disk is full or cannot sync, or whatever we write is gone again at once.
 */
const isForgiven = (error: unknown): boolean =>
  isDiskFull(error) || isUnsyncable(error) || systemCode(error) === 'ENOENT';

/** The error when nobody can tell whether changes are safe. */
const uncertain = ({ journal }: Files, error: unknown): RoadmapError =>
  new RoadmapError(
    'progress-unsaved',
    `Your change may be saved or not: ${journal}: ${inWords(error)}.`,
    'Check the disk, then see whether the change is there: roadmap undo --list',
  );

/**
 * Appends to the journal, which is made if need be.
 *
 * @param isAgain whether they were saved a moment ago, in a journal that is no longer there
 */
const record = (files: Files, changes: readonly Change[], isAgain: boolean): void => {
  try {
    prepare(files);
    append(files.journal, changes);
  } catch (error) {
    if (error instanceof UncertainAppend) throw uncertain(files, error.cause);
    throw isAgain ? uncertain(files, error) : unsaved(files, error);
  }
};

/**
 * What the journal's tail is folded into. Another writer's state may know more than that, where the
 * journal was replaced: by a copy that ends where we had read to, even.
 */
const baseFor = async (tail: Tail, files: Files, loaded: Loaded): Promise<State> =>
  tail.continues && isStill(files.state, loaded.file)
    ? loaded.state
    : merge(loaded.state, (await load(files)).state);

/** Whether changes stand in the journal that is there now, which may be another than a moment ago. */
const standIn = (tail: Tail, { journal }: Files, changes: readonly Change[]): boolean => {
  const read = new Set(tail.changes.map(({ id }) => id));
  return changes.every(({ id }) => read.has(id)) && readJournal(journal, tail.bookmark).continues;
};

/** So often the changes are appended anew to a journal that was replaced meanwhile. */
const TRIES = 5;

/**
 * Makes changes durable: a line each in the journal, then the state that they lead to. What a newer
 * version has begun to write meanwhile is left to it; our lines are in its journal.
 *
 * @param device this machine
 * @returns the state after them
 * @throws RoadmapError `progress-unsaved` where they are not on the disk
 */
export const saveChanges = async (
  files: Files,
  loaded: Loaded,
  changes: readonly Change[],
  device: string,
  now: Date,
): Promise<State> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    record(files, changes, tries > 0);
    const tail = readJournal(files.journal, loaded.bookmark);
    const state = fold(await baseFor(tail, files, loaded), tail.changes);
    if (tail.newer > 0) return state;
    await writeIfRoom(files, { ...loaded, state, bookmark: tail.bookmark }, device, now);
    if (standIn(tail, files, changes)) return state;
  }
  const message = `${files.journal} is replaced by another program again and again.`;
  throw new RoadmapError('progress-unsaved', message, 'End that program, then try again.');
};

const writeIfRoom = async (...args: Parameters<typeof writeFolded>): Promise<void> => {
  try {
    await writeFolded(...args);
  } catch (error) {
    if (!isForgiven(error)) throw halfSaved(args[0], error);
  }
};

const halfSaved = (files: Files, error: unknown): RoadmapError => {
  const [path = files.state] = inTheWay(files.home);
  return new RoadmapError(
    'progress-unsaved',
    `Your change is safe in history.jsonl, but ${path} could not be written: ${inWords(error)}.`,
    hintFor(files, error),
  );
};

/** Writes what is known as the new state, and keeps what it replaces where that was not sound. */
export const writeFolded = async (
  files: Files,
  { state, bookmark, file }: Loaded,
  device: string,
  now: Date,
): Promise<void> => {
  // The disk's own clock: ours may be off, and other writers' files would seem old.
  const { mtimeMs } = statSync(files.journal, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  sweep(files.home, mtimeMs);
  if (file.kind === 'damaged' || file.kind === 'edited') {
    keepAside(files.home, file.bytes, now);
  } else if (file.kind === 'sound') {
    backUp(files.home, file.bytes, now.toISOString().slice(0, 10));
    if (file.isOlder) backUp(files.home, file.bytes, BEFORE_FORMAT_2);
  }
  const { settings, roadmaps, newest } = state;
  await writeState(files.state, {
    format: FORMAT,
    device,
    settings,
    roadmaps,
    newest,
    journal: bookmark,
  });
};
