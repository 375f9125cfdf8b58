import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Draft } from '../context';
import { fold } from '../progress/fold';
import type { Change, Day, State } from '../progress/types';
import { RoadmapError } from '../roadmap/errors';
import { BEFORE_FORMAT_2, backUp, keepAside } from './backups';
import { inWords, permissionHint, syncFolder, systemCode } from './files';
import { append, readJournal } from './journal';
import type { Files, Loaded } from './load';
import { FORMAT } from './state-file';
import { sweep } from './sweep';
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
  const moment = Math.max(now.getTime(), Number.isNaN(last) ? 0 : last + 1);
  return new Date(moment).toISOString();
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

const hintFor = ({ home, state, journal }: Files, error: unknown): string =>
  isForgiven(error)
    ? 'Free some space, then try again.'
    : permissionHint(home, state, journal, join(home, 'backups'));

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
    mkdirSync(home, { recursive: true, mode: 0o700 });
    syncFolder(dirname(home));
  }
  accessSync(home, constants.W_OK | constants.X_OK);
  for (const file of [state, journal]) if (existsSync(file)) accessSync(file, constants.W_OK);
};

/** The disk is full: the change is safe in the journal, and the next reader folds it from there. */
const isForgiven = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(systemCode(error));

/**
 * Makes changes durable: a line each in the journal, then the state that they lead to.
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
  try {
    prepare(files);
    append(files.journal, changes);
  } catch (error) {
    throw unsaved(files, error);
  }
  const tail = readJournal(files.journal, loaded.bookmark);
  const state = fold(loaded.state, tail.changes);
  try {
    await writeFolded(files, { ...loaded, state, bookmark: tail.bookmark }, device, now);
  } catch (error) {
    if (!isForgiven(error)) throw halfSaved(files, error);
  }
  return state;
};

const halfSaved = (files: Files, error: unknown): RoadmapError =>
  new RoadmapError(
    'progress-unsaved',
    `Your change is safe in history.jsonl, but ${files.state} could not be written: ${inWords(error)}.`,
    hintFor(files, error),
  );

/** Writes what is known as the new state, and keeps what it replaces where that was not sound. */
export const writeFolded = async (
  files: Files,
  { state, bookmark, file }: Loaded,
  device: string,
  now: Date,
): Promise<void> => {
  sweep(files.home, now.getTime());
  if (file.kind === 'damaged' || file.kind === 'edited') {
    keepAside(files.home, file.bytes, now);
  } else if (file.kind === 'sound') {
    backUp(files.home, files.state, now.toISOString().slice(0, 10));
    if (file.isOlder) backUp(files.home, files.state, BEFORE_FORMAT_2);
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
