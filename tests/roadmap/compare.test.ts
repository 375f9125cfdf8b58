import { describe, expect, test } from 'vitest';
import { compareRoadmaps, differenceOf, isSameRoadmap } from '../../src/roadmap/compare';
import { treeOf } from '../../src/roadmap/tree';
import type { RoadmapNode } from '../../src/roadmap/types';
import { backend, roadmapOf } from '../support/fixtures';
import { group, topic } from './nodes';

const before = roadmapOf(group('g', ['a', 'b']), group('h', ['c']));

const differ = (...after: RoadmapNode[]) => {
  const { added, removed, renamed, moved } = differenceOf(
    treeOf(before),
    treeOf(roadmapOf(...after)),
  );
  const ids = (nodes: typeof added) => nodes.map(({ id }) => id).join(' ');
  const now = (versions: typeof moved) => ids(versions.map(({ node }) => node));
  return [ids(added), ids(removed), now(renamed), now(moved)];
};

describe('added, removed, renamed, moved', () => {
  test.each<[string, RoadmapNode[], string[]]>([
    ['nothing', [group('g', ['a', 'b']), group('h', ['c'])], ['', '', '', '']],
    ['a new topic', [group('g', ['a', 'x', 'b']), group('h', ['c'])], ['x', '', '', '']],
    ['a topic gone', [group('g', ['a']), group('h', ['c'])], ['', 'b', '', '']],
    ['a group gone with its topics', [group('g', ['a', 'b'])], ['', 'h c', '', '']],
    [
      'a new title',
      [group('g', [topic('a', { title: 'New' }), 'b']), group('h', ['c'])],
      ['', '', 'a', ''],
    ],
    ['another parent', [group('g', ['a']), group('h', ['b', 'c'])], ['', '', '', 'b']],
    [
      'another place below the same parent',
      [group('g', ['b', 'a']), group('h', ['c'])],
      ['', '', '', ''],
    ],
    ['groups in another order', [group('h', ['c']), group('g', ['a', 'b'])], ['', '', '', '']],
    [
      'another number',
      [group('g', ['a', topic('b', { number: '9' })]), group('h', ['c'])],
      ['', '', '', ''],
    ],
    [
      'another colour',
      [group('g', [topic('a', { color: '#fff' }), 'b']), group('h', ['c'])],
      ['', '', '', ''],
    ],
    [
      'all at once',
      [group('g', ['c', 'x']), topic('a', { title: 'New' })],
      ['x', 'b h', 'a', 'c a'],
    ],
  ])('%s', (_, after, expected) => {
    expect(differ(...after)).toEqual(expected);
  });
});

describe('a version that would lose or misread progress', () => {
  const old = roadmapOf(
    topic('sql', { title: 'SQL - PostgreSQL' }),
    topic('git', { title: 'Git' }),
  );
  const faults = (...after: RoadmapNode[]) =>
    compareRoadmaps(old, roadmapOf(...after)).map(({ code, message }) => `${code}: ${message}`);

  test('each is an error of the whole file, with a fix', () => {
    expect(compareRoadmaps(old, roadmapOf(topic('git', { title: 'Kafka' })))).toMatchObject([
      { path: '', severity: 'error', fix: 'Keep it, or add "sql" to "aliases".' },
      { path: '', severity: 'error', fix: 'Give another topic an id of its own.' },
    ]);
  });

  test.each<[string, RoadmapNode[], string[]]>([
    ['the same', [topic('sql', { title: 'SQL - PostgreSQL' }), topic('git')], []],
    ['in other words', [topic('sql', { title: 'postgresql, mysql' }), topic('git')], []],
    [
      'an id for something else, with a word that says nothing in common',
      [topic('sql', { title: 'Basics of Kafka' }), topic('git')],
      ['id-reused: "sql" was "SQL - PostgreSQL" and is now "Basics of Kafka"'],
    ],
    ['an id gone', [topic('sql')], ['id-vanished: the id "git" is gone']],
    [
      'an id for something else',
      [topic('sql', { title: 'Kafka' }), topic('git')],
      ['id-reused: "sql" was "SQL - PostgreSQL" and is now "Kafka"'],
    ],
    ['an id kept as an alias', [topic('sql'), topic('vcs', { aliases: ['git'] })], []],
    [
      'both faults',
      [topic('git', { title: 'Kafka' })],
      ['id-vanished: the id "sql" is gone', 'id-reused: "git" was "Git" and is now "Kafka"'],
    ],
  ])('%s', (_, after, expected) => {
    expect(faults(...after)).toEqual(expected);
  });

  test('titles in any script share their words', () => {
    const was = roadmapOf(topic('x', { title: 'База данных' }));
    expect(compareRoadmaps(was, roadmapOf(topic('x', { title: 'данных' })))).toEqual([]);
    expect(compareRoadmaps(was, roadmapOf(topic('x', { title: '数据' })))).toHaveLength(1);
  });

  test('a title without letters that stayed as it was is no other', () => {
    const was = roadmapOf(topic('x', { title: '🚀' }));
    expect(compareRoadmaps(was, was)).toEqual([]);
  });

  test('the shipped roadmap is a good successor of itself', () => {
    const { roadmap } = backend();
    expect(compareRoadmaps(roadmap, roadmap)).toEqual([]);
  });
});

describe('the same to the last field', () => {
  const one = roadmapOf(topic('x', { hours: 2, summary: 'S' }));

  test('whatever the order of its keys', () => {
    const [child] = one.root.children ?? [];
    const { title, id, ...rest } = child ?? topic('x');
    const turned = roadmapOf({ ...rest, title, id });
    expect(isSameRoadmap(one, turned)).toBe(true);
  });

  test('or not', () => {
    expect(isSameRoadmap(one, roadmapOf(topic('x', { hours: 3, summary: 'S' })))).toBe(false);
    expect(isSameRoadmap(one, { ...one, description: 'D' })).toBe(false);
  });
});
