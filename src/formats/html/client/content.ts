import { stepsIn } from '../../../roadmap/practice';
import type { Practice } from '../../../roadmap/types';
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

const quiet = (content: string): HTMLElement => html('span', { class: 'quiet' }, content);

/** What belongs to an item, on a line of its own. */
const detail = (name: string, content: string | undefined): HTMLElement[] =>
  content === undefined
    ? []
    : [html('p', { class: 'detail', dir: 'auto' }, quiet(`${name}: `), content)];

/** Facts about an item behind it: " \u00b7 guide \u00b7 40 min". */
const aside = (facts: readonly (string | false | undefined)[]): HTMLElement[] => {
  const known = facts.filter(Boolean);
  return known.length > 0 ? [quiet(` \u00b7 ${known.join(' \u00b7 ')}`)] : [];
};

/** The steps of the practice, those ticked with what says so aloud. */
const steps = ({ practice, ticked = [], sign }: PageNode): HTMLElement[] => {
  const items = stepsIn(practice).map((step, place) => {
    const isTicked = sign === 'done' || ticked.includes(place);
    const content = html(
      'div',
      {},
      ...(isTicked ? [spoken('done: ')] : []),
      step.text,
      ...aside([step.stretch && 'optional', step.minutes !== undefined && duration(step.minutes)]),
      ...detail('Expect', step.expect),
      ...detail('Hint', step.hint),
    );
    return html('li', { dir: 'auto', class: isTicked && 'ticked' }, content);
  });
  return items.length > 0 ? [html('ul', { class: 'checklist' }, ...items)] : [];
};

/** What the practice is about; of the older form also what its steps are. */
const goal = (practice: Practice): HTMLElement[] =>
  'steps' in practice ? [text(practice.goal)] : [text(practice.task), html('h4', {}, 'Done when')];

/** Names with what they mean. */
const definitions = (pairs: readonly (readonly [string, string])[]): HTMLElement[] =>
  pairs.length > 0
    ? [
        html(
          'dl',
          {},
          ...pairs.flatMap(([name, meaning]) => [
            html('dt', { dir: 'auto' }, name),
            html('dd', { dir: 'auto' }, meaning),
          ]),
        ),
      ]
    : [];

const sample = ({ example }: PageNode): HTMLElement[] =>
  example ? [html('pre', { dir: 'ltr', tabindex: 0 }, example.code), text(example.caption)] : [];

const ROLES: Readonly<Record<string, string>> = { start: 'start here' };

const resourceItem = ({
  title,
  url,
  role,
  kind,
  free,
  minutes,
}: NonNullable<PageNode['resources']>[0]) =>
  html(
    'span',
    {},
    outside(url, title),
    ...aside([
      role && (ROLES[role] ?? role),
      kind && (KINDS[kind] ?? kind),
      free === false && 'not free',
      minutes !== undefined && duration(minutes),
    ]),
  );

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

/** Questions that open to their answers. */
const selfChecks = (checks: NonNullable<PageNode['checks']>): HTMLElement[] =>
  checks.map(({ question, code, answer }) =>
    html(
      'details',
      { class: 'check' },
      html('summary', { dir: 'auto' }, question),
      ...(code === undefined ? [] : [html('pre', { dir: 'ltr', tabindex: 0 }, code)]),
      text(answer),
    ),
  );

/** All there is to tell of a node. */
export const contentOf = (node: PageNode, byId: ReadonlyMap<string, PageNode>): HTMLElement[] => {
  const { kind, summary, outcomes, practice, resources = [], notes = [], children } = node;
  const { terms = [], mistakes = [], before = [], checks = [] } = node;
  const required = (node.requires ?? []).flatMap((id) => byId.get(id) ?? []);
  return [
    ...(kind === 'topic' ? [] : [bar(node)]),
    facts(node),
    ...(summary ? [text(summary)] : []),
    ...section('Before you begin', ...definitions(before.map((one) => [one.title, one.text]))),
    ...section('Topics', ...list(children.map(nodeLink), 'nodes')),
    ...section('Learn first', ...list(required.map(nodeLink), 'nodes')),
    ...section('What you will be able to do', ...list(outcomes)),
    ...section('Example', ...sample(node)),
    ...section('Practice', ...(practice ? goal(practice) : []), ...steps(node)),
    ...section(
      'Common mistakes',
      ...definitions(mistakes.map(({ symptom, cause }) => [symptom, cause])),
    ),
    ...section('Terms', ...definitions(terms.map(({ term, meaning }) => [term, meaning]))),
    ...section('Self-checks', ...selfChecks(checks)),
    ...section('Resources', ...list(resources.map(resourceItem))),
    ...section('Notes', ...notes.map(noteText)),
  ];
};
