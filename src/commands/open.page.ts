import { count, label, typed } from '../page/label';
import { width } from '../page/measure';
import { drawing, hints, line, type Page, spoken } from '../page/parts';
import { toType } from '../page/speech';
import { brief, dim, heading, t, textOf, title } from '../page/text';
import type { TreeNode } from '../roadmap/tree';
import type { Resource } from '../roadmap/types';

/** A node's links, numbered for `open`. */
export function* linksPage(node: TreeNode, links: readonly Resource[]): Page {
  const name = label(node);
  if (links.length === 0) {
    const command = `roadmap note ${typed(node)} "https://..."`;
    yield line(t` No links on ${brief(name)}.`, `There are no links on ${name}.`);
    yield hints([{ text: 'Add your own:', command, purpose: 'add your own' }]);
    return;
  }
  yield line(
    t` ${heading(t`Links of ${brief(name)}`)}`,
    `${count(links.length, 'link')} of ${name}.`,
  );
  for (const [at, { title: text, url }] of links.entries()) {
    yield line(t`   ${at + 1}  ${title(text)}`, `Link ${at + 1}: ${text}.`);
    yield line(t`      ${dim(url)}`, url);
  }
  yield spoken(() => [toType('open the first', `roadmap open ${typed(node)} 1`)]);
}

/** The address that was opened; on a line of its own where it is long, or nobody could copy it. */
export function* openedPage(url: string): Page {
  const whole = t` Opened ${url}`;
  yield drawing((screen) => {
    const line = textOf(whole, screen);
    const isLong = screen.isTerminal && width(line) > screen.width;
    return isLong ? [' Opened', textOf(t`   ${url}`, screen)] : [line];
  }, whole);
}
