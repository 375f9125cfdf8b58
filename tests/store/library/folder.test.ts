import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../src/store/library/folder';
import { box, drawing } from '../../formats/roadmapsh/drawings';
import { freshFolder } from '../../support/program';

const JSON_TEXT = drawing([box('topic', 'Web', [0, 0])]);

/** A folder "web" with these files. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = join(freshFolder(), 'web');
  mkdirSync(join(folder, 'content'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const reading = async (path: string) => {
  const warnings: string[] = [];
  const found = await readFolder(path, (text) => warnings.push(text));
  return { found, warnings };
};

const refused = (message: RegExp, code = 'roadmap-unreadable') => ({
  code,
  message: expect.stringMatching(message),
});

describe('a folder', () => {
  test('with both: the drawing and the content files, and no others', async () => {
    const folder = folderWith({
      'web.json': JSON_TEXT,
      'migration-mapping.json': '{}',
      'web.md': '# Web',
      'content/http@a1.md': '\ufeff# HTTP',
      'content/empty@a2.md': '',
      'content/index.md': '# Index',
      'content/note@a3.txt': 'x',
      'outside@a4.md': '# Not in content',
    });
    const content = new Map([
      ['empty@a2.md', ''],
      ['http@a1.md', '# HTTP'],
    ]);
    for (const path of [folder, `${folder}/`, join(folder, 'content', '..')]) {
      expect(await reading(path)).toEqual({
        found: { name: 'web', json: JSON_TEXT, content, mapping: '{}' },
        warnings: [],
      });
    }
  });

  test('content itself: what lies in it, under the name of the folder around it', async () => {
    const folder = folderWith({ 'web.json': JSON_TEXT, 'content/http@a1.md': '# HTTP' });
    expect(await reading(join(folder, 'content'))).toEqual({
      found: { name: 'web', content: new Map([['http@a1.md', '# HTTP']]) },
      warnings: [],
    });
  });

  test.each<readonly [string, Readonly<Record<string, string>>, string | undefined]>([
    ['the only JSON under another name', { 'x.json': JSON_TEXT }, JSON_TEXT],
    ['the only JSON, no drawing', { 'package.json': '{}', 'content/a@1.md': '' }, undefined],
    ['two others', { 'x.json': '{}', 'y.json': JSON_TEXT, 'content/a@1.md': '' }, undefined],
    ['its own JSON, no drawing', { 'web.json': '{"a":1}', 'content/a@1.md': '' }, '{"a":1}'],
    ['content only', { 'content/a@1.md': '' }, undefined],
  ])('%s', async (_, files, json) => {
    expect((await reading(folderWith(files))).found?.json).toBe(json);
  });

  test('a link to the folder is followed: it was named', async () => {
    const link = join(freshFolder(), 'mine');
    symlinkSync(folderWith({ 'web.json': JSON_TEXT, 'content/a@1.md': '# A' }), link);
    expect((await reading(link)).found).toEqual({
      name: 'mine',
      json: JSON_TEXT,
      content: new Map([['a@1.md', '# A']]),
    });
  });
});

describe('is none', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['without files', {}],
    ['with other JSON only', { 'web.json': '{}' }],
    ['with other Markdown only', { 'content/index.md': '# A', 'a@1.md': '# A' }],
    ['with several drawings of other names', { 'x.json': JSON_TEXT, 'y.json': JSON_TEXT }],
  ])('%s', async (_, files) => {
    expect(await reading(folderWith(files))).toEqual({ found: undefined, warnings: [] });
  });

  test.each(['-', '/dev/null', 'package.json', 'nowhere'])('%s', async (path) => {
    expect((await reading(path)).found).toBeUndefined();
  });
});

describe('links that lead out of it are not followed', () => {
  const SECRET = '# Secret';
  const elsewhere = () => folderWith({ 'content/s@1.md': SECRET, 'web.json': JSON_TEXT });

  test('a content file and the JSON', async () => {
    const [folder, other] = [folderWith({ 'content/a@2.md': '# A' }), elsewhere()];
    symlinkSync(join(other, 'content', 's@1.md'), join(folder, 'content', 's@1.md'));
    symlinkSync(join(other, 'web.json'), join(folder, 'web.json'));
    expect(await reading(folder)).toEqual({
      found: { name: 'web', content: new Map([['a@2.md', '# A']]) },
      warnings: [`${folder}: links that lead out of it were left out: 2: content/s@1.md, web.json`],
    });
  });

  test('the whole content; a folder beside it whose name begins alike', async () => {
    const folder = join(freshFolder(), 'web');
    mkdirSync(folder);
    mkdirSync(`${folder}-2`);
    writeFileSync(join(`${folder}-2`, 's@1.md'), SECRET);
    writeFileSync(join(folder, 'web.json'), JSON_TEXT);
    symlinkSync('../web-2', join(folder, 'content'));
    const { found, warnings } = await reading(folder);
    expect(found?.content.size).toBe(0);
    expect(warnings).toEqual([expect.stringMatching(/left out: 1: content$/)]);
  });

  test('one that stays inside is', async () => {
    const folder = folderWith({ 'content/a@2.md': '# A', '..notes.md': '# B' });
    symlinkSync('a@2.md', join(folder, 'content', 'b@3.md'));
    symlinkSync('../..notes.md', join(folder, 'content', 'c@4.md'));
    expect([...((await reading(folder)).found?.content.values() ?? [])]).toEqual([
      '# A',
      '# A',
      '# B',
    ]);
  });
});

describe('is refused', () => {
  test('with a FIFO, a folder or a dangling link in the place of a file', async () => {
    for (const put of [
      (path: string) => spawnSync('mkfifo', [path]),
      (path: string) => mkdirSync(path),
      (path: string) => symlinkSync('none', path),
    ]) {
      const folder = folderWith({ 'web.json': JSON_TEXT });
      put(join(folder, 'content', 'a@1.md'));
      const why = /content\/a@1\.md: (not a regular file|no such file)\.$/;
      await expect(reading(folder)).rejects.toMatchObject(refused(why));
    }
  });

  test('with text that is none', async () => {
    const folder = folderWith({ 'content/a@1.md': 'a\0b' });
    const why = refused(/a@1\.md: not UTF-8/, 'roadmap-invalid');
    await expect(reading(folder)).rejects.toMatchObject(why);
  });

  test('with more than 5,000 content files; other files are not counted', async () => {
    const folder = folderWith({});
    for (let n = 0; n < 5000; n += 1) writeFileSync(join(folder, 'content', `x@${n}.md`), '');
    writeFileSync(join(folder, 'content', 'index.md'), '');
    expect((await reading(folder)).found?.content.size).toBe(5000);
    writeFileSync(join(folder, 'content', 'x@5000.md'), '');
    const why = refused(/content: too large, more than 5000 content files/);
    await expect(reading(folder)).rejects.toMatchObject(why);
  });

  test('with more than 64 MiB in all', async () => {
    const folder = folderWith({});
    const blank = Buffer.alloc(22 * 1024 * 1024, ' ');
    for (const n of [1, 2, 3]) writeFileSync(join(folder, 'content', `x@${n}.md`), blank);
    await expect(reading(folder)).rejects.toMatchObject(refused(/more than 64 MiB/));
    truncateSync(join(folder, 'content', 'x@1.md'), 0);
    expect((await reading(folder)).found?.content.size).toBe(3);
  });
});
