import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/page/shell-word';

test.each([
  ['mine.txt', 'mine.txt'],
  ['/home/ada/über-2026.txt', '/home/ada/über-2026.txt'],
  ['na me.txt', "'na me.txt'"],
  ['~/x', "'~/x'"],
  ['-x.txt', './-x.txt'],
  ["it's $HOME; `id`.txt", "'it'\\''s $HOME; `id`.txt'"],
  ['', "''"],
  ['a\nb', undefined],
  ['a\u001b[2Jb', undefined],
  ['a\u202eb', undefined],
])('%j', (path, word) => {
  expect(shellWord(path)).toBe(word);
});

test.each(['na me', "it's", '$HOME', '`id`', 'a;b', 'a"b', 'a\\b', '~', '!!', '*', 'a&b', '#'])(
  'a shell reads %j as it is',
  (path) => {
    const line = `printf %s ${shellWord(path)}`;
    expect(spawnSync('sh', ['-c', line], { encoding: 'utf8' }).stdout).toBe(path);
  },
);
