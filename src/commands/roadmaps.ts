import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { progressOf, settingOf } from '../progress/record/fold';
import { snapshotOf } from '../progress/record/snapshot';
import type { State } from '../progress/record/types';
import { isRoadmapError, RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { treeOf } from '../roadmap/tree';
import { defineCommand, flag, type InputOf, option, required } from './command';
import { type LibraryRow, libraryPage, removedPage } from './roadmaps.page';
import { text } from './values';

const roadmapId = {
  ...text('id', { sources: ['roadmaps'], question: 'Which roadmap?', example: 'backend' }),
};

const usage = {
  options: {
    remove: option('--remove <id>', 'drop one; its progress is kept', roadmapId),
    yes: flag('--yes', 'do not ask before one is dropped'),
  },
};

export type RoadmapsInput = InputOf<typeof usage> & {
  /** The id of a roadmap to choose. */
  readonly use: string | undefined;
};

const SHIPPED = 'backend';

const rowsOf = async (context: Context, state: State): Promise<LibraryRow[]> => {
  const chosen = settingOf(state, 'roadmap') ?? SHIPPED;
  const rows: LibraryRow[] = [];
  for (const id of context.roadmaps.ids()) {
    try {
      const held = await context.roadmaps.find(id);
      if (!held) continue;
      const { roadmap } = held;
      const snapshot = snapshotOf(treeOf(roadmap), progressOf(state, id), context.today());
      const { summary } = snapshot.standing(snapshot.tree.root);
      rows.push({ id, title: roadmap.title, summary, chosen: id === chosen });
    } catch (error) {
      if (!isRoadmapError(error)) throw error;
      context.warn(`${error.message} ${error.hint ?? ''}`.trim());
    }
  }
  return rows;
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

/** Its progress stays, but the roadmap goes, so that is asked for once more. */
const isMeant = async (context: Context, id: string, yes: boolean): Promise<boolean> => {
  if (yes) return true;
  if (context.prompts) {
    const { confirm } = await context.prompts();
    return confirm(`Remove the roadmap "${id}"? Its progress is kept.`);
  }
  const message = `This would remove the roadmap "${id}".`;
  throw new RoadmapError('needs-terminal', message, 'To confirm, add --yes.');
};

/** Whether it was removed. */
const drop = async (context: Context, id: string, yes: boolean): Promise<boolean> => {
  if (!context.roadmaps.ids().includes(id)) throw unknown(context, id);
  const held = await context.roadmaps.find(id).catch(() => undefined);
  if (held?.origin === 'shipped') {
    const message = `"${id}" comes with the program and cannot be removed.`;
    throw new RoadmapError('refused', message, removable(context));
  }
  if (!(await isMeant(context, id, yes))) return false;
  await context.replaceRoadmap(id, undefined, () => ({ events: [] }));
  return true;
};

/** The roadmaps at hand with their progress; chooses or drops one. */
export const run = async (context: Context, input: RoadmapsInput): Promise<Answer> => {
  if (input.use !== undefined) await choose(context, input.use);
  const { remove, yes } = input;
  const removed = remove !== undefined && (await drop(context, remove, yes));
  const rows = await rowsOf(context, await context.progress.state());
  return {
    json: () => ({ roadmaps: rows }),
    *page() {
      if (remove !== undefined) yield* removedPage(remove, removed);
      yield* libraryPage(rows);
    },
  };
};

export const roadmaps = defineCommand(usage, {
  examples: ['roadmaps', 'roadmaps --remove rust'],
  run: (context, input) => run(context, { ...input, use: undefined }),
});

export const use = defineCommand(
  { arguments: { id: required(roadmapId) } },
  {
    examples: ['use backend'],
    run: (context, { id }) => run(context, { remove: undefined, use: id, yes: false }),
  },
);
