import { type Asked, askedOf } from '../../../src/cli/completion/asked';
import { candidatesFor, type Known, type KnownNode } from '../../../src/cli/completion/candidates';
import { splitLine } from '../../../src/cli/completion/line';
import { SETTINGS } from '../../../src/progress/record/settings';
import type { Tree } from '../../../src/roadmap/tree';
import type { Status } from '../../../src/roadmap/types';
import { backend } from '../../support/fixtures';

/** The nodes of a tree as completion sees them, nothing done but what is said. */
export const nodesOf = (tree: Tree, statuses: Record<string, Status> = {}): KnownNode[] =>
  tree.nodes.map(({ number, id, title, data }) => ({
    names: [number, id, ...(data.aliases ?? [])],
    title,
    status: statuses[id] ?? 'todo',
  }));

/** A world of one roadmap. `asked` is what it was asked for. */
export const knownWith = (
  nodes: readonly KnownNode[] = nodesOf(backend()),
): Known & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    nodes: async (roadmap) => {
      asked.push(`nodes of ${roadmap ?? 'the chosen one'}`);
      return nodes;
    },
    roadmaps: async () => {
      asked.push('roadmaps');
      return [
        { word: 'backend', about: 'Backend Roadmap' },
        { word: 'rust', about: 'Rust' },
      ];
    },
    settings: Object.entries(SETTINGS).map(([word, { about, values }]) => ({
      word,
      about,
      values,
    })),
  };
};

/** What a command line asks for, the cursor at its end. */
export const askedFor = (line: string): Promise<Asked> =>
  askedOf({
    ...splitLine(line),
    words: splitLine(line).words.slice(1),
    shell: 'fish',
    bash: undefined,
  });

/** The words that would fit at the end of a line; "files" where those are wanted, too. */
export const completed = async (line: string, known: Known = knownWith()): Promise<string[]> => {
  const { candidates, files } = await candidatesFor(await askedFor(line), known);
  return [...candidates.map(({ word }) => word), ...(files ? ['<files>'] : [])];
};
