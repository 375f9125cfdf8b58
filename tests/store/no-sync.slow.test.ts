import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJournal } from '../../src/store/journal/journal';
import { filesIn } from '../../src/store/journal/load';
import { freshFolder, type Result, roadmap } from '../support/program';
import { show } from './homes';

const NODE_OPTIONS = `--require ${resolve('tests/store/fixtures/no-sync.cjs')}`;

const run = (home: string, what: string, ...args: readonly string[]): Result =>
  roadmap(args, { home, env: { NODE_OPTIONS, NO_SYNC: what } });

const linesIn = (home: string): number => readJournal(filesIn(home).journal).changes.length;

describe.each(['folder EINVAL', 'folder ENOTSUP', 'folder EPERM', 'file EINVAL', 'file ENOSYS'])(
  'where nobody can sync: %s',
  (what) => {
    test('marks, notes and roadmaps are saved, and said to be', () => {
      const home = freshFolder();
      const lines = [
        ['done', 'http'],
        ['note', 'dns', 'cached'],
        ['done', 'sql'],
        ['import', 'roadmap.json', '--id', 'own'],
        ['sync', freshFolder()],
        ['backup', `${home}/all.txt`],
      ];
      for (const args of lines) {
        expect(run(home, what, ...args)).toMatchObject({ code: 0, stderr: '' });
      }
      expect(show(home)).toEqual({ marks: { http: 'done', sql: 'done' }, warnings: [] });
    });
  },
);

test.each(['file EIO', 'folder EIO'])('%s: nobody says that nothing was saved', (what) => {
  const home = freshFolder();
  roadmap(['config', 'hours', '5'], { home: `${home}/parent` });
  const { code, stderr } = run(`${home}/parent`, what, 'done', 'http');
  if (what.startsWith('file')) {
    expect(code).toBe(4);
    expect(stderr).toMatch(/^roadmap: Your change may be saved or not: .*history\.jsonl: EIO\.\n/);
  }
  expect(linesIn(`${home}/parent`)).toBe(2);
});

test('a folder that cannot be made safe holds nothing, and nothing was saved', () => {
  const home = `${freshFolder()}/new`;
  const { code, stderr } = run(home, 'folder EIO', 'done', 'http');
  expect(code).toBe(4);
  expect(stderr).toContain('Nothing was saved');
  expect(linesIn(home)).toBe(0);
});
