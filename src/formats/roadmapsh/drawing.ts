import { RoadmapError } from '../../roadmap/errors';
import { nestsTooDeep } from '../../roadmap/nesting';
import { type Fields, isObject } from '../../roadmap/places';
import { type Box, boxOf, listAt, textAt } from './boxes';

/** A line from box to box. Which end is the parent is not to be relied on. */
export interface Wire {
  readonly source: Box;
  readonly target: Box;
  /** Solid wires are the spine, from topic to topic; dashed ones lead to what belongs to a topic. */
  readonly isSolid: boolean;
}

/** What a file shows. */
export interface Drawing {
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  /** Wires that lead to boxes of another roadmap. */
  readonly dangling: number;
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** The largest real one has 373. */
const MOST_BOXES = 20_000;

const invalid = (message: string, hint: string): RoadmapError =>
  new RoadmapError('roadmap-invalid', message, hint);

const documentOf = (text: string): Fields => {
  if (nestsTooDeep(text)) throw invalid('It is nested deeper than any drawing.', 'Is it complete?');
  try {
    const document: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isObject(document)) return document;
  } catch {
    throw invalid('It is not JSON.', 'Download it once more; see where: roadmap validate <file>');
  }
  throw invalid(
    'It is no roadmap of roadmap.sh.',
    'It should be { "nodes": [ … ], "edges": [ … ] }.',
  );
};

const isSolid = (edge: Fields): boolean => {
  const style = textAt(edge['data'], 'edgeStyle');
  if (style !== '') return style === 'solid';
  return ['', '0', 'none'].includes(textAt(edge['style'], 'strokeDasharray'));
};

/** The first box with an id has it. */
const indexOf = (boxes: readonly Box[]): ReadonlyMap<string, Box> =>
  new Map(boxes.toReversed().flatMap((box) => (box.id === undefined ? [] : [[box.id, box]])));

const wiresOf = (edges: readonly Fields[], boxes: readonly Box[]): Wire[] => {
  const byId = indexOf(boxes);
  return edges.flatMap((edge) => {
    const source = byId.get(textAt(edge, 'source'));
    const target = byId.get(textAt(edge, 'target'));
    return source && target ? [{ source, target, isSolid: isSolid(edge) }] : [];
  });
};

/** The wrapper has a title for the card and one for the page; a bare file has a box with it. */
const titleOf = (document: Fields, boxes: readonly Box[]): string =>
  [
    textAt(document['title'], 'page'),
    textAt(document['title'], 'card'),
    textAt(document, 'title'),
    boxes.find(({ type }) => type === 'title')?.label ?? '',
  ].find((title) => title !== '') ?? '';

/**
 * Reads the boxes and wires of a file, bare or as the site serves it.
 *
 * @throws RoadmapError `roadmap-invalid` where it is no such file
 */
export const readDrawing = (text: string): Drawing => {
  const document = documentOf(text);
  const nodes = listAt(document, 'nodes').filter(isObject);
  const edges = listAt(document, 'edges').filter(isObject);
  if (nodes.length === 0) {
    throw invalid(
      'It holds no "nodes".',
      'An older layout? Only { "nodes", "edges" } can be read.',
    );
  }
  if (nodes.length > MOST_BOXES) {
    throw invalid(`It holds more than ${MOST_BOXES} nodes.`, 'A roadmap has a few hundred.');
  }
  const boxes = nodes.map(boxOf);
  const wires = wiresOf(edges, boxes);
  return {
    boxes,
    wires: wires.filter(({ source, target }) => source !== target),
    dangling: edges.length - wires.length,
    id: textAt(document, 'slug'),
    title: titleOf(document, boxes),
    description: textAt(document, 'description'),
  };
};
