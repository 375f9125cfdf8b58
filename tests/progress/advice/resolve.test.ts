import { describe, expect, test } from 'vitest';
import { resolveNodes, upNext } from '../../../src/progress/advice/resolve';
import type { Status } from '../../../src/roadmap/types';
import { backend, snapshotWith } from '../../support/fixtures';

type Marks = readonly (readonly [string, Status])[];

const tree = backend();

const resolve = async (args: readonly string[], marks: Marks = []) => {
  const { nodes, notices } = await resolveNodes(snapshotWith(tree, ...marks), args, 'fuzzy');
  return { ids: nodes.map(({ id }) => id).join(' '), notices };
};

describe('the nodes that arguments name', () => {
  test.each<[string[], string]>([
    [[], ''],
    [['3.2.1'], 'sql'],
    [['3.2.1', 'http', '2'], 'sql http foundations'],
    [['sql', '3.2.1', 'postgres', 'SQL'], 'sql'],
    [['http', 'sql', 'http'], 'http sql'],
  ])('%j: %s', async (args, ids) => {
    expect(await resolve(args)).toEqual({ ids, notices: [] });
  });

  test('all of them or none', async () => {
    const args = [...Array<string>(1000).fill('sql'), 'nonsense', 'http'];
    await expect(resolve(args)).rejects.toThrow('No node "nonsense"');
  });

  test('a guess is told', async () => {
    const { ids, notices } = await resolve(['kafak', 'sql', 'dockr']);
    expect(ids).toBe('message-brokers sql docker');
    expect(notices).toEqual([
      expect.stringContaining('"kafak"'),
      expect.stringContaining('"dockr"'),
    ]);
  });
});

describe('now is the topic started last', () => {
  test.each<[Marks, string]>([
    [[['sql', 'doing']], 'sql'],
    [
      [
        ['sql', 'doing'],
        ['http', 'doing'],
      ],
      'http',
    ],
    [
      [
        ['sql', 'doing'],
        ['http', 'doing'],
        ['http', 'done'],
      ],
      'sql',
    ],
  ])('%j', async (marks, id) => {
    expect((await resolve(['now'], marks)).ids).toBe(id);
  });

  test('nothing where nothing is started', async () => {
    await expect(resolve(['now'])).rejects.toThrow('No topic is started.');
  });
});

describe('next is the first suggestion', () => {
  test.each<[Marks, string]>([
    [[], 'http'],
    [[['http', 'done']], 'dns'],
    [[['http', 'doing']], 'linux'],
  ])('%j', async (marks, id) => {
    expect((await resolve(['next'], marks)).ids).toBe(id);
    expect(upNext(snapshotWith(tree, ...marks))?.id).toBe(id);
  });

  test('nothing where all is done', async () => {
    const all = tree.nodes.map(({ id }) => [id, 'done'] as const);
    await expect(resolve(['next'], all)).rejects.toThrow('There is nothing left to take up.');
    expect(upNext(snapshotWith(tree, ...all))).toBeUndefined();
  });
});
