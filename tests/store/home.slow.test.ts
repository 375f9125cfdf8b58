import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needs, skipWithout } from '../support/needs';
import { contentsOf, freshFolder, roadmap } from '../support/program';
import { asNobody } from './nobody';

/** Parts of an environment; `$` is a fresh folder, the rest as it stands. */
type Env = Readonly<Record<string, string | undefined>>;

const NOTHING = { ROADMAP_HOME: undefined, HOME: undefined, XDG_CONFIG_HOME: undefined };

const resolved = (env: Env, folder: string): Env =>
  Object.fromEntries(
    Object.entries<string | undefined>({ ...NOTHING, ...env }).map(([key, value]) => [
      key,
      value?.replace('$', folder),
    ]),
  );

describe('where progress is saved', () => {
  needs('Linux');
  test.each<readonly [string, Env, string]>([
    ['ROADMAP_HOME', { ROADMAP_HOME: '$/a', HOME: '$/b' }, 'a'],
    ['ROADMAP_HOME before XDG', { ROADMAP_HOME: '$/a', XDG_CONFIG_HOME: '$/b' }, 'a'],
    ['ROADMAP_HOME that no shell expanded', { ROADMAP_HOME: '~/a', HOME: '$/b' }, 'b/a'],
    ['ROADMAP_HOME out of a file of Windows', { ROADMAP_HOME: '$/a\r', HOME: '$/b' }, 'a'],
    ['ROADMAP_HOME with a blank at its end', { ROADMAP_HOME: '$/a ', HOME: '$/b' }, 'a'],
    ['both', { ROADMAP_HOME: ' ~/a\r\n', HOME: '$/b' }, 'b/a'],
    ['a blank ROADMAP_HOME is none', { ROADMAP_HOME: ' \r', HOME: '$/b' }, 'b/.config/roadmap'],
    ['ROADMAP_HOME with blanks, quotes and ünïcödé', { ROADMAP_HOME: '$/a b"ü\n🦉' }, 'a b"ü\n🦉'],
    ['an empty ROADMAP_HOME is none', { ROADMAP_HOME: '', HOME: '$/b' }, 'b/.config/roadmap'],
    ['XDG_CONFIG_HOME', { XDG_CONFIG_HOME: '$/x', HOME: '$/b' }, 'x/roadmap'],
    ['a relative XDG is ignored', { XDG_CONFIG_HOME: 'x', HOME: '$/b' }, 'b/.config/roadmap'],
    ['so is ./x', { XDG_CONFIG_HOME: './x', HOME: '$/b' }, 'b/.config/roadmap'],
    ['an empty XDG is none', { XDG_CONFIG_HOME: '', HOME: '$/b' }, 'b/.config/roadmap'],
    ['XDG without HOME', { XDG_CONFIG_HOME: '$/x' }, 'x/roadmap'],
    ['XDG with an empty HOME', { XDG_CONFIG_HOME: '$/x', HOME: '' }, 'x/roadmap'],
    ['a HOME that is not there yet', { HOME: '$/not/there' }, 'not/there/.config/roadmap'],
  ])('%s', (_, env, expected) => {
    const cwd = freshFolder();
    const options = { home: '', env: resolved(env, cwd), cwd };
    expect(roadmap(['show'], options)).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(cwd)).toEqual([]);
    expect(roadmap(['done', 'sql'], options)).toMatchObject({ code: 0, stderr: '' });
    const saved = Object.keys(contentsOf(cwd)).toSorted();
    expect(saved).toEqual([`${expected}/config.json`, `${expected}/history.jsonl`]);
  });

  const READS = [['show'], [], ['--help'], ['--version'], ['doctor'], ['undo', '--list']];
  const WRITES = [
    ['done', 'sql'],
    ['note', 'sql', 'x'],
    ['doctor', '--fix'],
  ];

  test.each<readonly [string, Env]>([
    ['an empty HOME', { HOME: '' }],
    ['a relative HOME', { HOME: 'x' }],
    ['a relative HOME and a relative XDG', { HOME: './x', XDG_CONFIG_HOME: 'y' }],
  ])('%s: reads answer, writes refuse, the current folder stays empty', (_, env) => {
    const cwd = freshFolder();
    const options = { home: '', env: resolved(env, cwd), cwd };
    for (const args of READS) {
      expect([args, roadmap(args, options)]).toMatchObject([args, { code: 0, stderr: '' }]);
    }
    for (const args of [...WRITES, ['import', join(process.cwd(), 'roadmap.json'), '--id', 'x']]) {
      const stderr = expect.stringMatching(
        /^roadmap: .*names no home folder.*\n.*ROADMAP_HOME.*\n$/,
      );
      expect([args, roadmap(args, options)]).toMatchObject([args, { code: 4, stdout: '', stderr }]);
    }
    expect(readdirSync(cwd)).toEqual([]);
  });

  const PLAN = join(process.cwd(), 'roadmap.json');

  test.each(['a/b', './a', '../a', 'a\r', '~me/a', '$HOME/a', '.', ' a '])(
    'ROADMAP_HOME=%j: refused with what it would be, and nothing is made',
    (ROADMAP_HOME) => {
      const parent = freshFolder();
      const cwd = join(parent, 'here');
      mkdirSync(cwd);
      const options = { home: '', env: { ...NOTHING, ROADMAP_HOME, HOME: join(parent, 'h') }, cwd };
      const name = ROADMAP_HOME.trim();
      const commands = [
        ...['show', 'next', 'roadmaps', 'config', 'stats', 'doctor', 'undo', 'sync'].map((x) => [
          x,
        ]),
        ...WRITES,
        ['import', PLAN, '--id', 'x'],
        ['use', 'backend'],
        ['backup', '-'],
        ['export'],
        ['sync', parent],
        ['sync', '--off'],
        ['restore', PLAN],
      ];
      for (const args of commands) {
        const { code, stdout, stderr } = roadmap(args, options);
        expect({ args, code, stdout }).toEqual({ args, code: 4, stdout: '' });
        expect(stderr.split('\n')).toHaveLength(3);
        expect(stderr).toContain(`ROADMAP_HOME is "${name}"`);
        expect(stderr).toContain(` ${resolve(cwd, name)}.`);
      }
      expect(roadmap(['--help'], options)).toMatchObject({ code: 0, stderr: '' });
      expect(roadmap(['validate', PLAN], options)).toMatchObject({ code: 0, stderr: '' });
      expect(readdirSync(parent)).toEqual(['here']);
      expect(readdirSync(cwd)).toEqual([]);
    },
  );

  test('no HOME and a user that the system does not know', (context) => {
    skipWithout(context, 'root');
    const options = { home: '', env: NOTHING };
    for (const args of READS) {
      expect([args, asNobody(args, options, 12_345)]).toMatchObject([
        args,
        { code: 0, stderr: '' },
      ]);
    }
    const result = asNobody(['done', 'sql'], options, 12_345);
    expect(result).toMatchObject({ code: 4, stderr: expect.stringMatching(/ROADMAP_HOME/) });
    const home = freshFolder();
    chmodSync(home, 0o777);
    expect(asNobody(['done', 'sql'], { home, env: { HOME: undefined } }, 12_345).code).toBe(0);
  });

  test('no HOME and a user whose folder cannot be made', (context) => {
    skipWithout(context, 'root');
    const options = { home: '', env: NOTHING };
    expect(asNobody(['show'], options)).toMatchObject({ code: 0, stderr: '' });
    const result = asNobody(['done', 'sql'], options);
    expect(result).toMatchObject({ code: 4, stderr: expect.stringMatching(/Nothing was saved/) });
  });

  test('an XDG folder that cannot be written to', () => {
    const folder = freshFolder();
    chmodSync(folder, 0o555);
    const options = { home: '', env: { ...NOTHING, XDG_CONFIG_HOME: folder, HOME: folder } };
    expect(asNobody(['show'], options)).toMatchObject({ code: 0, stderr: '' });
    const result = asNobody(['done', 'sql'], options);
    expect(result).toMatchObject({ code: 4, stderr: expect.stringMatching(/permission denied/) });
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o700);
  });
});

describe('a ROADMAP_HOME that is no folder', () => {
  test.each([
    ['a file', (folder: string) => join(folder, 'file')],
    ['something below a file', (folder: string) => join(folder, 'file', 'below')],
    ['a name too long', (folder: string) => join(folder, 'x'.repeat(300))],
    ['a path too long', (folder: string) => join(folder, ...Array(30).fill('x'.repeat(200)))],
  ])('%s: refused in two lines, and nothing there is touched', (_, pathIn) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), 'precious', { mode: 0o644 });
    const home = pathIn(folder);
    const stderr = expect.stringMatching(/^roadmap: .+\n.+\n$/);
    expect(roadmap(['done', 'sql'], { home })).toMatchObject({ code: 4, stdout: '', stderr });
    expect([0, 4]).toContain(roadmap(['doctor', '--fix'], { home }).code);
    expect(roadmap(['--help'], { home })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('precious');
    expect(statSync(join(folder, 'file')).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('a file is not called missing', () => {
    const home = join(freshFolder(), 'file');
    writeFileSync(home, '');
    expect(roadmap(['done', 'sql'], { home }).stderr).not.toMatch(/no such file/);
  });
});

test('doctor --fix closes a folder that others can read, and nothing else changes', () => {
  const home = freshFolder();
  expect(roadmap(['done', 'sql'], { home }).code).toBe(0);
  const before = contentsOf(home);
  chmodSync(home, 0o755);
  expect(roadmap(['doctor'], { home }).stdout).toMatch(/! folder .*can be read by others/);
  expect(statSync(home).mode & 0o777).toBe(0o755);
  expect(roadmap(['doctor', '--fix'], { home }).code).toBe(0);
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(contentsOf(home)).toEqual(before);
});

test('doctor --fix on a folder that is not there makes none', () => {
  const parent = freshFolder();
  mkdirSync(join(parent, 'other'));
  expect(roadmap(['doctor', '--fix'], { home: join(parent, 'home') }).code).toBe(0);
  expect(readdirSync(parent)).toEqual(['other']);
});

test('a home that nothing can be made in is refused, and does not hang', () => {
  const { code, stderr } = roadmap(['start', 'sql'], { home: '/proc/nope/deeper' });
  expect(code).toBe(4);
  expect(stderr).toMatch(/Nothing was saved to \/proc\/nope\/deeper/);
});
