import { expect, test } from 'vitest';
import { nodeJson, nodesJson, roadmapJson, treeJson } from '../../src/commands/json';
import { marked, underway } from '../screens/states';
import { nodeIn, treeWith } from '../support/fixtures';

const snapshot = underway();
const sql = nodeIn(snapshot.tree, 'sql');

test('a node, everywhere', () => {
  expect(nodeJson(snapshot, sql)).toEqual({
    id: 'sql',
    number: '3.2.1',
    title: 'SQL - PostgreSQL, MySQL',
    status: 'doing',
    kind: 'topic',
  });
});

test('nodes keep their order', () => {
  const { children } = nodeIn(snapshot.tree, 'databases');
  expect(nodesJson(snapshot, children).map(({ id }) => id)).toEqual(['sql', 'nosql', 'orms']);
});

test('which roadmap it is about', () => {
  expect(roadmapJson(snapshot)).toEqual({ id: 'backend', title: 'Backend Roadmap' });
});

test('a tree holds what is visible, and its sums all the same', () => {
  const group = nodeIn(snapshot.tree, 'databases');
  expect(treeJson(snapshot, group, (node) => node.id !== 'orms')).toMatchObject({
    id: 'databases',
    kind: 'group',
    optional: false,
    blocked: false,
    summary: { total: 3, done: 0, doing: 1, todo: 2 },
    children: [
      { id: 'sql', status: 'doing', blocked: false, children: [] },
      { id: 'nosql', status: 'todo', blocked: true },
    ],
  });
});

test('an alternative left over is optional, a colour stands where there is one', () => {
  const python = treeJson(snapshot, nodeIn(snapshot.tree, 'python'), () => true);
  expect(python).toMatchObject({ status: 'todo', optional: true, color: expect.any(String) });
});

test('a node without a colour has no such key', () => {
  const plain = marked(treeWith({ id: 'a', title: 'A' }));
  expect(treeJson(plain, nodeIn(plain.tree, 'a'), () => true)).not.toHaveProperty('color');
});
