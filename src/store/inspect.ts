import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Finding } from '../context';
import { isRoadmapError } from '../roadmap/errors';
import { backupsIn, missingMarks } from './backups';
import { inWords, isFolder, permissionHint } from './files';
import { readJournal } from './journal';
import { type Files, type Loaded, load } from './load';
import { leftoversIn } from './sweep';

const FIX = 'roadmap doctor --fix';

const finding = (name: string, ok: boolean, message: string, fix?: string): Finding =>
  fix === undefined || ok ? { name, ok, message } : { name, ok, message, fix };

/** Everything about the files on disk that a learner may want to know. Changes nothing. */
export const inspect = async (files: Files | undefined, now: Date): Promise<Finding[]> => {
  if (!files) {
    return [finding('folder', false, 'The environment names no home folder.', 'Set ROADMAP_HOME.')];
  }
  const folder = folderFinding(files.home);
  try {
    const loaded = await load(files);
    return [
      folder,
      writingFinding(files),
      stateFinding(files, loaded),
      journalFinding(files, loaded),
      backupFinding(files.home, loaded),
      leftoverFinding(files.home, now),
    ];
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
    return [folder, writingFinding(files), finding('progress', false, error.message, error.hint)];
  }
};

const folderFinding = (home: string): Finding => {
  if (!existsSync(home)) return finding('folder', true, `${home} (made with your first mark)`);
  if (!isFolder(home)) {
    return finding('folder', false, `${home} is not a folder.`, 'Set ROADMAP_HOME to a folder.');
  }
  const others = process.platform === 'win32' ? 0 : statSync(home).mode & 0o077;
  return others === 0
    ? finding('folder', true, home)
    : finding('folder', false, `${home} can be read by others.`, FIX);
};

/** The nearest folder there is: that is where a new one would be made. */
const nearestFolder = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));

/** Whether the next mark can be saved. */
const writingFinding = ({ home, state, journal }: Files): Finding => {
  const paths = [nearestFolder(home), ...[state, journal].filter((path) => existsSync(path))];
  for (const path of paths) {
    try {
      accessSync(path, isFolder(path) ? constants.W_OK | constants.X_OK : constants.W_OK);
    } catch (error) {
      const message = `The next mark could not be saved: ${path}: ${inWords(error)}.`;
      return finding('saving', false, message, permissionHint(home, path));
    }
  }
  return finding('saving', true, 'The next mark can be saved.');
};

const stateFinding = ({ state }: Files, { file, notices }: Loaded): Finding => {
  if (file.kind === 'sound') return finding('progress', true, `${state} is sound.`);
  if (file.kind === 'absent' && notices.length === 0) {
    const journalOnly = 'No config.json yet; it is written with the next mark.';
    return finding('progress', true, journalOnly);
  }
  return finding('progress', false, notices.join(' '), FIX);
};

const journalFinding = ({ journal }: Files, loaded: Loaded): Finding => {
  const { changes, damaged } = readJournal(journal);
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  const lines = damaged === 1 ? '1 damaged line is' : `${damaged} damaged lines are`;
  const passed =
    damaged > 0 ? ` ${lines} passed over: gone, unless config.json held what it said.` : '';
  const isNews = loaded.damaged > 0 || loaded.notices.some((one) => one.includes('cut'));
  return finding('history', !isNews, `${journal} holds ${count}.${passed}`, FIX);
};

const backupFinding = (home: string, { state }: Loaded): Finding => {
  const backups = backupsIn(home);
  const missing = missingMarks(home, state);
  if (missing) {
    const { name, count } = missing;
    const marks = count === 1 ? '1 mark' : `${count} marks`;
    return finding('backups', false, `${name} holds ${marks} that your progress lacks.`, FIX);
  }
  const newest = backups.at(-1);
  return finding('backups', true, newest ? `${backups.length}, the newest ${newest}` : 'None yet.');
};

const leftoverFinding = (home: string, now: Date): Finding => {
  const count = leftoversIn(home, now.getTime()).length;
  return finding(
    'leftovers',
    count === 0,
    count === 0 ? 'None.' : `${count} unfinished files.`,
    FIX,
  );
};
