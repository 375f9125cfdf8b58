import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Backup } from '../context/backups';
import { fold, progressOf } from '../progress/fold';
import { isNewer } from '../progress/order';
import { own } from '../progress/records';
import { replacing } from '../progress/replace';
import { restorable } from '../progress/restore-settings';
import { once } from '../progress/share';
import type { Snapshot } from '../progress/snapshot';
import { NO_STATE, type ProgressEvent } from '../progress/types';
import { ifPossible } from '../roadmap/errors';
import { type Restored, restoredLines } from '../view/restored';

export interface RestoreInput {
  readonly file: string;
  /** Everything is to be as the backup has it, instead of joined with it. */
  readonly replace: boolean;
}

/** The changes that are not here yet; how many these are. */
const adopt = async ({ progress }: Context, { changes }: Backup): Promise<number> => {
  const known = new Set((await progress.history()).map(({ id }) => id));
  const news = once(changes).filter(({ id }) => !known.has(id));
  await progress.adopt(news);
  return news.length;
};

/** Settings that were chosen later in the backup than here. Those of a machine stay with it. */
const choose = async ({ progress }: Context, { settings }: Backup): Promise<void> => {
  await progress.save((state) => ({
    roadmap: '',
    events: Object.entries(restorable(settings)).flatMap(([key, setting]): ProgressEvent[] => {
      const here = own(state.settings, key);
      const isNews = isNewer(setting, here) && setting.value !== (here?.value ?? null);
      return isNews ? [{ type: 'setting', key, value: setting.value }] : [];
    }),
  }));
};

/** Roadmaps that are not here; ours stay as they are. */
const bringRoadmaps = async ({ roadmaps }: Context, backup: Backup): Promise<string[]> => {
  const here = roadmaps.ids();
  const missing = backup.roadmaps.filter(({ id }) => !here.includes(id));
  for (const roadmap of missing) await roadmaps.keep(roadmap);
  return missing.map(({ id }) => id);
};

/** What came after the backup is taken back, by changes like any other; how many events that took. */
const replace = async ({ progress }: Context, { changes }: Backup): Promise<number> => {
  const wanted = fold(NO_STATE, changes);
  const ids = Object.keys((await progress.state()).roadmaps);
  let count = 0;
  for (const roadmap of ids) {
    await progress.save((state) => {
      const events = replacing(progressOf(state, roadmap), progressOf(wanted, roadmap));
      count += events.length;
      return { roadmap, events };
    });
  }
  return count;
};

/** The chosen roadmap, where it can be read: what came back matters more here. */
const snapshotOf = (context: Context): Promise<Snapshot | undefined> =>
  ifPossible(() => context.snapshot());

/** Brings a backup back: joined with what is here, or in its place. */
export const run = async (context: Context, input: RestoreInput): Promise<Answer> => {
  const backups = await context.backups();
  const backup = await backups.read(input.file);
  const kept = input.replace ? await backups.keep(await backups.make()) : undefined;
  const changes = await adopt(context, backup);
  await choose(context, backup);
  const roadmaps = await bringRoadmaps(context, backup);
  const replaced = input.replace ? await replace(context, backup) : 0;
  const snapshot = await snapshotOf(context);
  const restored: Restored = { at: backup.at, changes, roadmaps, replaced, kept, snapshot };
  return {
    json: () => ({
      restored: { at: backup.at, changes, roadmaps, replaced, kept: kept ?? null },
      summary: snapshot?.standing(snapshot.tree.root).summary ?? null,
    }),
    text: (screen) => restoredLines(restored, screen),
  };
};
