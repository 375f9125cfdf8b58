import { describe, expect, test } from 'vitest';
import { run as mark } from '../../src/commands/mark';
import { type NextInput, run } from '../../src/commands/next';
import type { Status } from '../../src/roadmap/types';
import { piped, scripted, shown, type World, world } from './context';
import { next } from './shapes';

const input = (part: Partial<NextInput> = {}): NextInput => ({
  limit: undefined,
  why: false,
  time: undefined,
  ...part,
});

const set = (one: World, to: Status, ...nodes: string[]) =>
  mark(one.context, { to, nodes, message: undefined, at: undefined, yes: true });

const nextJson = async (one: World, part: Partial<NextInput> = {}) =>
  next.parse(scripted(await run(one.context, input(part))));

describe('as JSON', () => {
  test('first run', async () => {
    const answer = await nextJson(world());
    expect(answer.continue).toEqual([]);
    expect(answer.suggestions.map(({ id }) => id)).toEqual(['http', 'linux', 'languages']);
    expect(answer.suggestions[0]).toMatchObject({ hours: 10, kind: 'topic', alternatives: [] });
    expect(answer.review).toEqual([]);
  });

  test('what is started comes first, with the day it was', async () => {
    const one = world();
    await set(one, 'doing', 'sql');
    const answer = await nextJson(one);
    expect(answer.continue).toMatchObject([
      { id: 'sql', status: 'doing', reasons: [{ code: 'started', text: 'started today' }] },
    ]);
  });

  test('a choice not yet made is one suggestion, with its alternatives', async () => {
    const answer = await nextJson(world());
    const choice = answer.suggestions.find(({ id }) => id === 'languages');
    expect(choice).toMatchObject({ number: '3.1', kind: 'group', hours: 110 });
    expect(choice?.alternatives.map(({ number }) => number)).toEqual([
      '3.1.1',
      '3.1.2',
      '3.1.3',
      '3.1.4',
    ]);
  });

  test('blocked, with what each waits for', async () => {
    const answer = await nextJson(world());
    const nosql = answer.blocked.find(({ id }) => id === 'nosql');
    expect(nosql?.waitingFor).toMatchObject([{ id: 'sql', number: '3.2.1' }]);
  });

  test('best first', async () => {
    const { suggestions } = await nextJson(world(), { limit: 100 });
    const scores = suggestions.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(suggestions.length).toBeGreaterThan(3);
  });

  test('everything done', async () => {
    const one = world();
    await set(one, 'done', 'javascript');
    await set(one, 'done', '1.0');
    const answer = await nextJson(one);
    expect([answer.continue, answer.suggestions, answer.blocked]).toEqual([[], [], []]);
  });
});

describe('-n', () => {
  test.each([
    [1, 1],
    [2, 2],
    [undefined, 3],
  ])('%s', async (limit, length) => {
    expect((await nextJson(world(), { limit })).suggestions).toHaveLength(length);
  });
});

describe('--why', () => {
  test('prints the sum and what is blocked', async () => {
    const text = piped(await run(world().context, input({ why: true })));
    expect(text).toMatch(/\d+(\.\d)? = /);
    expect(text).toContain(' Blocked\n');
    expect(text).toContain('waits for 3.2.1 SQL - PostgreSQL, MySQL');
  });

  test('without it neither is there', async () => {
    const text = piped(await run(world().context, input()));
    expect(text).not.toMatch(/Blocked| = /);
  });
});

describe('--time', () => {
  test('never filters', async () => {
    const ids = async (time: string | undefined) =>
      (await nextJson(world(), { time, limit: 100 })).suggestions.map(({ id }) => id).toSorted();
    expect(await ids('30m')).toEqual(await ids(undefined));
  });

  test('a topic that fits gets points', async () => {
    const one = world();
    await set(one, 'done', 'http', 'dns', 'linux');
    const [first] = (await nextJson(one, { time: '6h' })).suggestions;
    expect(first).toMatchObject({ id: 'rest-vs-graphql', hours: 6 });
    expect(first?.reasons.map(({ code }) => code)).toContain('fits-time');
  });

  test('says that nothing fits, and how long the first one takes', async () => {
    const [first] = (await nextJson(world(), { time: '30m' })).suggestions;
    const reason = first?.reasons.at(-1);
    expect(reason?.code).toMatch(/^(nothing|resource)-fits$/);
    expect(piped(await run(world().context, input({ time: '30m' })))).toContain('30 minutes');
  });

  test.each(['30m', '30', '2h', '1h30m', '1h 30m', '1.5h', '45 min', '2H', '90 minutes'])(
    '%s is a length of time',
    async (time) => {
      await expect(nextJson(world(), { time })).resolves.toBeDefined();
    },
  );

  test.each(['', '0', '0m', '-5m', 'soon', '1d', '2h2h', 'h', 'NaN', '1e9h'])(
    '%j is none',
    async (time) => {
      await expect(run(world().context, input({ time }))).rejects.toMatchObject({
        code: 'usage',
        hint: expect.stringContaining('--time 30m'),
      });
    },
  );
});

describe('as text', () => {
  test('each with its reason and no ordinal', async () => {
    const one = world();
    await set(one, 'doing', 'sql');
    const text = piped(await run(one.context, input()));
    expect(text).toContain(' Continue\n   ◐ 3.2.1 SQL - PostgreSQL, MySQL\n     started today');
    expect(text).not.toMatch(/^\s+\d\s+○/m);
  });

  test('a choice by its name and what it asks', async () => {
    const text = piped(await run(world().context, input()));
    expect(text).toContain('3.1 Programming Languages: pick 1 of 4');
  });

  test('what to type next, on a terminal only', async () => {
    const answer = await run(world().context, input());
    expect(shown(answer)).toContain('roadmap start 2.1.1');
    expect(piped(answer)).not.toContain('roadmap start');
  });

  test('all done is said in a sentence', async () => {
    const one = world();
    await set(one, 'done', 'javascript');
    await set(one, 'done', '1.0');
    expect(piped(await run(one.context, input()))).toMatch(/all 28/i);
  });

  test('never a flattering end where much was skipped', async () => {
    const one = world();
    await set(one, 'done', 'http');
    await set(one, 'skipped', '1.0');
    const text = piped(await run(one.context, input()));
    expect(text).toMatch(/30.*skipped/);
  });
});
