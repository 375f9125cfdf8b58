import type { Finding } from '../../context/progress';
import { dayOf } from '../../progress/record/days';
import { isRoadmapError } from '../../roadmap/errors';
import { backupsIn, damagedBackups, missingMarks } from '../backup/daily';
import { readJournal } from '../journal/journal';
import { type Files, type Loaded, load } from '../journal/load';
import { leftoversIn } from '../sweep';
import { copyFindings } from './copies';
import { FIX, finding } from './finding';
import { folderFindings } from './folder';

/** Everything about the files on disk that a learner may want to know. Changes nothing. */
export const inspect = async (files: Files | undefined, now: Date): Promise<Finding[]> => {
  if (!files) {
    return [finding('folder', false, 'The environment names no home folder.', 'Set ROADMAP_HOME.')];
  }
  try {
    const loaded = await load(files);
    return [
      ...folderFindings(files),
      stateFinding(files, loaded),
      journalFinding(files, loaded),
      ...backupFindings(files.home, loaded),
      ...copyFindings(files, loaded.state),
      leftoverFinding(files.home, now),
      clockFinding(loaded, now),
    ];
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
    return [...folderFindings(files), finding('progress', false, error.message, error.hint)];
  }
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

const backupFindings = (home: string, { state }: Loaded): Finding[] => {
  const damaged = damagedBackups(home);
  return [
    ...damaged.map((path) => finding('backups', false, `${path} is damaged.`, FIX)),
    backupFinding(home, state, damaged),
  ];
};

const backupFinding = (
  home: string,
  state: Loaded['state'],
  damaged: readonly string[],
): Finding => {
  const missing = missingMarks(home, state);
  if (missing) {
    const { name, count } = missing;
    const marks = count === 1 ? '1 mark' : `${count} marks`;
    return finding('backups', false, `${name} holds ${marks} that your progress lacks.`, FIX);
  }
  const sound = backupsIn(home).filter((path) => !damaged.includes(path));
  const newest = sound.at(-1);
  return finding('backups', true, newest ? `${sound.length}, the newest ${newest}` : 'None yet.');
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

const MS_A_DAY = 86_400_000;

/** A day's difference is none: the moment may come from a machine elsewhere on Earth. */
const clockFinding = ({ state }: Loaded, now: Date): Finding => {
  const today = dayOf(now);
  if (!(Date.parse(state.newest) - now.getTime() > MS_A_DAY)) {
    return finding('clock', true, `Today is ${today}.`);
  }
  const newest = state.newest.slice(0, 10);
  const message = `Today is ${today}, but your newest change is dated ${newest}: a clock was or is wrong.`;
  return finding('clock', false, message, 'Check the date of this machine. Your marks are safe.');
};
