import { describe, expect, test } from 'vitest';
import { contentName } from '../../../src/formats/roadmapsh/content-name';
import { lessonsOf } from '../../../src/formats/roadmapsh/lessons';
import { read } from '../../../src/formats/roadmapsh/read';
import { asText, warned } from '../as-text';
import { box, drawing } from './drawings';

test.each<readonly [string, string | undefined, string | undefined]>([
  ['http@a1.md', 'http', 'a1'],
  ['a@b@c1.md', 'a@b', 'c1'],
  ['@a1.md', '', 'a1'],
  ['x@-a_1.md', 'x', '-a_1'],
  ['x@a1.md.md', 'x', 'a1'],
  ['x@.md', undefined, undefined],
  ['index.md', undefined, undefined],
  ['x@a1', undefined, undefined],
  ['x@a1.txt', undefined, undefined],
  ['.md', undefined, undefined],
])('%s', (file, slug, id) => {
  expect(contentName(file)).toEqual(id === undefined ? undefined : { slug, id });
});

test('of two files for one node the first by name is taken', () => {
  const lessons = lessonsOf(new Map(['b@1.md', 'a@1.md'].map((name) => [name, `# ${name}`])));
  expect(lessons.get('1')).toMatchObject({ file: 'a@1.md', title: 'a@1.md' });
});

const page = (title: string, summary: string, link: string): string =>
  `# ${title}\n\n${summary}\n\n- [@article@${title}](https://example.com/${link})\n`;

describe('a drawing with content files', () => {
  const LIST = [
    { id: 'c1', label: 'Backups' },
    { id: 'c2', label: 'Alerts' },
  ];
  const LEGEND = { legend: { label: 'Recommended', color: '#2b78e4' } };
  const TEXT = drawing(
    [
      box('topic', 'Web', [0, 0]),
      box('subtopic', 'HTTP', [300, 0], LEGEND),
      box('subtopic', 'TLS', [300, 60], LEGEND),
      box('checklist', '', [300, 120], { checklists: LIST }),
      box('paragraph', 'Read on', [0, 400]),
    ],
    ['Web .. HTTP'],
  );
  const reading = (files: Readonly<Record<string, string>>) =>
    read(TEXT, { name: 'web', content: new Map(Object.entries(files)) });

  test('tells of its nodes, and of entries of lists; before the legend', () => {
    const outline = reading({
      'old-slug@id-HTTP.md': page('Another title', 'How pages come.', 'http'),
      'backups@c1.md': page('Backups', 'Keep two.', 'backups'),
      'web@id-Web.md': '',
    });
    expect(asText(outline)).toBe(
      [
        'web',
        '  Web',
        '    HTTP #2b78e4 "How pages come." <https://example.com/http>',
        '    TLS #2b78e4 "Recommended"',
        '    Backups "Keep two." <https://example.com/backups>',
        '    Alerts',
      ].join('\n'),
    );
    expect(warned(outline).join()).not.toContain('claims');
  });

  test('what no node claims is told once: captions have no lesson', () => {
    const names = ['paragraph@id-Read_on', 'f@6', 'e@5', 'd@4', 'c@3', 'b@2', 'z@id-TLS', 'a@1'];
    const outline = reading(Object.fromEntries(names.map((name) => [`${name}.md`, '# X'])));
    expect(warned(outline).filter((one) => one.includes('claims'))).toEqual([
      'content files that no node claims: 7: a@1.md, b@2.md, c@3.md, d@4.md, e@5.md, 2 more',
    ]);
  });

  test('without any, nothing is said of them', () => {
    expect(reading({})).toEqual(read(TEXT, { name: 'web' }));
  });
});

describe('content files alone', () => {
  const list = (files: Readonly<Record<string, string>>) =>
    read('', { name: 'web', content: new Map(Object.entries(files)) });

  test('a list by title, with ids from the names and one warning', () => {
    const outline = list({
      'z@1.md': page('apples 10', 'Ten.', 'ten'),
      'a@2.md': page('Apples 9', 'Nine.', 'nine'),
      'no-heading@3.md': '',
      '@4.md': '',
      'x@a b.md': '# Blank',
    });
    expect(asText(outline)).toBe(
      [
        'web',
        '  4',
        '  Apples 9 "Nine." <https://example.com/nine>',
        '  apples 10 "Ten." <https://example.com/ten>',
        '  Blank',
        '  no-heading',
      ].join('\n'),
    );
    expect(outline.root.children.map(({ id }) => id)).toEqual(['4', '2', '1', undefined, '3']);
    expect(warned(outline)).toEqual([expect.stringContaining('no order is to be had')]);
  });

  test('a second file for a node is told', () => {
    const warnings = warned(list({ 'a@1.md': '# A', 'b@1.md': '# B' }));
    expect(warnings[1]).toBe('content files that no node claims: 1: b@1.md');
  });
});
