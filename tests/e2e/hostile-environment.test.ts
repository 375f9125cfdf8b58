import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeWith, MARKS, marksOn, show } from '../store/homes';
import { expectCalm, unharmed } from '../store/hostile';
import { change, set } from '../support/fixtures';
import { BIN, bareEnv, contentsOf, freshFolder, type Result, roadmap } from '../support/program';

type Env = Readonly<Record<string, string | undefined>>;

/** Runs a line of shell in which `$roadmap` is the program. */
const shell = (line: string, home: string, options: { cwd?: string; env?: Env } = {}): Result => {
  const script = line.replaceAll('$roadmap', '"$0" "$1"');
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, BIN], {
    env: bareEnv({ home, ...(options.env ? { env: options.env } : {}) }),
    encoding: 'utf8',
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { code: status, stdout, stderr };
};

describe('a reader that goes away ends it quietly (row 71)', () => {
  test.each([
    'show',
    '--json',
    'show --json',
    'next --why',
    'search a',
    '--help',
    'schema',
    'doctor',
  ])('%s | head -1', async (command) => {
    const { home } = await homeWith();
    const line = `$roadmap ${command} | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = expectCalm(shell(line, home));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^.*\n0\n$/);
  });

  test('200,000 lines into a pipe that is closed at once', () => {
    const home = freshFolder();
    const path = join(home, 'big.json');
    const children = Array.from({ length: 50_000 }, (_, n) => ({ id: `t${n}`, title: 'T' }));
    const root = { id: 'root', title: 'R', children };
    writeFileSync(path, JSON.stringify({ format: 1, id: 'big', title: 'B', root }));
    const line = `$roadmap --roadmap ${path} show | true; echo "\${PIPESTATUS[0]}"`;
    expect(expectCalm(shell(line, home))).toMatchObject({ stdout: '0\n', stderr: '' });
  });

  test('a slow reader gets every byte', () => {
    const home = freshFolder();
    const whole = roadmap(['show', '--json'], { home }).stdout;
    const line = '$roadmap show --json | (sleep 1; cat)';
    expect(shell(line, home)).toEqual({ code: 0, stdout: whole, stderr: '' });
  });

  test('a mark is saved though nobody reads the answer', async () => {
    const { home } = await homeWith();
    const line = 'set -o pipefail; $roadmap done docker | true';
    expect(shell(line, home)).toMatchObject({ code: 0, stderr: '' });
    expect(await marksOn(home)).toEqual({ ...MARKS, docker: 'done' });
  });
});

describe('an output that takes nothing (row 72)', () => {
  test.each(['', 'show', 'next', '--json', '--help', '--version', 'doctor', 'undo --list'])(
    '%s > /dev/full: 4, told on stderr',
    async (command) => {
      const { home } = await homeWith();
      const before = contentsOf(home);
      const result = expectCalm(shell(`$roadmap ${command} > /dev/full`, home));
      expect(result.code).toBe(4);
      expect(result.stderr).toMatch(/Cannot write the output: ENOSPC/);
      expect(contentsOf(home)).toEqual(before);
    },
  );

  test('a mark that was saved before stays, and that is told', async () => {
    const { home } = await homeWith();
    const result = shell('$roadmap done docker > /dev/full', home);
    expect(result).toMatchObject({ code: 4, stderr: expect.stringMatching(/stays saved/) });
    expect(await marksOn(home)).toEqual({ ...MARKS, docker: 'done' });
  });

  test('stderr takes nothing either: still 4, or the code of what went wrong', async () => {
    const { home } = await homeWith();
    expect(shell('$roadmap show > /dev/full 2>&1', home).code).toBe(4);
    expect(shell('$roadmap done 2> /dev/full', home).code).toBe(2);
    expect(shell('$roadmap validate nope.json 2>&-', home).code).toBe(3);
    expect(show(home)).toEqual({ marks: MARKS, warnings: [] });
  });

  test('a notice that cannot be told does not lose the answer', async () => {
    const files = await homeWith();
    writeFileSync(files.state, 'garbage');
    const { code, stdout } = shell('$roadmap show --depth 1 2> /dev/full', files.home);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Foundations/)]);
  });
});

/** File 3 is a pipe that bash itself holds open: it has nothing to give, and no end. */
const ENDLESS = 'exec 3<> <(:)';

describe('nobody to ask (row 73)', () => {
  test.each([
    ['/dev/null', '< /dev/null'],
    ['closed', '<&-'],
    ['an empty pipe', '< <(true)'],
    ['a pipe with an answer', '<<< "y"'],
    ['a pipe that never ends', '<&3'],
    ['a terminal, but --no-input', '--no-input < /dev/null'],
  ])('stdin is %s: 2, says to give an id, changes nothing', async (_, stdin) => {
    const { home } = await homeWith();
    const before = contentsOf(home);
    for (const [command, message] of [
      ['done', /Which topic\?.*\n.*roadmap done 2\.1\.1/],
      ['done 1.0', /whole roadmap.*\n.*--yes/],
      ['note sql --edit', /terminal/],
    ] as const) {
      const result = expectCalm(shell(`${ENDLESS}; $roadmap ${command} ${stdin}`, home));
      expect([command, result.code, result.stdout]).toEqual([command, 2, '']);
      expect(result.stderr).toMatch(message);
    }
    expect(contentsOf(home)).toEqual(before);
  });

  test.each(['< /dev/null', '<&-', '<&3'])('%s: all else goes on', async (stdin) => {
    const { home } = await homeWith();
    for (const command of ['open sql', 'done docker']) {
      const result = shell(`${ENDLESS}; $roadmap ${command} ${stdin}`, home);
      expect(result).toMatchObject({ code: 0, stderr: '' });
    }
    expect(await marksOn(home)).toEqual({ ...MARKS, docker: 'done' });
  });

  test('an import from standard input needs a document', () => {
    const home = freshFolder();
    const line = (stdin: string) => expectCalm(shell(`$roadmap import - ${stdin}`, home));
    expect(line('< /dev/null')).toMatchObject({ code: 3, stderr: expect.stringMatching(/empty/) });
    expect(line('<&-').code).toBe(3);
    expect(line('< .').code).toBe(3);
    expect(line('<<< "{"')).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/not a valid/),
    });
    expect(contentsOf(home)).toEqual({});
    const json = readFileSync('roadmap.json', 'utf8').replace('"backend"', '"mine"');
    expect(roadmap(['import', '-'], { home, input: json })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('widths, terminals, locales (rows 76-78)', () => {
  const COMMANDS = [
    [],
    ['show'],
    ['next', '--why'],
    ['info', 'sql'],
    ['undo', '--list'],
    ['roadmaps'],
  ];

  test.each<readonly [string, Env]>([
    ['COLUMNS=1', { COLUMNS: '1' }],
    ['COLUMNS=0', { COLUMNS: '0' }],
    ['COLUMNS=abc', { COLUMNS: 'abc' }],
    ['COLUMNS=-5', { COLUMNS: '-5' }],
    ['COLUMNS=10000', { COLUMNS: '10000' }],
    ['COLUMNS=1e99', { COLUMNS: '1e99' }],
    ['TERM=dumb', { TERM: 'dumb' }],
    ['no TERM, no LANG', { TERM: undefined, LANG: undefined }],
    ['TERM=nonsense', { TERM: '\u0007nonsense' }],
    ['LANG=C', { LANG: 'C' }],
    ['LC_ALL=POSIX', { LC_ALL: 'POSIX' }],
    ['LANG=nonsense', { LANG: 'xx_YY.ISO-99' }],
    ['NO_COLOR empty', { NO_COLOR: '' }],
    ['FORCE_COLOR=nonsense', { NO_COLOR: undefined, FORCE_COLOR: 'nonsense' }],
    ['FORCE_COLOR=99', { NO_COLOR: undefined, FORCE_COLOR: '99' }],
    ['FORCE_COLOR=-1', { NO_COLOR: undefined, FORCE_COLOR: '-1' }],
    ['COLORTERM and CI', { NO_COLOR: undefined, COLORTERM: 'truecolor', CI: 'true' }],
    ['CI only', { CI: 'true' }],
    ['no PATH', { PATH: undefined }],
    ['an empty ROADMAP_FILE', { ROADMAP_FILE: '' }],
    ['DEBUG and NODE_ENV', { DEBUG: '*', NODE_ENV: 'production' }],
  ])('%s: usable, no colour in a pipe, no byte changes', async (_, env) => {
    const { home } = await homeWith();
    for (const args of COMMANDS) {
      const result = unharmed(args, { home, env });
      expect([args, result]).toMatchObject([args, { code: 0, stderr: '' }]);
      expect(result.stdout).not.toMatch(/\x1b/);
      expect(result.stdout.split('\n').length).toBeLessThan(200);
      expect(result.stdout).toMatch(/[a-z]{3}/);
    }
  });

  const ASCII_ONLY = /^[\n\x20-\x7e]*$/;

  test.each<readonly [string, readonly string[], Env, boolean]>([
    ['LANG=C', [], { LANG: 'C' }, true],
    ['LC_ALL=C over LANG', [], { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, true],
    ['no locale', [], { LANG: undefined }, true],
    ['TERM=dumb', [], { TERM: 'dumb' }, true],
    ['TERM=linux', [], { TERM: 'linux' }, true],
    ['--ascii', ['--ascii'], {}, true],
    ['LANG=C.UTF-8', [], { LANG: 'C.UTF-8' }, false],
    ['LANG=C, LC_CTYPE=UTF-8', [], { LANG: 'C', LC_CTYPE: 'en_US.UTF-8' }, false],
    ['lower case utf8', [], { LANG: 'de_DE.utf8' }, false],
  ])('%s %j: ASCII or not', async (_, flags, env, isAscii) => {
    const { home } = await homeWith();
    for (const command of [[], ['show'], ['next', '--why'], ['roadmaps']]) {
      const { stdout } = unharmed([...flags, ...command], { home, env });
      expect([command, ASCII_ONLY.test(stdout)]).toEqual([command, isAscii]);
    }
    const { stdout } = unharmed([...flags, 'show'], { home, env });
    expect(stdout).toContain(isAscii ? '[x] 2.1.1' : '✓ 2.1.1');
  });

  test.each<readonly [string, readonly string[], Env, boolean]>([
    ['a pipe', [], { NO_COLOR: undefined }, false],
    ['FORCE_COLOR', [], { NO_COLOR: undefined, FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { NO_COLOR: undefined, FORCE_COLOR: '0' }, false],
    ['NO_COLOR and FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '3' }, false],
    ['an empty NO_COLOR and FORCE_COLOR', [], { NO_COLOR: '', FORCE_COLOR: '3' }, true],
    ['NO_COLOR=0 is not empty', [], { NO_COLOR: '0', FORCE_COLOR: '3' }, false],
    ['--color always over NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
    [
      '--no-color over FORCE_COLOR',
      ['--no-color'],
      { NO_COLOR: undefined, FORCE_COLOR: '3' },
      false,
    ],
    [
      '--color never over FORCE_COLOR',
      ['--color=never'],
      { NO_COLOR: undefined, FORCE_COLOR: '3' },
      false,
    ],
    ['--color always, TERM=dumb', ['--color', 'always'], { TERM: 'dumb' }, true],
  ])('%s %j: coloured or not, nothing on stderr', async (_, flags, env, isColored) => {
    const { home } = await homeWith();
    const { stdout, stderr } = unharmed([...flags, 'show'], { home, env });
    expect([/\x1b\[/.test(stdout), stderr]).toEqual([isColored, '']);
    const json = unharmed([...flags, 'show', '--json'], { home, env });
    expect(json.stdout).not.toMatch(/\x1b/);
  });
});

describe('clocks and time zones (row 79)', () => {
  const DAYS = ['1970-01-01', '2026-11-21', '2099-12-31'];

  test.each([
    'Nowhere/Nowhere',
    'XYZ-99',
    '',
    ':',
    '../../etc/passwd',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
  ])('TZ=%s: days are days', async (zone) => {
    const { home } = await homeWith();
    const env = { TZ: zone };
    for (const args of [[], ['show'], ['next', '--why'], ['info', 'sql'], ['undo', '--list']]) {
      expect(unharmed(args, { home, env })).toMatchObject({ code: 0, stderr: '' });
    }
    const done = expectCalm(roadmap(['done', 'docker', '--at', 'yesterday'], { home, env }));
    expect(done.code).toBe(0);
    const { node } = JSON.parse(roadmap(['info', 'docker', '--json'], { home, env }).stdout);
    expect(node.history.at(-1)).toMatchObject({ on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  test.each(DAYS)(
    'marks saved on %s: told as days, and not in the way of new ones',
    async (day) => {
      const at = `${day}T10:00:00.000Z`;
      const old = { ...change(9, 'backend', [set('docker', 'doing')], day), at };
      const { home } = await homeWith([old]);
      for (const args of [
        [],
        ['next', '--why'],
        ['info', 'docker'],
        ['show'],
        ['undo', '--list'],
      ]) {
        expect(unharmed(args, { home })).toMatchObject({ code: 0, stderr: '' });
      }
      for (const [verb, status] of [
        ['done', 'done'],
        ['reset', 'todo'],
        ['skip', 'skipped'],
      ]) {
        expect(roadmap([verb ?? '', 'docker'], { home }).code).toBe(0);
        expect(await marksOn(home)).toEqual({ docker: status });
      }
      for (const expected of ['todo', 'done', 'doing']) {
        expect(roadmap(['undo'], { home }).code).toBe(0);
        expect(await marksOn(home)).toEqual({ docker: expected });
      }
    },
  );

  test('a clock set back keeps the order of what was done', async () => {
    const later = {
      ...change(9, 'backend', [set('docker', 'done')]),
      at: '2099-01-01T00:00:00.000Z',
    };
    const { home, journal } = await homeWith([later]);
    for (const verb of ['reset', 'start', 'done', 'skip']) {
      expect(roadmap([verb, 'docker'], { home }).code).toBe(0);
    }
    expect(await marksOn(home)).toEqual({ docker: 'skipped' });
    const times = [...readFileSync(journal, 'utf8').matchAll(/"at":"([^"]+)"/g)].map(
      (one) => one[1],
    );
    expect(times).toHaveLength(5);
    expect(times).toEqual(times.toSorted());
    expect(new Set(times).size).toBe(5);
  });
});

describe('where and how it is started (row 80)', () => {
  test('the current folder is gone', async () => {
    const { home } = await homeWith();
    const cwd = join(freshFolder(), 'gone');
    for (const command of ['show', 'done docker', '--help', 'validate x.json', 'done nope']) {
      mkdirSync(cwd, { recursive: true });
      const line = `rmdir "$PWD"; $roadmap ${command}`;
      const result = expectCalm(shell(line, home, { cwd }));
      const code = { 'validate x.json': 3, 'done nope': 1 }[command] ?? 0;
      expect([command, result.code]).toEqual([command, code]);
    }
    expect(await marksOn(home)).toEqual({ ...MARKS, docker: 'done' });
  });

  test('the current folder is gone, and ROADMAP_HOME is relative to it', () => {
    const cwd = join(freshFolder(), 'gone');
    mkdirSync(cwd);
    const line = 'rmdir "$PWD"; ROADMAP_HOME=here $roadmap show';
    const result = expectCalm(shell(line, freshFolder(), { cwd }));
    expect([0, 4]).toContain(result.code);
  });

  // With 16 and less, Node itself does not come up.
  test.each([16, 20, 32, 64])('%i open files: what it says of the mark is so', async (limit) => {
    const { home } = await homeWith();
    const { code, stderr } = shell(`ulimit -n ${limit}; $roadmap done docker`, home);
    const isDone = (await marksOn(home))['docker'] === 'done';
    expect([code === 0, show(home).warnings]).toEqual([isDone, []]);
    if (limit >= 32) expect([code, stderr]).toEqual([0, '']);
  });

  test.each<readonly [string, string]>([
    ['--no-warnings', '--no-warnings'],
    ['a small heap', '--max-old-space-size=64'],
    ['--throw-deprecation', '--throw-deprecation'],
    ['--disallow-code-generation', '--disallow-code-generation-from-strings'],
    ['--disable-proto=delete', '--disable-proto=delete'],
    ['--frozen-intrinsics', '--no-warnings --frozen-intrinsics'],
    ['--pending-deprecation', '--pending-deprecation --throw-deprecation'],
    ['blanks', '   '],
  ])('NODE_OPTIONS is %s', async (_, value) => {
    const { home } = await homeWith();
    const env = { NODE_OPTIONS: value };
    expect(roadmap(['show'], { home, env })).toMatchObject({ code: 0, stderr: '' });
    expect(roadmap(['done', 'docker'], { home, env })).toMatchObject({ code: 0, stderr: '' });
    expect(await marksOn(home)).toEqual({ ...MARKS, docker: 'done' });
  });

  test('NODE_OPTIONS that Node refuses: nothing is touched', async () => {
    const { home } = await homeWith();
    const before = contentsOf(home);
    const { code } = roadmap(['done', 'docker'], { home, env: { NODE_OPTIONS: '--nonsense' } });
    expect(code).not.toBe(0);
    expect(contentsOf(home)).toEqual(before);
  });

  test('an environment of 100 KB, and one of nothing', () => {
    const home = freshFolder();
    const env = { JUNK: 'x'.repeat(100_000), ROADMAP_FILE: undefined };
    expect(roadmap(['show'], { home, env })).toMatchObject({ code: 0, stderr: '' });
    const bare = spawnSync(process.execPath, [BIN, 'show'], { env: {}, encoding: 'utf8' });
    expect([bare.status, bare.stderr]).toEqual([0, '']);
  });

  test('started through a link, from another folder', async () => {
    const { home } = await homeWith();
    const folder = freshFolder();
    const line = 'ln -s "$1" link && "$0" ./link done docker';
    expect(shell(line, home, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
    rmSync(join(folder, 'link'));
    expect(await marksOn(home)).toEqual({ ...MARKS, docker: 'done' });
  });
});
