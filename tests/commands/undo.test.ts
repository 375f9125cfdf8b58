import { describe, expect, test } from 'vitest';
import { run as mark } from '../../src/commands/mark';
import { run as note } from '../../src/commands/note';
import { run as roadmaps } from '../../src/commands/roadmaps';
import { run as show } from '../../src/commands/show';
import { run, type UndoInput } from '../../src/commands/undo';
import type { Sync } from '../../src/context/sync';
import type { Status } from '../../src/roadmap/types';
import { change, set as made, roadmapOf } from '../support/fixtures';
import { piped, scripted, shown, type World, world } from './context';
import { changed, changes } from './shapes';

const UNDO: UndoInput = { direction: 'undo', list: false };
const REDO: UndoInput = { direction: 'redo', list: false };
const LIST: UndoInput = { direction: 'undo', list: true };

const set = (one: World, to: Status, ...nodes: string[]) =>
  mark(one.context, { to, nodes, message: undefined, at: undefined, yes: false });

const json = async (one: World, input: UndoInput) =>
  changed.parse(scripted(await run(one.context, input)));

const statusOf = async ({ context }: World, node: string) => {
  const answer = await show(context, { node, depth: undefined, status: undefined });
  return scripted(answer);
};

describe('undo', () => {
  test('takes back the newest change', async () => {
    const one = world();
    await set(one, 'doing', 'sql');
    await set(one, 'done', 'sql', 'http');
    const answer = await json(one, UNDO);
    expect(answer.changed).toMatchObject([
      { id: 'http', status: 'todo', from: 'done', to: 'todo' },
      { id: 'sql', status: 'doing', from: 'done', to: 'doing' },
    ]);
    expect(answer.summary).toMatchObject({ done: 0, doing: 1 });
  });

  test('again goes further back, and stops', async () => {
    const one = world();
    await set(one, 'doing', 'sql');
    await set(one, 'done', 'http');
    await run(one.context, UNDO);
    await run(one.context, UNDO);
    expect(await statusOf(one, 'sql')).toMatchObject({ root: { status: 'todo' } });
    const answer = await run(one.context, UNDO);
    expect(piped(answer)).toBe(' Nothing to undo.');
    expect(changed.parse(scripted(answer)).changed).toEqual([]);
  });

  test('takes a note away', async () => {
    const one = world();
    const text = { node: 'sql', text: ['joins'], edit: false, remove: undefined };
    await note(one.context, text);
    await run(one.context, UNDO);
    const answer = await note(one.context, { ...text, text: [] });
    expect(scripted(answer)).toMatchObject({ notes: [] });
  });

  test('tells a script which change that was, whatever it did', async () => {
    const one = world();
    await note(one.context, { node: 'sql', text: ['joins'], edit: false, remove: undefined });
    const [made] = one.history;
    const { changed: none, undone } = await json(one, UNDO);
    expect(none).toEqual([]);
    expect(undone).toMatchObject({ id: made?.id, roadmap: 'backend', device: 'testtest' });
    expect(undone?.events).toMatchObject([{ type: 'note', node: 'sql', text: 'joins' }]);
    expect((await json(one, REDO)).redone).toEqual(undone);
    await run(one.context, UNDO);
    expect((await json(one, UNDO)).undone).toBeNull();
  });

  test.each([
    ['by the name it has given itself', ['laptop', 'phone'], '(phone)'],
    ['by its id where two have the same name', ['laptop', 'laptop'], '(a1b2c3d4)'],
  ])('names the device where it was made %s', async (_, names, shown) => {
    const devices = names.map((name, n) => ({
      id: n === 0 ? 'testtest' : 'a1b2c3d4',
      name,
      isSelf: n === 0,
      changes: 1,
      last: undefined,
      received: 0,
    }));
    const none = { target: undefined, sent: 0, received: 0, last: undefined, waiting: 0 };
    const sync: Sync = {
      exchange: () => Promise.reject(new Error('not asked for')),
      status: async () => ({ ...none, devices, foreign: [] }),
      check: async () => [],
      stop: async () => undefined,
    };
    const one = world({ sync });
    one.history.push({ ...change(9, 'backend', [made('sql', 'done')]), device: 'a1b2c3d4' });
    expect(piped(await run(one.context, UNDO))).toContain(`made on another device ${shown}`);
  });

  test('names the device where it was made, if it was another one', async () => {
    const one = world();
    await set(one, 'done', 'http');
    expect(piped(await run(one.context, UNDO))).not.toContain('device');
    one.history.push({ ...change(9, 'backend', [made('sql', 'done')]), device: 'a1b2c3d4' });
    const text = piped(await run(one.context, UNDO));
    expect(text).toContain('Took back in Backend Roadmap, made on another device (a1b2c3d4)');
  });

  test('settings are not undone', async () => {
    const one = world();
    one.shelf.set('test', roadmapOf({ id: 'a', title: 'A' }));
    await set(one, 'done', 'http');
    await roadmaps(one.context, { use: 'test', remove: undefined, yes: true });
    const answer = await json(one, UNDO);
    expect(answer.changed).toMatchObject([{ id: 'http', to: 'todo' }]);
  });

  test('in whichever roadmap it was made, which is named', async () => {
    const one = world();
    one.shelf.set('test', roadmapOf({ id: 'a', title: 'A' }));
    await roadmaps(one.context, { use: 'test', remove: undefined, yes: true });
    await set(one, 'done', 'a');
    await roadmaps(one.context, { use: 'backend', remove: undefined, yes: true });
    const answer = await run(one.context, UNDO);
    expect(piped(answer)).toContain('Took back in Test');
    expect(scripted(answer)).toMatchObject({ changed: [{ id: 'a' }], summary: { total: 1 } });
  });

  test('of a roadmap that is gone, by the titles of its time', async () => {
    const one = world();
    one.shelf.set('test', roadmapOf({ id: 'a', title: 'A topic' }));
    await roadmaps(one.context, { use: 'test', remove: undefined, yes: true });
    await set(one, 'done', 'a');
    await roadmaps(one.context, { use: 'backend', remove: undefined, yes: true });
    one.shelf.delete('test');
    const answer = await run(one.context, UNDO);
    expect(piped(answer)).toContain('A topic');
    expect(changed.parse(scripted(answer))).toMatchObject({
      changed: [{ id: 'a', number: '', title: 'A topic', status: 'todo' }],
      summary: null,
    });
    expect(one.warnings).toEqual([expect.stringContaining('"test" is not here any more')]);
  });
});

describe('redo', () => {
  test('puts back the change undone last', async () => {
    const one = world();
    await set(one, 'done', 'http');
    await run(one.context, UNDO);
    expect((await json(one, REDO)).changed).toMatchObject([{ id: 'http', to: 'done' }]);
    expect(await statusOf(one, 'http')).toMatchObject({ root: { status: 'done' } });
  });

  test('a new change ends it', async () => {
    const one = world();
    await set(one, 'done', 'http');
    await run(one.context, UNDO);
    await set(one, 'done', 'sql');
    expect(piped(await run(one.context, REDO))).toBe(' Nothing to redo.');
  });

  test('what was put back can be undone again', async () => {
    const one = world();
    await set(one, 'done', 'http');
    await run(one.context, UNDO);
    await run(one.context, REDO);
    expect((await json(one, UNDO)).changed).toMatchObject([{ id: 'http', to: 'todo' }]);
  });
});

describe('--list', () => {
  test('what could be undone, newest first', async () => {
    const one = world();
    await set(one, 'doing', 'sql');
    await set(one, 'done', 'http', 'dns');
    const answer = await run(one.context, LIST);
    const { changes: list } = changes.parse(scripted(answer));
    expect(list.map(({ events }) => events.length)).toEqual([2, 1]);
    expect(piped(answer).split('\n')).toEqual([
      ' 22 Nov 2026 00:02  backend  2.1.1 Basics of HTTP/HTTPS: to do → done, and 1 more topic',
      ' 22 Nov 2026 00:01  backend  3.2.1 SQL - PostgreSQL, MySQL: to do → doing',
    ]);
  });

  test('a date put right: from which day to which, as the change itself has it', async () => {
    const one = world();
    const at = (day: string | undefined) =>
      mark(one.context, { to: 'done', nodes: ['http'], message: undefined, at: day, yes: false });
    await at('2026-11-05');
    await at('today');
    const answer = await run(one.context, LIST);
    expect(piped(answer).split('\n')[0]).toContain('HTTP/HTTPS: 5 Nov 2026 → 22 Nov 2026');
  });

  test('looks only', async () => {
    const one = world();
    await set(one, 'doing', 'sql');
    await run(one.context, LIST);
    expect(one.history).toHaveLength(1);
  });

  test('nothing', async () => {
    const answer = await run(world().context, LIST);
    expect(changes.parse(scripted(answer))).toEqual({ changes: [] });
    expect(piped(answer)).toBe(' Nothing to undo.');
  });
});

test('what to type next, on a terminal only', async () => {
  const one = world();
  await set(one, 'done', 'http');
  const answer = await run(one.context, UNDO);
  expect(shown(answer)).toContain('roadmap redo');
  expect(piped(answer)).not.toContain('roadmap redo');
});

test('what another process saves just before is the newest change', async () => {
  const one = world();
  await set(one, 'done', 'http');
  const { progress } = one.context;
  const late = { ...change(90, 'backend', [made('sql', 'done')]), at: '2027-01-01T00:00:00.000Z' };
  const context = {
    ...one.context,
    progress: {
      ...progress,
      save: async (decide: Parameters<typeof progress.save>[0]) => {
        one.history.push(late);
        return progress.save(decide);
      },
    },
  };
  const answer = changed.parse(scripted(await run(context, UNDO)));
  expect(answer.changed).toMatchObject([{ id: 'sql', from: 'done', to: 'todo' }]);
});

test('a roadmap is not put back where something newer was saved meanwhile', async () => {
  const one = world();
  one.shelf.set('test', roadmapOf({ id: 'a', title: 'A' }));
  await roadmaps(one.context, { use: undefined, remove: 'test', yes: true });
  const { replaceRoadmap } = one.context;
  const late = { ...change(90, 'backend', [made('sql', 'done')]), at: '2027-01-01T00:00:00.000Z' };
  const context = {
    ...one.context,
    replaceRoadmap: async (...args: Parameters<typeof replaceRoadmap>) => {
      one.history.push(late);
      return replaceRoadmap(...args);
    },
  };
  await expect(run(context, UNDO)).rejects.toMatchObject({
    code: 'refused',
    hint: 'Try again: roadmap undo',
  });
  expect(one.context.roadmaps.ids()).not.toContain('test');
});
