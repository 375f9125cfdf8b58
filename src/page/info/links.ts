import { duration } from '../../progress/advice/time';
import type { Resource } from '../../roadmap/types';
import { line, type Page, spoken } from '../parts';
import { ROLES } from '../roles';
import { blanks, brief, dim, plain, t } from '../text';
import { headed, NUMBERED, numbered } from './blocks';

const factsOf = ({ kind, free, minutes }: Resource): string[] => [
  ...(kind ? [kind] : []),
  ...(free === false ? ['not free'] : []),
  ...(minutes === undefined ? [] : [duration(minutes)]),
];

/** A link with its number, kind and time. */
function* linkPage(n: number, link: Resource): Page {
  const facts = factsOf(link);
  const about = facts.length > 0 ? ` (${facts.join(', ')})` : '';
  yield numbered(n, t`${brief(link.title)}${about}`, false);
  yield line(t`${blanks(NUMBERED)}${dim(link.url)}`, false);
}

/** The site of an address: read letter by letter, a whole one is noise. */
const siteOf = (url: string): string => {
  const [, site] = /^\w+:\/\/(?:www\.)?([^/?#]+)/.exec(plain(url)) ?? [];
  return site === undefined ? '' : `, at ${site}`;
};

/** ", start here". */
const roleSpoken = (link: Resource): string => {
  const [, name] = ROLES.find(([role]) => role === link.role) ?? [];
  return name === undefined ? '' : `, ${name.toLowerCase()}`;
};

function* linksSpoken(links: readonly Resource[]): Generator<string> {
  for (const [at, link] of links.entries()) {
    // "PostgreSQL tutorial, guide, 40 minutes, at postgresql.org".
    const about = [link.title, ...factsOf(link)].join(', ') + siteOf(link.url);
    yield `Link ${at + 1} of ${links.length}${roleSpoken(link)}: ${about}.`;
  }
}

/** Links by role, each with its number: that stays what `open` takes. */
export function* linksPage(links: readonly Resource[]): Page {
  if (links.length === 0) return;
  yield* headed(`Links (${links.length})`);
  const hasRoles = links.some(({ role }) => role !== undefined);
  for (const [role, name] of [...ROLES, [undefined, 'More'] as const]) {
    const some = [...links.entries()].filter(([, one]) => one.role === role);
    if (hasRoles && some.length > 0) yield line(t`    ${dim(name)}`, false);
    for (const [at, one] of some) yield* linkPage(at + 1, one);
  }
  yield spoken(() => linksSpoken(links));
}
