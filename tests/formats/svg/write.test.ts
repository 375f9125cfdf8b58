import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { headline } from '../../../src/formats/svg/headline';
import { mapOf } from '../../../src/formats/svg/model';
import { write } from '../../../src/formats/svg/write';
import { group, topic } from '../../roadmap/nodes';
import { backend, snapshotWith, treeWith } from '../../support/fixtures';

const OPTIONS = { colors: 'roadmap', notes: false } as const;

const small = () =>
  snapshotWith(
    treeWith(
      group('web', ['html', topic('css', { title: 'CSS & friends' })], { color: '#bbf' }),
      group('language', ['go', 'rust'], { choose: 1, color: '#9f9' }),
      topic('deploy'),
    ),
    ['html', 'done'],
    ['css', 'doing'],
    ['go', 'done'],
    ['deploy', 'skipped'],
  );

const drawn = (...args: Parameters<typeof snapshotWith>): string =>
  write(snapshotWith(...args), OPTIONS);

/** What a pattern's first group finds, everywhere. */
const all = (picture: string, pattern: RegExp): (string | undefined)[] =>
  [...picture.matchAll(pattern)].map(([, found]) => found);

const NAMES = /<g class="rm-node [^"]*"><title>([^<]*)<\/title>/g;

test('a small roadmap', async () => {
  await expect(write(small(), OPTIONS)).toMatchFileSnapshot('goldens/small.svg');
});

describe('the shipped roadmap', () => {
  const picture = drawn(backend(), ['http', 'done'], ['sql', 'doing']);

  test('has a title and a description', () => {
    expect(all(picture, /<title id="rm-title">([^<]*)/g)).toEqual([
      'Backend Roadmap: 1 of 28 done · 3%',
    ]);
    expect(all(picture, /<desc id="rm-desc">([^<]*)/g)).toEqual([
      expect.stringContaining('2.0 Foundations: 1 of 6 done;'),
    ]);
  });

  test('names every node with its state', () => {
    const names = all(picture, NAMES);
    expect(names).toHaveLength(43);
    expect(names).toContain('3.2.1 SQL - PostgreSQL, MySQL, in progress');
    expect(names).toContain('3.0 Core Backend Skills, 0 of 4 done');
  });

  test('explains all five signs', () => {
    const legend = picture.slice(picture.lastIndexOf('rm-node'));
    expect(all(legend, /class="rm-sign rm-is-(\w+)"/g).slice(-5)).toEqual([
      ...['done', 'doing', 'todo', 'skipped', 'optional'],
    ]);
    expect(all(legend, /font-size="13">([a-z ]+)<\/text>/g)).toEqual([
      ...['done', 'in progress', 'to do', 'skipped', 'optional'],
    ]);
  });

  test('is as large as what is in it', () => {
    const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(picture) ?? [];
    expect(picture).toContain(`viewBox="0 0 ${width} ${height}"`);
  });

  test('asks for nothing and runs nothing', () => {
    expect(picture).not.toMatch(/href|url\(|@import|<script|onload/);
  });
});

describe('colours', () => {
  const tints = (colors: 'roadmap' | 'progress') => {
    const { tint, children } = mapOf(small(), { colors });
    return [
      tint,
      ...children.flatMap((child) => [child.tint, ...child.children.map((c) => c.tint)]),
    ];
  };

  test("of the roadmap: a section's is that of all below it; grey where there is none", () => {
    expect(tints('roadmap')).toEqual([
      '#757575',
      ...['#6868df', '#6868df', '#6868df'],
      ...['#1d891d', '#1d891d', '#1d891d'],
      '#757575',
    ]);
  });

  test('of the progress: green, amber and grey', () => {
    expect(new Set(tints('progress')).size).toBe(3);
  });
});

describe('the headline', () => {
  const counts = { total: 8, done: 0, doing: 0, skipped: 0, todo: 0, percent: 0 };
  test.each([
    [{ ...counts, done: 2, percent: 25 }, '2 of 8 done · 25%'],
    [{ ...counts, done: 8, percent: 100 }, 'all 8 done · 100%'],
    [{ ...counts, done: 8, skipped: 20, percent: 100 }, 'all 8 chosen done; 20 skipped'],
    [{ ...counts, total: 0, skipped: 3 }, 'all 3 skipped'],
    [{ ...counts, total: 0 }, 'no topics yet'],
  ])('%o', (summary, expected) => {
    expect(headline(summary)).toBe(expected);
  });
});

describe('foreign text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<script>alert(1)</script>', '"><', '&amp;', '\ud800', '\0', ']]>', '\u202ex'),
  );

  test('any title gives a picture that every parser reads', () => {
    fc.assert(
      fc.property(anything, (title) => {
        const tree = treeWith(
          topic('a', { title }),
          group('b', [topic('c', { title })], { title }),
        );
        const picture = write(
          snapshotWith({ ...tree, roadmap: { ...tree.roadmap, title } }),
          OPTIONS,
        );
        expect(XMLValidator.validate(picture)).toBe(true);
      }),
    );
  });

  test('markup in a title is text', () => {
    const picture = drawn(treeWith(topic('a', { title: '</text><script>alert(1)</script>' })));
    expect(picture).not.toContain('<script');
    expect(picture).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

describe('large and small', () => {
  test('10,000 nodes', () => {
    const sections = Array.from({ length: 100 }, (_, s) =>
      group(
        `s${s}`,
        Array.from({ length: 100 }, (_, t) => `s${s}t${t}`),
      ),
    );
    const snapshot = snapshotWith(treeWith(...sections));
    expect(write(snapshot, OPTIONS).length).toBeGreaterThan(1_000_000);
  });

  test('64 levels', () => {
    let node = topic('n64');
    for (let level = 63; level > 0; level -= 1) node = group(`n${level}`, [node]);
    expect(all(drawn(treeWith(node)), NAMES)).toHaveLength(65);
  });

  test('no topics', () => {
    expect(all(drawn(treeWith()), NAMES)).toEqual(['Test, 0 of 0 done']);
  });
});
