import type { Asked, Candidate } from './cli/completion/asked';
import { candidatesFor, type Known } from './cli/completion/candidates';
import { drawn } from './cli/completion/drawn';
import type { Request } from './cli/completion/request';
import type { RoadmapLibrary } from './context/roadmaps';
import { clamped } from './progress/record/clock';
import { dayOf } from './progress/record/days';
import { progressOf, settingOf } from './progress/record/fold';
import { SETTINGS } from './progress/record/settings';
import { snapshotOf } from './progress/record/snapshot';
import { NO_STATE, type State } from './progress/record/types';
import { treeOf } from './roadmap/tree';
import { homeFolder } from './store/home';
import { filesIn, load } from './store/journal/load';
import { openLibrary } from './store/library/open';

interface World {
  readonly state: () => Promise<State>;
  readonly library: (wanted: string | undefined) => RoadmapLibrary;
}

/** The disk, to be read only. What it would tell the learner, a command will. */
const openWorld = async (root: string): Promise<World> => {
  const home = await homeFolder(process.env);
  const read = async () => (home === undefined ? NO_STATE : (await load(filesIn(home))).state);
  let seen: Promise<State> | undefined;
  const state = () => {
    seen ??= read();
    return seen;
  };
  const library = (wanted: string | undefined) =>
    openLibrary({
      home,
      root,
      wanted: wanted ?? (process.env['ROADMAP_FILE'] || undefined),
      chosen: async () => settingOf(await state(), 'roadmap'),
      warn: () => {},
    });
  return { state, library };
};

/** A roadmap that cannot be read can still be named. */
const titleOf = async (library: RoadmapLibrary, word: string): Promise<Candidate> => {
  const held = await library.find(word).catch(() => undefined);
  return { word, about: held?.roadmap.title ?? '' };
};

const knownIn = ({ state, library }: World): Known => ({
  nodes: async (wanted) => {
    const { roadmap } = await library(wanted).current('tree');
    const tree = treeOf(roadmap);
    const progress = progressOf(await state(), roadmap.id);
    const { standing } = snapshotOf(tree, progress, dayOf(clamped(new Date())));
    return tree.nodes.map((node) => ({
      names: [node.number, node.id, ...(node.data.aliases ?? [])],
      title: node.title,
      status: standing(node).status,
    }));
  },
  roadmaps: async () => {
    const shelf = library(undefined);
    return Promise.all(shelf.ids().map((id) => titleOf(shelf, id)));
  },
  settings: Object.entries(SETTINGS).map(([word, { about, values }]) => ({ word, about, values })),
});

/** What a shell's script is answered. It opens less than a command does, and writes nothing. */
export const complete = async (
  root: string,
  request: Request,
  asked: Asked,
): Promise<readonly string[]> => {
  const known = knownIn(await openWorld(root));
  return drawn(await candidatesFor(asked, known), request);
};
