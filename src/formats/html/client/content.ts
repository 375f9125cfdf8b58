import { stateOf } from '../../svg/model';
import type { PageNode } from '../model';
import { html, signIcon, spoken } from './dom';
import { bar, nodeLink, noteText, outside } from './pieces';

const KINDS: Readonly<Record<string, string>> = { official: 'official documentation' };

const section = (title: string, ...children: readonly Node[]): HTMLElement[] =>
  children.length > 0 ? [html('section', {}, html('h3', {}, title), ...children)] : [];

const text = (content: string): HTMLElement => html('p', { class: 'text', dir: 'auto' }, content);

const list = (items: readonly (Node | string)[] = [], kind = 'bullets'): HTMLElement[] =>
  items.length > 0
    ? [html('ul', { class: kind }, ...items.map((one) => html('li', { dir: 'auto' }, one)))]
    : [];

const duration = (minutes: number): string => {
  if (minutes < 90) return `${minutes} min`;
  return `${Math.round(minutes / 6) / 10} h`;
};

/** The facts that tell when the practice is done, those ticked with what says so aloud. */
const steps = ({ practice, ticked = [], sign }: PageNode): HTMLElement[] => {
  const items = (practice?.steps ?? []).map(({ text: one }, place) => {
    const isTicked = sign === 'done' || ticked.includes(place);
    const said = isTicked ? [spoken('done: ')] : [];
    return html('li', { dir: 'auto', class: isTicked && 'ticked' }, ...said, one);
  });
  return items.length > 0 ? [html('ul', { class: 'checklist' }, ...items)] : [];
};

const resourceItem = ({
  title,
  url,
  kind,
  free,
  minutes,
}: NonNullable<PageNode['resources']>[0]) => {
  const facts = [
    kind && (KINDS[kind] ?? kind),
    free === false && 'not free',
    minutes !== undefined && duration(minutes),
  ].filter(Boolean);
  const about = html('span', { class: 'quiet' }, facts.length > 0 ? ` · ${facts.join(' · ')}` : '');
  return html('span', {}, outside(url, title), about);
};

const facts = ({ sign, kind, since, hours, choose, children, ...node }: PageNode): HTMLElement => {
  const state = stateOf({ ...node, sign, kind });
  const fact = (...content: (Node | string)[]) => html('li', {}, ...content);
  return html(
    'ul',
    { class: 'facts' },
    kind === 'topic'
      ? html('li', { class: `is-${sign}` }, signIcon(sign), since ? `${state}, ${since}` : state)
      : fact(state),
    ...(hours === undefined ? [] : [fact(`about ${hours} ${hours === 1 ? 'hour' : 'hours'}`)]),
    ...(choose === undefined ? [] : [fact(`pick ${choose} of ${children.length}`)]),
  );
};

/** All there is to tell of a node. */
export const contentOf = (node: PageNode, byId: ReadonlyMap<string, PageNode>): HTMLElement[] => {
  const { kind, summary, outcomes, practice, resources = [], notes = [], children } = node;
  const before = (node.requires ?? []).flatMap((id) => byId.get(id) ?? []);
  return [
    ...(kind === 'topic' ? [] : [bar(node)]),
    facts(node),
    ...(summary ? [text(summary)] : []),
    ...section('Topics', ...list(children.map(nodeLink), 'nodes')),
    ...section('Learn first', ...list(before.map(nodeLink), 'nodes')),
    ...section('What you will be able to do', ...list(outcomes)),
    ...section(
      'Practice',
      ...(practice ? [text(practice.goal), html('h4', {}, 'Done when')] : []),
      ...steps(node),
    ),
    ...section('Resources', ...list(resources.map(resourceItem))),
    ...section('Notes', ...notes.map(noteText)),
  ];
};
