import type { Context } from '../context';
import type { ProgressStore } from '../context/progress';
import type { Detail, Held, RoadmapLibrary } from '../context/roadmaps';
import { progressOf, settingOf } from '../progress/record/fold';
import { snapshotOf } from '../progress/record/snapshot';
import type { Day, State } from '../progress/record/types';
import { ifPossible, RoadmapError } from '../roadmap/errors';
import { type Tree, treeOf } from '../roadmap/tree';
import type { Roadmap } from '../roadmap/types';

export interface SessionOptions {
  readonly progress: ProgressStore;
  readonly roadmaps: RoadmapLibrary;
  readonly today: () => Day;
}

const topicIds = (roadmap: Roadmap): Set<string> =>
  new Set(treeOf(roadmap).nodes.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : [])));

/** A file with the id of another roadmap of ours must not write into that one's progress. */
const refuseForeign = async (held: Held, roadmaps: RoadmapLibrary): Promise<void> => {
  if (held.origin !== 'file') return;
  const ours = await roadmaps.find(held.roadmap.id);
  if (!ours) return;
  const [theirs, known] = [topicIds(held.roadmap), topicIds(ours.roadmap)];
  const shared = [...theirs].filter((id) => known.has(id)).length;
  if (shared * 2 >= theirs.size) return;
  const { id } = held.roadmap;
  throw new RoadmapError(
    'refused',
    `${held.path} calls itself "${id}", but it is another roadmap than the "${id}" that is here.`,
    `Give it an id of its own: roadmap import ${held.path} --id ${id}-2`,
  );
};

/** The choice of a roadmap taken back. */
const UNCHOSEN = { type: 'setting', key: 'roadmap', value: null } as const;

/** The chosen roadmap joined with the progress in it. Each is read once. */
export const openSession = ({
  progress,
  roadmaps,
  today,
}: SessionOptions): Pick<Context, 'snapshot' | 'change' | 'replaceRoadmap' | 'treeOf'> => {
  const open = async (detail: Detail): Promise<{ held: Held; tree: Tree }> => {
    const held = await roadmaps.current(detail);
    return { held, tree: treeOf(held.roadmap) };
  };
  let opened: { readonly detail: Detail; readonly content: ReturnType<typeof open> } | undefined;
  const current = (detail: Detail = 'tree') => {
    if (!opened || (detail === 'whole' && opened.detail === 'tree')) {
      opened = { detail, content: open(detail) };
    }
    return opened.content;
  };
  const snapshotIn = (tree: Tree, state: State) =>
    snapshotOf(tree, progressOf(state, tree.roadmap.id), today());
  const swap = async (id: string, next: Roadmap | undefined): Promise<void> => {
    opened = undefined;
    if (next) await roadmaps.keep(next);
    else roadmaps.remove(id);
  };
  return {
    replaceRoadmap: async (id, next, decide) => {
      const kept = await roadmaps.keepCopy(id);
      const event = { type: 'roadmap', kept, installed: next !== undefined } as const;
      await swap(id, next);
      const isGone = !next && !(await roadmaps.find(id));
      try {
        return await progress.save((before, history) => {
          const { events, ...draft } = decide(before, history);
          // Nobody can go on with a roadmap that is gone.
          const choice = isGone && settingOf(before, 'roadmap') === id ? [UNCHOSEN] : [];
          return { ...draft, roadmap: id, events: [event, ...choice, ...events] };
        });
      } catch (error) {
        const before = kept === null ? undefined : await ifPossible(() => roadmaps.copy(kept));
        if (before || kept === null) await swap(id, before);
        throw error;
      }
    },
    snapshot: async (detail) => {
      const { tree } = await current(detail);
      return snapshotIn(tree, await progress.state());
    },
    change: async (decide, on) => {
      const { held, tree } = await current();
      await refuseForeign(held, roadmaps);
      const box: { decision?: ReturnType<typeof decide> } = {};
      const { state } = await progress.save((before) => {
        box.decision = decide(snapshotIn(tree, before));
        const { events } = box.decision;
        return { roadmap: tree.roadmap.id, events, ...(on === undefined ? {} : { on }) };
      });
      if (!box.decision) throw new Error('the store did not ask what to save');
      return { decision: box.decision, after: snapshotIn(tree, state) };
    },
    treeOf: async (id) => {
      const { tree } = await current();
      if (tree.roadmap.id === id) return tree;
      const held = await roadmaps.find(id);
      return held && treeOf(held.roadmap);
    },
  };
};
