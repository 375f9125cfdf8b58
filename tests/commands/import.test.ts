import { describe, expect, test } from 'vitest';
import { type ImportInput, run } from '../../src/commands/import';
import { run as mark } from '../../src/commands/mark';
import { type UndoInput, run as undo } from '../../src/commands/undo';
import { box, drawing } from '../formats/roadmapsh/drawings';
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
import { imported } from './shapes';

const input = (part: Partial<ImportInput> = {}): ImportInput => ({
  file: 'r.json',
  format: 'auto',
  id: undefined,
  block: undefined,
  flat: false,
  at: undefined,
  dryRun: false,
  yes: false,
  ...part,
});

const UNDO: UndoInput = { direction: 'undo', list: false };
const REDO: UndoInput = { direction: 'redo', list: false };

const first = roadmapOf({ id: 'a', title: 'A' }, { id: 'b', title: 'B' });
const second = roadmapOf(
  { id: 'group', title: 'Group', children: [{ id: 'a', title: 'A, renamed' }] },
  { id: 'c', title: 'C' },
);

const having = (options: WorldOptions = {}) =>
  world({ files: { 'r.json': asFile(first), 'new.json': asFile(second) }, ...options });

test('a new one: all of its nodes are added', async () => {
  const one = having();
  const answer = await run(one.context, input());
  expect(imported.parse(scripted(answer))).toMatchObject({
    id: 'test',
    added: [{ id: 'root' }, { id: 'a', number: '1' }, { id: 'b', number: '2' }],
    imported: true,
  });
  expect(one.shelf.get('test')).toEqual(first);
  expect(piped(answer)).toBe(' Imported "Test" as test: 2 topics.');
  expect(shown(answer)).toContain('Choose it: roadmap use test');
});

test('--id keeps it under another name', async () => {
  const one = having();
  expect(scripted(await run(one.context, input({ id: 'other' })))).toMatchObject({ id: 'other' });
  expect([...one.shelf.keys()]).toEqual(['other']);
  expect(one.shelf.get('other')?.id).toBe('other');
});

test.each(['Big', 'a b', '../up', '-x', 'x'.repeat(65)])('%s cannot be an id', async (id) => {
  const one = having();
  await expect(run(one.context, input({ id }))).rejects.toMatchObject({ code: 'usage' });
  expect(one.shelf.size).toBe(0);
});

test('--dry-run only says it', async () => {
  const one = having();
  const answer = await run(one.context, input({ dryRun: true }));
  expect(one.shelf.size).toBe(0);
  expect(imported.parse(scripted(answer)).imported).toBe(false);
  expect(piped(answer)).toContain('Nothing was imported.');
});

describe('again', () => {
  const again = async (options: WorldOptions, part: Partial<ImportInput> = {}) => {
    const one = having(options);
    await run(one.context, input());
    const answer = await run(one.context, input({ file: 'new.json', ...part }));
    return { one, answer };
  };

  test('shows what changes, and asks first', async () => {
    const prompts = answering({ confirm: true });
    const { one, answer } = await again({ prompts });
    expect(imported.parse(scripted(answer))).toMatchObject({
      added: [{ id: 'group' }, { id: 'c' }],
      renamed: [{ id: 'a', title: 'A, renamed', was: 'A' }],
      moved: [{ id: 'a', number: '1.1', was: 'Test' }],
      removed: [{ id: 'b', status: 'todo' }],
      imported: true,
    });
    expect(prompts.asked).toEqual(['Replace "test"? What is still in it keeps its progress.']);
    expect(prompts.drawn).toEqual([
      '   new      1 Group',
      '   new      2 C',
      '   renamed  "A" → "A, renamed"',
      '   moved    A, renamed: the top → Group',
      '   gone     2 B',
    ]);
    expect(one.shelf.get('test')).toEqual(second);
    expect(piped(answer)).toMatch(/renamed {2}"A" → "A, renamed"/);
  });

  test('no changes nothing', async () => {
    const { one, answer } = await again({ prompts: answering({ confirm: false }) });
    expect(one.shelf.get('test')).toEqual(first);
    expect(imported.parse(scripted(answer)).imported).toBe(false);
  });

  test('where nobody can be asked, --yes is needed', async () => {
    await expect(again({})).rejects.toMatchObject({
      code: 'needs-terminal',
      hint: expect.stringMatching(/--dry-run.*--yes.*--id/),
    });
    const { one } = await again({}, { yes: true });
    expect(one.shelf.get('test')).toEqual(second);
  });

  test('--dry-run asks nobody', async () => {
    const { one, answer } = await again({}, { dryRun: true });
    expect(one.shelf.get('test')).toEqual(first);
    expect(imported.parse(scripted(answer)).removed).toMatchObject([{ id: 'b' }]);
  });

  test('the same file is no question', async () => {
    const { answer } = await again({}, { file: 'r.json' });
    expect(piped(answer)).toContain('The same nodes as before.');
  });
});

describe('progress in a file', () => {
  const statuses = async (one: World, id = 'test') =>
    Object.fromEntries(
      Object.entries((await one.context.progress.state()).roadmaps[id]?.topics ?? {}).map(
        ([node, { status, on }]) => [node, `${status} ${on}`],
      ),
    );
  const exported = asFile({
    ...first,
    progress: {
      topics: {
        a: { status: 'done', on: '2026-11-02' },
        b: { status: 'skipped', on: 'no day' },
        c: { status: 'done', on: '2026-11-02' },
        d: { status: 'lost' },
      },
      notes: { a: [{ text: 'Mine', on: '2026-11-01' }, { text: '' }] },
    },
  });

  test('comes back with its days', async () => {
    const one = world({ files: { 'r.json': exported } });
    const answer = await run(one.context, input());
    expect(await statuses(one)).toEqual({ a: 'done 2026-11-02', b: `skipped ${TODAY}` });
    expect(piped(answer)).toContain('2 topics, 1 done, 1 skipped.');
    expect(imported.parse(scripted(answer))).toMatchObject({ done: 1, doing: 0, skipped: 1 });
    await run(one.context, input());
    const { notes } = (await one.context.progress.state()).roadmaps['test'] ?? {};
    expect(notes?.['a']).toMatchObject([{ text: 'Mine', on: '2026-11-01' }]);
    expect(one.history).toHaveLength(1);
  });

  test('takes back nothing that was done here', async () => {
    const open = asFile({ ...first, progress: { topics: { a: { status: 'doing' } } } });
    const one = world({ files: { 'r.json': exported, 'open.json': open } });
    await run(one.context, input());
    await run(one.context, input({ file: 'open.json' }));
    expect(await statuses(one)).toMatchObject({ a: 'done 2026-11-02' });
  });

  test('a checklist says what is done, begun and left out', async () => {
    const text = '# Test\n\n- [x] A\n- [ ] B (in progress)\n- [ ] C (skipped)\n- [ ] D\n';
    const one = world({ files: { 'r.md': text } });
    const answer = await run(one.context, input({ file: 'r.md', at: '2026-11-20' }));
    expect(await statuses(one)).toEqual({
      a: 'done 2026-11-20',
      b: 'doing 2026-11-20',
      c: 'skipped 2026-11-20',
    });
    expect(piped(answer)).toContain('4 topics, 1 done, 1 in progress, 1 skipped.');
  });
});

describe('a topic that takes the place of a done one', () => {
  const tools = (...titles: string[]) =>
    `# Tools\n\n${titles.map((title) => `- ${title}\n`).join('')}`;

  test('is to do, and what was done of the other is told', async () => {
    const files = {
      'a.md': tools('[x] Docker Swarm', 'Terraform', '[x] Redis'),
      'b.md': tools('Kubernetes', 'Terraform', 'Redis and Valkey'),
    };
    const one = world({ files });
    await run(one.context, input({ file: 'a.md' }));
    const answer = await run(one.context, input({ file: 'b.md', yes: true }));
    expect(piped(answer).split('\n').slice(1)).toEqual([
      '   new      1 Kubernetes',
      '   renamed  "Redis" → "Redis and Valkey" (done)',
      '   gone     1 Docker Swarm (done)',
      '   Progress 2/3, 66% → 1/3, 33%',
    ]);
    expect(imported.parse(scripted(answer))).toMatchObject({
      added: [{ title: 'Kubernetes', status: 'todo' }],
      renamed: [{ title: 'Redis and Valkey', status: 'done', was: 'Redis' }],
      removed: [{ title: 'Docker Swarm', status: 'done' }],
      summary: { before: { done: 2 }, after: { done: 1 } },
    });
  });

  test('under an id that was used before begins anew, and it is told', async () => {
    const versions = [
      { id: 'a', title: 'Alpha' },
      { id: 'x', title: 'Other' },
      { id: 'a', title: 'Gamma' },
    ].map((node, at) => [`${at}.json`, asFile(roadmapOf(node, { id: 'b', title: 'B' }))]);
    const one = world({ files: Object.fromEntries(versions), wanted: 'test' });
    await run(one.context, input({ file: '0.json' }));
    const marking = { to: 'done', message: undefined, at: undefined, yes: false } as const;
    await mark(one.context, { ...marking, nodes: ['a'] });
    await run(one.context, input({ file: '1.json', yes: true }));
    const answer = await run(one.context, input({ file: '2.json', yes: true }));
    expect(imported.parse(scripted(answer))).toMatchObject({
      added: [{ title: 'Gamma', status: 'todo' }],
    });
    expect(one.warnings).toEqual([
      '"a" was "Alpha" (done) and is "Gamma" now: it starts as to do.',
    ]);
    await undo(one.context, UNDO);
    expect((await one.context.progress.state()).roadmaps['test']?.topics['a']).toMatchObject({
      status: 'done',
    });
  });
});

describe('undo', () => {
  const again = async () => {
    const one = having();
    await run(one.context, input());
    await run(one.context, input({ file: 'new.json', yes: true }));
    return one;
  };

  test('of an import over a roadmap brings the old one back, and redo the new one', async () => {
    const one = await again();
    expect(one.copies.size).toBe(1);
    expect(piped(await undo(one.context, UNDO))).toContain('the version from before the import');
    expect(one.shelf.get('test')).toEqual(first);
    expect(piped(await undo(one.context, REDO))).toContain('the version from after the import');
    expect(one.shelf.get('test')).toEqual(second);
    await undo(one.context, UNDO);
    expect(one.shelf.get('test')).toEqual(first);
  });

  test('of the first import takes the roadmap away with its marks, and redo brings both', async () => {
    const one = world({ files: { 'r.md': '# Test\n\n- [x] A\n- [ ] B\n' } });
    await run(one.context, input({ file: 'r.md' }));
    const topic = async () =>
      (await one.context.progress.state()).roadmaps['test']?.topics['a']?.status;
    const answer = await undo(one.context, UNDO);
    expect([one.shelf.size, await topic(), one.warnings]).toEqual([0, 'todo', []]);
    expect(piped(answer)).toContain('The roadmap is removed.');
    await undo(one.context, REDO);
    expect([one.shelf.size, await topic()]).toEqual([1, 'done']);
  });

  test('is refused where the copy is gone, and changes nothing', async () => {
    const one = await again();
    one.copies.clear();
    await expect(undo(one.context, UNDO)).rejects.toMatchObject({ code: 'refused' });
    expect(one.shelf.get('test')).toEqual(second);
    expect(one.history).toHaveLength(2);
  });

  test('is listed as an import', async () => {
    const one = await again();
    const answer = await undo(one.context, { ...UNDO, list: true });
    expect(piped(answer)).toMatch(/test {2}roadmap imported\n.*test {2}roadmap imported$/);
  });

  test('the same file again is no change', async () => {
    const one = having();
    await run(one.context, input());
    await run(one.context, input());
    expect(one.history).toHaveLength(1);
  });
});

describe('a file that is no roadmap', () => {
  const faulty = asFile({ ...first, id: 'Not An Id' });

  test('is not half imported', async () => {
    const one = world({ files: { 'r.json': faulty } });
    await expect(run(one.context, input())).rejects.toMatchObject({
      code: 'roadmap-invalid',
      hint: 'All of it: roadmap validate r.json',
      problems: [{ path: 'id', line: 3 }],
    });
    expect(one.shelf.size).toBe(0);
  });

  test('is not there', async () => {
    const answer = run(world().context, input());
    await expect(answer).rejects.toMatchObject({ code: 'roadmap-unreadable' });
  });
});

test('oddities are warnings, with their line', async () => {
  const odd = asFile({ ...first, colour: 'blue' });
  const one = world({ files: { 'r.json': odd } });
  await run(one.context, input());
  expect(one.warnings).toEqual([expect.stringMatching(/^r\.json:\d+: .*colour/)]);
});

describe('a folder of roadmap.sh', () => {
  const content = new Map([
    ['http@id-HTTP.md', '# HTTP\n\nHow pages come.\n\n- [@video@See](https://example.com/see)\n'],
    ['gone@g1.md', '# Gone\n'],
  ]);
  const json = drawing(
    [box('topic', 'Web', [0, 0]), box('subtopic', 'HTTP', [300, 0])],
    ['Web .. HTTP'],
  );
  const folder = { name: 'web.dev', content };
  const within = () => world({ folders: { './': { ...folder, json }, '.': folder } });

  test('the tree of the drawing, and what the content files tell', async () => {
    const one = within();
    await run(one.context, input({ file: './' }));
    expect(one.shelf.get('web-dev')?.root).toMatchObject({
      title: 'web.dev',
      children: [
        {
          id: 'id-Web',
          children: [
            {
              id: 'id-HTTP',
              summary: 'How pages come.',
              resources: [{ title: 'See', url: 'https://example.com/see', kind: 'video' }],
            },
          ],
        },
      ],
    });
    expect(one.warnings).toEqual(['./: content files that no node claims: 1: gone@g1.md']);
  });

  test('without a drawing: a list under the same ids', async () => {
    const one = within();
    await run(one.context, input({ file: '.', format: 'roadmapsh' }));
    expect(one.shelf.get('web-dev')?.root.children).toMatchObject([
      { id: 'g1', title: 'Gone' },
      { id: 'id-HTTP', title: 'HTTP', summary: 'How pages come.' },
    ]);
    expect(one.warnings).toEqual([expect.stringMatching(/^\.: .*no order is to be had/)]);
  });

  test('once the drawing is there, topics move to their places', async () => {
    const one = within();
    await run(one.context, input({ file: '.' }));
    const answer = await run(one.context, input({ file: './', yes: true }));
    expect(imported.parse(scripted(answer))).toMatchObject({
      id: 'web-dev',
      moved: [{ id: 'id-HTTP', number: '1.1' }],
      removed: [{ id: 'g1' }],
    });
  });

  test.each(['markdown', 'json'])('--format %s is for files', async (format) => {
    const answer = run(within().context, input({ file: '.', format }));
    await expect(answer).rejects.toMatchObject({ code: 'roadmap-unreadable' });
  });
});

describe('the id of what brings none along', () => {
  const importedAs = async (file: string, text: string) => {
    const one = world({ files: { [file]: text } });
    return scripted(await run(one.context, input({ file })));
  };

  test.each([
    ['is its title', 'x.md', '# My Plan\n\n- a\n- b\n', 'my-plan'],
    ['without its number', 'x.mmd', 'graph LR\n A[1.0 All] --> B[2.0 Web] --> C[2.1 DNS]', 'all'],
    ['else the name of the file', 'my plan.md', '# \u6570\u636e\n\n- a\n', 'my-plan'],
    ['with a number behind, where another has it', 'x.md', '# Backend\n\n- a\n- b\n', 'backend-2'],
  ])('%s', async (_, file, text, id) => {
    expect(await importedAs(file, text)).toMatchObject({ id });
  });
});
