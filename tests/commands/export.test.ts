import { describe, expect, test } from 'vitest';
import { type ExportInput, run } from '../../src/commands/export';
import { run as importRoadmap } from '../../src/commands/import';
import { run as mark } from '../../src/commands/mark';
import { run as use } from '../../src/commands/roadmaps';
import { EXPORTERS } from '../../src/formats/exporters';
import { roadmapOf } from '../support/fixtures';
import { asFile, piped, scripted, type World, world } from './context';
import { exported } from './shapes';

const input = (part: Partial<ExportInput> = {}): ExportInput => ({
  format: undefined,
  output: undefined,
  colors: 'progress',
  notes: false,
  force: false,
  ...part,
});

const done = async (one: World, ...nodes: string[]): Promise<void> => {
  await mark(one.context, { to: 'done', nodes, message: 'zebrafish', at: undefined, yes: false });
};

test('to "-" it is standard output, and no file is written', async () => {
  const one = world();
  const answer = await run(one.context, input({ format: 'csv', output: '-' }));
  expect(piped(answer)).toMatch(/^number,/);
  expect(answer).toHaveProperty('document');
  expect(one.saved.size).toBe(0);
});

describe('the format', () => {
  test('is Markdown where nothing says otherwise', async () => {
    const answer = await run(world().context, input());
    expect(exported.parse(scripted(answer))).toMatchObject({ format: 'markdown' });
    expect(piped(answer)).toMatch(/^# 1\.0 Backend Roadmap\n/);
    expect(answer).toHaveProperty('document');
  });

  test.each([
    ['a.md', 'markdown'],
    ['a.b.HTML', 'html'],
    ['x/y.svg', 'svg'],
    ['x.json', 'json'],
    ['x.csv', 'csv'],
    ['x.opml', 'opml'],
    ['plan.ics', 'ics'],
    ['noending', 'markdown'],
    ['dir.csv/noending', 'markdown'],
  ])('by the ending of %s is %s', async (output, format) => {
    const one = world();
    const answer = await run(one.context, input({ output }));
    expect(exported.parse(scripted(answer))).toEqual({ format, file: output });
    expect(one.saved.get(output)).toMatch(/\n$/);
  });

  test('as said, whatever the ending', async () => {
    const one = world();
    await run(one.context, input({ format: 'badge', output: 'x.txt' }));
    expect(one.saved.get('x.txt')).toContain('<svg');
  });

  test.each([
    [{ output: 'x.docx' }, /\.docx/],
    [{ format: 'docx' }, /docx/],
  ])('that is not known is wrong usage: %j', async (part, message) => {
    const one = world();
    await expect(run(one.context, input(part))).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(message),
    });
    expect(one.saved.size).toBe(0);
  });
});

test('a file that is there stays, unless it is meant', async () => {
  const one = world();
  await run(one.context, input({ output: 'x.md' }));
  await expect(run(one.context, input({ output: 'x.md' }))).rejects.toMatchObject({
    code: 'refused',
  });
  const before = one.saved.get('x.md');
  await done(one, 'http');
  await run(one.context, input({ output: 'x.md', force: true }));
  expect(one.saved.get('x.md')).not.toBe(before);
});

test.each(EXPORTERS.map(({ id }) => id))(
  'notes go along in %s only when asked for',
  async (format) => {
    const one = world();
    await done(one, 'http');
    const text = async (notes: boolean) => piped(await run(one.context, input({ format, notes })));
    expect(await text(false)).not.toContain('zebrafish');
    if (!['svg', 'badge', 'mermaid', 'ics'].includes(format))
      expect(await text(true)).toContain('zebrafish');
  },
);

test.each(EXPORTERS.map(({ id }) => id))(
  'no control character of a file is in %s: it may be looked at in a terminal',
  async (format) => {
    const title = 'a\x1b[31mb\x9b2Jc\x07\rd\x7f\x00e\x1b]0;f';
    const topic = { id: 'a', title, summary: title, practice: { task: title, doneWhen: [title] } };
    const root = { id: 'root', title, children: [topic] };
    const file = asFile({ format: 1, id: 'own', title, description: title, root });
    const one = world({ files: { 'own.json': file }, wanted: 'own.json' });
    await done(one, 'a');
    const answer = await run(one.context, input({ format, notes: true }));
    const text = `${piped(answer)}\n`.replaceAll('\r\n', '\n');
    expect(text).not.toMatch(/[^\P{Cc}\n\t]/u);
  },
);

describe('what is exported comes back', () => {
  test.each(['markdown', 'json', 'opml'])('with its progress: %s', async (format) => {
    const one = world();
    await done(one, 'http', 'sql', 'javascript');
    const text = piped(await run(one.context, input({ format })));
    const other = world({ files: { 'x.txt': text } });
    const answer = await importRoadmap(other.context, {
      file: 'x.txt',
      format,
      id: 'backend',
      block: undefined,
      flat: false,
      at: '2026-11-20',
      dryRun: false,
      yes: true,
    });
    expect(scripted(answer)).toMatchObject({ added: [], removed: [], moved: [], done: 3 });
    expect(other.history[0]?.on).toBe('2026-11-20');
    const { tree, standing } = await other.context.snapshot();
    expect(standing(tree.root).summary).toMatchObject({ done: 3, total: 28 });
  });
});

test.each([
  [499, []],
  [600, [expect.stringContaining('html and svg have no such limit')]],
])('mermaid of %i arrows: more than mermaid draws is said', async (arrows, expected) => {
  const one = world();
  const children = Array.from({ length: arrows }, (_, n) => ({ id: `t${n}`, title: `T ${n}` }));
  one.shelf.set('test', roadmapOf(...children));
  await use(one.context, { use: 'test', remove: undefined, yes: true });
  await run(one.context, input({ format: 'mermaid' }));
  expect(one.warnings).toEqual(expected);
});
