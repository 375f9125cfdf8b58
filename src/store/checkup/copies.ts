import { join } from 'node:path';
import type { Finding } from '../../context/progress';
import { shellWord } from '../../page/shell-word';
import { shareableOf } from '../../progress/record/shareable';
import type { Change, State } from '../../progress/record/types';
import { saysNothingNew } from '../../progress/record/unrecorded';
import { namesIn } from '../files';
import { readJournal } from '../journal/journal';
import type { Files } from '../journal/load';
import { readStateFile, type Stored } from '../journal/state-file';
import { finding } from './finding';

/**
 * A second history or state: "history (conflicted copy 2026-11-30).jsonl" of Dropbox,
 * "config.sync-conflict-20261130-101010-ABCDEFG.json" of Syncthing, "history-LAPTOP.jsonl" of
 * OneDrive. What we set aside ourselves is none.
 */
const COPY = /^(history.+\.jsonl|config(?!\.corrupt-).+\.json)$/;

const knownIn = ({ roadmaps, newest }: Stored): Change[] =>
  Object.entries(roadmaps).map(([roadmap, progress]) => ({
    v: 1,
    id: '',
    at: newest,
    on: newest.slice(0, 10),
    device: '',
    roadmap,
    events: [{ type: 'known', progress }],
  }));

/** What a copy tells of; undefined where it cannot be read. */
const changesIn = (path: string): readonly Change[] | undefined => {
  try {
    if (path.endsWith('.jsonl')) return shareableOf(readJournal(path).changes);
    const file = readStateFile(path);
    return file.kind === 'sound' ? knownIn(file.stored) : undefined;
  } catch {
    return undefined;
  }
};

const copyFinding = (path: string, known: ReadonlySet<string>, state: State): Finding => {
  const changes = changesIn(path);
  if (!changes) {
    const lost = `${path} looks like a copy of your progress, but cannot be read.`;
    return finding('copies', false, lost, 'Have a look at it, then move it elsewhere.');
  }
  const isNews = changes.some((one) => !known.has(one.id) && !saysNothingNew(one, state));
  if (!isNews) return finding('copies', true, `${path} holds nothing new and can be deleted.`);
  const message = `${path} is a conflicted copy, with progress that is not here.`;
  return finding('copies', false, message, `roadmap restore ${shellWord(path) ?? '<file>'}`);
};

/** Copies that a file service made beside ours when two machines wrote at once. */
export const copyFindings = ({ home, journal }: Files, state: State): Finding[] => {
  const names = namesIn(home).filter((name) => COPY.test(name));
  if (names.length === 0) return [];
  const known = new Set(readJournal(journal).changes.map(({ id }) => id));
  return names.toSorted().map((name) => copyFinding(join(home, name), known, state));
};
