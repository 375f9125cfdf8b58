import { describe, expect, test } from 'vitest';
import { type InfoInput, run } from '../../src/commands/info';
import { run as mark } from '../../src/commands/mark';
import { run as note } from '../../src/commands/note';
import { run as path } from '../../src/commands/path';
import { run as undo } from '../../src/commands/undo';
import type { Status } from '../../src/roadmap/types';
import { bakery, teahouse } from '../screens/roadmaps';
import { asFile, piped, scripted, shown, type World, world } from './context';
import { info, path as pathShape, terms as termsShape } from './shapes';

const input = (part: Partial<InfoInput> = {}): InfoInput => ({
  node: 'sql',
  checks: false,
  answers: false,
  terms: false,
  ...part,
});

const set = (one: World, to: Status, ...nodes: string[]) =>
  mark(one.context, { to, nodes, message: undefined, at: undefined, yes: false });

const infoJson = async (one: World, part: Partial<InfoInput> = {}) =>
  info.parse(scripted(await run(one.context, input(part)))).node;

const tasting = () =>
  world({ files: { 't.json': asFile(teahouse().roadmap) }, wanted: 't.json', json: true });

const baking = () =>
  world({ files: { 'b.json': asFile(bakery().roadmap) }, wanted: 'b.json', json: true });

describe('as JSON', () => {
  test('where it stands, what it needs, what it unlocks', async () => {
    const node = await infoJson(world({ json: true }), { node: 'nosql' });
    expect(node.path.map(({ number }) => number)).toEqual(['1.0', '3.0', '3.2']);
    expect(node.requires.map(({ id }) => id)).toEqual(['sql']);
    expect(node.unlocks.map(({ id }) => id)).toEqual(['caches', 'distributed-systems']);
    expect(node.hours).toBe(15);
  });

  test('its content', async () => {
    const { content } = await infoJson(baking(), { node: 'sourdough' });
    expect(content.outcomes).toHaveLength(2);
    expect(content.practice).toMatchObject({ doneWhen: ['All three rose', expect.any(String)] });
    expect(content.resources).toHaveLength(3);
    expect(content.checks).toHaveLength(2);
  });

  test('all that a topic can teach, and of the root what comes before', async () => {
    const topic = await infoJson(tasting(), { node: 'green' });
    const { content } = topic;
    expect(content.terms).toHaveLength(2);
    expect(content.example?.caption).toMatch(/bitter/);
    expect(content.mistakes).toHaveLength(2);
    expect(content.resources?.map(({ role }) => role)).toContain('start');
    expect(content.checks?.[0]).toMatchObject({ source: 'https://example.com/first' });
    expect(topic.steps[0]).toMatchObject({ n: 1, id: 'measure', minutes: 5, ticked: false });
    const root = await infoJson(tasting(), { node: 'root' });
    expect(root.content.before).toMatchObject([{ title: 'A kettle' }, { title: 'Water' }]);
  });

  test('only the terms: of a topic its own, of the root all of them, sorted', async () => {
    const termsOf = async (node: string) =>
      termsShape
        .parse(scripted(await run(tasting().context, input({ node, terms: true }))))
        .terms.map((one) => `${one.term} ${one.node.id}`);
    expect(await termsOf('green')).toEqual(['steeping green', 'bancha green']);
    expect(await termsOf('root')).toEqual(['Assam black', 'bancha green', 'steeping green']);
    expect(piped(await run(world().context, input({ node: 'http', terms: true })))).not.toBe('');
  });

  test('its notes and its history, oldest first, undone ones too', async () => {
    const one = world({ json: true });
    await set(one, 'doing', 'sql');
    await set(one, 'done', 'sql');
    await undo(one.context, { direction: 'undo', list: false });
    await note(one.context, { node: 'sql', text: ['joins'], edit: false, remove: undefined });
    const node = await infoJson(one);
    expect(node.notes).toMatchObject([{ n: 1, text: 'joins', on: '2026-11-22' }]);
    expect(node.history.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'todo → doing',
      'doing → done',
      'done → doing',
    ]);
  });

  test('hours nobody told are null', async () => {
    expect((await infoJson(baking(), { node: 'ovens' })).hours).toBeNull();
  });
});

describe('the effort of more than a topic', () => {
  const hoursBy = async (node: string) => {
    const way = pathShape.parse(scripted(await path(world().context, { node })));
    const { hours } = await infoJson(world({ json: true }), { node });
    return { way: way.hours, hours };
  };

  test('a group is the sum of its topics', async () => {
    expect((await infoJson(world({ json: true }), { node: '2.1' })).hours).toBe(24);
  });

  test('a choice is what it asks for: 1 of 4', async () => {
    expect((await infoJson(world({ json: true }), { node: '3.1' })).hours).toBe(110);
  });

  test('so is a section that holds a choice', async () => {
    expect((await infoJson(world({ json: true }), { node: '3.0' })).hours).toBe(110 + 66);
  });

  test('the whole roadmap takes as long as the way to its end', async () => {
    const { way, hours } = await hoursBy('1.0');
    expect(hours).toBe(way);
  });
});

describe('without a node', () => {
  test('it is what is started', async () => {
    const one = world({ json: true });
    await set(one, 'doing', 'docker');
    expect((await infoJson(one, { node: undefined })).id).toBe('docker');
  });

  test('else what is next', async () => {
    expect((await infoJson(world({ json: true }), { node: undefined })).id).toBe('http');
  });

  test('nothing is left', async () => {
    const one = world();
    await mark(one.context, {
      to: 'skipped',
      nodes: ['1.0'],
      message: undefined,
      at: undefined,
      yes: true,
    });
    const answer = await run(one.context, input({ node: undefined }));
    expect(answer.exitCode ?? 0).toBe(0);
    expect(piped(answer)).toBe(' All 31 topics are skipped.');
    expect(shown(answer)).toContain('Back to one: roadmap reset 2.1.1');
    expect(scripted(answer)).toEqual({ node: null });
  });
});

describe('as text', () => {
  test('facts, content and what to type next', async () => {
    const one = world();
    await set(one, 'doing', 'sql');
    const answer = await run(one.context, input());
    expect(piped(answer)).toContain('  Status     ◐ doing since 22 Nov 2026 (today)');
    expect(piped(answer)).toContain('  Effort     about 35 hours');
    expect(shown(answer)).toContain('roadmap done 3.2.1');
    expect(piped(answer)).not.toContain('roadmap done');
  });

  test.each([
    ['how many self-checks', {}, '2 self-checks', 'Why feed'],
    ['their questions', { checks: true }, 'Why feed a starter', 'yeast is active'],
    ['their answers', { answers: true }, 'So that its yeast is active.', '2 self-checks'],
  ])('%s', async (_, part, present, absent) => {
    const text = piped(await run(baking().context, input({ node: 'sourdough', ...part })));
    expect(text).toContain(present);
    expect(text).not.toContain(absent);
  });
});
