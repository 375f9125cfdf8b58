import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { progressOf, settingOf } from '../progress/fold';
import { snapshotOf } from '../progress/snapshot';
import type { State } from '../progress/types';
import { isRoadmapError, RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { treeOf } from '../roadmap/tree';
import { type Shelf, shelfLines } from '../view/shelf';

export interface RoadmapsInput {
  /** The id of a roadmap to drop. */
  readonly remove: string | undefined;
  /** The id of a roadmap to choose. */
  readonly use: string | undefined;
}

const SHIPPED = 'backend';

const shelvesOf = async (context: Context, state: State): Promise<Shelf[]> => {
  const chosen = settingOf(state, 'roadmap') ?? SHIPPED;
  const shelves: Shelf[] = [];
  for (const id of context.roadmaps.ids()) {
    try {
      const held = await context.roadmaps.find(id);
      if (!held) continue;
      const { roadmap } = held;
      const snapshot = snapshotOf(treeOf(roadmap), progressOf(state, id), context.today());
      const { summary } = snapshot.standing(snapshot.tree.root);
      shelves.push({ id, title: roadmap.title, summary, chosen: id === chosen });
    } catch (error) {
      if (!isRoadmapError(error)) throw error;
      context.warn(`${error.message} ${error.hint ?? ''}`.trim());
    }
  }
  return shelves;
};

const unknown = (context: Context, id: string, more = ''): RoadmapError => {
  const ids = context.roadmaps.ids().join(', ');
  return new RoadmapError(
    'roadmap-unknown',
    `There is no roadmap ${quoted(id)}.`,
    `Here are: ${ids}${more}`,
  );
};

/** What to do about a roadmap that is not here, as with `--roadmap`. */
const BRING_IN = `. Bring one in: roadmap import <file>. Choose: roadmap use ${SHIPPED}`;

/** Which roadmaps can be removed: those that were imported. */
const removable = ({ roadmaps }: Context): string => {
  const ids = roadmaps.ids().filter((id) => id !== SHIPPED);
  return ids.length > 0
    ? `Yours: ${ids.join(', ')}. Remove one: roadmap roadmaps --remove ${ids[0]}`
    : 'You have imported none that could be removed.';
};

const choose = async (context: Context, id: string): Promise<void> => {
  if (!context.roadmaps.ids().includes(id)) throw unknown(context, id, BRING_IN);
  await context.progress.save((state) =>
    (settingOf(state, 'roadmap') ?? SHIPPED) === id
      ? undefined
      : { roadmap: id, events: [{ type: 'setting', key: 'roadmap', value: id }] },
  );
};

const drop = async (context: Context, id: string): Promise<void> => {
  if (!context.roadmaps.ids().includes(id)) throw unknown(context, id);
  const held = await context.roadmaps.find(id).catch(() => undefined);
  if (held?.origin === 'shipped') {
    const message = `"${id}" comes with the program and cannot be removed.`;
    throw new RoadmapError('refused', message, removable(context));
  }
  context.roadmaps.remove(id);
  await context.progress.save((state) =>
    settingOf(state, 'roadmap') === id && id !== SHIPPED
      ? { roadmap: id, events: [{ type: 'setting', key: 'roadmap', value: null }] }
      : undefined,
  );
};

/** The roadmaps at hand with their progress; chooses or drops one. */
export const run = async (context: Context, input: RoadmapsInput): Promise<Answer> => {
  if (input.use !== undefined) await choose(context, input.use);
  if (input.remove !== undefined) await drop(context, input.remove);
  const shelves = await shelvesOf(context, await context.progress.state());
  return {
    json: () => ({ roadmaps: shelves }),
    *text(screen) {
      if (input.remove !== undefined) yield ` Removed "${input.remove}". Its progress is kept.`;
      yield* shelfLines(shelves, screen);
    },
    *narrate({ shelfSentences }) {
      if (input.remove !== undefined) yield `Removed "${input.remove}"; its progress is kept.`;
      yield* shelfSentences(shelves);
    },
  };
};
