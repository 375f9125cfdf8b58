import { headlines } from '../page/headlines';
import { count, label, typed } from '../page/label';
import { cut, width } from '../page/measure';
import { topicText } from '../page/node';
import { gap, hints, line, type Page, spoken } from '../page/parts';
import type { Screen } from '../page/screen';
import { amountOf, called, stateOf, toType } from '../page/speech';
import { blanks, brief, drawn, plain, t, title } from '../page/text';
import type { Snapshot } from '../progress/record/snapshot';
import { comparable } from '../roadmap/comparable';
import type { Hit, SearchResult } from '../roadmap/search';

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

/** Hits of a guess that are shown. */
const MOST_NEAR = 3;

/** The text of a hit says more than its title. */
const hasSentence = ({ where }: Hit): boolean =>
  where !== 'title' && where !== 'names' && where !== 'number';

interface Place {
  readonly at: number;
  readonly length: number;
}

/** Places in a text where one of the words stands, from left to right; they never overlap. */
function* placesOf(text: string, found: readonly string[]): Generator<Place> {
  const compared = comparable(text);
  // Letters were taken apart or joined: places in one text are not those in the other.
  if (compared.length !== text.length) return;
  const words = found.map((word) => ({ at: compared.indexOf(word), word }));
  for (let end = 0; ; ) {
    let next: Place | undefined;
    for (const one of words) {
      if (one.at >= 0 && one.at < end) one.at = compared.indexOf(one.word, end);
      if (one.at >= 0 && (!next || one.at < next.at))
        next = { at: one.at, length: one.word.length };
    }
    if (!next) return;
    yield next;
    end = next.at + next.length;
  }
}

/** A text with the words that were looked for painted. */
const highlighted = (
  text: string,
  found: readonly string[],
  paint: (text: string) => string,
): string => {
  let [painted, end] = ['', 0];
  for (const { at, length } of placesOf(text, found)) {
    painted += text.slice(end, at) + paint(text.slice(at, at + length));
    end = at + length;
  }
  return painted + text.slice(end);
};

/** A sentence from a little before the first word that was found, where it is too long. */
const around = (text: string, found: readonly string[], screen: Screen): string => {
  const room = screen.width - INDENT;
  const [first] = placesOf(text, found);
  const at = first?.at ?? 0;
  if (!screen.isTerminal || width(text) <= room || at < room / 2) return text;
  const from = text.indexOf(' ', at - Math.floor(room / 2));
  return from < 0 ? text : `${screen.theme.symbols.ellipsis}${text.slice(from)}`;
};

const excerpt = (text: string, found: readonly string[], screen: Screen): string => {
  const part = around(text, found, screen);
  const { ellipsis } = screen.theme.symbols;
  const line = screen.isTerminal ? cut(part, screen.width - INDENT, ellipsis) : part;
  return highlighted(line, found, screen.theme.heading);
};

/**
 * A hit with the sentence it was found in.
 *
 * @param place its place among the hits; without one it is not spoken
 */
function* hitPage(snapshot: Snapshot, hit: Hit, place?: string): Page {
  const { node, found } = hit;
  const isTopic = node.kind === 'topic';
  const state = isTopic ? stateOf(snapshot, node) : amountOf(snapshot.standing(node).summary);
  yield line(
    isTopic ? t` ${topicText(snapshot, node)}` : t`   ${title(label(node))}`,
    place !== undefined && `${place}: ${called(snapshot, node)}, ${state}.`,
  );
  if (!hasSentence(hit)) return;
  const text = plain(hit.text);
  yield line(
    t`${blanks(INDENT)}${drawn((screen) => excerpt(text, found, screen))}`,
    place !== undefined && text,
  );
}

function* nothingFound({ snapshot, query, near }: SearchModel): Page {
  yield line(t` No topic mentions "${brief(query)}".`);
  if (near) {
    yield gap;
    yield line(t` A guess, for "${brief(near.words)}":`, false);
    const [first, ...others] = near.hits.slice(0, MOST_NEAR);
    if (first) yield* hitPage(snapshot, first, `A guess, for "${near.words}"`);
    for (const hit of others) yield* hitPage(snapshot, hit);
  }
  yield hints([{ text: 'All topics:', command: 'roadmap show', purpose: 'read all topics' }]);
}

/** Hits of a search, best first, each with the sentence it was found in. */
export function* searchPage(model: SearchModel): Page {
  const { snapshot, query, hits, more } = model;
  const [best] = hits;
  if (!best) {
    yield* nothingFound(model);
    return;
  }
  const total = hits.length + more;
  yield spoken(() => [`${count(total, 'hit')} for "${query}", the best first.`]);
  for (const [at, hit] of hits.entries()) yield* hitPage(snapshot, hit, `Hit ${at + 1}`);
  const read = `roadmap info ${typed(best.node)}`;
  const all = `roadmap search ${query} -n ${total}`;
  if (more > 0) yield spoken(() => [toType(`hear ${more} more`, all)]);
  yield hints(
    [
      { text: 'Read:', command: read, purpose: 'read more of the best' },
      ...(more > 0 ? [{ text: `${more} more:`, command: plain(all) }] : []),
    ],
    { headlines: headlines(snapshot) },
  );
}
