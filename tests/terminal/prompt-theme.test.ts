import { expect, test } from 'vitest';
import { pageSize, promptTheme, row } from '../../src/terminal/prompt-theme';
import { asciiTerminal, coloured, columnsOf, terminal } from '../screens/drawing';

const KEYS = ['arrows: more', 'space: tick', 'enter: save', 'a: all', 'i: invert'];

/** Everything that a theme can draw. */
const drawn = ({ style, prefix, icon, spinner }: ReturnType<typeof promptTheme>): string =>
  [
    ...Object.values(prefix),
    ...Object.values(icon),
    ...spinner.frames,
    style.answer('a'),
    style.message('m'),
    style.error('e'),
    style.defaultAnswer('d'),
    style.keysHelpTip(),
    style.renderSelectedChoices([1, 2]),
  ].join(' ');

test('in ASCII a question is ASCII', () => {
  expect(drawn(promptTheme(asciiTerminal(80), KEYS))).toMatch(/^[\x20-\x7e]*$/);
  expect(row('A title that is far too long', 4, asciiTerminal(20))).toBe('A title that...');
});

test('without colours a question has none, with them it has those of the screens', () => {
  expect(drawn(promptTheme(terminal(80), KEYS))).not.toContain('\u001b');
  expect(promptTheme(coloured(80)).icon.checked).toBe('\u001b[32m✓\u001b[39m');
});

test.each([
  [8, 4],
  [12, 8],
  [24, 20],
  [3, 1],
  [undefined, 20],
])('of %s rows, %i are choices', (height, expected) => {
  expect(pageSize({ ...terminal(80), height })).toBe(expected);
});

test.each([20, 40, 80])('what the keys do fits %i columns', (columns) => {
  const line = promptTheme(terminal(columns), KEYS).style.keysHelpTip();
  expect(line).toMatch(/^arrows: more/);
  expect(columnsOf(line)).toBeLessThan(columns);
});

test('a style paints the text alone, whatever else Inquirer hands it', () => {
  const { style } = promptTheme(coloured(80));
  const paint: (...words: string[]) => string = style.message;
  expect(paint('What?', 'idle')).toBe('\u001b[1mWhat?\u001b[22m');
});
