import { describe, expect, test } from 'vitest';
import { run as mark } from '../../src/commands/mark';
import { run as note } from '../../src/commands/note';
import { run as overview } from '../../src/commands/overview';
import { run as path } from '../../src/commands/path';
import { run as schema } from '../../src/commands/schema';
import { run as search } from '../../src/commands/search';
import type { Status } from '../../src/roadmap/types';
import { piped, scripted, shown, type World, world } from './context';
import * as shapes from './shapes';

const set = (one: World, to: Status, ...nodes: string[]) =>
  mark(one.context, { to, nodes, message: undefined, at: undefined, yes: true });

describe('the overview', () => {
  test('as JSON: totals, sections, what to do next', async () => {
    const one = world();
    await set(one, 'done', 'http');
    const answer = shapes.overview.parse(scripted(await overview(one.context)));
    expect(answer.summary).toMatchObject({ done: 1, total: 28 });
    expect(answer.sections.map(({ number }) => number)).toEqual([
      '2.0',
      '3.0',
      '4.0',
      '5.0',
      '6.0',
      '7.0',
      '8.0',
    ]);
    expect(answer.next).toMatchObject({ id: 'dns' });
  });

  test('next is what is started', async () => {
    const one = world();
    await set(one, 'doing', 'docker');
    const answer = shapes.overview.parse(scripted(await overview(one.context)));
    expect(answer.next).toMatchObject({ id: 'docker', status: 'doing' });
  });

  test('nothing is next once all is done', async () => {
    const one = world();
    await set(one, 'skipped', '1.0');
    const answer = shapes.overview.parse(scripted(await overview(one.context)));
    expect(answer.next).toBeNull();
  });

  test('as text: the same in a pipe, but for what to type next', async () => {
    const answer = await overview(world().context);
    const lines = shown(answer).split('\n');
    expect(lines.at(-1)).toContain('roadmap start 2.1.1');
    expect(piped(answer)).toBe(lines.slice(0, -1).join('\n'));
  });
});

describe('search', () => {
  const found = async (one: World, ...words: string[]) =>
    shapes.search.parse(scripted(await search(one.context, { words, limit: undefined }))).hits;

  test('a title first, best first', async () => {
    const hits = await found(world(), 'docker');
    expect(hits[0]).toMatchObject({ id: 'docker', where: 'title' });
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test.each([
    ['a slip of the finger', ['contanerization'], 'docker'],
    ['two words', ['message', 'broker'], 'message-brokers'],
    ['an alias', ['postgres'], 'sql'],
    ['a number', ['3.2.1'], 'sql'],
    ['other letters', ['DOCKER'], 'docker'],
  ])('%s', async (_, words, id) => {
    expect((await found(world(), ...words))[0]?.id).toBe(id);
  });

  test('the learner’s own notes', async () => {
    const one = world();
    await note(one.context, { node: '6.3', text: ['zeppelin'], edit: false, remove: undefined });
    expect(await found(one, 'zeppelin')).toMatchObject([{ id: 'cdn', where: 'notes' }]);
  });

  test('nothing found is no error', async () => {
    const answer = await search(world().context, { words: ['xyzzyqwert'], limit: undefined });
    expect(shapes.search.parse(scripted(answer)).hits).toEqual([]);
    expect(piped(answer)).toContain('No topic mentions "xyzzyqwert"');
  });

  test.each([[['']], [[' ', ' ']]])('%j is wrong usage', async (words) => {
    await expect(search(world().context, { words, limit: undefined })).rejects.toMatchObject({
      code: 'usage',
    });
  });
});

describe('path', () => {
  const way = async (one: World, node: string) =>
    shapes.path.parse(scripted(await path(one.context, { node })));

  test('what is open before a goal, each after what it needs, with hours', async () => {
    const { nodes, hours } = await way(world(), '4.1');
    expect(nodes.map(({ number }) => number)).toEqual(['2.1.1', '2.1.3', '3.1', '3.2.1', '4.1']);
    expect(hours).toBe(10 + 6 + 110 + 35 + 25);
  });

  test('what is done is no longer on it', async () => {
    const one = world();
    await set(one, 'done', 'http', 'javascript');
    const { nodes } = await way(one, '4.1');
    expect(nodes.map(({ number }) => number)).toEqual(['2.1.3', '3.2.1', '4.1']);
  });

  test('nothing is left', async () => {
    const one = world();
    await set(one, 'done', 'http');
    expect(await way(one, 'http')).toEqual({ nodes: [], hours: 0 });
    expect(piped(await path(one.context, { node: 'http' }))).toContain('Nothing is left before');
  });

  test('as text, with the sum', async () => {
    const text = piped(await path(world().context, { node: 'dns' }));
    expect(text).toMatch(/2\.1\.1 Basics of HTTP\/HTTPS +10 h\n.*2\.1\.2 DNS.* 8 h\n/);
    expect(text).toContain('2 topics, about 18 hours');
  });

  test('a guess is taken, and said', async () => {
    const one = world();
    await way(one, 'contanerization');
    expect(one.warnings).toHaveLength(1);
  });
});

test('schema: a JSON Schema, the same as JSON and as text', async () => {
  const answer = await schema(world().context);
  expect(JSON.parse(piped(answer))).toEqual(scripted(answer));
  expect(scripted(answer)).toMatchObject({ $schema: expect.any(String), type: 'object' });
});
