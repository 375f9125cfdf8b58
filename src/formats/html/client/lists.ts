import { labelOf } from '../../svg/model';
import type { PageNode } from '../model';
import { html } from './dom';
import { bar, nodeLink, noteText } from './pieces';
import { nodesOf } from './view';

/** The list of everything, and what filters it. */
export interface Lists {
  readonly element: HTMLElement;
  readonly filter: (matches: ReadonlySet<string> | undefined) => void;
}

/** Every node in a nested list: what the map shows, for who does not see it, and for paper. */
export const listOf = (root: PageNode): Lists => {
  const items: [node: PageNode, item: HTMLElement][] = [];
  const itemOf = (node: PageNode): HTMLElement => {
    const { kind, done, total, children } = node;
    const head =
      kind === 'topic'
        ? [nodeLink(node)]
        : [
            html(
              'div',
              { class: 'head' },
              nodeLink(node),
              html('span', { class: 'count' }, `${done}/${total}`),
            ),
          ];
    const item = html(
      'li',
      { class: kind },
      ...head,
      ...(kind === 'section' ? [bar(node)] : []),
      ...(children.length > 0
        ? [html('ul', { class: kind === 'group' && 'nested' }, ...children.map(itemOf))]
        : []),
    );
    item.style.setProperty('--tint', node.tint);
    items.push([node, item]);
    return item;
  };
  const list = html('ul', { class: 'list' }, ...root.children.map(itemOf));
  return {
    element: html(
      'section',
      { id: 'topics', 'aria-labelledby': 'topics-title' },
      html('h2', { id: 'topics-title' }, 'All topics'),
      list,
    ),
    filter: (matches) => {
      const shown = new Set<string>();
      // Children stand before their parents here.
      for (const [node, item] of items) {
        const isShown =
          !matches || matches.has(node.id) || node.children.some(({ id }) => shown.has(id));
        if (isShown) shown.add(node.id);
        item.hidden = !isShown;
      }
    },
  };
};

/** What the learner can show: the notes on what is done. */
export const portfolio = (root: PageNode): HTMLElement[] => {
  const proofs = nodesOf(root).filter(({ sign, notes }) => sign === 'done' && notes);
  if (proofs.length === 0) return [];
  const cards = proofs.map((node) => {
    const { notes = [], since, tint } = node;
    const card = html(
      'article',
      { 'aria-label': labelOf(node) },
      html('h3', {}, nodeLink(node)),
      ...(since ? [html('p', { class: 'quiet' }, `done ${since}`)] : []),
      ...notes.map(noteText),
    );
    card.style.setProperty('--tint', tint);
    return card;
  });
  return [
    html(
      'section',
      { class: 'portfolio', 'aria-labelledby': 'portfolio-title' },
      html('h2', { id: 'portfolio-title' }, 'Portfolio'),
      html('div', { class: 'cards' }, ...cards),
    ),
  ];
};
