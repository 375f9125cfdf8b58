import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allDone,
  bar,
  count,
  counts,
  effort,
  fraction,
  label,
  percent,
  signOf,
  topicLabel,
  totalsOf,
  typed,
} from '../../src/page/label';
import { ASCII, plainTheme, type Theme, UNICODE } from '../../src/page/theme';
import type { Summary } from '../../src/roadmap/rollup';
import { treeOf } from '../../src/roadmap/tree';
import { marked, underway } from '../screens/states';
import { backend, nodeIn, roadmapOf, treeWith } from '../support/fixtures';

const theme = plainTheme(UNICODE);

const summaryOf = (done: number, total: number, skipped = 0): Summary => ({
  total,
  done,
  doing: 0,
  skipped,
  todo: total - done,
  percent: total === 0 ? 0 : Math.floor((100 * done) / total),
});

describe('bar', () => {
  test.each([
    [0, 28, '──────────'],
    [1, 1000, '━─────────'],
    [6, 28, '━━────────'],
    [14, 28, '━━━━━─────'],
    [999, 1000, '━━━━━━━━━─'],
    [28, 28, '━━━━━━━━━━'],
    [0, 0, '──────────'],
  ])('%i of %i', (done, total, expected) => {
    expect(bar(theme, summaryOf(done, total), 10)).toBe(expected);
  });

  test('in ASCII it has ends', () => {
    expect(bar(plainTheme(ASCII), summaryOf(6, 28), 10)).toBe('[##--------]');
  });

  test('is full only at 100 %, empty only at 0, and always as long', () => {
    const done = fc.nat(2000);
    fc.assert(
      fc.property(done, done, fc.integer({ min: 2, max: 40 }), (a, b, cells) => {
        const [part, total] = [Math.min(a, b), Math.max(a, b)];
        const drawn = bar(theme, summaryOf(part, total), cells);
        expect(drawn).toHaveLength(cells);
        expect(!drawn.includes('─')).toBe(total > 0 && part === total);
        expect(!drawn.includes('━')).toBe(part === 0);
      }),
    );
  });

  test('never shrinks when more is done', () => {
    const filled = (done: number) => bar(theme, summaryOf(done, 37), 10).split('━').length;
    const sizes = Array.from({ length: 38 }, (_, done) => filled(done));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

test.each([
  [summaryOf(4, 6, 2), '4/6', ' 4/6 '],
  [summaryOf(0, 0), '0/0', ' 0/0 '],
  [summaryOf(0, 0, 1), 'skipped', 'skipped'],
])('%j: "%s", in a column "%s"', (summary, alone, column) => {
  expect(fraction(summary)).toBe(alone);
  expect(counts(summary, summaryOf(0, 28))).toBe(column);
});

describe('counts', () => {
  test.each([
    [6, 28, 28, ' 6/28'],
    [0, 4, 28, ' 0/4 '],
    [12, 28, 28, '12/28'],
    [3, 4, 4, '3/4'],
    [7, 100, 1000, '   7/100 '],
  ])('%i of %i beside a total of %i', (done, total, widest, expected) => {
    expect(counts(summaryOf(done, total), summaryOf(0, widest))).toBe(expected);
  });

  test('the slash stands in one column whatever the numbers are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1 }), (totals) => {
        const widest = summaryOf(0, Math.max(...totals));
        const drawn = totals.map((total) => counts(summaryOf(total >> 1, total), widest));
        expect(new Set(drawn.map((one) => one.indexOf('/'))).size).toBe(1);
        expect(new Set(drawn.map((one) => one.length)).size).toBe(1);
      }),
    );
  });
});

test.each([
  [0, 3, '  0%'],
  [1, 3, ' 33%'],
  [2, 3, ' 66%'],
  [999, 1000, ' 99%'],
  [3, 3, '100%'],
])('percent of %i of %i is floored and right-aligned', (done, total, expected) => {
  expect(percent(summaryOf(done, total))).toBe(expected);
});

describe('the headline at the end', () => {
  test.each([
    ['something is left', 27, 28, 0, undefined],
    ['all', 28, 28, 0, 'all 28 done'],
    ['the only one', 1, 1, 0, 'done'],
    ['never a flattering 100 %', 8, 8, 20, 'all 8 you chose; 20 skipped'],
    ['only one was chosen', 1, 1, 27, 'the one you chose; 27 skipped'],
    ['everything skipped', 0, 0, 31, 'all 31 skipped'],
    ['the only one skipped', 0, 0, 1, 'skipped'],
    ['an empty roadmap', 0, 0, 0, undefined],
  ])('%s', (_, done, total, skipped, expected) => {
    expect(allDone(summaryOf(done, total, skipped))).toBe(expected);
  });

  test.each([
    ['something is left', 27, 28, 0, 'Rust 27/28, 96%'],
    ['nothing is left', 1, 1, 27, 'Rust: the one you chose; 27 skipped'],
    ['an empty roadmap', 0, 0, 0, 'Rust 0/0, 0%'],
  ])('in a line of text: %s', (_, done, total, skipped, expected) => {
    expect(totalsOf('Rust', summaryOf(done, total, skipped))).toBe(expected);
  });
});

describe('a node by name', () => {
  test('number and title', () => {
    expect(label(nodeIn(backend(), 'sql'))).toBe('3.2.1 SQL - PostgreSQL, MySQL');
  });

  test('a root without a number', () => {
    const tree = treeOf(roadmapOf());
    expect(label(tree.root)).toBe('Test');
    expect(typed(tree.root)).toBe('root');
  });

  test('one types the number', () => {
    expect(typed(nodeIn(backend(), 'sql'))).toBe('3.2.1');
  });

  test('nothing of a title reaches the terminal raw', () => {
    const tree = treeWith({ id: 'a', title: '\u001b[31mred\r\n\u202e' });
    expect(label(nodeIn(tree, 'a'))).toBe('1 red');
  });
});

/** A theme that names the role of everything it paints. */
const named: Theme = {
  ...theme,
  done: (text) => `<done ${text}>`,
  doing: (text) => `<doing ${text}>`,
  dim: (text) => `<dim ${text}>`,
};

describe('a topic: its sign and title in their roles, its number never', () => {
  test.each([
    ['done', 'http', '<done ✓> 2.1.1 <dim Basics of HTTP/HTTPS>'],
    ['doing', 'sql', '<doing ◐> 3.2.1 <doing SQL - PostgreSQL, MySQL>'],
    ['to do', 'nosql', '○ 3.2.2 NoSQL - MongoDB, Redis'],
    ['skipped', 'cdn', '<dim –> 6.3 <dim CDN and Edge Computing>'],
    ['left over by a choice', 'php', '<dim ·> 3.1.4 <dim PHP - Laravel>'],
  ])('%s', (_, id, expected) => {
    const { tree } = underway();
    const marks = [
      ['http', 'done'],
      ['javascript', 'done'],
      ['sql', 'doing'],
      ['cdn', 'skipped'],
    ] as const;
    const snapshot = marked(tree, ...marks);
    expect(topicLabel(named, snapshot, nodeIn(tree, id))).toBe(expected);
  });
});

test('an alternative left over is optional until it is done after all', () => {
  const { tree, standing } = marked(backend(), ['javascript', 'done'], ['python', 'done']);
  expect(signOf(standing(nodeIn(tree, 'python')))).toBe('done');
  expect(signOf(standing(nodeIn(tree, 'java')))).toBe('optional');
});

test.each([
  [0, '0 topics'],
  [1, '1 topic'],
  [2, '2 topics'],
])('%i topics in words', (amount, expected) => {
  expect(count(amount, 'topic')).toBe(expected);
});

test.each([
  [0.25, 'about 15 minutes'],
  [1, 'about 1 hour'],
  [1.25, 'about 1.3 hours'],
  [30, 'about 30 hours'],
  [1 / 60, 'about 1 minute'],
])('%f hours in words', (hours, expected) => {
  expect(effort(hours)).toBe(expected);
});
