import { describe, expect, test } from 'vitest';
import { run as mark } from '../../src/commands/mark';
import { type RoadmapsInput, run } from '../../src/commands/roadmaps';
import { run as undo } from '../../src/commands/undo';
import { roadmapOf } from '../support/fixtures';
import { answering, piped, scripted, type World, world } from './context';
import { roadmaps } from './shapes';

const LIST: RoadmapsInput = { remove: undefined, use: undefined, yes: false };
const use = (id: string): RoadmapsInput => ({ remove: undefined, use: id, yes: false });
const remove = (id: string): RoadmapsInput => ({ remove: id, use: undefined, yes: true });

const listed = async (one: World, input = LIST) =>
  roadmaps.parse(scripted(await run(one.context, input))).roadmaps;

const withTest = (): World => {
  const one = world();
  one.shelf.set('test', roadmapOf({ id: 'a', title: 'A' }, { id: 'b', title: 'B' }));
  return one;
};

const chosen = async (one: World) => (await listed(one)).find((shelf) => shelf.chosen)?.id;

test('the roadmaps here, with progress in each', async () => {
  const one = withTest();
  await mark(one.context, {
    to: 'done',
    nodes: ['http'],
    message: undefined,
    at: undefined,
    yes: false,
  });
  expect(await listed(one)).toMatchObject([
    { id: 'backend', title: 'Backend Roadmap', chosen: true, summary: { done: 1, total: 28 } },
    { id: 'test', title: 'Test', chosen: false, summary: { done: 0, total: 2 } },
  ]);
  expect(piped(await run(one.context, LIST))).toMatch(/▸ backend {2}Backend Roadmap.*\n {3}test /);
});

describe('use', () => {
  test('chooses one, once', async () => {
    const one = withTest();
    await run(one.context, use('test'));
    expect(await chosen(one)).toBe('test');
    await run(one.context, use('test'));
    expect(one.history).toHaveLength(1);
  });

  test('the shipped one is chosen already', async () => {
    const one = withTest();
    await run(one.context, use('backend'));
    expect(one.history).toEqual([]);
  });

  test.each(['rust', '', '../test'])('%j is not here', async (id) => {
    const one = withTest();
    await expect(run(one.context, use(id))).rejects.toMatchObject({
      code: 'roadmap-unknown',
      hint: 'Here are: backend, test. Bring one in: roadmap import <file>. Choose: roadmap use backend',
    });
  });
});

describe('--remove', () => {
  test('asks first', async () => {
    const one = world({ prompts: answering({ confirm: false }) });
    one.shelf.set('test', roadmapOf({ id: 'a', title: 'A' }));
    const answer = await run(one.context, { ...remove('test'), yes: false });
    expect(piped(answer)).toContain('Nothing was removed.');
    expect([one.shelf.size, one.history]).toEqual([1, []]);
  });

  test('needs --yes where nobody can be asked', async () => {
    const one = withTest();
    await expect(run(one.context, { ...remove('test'), yes: false })).rejects.toMatchObject({
      code: 'needs-terminal',
      hint: 'To confirm, add --yes.',
    });
    expect(one.shelf.size).toBe(1);
  });

  test('is what undo takes back, with the choice', async () => {
    const one = withTest();
    await run(one.context, use('test'));
    await run(one.context, remove('test'));
    expect(await chosen(one)).toBe('backend');
    const answer = await undo(one.context, { direction: 'undo', list: false });
    expect(piped(answer)).toContain('The roadmap is back.');
    expect([one.shelf.size, await chosen(one)]).toEqual([1, 'test']);
    await undo(one.context, { direction: 'redo', list: false });
    expect([one.shelf.size, await chosen(one)]).toEqual([0, 'backend']);
  });

  test('brought back, it is not chosen over another one', async () => {
    const one = withTest();
    one.shelf.set('other', { ...roadmapOf({ id: 'a', title: 'A' }), id: 'other' });
    await run(one.context, use('test'));
    await run(one.context, remove('test'));
    await run(one.context, use('other'));
    await undo(one.context, { direction: 'undo', list: false });
    expect(await chosen(one)).toBe('other');
  });

  test('drops one; its progress is kept', async () => {
    const one = withTest();
    await run(one.context, use('test'));
    await mark(one.context, {
      to: 'done',
      nodes: ['a'],
      message: undefined,
      at: undefined,
      yes: false,
    });
    const answer = await run(one.context, remove('test'));
    expect(piped(answer)).toContain('Its progress is kept.');
    expect(one.shelf.size).toBe(0);
    expect((await one.context.progress.state()).roadmaps['test']?.topics['a']).toBeDefined();
  });

  test('of the chosen one: the shipped one is chosen again', async () => {
    const one = withTest();
    await run(one.context, use('test'));
    await run(one.context, remove('test'));
    expect(await chosen(one)).toBe('backend');
  });

  test('the shipped one stays', async () => {
    const one = withTest();
    await expect(run(one.context, remove('backend'))).rejects.toMatchObject({
      code: 'refused',
      hint: 'Yours: test. Remove one: roadmap roadmaps --remove test',
    });
    await expect(run(world().context, remove('backend'))).rejects.toMatchObject({
      hint: 'You have imported none that could be removed.',
    });
  });

  test('a copy of the shipped one goes', async () => {
    const one = world();
    one.shelf.set('backend', { ...roadmapOf({ id: 'http', title: 'H' }), id: 'backend' });
    await run(one.context, remove('backend'));
    expect((await listed(one)).map(({ id }) => id)).toEqual(['backend']);
    expect(one.shelf.size).toBe(0);
  });

  test('one that is not here', async () => {
    const answer = run(withTest().context, remove('rust'));
    await expect(answer).rejects.toMatchObject({ code: 'roadmap-unknown' });
  });
});
