import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../../src/formats/build';
import { read } from '../../../src/formats/opml/read';
import { isOpml } from '../../../src/formats/opml/sniff';
import { write } from '../../../src/formats/opml/write';
import type { OutlineNode } from '../../../src/formats/outline';
import { fold, progressOf } from '../../../src/progress/record/fold';
import { snapshotOf } from '../../../src/progress/record/snapshot';
import { NO_STATE } from '../../../src/progress/record/types';
import { type TreeNode, treeOf } from '../../../src/roadmap/tree';
import type { Status } from '../../../src/roadmap/types';
import { group, someStanding, topic } from '../../roadmap/nodes';
import {
  backend,
  change,
  roadmapOf,
  set,
  snapshotWith,
  TODAY,
  treeWith,
} from '../../support/fixtures';

const PLAIN = { colors: 'roadmap', notes: false } as const;
const NOTED = { colors: 'roadmap', notes: true } as const;

const someProgress = () => {
  const tree = treeWith(
    group('web', [
      topic('http', { title: 'HTTP <1.1> & "2"', summary: 'Not written.' }),
      topic('dns'),
    ]),
    group('data', ['sql', 'nosql']),
  );
  const state = fold(NO_STATE, [
    change(1, 'test', [set('http', 'done')]),
    change(2, 'test', [set('sql', 'doing')]),
    change(3, 'test', [set('nosql', 'skipped')]),
    change(4, 'test', [{ type: 'note', node: 'http', text: 'built a\nserver' }]),
    change(5, 'test', [{ type: 'note', node: 'http', text: 'https://x.example/?a=1&b=2' }]),
  ]);
  return snapshotOf(tree, progressOf(state, 'test'), TODAY);
};

describe('the file', () => {
  test('with progress', () => {
    expect(write(someProgress(), PLAIN)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head>
          <title>Test</title>
        </head>
        <body>
          <outline text="Test" _roadmap="test" _status="doing">
            <outline text="WEB" _status="doing">
              <outline text="HTTP &lt;1.1&gt; &amp; &quot;2&quot;" _status="done" _complete="true"/>
              <outline text="DNS"/>
            </outline>
            <outline text="DATA" _status="doing">
              <outline text="SQL" _status="doing"/>
              <outline text="NOSQL" _status="skipped"/>
            </outline>
          </outline>
        </body>
      </opml>
      "
    `);
  });

  test('with notes, where they are asked for', () => {
    expect(write(someProgress(), NOTED)).toContain(
      ' _note="built a&#10;server&#10;&#10;https://x.example/?a=1&amp;b=2"',
    );
  });

  test('looks like OPML', () => {
    expect(isOpml(write(someProgress(), PLAIN))).toBe(true);
  });

  test('holds no character that XML forbids', () => {
    const title = 'a\0\x07\x1b[31m\ud800b\uffff';
    const text = write(snapshotWith(treeWith(topic('x', { title }))), PLAIN);
    expect(text).toContain('"a\ufffd\ufffd\ufffd[31m\ufffdb\ufffd"');
  });
});

interface Bare {
  readonly title: string;
  readonly status: Status;
  readonly children: readonly Bare[];
}

const bareOutline = ({ title, status, children }: OutlineNode): Bare => ({
  title,
  status: status && children.length === 0 ? status : 'todo',
  children: children.map(bareOutline),
});

describe('what was written is read', () => {
  test('every tree with every progress', () => {
    fc.assert(
      fc.property(someStanding, ({ tree, statusOf }) => {
        const marks = tree.nodes
          .filter(({ kind }) => kind === 'topic')
          .map(({ id }) => [id, statusOf(id)] as const);
        const bareNode = ({ title, id, children }: TreeNode): Bare => ({
          title,
          status: children.length === 0 && id !== 'root' ? statusOf(id) : 'todo',
          children: children.map(bareNode),
        });
        const text = write(snapshotWith(tree, ...marks), PLAIN);
        fc.pre(tree.nodes.length > 1);
        expect(bareOutline(read(text, { name: 'x' }).root)).toEqual(bareNode(tree.root));
      }),
    );
  });

  test('every title and note, with its blanks as one', () => {
    const someText = fc.string({ unit: 'grapheme' }).map((text) => `x ${text}`);
    fc.assert(
      fc.property(someText, someText, (title, text) => {
        const tree = treeWith(topic('a', { title }), topic('b'));
        const state = fold(NO_STATE, [change(1, 'test', [{ type: 'note', node: 'a', text }])]);
        const written = write(snapshotOf(tree, progressOf(state, 'test'), TODAY), NOTED);
        const [found] = read(written, { name: 'x' }).root.children;
        const kept = (one: string) =>
          one.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd');
        expect(found?.title).toBe(kept(title).replace(/\s+/g, ' ').trim());
        expect(found?.summary).toBe(kept(text).trim());
      }),
    );
  });

  test('the shipped roadmap: numbers, titles, order', () => {
    const tree = backend();
    const { roadmap } = buildRoadmap(read(write(snapshotWith(tree), PLAIN), { name: 'x' }));
    const bones = ({ nodes }: typeof tree) =>
      nodes.map(({ number, title, depth }) => ({ number, title, depth }));
    expect(bones(treeOf(roadmap))).toEqual(bones(tree));
  });

  test('10,000 nodes are as many outlines', () => {
    const children = Array.from({ length: 100 }, (_, n) =>
      group(
        `g${n}`,
        Array.from({ length: 100 }, (_, m) => `g${n}-${m}`),
      ),
    );
    const snapshot = snapshotWith(treeOf(roadmapOf(...children)));
    const outlines = write(snapshot, NOTED).match(/<outline /g);
    expect(outlines).toHaveLength(snapshot.tree.nodes.length);
  });
});
