import type { BroughtMark } from '../progress/record/imported-progress';
import { RoadmapError } from '../roadmap/errors';
import { MAX_DEPTH } from '../roadmap/places';
import type { Tree } from '../roadmap/tree';
import type { Resource, Roadmap, RoadmapNode } from '../roadmap/types';
import { idGiver, roadmapId } from './ids';
import { type Matches, matchOld } from './keep-ids';
import { withNumbers } from './numbering';
import type { Outline, OutlineNode, Warning } from './outline';
import { withoutImpossible } from './without-impossible';

/** A roadmap made of an outline. */
export interface Built {
  readonly roadmap: Roadmap;
  /** What the file says of the learner's progress. */
  readonly marks: readonly BroughtMark[];
  readonly warnings: readonly Warning[];
}

/** Refuses what no screen could show; without recursion, for the depth is not known yet. */
const refuseDeep = (root: OutlineNode): void => {
  let level: readonly OutlineNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) {
      const message = `It is nested deeper than ${MAX_DEPTH} levels.`;
      throw new RoadmapError('roadmap-invalid', message, 'Flatten it, then try again.');
    }
    level = level.flatMap(({ children }) => children);
  }
};

/** Ids for every node: those of the older version it was before, its own, or new ones. */
const idsFor = (
  root: OutlineNode,
  old: Tree | undefined,
  matches: Matches,
): Map<OutlineNode, string> => {
  const ids = new Map<OutlineNode, string>();
  const taken = new Set<string>(
    old?.nodes.flatMap(({ id, data }) => [id, ...(data.aliases ?? [])]) ?? [],
  );
  for (const [node, { id }] of matches) ids.set(node, id);
  const keepOwn = (node: OutlineNode): void => {
    if (!ids.has(node) && node.id !== undefined && !taken.has(node.id)) {
      ids.set(node, node.id);
      taken.add(node.id);
    }
    node.children.forEach(keepOwn);
  };
  keepOwn(root);
  const give = idGiver(taken);
  const name = (node: OutlineNode, parent: string | undefined): void => {
    const id = ids.get(node) ?? give(node.title, parent);
    ids.set(node, id);
    for (const child of node.children) name(child, id);
  };
  name(root, undefined);
  return ids;
};

/** What `requires` may call a node: its key, id, number and title. The first to bear a name has it. */
const namesOf = (root: OutlineNode, ids: ReadonlyMap<OutlineNode, string>): Map<string, string> => {
  const names = new Map<string, string>();
  const add = (name: string | undefined, id: string): void => {
    const key = name?.trim().toLowerCase();
    if (key && !names.has(key)) names.set(key, id);
  };
  const visit = (node: OutlineNode, which: (node: OutlineNode) => string | undefined): void => {
    add(which(node), ids.get(node) ?? '');
    for (const child of node.children) visit(child, which);
  };
  for (const which of [
    (node: OutlineNode) => node.key,
    (node: OutlineNode) => ids.get(node),
    (node: OutlineNode) => node.number,
    (node: OutlineNode) => node.title,
  ]) {
    visit(root, which);
  }
  return names;
};

/** What all nodes of one file are made with. */
interface Making {
  readonly ids: ReadonlyMap<OutlineNode, string>;
  /** All of them. */
  readonly taken: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
  readonly matches: Matches;
  readonly warn: (warning: Warning) => void;
}

/** The ids of what a node asks for; what is not there is told. */
const requiresOf = (
  { requires, title, line }: OutlineNode,
  id: string,
  making: Making,
): string[] => {
  const ids = (requires ?? []).flatMap((name) => {
    const required = making.names.get(name.trim().toLowerCase());
    if (required !== undefined && required !== id) return [required];
    const message = `"${title}" asks for "${name}", which is not there`;
    making.warn(line === undefined ? { message } : { line, message });
    return [];
  });
  return [...new Set(ids)];
};

/** What the older version says of a node and a file of another format could not. */
const keptOf = (outline: OutlineNode, { matches, taken }: Making): Partial<RoadmapNode> => {
  const { number: _, children: __, requires, choose, ...kept } = matches.get(outline)?.data ?? {};
  const still = requires?.filter((id) => taken.has(id)) ?? [];
  return {
    ...kept,
    ...(still.length > 0 ? { requires: still } : {}),
    ...(choose !== undefined && choose <= outline.children.length ? { choose } : {}),
  };
};

/** The links of a node; what the older version says of one, such as its kind, stays. */
const resourcesOf = (outline: OutlineNode, { matches }: Making): Resource[] => {
  const known = new Map(matches.get(outline)?.data.resources?.map((one) => [one.url, one]));
  return (outline.resources ?? []).map((one) => ({ ...known.get(one.url), ...one }));
};

const nodeFrom = (outline: OutlineNode, making: Making): RoadmapNode => {
  const { title, number, color, summary, hours, choose, resources, children } = outline;
  const id = making.ids.get(outline) ?? '';
  const requires = requiresOf(outline, id, making);
  return {
    ...keptOf(outline, making),
    id,
    ...(number === undefined ? {} : { number }),
    title,
    ...(color === undefined ? {} : { color }),
    ...(summary ? { summary } : {}),
    ...(requires.length > 0 ? { requires } : {}),
    ...(hours === undefined ? {} : { hours }),
    ...(choose !== undefined && choose <= children.length ? { choose } : {}),
    ...(resources?.length ? { resources: resourcesOf(outline, making) } : {}),
    ...(children.length > 0 ? { children: children.map((child) => nodeFrom(child, making)) } : {}),
  };
};

const marksIn = (outline: OutlineNode, ids: ReadonlyMap<OutlineNode, string>): BroughtMark[] => {
  if (outline.children.length > 0) return outline.children.flatMap((one) => marksIn(one, ids));
  const { status, on } = outline;
  const node = ids.get(outline);
  if (status === undefined || node === undefined) return [];
  return [on === undefined ? { node, status } : { node, status, on }];
};

/**
 * Makes a roadmap of what an importer found: ids that stay, numbers from titles, prerequisites that
 * can be met. What had to be left out is told.
 *
 * @param id the roadmap's id; from its title where it is left out
 * @param old the version that is here already: whatever is found again keeps its id, and what the
 * file does not say of it
 * @throws RoadmapError `roadmap-invalid` on a tree deeper than 64 levels
 */
export const buildRoadmap = (
  { root: found, description, warnings, id: own }: Outline,
  id?: string,
  old?: Tree,
): Built => {
  refuseDeep(found);
  const root = withNumbers(found);
  const told: Warning[] = [...warnings];
  const warn = (warning: Warning): void => {
    told.push(warning);
  };
  const matches = old ? matchOld(root, old) : new Map();
  const ids = idsFor(root, old, matches);
  const roadmap: Roadmap = {
    ...old?.roadmap,
    format: 1,
    id: id ?? roadmapId(own ?? root.title),
    title: root.title,
    ...(description ? { description } : {}),
    root: nodeFrom(root, {
      ids,
      taken: new Set(ids.values()),
      names: namesOf(root, ids),
      matches,
      warn,
    }),
  };
  const marks = root.children.length > 0 ? marksIn(root, ids) : [];
  return { roadmap: withoutImpossible(roadmap, warn), marks, warnings: told };
};
