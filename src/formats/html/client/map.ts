import type { Box } from '../../svg/layout';
import { shape } from '../../svg/shape';
import type { PageNode } from '../model';
import { drawn, html } from './dom';
import { drawing } from './drawing';
import { keyAction } from './keys';
import { addressOf } from './pieces';
import { foldedAtFirst, nodesOf, type Showing, type ViewNode, viewOf } from './view';
import { panByDrag, type Zoom, zoomByPinch, zoomByWheel, zoomOf } from './zoom';

/** The map on the page, with what is seen of it. */
export interface RoadmapMap {
  readonly root: PageNode;
  readonly picture: SVGElement;
  /** What the picture is scrolled in. */
  readonly window: HTMLElement;
  readonly zoom: Zoom;
  folded: Set<string>;
  matches: Showing['matches'];
  /** The node that the tab key reaches. */
  reachable: string;
  boxes: readonly Box<ViewNode>[];
}

/** So many nodes are shown at first; on a narrow screen, fewer. */
const AT_FIRST = { most: 90, scale: 0.8 };
const ON_A_PHONE = { most: 12, scale: 0.6 };
const NARROW = 700;

const boxOf = ({ boxes }: RoadmapMap, id: string): Box<ViewNode> | undefined =>
  boxes.find(({ node }) => node.id === id);

const itemOf = ({ boxes, picture }: RoadmapMap, id: string): SVGElement | undefined => {
  const index = boxes.findIndex(({ node }) => node.id === id);
  return picture.querySelectorAll<SVGElement>('[data-id]')[index];
};

const draw = (map: RoadmapMap): void => {
  const view = viewOf(map.root, map);
  const isSeen = (node: ViewNode): boolean =>
    node.id === map.reachable || node.children.some(isSeen);
  if (!isSeen(view)) map.reachable = map.root.id;
  const { boxes, width, height, shapes } = drawing(view, map.reachable);
  map.boxes = boxes;
  map.picture.replaceChildren(...shapes.map(drawn));
  map.zoom.resize(width, height);
};

const focus = (map: RoadmapMap, id: string): void => {
  itemOf(map, map.reachable)?.setAttribute('tabindex', '-1');
  map.reachable = id;
  const item = itemOf(map, id);
  item?.setAttribute('tabindex', '0');
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

/** Folds or unfolds a node, which stays under the pointer. */
const toggle = (map: RoadmapMap, id: string): void => {
  const before = boxOf(map, id);
  const hadFocus = map.picture.contains(document.activeElement);
  if (!map.folded.delete(id)) map.folded.add(id);
  map.reachable = id;
  draw(map);
  const after = boxOf(map, id);
  if (before && after) {
    const scale = map.zoom.scale();
    map.window.scrollBy((after.x - before.x) * scale, (after.y - before.y) * scale);
  }
  if (hadFocus) itemOf(map, id)?.focus({ preventScroll: true });
};

const open = (id: string): void => {
  location.hash = addressOf({ id });
};

const dataOf = ({ target }: Event, name: string): string | undefined => {
  const found = target instanceof Element ? target.closest(`[data-${name}]`) : null;
  return found?.getAttribute(`data-${name}`) ?? undefined;
};

const listen = (map: RoadmapMap): void => {
  const { picture, window, zoom } = map;
  picture.addEventListener('click', (event) => {
    const toFold = dataOf(event, 'fold');
    const id = dataOf(event, 'id');
    if (toFold !== undefined) toggle(map, toFold);
    else if (id !== undefined) {
      focus(map, id);
      open(id);
    }
  });
  picture.addEventListener('keydown', (event) => {
    const act = keyAction(event, map.boxes, map.reachable, {
      focus: (id) => focus(map, id),
      toggle: (id) => toggle(map, id),
      open,
      zoom,
    });
    if (!act) return;
    event.preventDefault();
    act();
  });
  zoomByWheel(window, zoom);
  zoomByPinch(window, zoom);
  panByDrag(window);
};

/** Makes the map of a page. It is drawn by `beginMap`, once it has its place. */
export const mapOf = (root: PageNode): RoadmapMap => {
  const picture = drawn(shape('svg', { class: 'picture', role: 'tree', 'aria-label': 'Map' }));
  const window = html('div', { class: 'window' }, picture);
  const map: RoadmapMap = {
    root,
    picture,
    window,
    zoom: zoomOf(window, picture),
    folded: new Set(),
    matches: undefined,
    reachable: root.id,
    boxes: [],
  };
  listen(map);
  return map;
};

/** Draws the map for the first time: as much of it as the screen has room for. */
export const beginMap = (map: RoadmapMap): void => {
  const { most, scale } = map.window.clientWidth < NARROW ? ON_A_PHONE : AT_FIRST;
  map.folded = foldedAtFirst(map.root, most);
  draw(map);
  map.zoom.fit(scale);
};

/** Shows what matches, with all above and below it; undefined shows everything again. */
export const filterMap = (map: RoadmapMap, matches: Showing['matches']): void => {
  map.matches = matches;
  draw(map);
  map.window.scrollTo(0, 0);
};

/** Folds all sections and what is in them. */
export const foldAll = (map: RoadmapMap): void => {
  const groups = nodesOf(map.root).filter(({ children }) => children.length > 0);
  map.folded = new Set(groups.slice(1).map(({ id }) => id));
  draw(map);
};

/** Shows every node. */
export const unfoldAll = (map: RoadmapMap): void => {
  map.folded = new Set();
  draw(map);
};
