import { describe, expect, test } from 'vitest';
import { run as mark } from '../../src/commands/mark';
import { run as note } from '../../src/commands/note';
import { type OpenInput, run } from '../../src/commands/open';
import { answering, asFile, piped, scripted, shown, type WorldOptions, world } from './context';
import { open } from './shapes';

const input = (node: string | undefined, n?: number): OpenInput => ({ node, n });

const roadmap = asFile({
  format: 1,
  id: 'links',
  title: 'Links',
  root: {
    id: 'root',
    title: 'Links',
    children: [
      { id: 'one', title: 'One', resources: [{ title: 'Only', url: 'https://example.com/only' }] },
      {
        id: 'two',
        title: 'Two',
        resources: [
          { title: 'First', url: 'https://example.com/1' },
          { title: 'Second', url: 'http://example.com/2' },
          { title: 'Not for a browser', url: 'file:///etc/passwd' },
          { title: 'Nor this', url: 'javascript:alert(1)' },
        ],
      },
      { id: 'none', title: 'None' },
    ],
  },
});

const links = (options: WorldOptions = {}) =>
  world({ files: { 'l.json': roadmap }, wanted: 'l.json', ...options });

describe('with a number', () => {
  test('opens that link', async () => {
    const one = links();
    const answer = await run(one.context, input('two', 2));
    expect(one.opened).toEqual(['http://example.com/2']);
    expect(piped(answer)).toBe(' Opened http://example.com/2');
    expect(open.parse(scripted(answer)).resources).toHaveLength(4);
  });

  test.each([
    ['two', 5],
    ['none', 1],
  ])('%s has no link %i', async (node, n) => {
    const one = links();
    await expect(run(one.context, input(node, n))).rejects.toMatchObject({
      code: 'resource-unknown',
    });
    expect(one.opened).toEqual([]);
  });

  test.each([3, 4])('link %i is no address for a browser, and is not opened', async (n) => {
    const one = links();
    await expect(run(one.context, input('two', n))).rejects.toMatchObject({ code: 'refused' });
    expect(one.opened).toEqual([]);
  });
});

describe('without a number', () => {
  test('asks where somebody can choose', async () => {
    const prompts = answering({ select: 'Second' });
    const one = links({ prompts });
    await run(one.context, input('two'));
    expect(prompts.asked[0]).toBe('Which of the 4 links of 2 Two?');
    expect(one.opened).toEqual(['http://example.com/2']);
  });

  test('opens the only one without asking', async () => {
    const one = links({ prompts: answering({}) });
    await run(one.context, input('one'));
    expect(one.opened).toEqual(['https://example.com/only']);
  });

  test('lists them in a pipe', async () => {
    const one = links();
    const text = piped(await run(one.context, input('two')));
    expect(text).toContain('   1  First\n      https://example.com/1\n   2  Second');
    expect(text).toContain('javascript:alert(1)');
    expect(one.opened).toEqual([]);
  });

  test('lists them for a script, even on a terminal', async () => {
    const one = links({ prompts: answering({}), json: true });
    const { resources } = open.parse(scripted(await run(one.context, input('two'))));
    expect(resources.map(({ title }) => title)).toEqual([
      'First',
      'Second',
      'Not for a browser',
      'Nor this',
    ]);
    expect(one.opened).toEqual([]);
  });

  test('no links is said', async () => {
    const one = links({ prompts: answering({}) });
    expect(piped(await run(one.context, input('none')))).toContain('No links on 3 None');
  });
});

describe('without a node', () => {
  test('it is what is next', async () => {
    expect(piped(await run(links().context, input(undefined)))).toContain('Links of 1 One');
  });

  test('nothing is left', async () => {
    const one = links();
    const nodes = ['one', 'two', 'none'];
    await mark(one.context, { to: 'done', nodes, message: undefined, at: undefined, yes: false });
    const answer = await run(one.context, input(undefined));
    expect(piped(answer)).toBe(' All 3 topics are done. Well done!');
    expect(shown(answer)).toContain('One topic: roadmap info 1');
    expect(scripted(answer)).toEqual({ resources: [] });
  });
});

test('links in the learner’s own notes count', async () => {
  const one = links();
  const text = ['see https://example.com/mine, twice https://example.com/mine.'];
  await note(one.context, { node: 'none', text, edit: false, remove: undefined });
  await run(one.context, input('none', 1));
  expect(one.opened).toEqual(['https://example.com/mine']);
  const { resources } = open.parse(scripted(await run(one.context, input('none'))));
  expect(resources).toHaveLength(1);
});
