import { basename, dirname, join } from 'node:path';
import { fold } from '../../progress/record/fold';
import { merge } from '../../progress/record/merge';
import { type Change, NO_STATE, type State } from '../../progress/record/types';
import { upgraded } from '../../progress/record/upgrade';
import { isRoadmapError, RoadmapError } from '../../roadmap/errors';
import { newestBackup } from '../backup/daily';
import { inWords, permissionHint, UnfitFile } from '../files';
import { type Bookmark, readJournal, type Tail } from './journal';
import { readStateFile, refuseNewer, type StateFile } from './state-file';

/** Where the learner's files are. */
export interface Files {
  readonly home: string;
  readonly state: string;
  readonly journal: string;
}

export const filesIn = (home: string): Files => ({
  home,
  state: join(home, 'config.json'),
  journal: join(home, 'history.jsonl'),
});

/** Everything that could be read, and what is not as it should be. */
export interface Loaded {
  readonly state: State;
  readonly file: StateFile;
  readonly device: string | undefined;
  readonly bookmark: Bookmark;
  /** Journal lines passed over. */
  readonly damaged: number;
  /** Sentences for the learner; empty when all is well. */
  readonly notices: readonly string[];
}

const unreadable = (path: string, error: unknown): unknown =>
  isRoadmapError(error)
    ? error
    : new RoadmapError(
        'progress-unreadable',
        `Cannot read your progress at ${path}: ${inWords(error)}.`,
        error instanceof UnfitFile
          ? `Give it another name, then type the same again: a new ${basename(path)} is made.`
          : permissionHint(dirname(path), path),
      );

const attempt = <T>(path: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw unreadable(path, error);
  }
};

const journalTail = (files: Files, from?: Bookmark): Tail => {
  const tail = attempt(files.journal, () => readJournal(files.journal, from));
  if (tail.newer > 0) throw refuseNewer(files.journal);
  return tail;
};

const countLines = (count: number): string =>
  count === 1 ? 'One damaged line' : `${count} damaged lines`;

const linesNotice = ({ damaged }: Tail): string[] =>
  damaged > 0 ? [`${countLines(damaged)} in history.jsonl passed over. More: roadmap doctor`] : [];

/**
 * The machine that a journal belongs to. Other machines' changes stand in it, too, but never their
 * settings.
 */
const deviceOf = (changes: readonly Change[]): string | undefined => {
  const own = changes.findLast(({ events }) => events.some(({ type }) => type === 'setting'));
  return (own ?? changes.at(-1))?.device;
};

/**
 * Reads state, then journal: what the state does not hold yet stands in the journal. Takes no
 * lock, creates nothing, and answers from whatever is sound.
 *
 * @throws RoadmapError `progress-unreadable`: no permission, no regular file, a newer format
 */
export const load = async (files: Files): Promise<Loaded> => {
  const file = attempt(files.state, () => readStateFile(files.state));
  switch (file.kind) {
    case 'sound':
      return loadSound(files, file);
    case 'edited':
      return loadEdited(files, file);
    default:
      return rebuild(files, file);
  }
};

const loadSound = (files: Files, file: Extract<StateFile, { kind: 'sound' }>): Loaded => {
  const { stored } = file;
  const tail = journalTail(files, stored.journal);
  const cut = tail.continues
    ? []
    : ['history.jsonl was cut or replaced. Your marks are safe; older changes cannot be undone.'];
  return {
    state: fold(stored, tail.changes),
    file,
    device: stored.device,
    bookmark: tail.bookmark,
    damaged: tail.damaged,
    notices: [...cut, ...linesNotice(tail)],
  };
};

const loadEdited = async (
  files: Files,
  file: Extract<StateFile, { kind: 'edited' }>,
): Promise<Loaded> => {
  const { salvage } = await import('../../progress/record/salvage');
  const tail = journalTail(files);
  const known = new Set(tail.changes.map(({ id }) => id));
  const { state, device, dropped } = salvage(file.document, known);
  const lost = dropped.length > 0 ? ` Not understood: ${dropped.slice(0, 3).join(', ')}.` : '';
  const notice = `config.json was changed by hand: joined with your history.${lost}`;
  return {
    state: merge(upgraded(state), fold(NO_STATE, tail.changes)),
    file,
    device: device ?? deviceOf(tail.changes),
    bookmark: tail.bookmark,
    damaged: tail.damaged,
    notices: [notice, ...linesNotice(tail)],
  };
};

/** From the journal, and the newest backup for what a lost journal would have held. */
const rebuild = (files: Files, file: StateFile): Loaded => {
  const tail = journalTail(files);
  const backup = newestBackup(files.home);
  const isNew = file.kind === 'absent' && tail.changes.length === 0;
  const base = backup && !isNew ? backup.state : NO_STATE;
  return {
    state: merge(base, fold(NO_STATE, tail.changes)),
    file,
    device: deviceOf(tail.changes),
    bookmark: tail.bookmark,
    damaged: tail.damaged,
    notices: [...rebuiltNotice(file, tail, backup?.name), ...linesNotice(tail)],
  };
};

const rebuiltNotice = (file: StateFile, tail: Tail, backup: string | undefined): string[] => {
  const hasJournal = tail.changes.length > 0;
  if (file.kind === 'damaged') {
    const sources = [hasJournal && 'history.jsonl', backup && `backups/${backup}`].filter(Boolean);
    const from = sources.join(' and ') || 'nothing, for there is no history and no backup';
    return [`config.json is damaged; your progress was rebuilt from ${from}.`];
  }
  if (hasJournal || !backup) return [];
  return [`No progress found, but there is a backup: backups/${backup}. See: roadmap doctor`];
};
