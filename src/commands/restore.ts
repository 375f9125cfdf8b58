import type { Context } from '../context';
import type { Answer } from '../context/answer';
import type { Backup } from '../context/backups';
import { fold, progressOf } from '../progress/record/fold';
import { replacing } from '../progress/record/replace';
import { newerSettings, settingsBack } from '../progress/record/restore-settings';
import { once } from '../progress/record/shareable';
import type { Snapshot } from '../progress/record/snapshot';
import { NO_STATE } from '../progress/record/types';
import { saysNothingNew } from '../progress/record/unrecorded';
import { isSameRoadmap } from '../roadmap/compare';
import { ifPossible, isRoadmapError, RoadmapError } from '../roadmap/errors';
import type { Roadmap } from '../roadmap/types';
import { defineCommand, flag, type InputOf, required } from './command';
import { type Restored, restoredPage } from './restore.page';
import { file } from './values';

const usage = {
  arguments: { file: required(file('roadmap-backup.txt')) },
  options: { replace: flag('--replace', 'set everything back to how the backup has it') },
};

export type RestoreInput = InputOf<typeof usage>;

/** The changes that are not here yet, and tell of something that is not; how many these are. */
const adopt = async ({ progress }: Context, { changes }: Backup): Promise<number> => {
  const known = new Set((await progress.history()).map(({ id }) => id));
  const state = await progress.state();
  const news = once(changes).filter(
    (change) => !known.has(change.id) && !saysNothingNew(change, state),
  );
  await progress.adopt(news);
  return news.length;
};

/** Settings and the chosen roadmap: those chosen later in the backup, or all as it has them. */
const choose = async (
  { progress }: Context,
  { settings }: Backup,
  isReplacing: boolean,
): Promise<number> => {
  const eventsFor = isReplacing ? settingsBack : newerSettings;
  const { change } = await progress.save((state) => ({
    roadmap: '',
    events: eventsFor(state.settings, settings),
  }));
  return change?.events.length ?? 0;
};

/** Whether the roadmap of that id says something else here. One that cannot be read stays. */
const isOther = async ({ roadmaps, warn }: Context, wanted: Roadmap): Promise<boolean> => {
  const { id } = wanted;
  const held = await ifPossible(() => roadmaps.find(id, 'whole'));
  if (held) return !isSameRoadmap(held.roadmap, wanted);
  warn(`The roadmap "${id}" cannot be read and stays as it is. See: roadmap doctor`);
  return false;
};

/** The progress is here by then, which matters more: an error says so, too. */
const keepRoadmap = async ({ roadmaps }: Context, roadmap: Roadmap): Promise<void> => {
  try {
    await roadmaps.keep(roadmap);
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
    const message = `The progress of the backup is here now, but not its roadmap "${roadmap.id}". ${error.message}`;
    throw new RoadmapError(error.code, message, error.hint);
  }
};

/** Which roadmaps came that are not here, and which were set back to how the backup has them. */
const bringRoadmaps = async (
  context: Context,
  backup: Backup,
  isReplacing: boolean,
): Promise<{ roadmaps: string[]; roadmapsReplaced: string[] }> => {
  const here = context.roadmaps.ids();
  const missing = backup.roadmaps.filter(({ id }) => !here.includes(id));
  const others: Roadmap[] = [];
  for (const roadmap of isReplacing ? backup.roadmaps : []) {
    if (here.includes(roadmap.id) && (await isOther(context, roadmap))) others.push(roadmap);
  }
  for (const roadmap of [...missing, ...others]) await keepRoadmap(context, roadmap);
  return { roadmaps: missing.map(({ id }) => id), roadmapsReplaced: others.map(({ id }) => id) };
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
  const replaced = input.replace ? await replace(context, backup) : 0;
  const brought = await bringRoadmaps(context, backup, input.replace);
  const settings = await choose(context, backup, input.replace);
  const came = { at: backup.at, changes, replaced, settings, ...brought };
  const snapshot = await snapshotOf(context);
  const restored: Restored = { ...came, isReplacing: input.replace, kept, snapshot };
  return {
    json: () => ({
      restored: { ...came, kept: kept ?? null },
      summary: snapshot?.standing(snapshot.tree.root).summary ?? null,
    }),
    page: () => restoredPage(restored),
  };
};

export const command = defineCommand(usage, {
  examples: ['restore roadmap-backup-2026-11-22.txt', 'restore old.txt --replace'],
  run,
});
