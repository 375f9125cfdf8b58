import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../src/formats/html/model';
import { write } from '../../../src/formats/html/write';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { snapshotOf } from '../../../src/progress/record/snapshot';
import { NO_STATE } from '../../../src/progress/record/types';
import { group, topic } from '../../roadmap/nodes';
import { backend, change, set, snapshotWith, TODAY, treeWith } from '../../support/fixtures';

const WITHOUT = { colors: 'roadmap', notes: false } as const;
const WITH_NOTES = { colors: 'roadmap', notes: true } as const;

const between = (page: string, start: string, end: string): string => {
  const from = page.indexOf(start) + start.length;
  return page.slice(from, page.indexOf(end, from));
};

const dataOf = (page: string) =>
  JSON.parse(between(page, '<script type="application/json" id="page">', '</script>'));

const noted = () => {
  const tree = treeWith(group('g', ['a', 'b']));
  const changes = [
    change(1, 'test', [set('a', 'done', '2026-11-02')]),
    change(2, 'test', [
      { type: 'note', node: 'a', text: 'see https://x.example/a.', on: '2026-11-03' },
    ]),
  ];
  return snapshotOf(tree, progressOf(fold(NO_STATE, changes), 'test'), TODAY);
};

describe('the policy', () => {
  const page = write(snapshotWith(backend()), WITHOUT);
  const style = between(page, '<style>', '</style>');
  const hashOf = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  test('allows this script and this style by their hashes, and nothing else', () => {
    const policy = between(page, 'Content-Security-Policy" content="', '"');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf(between(page, '<script>', '</script>'))}`,
      `style-src ${hashOf(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  test('is never needed: the page names nothing that a browser would load', () => {
    const [head = ''] = page.split('<style>');
    expect(head).not.toMatch(/ src=|srcset|<base/);
    expect([...head.matchAll(/<link[^>]* href="([^"]{19})/g)].map(([, href]) => href)).toEqual([
      'data:image/svg+xml,',
    ]);
    expect(style).not.toMatch(/url\(|@import/);
  });
});

describe('the head', () => {
  test('says what the page is and how far the learner is', () => {
    const page = write(snapshotWith(backend(), ['sql', 'done']), WITHOUT);
    expect(between(page, '<title>', '</title>')).toBe('Backend Roadmap');
    expect(between(page, '"description" content="', '"')).toBe(
      'Backend Roadmap: 1 of 28 done · 3%, as of 22 Nov 2026.',
    );
  });

  test.each([
    ['en', 'en'],
    ['pt-BR', 'pt-BR'],
    ['"><script>', 'en'],
    ['', 'en'],
    ['english please', 'en'],
  ])('language "%s": %s', (language, expected) => {
    const tree = treeWith(topic('a'));
    const page = write(snapshotWith({ ...tree, roadmap: { ...tree.roadmap, language } }), WITHOUT);
    expect(between(page, '<html lang="', '">')).toBe(expected);
  });
});

describe("the learner's notes", () => {
  test('are not in it unless that is asked for', () => {
    expect(write(noted(), WITHOUT)).not.toContain('x.example');
  });

  test('come with their day and their links', () => {
    const { root } = dataOf(write(noted(), WITH_NOTES));
    expect(root.children[0].children[0]).toMatchObject({
      since: '2 Nov 2026',
      notes: [
        {
          on: '3 Nov 2026',
          parts: [
            { text: 'see ' },
            { text: 'https://x.example/a', url: 'https://x.example/a' },
            { text: '.' },
          ],
        },
      ],
    });
  });
});

describe('the data', () => {
  test('holds what a node has, and no key for what it has not', () => {
    const { root } = pageOf(noted(), WITHOUT);
    expect(root.children[0]?.children[1]).toEqual({
      id: 'b',
      number: '1.2',
      title: 'B',
      kind: 'topic',
      sign: 'todo',
      done: 0,
      total: 1,
      tint: '#757575',
      children: [],
    });
  });

  test('comes back as it was, and ends nowhere but at its end, whatever it holds', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script>',
        '<!--<script>',
        ']]>',
        '\u2028',
        '&lt;',
        '\\u003c',
        '\0',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const tree = treeWith(topic('a', { summary: `x${text}`, outcomes: [text] }));
        const page = write(snapshotWith(tree), WITHOUT);
        const [node] = dataOf(page).root.children;
        expect([node.summary, node.outcomes]).toEqual([`x${text}`, [text]]);
        expect(page.match(/<\/script>/g)).toHaveLength(2);
      }),
    );
  });

  test('10,000 nodes', () => {
    const sections = Array.from({ length: 100 }, (_, s) =>
      group(
        `s${s}`,
        Array.from({ length: 100 }, (_, t) => `s${s}t${t}`),
      ),
    );
    expect(write(snapshotWith(treeWith(...sections)), WITHOUT).length).toBeLessThan(4_000_000);
  });
});
