import type { Answer, Context } from '../context';
import { type Difference, differenceOf } from '../roadmap/compare';
import { RoadmapError } from '../roadmap/errors';
import { type Tree, type TreeNode, treeOf } from '../roadmap/tree';
import type { Roadmap } from '../roadmap/types';
import { clean } from '../view/clean';
import { count, label } from '../view/label';
import { cut } from '../view/text';

export interface ImportInput {
  readonly file: string;
  /** Another id than the one in the file. */
  readonly id: string | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

const readRoadmap = async (context: Context, { file, id }: ImportInput): Promise<Roadmap> => {
  const { roadmap, problems } = await context.roadmaps.read(file);
  if (!roadmap) {
    const errors = problems.filter((one) => one.severity === 'error');
    const hint = `All of it: roadmap validate ${file}`;
    throw new RoadmapError('roadmap-invalid', `${file} is not a valid roadmap.`, hint, errors);
  }
  for (const { line, message } of problems) context.warn(`${file}:${line ?? 1}: ${message}`);
  if (id === undefined) return roadmap;
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return { ...roadmap, id };
  const message = `"${id.slice(0, 80)}" cannot be an id.`;
  throw new RoadmapError('usage', message, 'Use small letters, digits and hyphens, at most 64.');
};

const NOTHING: Difference = { added: [], removed: [], renamed: [], moved: [] };

const isSame = ({ added, removed, renamed, moved }: Difference): boolean =>
  added.length + removed.length + renamed.length + moved.length === 0;

/** Replacing a roadmap that is here is asked for once more. */
const isMeant = async (context: Context, input: ImportInput, old: Tree, change: Difference) => {
  if (input.yes || isSame(change)) return true;
  const { id } = old.roadmap;
  if (!context.prompts) {
    const message = `"${id}" is here already, and this would change it. Nobody can be asked here.`;
    const hint = `See what: add --dry-run. Do it: add --yes. Keep both: add --id ${id}-2`;
    throw new RoadmapError('needs-terminal', message, hint);
  }
  const parts = [
    `${count(change.added.length, 'node')} new`,
    `${change.removed.length} gone`,
    `${change.renamed.length} renamed`,
    `${change.moved.length} moved`,
  ];
  const prompts = await context.prompts();
  return prompts.confirm(`Replace "${id}" (${parts.join(', ')})? Your progress is kept.`);
};

function* listed(word: string, nodes: readonly TreeNode[], ellipsis: string): Generator<string> {
  for (const node of nodes.slice(0, 10)) yield `   ${word} ${cut(label(node), 60, ellipsis)}`;
  if (nodes.length > 10) yield `   ${word} ${nodes.length - 10} more`;
}

const asJson = (nodes: readonly TreeNode[]): object[] =>
  nodes.map(({ id, number, title }) => ({ id, number, title }));

/** Brings a roadmap in: checked, copied, its progress kept where it was here before. */
export const run = async (context: Context, input: ImportInput): Promise<Answer> => {
  const roadmap = await readRoadmap(context, input);
  const tree = treeOf(roadmap);
  // A copy of ours that was damaged is no reason to refuse its replacement.
  const held = await context.roadmaps.find(roadmap.id).catch(() => undefined);
  const old = held && treeOf(held.roadmap);
  const change = old ? differenceOf(old, tree) : { ...NOTHING, added: tree.nodes };
  const doIt = !input.dryRun && (!old || (await isMeant(context, input, old, change)));
  if (doIt) await context.roadmaps.keep(roadmap);
  const topics = tree.nodes.filter((node) => node.kind === 'topic').length;
  const title = clean(roadmap.title);
  return {
    json: () => ({
      id: roadmap.id,
      added: asJson(change.added),
      renamed: asJson(change.renamed),
      moved: asJson(change.moved),
      removed: asJson(change.removed),
      imported: doIt,
    }),
    *text({ theme }) {
      const { ellipsis } = theme.symbols;
      if (doIt) yield ` Imported "${title}" as ${roadmap.id}: ${count(topics, 'topic')}.`;
      else
        yield ` Nothing was imported. "${title}" would be ${roadmap.id}: ${count(topics, 'topic')}.`;
      if (old && isSame(change)) yield '   The same nodes as before.';
      if (old) {
        yield* listed('new    ', change.added, ellipsis);
        yield* listed('renamed', change.renamed, ellipsis);
        yield* listed('moved  ', change.moved, ellipsis);
        yield* listed('gone   ', change.removed, ellipsis);
      }
      if (doIt) yield ` Choose it: roadmap use ${roadmap.id}`;
    },
  };
};
