import { isId } from '../../roadmap/id';
import type { Resource } from '../../roadmap/types';
import type { Outline, OutlineNode, Read } from '../outline';
import { type Box, byPlace, listAt, textAt } from './boxes';
import { canHold, contactsOf } from './contacts';
import { contentName } from './content-name';
import { type Drawing, readDrawing } from './drawing';
import { flatList } from './flat';
import { type Lessons, lessonsOf, unclaimed } from './lessons';
import { mappedIds, withMapping } from './mapping';
import { numberedTree } from './numbered';
import { type Placed, place } from './placing';
import { topicsInOrder } from './spine';
import { warningsOf } from './warnings';

interface Growing extends OutlineNode {
  readonly children: Growing[];
}

const growing = (id: string | undefined, title: string, more: Partial<OutlineNode>): Growing => ({
  ...(id !== undefined && isId(id) ? { id } : {}),
  title,
  ...more,
  children: [],
});

/** The legend says how much a topic is recommended: worth keeping, in words and colour. */
const recommendationOf = ({ data }: Box): Partial<OutlineNode> => {
  const summary = textAt(data['legend'], 'label');
  const color = textAt(data['legend'], 'color');
  return {
    ...(summary === '' ? {} : { summary }),
    ...(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) ? { color } : {}),
  };
};

/** A box as a node; a checklist as its entries. What a lesson says goes before the legend. */
const nodesFor = (box: Box, lessons: Lessons): readonly Growing[] => {
  const taught = (id = '') => lessons.get(id)?.taught;
  if (box.type !== 'checklist') {
    return [growing(box.id, box.label, { ...recommendationOf(box), ...taught(box.id) })];
  }
  return listAt(box.data, 'checklists')
    .map((entry) => ({ id: textAt(entry, 'id'), title: textAt(entry, 'label') }))
    .filter(({ title }) => title !== '')
    .map(({ id, title }) => growing(id, title, { ...taught(id) }));
};

/** Paths lead to the site itself. */
const addressOf = (href: string): string =>
  URL.canParse(href, 'https://roadmap.sh') ? new URL(href, 'https://roadmap.sh').href : href;

/** Buttons and lists of links lead on from the roadmap as a whole. */
const resourcesOf = ({ boxes }: Drawing): Resource[] =>
  boxes
    .flatMap(({ label, data }) => [
      { title: label, url: textAt(data, 'href') },
      ...listAt(data, 'links').map((link) => ({
        title: textAt(link, 'label'),
        url: textAt(link, 'url') || textAt(link, 'href'),
      })),
    ])
    .filter(({ url }) => url !== '')
    .map(({ title, url }) => ({ title: title || url, url: addressOf(url) }));

const UNPLACED = 'Unplaced';

/** Topics and what belongs to them, in the order in which they are to stand. */
const inOrder = (topics: ReadonlyMap<Box, Box | undefined>, below: readonly Box[]): Box[] => {
  const isTop = (topic: Box): boolean => topics.get(topic) === undefined;
  const all = [...topics.keys()];
  const rest = [...all.filter((topic) => !isTop(topic)), ...below];
  return [...all.filter(isTop), ...rest.toSorted(byPlace)];
};

/** Everything under what it was placed under; what was not, under a group of its own or the root. */
const grow = (
  root: Growing,
  nodes: ReadonlyMap<Box, readonly Growing[]>,
  placed: ReadonlyMap<Box, Placed>,
  parents: ReadonlyMap<Box, Box | undefined>,
  hasUnplaced: boolean,
): void => {
  const unplaced = hasUnplaced ? growing(undefined, UNPLACED, {}) : root;
  for (const [box, own] of nodes) {
    const parent = parents.get(box);
    const above = (parent && nodes.get(parent)?.[0]) ?? (placed.has(box) ? root : unplaced);
    for (const node of own) above.children.push(node);
  }
  if (unplaced !== root && unplaced.children.length > 0) root.children.push(unplaced);
};

/** Content files alone: a tree where their folders are numbered, else a list. */
const withoutDrawing = (content: ReadonlyMap<string, string>, name: string): Outline =>
  [...content.keys()].some((file) => contentName(file))
    ? flatList(content, name)
    : numberedTree(content, name);

/**
 * Reads a roadmap of roadmap.sh: a drawing, of which the wires give a quarter of the tree. The rest is
 * guessed from where things are drawn, or with `flat` left under a group of its own.
 *
 * @throws RoadmapError `roadmap-invalid` where it is no such file
 */
export const read: Read = (text, { name, flat: isFlat = false, content = new Map(), mapping }) => {
  if (text === '' && content.size > 0) return withoutDrawing(content, name);
  const drawing = readDrawing(text);
  const topics = topicsInOrder(drawing);
  const below = drawing.boxes.filter(
    (box) => box.type !== 'topic' && (canHold(box) || box.type === 'checklist'),
  );
  const placed = place(topics, below, contactsOf(drawing, isFlat), isFlat);
  const root = growing(undefined, drawing.title || name, {});
  const lessons = lessonsOf(content);
  const nodes = new Map(
    inOrder(topics, below).map((box) => [box, nodesFor(box, lessons)] as const),
  );
  const guessed = new Map([...placed].map(([box, { parent }]) => [box, parent] as const));
  const parents =
    mapping === undefined || isFlat ? guessed : withMapping(guessed, [...nodes.keys()], mapping);
  grow(root, nodes, placed, parents, isFlat && topics.size > 0);
  const mapped = new Set(mapping === undefined || isFlat ? [] : mappedIds(mapping));
  const unmapped = below.filter(({ id }) => id === undefined || !mapped.has(id));
  const ids = [...nodes.values()].flat().flatMap(({ id }) => id ?? []);
  const resources = resourcesOf(drawing);
  return {
    ...(drawing.id === '' ? {} : { id: drawing.id }),
    root: resources.length > 0 ? { ...root, resources } : root,
    ...(drawing.description === '' ? {} : { description: drawing.description }),
    warnings: [
      ...warningsOf(drawing, unmapped.toSorted(byPlace), placed, isFlat),
      ...unclaimed(content, lessons, ids),
    ],
  };
};
