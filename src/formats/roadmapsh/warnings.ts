import type { Warning } from '../outline';
import { type Box, listAt, textAt } from './boxes';
import { TRACKED } from './contacts';
import type { Drawing } from './drawing';
import type { Placed } from './placing';

/** How many titles one warning names. */
const MOST_TITLES = 40;

const titlesOf = (boxes: readonly Box[]): string => {
  const titles = boxes.flatMap(({ type, label, data }) =>
    type === 'checklist' ? listAt(data, 'checklists').map((one) => textAt(one, 'label')) : [label],
  );
  const more = titles.length - MOST_TITLES;
  const named = titles.slice(0, MOST_TITLES).map((title) => `"${title}"`);
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

/** What is drawn around topics, and lines that are not wires: nothing is lost with these. */
const DECORATION = new Set(['title', 'section', 'vertical', 'horizontal', 'legend']);

const lostOf = (below: readonly Box[], placed: ReadonlyMap<Box, Placed>, isFlat: boolean) => {
  const lost = below.filter((box) => !placed.has(box)).length;
  const why = isFlat ? 'are wired to no topic: see "Unplaced"' : 'have no topic to stand under';
  return lost > 0 ? [`${lost} of ${below.length} boxes ${why}`] : [];
};

const guessesOf = (below: readonly Box[], placed: ReadonlyMap<Box, Placed>): string[] => {
  const bondOf = (box: Box) => placed.get(box)?.bond ?? 'wire';
  const guessed = below.filter((box) => bondOf(box) !== 'wire').length;
  const near = below.filter((box) => bondOf(box) === 'near');
  const told =
    near.length > 0 ? `; ${near.length} by nothing but the nearest topic: ${titlesOf(near)}` : '';
  const message = `${guessed} of ${below.length} boxes were placed by where they are drawn${told}`;
  return guessed > 0 ? [message] : [];
};

const isLink = ({ data }: Box): boolean =>
  textAt(data, 'href') !== '' || listAt(data, 'links').length > 0;

const leftOut = ({ boxes, dangling }: Drawing): string[] => {
  const isOther = ({ type }: Box): boolean => !TRACKED.has(type) && !DECORATION.has(type);
  const texts = boxes.filter((box) => isOther(box) && box.label !== '' && !isLink(box));
  const isBare = ({ type, label }: Box): boolean =>
    label === '' && TRACKED.has(type) && type !== 'checklist';
  const bare = boxes.filter(isBare).length;
  return [
    ...(texts.length > 0 ? [`captions beside topics were left out: ${titlesOf(texts)}`] : []),
    ...(bare > 0 ? [`boxes without a text were left out: ${bare}`] : []),
    ...(dangling > 0 ? [`wires to boxes that are not in this file: ${dangling}`] : []),
  ];
};

/** What is worth knowing of how a drawing became a tree. */
export const warningsOf = (
  drawing: Drawing,
  below: readonly Box[],
  placed: ReadonlyMap<Box, Placed>,
  isFlat: boolean,
): Warning[] =>
  [...lostOf(below, placed, isFlat), ...guessesOf(below, placed), ...leftOut(drawing)].map(
    (message) => ({ message }),
  );
