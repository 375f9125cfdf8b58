import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { box, drawing } from '../formats/roadmapsh/drawings';
import { contentsOf, freshFolder, roadmap } from '../support/program';

const PAGE = `# HTTP

How pages come.

Visit the following resources to learn more:

- [@official@HTTP](https://example.com/http)
`;

/** A folder as a fork of theirs has it. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = join(freshFolder(), 'web');
  mkdirSync(join(folder, 'content'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const TEXT = drawing(
  [box('topic', 'Web', [0, 0]), box('subtopic', 'HTTP', [300, 0])],
  ['Web .. HTTP'],
);

test('a folder comes in as it stands, from within it too', () => {
  const folder = folderWith({ 'web.json': TEXT, 'content/http@id-HTTP.md': PAGE });
  const before = contentsOf(folder);
  const home = freshFolder();
  expect(roadmap(['import', '.'], { home, cwd: folder })).toMatchObject({ code: 0, stderr: '' });
  const { stdout } = roadmap(['--roadmap', 'web', 'info', 'id-HTTP'], { home });
  expect(stdout).toContain('How pages come.');
  expect(stdout).toContain('https://example.com/http');
  expect(contentsOf(folder)).toEqual(before);
});

test('content files alone are a list, with one warning', () => {
  const folder = folderWith({ 'content/http@id-HTTP.md': PAGE, 'content/dns@x1.md': '# DNS\n' });
  const home = freshFolder();
  const { code, stderr } = roadmap(['import', folder], { home });
  expect([code, stderr.split('\n').length]).toEqual([0, 2]);
  expect(stderr).toMatch(/no order is to be had/);
  const { stdout } = roadmap(['--roadmap', 'web', 'show'], { home });
  expect(stdout).toMatch(/1 DNS[\s\S]*2 HTTP/);
});

test('any other folder is refused as before', () => {
  const result = roadmap(['import', folderWith({ 'a.json': '{}' })], { home: freshFolder() });
  expect(result).toMatchObject({ code: 3, stdout: '' });
  expect(result.stderr).toMatch(/web: not a regular file/);
});
