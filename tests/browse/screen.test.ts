import { describe, expect, test } from 'vitest';
import { browseScreen } from '../../src/browse/screen';
import type { Screen } from '../../src/page/screen';
import { ASCII, plainTheme } from '../../src/page/theme';
import { treeOf } from '../../src/roadmap/tree';
import { coloured, columnsOf, inWords, terminal } from '../screens/drawing';
import { bakery, wilderness } from '../screens/roadmaps';
import { finished, firstRun, marked, underway } from '../screens/states';
import { roadmapOf } from '../support/fixtures';
import { type Browser, browse } from './driver';

const sized = (width: number, height: number, theme = terminal(80).theme): Screen => ({
  ...terminal(width, theme),
  height,
});

const FORMS: readonly (readonly [string, Screen])[] = [
  ['40 columns, 10 rows', sized(40, 10)],
  ['80 columns, 24 rows', sized(80, 24)],
  ['120 columns, 16 rows', sized(120, 16)],
  ['20 columns, 5 rows', sized(20, 5)],
  ['ASCII, 60 columns, 16 rows', sized(60, 16, plainTheme(ASCII))],
  ['colours, 60 columns, 16 rows', { ...coloured(60), height: 16 }],
];

/** A screen after some keys, in every form: the keys are pressed on that screen. */
const pictures = (start: () => Browser, line: string): string =>
  FORMS.map(([name, screen]) => {
    const one = start();
    one.press(line, screen);
    const picture = one.picture(screen).map(inWords).join('\n');
    return `=== ${name}\n${picture}\n`;
  }).join('\n');

const bread = () => browse(marked(bakery(), ['flour', 'doing']), 'sourdough');
const hostile = () => browse(marked(wilderness()), 'section-6');

const SCREENS: readonly (readonly [string, () => Browser, string])[] = [
  ['tree', () => browse(underway()), ''],
  ['first-run', () => browse(firstRun(), 'http'), 'down'],
  ['all-unfolded', () => browse(underway()), 'a pagedown'],
  ['finished', () => browse(finished()), 'G'],
  ['topics-at-top', bread, ''],
  ['empty', () => browse(marked(treeOf(roadmapOf()))), ''],
  ['filter', () => browse(underway()), '/ "redis"'],
  ['filter-kept', () => browse(underway()), '/ "re an" return down'],
  ['filter-nothing', () => browse(underway()), '/ "cobol"'],
  [
    'note',
    () => browse(underway()),
    'n "joins clear; revisit 数据库 window functions, and more of it"',
  ],
  ['message', () => browse(underway(), 'databases'), 'd'],
  ['info', bread, 'i'],
  ['info-scrolled', bread, 'i down down'],
  ['steps', bread, 't down'],
  ['links', bread, 'o down'],
  ['keys', () => browse(underway()), '?'],
  ['hostile', hostile, 'a'],
];

test.each(SCREENS)('%s', async (name, start, line) => {
  await expect(pictures(start, line)).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

describe('what is pointed at is always seen', () => {
  const screen = sized(60, 8);
  const pointed = (one: Browser) => one.picture(screen).filter((line) => line.startsWith('▸'));

  test.each(['G', 'a G', 'a G k k k k k k k', 'a pagedown pagedown pageup', '/ "e" return G'])(
    'after %s',
    (line) => {
      const one = browse(underway());
      one.press(line, screen);
      expect(pointed(one)).toHaveLength(1);
    },
  );

  test('the window stays where it is while the cursor moves inside it', () => {
    const one = browse(underway());
    one.press('a G', screen);
    const [, ...before] = one.picture(screen);
    one.press('k k', screen);
    const [, ...after] = one.picture(screen);
    const bare = (lines: readonly string[]) => lines.slice(0, 5).map((line) => line.slice(1));
    expect(bare(after)).toEqual(bare(before));
  });

  test('on a window made smaller, before any key', () => {
    const one = browse(underway());
    one.press('a G', sized(80, 60));
    expect(pointed(one)).toHaveLength(1);
  });

  test('the step and the link, too, however long the ones before are', () => {
    const long = 'word '.repeat(60);
    const tree = treeOf(
      roadmapOf({
        id: 'a',
        title: 'A',
        practice: { task: 'T', doneWhen: [long, `x ${long}`, 'last'] },
      }),
    );
    const one = browse(marked(tree), 'a');
    one.press('t down down', screen);
    expect(pointed(one)).toEqual(['▸ ○ 3 last']);
    one.press('up', screen);
    expect(pointed(one)[0]).toContain('2 x word');
  });
});

describe('the last line', () => {
  test('of 40 columns names the four keys one needs', () => {
    expect(browse(underway()).picture(sized(40, 10)).at(-1)).toBe(
      ' space mark  / filter  ? keys  q leave',
    );
  });

  test('a long note shows its end, with room for the cursor behind it', () => {
    const one = browse(underway());
    one.press(`n "${'数据 and '.repeat(20)}the end"`);
    const last = one.picture(sized(40, 10)).at(-1) ?? '';
    expect(last).toMatch(/^ Note: .*the end$/);
    expect(columnsOf(last)).toBeLessThan(40);
    expect(last.length).toBeLessThan(40);
  });

  test('what is typed or told is harmless', () => {
    const one = browse(marked(wilderness()), 'topic-6');
    one.press('n "a"');
    const { lines, hasCursor } = browseScreen(one.state(), one.model, sized(80, 24));
    expect(lines.join('')).not.toContain('\u001b');
    expect(hasCursor).toBe(true);
  });
});
