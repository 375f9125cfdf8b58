import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Roadmap, RoadmapNode } from '../src/roadmap/types';

/** Levels below the root of a grown roadmap. */
const LEVELS = 5;

const VERBS = ['Tuning', 'Testing', 'Reading', 'Designing', 'Breaking', 'Measuring', 'Securing'];
const NOUNS = ['caches', 'queues', 'indexes', 'servers', 'queries', 'résumés', 'deploys', 'locks'];
const PLACES = ['at scale', 'by hand', 'in production', '→ step by step', 'under load'];
const COLORS = ['#bbf', '#f9c', '#f9f', '#9f9', '#ffc', '#fc9'];

const pick = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

/** Deterministic, and different enough that a search has something to tell apart. */
const titleOf = (index: number): string =>
  `${pick(VERBS, index)} ${pick(NOUNS, index * 3)} ${pick(PLACES, index * 7)}`;

/** The id of the node that is the so-many-th in the order of the file. */
const idOf = (index: number): string => `node-${index}`;

/** So many things, dealt out to so many as evenly as whole numbers allow. */
const shares = (amount: number, among: number): number[] =>
  Array.from(
    { length: among },
    (_, index) => Math.floor(((index + 1) * amount) / among) - Math.floor((index * amount) / among),
  );

/** Ids are counted in the order of the file, so a prerequisite is always an earlier sibling. */
const grow = (first: number, nodes: number, level: number): RoadmapNode[] => {
  const levels = LEVELS - level + 1;
  const siblings = levels <= 1 ? nodes : Math.max(1, Math.round(nodes ** (1 / levels)));
  let index = first;
  let before: number | undefined;
  return shares(nodes, siblings).map((share) => {
    const at = index;
    const requires = before !== undefined && at % 3 === 0 ? { requires: [idOf(before)] } : {};
    const children = share > 1 ? grow(at + 1, share - 1, level + 1) : [];
    before = at;
    index += share;
    return {
      id: idOf(at),
      title: titleOf(at),
      ...(level === 1 ? { color: pick(COLORS, at) } : {}),
      ...requires,
      ...(children.length > 0 ? { children } : topicFields(at)),
    };
  });
};

const topicFields = (index: number): Partial<RoadmapNode> => ({
  hours: 1 + (index % 20),
  ...(index % 5 === 0 ? { summary: `What ${titleOf(index).toLowerCase()} is for, and when.` } : {}),
});

/** A valid roadmap of so many nodes, the root among them, five levels deep. */
export const grownRoadmap = (nodes: number): Roadmap => ({
  format: 1,
  id: `grown-${nodes}`,
  title: `Grown, ${nodes} nodes`,
  root: { id: idOf(0), title: `Grown, ${nodes} nodes`, children: grow(1, nodes - 1, 1) },
});

/** The ids of all topics, in the order of the file. */
export const topicIds = ({ id, children }: RoadmapNode): string[] =>
  children ? children.flatMap(topicIds) : [id];

/** The text of a roadmap file that nests so many levels: as text, for JSON.stringify overflows. */
export const deepRoadmap = (levels: number): string => {
  const open = Array.from(
    { length: levels },
    (_, index) => `{"id":"${idOf(index)}","title":"Level ${index}","children":[`,
  ).join('');
  return `{"format":1,"id":"deep","title":"Deep","root":${open}${']}'.repeat(levels)}}`;
};

/** The same tree as folders and files, for programs that draw those. */
export const plantFolders = (folder: string, { children, title, id }: RoadmapNode): void => {
  const path = join(folder, `${id} ${title}`.replaceAll('/', '-'));
  if (!children) {
    writeFileSync(path, '');
    return;
  }
  mkdirSync(path, { recursive: true });
  for (const child of children) plantFolders(path, child);
};
