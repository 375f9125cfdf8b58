import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read } from '../../../src/formats/markdown/read';
import { everyNode, titles } from './drawn';

/** Real files of others beside the project: never in it. */
const dir = join(process.cwd(), '../shared/cases/markdown');
const names = existsSync(dir) ? readdirSync(dir) : [];

const linesOf = (name: string): string[] =>
  readFileSync(join(dir, name), 'utf8').trimEnd().split('\n');

const outlineOf = (name: string) =>
  read(readFileSync(join(dir, name), 'utf8'), { name: name.replace('.md', '') });

test('every case has the outline it is held to', () => {
  const cases = names.filter((name) => name.endsWith('.md'));
  expect(cases.filter((name) => !names.includes(name.replace('.md', '.outline')))).toEqual([]);
});

test.each(names.filter((name) => name.endsWith('.md')))('%s', (name) => {
  const { root } = outlineOf(name);
  const expected = linesOf(name.replace('.md', '.outline'));
  const isOwnRoot = expected[0] === root.title;
  expect(isOwnRoot ? titles(root) : root.children.flatMap((child) => titles(child))).toEqual(
    expected,
  );
});

test.each(names.filter((name) => name.endsWith('.checked')))('%s', (name) => {
  const nodes = everyNode(outlineOf(name.replace('.checked', '.md')).root);
  const done = nodes.filter(({ status }) => status === 'done').map(({ title }) => title);
  expect(done).toEqual(expect.arrayContaining(linesOf(name)));
});
