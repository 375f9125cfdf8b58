import { brief, fitted } from '../page/fit';
import { hintLine } from '../page/hints';
import { label, topicLabel, typed } from '../page/label';
import { width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import type { Snapshot } from '../progress/record/snapshot';
import { comparable } from '../roadmap/comparable';
import type { Hit, SearchResult } from '../roadmap/search';
import { ended } from './ended';

/** The answer to a search. */
export interface SearchModel {
  readonly snapshot: Snapshot;
  readonly query: string;
  readonly hits: readonly Hit[];
  /** Hits beyond the limit. */
  readonly more: number;
  readonly near: SearchResult['near'];
}

/** Columns before a sentence. */
const INDENT = 5;

/** A guess is told by so many hits. */
const MOST_NEAR = 3;

/** Whether a hit's text says more than its title. */
export const hasSentence = ({ where }: Hit): boolean =>
  where !== 'title' && where !== 'names' && where !== 'number';

/** Where a word that was looked for begins in a text, and how long it is. */
const firstFound = (text: string, found: readonly string[]) => {
  const compared = comparable(text);
  // Letters were taken apart or joined: places in one text are not those in the other.
  if (compared.length !== text.length) return undefined;
  const places = found
    .map((word) => ({ at: compared.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0);
  return places.toSorted((a, b) => a.at - b.at)[0];
};

/** The words that were looked for, painted. */
const marked = (
  text: string,
  found: readonly string[],
  paint: (text: string) => string,
): string => {
  const first = firstFound(text, found);
  if (!first) return text;
  const end = first.at + first.length;
  const rest = marked(text.slice(end), found, paint);
  return text.slice(0, first.at) + paint(text.slice(first.at, end)) + rest;
};

/** A sentence from a little before the first word that was found, where it is too long. */
const around = (text: string, found: readonly string[], screen: Screen): string => {
  const room = screen.width - INDENT;
  const at = firstFound(text, found)?.at ?? 0;
  if (!screen.isTerminal || width(text) <= room || at < room / 2) return text;
  const from = text.indexOf(' ', at - Math.floor(room / 2));
  return from < 0 ? text : `${screen.theme.symbols.ellipsis}${text.slice(from)}`;
};

function* hitLines(snapshot: Snapshot, hit: Hit, screen: Screen): Generator<string> {
  const { theme } = screen;
  const { node, found } = hit;
  if (node.kind === 'topic') {
    const taken = 1 + width(topicLabel(theme, snapshot, node, ''));
    const title = fitted(clean(node.title), taken, screen);
    yield ` ${topicLabel(theme, snapshot, node, title)}`;
  } else yield `   ${fitted(label(node), 3, screen)}`;
  if (!hasSentence(hit)) return;
  const sentence = fitted(around(clean(hit.text), found, screen), INDENT, screen);
  yield `${' '.repeat(INDENT)}${marked(sentence, found, theme.heading)}`;
}

function* nothing({ snapshot, query, near }: SearchModel, screen: Screen): Generator<string> {
  yield ` No topic mentions "${brief(clean(query), screen)}".`;
  if (near) {
    yield '';
    yield ` A guess, for "${brief(clean(near.words), screen)}":`;
    for (const hit of near.hits.slice(0, MOST_NEAR)) yield* hitLines(snapshot, hit, screen);
  }
  yield* hintLine(screen, [{ text: 'All topics:', command: 'roadmap show' }]);
}

/** Hits of a search, best first, each with the sentence it was found in. */
export function* searchLines(model: SearchModel, screen: Screen): Generator<string> {
  const { snapshot, query, hits, more } = model;
  const [best] = hits;
  if (!best) {
    yield* nothing(model, screen);
    return;
  }
  const all = `roadmap search ${query} -n ${hits.length + more}`;
  const hints = [
    { text: 'Read:', command: `roadmap info ${typed(best.node)}` },
    ...(more > 0 ? [{ text: `${more} more:`, command: clean(all) }] : []),
  ];
  const lines = hits.flatMap((hit) => [...hitLines(snapshot, hit, screen)]);
  yield* ended(lines, screen, { snapshot }, hints);
}
