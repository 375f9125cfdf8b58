import { expect, test } from 'vitest';
import { asFile, world } from '../commands/context';
import { topic } from '../roadmap/nodes';
import { roadmapOf } from '../support/fixtures';
import { line } from './line';

test('what would control a terminal is escaped in JSON, and means the same', async () => {
  const title = 'A\u009b2J \u202eB\u2066 \u2028C';
  const files = { 'r.json': asFile(roadmapOf(topic('x', { title }))) };
  const { stdout } = await line(['show', '--json'], world({ files, wanted: 'r.json' }));
  expect(stdout).toContain('A\\u009b2J \\u202eB\\u2066 \\u2028C');
  expect(JSON.parse(stdout).root.children[0].title).toBe(title);
});
