import type { Backup, Backups } from '../../context/backups';
import type { ProgressStore } from '../../context/progress';
import type { RoadmapLibrary } from '../../context/roadmaps';
import { dayOf } from '../../progress/record/days';
import { fold } from '../../progress/record/fold';
import { isChange } from '../../progress/record/foreign';
import { restorable } from '../../progress/record/restore-settings';
import { restorableOf } from '../../progress/record/shareable';
import { type Change, NO_STATE } from '../../progress/record/types';
import { unrecorded } from '../../progress/record/unrecorded';
import { isRoadmapError, RoadmapError } from '../../roadmap/errors';
import type { Roadmap } from '../../roadmap/types';
import { checksum } from '../checksum';
import { inWords, MAX_OWN, readRegular, tooLarge } from '../files';
import { homeless } from '../home';
import { readJournal, type Tail } from '../journal/journal';
import { randomId } from '../journal/save-changes';
import { readState, refuseNewer, type Stored } from '../journal/state-file';
import { saveFile } from '../output-file';
import { keepBackup } from './before-restore';
import { backupIn, KIND, refuse, textOf } from './format';

/** What backups need of the world. */
export interface BackupsOptions {
  readonly home: string | undefined;
  readonly version: string;
  readonly progress: ProgressStore;
  readonly roadmaps: RoadmapLibrary;
  readonly now: () => Date;
  readonly warn: (text: string) => void;
}

/** The first line of a backup says within so many bytes what it is. */
const HEAD_BYTES = 64;

const bytesOf = (path: string): Buffer => {
  try {
    return readRegular(path, MAX_OWN);
  } catch (error) {
    throw new RoadmapError(
      'progress-unreadable',
      `${path}: ${inWords(error)}.`,
      'Make one: roadmap backup',
    );
  }
};

const textIn = (bytes: Buffer, path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(path, 'not UTF-8 text');
  }
};

/** A backup as a text, unless it could not be read again. */
const readableText = (backup: Backup): string => {
  const text = textOf(backup);
  if (Buffer.byteLength(text) <= MAX_OWN) return text;
  const what = `No backup was made: it would be ${tooLarge(MAX_OWN)}.`;
  throw new RoadmapError('output-failed', what, 'Keep a copy of the whole folder: roadmap doctor');
};

/** How a backup is written: nobody else may read it. */
const OURS = { mode: 0o600, another: 'roadmap backup <file>' };

/** A copy of config.json, of whichever version: all it knows, with its own stamps. */
const fromState = (stored: Stored, bytes: Buffer): Backup => {
  const { device, newest, settings, roadmaps } = stored;
  const changes = Object.entries(roadmaps).map(
    ([roadmap, progress], index): Change => ({
      v: 1,
      id: `${checksum(bytes)}.${index}`,
      at: newest,
      on: newest.slice(0, 10),
      device,
      roadmap,
      events: [{ type: 'known', progress }],
    }),
  );
  return { at: newest, version: '', settings, changes, roadmaps: [] };
};

/** A history, which a file service copied, say: its settings are those that it leads to. */
const fromJournal = ({ changes }: Tail): Backup => {
  const { settings, newest } = fold(NO_STATE, changes);
  const taken = restorableOf(changes).filter(isChange);
  return { at: newest, version: '', settings: restorable(settings), changes: taken, roadmaps: [] };
};

/** A history where the file is one: a backup says in its first line that it is none. */
const journalAt = (path: string, bytes: Buffer): Tail | undefined => {
  const isBackup = bytes.subarray(0, HEAD_BYTES).includes(`"kind":"${KIND}"`);
  const tail = isBackup ? undefined : readJournal(path);
  return tail && tail.changes.length + tail.newer > 0 ? tail : undefined;
};

/** The roadmaps of the learner's own; one that cannot be read is told of, and left out. */
const ownRoadmaps = async (
  { ids, find }: RoadmapLibrary,
  warn: (text: string) => void,
): Promise<Roadmap[]> => {
  const found: Roadmap[] = [];
  for (const id of ids()) {
    try {
      const held = await find(id);
      if (held?.origin === 'library') found.push(held.roadmap);
    } catch (error) {
      if (!isRoadmapError(error)) throw error;
      warn(`The roadmap "${id}" cannot be read, so it is not in the backup. See: roadmap doctor`);
    }
  }
  return found;
};

/** Backups of everything, in one file each. */
export const openBackups = (options: BackupsOptions): Backups => {
  const { home, version, progress, roadmaps, now, warn } = options;
  const make = async (): Promise<Backup> => {
    const at = now().toISOString();
    const state = await progress.state();
    const history = await progress.history();
    const device = (await progress.device()) ?? randomId(8);
    const rest = unrecorded(state, history).map(
      (draft): Change => ({ v: 1, id: randomId(12), at, on: dayOf(now()), device, ...draft }),
    );
    // The settings stand in the state.
    const changes = restorableOf([...history, ...rest]);
    const settings = restorable(state.settings);
    return { at, version, settings, changes, roadmaps: await ownRoadmaps(roadmaps, warn) };
  };
  const read = (path: string): Backup => {
    const bytes = bytesOf(path);
    const file = bytes.includes('"checksum"') ? readState(bytes, path) : undefined;
    if (file?.kind === 'sound') return fromState(file.stored, bytes);
    if (file?.kind === 'edited') throw refuse(path, 'it was changed after it was written');
    const journal = journalAt(path, bytes);
    if (!journal) return backupIn(textIn(bytes, path), path);
    if (journal.newer > 0) throw refuseNewer(path);
    const backup = fromJournal(journal);
    const passed = journal.damaged + restorableOf(journal.changes).length - backup.changes.length;
    if (passed > 0) warn(`${path}: lines that are no sound change were passed over: ${passed}.`);
    return backup;
  };
  return {
    make,
    text: textOf,
    save: (path, backup, over) => saveFile(path, readableText(backup), { ...OURS, over }),
    read: async (path) => read(path),
    keep: async (backup) => {
      if (home === undefined) throw homeless('saved');
      return keepBackup(home, readableText(backup), now());
    },
  };
};
