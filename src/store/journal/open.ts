import { statSync } from 'node:fs';
import type { Decide, ProgressStore, Saved } from '../../context/progress';
import { byTime } from '../../progress/record/compare';
import { once } from '../../progress/record/shareable';
import { type Change, type Day, NO_STATE, type State } from '../../progress/record/types';
import { inspect } from '../checkup/inspect';
import { repair } from '../checkup/repair';
import { homeless } from '../home';
import { readJournal, START, type Tail } from './journal';
import { type Files, filesIn, type Loaded, load } from './load';
import { changeOf, randomId, saveChanges } from './save-changes';

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
};

/** Changes with every write to one of the files; undefined where they cannot be looked at. */
const stampOf = ({ state, journal }: Files): string | undefined => {
  try {
    return [state, journal]
      .map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }))
      .map((stat) => stat && `${stat.ino} ${stat.size} ${stat.ctimeNs}`)
      .join();
  } catch {
    return undefined;
  }
};

/** The learner's progress in a folder; nothing is opened before it is asked for. */
export const openProgress = ({ home, now, today, warn }: StoreOptions): ProgressStore => {
  const files = home === undefined ? undefined : filesIn(home);
  const told = new Set<string>();
  const read = async (): Promise<Loaded> => {
    if (!files) return NOTHING;
    const result = await load(files);
    for (const notice of result.notices.filter((one) => !told.has(one))) {
      told.add(notice);
      warn(notice);
    }
    return result;
  };
  // Read once, and anew before a change where another process has written meanwhile.
  let latest: { readonly stamp: string | undefined; readonly loaded: Promise<Loaded> } | undefined;
  const loaded = (): Promise<Loaded> => {
    const stamp = files && stampOf(files);
    if (!latest || stamp === undefined || latest.stamp !== stamp)
      latest = { stamp, loaded: read() };
    return latest.loaded;
  };
  // A command looks at the state several times; after a change it is the one that was saved.
  let seen: Promise<State> | undefined;
  const saved = async (...change: Parameters<typeof saveChanges>): Promise<State> => {
    seen = undefined;
    const state = await saveChanges(...change);
    seen = Promise.resolve(state);
    return state;
  };
  // A long journal is parsed once; after that, what was appended to it.
  let parsed: Tail | undefined;
  const changesIn = (journal: string): readonly Change[] => {
    const tail = readJournal(journal, parsed?.bookmark);
    const before = tail.continues ? (parsed?.changes ?? []) : [];
    parsed = { ...tail, changes: tail.changes.length > 0 ? [...before, ...tail.changes] : before };
    return parsed.changes;
  };
  const changes = (): readonly Change[] =>
    files ? once(changesIn(files.journal)).toSorted(byTime) : [];
  const save = async (decide: Decide): Promise<Saved> => {
    const before = await loaded();
    const draft = decide(before.state, changes);
    if (!draft || draft.events.length === 0) {
      seen = Promise.resolve(before.state);
      return { state: before.state };
    }
    if (!files) throw homeless('saved');
    const change = changeOf(draft, before, now(), today());
    const state = await saved(files, before, [change], change.device, now());
    return { state, change };
  };
  const adopt = async (changes: readonly Change[]): Promise<State> => {
    const before = await loaded();
    if (changes.length === 0) return before.state;
    if (!files) throw homeless('saved');
    return saved(files, before, changes, before.device ?? randomId(8), now());
  };
  const history = async (): Promise<readonly Change[]> => {
    await loaded();
    return changes();
  };
  return {
    state: async () => {
      seen ??= loaded().then(({ state }) => state);
      return seen;
    },
    history,
    save,
    adopt,
    device: async () => (await loaded()).device,
    inspect: async () => inspect(files, now()),
    repair: async () => {
      if (!files) throw homeless('saved');
      return repair(files, now());
    },
  };
};

/** The progress of a learner whose folder cannot be known: whoever asks for it gets the reason. */
export const unknownProgress = (reason: unknown): ProgressStore => {
  const refuse = async (): Promise<never> => {
    throw reason;
  };
  return {
    state: refuse,
    history: refuse,
    save: refuse,
    adopt: refuse,
    device: refuse,
    inspect: refuse,
    repair: refuse,
  };
};
