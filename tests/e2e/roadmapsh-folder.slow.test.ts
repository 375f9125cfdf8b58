import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

test('the layout of 2023 is the tree of its numbered folders', () => {
  const folder = join(freshFolder(), 'backend-2023');
  const files = {
    'content/100-internet/index.md': '# Internet\n\nA net of nets.\n',
    'content/100-internet/100-what-is-http.md': PAGE,
    'content/100-internet/101-dns/index.md': '# DNS\n',
    'content/100-internet/101-dns/100-zones.md': '',
    'content/99-basics/100-os.md': '# Operating systems\n',
    'content/notes/other.md': '# Not one of them\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const home = freshFolder();
  for (const path of [folder, join(folder, 'content')]) {
    const args = ['import', path, '--id', 'old', '--yes'];
    expect(roadmap(args, { home })).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = roadmap(['--roadmap', 'old', 'show'], { home });
    const places = ['Basics', 'Operating systems', 'Internet', 'HTTP', 'DNS', 'Zones'].map(
      (title) => stdout.indexOf(title),
    );
    expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true);
    expect(stdout).not.toContain('Not one of them');
    const { stdout: zones } = roadmap(['--roadmap', 'old', 'info', 'Zones', '--json'], { home });
    const titles = ['Internet', 'DNS'].map((title) => expect.objectContaining({ title }));
    expect(JSON.parse(zones).node.path.slice(1)).toEqual(titles);
  }
});

test('a drawing with nothing in it beside content files: the files are read, and that is said', () => {
  const folder = folderWith({
    'web.json': '{ "nodes": [], "edges": [] }',
    'content/http@id-HTTP.md': PAGE,
  });
  const { code, stdout, stderr } = roadmap(['import', folder], { home: freshFolder() });
  expect([code, stderr]).toEqual([0, expect.stringContaining('only the content files were read')]);
  expect(stdout).toContain('1 topic');
});

test('what the mapping says of parents is right, whatever is drawn', () => {
  const folder = folderWith({
    'web.json': drawing(
      [
        box('topic', 'Web', [0, 0]),
        box('topic', 'Data', [0, 500]),
        box('subtopic', 'HTTP', [300, 500]),
      ],
      ['Data .. HTTP'],
    ),
    'migration-mapping.json': JSON.stringify({
      web: 'id-Web',
      'web:http': 'id-HTTP',
      data: 'id-Data',
      'data:itself': 'id-Data',
      'nowhere:else': 'id-None',
    }),
    'content/http@id-HTTP.md': PAGE,
  });
  const home = freshFolder();
  expect(roadmap(['import', folder], { home })).toMatchObject({ code: 0 });
  const { stdout } = roadmap(['--roadmap', 'web', 'info', 'id-HTTP', '--json'], { home });
  expect(JSON.parse(stdout)).toMatchObject({
    node: { path: [expect.anything(), expect.objectContaining({ id: 'id-Web' })] },
  });
});
