import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encode } from '../../src/store/journal/journal';
import { change, roadmapOf } from '../support/fixtures';
import { contentsOf, freshFolder, roadmap } from '../support/program';

const run = (home: string, ...args: string[]) => roadmap(args, { home, cwd: home });

const ok = (home: string, ...args: string[]): string => {
  const { code, stdout, stderr } = run(home, ...args);
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
  return stdout;
};

/** What a learner sees of everything. */
const seen = (home: string): string =>
  ok(home, 'export', '-f', 'json', '--notes') + ok(home, 'roadmaps') + ok(home, 'config');

/** A machine on which something was learned, and its backup. */
const learned = (): { home: string; file: string; text: string } => {
  const home = freshFolder();
  const own = join(home, 'own.json');
  writeFileSync(own, JSON.stringify(roadmapOf({ id: 'a', title: 'A' })));
  ok(home, 'done', '2.1.1', '2.1.2', '-m', 'read twice');
  ok(home, 'import', own);
  ok(home, 'done', 'a', '--roadmap', 'test');
  ok(home, 'done', 'sql#2');
  ok(home, 'skip', '3.1.4');
  ok(home, 'config', 'color', 'never');
  const file = join(home, 'mine.txt');
  expect(ok(home, 'backup', file)).toContain(' Wrote ');
  return { home, file, text: readFileSync(file, 'utf8') };
};

describe('a backup', () => {
  test('brings everything to a new machine, and again changes nothing', () => {
    const { home, file } = learned();
    const fresh = freshFolder();
    ok(fresh, 'restore', file);
    expect(seen(fresh)).toBe(seen(home));
    expect(ok(fresh, 'undo')).toContain('3.1.4');
    ok(fresh, 'redo');
    const before = contentsOf(fresh);
    expect(ok(fresh, 'restore', file)).toMatch(/^ All of the backup of .* is here already\.\n/);
    expect(contentsOf(fresh)).toEqual(before);
  });

  test('is joined with what was learned since', () => {
    const { file } = learned();
    const other = freshFolder();
    ok(other, 'done', 'docker');
    ok(other, 'restore', file);
    expect(ok(other, 'show', '--status', 'done')).toMatch(/2\.1\.1[\s\S]*2\.1\.2[\s\S]*5\.1/);
  });

  test('--replace sets back what came later, keeps a copy, and can be undone', () => {
    const { home, file } = learned();
    const then = seen(home);
    ok(home, 'done', 'docker', '-m', 'later');
    ok(home, 'reset', '2.1.1');
    ok(home, 'reset', 'sql#2');
    const later = seen(home);
    expect(ok(home, 'restore', file, '--replace')).toMatch(
      /^ Set back to the backup of .*: \d later entries\.\n/,
    );
    expect(seen(home)).toBe(then);
    const kept = readdirSync(join(home, 'backups')).filter((name) => name.startsWith('before-'));
    expect(kept).toHaveLength(1);
    ok(home, 'undo');
    expect(seen(home)).toBe(later);
    const fresh = freshFolder();
    ok(fresh, 'restore', join(home, 'backups', kept[0] ?? ''));
    expect(seen(fresh)).toBe(later);
  });

  test('--replace sets back settings, the chosen roadmap and roadmaps, and tells of it', () => {
    const { home } = learned();
    ok(home, 'config', 'hours', '7');
    ok(home, 'use', 'test');
    const file = join(home, 'then.txt');
    ok(home, 'backup', file);
    const then = seen(home);
    ok(home, 'config', 'hours', '20');
    ok(home, 'config', 'ascii', 'on');
    ok(home, 'use', 'backend');
    const other = join(home, 'other.json');
    writeFileSync(other, JSON.stringify(roadmapOf({ id: 'a', title: 'Another' })));
    ok(home, 'import', other, '--yes');
    const later = seen(home);

    ok(home, 'restore', file);
    expect(seen(home)).toBe(later);
    const answer = ok(home, 'restore', file, '--replace');
    expect(answer).toMatch(/^ Set back to the backup of .*: 3 settings, 1 roadmap\.\n/);
    expect(answer).toContain('\n   Roadmaps set back: test\n');
    expect(seen(home)).toBe(then);
    expect(ok(home, 'show')).toContain('1 A\n');
    const [kept = ''] = readdirSync(join(home, 'backups')).filter((name) => /\.txt$/.test(name));
    ok(home, 'restore', join(home, 'backups', kept), '--replace');
    expect(seen(home)).toBe(later);
    expect(ok(home, 'show', '--roadmap', 'test')).toContain('1 Another\n');
  });

  test('--replace leaves a roadmap that the backup does not have', () => {
    const { home, file } = learned();
    const other = join(home, 'other.json');
    writeFileSync(other, JSON.stringify({ ...roadmapOf({ id: 'b', title: 'B' }), id: 'mine' }));
    ok(home, 'import', other);
    expect(ok(home, 'restore', file, '--replace')).toMatch(/^ All of the backup/);
    expect(ok(home, 'roadmaps')).toContain('mine');
  });

  test('holds what the state alone knows, where the history is lost', () => {
    const { home } = learned();
    writeFileSync(join(home, 'history.jsonl'), '');
    run(home, 'backup', join(home, 'late.txt'));
    const fresh = freshFolder();
    ok(fresh, 'restore', join(home, 'late.txt'));
    expect(ok(fresh, 'export', '-f', 'json', '--notes')).toBe(
      run(home, 'export', '-f', 'json', '--notes').stdout,
    );
  });

  test('is never written over, and of nothing none is made', () => {
    const { home, file } = learned();
    const again = run(home, 'backup', file);
    expect(again).toMatchObject({
      code: 1,
      stdout: '',
      stderr: /--force/.exec(again.stderr)?.input,
    });
    ok(home, 'backup', file, '--force');
    const fresh = freshFolder();
    expect(ok(fresh, 'backup')).toBe(' There is nothing to back up yet.\n');
    expect(readdirSync(fresh)).toEqual([]);
  });

  test('that cannot be written says how to name another file', () => {
    const { home } = learned();
    for (const place of [join(home, 'none', 'x.txt'), '/dev/full', home]) {
      const { code, stderr } = run(home, 'backup', place, '--force');
      expect([place, code]).toEqual([place, 4]);
      expect(stderr).toContain('Name another file: roadmap backup <file>');
    }
  });

  test('says how to bring it back, as a shell reads it', () => {
    const { home } = learned();
    expect(ok(home, 'backup', 'na me.txt')).toContain("roadmap restore 'na me.txt'\n");
    expect(ok(home, 'backup', '-', '--json')).not.toContain('roadmap restore');
    expect(ok(home, 'backup', 'a\nb.txt')).not.toContain('roadmap restore');
    ok(home, 'restore', 'na me.txt');
  });

  test('to standard output is the same file', () => {
    const { home } = learned();
    const fresh = freshFolder();
    writeFileSync(join(fresh, 'piped.txt'), ok(home, 'backup', '-'));
    ok(fresh, 'restore', 'piped.txt');
    expect(seen(fresh)).toBe(seen(home));
  });
});

describe('what a backup holds is nobody else’s business', () => {
  test('the place to sync with, and a password in it, stay on their machine', () => {
    const { home, file } = learned();
    const setting = (key: string, value: string) => ({ type: 'setting', key, value }) as const;
    const address = setting('sync', 'https://me:hush@example.org/p.git');
    const set = change(1, '', [address, setting('sync-kind', 'git')]);
    writeFileSync(join(home, 'history.jsonl'), encode(set), { flag: 'a' });
    ok(home, 'backup', file, '--force');
    ok(home, 'restore', file, '--replace');
    const [kept = ''] = readdirSync(join(home, 'backups')).filter((name) => /\.txt$/.test(name));
    for (const path of [file, join(home, 'backups', kept)]) {
      const text = readFileSync(path, 'utf8');
      expect(text).toContain('"color"');
      expect(text).not.toMatch(/hush|sync/);
    }
    expect(ok(home, 'sync', '--status')).toContain('example.org/p.git');
  });

  test('and only its owner may read it, also where it replaces another', () => {
    const { home, file } = learned();
    const mode = (path: string): number => statSync(path).mode & 0o777;
    expect(mode(file)).toBe(0o600);
    chmodSync(file, 0o644);
    ok(home, 'backup', file, '--force');
    expect(mode(file)).toBe(0o600);
    ok(home, 'restore', file, '--replace');
    const kept = readdirSync(join(home, 'backups')).filter((name) => name.startsWith('before-'));
    expect(kept.map((name) => mode(join(home, 'backups', name)))).toEqual([0o600]);
  });
});

describe('a copy of config.json', () => {
  test('is a backup too', () => {
    const { home } = learned();
    const fresh = freshFolder();
    ok(fresh, 'restore', join(home, 'config.json'));
    expect(ok(fresh, 'export', '-f', 'json', '--notes')).toBe(
      ok(home, 'export', '-f', 'json', '--notes'),
    );
    const before = contentsOf(fresh);
    ok(fresh, 'restore', join(home, 'config.json'));
    expect(contentsOf(fresh)).toEqual(before);
  });

  test('adds nothing where all of it is known, and something where not', () => {
    const { home } = learned();
    const [then, copy] = [contentsOf(home), join(freshFolder(), 'config.json')];
    const state = readFileSync(join(home, 'config.json'));
    writeFileSync(copy, state);
    for (const file of [join(home, 'config.json'), copy]) {
      expect(ok(home, 'restore', file)).toMatch(/^ All of the backup of .* is here already\.\n/);
      expect(contentsOf(home)).toEqual(then);
    }
    const fresh = freshFolder();
    ok(fresh, 'done', 'docker');
    expect(ok(fresh, 'restore', copy)).toMatch(/^ Brought back .*: 2 changes, 1 setting\.\n/);
  });
});

test('a copy of config.json that was edited is refused', () => {
  const { home } = learned();
  const file = join(home, 'edited.json');
  writeFileSync(file, readFileSync(join(home, 'config.json'), 'utf8').replace('never', 'always'));
  const fresh = freshFolder();
  expect(run(fresh, 'restore', file)).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('it was changed after it was written'),
  });
});

test('what came is told where a roadmap cannot follow', () => {
  const { file } = learned();
  const home = freshFolder();
  writeFileSync(join(home, 'roadmaps'), 'mine');
  const { code, stdout, stderr } = run(home, 'restore', file);
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
  expect(stderr).toContain('progress of the backup is here now, but not its roadmap "test"');
  expect(stderr).toContain('roadmap doctor --fix');
  ok(home, 'doctor', '--fix');
  expect(ok(home, 'restore', file)).toMatch(/^ Brought back .*: 1 setting, 1 roadmap\.\n/);
});

test('nothing is put anywhere where there is no home folder', () => {
  const { file } = learned();
  const cwd = freshFolder();
  const env = { HOME: 'relative', ROADMAP_HOME: undefined };
  for (const more of [[], ['--replace']]) {
    const { code, stderr } = roadmap(['restore', file, ...more], { home: cwd, cwd, env });
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringContaining('no home') });
  }
  expect(readdirSync(cwd)).toEqual([]);
});

describe('a backup that is not as it was written is refused, and nothing changes', () => {
  const { text } = learned();
  const lines = text.trimEnd().split('\n');
  const head = lines[0] ?? '';

  test.each<[string, string, RegExp]>([
    ['cut between two lines', `${lines.slice(0, -2).join('\n')}\n`, /holds \d of \d entries/],
    ['cut within a line', text.slice(0, -40), /ends in the middle of line \d+/],
    ['cut within its first line', text.slice(0, 40), /not a backup of roadmap/],
    ['edited', text.replace('read twice', 'read thrice'), /line \d+ was changed after/],
    [
      'with a line too many',
      `${text}${lines[3]}\n`,
      /holds \d+ entries where there should be \d+, as if something were added/,
    ],
    ['twice in one file', `${text}${text}`, /holds \d+ entries where there should be \d+/],
    ['empty', '', /not a backup of roadmap/],
    ['something else', '{"hello": true}', /not a backup of roadmap/],
    ['bytes', '\u0000\u0001', /not a backup of roadmap/],
  ])('%s', (_, content, message) => {
    expect(head).toContain('roadmap backup');
    const home = freshFolder();
    ok(home, 'done', 'docker');
    const before = contentsOf(home);
    const file = join(freshFolder(), 'bad.txt');
    writeFileSync(file, content);
    for (const more of [[], ['--replace']]) {
      const { code, stdout, stderr } = run(home, 'restore', file, ...more);
      expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
      expect(stderr).toMatch(message);
    }
    expect(contentsOf(home)).toEqual(before);
  });

  test('a file that is not there, a folder', () => {
    const home = freshFolder();
    expect(run(home, 'restore', 'nowhere.txt')).toMatchObject({ code: 4, stdout: '' });
    expect(run(home, 'restore', home).stderr).toContain('not a regular file');
  });
});
