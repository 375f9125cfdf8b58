import { html } from './dom';
import { STEP } from './keys';
import type { Lists } from './lists';
import { filterMap, foldAll, type RoadmapMap, unfoldAll } from './map';
import { finder, nodesOf } from './view';

const button = (label: string, text: string, act: () => void): HTMLElement => {
  const made = html('button', { type: 'button', 'aria-label': label, title: label }, text);
  made.addEventListener('click', act);
  return made;
};

const filterField = (map: RoadmapMap, list: Lists): HTMLElement[] => {
  const { root } = map;
  const field = html('input', {
    type: 'search',
    id: 'filter',
    placeholder: 'Filter: sql, 3.2, in progress …',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const found = html('output', { class: 'quiet', for: 'filter', role: 'status' });
  const find = finder(root);
  const total = nodesOf(root).length;
  field.addEventListener('input', () => {
    const matches = find(field.value);
    found.textContent = matches ? `${matches.size} of ${total} found` : '';
    filterMap(map, matches);
    list.filter(matches);
  });
  return [html('label', { for: 'filter', class: 'spoken' }, 'Filter topics'), field, found];
};

/** What narrows, folds and magnifies the map. */
export const tools = (map: RoadmapMap, list: Lists): HTMLElement =>
  html(
    'div',
    { class: 'tools' },
    ...filterField(map, list),
    html(
      'div',
      { class: 'buttons', role: 'group', 'aria-label': 'Map' },
      button('Unfold all', 'Unfold', () => unfoldAll(map)),
      button('Fold all', 'Fold', () => foldAll(map)),
      button('Smaller', '−', () => map.zoom.by(1 / STEP)),
      button('Larger', '+', () => map.zoom.by(STEP)),
      button('Fit the whole map', 'Fit', () => map.zoom.fit(0)),
    ),
  );
