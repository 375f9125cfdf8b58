import type { Box } from '../../svg/layout';
import type { ViewNode } from './view';
import type { Zoom } from './zoom';

interface Doing {
  readonly focus: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly open: (id: string) => void;
  readonly zoom: Zoom;
}

type Action = () => void;

/** One step of zooming. */
export const STEP = 1.25;

/** What a key does in a tree, as its pattern in ARIA has it; undefined where it does nothing. */
export const keyAction = (
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  boxes: readonly Box<ViewNode>[],
  current: string,
  { focus, toggle, open, zoom }: Doing,
): Action | undefined => {
  const at = boxes.findIndex(({ node }) => node.id === current);
  const box = boxes[at];
  if (!box || ctrlKey || metaKey || altKey) return undefined;
  const { node, parent } = box;
  const go = (target: Box<ViewNode> | undefined): Action | undefined =>
    target && (() => focus(target.node.id));
  const fold = (): void => toggle(node.id);
  switch (key) {
    case 'ArrowDown':
      return go(boxes[at + 1]);
    case 'ArrowUp':
      return go(boxes[at - 1]);
    case 'ArrowRight':
      return node.isFolded ? fold : node.children.length > 0 ? go(boxes[at + 1]) : undefined;
    case 'ArrowLeft':
      return node.isFolded === false ? fold : go(parent);
    case 'Home':
      return go(boxes[0]);
    case 'End':
      return go(boxes.at(-1));
    case 'Enter':
    case ' ':
      return () => open(node.id);
    case '+':
    case '=':
      return () => zoom.by(STEP);
    case '-':
      return () => zoom.by(1 / STEP);
    case '0':
      return () => zoom.fit(0);
    default:
      return undefined;
  }
};
