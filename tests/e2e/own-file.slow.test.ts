import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roadmapText, topic } from '../hostile/texts';
import { homeWith } from '../store/homes';
import { backend } from '../support/fixtures';
import { freshFolder, roadmap } from '../support/program';

const placed = (text: string): string => {
  const path = join(freshFolder(), 'own.json');
  writeFileSync(path, text);
  return path;
};

describe('validate', () => {
  test('as JSON: every fault with its place, a fix and a line, still 3', () => {
    const path = placed(roadmapText([topic('a'), { id: 1 }, topic('a')]));
    const { code, stdout, stderr } = roadmap(['validate', path, '--json'], { home: freshFolder() });
    expect([code, stderr]).toEqual([3, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      problems: [
        { line: 14, path: 'root.children[1].id', fix: expect.any(String) },
        { line: 13, path: 'root.children[1].title', fix: expect.any(String) },
        { line: 17, path: 'root.children[2].id', fix: expect.any(String) },
      ],
    });
  });

  test('offers the nearest id for one that is not there', () => {
    const path = placed(roadmapText([topic('alpha'), topic('b', { requires: ['alpah'] })]));
    expect(roadmap(['validate', path], { home: freshFolder() }).stdout).toContain('"alpha"?');
  });
});

describe('a file that changes between two commands', () => {
  test('numbers are resolved anew, progress stays with the ids', () => {
    const home = freshFolder();
    const numbered = (...ids: string[]) =>
      roadmapText(ids.map((id, n) => topic(id, { number: `${n + 1}` }))).replace(
        '"id": "root",',
        '"id": "root", "number": "0",',
      );
    const path = placed(numbered('a', 'b', 'c'));
    const run = (...args: string[]) => roadmap(['--roadmap', path, ...args, '--json'], { home });
    expect(JSON.parse(run('done', '2').stdout).changed).toMatchObject([{ id: 'b' }]);
    writeFileSync(path, numbered('c', 'a', 'b'));
    expect(JSON.parse(run('info', '3').stdout).node).toMatchObject({ id: 'b', status: 'done' });
    expect(JSON.parse(run('done', '2').stdout).changed).toMatchObject([{ id: 'a' }]);
    writeFileSync(path, numbered('a', 'c'));
    expect(JSON.parse(run().stdout).summary).toMatchObject({ total: 2, done: 1 });
    writeFileSync(path, numbered('b'));
    expect(JSON.parse(run().stdout).summary).toMatchObject({ total: 1, done: 1 });
  });

  test('an import is a copy: the file may go', () => {
    const home = freshFolder();
    const path = placed(roadmapText([topic('a')]));
    expect(roadmap(['import', path], { home }).code).toBe(0);
    rmSync(path);
    expect(roadmap(['--roadmap', 'own', 'done', 'a'], { home }).code).toBe(0);
  });

  test('the shipped roadmap as a file is the same roadmap', async () => {
    const { home } = await homeWith();
    const path = placed(readFileSync('roadmap.json', 'utf8'));
    const shown = roadmap(['--roadmap', path, '--json'], { home });
    expect(JSON.parse(shown.stdout).summary.done).toBe(2);
    expect(backend().roadmap.id).toBe('backend');
  });
});

test('an import from standard input', () => {
  const home = freshFolder();
  const input = readFileSync('roadmap.json', 'utf8').replace('"backend"', '"mine"');
  expect(roadmap(['import', '-'], { home, input })).toMatchObject({ code: 0, stderr: '' });
});
