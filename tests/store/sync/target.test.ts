import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { masked } from '../../../src/store/sync/mask';
import { targetOf } from '../../../src/store/sync/target';
import { skipWithout } from '../../support/needs';
import { freshFolder } from '../../support/program';
import { bareRepository, git } from './devices';

describe('a git remote', () => {
  test.each([
    'https://example.org/me/progress.git',
    'http://example.org/me/progress',
    'ssh://git@example.org:2222/me/progress.git',
    'git://example.org/progress',
    'file:///srv/progress.git',
    'git@example.org:me/progress.git',
    'example:progress',
  ])('%s', (text) => {
    expect(targetOf(text)).toEqual({ to: text, kind: 'git' });
  });

  test('a bare repository, a repository with a working tree', (context) => {
    skipWithout(context, 'git');
    const bare = bareRepository();
    expect(targetOf(bare)).toEqual({ to: bare, kind: 'git' });
    const tree = freshFolder();
    git(['init', '--quiet'], tree);
    expect(targetOf(tree)).toEqual({ to: tree, kind: 'git' });
  });
});

describe('a plain folder', () => {
  test('one that is there', () => {
    const folder = freshFolder();
    expect(targetOf(folder)).toEqual({ to: folder, kind: 'folder' });
    expect(targetOf(`${folder}/`)).toEqual({ to: folder, kind: 'folder' });
  });

  test('one that can be made', () => {
    const to = join(freshFolder(), 'roadmap');
    expect(targetOf(to)).toEqual({ to, kind: 'folder' });
  });

  test('one with a colon in its name', () => {
    const folder = join(freshFolder(), 'a:b');
    mkdirSync(folder);
    expect(targetOf(folder)).toEqual({ to: folder, kind: 'folder' });
  });

  test.each<readonly [string, (folder: string) => string]>([
    ['a file', (folder) => join(folder, 'file')],
    ['in a folder that is not there', (folder) => join(folder, 'none', 'roadmap')],
    ['in a file', (folder) => join(folder, 'file', 'roadmap')],
  ])('%s is refused', (_, path) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => targetOf(path(folder))).toThrow(expect.objectContaining({ code: 'refused' }));
  });
});

describe('what is neither a path nor an address', () => {
  test.each([
    ['shared', 'roadmap sync ./shared'],
    ['my folder', "roadmap sync './my folder'"],
    ['shared/roadmap', 'roadmap sync ./shared/roadmap'],
    ['C:\\x\\y', 'roadmap sync /mnt/c/x/y'],
    ['D:/x y', "roadmap sync '/mnt/d/x y'"],
    ['\\\\server\\share', 'roadmap sync ./server/share'],
  ])('%s is refused, and told how it was meant', (text, hint) => {
    expect(() => targetOf(text)).toThrow(
      expect.objectContaining({ code: 'usage', hint: expect.stringContaining(hint) }),
    );
  });

  test('~ is the home folder, . the current one', () => {
    expect(targetOf('~')).toMatchObject({ to: homedir() });
    expect(targetOf('.')).toMatchObject({ to: process.cwd() });
    expect(targetOf('./new-folder').to).toBe(join(process.cwd(), 'new-folder'));
    expect(targetOf('../new-folder').to).toBe(join(process.cwd(), '../new-folder'));
  });
});

describe('what git would run or take for an option', () => {
  test.each([
    '',
    '  ',
    '-',
    '--upload-pack=touch /tmp/x',
    '-oProxyCommand=x:y',
    'ext::sh -c "touch /tmp/x"',
    'EXT::sh',
    'fd::17',
    'ssh://-oProxyCommand=x/y',
    'ftp://example.org/x',
    'javascript://x',
    'https://example.org/a\nb',
    'a\u0000b',
  ])('%j is wrong usage', (text) => {
    expect(() => targetOf(text)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('secrets', () => {
  test.each([
    ['https://me:s3cret@example.org/x', 'https://***@example.org/x'],
    ['https://s3cret@example.org/x', 'https://***@example.org/x'],
    [
      "unable to access 'HTTP://s3cret@example.org/x/': no",
      "unable to access 'HTTP://***@example.org/x/': no",
    ],
    ['ssh://git:s3cret@example.org/x', 'ssh://git:***@example.org/x'],
    ['ssh://git@example.org/x', 'ssh://git@example.org/x'],
    ['git@example.org:me/x.git', 'git@example.org:me/x.git'],
    ['https://a:b@c:d@example.org/x', 'https://***@example.org/x'],
    ['at https://example.org/x?token=s3cret no', 'at https://example.org/x?*** no'],
    ['https://example.org/a@b', 'https://example.org/a@b'],
  ])('%s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });
});
