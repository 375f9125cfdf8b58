import { describe, expect, test } from 'vitest';
import { run as mark } from '../../src/commands/mark';
import { run, type ShowInput } from '../../src/commands/show';
import { piped, scripted, shown, world } from './context';
import { show, type TreeJson } from './shapes';

const input = (part: Partial<ShowInput> = {}): ShowInput => ({
  node: undefined,
  depth: undefined,
  status: undefined,
  ...part,
});

/** HTTP done, SQL started, PHP skipped, JavaScript chosen. */
const underway = async () => {
  const { context, warnings } = world();
  const set = (to: 'done' | 'doing' | 'skipped', ...nodes: string[]) =>
    mark(context, { to, nodes, message: undefined, at: undefined, yes: false });
  await set('done', 'http', 'javascript');
  await set('doing', 'sql');
  await set('skipped', 'php');
  return { context, warnings };
};

const showJson = async (part: Partial<ShowInput> = {}) => {
  const { context } = await underway();
  return show.parse(scripted(await run(context, input(part))));
};

const idsIn = (node: TreeJson): string[] => [node.id, ...node.children.flatMap(idsIn)];

describe('as JSON', () => {
  test('the whole tree', async () => {
    const { roadmap, summary, root } = await showJson();
    expect(roadmap).toEqual({ id: 'backend', title: 'Backend Roadmap' });
    expect(summary).toMatchObject({ total: 28, done: 2, doing: 1, percent: 7 });
    expect(root).toMatchObject({ id: 'backend-roadmap', kind: 'root', color: '#f9f', summary });
    expect(idsIn(root)).toHaveLength(43);
  });

  test('a part, with its own summary', async () => {
    const { summary, root } = await showJson({ node: '3.2' });
    expect(root).toMatchObject({ id: 'databases', number: '3.2', kind: 'group' });
    expect(summary).toEqual(root.summary);
    expect(idsIn(root)).toEqual(['databases', 'sql', 'nosql', 'orms']);
  });

  test('depth cuts children, never the summary', async () => {
    const { summary, root } = await showJson({ depth: 1 });
    expect(root.children).toHaveLength(7);
    expect(root.children.flatMap(({ children }) => children)).toEqual([]);
    expect(summary.total).toBe(28);
    expect(root.children.map((one) => one.summary.total)).toEqual([6, 4, 4, 4, 3, 2, 5]);
  });

  test('status cuts children too, and keeps ancestors', async () => {
    const { summary, root } = await showJson({ status: 'doing' });
    expect(idsIn(root)).toEqual(['backend-roadmap', 'core-skills', 'databases', 'sql']);
    expect(summary.total).toBe(28);
  });

  test('optional and blocked', async () => {
    const { root } = await showJson({ node: '3.0' });
    const all = new Map<string, TreeJson>();
    const visit = (node: TreeJson): void => {
      all.set(node.id, node);
      node.children.forEach(visit);
    };
    visit(root);
    expect(all.get('python')).toMatchObject({ status: 'todo', optional: true });
    expect(all.get('javascript')).toMatchObject({ status: 'done', optional: false });
    expect(all.get('nosql')).toMatchObject({ status: 'todo', blocked: true });
    expect(all.get('sql')).toMatchObject({ status: 'doing', blocked: false });
  });
});

describe('--status', () => {
  test.each([
    ['doing', ['sql']],
    ['done', ['http', 'javascript']],
    ['skipped', ['php']],
    ['optional', ['python', 'java']],
    ['ready', ['dns', 'rest-vs-graphql', 'linux']],
    ['doing,skipped', ['php', 'sql']],
    [' doing , skipped ', ['php', 'sql']],
  ])('%s', async (status, topics) => {
    const { root } = await showJson({ status });
    expect(idsIn(root).filter((id) => topics.includes(id))).toEqual(topics);
    const leaves = (node: TreeJson): string[] =>
      node.children.length > 0 ? node.children.flatMap(leaves) : [node.id];
    expect(leaves(root)).toEqual(topics);
  });

  test('with a depth, ancestors of what lies deeper are kept', async () => {
    const { root } = await showJson({ status: 'doing', depth: 1 });
    expect(idsIn(root)).toEqual(['backend-roadmap', 'core-skills']);
    const { context } = await underway();
    const text = piped(await run(context, input({ status: 'ready', depth: 1 })));
    expect(text).toContain('2.0 Foundations');
    expect(text).not.toContain('Nothing here fits.');
  });

  test('todo and blocked are apart from ready and optional', async () => {
    const ids = async (status: string) => new Set(idsIn((await showJson({ status })).root));
    const [todo, blocked, ready] = [await ids('todo'), await ids('blocked'), await ids('ready')];
    expect(todo.has('python')).toBe(false);
    expect(blocked.has('nosql')).toBe(true);
    expect(ready.has('nosql')).toBe(false);
    expect(todo.has('nosql') && todo.has('linux')).toBe(true);
  });

  test.each(['finished', '', 'done,', 'Done', 'constructor'])(
    '%j is wrong usage',
    async (status) => {
      const { context } = world();
      const answer = run(context, input({ status }));
      await expect(answer).rejects.toMatchObject({
        code: 'usage',
        hint: expect.stringContaining('todo, doing, done, skipped, ready, blocked, optional'),
      });
    },
  );
});

describe('which node', () => {
  test.each([
    ['number', '3.2.1', 'sql'],
    ['short for a section', '2', 'foundations'],
    ['id', 'sql', 'sql'],
    ['alias', 'postgres', 'sql'],
    ['title in small letters', 'linux basics', 'linux'],
    ['beginning of a title', 'Containeri', 'docker'],
    ['now', 'now', 'sql'],
    ['next', 'next', 'dns'],
  ])('%s', async (_, typed, id) => {
    const { root } = await showJson({ node: typed });
    expect(root.id).toBe(id);
  });

  test('a slip of the finger is forgiven, and said', async () => {
    const { context, warnings } = await underway();
    const { root } = show.parse(scripted(await run(context, input({ node: 'serverles' }))));
    expect(root.id).toBe('serverless');
    const again = await run(context, input({ node: 'contanerization' }));
    expect(show.parse(scripted(again)).root.id).toBe('docker');
    expect(warnings).toEqual([expect.stringContaining('contanerization')]);
  });

  test.each(['3.2.9', 'cobol', '3..2', '*'])('%s is nobody', async (node) => {
    const { context } = world();
    await expect(run(context, input({ node }))).rejects.toMatchObject({ code: 'node-unknown' });
  });
});

describe('as text', () => {
  test('the tree, and what to type next on a terminal only', async () => {
    const { context } = await underway();
    const answer = await run(context, input());
    expect(piped(answer)).toContain('◐ 3.2.1 SQL - PostgreSQL, MySQL  ← now');
    expect(piped(answer)).not.toContain('roadmap next');
    expect(shown(answer)).toContain('roadmap next');
  });

  test('one line a section with -d 1', async () => {
    const { context } = await underway();
    const text = piped(await run(context, input({ depth: 1 })));
    expect(text).toContain('One mark per topic');
    expect(text.split('\n').filter((line) => line.includes('▌'))).toHaveLength(7);
  });

  test('nothing fits', async () => {
    const { context } = world();
    expect(piped(await run(context, input({ status: 'done' })))).toContain('Nothing here fits.');
  });
});
