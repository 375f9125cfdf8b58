import { describe, expect, test } from 'vitest';
import { run as info } from '../../src/commands/info';
import { type MarkInput, run } from '../../src/commands/mark';
import { run as next } from '../../src/commands/next';
import { run as note } from '../../src/commands/note';
import { run as overview } from '../../src/commands/overview';
import { run as undo } from '../../src/commands/undo';
import type { RoadmapNode, Status } from '../../src/roadmap/types';
import { roadmapOf, TODAY } from '../support/fixtures';
import {
  answering,
  asFile,
  piped,
  scripted,
  shown,
  type World,
  type WorldOptions,
  world,
} from './context';
import { changed } from './shapes';

const YESTERDAY = '2026-11-21';

const input = (to: Status, nodes: string[], part: Partial<MarkInput> = {}): MarkInput => ({
  to,
  nodes,
  message: undefined,
  at: undefined,
  yes: false,
  ...part,
});

const set = (one: World, to: Status, nodes: string[], part: Partial<MarkInput> = {}) =>
  run(one.context, input(to, nodes, part));

const setJson = async (one: World, to: Status, nodes: string[], part: Partial<MarkInput> = {}) =>
  changed.parse(scripted(await set(one, to, nodes, part)));

const numbers = (nodes: readonly { readonly number: string }[]) => nodes.map((one) => one.number);

describe('one topic', () => {
  test.each<[Status, Status, Status]>([
    ['done', 'todo', 'done'],
    ['doing', 'todo', 'doing'],
    ['skipped', 'todo', 'skipped'],
    ['todo', 'done', 'todo'],
    ['doing', 'done', 'doing'],
    ['done', 'skipped', 'done'],
  ])('to %s from %s', async (to, from, after) => {
    const one = world();
    if (from !== 'todo') await set(one, from, ['sql']);
    const answer = await setJson(one, to, ['sql']);
    expect(answer.changed).toMatchObject([{ id: 'sql', status: after, from, to }]);
    expect(answer.unchanged).toEqual([]);
  });

  test('the new totals', async () => {
    const answer = await setJson(world(), 'done', ['2.1.1', '2.1.2']);
    expect(answer.summary).toMatchObject({ total: 28, done: 2, todo: 26, percent: 7 });
  });

  test('what is already so is said, and nothing is saved', async () => {
    const one = world();
    await set(one, 'done', ['sql']);
    const answer = await set(one, 'done', ['sql']);
    expect(changed.parse(scripted(answer))).toMatchObject({
      changed: [],
      unchanged: [{ id: 'sql', status: 'done' }],
    });
    expect(piped(answer)).toContain('3.2.1 SQL - PostgreSQL, MySQL is already done since');
    expect(one.history).toHaveLength(1);
  });

  test('named twice, it is set once', async () => {
    const one = world();
    const answer = await setJson(one, 'done', ['sql', '3.2.1', 'postgres']);
    expect(answer.changed).toHaveLength(1);
    expect(one.history[0]?.events).toHaveLength(1);
  });
});

describe('many topics', () => {
  test('are one change', async () => {
    const one = world();
    await set(one, 'done', ['2.1.1', '2.1.2', '2.2.1']);
    expect(one.history).toHaveLength(1);
  });

  test('one unknown, and none is set', async () => {
    const one = world();
    await expect(set(one, 'done', ['2.1.1', 'cobol'])).rejects.toMatchObject({
      code: 'node-unknown',
    });
    expect(one.history).toEqual([]);
  });

  test('a guess is offered, never taken', async () => {
    const one = world();
    await expect(set(one, 'done', ['contanerization'])).rejects.toMatchObject({
      code: 'node-unknown',
      hint: expect.stringContaining('5.1 Containerization - Docker'),
    });
    expect(one.history).toEqual([]);
  });
});

describe('a group', () => {
  test('done takes its open topics; the rest come back unchanged', async () => {
    const one = world();
    await set(one, 'done', ['2.1.1']);
    await set(one, 'skipped', ['2.1.3']);
    const answer = await setJson(one, 'done', ['2.1']);
    expect(numbers(answer.changed)).toEqual(['2.1.2']);
    expect(numbers(answer.unchanged).toSorted()).toEqual(['2.1.1', '2.1.3']);
  });

  test('start takes only what is to do', async () => {
    const one = world();
    await set(one, 'done', ['2.1.1']);
    expect(numbers((await setJson(one, 'doing', ['2.1'])).changed)).toEqual(['2.1.2', '2.1.3']);
  });

  test('skip takes what is to do or doing', async () => {
    const one = world();
    await set(one, 'done', ['2.1.1']);
    await set(one, 'doing', ['2.1.2']);
    expect(numbers((await setJson(one, 'skipped', ['2.1'])).changed)).toEqual(['2.1.2', '2.1.3']);
  });

  test('reset takes all below', async () => {
    const one = world();
    await set(one, 'done', ['2.1.1']);
    await set(one, 'skipped', ['2.1.3']);
    expect(numbers((await setJson(one, 'todo', ['2.1'])).changed)).toEqual(['2.1.1', '2.1.3']);
  });

  test.each<Status>(['done', 'doing'])(
    '%s, with an open choice, names what there is',
    async (to) => {
      const one = world();
      await expect(set(one, to, ['3.0'])).rejects.toMatchObject({
        code: 'choice-open',
        message: expect.stringContaining('3.1.2 Python - Django/FastAPI'),
      });
      expect(one.history).toEqual([]);
    },
  );

  test('once the choice is made, what it left over stays', async () => {
    const one = world();
    await set(one, 'done', ['3.1.2']);
    const answer = await setJson(one, 'done', ['3.0']);
    expect(numbers(answer.changed)).toEqual(['3.2.1', '3.2.2', '3.2.3']);
    expect(numbers(answer.unchanged)).toEqual(['3.1.1', '3.1.2', '3.1.3', '3.1.4']);
  });
});

describe('now and next', () => {
  test('start next, then done now', async () => {
    const one = world();
    expect(numbers((await setJson(one, 'doing', ['next'])).changed)).toEqual(['2.1.1']);
    expect((await setJson(one, 'done', ['now'])).changed).toMatchObject([
      { number: '2.1.1', from: 'doing', to: 'done' },
    ]);
  });

  test('nothing is started', async () => {
    await expect(set(world(), 'done', ['now'])).rejects.toMatchObject({
      code: 'node-unknown',
      hint: expect.stringContaining('start next'),
    });
  });
});

describe('the whole roadmap', () => {
  test('is asked for, and yes does it', async () => {
    const prompts = answering({ confirm: true });
    const one = world({ prompts });
    await set(one, 'skipped', ['1.0']);
    expect(prompts.asked).toEqual([expect.stringContaining('whole roadmap')]);
    expect(one.history).toHaveLength(1);
  });

  test('no changes nothing', async () => {
    const one = world({ prompts: answering({ confirm: false }) });
    const answer = await set(one, 'skipped', ['1.0']);
    expect(one.history).toEqual([]);
    expect(piped(answer)).not.toBe('');
    expect(changed.parse(scripted(answer)).changed).toEqual([]);
  });

  test('where nobody can be asked, --yes is needed', async () => {
    const one = world();
    await expect(set(one, 'skipped', ['2.1.1', '1.0'])).rejects.toMatchObject({
      code: 'needs-terminal',
      hint: expect.stringContaining('--yes'),
    });
    expect(one.history).toEqual([]);
    expect((await setJson(one, 'skipped', ['1.0'], { yes: true })).changed).toHaveLength(31);
  });
});

describe('done without a node', () => {
  const ticking = (...checkbox: string[]) => answering({ checkbox });

  /** A roadmap of these topics, in which one is ticked. */
  const ticked = (choice: string, ...topics: RoadmapNode[]): World =>
    world({
      prompts: ticking(choice),
      files: { 'odd.json': asFile(roadmapOf(...topics)) },
      wanted: 'odd.json',
    });

  test('what was skipped elsewhere while the list was open is not marked: asked anew', async () => {
    const prompts = ticking('3.2.1 SQL - PostgreSQL, MySQL', '6.3 CDN and Edge Computing');
    const lists: string[][] = [];
    const one = world({
      prompts: {
        ...prompts,
        checkbox: async (message, choices) => {
          lists.push(choices.map((choice) => (typeof choice === 'string' ? choice : choice.name)));
          const picked = await prompts.checkbox(message, choices);
          if (lists.length === 1) await set(one, 'skipped', ['sql']);
          return picked;
        },
      },
    });
    await set(one, 'done', []);
    expect(lists).toHaveLength(2);
    expect(lists[1]).not.toContain('3.2.1 SQL - PostgreSQL, MySQL');
    expect(prompts.drawn.join('\n')).toContain('was set to "skipped" elsewhere.');
    const to = one.history.map(({ events }) => events.map((event) => 'to' in event && event.to));
    expect(to).toEqual([['skipped'], ['done']]);
  });

  test('what was done elsewhere while the list was open is done, and nobody is asked again', async () => {
    const prompts = ticking('3.2.1 SQL - PostgreSQL, MySQL', '2.1.1 Basics of HTTP/HTTPS');
    const one = world({
      prompts: {
        ...prompts,
        checkbox: async (message, choices) => {
          await set(one, 'done', ['sql']);
          return prompts.checkbox(message, choices);
        },
      },
    });
    const answer = await setJson(one, 'done', []);
    expect(numbers(answer.changed)).toEqual(['2.1.1']);
    expect(numbers(answer.unchanged)).toEqual(['3.2.1']);
  });

  test('offers open topics by section, started ones first', async () => {
    const prompts = ticking();
    const one = world({ prompts });
    await set(one, 'done', ['2.1.1']);
    await set(one, 'doing', ['sql']);
    await set(one, 'done', []);
    const [, ...choices] = prompts.asked;
    expect(choices.slice(0, 4)).toEqual([
      '# Started',
      '3.2.1 SQL - PostgreSQL, MySQL',
      '# 2.0 Foundations',
      '2.1.2 DNS and Load Balancing',
    ]);
    expect(choices).not.toContain('2.1.1 Basics of HTTP/HTTPS');
    expect(choices.filter((name) => name.startsWith('3.2.1 '))).toHaveLength(1);
  });

  test('sets what is ticked, in one change', async () => {
    const one = world({ prompts: ticking('2.1.1 Basics of HTTP/HTTPS', '2.2.1 Linux Basics') });
    const answer = await setJson(one, 'done', []);
    expect(numbers(answer.changed)).toEqual(['2.1.1', '2.2.1']);
    expect(one.history).toHaveLength(1);
  });

  test('a note goes with it', async () => {
    const one = world({ prompts: ticking('2.1.1 Basics of HTTP/HTTPS') });
    await set(one, 'done', [], { message: 'at last' });
    expect(one.history[0]?.events).toMatchObject([{ type: 'status' }, { type: 'note' }]);
  });

  test('nothing ticked changes nothing', async () => {
    const one = world({ prompts: ticking() });
    const answer = await set(one, 'done', []);
    expect(one.history).toEqual([]);
    expect(piped(answer)).toBe(' Nothing to change.');
  });

  test('an id that is a number, too, is still the topic that was ticked', async () => {
    const one = ticked(
      '1 First by place',
      { id: '2', title: 'First by place' },
      { id: '1', title: 'Second by place' },
    );
    expect((await setJson(one, 'done', [])).changed).toMatchObject([{ id: '2' }]);
  });

  test('a topic called "now" is still the one that was ticked', async () => {
    const one = ticked('1 Go on', { id: 'next', title: 'Go on' }, { id: 'a', title: 'A' });
    expect((await setJson(one, 'done', [])).changed).toMatchObject([{ id: 'next' }]);
  });

  test('where nobody can be asked it is wrong usage', async () => {
    await expect(set(world(), 'done', [])).rejects.toMatchObject({ code: 'needs-terminal' });
  });
});

test.each(['', ' ', '\t'])('%j is no node', async (node) => {
  await expect(set(world(), 'done', [node])).rejects.toMatchObject({ code: 'usage' });
});

describe('-m', () => {
  test('adds a note in the same change', async () => {
    const one = world();
    const answer = await set(one, 'done', ['sql'], { message: ' https://example.com/proof ' });
    expect(one.history).toHaveLength(1);
    expect(one.history[0]?.events).toMatchObject([
      { type: 'status', node: 'sql', to: 'done' },
      { type: 'note', node: 'sql', text: 'https://example.com/proof' },
    ]);
    expect(piped(answer)).toContain('Noted.');
  });

  test.each([
    [['sql'], 'Noted.'],
    [['sql', 'http'], 'Noted on both.'],
    [['sql', 'http', 'dns'], 'Noted on all 3.'],
  ])('of %j it is said before what to type next', async (nodes, text) => {
    const lines = shown(await set(world(), 'done', nodes, { message: 'read' })).split('\n');
    expect(lines).toContain(`   ${text}`);
    expect(lines.at(-1)).toContain('roadmap undo');
  });

  test('is kept, even where nothing changes', async () => {
    const one = world();
    await set(one, 'done', ['sql']);
    await set(one, 'done', ['sql'], { message: 'one more thought' });
    expect(one.history[1]?.events).toMatchObject([{ type: 'note', text: 'one more thought' }]);
  });
});

describe('--at', () => {
  test('yesterday', async () => {
    const one = world();
    await set(one, 'done', ['sql'], { at: 'yesterday' });
    expect(one.history[0]).toMatchObject({ on: YESTERDAY });
  });

  test('a date', async () => {
    const one = world();
    await set(one, 'done', ['sql'], { at: '2026-11-01' });
    expect(one.history[0]).toMatchObject({ on: '2026-11-01' });
  });

  test('on a done topic it changes the day', async () => {
    const one = world();
    await set(one, 'done', ['sql']);
    const answer = await set(one, 'done', ['sql'], { at: 'yesterday' });
    expect(changed.parse(scripted(answer)).changed).toMatchObject([{ from: 'done', to: 'done' }]);
    expect(piped(answer)).toContain('22 Nov 2026 → 21 Nov 2026');
    const again = await setJson(one, 'done', ['sql'], { at: 'yesterday' });
    expect(again).toMatchObject({ changed: [], unchanged: [{ id: 'sql' }] });
  });

  test.each(['2026-11-23', '2027-01-01', 'tomorrow', '2026-02-30', '22.11.2026', ''])(
    '%j is wrong usage, and nothing is set',
    async (at) => {
      const one = world();
      await expect(set(one, 'done', ['sql'], { at })).rejects.toMatchObject({ code: 'usage' });
      expect(one.history).toEqual([]);
    },
  );

  test('today is today', async () => {
    const one = world();
    await set(one, 'done', ['sql'], { at: TODAY });
    expect(one.history[0]).toMatchObject({ on: TODAY });
  });
});

describe('as text', () => {
  test('what changed, the totals, what became ready, and how to undo', async () => {
    const answer = await set(world(), 'done', ['2.1.1']);
    const [first, second, third] = piped(answer).split('\n');
    expect(first).toMatch(/^ ✓ 2\.1\.1 Basics of HTTP\/HTTPS +to do → done$/);
    expect(second).toBe('   2.1 Understanding Servers 1/3 · Backend Roadmap 1/28, 3%');
    expect(third).toBe('   Now ready: 2.1.2 DNS and Load Balancing · 2.1.3 REST vs GraphQL');
    expect(shown(answer)).toContain('roadmap undo');
    expect(piped(answer)).not.toContain('roadmap undo');
  });

  test('prerequisites missing: saved, and said', async () => {
    const one = world();
    const text = piped(await set(one, 'doing', ['4.1']));
    expect(text).toContain('4.1 usually comes after 2.1.3 REST vs GraphQL');
    expect(one.history).toHaveLength(1);
  });

  test('what it means to be done, for honesty', async () => {
    const practice = { task: 'Do it', doneWhen: ['It runs', 'You can explain it'] };
    const roadmap = {
      format: 1,
      id: 'proud',
      title: 'Proud',
      root: { id: 'root', title: 'Proud', children: [{ id: 'a', title: 'A', practice }] },
    };
    const options: WorldOptions = { files: { 'p.json': asFile(roadmap) }, wanted: 'p.json' };
    const done = piped(await set(world(options), 'done', ['a']));
    expect(done).toContain('It runs');
    expect(done).toContain('You can explain it');
    expect(piped(await set(world(options), 'doing', ['a']))).not.toContain('It runs');
  });
});

test('a file that bears the id of a roadmap of ours is not written to', async () => {
  const foreign = {
    format: 1,
    id: 'backend',
    title: 'Other',
    root: { id: 'root', title: 'Other', children: [{ id: 'a', title: 'A' }] },
  };
  const one = world({ files: { 'o.json': asFile(foreign) }, wanted: 'o.json' });
  await expect(set(one, 'done', ['a'])).rejects.toMatchObject({ code: 'refused' });
  const looking = { node: 'a', text: [], edit: false, remove: undefined };
  expect(piped(await note(one.context, looking))).toMatch(/no notes/i);
  await expect(note(one.context, { ...looking, text: ['x'] })).rejects.toMatchObject({
    code: 'refused',
  });
  expect(one.history).toEqual([]);
});

test('a step that gets an id in a new version of its roadmap keeps its tick', async () => {
  const older = { task: 'Do it', doneWhen: ['It runs', 'It is tested'] };
  const newer = {
    goal: 'Do it',
    steps: [
      { id: 'test', text: 'Test it', expect: 'It is tested' },
      { id: 'run', text: 'It runs' },
      { id: 'ship', text: 'Ship it' },
    ],
  };
  const fileWith = (practice: object) =>
    asFile({
      format: 1,
      id: 'mine',
      title: 'Mine',
      root: { id: 'root', title: 'Mine', children: [{ id: 'a', title: 'A', practice }] },
    });
  const files: Record<string, string> = { 'm.json': fileWith(older) };
  const one = world({ files, wanted: 'm.json' });
  await set(one, 'done', ['a#1', 'a#2']);
  files['m.json'] = fileWith(newer);
  expect(piped(await set(one, 'done', ['a#3']))).toContain('3 of 3 steps');
  expect(piped(await set(one, 'todo', ['a#1']))).toContain('2 of 3 steps');
  await undo(one.context, { direction: 'undo', list: false });
  files['m.json'] = fileWith(older);
  expect(piped(await set(one, 'done', ['a#1']))).toContain('1#1 is ticked since');
});

describe('steps', () => {
  test('done ticks them and starts the topic; reset takes the tick away; undo brings it back', async () => {
    const one = world();
    const ticked = await setJson(one, 'done', ['3.2.1#1', '3.2.1#2']);
    expect(ticked.steps).toMatchObject([
      { id: 'sql', status: 'doing', step: 1, ticked: true },
      { id: 'sql', status: 'doing', step: 2, ticked: true },
    ]);
    expect(ticked.changed).toMatchObject([{ id: 'sql', from: 'todo', to: 'doing' }]);
    expect(ticked.summary?.percent).toBe(0);
    const open = await setJson(one, 'todo', ['sql#2']);
    expect(open.steps).toMatchObject([{ step: 2, ticked: false }]);
    expect(open.changed).toEqual([]);
    const back = await undo(one.context, { direction: 'undo', list: false });
    expect(changed.parse(scripted(back)).steps).toMatchObject([{ id: 'sql', ticked: true }]);
  });

  test('a note goes to the topic, the day to the tick', async () => {
    const one = world();
    await set(one, 'done', ['sql#1'], { message: 'schema written', at: 'yesterday' });
    expect(one.history.at(-1)).toMatchObject({
      on: YESTERDAY,
      events: [{ type: 'status' }, { type: 'step' }, { type: 'note', node: 'sql' }],
    });
  });

  test('say how far the topic is, and what to type next', async () => {
    const one = world();
    const first = shown(await set(one, 'done', ['sql#1']));
    expect(first).toMatch(/ 3\.2\.1#1 .*\n/);
    expect(first).toContain('3.2.1 SQL - PostgreSQL, MySQL: 1 of 8 steps');
    expect(first).toContain('Next step: roadmap done 3.2.1#2');
    const rest = shown(
      await set(
        one,
        'done',
        [2, 3, 4, 5, 6, 7, 8].map((n) => `sql#${n}`),
      ),
    );
    expect(rest).toContain('Finish it: roadmap done 3.2.1 ');
    expect(piped(await set(one, 'done', ['sql#4', 'sql#5']))).toMatch(
      /^ 3\.2\.1#4 is ticked since 22 Nov 2026: /,
    );
  });

  test.each<[Status, string]>([
    ['doing', 'start'],
    ['skipped', 'skip'],
  ])('cannot be %s', async (to) => {
    const one = world();
    await expect(set(one, to, ['sql#1'])).rejects.toMatchObject({
      code: 'usage',
      hint: 'Type: roadmap done 3.2.1#1    or: roadmap reset 3.2.1#1',
    });
    expect(one.history).toEqual([]);
  });

  test.each(['3.2.1#x', '3.2.1#', '3.2.1#1,2', 'sql#1-2', '3.2.1 #one'])(
    'how a step is typed is told of %s',
    async (text) => {
      const one = world();
      await expect(set(one, 'done', ['http', text])).rejects.toMatchObject({
        code: 'node-unknown',
        message: `"${text}" names no step.`,
        hint: 'A step: roadmap done 3.2.1#1    Several: roadmap done 3.2.1#1 3.2.1#2',
      });
      expect(one.history).toEqual([]);
    },
  );

  test('what is no step of any node is an unknown node', async () => {
    await expect(set(world(), 'done', ['C#'])).rejects.toMatchObject({ code: 'node-unknown' });
  });

  test('one wrong step, and nothing is changed', async () => {
    const one = world();
    await expect(set(one, 'done', ['http', 'sql#9'])).rejects.toMatchObject({
      code: 'node-unknown',
      message: '3.2.1 SQL - PostgreSQL, MySQL has 8 steps, no step 9.',
    });
    expect(one.history).toEqual([]);
  });

  test('are told where the learner is', async () => {
    const one = world();
    await set(one, 'done', ['sql#1', 'sql#3']);
    expect(piped(await overview(one.context))).toContain('started today, 2/8 steps');
    const asked = await next(one.context, { limit: undefined, why: false, time: undefined });
    expect(piped(asked)).toContain('started today, 2/8 steps');
    expect(scripted(asked)).toMatchObject({ continue: [{ steps: { ticked: 2, total: 8 } }] });
    const about = await info(one.context, {
      node: 'sql',
      checks: false,
      answers: false,
      terms: false,
    });
    expect(piped(about)).toMatch(/Practice .*2\/8 steps.*\n(.*\n)+? {4}✓ 1 .*\n(.*\n)+? {4}○ 2 /);
    expect(scripted(about)).toMatchObject({
      node: { steps: [{ ticked: true }, { ticked: false }, {}, {}, {}, {}, {}, {}] },
    });
  });
});
