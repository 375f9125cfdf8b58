import { labelOf } from '../../svg/model';
import type { PageNode } from '../model';
import { contentOf } from './content';
import { html } from './dom';
import { addressOf, askedFor } from './pieces';
import { nodesOf } from './view';

/** Finds nodes, and what is around them. */
const indexOf = (root: PageNode) => {
  const nodes = nodesOf(root);
  return {
    nodes,
    byId: new Map(nodes.map((node) => [node.id, node])),
    parents: new Map(nodes.flatMap((node) => node.children.map(({ id }) => [id, node]))),
  };
};
type Index = ReturnType<typeof indexOf>;

const pathTo = (node: PageNode, { parents }: Index): string => {
  const titles: string[] = [];
  for (let above = parents.get(node.id); above; above = parents.get(above.id)) {
    titles.unshift(labelOf(above));
  }
  return titles.join(' › ');
};

/** Links to the nodes before and after one. */
const stepsFrom = (node: PageNode, { nodes }: Index): HTMLElement[] => {
  const at = nodes.indexOf(node);
  const [before, after] = [nodes[at - 1], nodes[at + 1]];
  return [
    ...(before ? [html('a', { href: addressOf(before) }, `← ${labelOf(before)}`)] : []),
    ...(after ? [html('a', { href: addressOf(after), class: 'next' }, `${labelOf(after)} →`)] : []),
  ];
};

/** The parts of the dialog that change with the node. */
interface Frame {
  readonly dialog: HTMLDialogElement;
  readonly path: HTMLElement;
  readonly title: HTMLElement;
  readonly body: HTMLElement;
  readonly steps: HTMLElement;
}

const frameOf = (): Frame => {
  const path = html('p', { class: 'path' });
  const title = html('h2', { id: 'topic-title', tabindex: -1, dir: 'auto' });
  const close = html('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  const body = html('div', { class: 'body' });
  const steps = html('nav', { class: 'steps', 'aria-label': 'Topics before and after' });
  const header = html('header', {}, path, title, close);
  const dialog = html('dialog', { 'aria-labelledby': 'topic-title' }, header, body, steps);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  return { dialog, path, title, body, steps };
};

const show = ({ dialog, path, title, body, steps }: Frame, node: PageNode, index: Index): void => {
  path.textContent = pathTo(node, index);
  title.textContent = labelOf(node);
  body.replaceChildren(...contentOf(node, index.byId));
  steps.replaceChildren(...stepsFrom(node, index));
  dialog.style.setProperty('--tint', node.tint);
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
  title.focus();
};

/** A dialog that shows the node whose address is in the address bar. */
export const topicDialog = (root: PageNode): HTMLDialogElement => {
  const index = indexOf(root);
  const frame = frameOf();
  const { dialog } = frame;
  const follow = (): void => {
    const node = index.byId.get(askedFor(location.hash) ?? '');
    if (node) show(frame, node, index);
    else if (dialog.open) dialog.close();
  };
  dialog.addEventListener('close', () => history.replaceState(null, '', '#'));
  addEventListener('hashchange', follow);
  // It must be part of the page before it can open.
  queueMicrotask(follow);
  return dialog;
};
