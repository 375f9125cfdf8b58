import { describe, expect, test } from 'vitest';
import { buildRoadmap } from '../../../src/formats/build';
import { read } from '../../../src/formats/roadmapsh/read';
import { isRoadmapSh } from '../../../src/formats/roadmapsh/sniff';
import { outcome } from '../as-text';
import { box, drawing } from './drawings';

const readIt = (text: string, flat = false) => read(text, { name: 'file', flat });

/** A small roadmap in which every way of placing occurs once. */
const NODES = [
  box('title', 'Server', [400, 0]),
  box('topic', 'Web', [400, 200]),
  box('topic', 'Data', [400, 600]),
  box('subtopic', 'HTTP ', [700, 200]),
  box('subtopic', 'Headers', [1000, 200]),
  box('section', '', [50, 150, 260, 260]),
  box('subtopic', 'TLS', [80, 180]),
  box('subtopic', 'DNS', [80, 300]),
  box('subtopic', 'SQL', [700, 600]),
  box('subtopic', 'Joins', [700, 660]),
  box('vertical', 'vertical node', [490, 655, 20, 100]),
  box('subtopic', 'Keys', [400, 760]),
  box('subtopic', 'Lost', [450, 1000]),
  box('paragraph', 'Read on', [0, 900]),
  box('button', 'Frontend', [0, 1200], { href: '/frontend' }),
];

describe('hostile files end in a result or a clean error', () => {
  const odd = (value: unknown) =>
    JSON.stringify({ nodes: [value, box('topic', 'A', [0, 0])], edges: [value] });
  test.each<[string, string, RegExp]>([
    ['nothing', '', /not JSON/],
    ['cut off', drawing(NODES).slice(0, -10), /not JSON/],
    ['a list', '[]', /no roadmap of roadmap.sh/],
    ['null', 'null', /no roadmap of roadmap.sh/],
    ['nodes that are no list', '{"nodes":{},"edges":[]}', /no "nodes"/],
    ['no nodes', '{"nodes":[],"edges":[]}', /no "nodes"/],
    ['an older layout', '{"mockup":{"controls":{"control":[]}}}', /no "nodes"/],
    ['no edges', JSON.stringify({ nodes: [box('topic', 'A', [0, 0])] }), /^read$/],
    ['10,000 lists', `{"nodes":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, /no "nodes"/],
    ['100,000 lists that never end', '['.repeat(100_000), /not JSON/],
    [
      '20,001 nodes',
      JSON.stringify({ nodes: Array.from({ length: 20_001 }, () => ({})) }),
      /more than 20000/,
    ],
    ['null as a node', odd(null), /^read$/],
    ['a number as a node', odd(7), /^read$/],
    ['an empty node', odd({}), /^read$/],
    ['wrong types', odd({ id: {}, type: [], position: 'x', data: 'y', width: 'z' }), /^read$/],
    ['numbers beyond all', odd(box('topic', 'X', [1e308, -1e308, 1e308, 1e308])), /^read$/],
    ['__proto__', odd({ id: '__proto__', type: 'topic', data: { label: '__proto__' } }), /^read$/],
    ['a title of 10 MB', odd(box('topic', 'ab '.repeat(3e6), [0, 0])), /^read$/],
    ['NUL, halves, marks', odd(box('topic', 'a\0\ud800\u202e', [0, 0])), /^read$/],
  ])('%s', (_, text, expected) => {
    expect(outcome(() => buildRoadmap(readIt(text)))).toMatch(expected);
    expect(() => isRoadmapSh(text)).not.toThrow();
  });

  test('a chain of 10,000 wires is too deep, not a crash', () => {
    const nodes = Array.from({ length: 10_000 }, (_, n) =>
      box(n === 0 ? 'topic' : 'subtopic', `n${n}`, [n * 1000, 0]),
    );
    const wires = nodes.slice(1).map((_, n) => `n${n} .. n${n + 1}`);
    expect(outcome(() => buildRoadmap(readIt(drawing(nodes, wires))))).toMatch('deeper than 64');
  });

  const grid = (count: number, types: readonly string[], spread: number) =>
    drawing(
      Array.from({ length: count }, (_, n) =>
        box(types[n % types.length] ?? '', `n${n}`, [
          (n % 100) * spread,
          Math.floor(n / 100) * spread,
        ]),
      ),
      Array.from({ length: count }, (_, n) => `n${n} .. n${(n * 7) % count}`),
    );
  test.each<[string, string]>([
    ['as in life', grid(10_000, ['topic', ...Array(9).fill('subtopic')], 260)],
    ['half of them topics', grid(10_000, ['topic', 'subtopic'], 1000)],
    ['all in one place', grid(10_000, ['topic', 'subtopic', 'section', 'vertical'], 0)],
    ['frames', grid(10_000, ['section', 'paragraph', 'subtopic', 'topic'], 1)],
    ['lines', grid(10_000, ['horizontal', 'vertical', 'topic', 'subtopic'], 10)],
  ])('10,000 boxes, %s', (_, text) => {
    expect(outcome(() => readIt(text))).toBe('read');
  });

  test('100,000 wires between two boxes', () => {
    const nodes = [box('topic', 'A', [0, 0]), box('subtopic', 'B', [0, 500])];
    const wires = Array.from({ length: 100_000 }, (_, n) => (n % 2 ? 'A -> B' : 'A .. B'));
    expect(outcome(() => readIt(drawing(nodes, wires)))).toBe('read');
  });
});
