import { isId } from './id';
import { isObject, type Place } from './places';
import { findCycles } from './prerequisites';
import { fault, type Problem } from './problems';
import { nearest } from './spelling';
import { ancestorsOf, type Tree, type TreeNode, treeOf } from './tree';
import type { RoadmapNode } from './types';

/** How many unknown prerequisites get a suggestion: each costs a search over all ids. */
const SUGGESTIONS = 20;

/** How many ids of a circle are told. */
const MOST_IN_CIRCLE = 20;

/** How many circles are told: one mistake can close very many. */
const MOST_CYCLES = 10;

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What the meaning of a node hangs on, with wrong fields left out, so that all faults show at once. */
const bones = (place: Place): RoadmapNode => {
  const fields = isObject(place.value) ? place.value : {};
  const { id, number, choose } = fields;
  const title = place.path;
  return {
    id: typeof id === 'string' && isId(id) ? id.normalize('NFC') : `(${place.path})`,
    title,
    ...(number === undefined ? {} : { number: typeof number === 'string' ? number : title }),
    ...(typeof choose === 'number' ? { choose } : {}),
    aliases: strings(fields['aliases']).map((one) => one.normalize('NFC')),
    requires: strings(fields['requires']),
    children: place.children.map(bones),
  };
};

/** Ids, numbers, choices and prerequisites: what no node shows by itself. */
export const checkMeaning = (places: readonly Place[]): Problem[] => {
  const [root] = places;
  if (!root) return [];
  const tree = treeOf({ format: 1, id: 'checked', title: 'checked', root: bones(root) });
  return [
    ...checkNames(tree),
    ...checkNumbers(tree),
    ...checkChoices(tree),
    ...checkRequires(tree),
    ...checkCycles(tree),
  ];
};

/** Where a node of the skeleton stands in the document: its title is its path. */
const pathOf = (node: TreeNode): string => node.title;

const checkNames = (tree: Tree): Problem[] => {
  const seen = new Map<string, string>();
  return tree.nodes.flatMap((node) => {
    const aliases = node.data.aliases ?? [];
    const names = [{ name: node.id, path: `${pathOf(node)}.id` }].concat(
      aliases.map((name, index) => ({ name, path: `${pathOf(node)}.aliases[${index}]` })),
    );
    return names.flatMap(({ name, path }) => {
      const first = seen.get(name);
      if (first === undefined) seen.set(name, path);
      const fix = 'Ids and aliases are one name space: rename one of them.';
      const message = `"${name}" is already used at ${first}`;
      return first === undefined ? [] : [fault(path, 'duplicate-id', message, fix)];
    });
  });
};

const checkNumbers = (tree: Tree): Problem[] => {
  // A number of the wrong type, told already, stands here as its path.
  const numbered = tree.nodes.filter(
    ({ data, title }) => ![undefined, title].includes(data.number),
  );
  if (numbered.length === 0) return [];
  const bare = tree.nodes.find((node) => node.data.number === undefined);
  const mixed = bare
    ? [
        fault(
          pathOf(bare),
          'number-missing',
          'has no number, but other nodes have one',
          'Number all nodes or none.',
        ),
      ]
    : [];
  const seen = new Map<string, string>();
  const repeated = numbered.flatMap((node) => {
    const first = seen.get(node.number);
    if (first === undefined) seen.set(node.number, pathOf(node));
    const message = `number "${node.number}" is already used at ${first}`;
    return first === undefined
      ? []
      : [
          fault(
            `${pathOf(node)}.number`,
            'duplicate-number',
            message,
            'Give each node its own number.',
          ),
        ];
  });
  return [...mixed, ...repeated];
};

const checkChoices = (tree: Tree): Problem[] =>
  tree.nodes.flatMap((node) => {
    const { choose } = node.data;
    if (choose === undefined || choose <= node.children.length) return [];
    const message = `choose is ${choose}, but there are ${node.children.length} children`;
    const fix = 'Choose at most as many as there are, or leave "choose" out.';
    return [fault(`${pathOf(node)}.choose`, 'choose-too-many', message, fix)];
  });

const isKin = (a: TreeNode, b: TreeNode): boolean =>
  ancestorsOf(a).includes(b) || ancestorsOf(b).includes(a);

const checkRequires = (tree: Tree): Problem[] => {
  let suggestions = SUGGESTIONS;
  const ids = () => tree.nodes.map((node) => node.id).filter((id) => !id.startsWith('('));
  const unknown = (path: string, id: string): Problem => {
    const [closest] = suggestions-- > 0 ? nearest(ids(), id, 1) : [];
    const fix = closest ? `Did you mean "${closest}"?` : 'Name the id of a node, or remove it.';
    return fault(path, 'unknown-prerequisite', `no node has the id "${id}"`, fix);
  };
  return tree.nodes.flatMap((node) =>
    (node.data.requires ?? []).flatMap((id, index) => {
      const path = `${pathOf(node)}.requires[${index}]`;
      const required = tree.byId(id.normalize('NFC'));
      if (!required) return [unknown(path, id)];
      if (!isKin(node, required)) return [];
      const message = `"${id}" lies above or below this node, so it can never be done first`;
      return [fault(path, 'impossible-prerequisite', message, 'Remove it.')];
    }),
  );
};

/** The tree without prerequisites on kin: those are reported by themselves, not as circles. */
const withoutKin = (tree: Tree): Tree => {
  const keep = (node: TreeNode): RoadmapNode => ({
    ...node.data,
    requires: (node.data.requires ?? []).filter((id) => {
      const required = tree.byId(id);
      return required !== undefined && (required === node || !isKin(node, required));
    }),
    children: node.children.map(keep),
  });
  return treeOf({ ...tree.roadmap, root: keep(tree.root) });
};

/** A circle as its ids; of a long one, where it begins and how it comes back. */
const spelled = (cycle: readonly string[]): string => {
  const [some, left] = [MOST_IN_CIRCLE / 2, cycle.length - MOST_IN_CIRCLE];
  const shown =
    left > 1 ? [...cycle.slice(0, some), `… ${left} more …`, ...cycle.slice(-some)] : cycle;
  return shown.join(' -> ');
};

const checkCycles = (tree: Tree): Problem[] =>
  findCycles(withoutKin(tree), MOST_CYCLES).flatMap((cycle) => {
    const first = tree.byId(cycle[0] ?? '');
    if (!first) return [];
    const message = `prerequisites go in a circle: ${spelled(cycle)}`;
    const fix = 'Remove one of these prerequisites.';
    return [fault(`${pathOf(first)}.requires`, 'cycle', message, fix)];
  });
