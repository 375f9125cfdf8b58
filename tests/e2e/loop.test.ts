import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { contentsOf, freshFolder, type Options, type Result, roadmap } from '../support/program';

let home: string;
beforeEach(() => {
  home = freshFolder();
});

const run = (args: readonly string[], options: Partial<Options> = {}): Result =>
  roadmap(args, { home, ...options });

/** What a command prints where all goes well. */
const say = (...args: string[]): string => {
  const { code, stdout, stderr } = run(args);
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
  return stdout;
};

const signOf = (number: string): string | undefined =>
  new RegExp(`(\\S) ${number.replaceAll('.', '\\.')} `).exec(say('show'))?.[1];

const write = (name: string, value: object | string): string => {
  const path = join(freshFolder(), name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return path;
};

const rust = (...children: object[]) => ({
  format: 1,
  id: 'rust',
  title: 'Rust',
  root: { id: 'rust-root', title: 'Rust', children },
});

const OWNERSHIP = { id: 'ownership', title: 'Ownership', hours: 10 };
const TRAITS = { id: 'traits', title: 'Traits', hours: 8, requires: ['ownership'] };

describe('the daily loop', () => {
  test('done, show, next, undo, redo', () => {
    expect(say('done', '3.2.1')).toMatch(/✓ 3\.2\.1 SQL.* to do → done\n.*1\/28, 3%/);
    expect(say('show')).toMatch(/✓ 3\.2\.1 SQL - PostgreSQL, MySQL/);
    expect(say('next')).toContain('3.2.2 NoSQL');
    expect(say('undo')).toMatch(/Took back in Backend Roadmap\n.*done → to do/);
    expect(signOf('3.2.1')).toBe('○');
    expect(say('redo')).toMatch(/Put back in Backend Roadmap\n.*to do → done/);
    expect(signOf('3.2.1')).toBe('✓');
  });

  test('start next, done now', () => {
    say('start', 'next');
    expect(signOf('2.1.1')).toBe('◐');
    expect(say('info')).toContain('2.1.1 Basics of HTTP/HTTPS');
    expect(say('done', 'now')).toMatch(/2\.1\.1 .*doing → done/);
    expect(run(['done', 'now'])).toMatchObject({ code: 1, stderr: /No topic is started/ });
  });

  test('skip and reset', () => {
    say('skip', '3.1.4');
    expect(signOf('3.1.4')).toBe('–');
    say('reset', '3.1.4');
    expect(signOf('3.1.4')).toBe('○');
  });

  test('a choice', () => {
    expect(run(['done', '3.1'])).toMatchObject({ code: 1, stderr: /asks for a choice/ });
    say('start', '3.1.2');
    expect(say('show', '3.1')).toMatch(/◐ 3\.1\.2.*\n.*· 3\.1\.3.*\n.*· 3\.1\.4/);
  });

  test('notes', () => {
    say('note', 'sql', 'joins', 'clear');
    say('done', 'sql', '-m', 'https://example.com/proof');
    expect(say('note', 'sql')).toMatch(
      /1 {2}.*joins clear\n.*2 {2}.*https:\/\/example\.com\/proof/,
    );
    expect(say('open', 'sql')).toContain('https://example.com/proof');
    expect(say('search', 'joins')).toContain('3.2.1');
    say('note', 'sql', '--remove', '1');
    expect(say('note', 'sql')).not.toContain('joins');
    say('undo');
    expect(say('note', 'sql')).toContain('joins clear');
  });

  test('path gets shorter', () => {
    expect(say('path', '4.1')).toContain('4 topics and 1 choice');
    say('done', 'http', 'javascript');
    expect(say('path', '4.1')).toContain('3 topics');
    say('done', '2.1.3', 'sql', '4.1');
    expect(say('path', '4.1')).toContain('Nothing is left before 4.1');
  });

  test('search', () => {
    expect(say('search', 'contanerization')).toContain('5.1 Containerization - Docker');
    expect(say('search', 'message', 'broker')).toContain('8.3');
    expect(say('search', 'xyzzyqwert')).toContain('No topic mentions');
  });

  test('yesterday, and a date', () => {
    say('done', 'http', '--at', '2026-01-02');
    expect(say('info', 'http')).toContain('done on 2 Jan 2026');
    say('done', 'http', '--at', 'yesterday');
    expect(say('info', 'http')).toContain('(yesterday)');
    expect(run(['done', 'dns', '--at', '2999-01-01'])).toMatchObject({ code: 2 });
  });

  test('everything, to the end', () => {
    say('done', 'javascript');
    say('done', '1.0', '--yes');
    expect(say('show')).toContain('all 28 done');
    expect(say('next')).toMatch(/all 28/i);
    expect(say()).toContain('all 28 done');
    for (const command of ['info', 'open'])
      expect(say(command)).toMatch(/^ All 28 topics are done/);
  });

  test('what is done is done: said, and no error', () => {
    say('done', 'sql');
    const before = contentsOf(home);
    expect(say('done', 'sql')).toContain('already done');
    expect(contentsOf(home)).toEqual(before);
    say('undo');
    expect(say('undo')).toBe(' Nothing to undo.\n');
  });
});

describe('settings', () => {
  test('config ascii', () => {
    say('config', 'ascii', 'on');
    expect(say('show')).toMatch(/^[\x20-\x7e\n]*$/);
    say('config', 'ascii', 'auto');
    expect(say('show')).toContain('├─');
    say('config', 'ascii', 'off');
    expect(run(['show'], { env: { LANG: 'C' } }).stdout).toContain('├─');
  });

  test('config color', () => {
    const colours = (env: Readonly<Record<string, string | undefined>>) =>
      run(['show'], { env }).stdout.includes('\u001b[');
    const unset = { NO_COLOR: undefined, TERM: 'xterm-256color' };
    expect(colours(unset)).toBe(false);
    say('config', 'color', 'always');
    expect(colours(unset)).toBe(true);
    expect(colours({ NO_COLOR: '1' })).toBe(false);
    say('config', 'color', 'never');
    expect(colours({ NO_COLOR: undefined, FORCE_COLOR: '1' })).toBe(true);
  });

  test('a locale without UTF-8 gets ASCII', () => {
    for (const env of [{ LANG: 'C' }, { LANG: undefined }, { LC_ALL: 'POSIX' }]) {
      expect(run(['show'], { env }).stdout).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });
});

describe('other roadmaps', () => {
  test('import, use, roadmaps, remove', () => {
    const file = write('rust.json', rust(OWNERSHIP, TRAITS));
    expect(say('import', file)).toBe(' Imported "Rust" as rust: 2 topics.\n');
    expect(say('roadmaps')).toMatch(/▸ backend .*\n {3}rust .*0\/2/);
    say('use', 'rust');
    expect(say('show')).toMatch(/^ Rust .*0\/2\n\n ○ 1 Ownership\n ○ 2 Traits\n/);
    say('done', 'ownership');
    expect(say('show', '--roadmap', 'backend')).toContain(' 0/28');
    expect(say('roadmaps')).toMatch(/▸ rust .*1\/2/);
    expect(say('roadmaps', '--remove', 'rust', '--yes')).toContain('Its progress is kept.');
    expect(say('roadmaps')).not.toContain('rust');
    say('import', file);
    expect(say('show', '--roadmap', 'rust')).toContain('✓ 1 Ownership');
  });

  test('importing again keeps progress, and asks first', () => {
    const file = write('rust.json', rust(OWNERSHIP, TRAITS));
    say('import', file);
    say('done', 'traits', '--roadmap', 'rust');
    writeFileSync(
      file,
      JSON.stringify(rust({ ...TRAITS, title: 'Traits and more', requires: [] })),
    );
    expect(run(['import', file])).toMatchObject({ code: 2, stderr: /add --dry-run/ });
    expect(say('import', file, '--dry-run')).toMatch(
      /renamed +"Traits" → "Traits and more" \(done\)\n +gone +1 Own/,
    );
    say('import', file, '--yes');
    expect(say('show', '--roadmap', 'rust')).toContain('✓ 1 Traits and more');
    expect(say('undo')).toContain('The roadmap is the version from before the import.');
    expect(say('show', '--roadmap', 'rust')).toMatch(/○ 1 Ownership\n ✓ 2 Traits\n/);
    expect(say('redo')).toContain('The roadmap is the version from after the import.');
    expect(say('show', '--roadmap', 'rust')).toContain('✓ 1 Traits and more');
  });

  test('from standard input', () => {
    const input = JSON.stringify(rust(OWNERSHIP));
    expect(run(['import', '-'], { input })).toMatchObject({ code: 0, stderr: '' });
    expect(say('roadmaps')).toContain('rust');
  });

  test('a file for one call', () => {
    const file = write('rust.json', rust(OWNERSHIP));
    expect(say('show', '--roadmap', file)).toContain('Ownership');
    expect(run(['show'], { env: { ROADMAP_FILE: file } }).stdout).toContain('Ownership');
    expect(say('show')).toContain('Backend Roadmap');
    say('done', 'ownership', '--roadmap', file);
    expect(say('show', '--roadmap', file)).toContain('✓ 1 Ownership');
  });

  test('the shipped roadmap cannot be removed', () => {
    expect(run(['roadmaps', '--remove', 'backend', '--yes'])).toMatchObject({ code: 1 });
    expect(say('show')).toContain('Backend Roadmap');
  });
});

describe('validate', () => {
  const faulty = rust(
    ...Array.from({ length: 10 }, (_, n) => ({ id: `t${n}`, title: `T${n}`, requires: ['gone'] })),
  );

  test('ten faults are ten', () => {
    const file = write('faulty.json', faulty);
    const { code, stdout, stderr } = run(['validate', file]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(stdout.match(/^ error /gm)).toHaveLength(10);
    expect(stdout.match(/faulty\.json:\d+ root\.children\[\d\]\.requires\[0\]: /g)).toHaveLength(
      10,
    );
    expect(stdout).toContain('has 10 errors.');
  });

  test('other commands show ten, and where all are', () => {
    const children = Array.from({ length: 13 }, (_, n) => ({ id: 'same', title: `T${n}` }));
    const file = write('faulty.json', rust(...children));
    const { code, stdout, stderr } = run(['show', '--roadmap', file]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr.split('\n')).toHaveLength(1 + 10 + 1 + 1 + 1);
    expect(stderr).toContain('and 2 more');
    expect(stderr).toContain(`All of it: roadmap validate ${file}`);
  });

  test('the shipped roadmap', () => {
    expect(say('validate', 'roadmap.json')).toBe(' roadmap.json is a valid roadmap.\n');
  });
});

describe('a fresh machine', () => {
  const looks: readonly (readonly string[])[] = [
    [],
    ['show'],
    ['next'],
    ['info', 'sql'],
    ['search', 'cache'],
    ['path', '8.1'],
    ['open', 'sql'],
    ['note', 'sql'],
    ['undo'],
    ['redo'],
    ['undo', '--list'],
    ['roadmaps'],
    ['config'],
    ['doctor'],
    ['schema'],
    ['validate', 'roadmap.json'],
    ['--help'],
    ['--version'],
  ];

  test.each(looks)('%s %s: looking leaves no file', (...args) => {
    const fresh = join(home, 'not', 'there', 'yet');
    const { code, stderr } = roadmap(args.filter(Boolean), { home: fresh });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(existsSync(join(home, 'not'))).toBe(false);
  });

  test('what is refused leaves none either', () => {
    for (const args of [
      ['done', 'cobol'],
      ['done', '3.1'],
      ['config', 'x'],
      ['done', ''],
    ]) {
      expect(run(args).code).toBeGreaterThan(0);
    }
    expect(readdirSync(home)).toEqual([]);
  });

  test('doctor says where everything lies', () => {
    const text = say('doctor');
    expect(text).toContain(home);
    expect(text).toContain('backend, 31 topics');
    expect(text).not.toContain(' ! ');
  });

  test('doctor after a while', () => {
    say('done', 'sql');
    expect(say('doctor')).toMatch(/config\.json is sound[\s\S]*1 topic marked/);
    expect(say('doctor', '--fix')).toMatch(/^ Nothing needed repair\./);
  });
});

describe('where nobody can answer', () => {
  test.each([[['done']], [['done', '1.0']], [['note', 'sql', '--edit']]])('%j is 2', (args) => {
    const { code, stdout, stderr } = run(args, { input: 'y\n' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe('an odd environment', () => {
  test.each([
    ['no PATH but our own node', { PATH: '' }],
    ['a time zone that is none', { TZ: 'Not/AZone' }],
    ['NODE_OPTIONS that warn', { NODE_OPTIONS: '--no-deprecation' }],
    ['NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '3' }],
    ['CI', { CI: 'true' }],
    ['COLUMNS that are none', { COLUMNS: 'abc' }],
    ['no TERM', { TERM: undefined }],
  ])('%s', (_, env) => {
    const { code, stdout, stderr } = run(['next'], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('2.1.1 Basics of HTTP/HTTPS');
    expect(stdout).not.toContain('\u001b');
  });

  test('COLUMNS says nothing to a pipe', () => {
    const plain = run(['show']).stdout;
    for (const COLUMNS of ['1', '0', '-3', '10000', 'abc', '']) {
      expect(run(['show'], { env: { COLUMNS } }).stdout).toBe(plain);
    }
  });
});
