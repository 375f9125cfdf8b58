import type { Screen } from '../../page/screen';
import { spoken } from '../../page/sentence';
import { plainTheme, type Symbols } from '../../page/theme';

/** What the signs of the screens mean; what only draws is nothing. */
const SIGNS: Symbols = {
  done: 'done:',
  doing: 'started:',
  todo: 'to do:',
  skipped: 'skipped:',
  optional: 'optional:',
  review: 'review due:',
  pips: { done: '', doing: '', todo: '', skipped: '', optional: '' },
  bar: { full: '', empty: '', ends: ['', ''] },
  heat: ['', '', '', '', ''],
  sparks: '',
  guides: { branch: '', last: '', through: '', blank: '' },
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

/** A pipe in which every sign is a word: nothing is cut, wrapped or hinted in it. */
export const IN_WORDS: Screen = {
  theme: plainTheme(SIGNS),
  width: 80,
  height: undefined,
  isTerminal: false,
};

/** A line of a drawing as it is said: columns become commas, "2/28, 7%" becomes words. */
const lineInWords = (line: string): string =>
  line
    .trim()
    .replace(/ {2,}/g, ', ')
    .replace(/(?<![\w/.])(\d+)\/(\d+)(?![\w/])/g, '$1 of $2')
    .replace(/(?<=\d)%/g, ' percent');

/** An answer that has no sentences of its own, read from what would be drawn. */
export function* inWords(draw: (screen: Screen) => Iterable<string>): Generator<string> {
  for (const line of draw(IN_WORDS)) yield* spoken([lineInWords(line)]);
}
