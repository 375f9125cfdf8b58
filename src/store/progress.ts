import type { Draft, ProgressStore, Saved } from '../context';
import { byTime } from '../progress/order';
import { type Change, type Day, NO_STATE } from '../progress/types';
import { RoadmapError } from '../roadmap/errors';
import { readJournal, START } from './journal';
import { filesIn, type Loaded, load } from './load';

/** What the store needs of the world. */
export interface StoreOptions {
  /** The folder, or undefined where the environment names none. */
  readonly home: string | undefined;
  readonly now: () => Date;
  readonly today: () => Day;
  readonly warn: (text: string) => void;
}

const NOTHING: Loaded = {
  state: NO_STATE,
  file: { kind: 'absent' },
  device: undefined,
  bookmark: START,
  damaged: 0,
  notices: [],
  dropped: [],
};

const homeless = (): RoadmapError =>
  new RoadmapError(
    'progress-unsaved',
    'Nothing was saved: the environment names no home folder.',
    'Set ROADMAP_HOME to a folder of yours, then try again.',
  );

/** The learner's progress in a folder; nothing is opened before it is asked for. */
export const openProgress = ({ home, now, today, warn }: StoreOptions): ProgressStore => {
  const files = home === undefined ? undefined : filesIn(home);
  const told = new Set<string>();
  const loaded = async (): Promise<Loaded> => {
    if (!files) return NOTHING;
    const result = await load(files);
    for (const notice of result.notices.filter((one) => !told.has(one))) {
      told.add(notice);
      warn(notice);
    }
    return result;
  };
  const save = async (decide: (state: Loaded['state']) => Draft | undefined): Promise<Saved> => {
    const before = await loaded();
    const draft = decide(before.state);
    if (!draft || draft.events.length === 0) return { state: before.state };
    if (!files) throw homeless();
    const { changeOf, saveChange } = await import('./save');
    const change = changeOf(draft, before, now(), today());
    return { state: await saveChange(files, before, change, now()), change };
  };
  const history = async (): Promise<readonly Change[]> => {
    await loaded();
    return files ? readJournal(files.journal).changes.toSorted(byTime) : [];
  };
  return {
    state: async () => (await loaded()).state,
    history,
    save,
    inspect: async () => (await import('./inspect')).inspect(files, now()),
    repair: async () => {
      if (!files) throw homeless();
      return (await import('./repair')).repair(files, now());
    },
  };
};
