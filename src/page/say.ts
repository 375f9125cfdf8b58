import type { Page, Part, Speech } from './parts';
import { spoken } from './sentence';
import { toType } from './speech';
import { foreign, plainOf, type SignName, type Text } from './text';

/** What the signs mean; what only draws is nothing. */
const WORDS: Readonly<Record<SignName, string>> = {
  done: 'done:',
  doing: 'started:',
  todo: 'to do:',
  skipped: 'skipped:',
  optional: 'optional:',
  review: 'review due:',
  sparks: '',
  edge: '',
  rule: '',
  pointer: 'chosen:',
  dot: ';',
  and: '; ',
  here: 'here:',
  to: 'to',
  crumb: 'then',
  ellipsis: ' and so on',
};

const inWords = (text: Text): string => plainOf(text, WORDS);

/** What a part says where it has no sentences of its own. */
const drawnSpeech = (part: Part): string[] => {
  switch (part.kind) {
    case 'line':
      return [inWords(part.text)];
    case 'row':
      return [[part.left, part.right].map(inWords).filter(Boolean).join(', ')];
    case 'item':
      return part.lines.map((line, at) => (at === 0 ? inWords(part.mark) : '') + inWords(line));
    case 'titles': {
      const begin = inWords(part.mark) + inWords(part.lead);
      return [`${begin} ${part.titles.map(inWords).join(inWords(part.joint))}`];
    }
    case 'hints':
      return part.hints.flatMap(({ purpose, command }) =>
        purpose === undefined ? [] : [inWords(foreign(toType(purpose, command)))],
      );
    default:
      return [];
  }
};

const speechOf = (speech: Speech): Iterable<string> => {
  if (speech === false) return [];
  return typeof speech === 'function'
    ? Array.from(speech(), (one) => inWords(foreign(one)))
    : [inWords(foreign(speech))];
};

const saidOf = (part: Part): Iterable<string> =>
  'speech' in part && part.speech !== undefined ? speechOf(part.speech) : drawnSpeech(part);

/** The sentences of a page, one a line. */
export function* say(page: Page): Generator<string> {
  for (const part of page) yield* spoken(saidOf(part));
}
