import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { write } from '../../../src/formats/badge/write';
import { group, topic } from '../../roadmap/nodes';
import { backend, snapshotWith, treeWith } from '../../support/fixtures';

const PROGRESS = { colors: 'progress', notes: false } as const;
const ROADMAP = { colors: 'roadmap', notes: false } as const;

test('the shipped roadmap', async () => {
  const badge = write(snapshotWith(backend(), ['http', 'done'], ['dns', 'done']), PROGRESS);
  await expect(badge).toMatchFileSnapshot('goldens/backend.svg');
});

describe('its colour', () => {
  const fillOf = (...args: Parameters<typeof snapshotWith>) =>
    /<rect[^>]* fill="(#\w+)"/.exec(write(snapshotWith(...args), PROGRESS))?.[1];
  const tree = treeWith(topic('a'), topic('b'));

  test.each([
    ['nothing done', [], '#6b737b'],
    ['something done', [['a', 'done']], '#0969da'],
    [
      'all done',
      [
        ['a', 'done'],
        ['b', 'done'],
      ],
      '#1a7f37',
    ],
  ] as const)('%s', (_, marks, color) => {
    expect(fillOf(tree, ...marks)).toBe(color);
  });

  test("or the roadmap's own, made readable", () => {
    expect(write(snapshotWith(backend()), ROADMAP)).toContain('fill="#c82ac8"');
    expect(write(snapshotWith(tree), ROADMAP)).toContain('fill="#6b737b"');
  });
});

test('says in words what it shows', () => {
  const badge = write(snapshotWith(backend(), ['sql', 'done']), PROGRESS);
  const name = 'Backend Roadmap: 1 of 28 done · 3%';
  expect(badge).toContain(`role="img" aria-label="${name}"><title>${name}</title>`);
  expect([...badge.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
    'Backend Roadmap',
    '1/28 3%',
  ]);
});

test('any title gives a badge that every parser reads, no wider than a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const tree = treeWith(group('a', ['b']));
      const badge = write(snapshotWith({ ...tree, roadmap: { ...tree.roadmap, title } }), PROGRESS);
      expect(XMLValidator.validate(badge)).toBe(true);
      expect(Number(/width="(\d+)"/.exec(badge)?.[1])).toBeLessThan(380);
    }),
  );
});
