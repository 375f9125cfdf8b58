import type { Page, PageNode } from '../model';
import { html } from './dom';
import { bar, nodeLink } from './pieces';
import { nodesOf } from './view';

const topicsOf = (root: PageNode): PageNode[] =>
  nodesOf(root).filter(({ kind }) => kind === 'topic');

const hoursOf = (topics: readonly PageNode[]): number =>
  Math.round(topics.reduce((sum, { hours = 0 }) => sum + hours, 0));

const figure = (amount: number | string, word: string): HTMLElement =>
  html('div', {}, html('dt', {}, word), html('dd', {}, `${amount}`));

/** Counts, and hours where the roadmap knows them. */
const statistics = ({ summary, root }: Page): HTMLElement => {
  const counted = topicsOf(root).filter(({ sign }) => sign !== 'optional' && sign !== 'skipped');
  const hours = hoursOf(counted);
  const done = hoursOf(counted.filter(({ sign }) => sign === 'done'));
  return html(
    'dl',
    { class: 'figures' },
    figure(summary.done, 'done'),
    figure(summary.doing, 'in progress'),
    figure(summary.todo, 'to do'),
    ...(summary.skipped > 0 ? [figure(summary.skipped, 'skipped')] : []),
    ...(hours > 0 ? [figure(`${done}/${hours}`, 'hours')] : []),
  );
};

/** So many started topics are named; a learner has one or two. */
const MOST_CURRENT = 3;

const current = (root: PageNode): HTMLElement[] => {
  const doing = topicsOf(root).filter(({ sign }) => sign === 'doing');
  if (doing.length === 0) return [];
  const more = doing.length - MOST_CURRENT;
  return [
    html(
      'div',
      { class: 'current' },
      html('span', {}, 'Learning now'),
      ...doing.slice(0, MOST_CURRENT).map(nodeLink),
      ...(more > 0 ? [html('span', {}, `and ${more} more`)] : []),
    ),
  ];
};

/** The head of the page: whose map it is and how far it is walked. */
export const overview = (page: Page): HTMLElement =>
  html(
    'header',
    { class: 'top' },
    html(
      'div',
      { class: 'name' },
      html('h1', { dir: 'auto' }, page.title),
      html(
        'p',
        { class: 'standing' },
        page.headline,
        html('span', { class: 'quiet' }, ` · as of ${page.today}`),
      ),
      ...(page.description
        ? [html('p', { class: 'quiet description', dir: 'auto' }, page.description)]
        : []),
    ),
    statistics(page),
    bar(page.root),
    ...current(page.root),
  );
