import { describe, expect, test } from 'vitest';
import { read } from '../../../src/formats/markdown/read';
import { asText } from '../as-text';

const readIt = (text: string) => read(text, { name: 'plan' });
const shown = (text: string): string[] =>
  asText(readIt(`# P\n\n${text}`))
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2));
const notes = (text: string): string[] =>
  readIt(`# P\n\n${text}`).warnings.map(({ line, message }) => `${line}: ${message}`);

describe('boxes that strict Markdown does not know', () => {
  test.each([
    ['- [✓] a', '[x] a'],
    ['- [✔️] a', '[x] a'],
    ['- [✅] a', '[x] a'],
    ['- ✅ a', '[x] a'],
    ['- ✔️ a', '[x] a'],
    ['- ☑ a', '[x] a'],
    ['- ☐ a', 'a'],
    ['- [_] a', 'a'],
    ['- [] a', 'a'],
    ['- [-] a', '[-] a'],
    ['- [~] a', '[/] a'],
    ['- [/] a', '[/] a'],
    ['- [x]\u00a0a', '[x] a'],
    ['- [-](https://x.example) a', '- a <https://x.example>'],
    ['- [link] a', '[link] a'],
    ['- [ ] ✅ a', '✅ a'],
  ])('%s', (line, expected) => {
    expect(shown(`${line}\n- other\n`)[0]).toBe(expected);
  });

  test('below them, what has no box follows what is done or left out', () => {
    expect(shown('- ✅ a\n  - b\n  - [ ] c\n- [-] d\n  - e\n- [/] f\n  - g\n')).toEqual([
      '[x] a',
      '  [x] b',
      '  c',
      '[-] d',
      '  [-] e',
      '[/] f',
      '  g',
    ]);
  });

  test('a ticked item that holds open ones is told', () => {
    expect(notes('- [x] a\n  - [x] b\n- [x] c\n  - d\n    - [ ] e\n')).toEqual([
      '5: a ticked item holds open ones: they stay open',
    ]);
  });
});

describe('lists as people write them', () => {
  test.each([
    ['an item without a blank', '- a\n-b\n- c\n', ['a', 'b', 'c'], 4],
    ['one with a star', '* a\n*b\n* c\n', ['a', 'b', 'c'], 4],
    ['one with a number', '1. a\n2.b\n3. c\n', ['a', 'b', 'c'], 4],
    ['a hard blank', '* a\n*\u00a0b\n', ['a', 'b'], 4],
    ['bullets', '• [x] a\n• b\n', ['[x] a', 'b'], 3],
    ['numbers of two levels', '1. a\n1.1 b\n1.2 c\n2. d\n', ['a', '  1.1 b', '  1.2 c', 'd'], 4],
    ['a heading without a blank', '##Week\n- a\n', ['Week', '  a'], 3],
    [
      'words for progress',
      '- TODO a\n- DOING b\n  collapsed:: true\n- DONE c\n- CANCELED d\n',
      ['a', '[/] b', '[x] c', '[-] d'],
      3,
    ],
  ])('%s: read, and told with its line', (_, text, expected, line) => {
    expect(shown(text)).toEqual(expected);
    expect(notes(text)[0]).toMatch(new RegExp(`^${line}: `));
  });

  test.each([
    ['emphasis', '- a\n\n*b* c\n', ['a']],
    ['a negative number', 'Between\n-1 and 5 degrees.\n\n- a\n', ['a "Between -1 and 5 degrees."']],
    ['a version', '- Java\n\n1.8 is old.\n', ['Java']],
    ['a tag', '- a\n\n#tag\n', ['a']],
    ['a topic called so', '- TODO app\n- Chat\n', ['TODO app', 'Chat']],
    ['code', '- a\n\n```\n-b\n##c\n```\n', ['a']],
  ])('%s is none', (_, text, expected) => {
    expect(shown(text).map((line) => line.replace(/ ".*/, ''))).toEqual(
      expected.map((line) => line.replace(/ ".*/, '')),
    );
    expect(notes(text)).toEqual([]);
  });

  test('HTML is left out, and told', () => {
    expect(notes('<ul>\n<li>a</li>\n</ul>\n\n- b\n')).toEqual(['3: a list in HTML was left out']);
    expect(notes('<details><summary>More</summary>\n\n- b\n\n</details>\n')).toEqual([
      '3: a heading in HTML was left out',
    ]);
  });

  test('nothing that nobody sees is a topic', () => {
    expect(shown('- \u200d\n- a\n')).toEqual(['a']);
    expect(shown('```js\nx\n\u200d```\n\n- a\n')).toEqual(['a']);
  });
});

test('a table of contents may hold brackets in its anchors', () => {
  const jumps = (...titles: string[]) => titles.map((one) => `- [${one}](#${one})\n`).join('');
  expect(shown(`${jumps('one-(a)', 'two-(b)')}\n## one\n\n- x\n`)).toEqual(['one', '  x']);
  const mixed = `${jumps('a', 'b', 'c')}- more\n- and more\n`;
  expect(shown(`## Contents\n\n${mixed}\n## a\n\n- x\n`)).toEqual(['Contents', 'a', '  x']);
  expect(shown(`## Other\n\n${mixed}`)).toHaveLength(6);
});

describe('tables', () => {
  test('a cell is called as its link only where it holds nothing but links', () => {
    const text = `| Course |
| --- |
| [Contest](https://x.example) any year |
| [Contest](https://x.example) in the spring |
| [Course](https://x.example) ([alt](https://y.example)) |
`;
    expect(shown(text).map((line) => line.split(' <')[0])).toEqual([
      'Contest any year',
      'Contest in the spring',
      'Course',
    ]);
  });

  test.each([
    ['Day | State', '1 | draft\n2 | done'],
    ['Date | Done', '2026-11-02 | yes\n3 Nov | no'],
    ['n | n²', '1 | 1\n2 | 4'],
  ])('of %s hold no topics, which is told', (head, rows) => {
    const text = `- a\n\n${head}\n--- | ---\n${rows}\n`;
    expect(shown(text)).toEqual(['a']);
    expect(notes(text)).toEqual(['5: a table without names of topics was left out']);
  });

  test('the column with the names has the titles', () => {
    const text =
      'Day | Status | Topic\n--- | --- | ---\nMonday | done | SQL\nTuesday | open | Git\n';
    expect(shown(text).map((line) => line.split(' ')[0])).toEqual(['SQL', 'Git']);
  });
});

test('an address behind the hours is a link', () => {
  expect(readIt('- [ ] Ownership (10h) https://doc.example/ch04\n').root.children).toMatchObject([
    { title: 'Ownership', hours: 10, resources: [{ url: 'https://doc.example/ch04' }] },
  ]);
  expect(shown('- Read https://doc.example\n')).toEqual([
    'Read https://doc.example <https://doc.example>',
  ]);
});
