import { describe, expect, test } from 'vitest';
import { type ImportInput, run } from '../../src/commands/import';
import { box, drawing } from '../formats/roadmapsh/drawings';
import { roadmapOf } from '../support/fixtures';
import { answering, asFile, piped, scripted, shown, type WorldOptions, world } from './context';
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
      renamed: [{ id: 'a', title: 'A, renamed' }],
      moved: [{ id: 'a', number: '1.1' }],
      removed: [{ id: 'b' }],
      imported: true,
    });
    expect(prompts.asked).toEqual([
      expect.stringMatching(/new +1 Group[\s\S]*gone +2 B[\s\S]*Replace it\?/),
    ]);
    expect(one.shelf.get('test')).toEqual(second);
    expect(piped(answer)).toMatch(/renamed 1\.1 A, renamed/);
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
