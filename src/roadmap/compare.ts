import { shareMeaning } from './likeness';
import { isObject } from './places';
import { fault, type Problem } from './problems';
import { type Tree, type TreeNode, treeOf } from './tree';
import type { Roadmap } from './types';

/** What became of the nodes of one version in the next, by id. */
export interface Difference {
  readonly added: readonly TreeNode[];
  readonly removed: readonly TreeNode[];
  readonly renamed: readonly Version[];
  /** Under another parent than before. */
  readonly moved: readonly Version[];
}

/** A node as it is, and as it was. */
export interface Version {
  readonly node: TreeNode;
  readonly old: TreeNode;
}

/** The differences between two versions of a roadmap. Progress follows ids, so nothing else counts. */
export const differenceOf = (before: Tree, after: Tree): Difference => {
  const both = after.nodes.flatMap((node) => {
    const old = before.byId(node.id);
    return old ? [{ node, old }] : [];
  });
  return {
    added: after.nodes.filter((node) => !before.byId(node.id)),
    removed: before.nodes.filter((node) => !after.byId(node.id)),
    renamed: both.filter(({ node, old }) => node.title !== old.title),
    moved: both.filter(({ node, old }) => node.parent?.id !== old.parent?.id),
  };
};

/** A document as a text in which the order of keys does not show. */
const canonical = (document: unknown): string =>
  JSON.stringify(document, (_, value: unknown) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Whether two roadmaps say the same, to the last field. */
export const isSameRoadmap = (a: Roadmap, b: Roadmap): boolean => canonical(a) === canonical(b);

/** Faults of a new version as the successor of an old one: progress would be lost or misread. */
export const compareRoadmaps = (before: Roadmap, after: Roadmap): Problem[] => {
  const [old, fresh] = [treeOf(before), treeOf(after)];
  const names = new Set(fresh.nodes.flatMap(({ id, data }) => [id, ...(data.aliases ?? [])]));
  const vanished = old.nodes
    .filter(({ id }) => !names.has(id))
    .map(({ id }) =>
      fault('', 'id-vanished', `the id "${id}" is gone`, `Keep it, or add "${id}" to "aliases".`),
    );
  const reused = fresh.nodes.flatMap((node) => {
    const known = old.byId(node.id);
    if (!known || shareMeaning(known.title, node.title)) return [];
    const message = `"${node.id}" was "${known.title}" and is now "${node.title}"`;
    return [fault('', 'id-reused', message, 'Give another topic an id of its own.')];
  });
  return [...vanished, ...reused];
};
