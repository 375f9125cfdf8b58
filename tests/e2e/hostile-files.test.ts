import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MAX_DEPTH } from '../../src/roadmap/places';
import { homeWith, MARKS, show } from '../store/homes';
import { expectCalm, outputOf, unharmed } from '../store/hostile';
import { asNobody } from '../store/nobody';
import { backend } from '../support/fixtures';
import { contentsOf, freshFolder, type Result, roadmap } from '../support/program';

/** Slow machines may take their time. */
const timeout = 1_800_000;

type Fields = Readonly<Record<string, unknown>>;

const topic = (id: string, more: Fields = {}): Fields => ({ id, title: `About ${id}`, ...more });

/** A roadmap file around some nodes, with fields of its own. */
const file = (children: readonly unknown[], more: Fields = {}): string =>
  JSON.stringify(
    { format: 1, id: 'own', title: 'Own', root: { id: 'root', title: 'Own', children }, ...more },
    null,
    2,
  );

const FINE = file([topic('a'), topic('b')]);

/** Puts a text or bytes, or something stranger, at a path. */
type Put = string | Uint8Array | ((path: string) => unknown);

const placed = (put: Put): string => {
  const path = join(freshFolder(), 'own.json');
  if (typeof put === 'function') put(path);
  else writeFileSync(path, put);
  return path;
};

const READERS = (path: string): readonly (readonly string[])[] => [
  ['--roadmap', path, 'show'],
  ['--roadmap', path, 'done', 'a'],
  ['validate', path],
  ['import', path, '--yes'],
];

/** All commands refuse the file with 3, say why, and change nothing. */
const expectRefused = async (path: string, why: RegExp): Promise<void> => {
  const { home } = await homeWith();
  for (const args of READERS(path)) {
    const result = unharmed(args, { home });
    expect([args, result.code]).toEqual([args, 3]);
    expect(outputOf(result)).toMatch(why);
  }
};

/** All commands take the file; what is changed is only the progress in it. */
const expectTaken = async (path: string, why = /^/): Promise<Result[]> => {
  const { home } = await homeWith();
  const results = READERS(path).map((args) => {
    const result = expectCalm(roadmap(args, { home }));
    expect([args, result]).toMatchObject([args, { code: 0 }]);
    return result;
  });
  expect(results.map(outputOf).join('')).toMatch(why);
  expect(show(home)).toMatchObject({ marks: MARKS });
  return results;
};

const fifo = (path: string): unknown => spawnSync('mkfifo', [path]);

const sparse = (path: string): void => {
  writeFileSync(path, '');
  truncateSync(path, 65 * 1024 * 1024);
};

/** A chain of nodes, so many levels below the root, without recursion. */
const chain = (levels: number): string => {
  const open = Array.from({ length: levels }, (_, n) => `{"id":"n${n}","title":"n","children":[`);
  return file(['HERE']).replace('"HERE"', `${open.join('')}${']}'.repeat(levels)}`);
};

describe('refused with 3: what is no text, or no JSON (rows 1-11)', () => {
  test.each<readonly [string, Put, RegExp]>([
    ['missing', () => {}, /own\.json: no such file/],
    ['a directory', (path) => mkdirSync(path), /not a regular file/],
    ['a FIFO', fifo, /not a regular file/],
    ['/dev/zero', (path) => symlinkSync('/dev/zero', path), /not a regular file/],
    ['/dev/stdin, a pipe', (path) => symlinkSync('/dev/stdin', path), /not a regular file/],
    ['a link to itself', (path) => symlinkSync(path, path), /too many symbolic links/],
    ['a dangling link', (path) => symlinkSync('none', path), /no such file/],
    ['65 MB', sparse, /too large/],
    ['empty', '', /empty/],
    ['blanks only', ' \n\t\r\n', /empty/],
    ['a BOM only', '\ufeff', /empty/],
    ['NUL bytes', FINE.replace('Own', 'O\0n'), /not UTF-8 text: it holds NUL bytes/],
    ['UTF-16', Buffer.from(`\ufeff${FINE}`, 'utf16le'), /not UTF-8 text/],
    ['Latin-1', Buffer.from(FINE.replace('Own', 'Öwn'), 'latin1'), /byte \d+ is not valid/],
    ['cut within a letter', Buffer.from(`${FINE}é`).subarray(0, -1), /byte \d+ is not valid/],
    ['truncated', FINE.slice(0, 80), /not JSON: .* at \d+:\d+/],
    ['a comma too many', '{\n  "format": 1,\n}', /not JSON: .* at 3:1/],
    ['a comment', '{\n  // mine\n  "format": 1 }', /not JSON: .* at 2:3/],
    ['single quotes', "{'format': 1}", /not JSON: .* at 1:2/],
    ['two documents', '{}\n{}', /not JSON: .* at 2:1/],
    ['HTML', '<!DOCTYPE html><html></html>', /not JSON: .* at 1:1/],
    ['null', 'null', /expected an object, got null/],
    ['a list', '[]', /expected an object, got a list/],
    ['a number', '42', /expected an object, got a number/],
    ['text', '"x"', /expected an object, got a string/],
    ['an empty object', '{}', /root: missing|format: missing/],
  ])('%s', async (_, put, why) => {
    await expectRefused(placed(put), why);
  });

  test('the byte that is no UTF-8 is named', () => {
    const before = Buffer.from('{"é": "');
    const path = placed(Buffer.concat([before, Buffer.from([0xff]), Buffer.from('"}')]));
    const { stderr } = unharmed(['validate', path], { home: freshFolder() });
    expect(stderr).toContain(`byte ${before.length} is not valid`);
  });

  test('no permission to read it', () => {
    const path = placed((at) => writeFileSync(at, FINE, { mode: 0 }));
    const home = freshFolder();
    spawnSync('chmod', ['755', join(path, '..')]);
    for (const args of READERS(path)) {
      const result = expectCalm(asNobody(args, { home }));
      expect([args, result.code]).toEqual([args, 3]);
      expect(result.stderr).toMatch(/permission denied/);
    }
  });
});

describe('refused with 3: what is no roadmap (rows 12-31)', () => {
  const withRoot = (root: unknown) => JSON.stringify({ format: 1, id: 'own', title: 'Own', root });

  test.each<readonly [string, string, RegExp]>([
    [
      'an id twice',
      file([topic('a'), topic('b'), topic('a')]),
      /18 root\.children\[2\]\.id: "a" is already used at root\.children\[0\]\.id/,
    ],
    [
      'an id as an alias',
      file([topic('a'), topic('b', { aliases: ['a'] })]),
      /"a" is already used at root\.children\[0\]\.id/,
    ],
    ['ids equal after NFC', file([topic('é'), topic('e\u0301')]), /already used/],
    [
      'a number twice',
      file([topic('a', { number: '1' }), topic('b', { number: '1' })]),
      /number "1" is already used/,
    ],
    ['needs itself', file([topic('a', { requires: ['a'] })]), /circle: a -> a/],
    [
      'a circle of two',
      file([topic('a', { requires: ['b'] }), topic('b', { requires: ['a'] })]),
      /circle: (a -> b -> a|b -> a -> b)/,
    ],
    [
      'a circle of three',
      file([
        topic('a', { requires: ['b'] }),
        topic('b', { requires: ['c'] }),
        topic('c', { requires: ['a'] }),
      ]),
      /circle: (\w -> ){3}\w/,
    ],
    [
      'needs what is not there',
      file([topic('alpha'), topic('b', { requires: ['alpah'] })]),
      /no node has the id "alpah"/,
    ],
    [
      'needs what it lies in',
      file([{ ...topic('s'), children: [topic('a', { requires: ['s'] })] }]),
      /above or below/,
    ],
    [
      'needs what lies in it',
      file([{ ...topic('s', { requires: ['a'] }), children: [topic('a')] }]),
      /above or below/,
    ],
    ['65 levels', chain(MAX_DEPTH + 1), /deeper than 64/],
    ['10,000 levels', chain(10_000), /deeper than 64/],
    ['500,000 levels', chain(500_000), /deeper than 64|not JSON/],
    [
      'id: 1',
      file([topic('a'), topic('b'), { id: 1, title: 'x' }]),
      /children\[2\]\.id: expected string, got number/,
    ],
    ['no id', file([{ title: 'x' }]), /children\[0\]\.id: missing/],
    [
      'title: null',
      file([{ id: 'a', title: null }]),
      /children\[0\]\.title: expected string, got null/,
    ],
    ['an empty title', file([{ id: 'a', title: ' ' }]), /children\[0\]\.title: must not be empty/],
    [
      'children: {}',
      withRoot({ id: 'r', title: 'r', children: {} }),
      /root\.children: expected (array|list), got object/,
    ],
    ['a node that is null', file([null]), /children\[0\]: expected a node, got null/],
    ['a root that is a list', withRoot([]), /root: expected .*, got (array|a list)/],
    ['no root', JSON.stringify({ format: 1, id: 'own', title: 'Own' }), /root: .*missing/],
    ['hours: "many"', file([topic('a', { hours: 'many' })]), /children\[0\]\.hours/],
    ['hours: -1', file([topic('a', { hours: -1 })]), /children\[0\]\.hours/],
    [
      'hours: 1e99',
      file([topic('a', { hours: 1 })]).replace('"hours": 1', '"hours": 1e99'),
      /children\[0\]\.hours/,
    ],
    [
      'requires: "a"',
      file([topic('a'), topic('b', { requires: 'a' })]),
      /children\[1\]\.requires: expected (array|list)/,
    ],
    [
      'choose: 3 of 1',
      file([{ ...topic('s', { choose: 3 }), children: [topic('a')] }]),
      /choose is 3/,
    ],
    ['color: red', file([topic('a', { color: 'red' })]), /children\[0\]\.color: expected "#rgb"/],
    ['the id __proto__', file([topic('__proto__')]), /children\[0\]\.id: .* is a reserved word/],
    [
      'the id constructor',
      file([topic('constructor')]),
      /children\[0\]\.id: .* is a reserved word/,
    ],
    ['an empty id', file([topic('')]), /children\[0\]\.id: an id is/],
    ['an id with a blank', file([topic('a b')]), /children\[0\]\.id: an id is/],
    ['an id with a slash', file([topic('a/b')]), /children\[0\]\.id: an id is/],
    ['an id with a backslash', file([topic('..\\b')]), /children\[0\]\.id: an id is/],
    ['an id with a control', file([topic('a\x1b[31m')]), /children\[0\]\.id: an id is/],
    ['an id that turns', file([topic('a\u202eb')]), /children\[0\]\.id: an id is/],
    ['an id of 10 KB', file([topic('x'.repeat(10_240))]), /children\[0\]\.id: an id is/],
    ['a roadmap called ..', file([], { id: '..' }), /id: a roadmap's id is small letters/],
    ['a roadmap called a/b', file([], { id: 'a/b' }), /id: a roadmap's id is small letters/],
    ['a newer format', file([], { format: 2 }), /format 2 was made by a newer version/],
    ['format "1"', file([], { format: '1' }), /format: expected 1|format: .*1/],
    ['no format', file([], { format: undefined }), /format: /],
  ])('%s', async (_, text, why) => {
    await expectRefused(placed(text), why);
  });

  test('the nearest id is offered for one that is not there', () => {
    const path = placed(file([topic('alpha'), topic('b', { requires: ['alpah'] })]));
    expect(unharmed(['validate', path], { home: freshFolder() }).stdout).toContain('"alpha"?');
  });

  test('as JSON: every fault with its place, a fix and a line, still 3', () => {
    const path = placed(file([topic('a'), { id: 1 }, topic('a')]));
    const { code, stdout, stderr } = unharmed(['validate', path, '--json'], {
      home: freshFolder(),
    });
    expect([code, stderr]).toEqual([3, '']);
    const { valid, problems } = JSON.parse(stdout);
    expect(valid).toBe(false);
    const places = problems.map(({ path: at, line }: Fields) => `${line} ${at}`);
    expect(places).toEqual([
      '14 root.children[1].id',
      '13 root.children[1].title',
      '17 root.children[2].id',
    ]);
    expect(problems.every(({ fix }: Fields) => typeof fix === 'string')).toBe(true);
  });

  test('100,000 wrong nodes: ten and a count; validate lists all', { timeout }, () => {
    const path = placed(file(Array.from({ length: 100_000 }, (_, id) => ({ id, title: 'x' }))));
    const home = freshFolder();
    const { code, stdout, stderr } = unharmed(['--roadmap', path, 'show'], { home });
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.match(/children\[\d+\]\.id: expected string/g)).toHaveLength(10);
    expect(stderr).toMatch(/and 99990 more\n/);
    expect(stderr.length).toBeLessThan(2000);
    const all = unharmed(['validate', path], { home });
    expect(all.code).toBe(3);
    expect(all.stdout.match(/children\[\d+\]\.id: expected string/g)).toHaveLength(100_000);
  });
});

describe('taken (rows 5, 6, 13, 18, 22-30, 33)', () => {
  test.each<readonly [string, Put, RegExp]>([
    ['a byte order mark', `\ufeff${FINE}`, /About a/],
    ['CRLF', FINE.replaceAll('\n', '\r\n'), /About a/],
    ['no final newline, no blanks', JSON.stringify(JSON.parse(FINE)), /About a/],
    ['many final newlines', FINE + '\n'.repeat(99), /About a/],
    ['a link to it', (path) => symlinkSync(placed(FINE), path), /About a/],
    ['64 levels', chain(MAX_DEPTH).replace('"n0"', '"a"'), /: done$/m],
    [
      'ids that JavaScript knows',
      file([topic('a'), topic('toString'), topic('valueOf'), topic('hasOwnProperty')]),
      /1\/4, 25%/,
    ],
    [
      'unknown keys',
      file([topic('a', { colour: 'red' })], { author: 'me' }),
      /unknown key "colour"/,
    ],
    [
      'a key __proto__',
      FINE.replace('"format"', '"__proto__": { "polluted": "yes" }, "format"'),
      /About a/,
    ],
    [
      'a node with a key __proto__',
      FINE.replace('"id": "a"', '"__proto__": { "title": "x" }, "id": "a"'),
      /About a/,
    ],
    ['a title of 1 MB', file([topic('a', { title: 'x'.repeat(1_000_000) })]), /xxx/],
    [
      '1,000 marks on a letter',
      file([topic('a', { title: `Z${'\u0301'.repeat(1000)}algo` })]),
      /algo/,
    ],
    ['a family of emoji, CJK', file([topic('a', { title: '👨‍👩‍👧‍👦 数据库' })]), /数据库/],
    ['a lone surrogate', FINE.replace('About a', '\\ud83d'), /Own/],
    [
      'numbers far apart',
      file([topic('a', { number: '9.9.9' })]).replace(
        '"title": "Own",\n    "children"',
        '"number": "1", "title": "Own", "children"',
      ),
      /9\.9\.9/,
    ],
  ])('%s', async (_, put, why) => {
    await expectTaken(placed(put), why);
  });

  test('nothing to do in a roadmap without topics, nothing left in a finished one', () => {
    const home = freshFolder();
    const empty = placed(file([]));
    expect(unharmed(['--roadmap', empty, 'next'], { home })).toMatchObject({ code: 0, stderr: '' });
    const full = placed(file([topic('a')]));
    expect(roadmap(['--roadmap', full, 'done', 'a'], { home }).code).toBe(0);
    for (const args of [['next'], [], ['show'], ['path', 'a'], ['show', '--status', 'todo']]) {
      const result = unharmed(['--roadmap', full, ...args], { home });
      expect([args, result]).toMatchObject([args, { code: 0, stderr: '' }]);
      expect(result.stdout).toMatch(/\S/);
    }
  });

  test('ids that JavaScript knows are not done before they are done', () => {
    const path = placed(file([topic('toString'), topic('valueOf')]));
    const home = freshFolder();
    const summary = () =>
      JSON.parse(roadmap(['--roadmap', path, '--json'], { home }).stdout).summary;
    expect(summary()).toMatchObject({ total: 2, done: 0 });
    expect(roadmap(['--roadmap', path, 'done', 'toString'], { home }).code).toBe(0);
    expect(summary()).toMatchObject({ total: 2, done: 1 });
  });

  test('a key that stands twice: the last one wins and is told; validate fails', () => {
    const path = placed(FINE.replace('"title": "About a"', '"title": "First", "title": "Last"'));
    const home = freshFolder();
    const read = unharmed(['--roadmap', path, 'show'], { home });
    expect(read).toMatchObject({ code: 0, stderr: expect.stringMatching(/"title" stands twice/) });
    expect(read.stdout).toMatch(/Last/);
    expect(read.stdout).not.toMatch(/First/);
    expect(unharmed(['validate', path], { home }).code).toBe(3);
  });

  test('100,000 nodes at level 60: what was imported can be read', { timeout }, () => {
    const leaves = Array.from({ length: 100_000 }, (_, n) => `{"id":"t${n}","title":"T"}`);
    const path = placed(chain(60).replace('[]', `[${leaves.join(',')}]`));
    const home = freshFolder();
    const { code } = expectCalm(roadmap(['import', path], { home }));
    if (code === 0) expect(roadmap(['--roadmap', 'own', 'show', '-d1'], { home }).code).toBe(0);
    else expect([code, contentsOf(home)]).toEqual([3, {}]);
  });

  test('1,000,000 nodes: works, or is refused with 3', { timeout }, () => {
    const section = (n: number) => ({
      ...topic(`s${n}`),
      children: Array.from({ length: 999 }, (_, leaf) => topic(`t${n}-${leaf}`)),
    });
    const text = file(Array.from({ length: 1000 }, (_, n) => section(n)));
    const path = placed(JSON.stringify(JSON.parse(text)));
    const { code } = unharmed(['--roadmap', path, 'show', '-d1'], { home: freshFolder() });
    expect([0, 3]).toContain(code);
  });
});

describe('titles that would rule the terminal (rows 26-29)', () => {
  const TITLES: readonly (readonly [string, string, string])[] = [
    ['CSI', '\x1b[2J\x1b[1;31mred\x1b[0m', 'red'],
    ['CSI of 8 bits', '\x9b31mred', 'red'],
    ['a window title (OSC 0)', '\x1b]0;owned\x07safe', 'safe'],
    ['a link (OSC 8)', '\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\', 'click'],
    ['the clipboard (OSC 52)', '\x1b]52;c;cm0gLXJmIC8=\x07safe', 'safe'],
    ['DCS', '\x1bPq#0;2;0;0;0\x1b\\safe', 'safe'],
    ['a sequence without end', 'safe\x1b]0;and then', 'safe'],
    ['carriage return', 'safe\rEVIL', 'safe EVIL'],
    ['line feeds', 'one\ntwo\r\nthree', 'one two three'],
    ['backspaces', 'safe\b\b\b\bEVIL', 'safeEVIL'],
    ['TAB', 'one\ttwo', 'one two'],
    ['BEL, NUL, DEL', 'a\x07b\x00c\x7fd', 'abcd'],
    ['U+2028, U+2029, NEL', 'one\u2028two\u2029three\x85four', 'one two three four'],
    ['bidi override', 'safe\u202ecod.exe', 'safecod.exe'],
    ['bidi isolates', 'a\u2066b\u2069c', 'abc'],
    ['zero width', 'a\u200bb\u2060c\ufeffd', 'abcd'],
    ['soft hyphen', 'a\u00adb', 'ab'],
    ['1,000 marks', `Z${'\u0301'.repeat(1000)}`, `Z${'\u0301'.repeat(4)}`],
  ];
  const ALL = file(
    TITLES.map(([, title], n) =>
      topic(`t${n}`, {
        title,
        summary: title,
        outcomes: [title],
        practice: { task: title, doneWhen: [title] },
        resources: [{ title, url: `https://example.com/${title}` }],
        checks: [{ question: title, answer: title }],
      }),
    ),
    { title: TITLES.map(([, title]) => title).join(' ') },
  );
  const path = placed(ALL.replaceAll('\x85', '\\u0085'));

  test.each(TITLES.map(([name, , clean], n) => [name, clean, n] as const))('%s', (_, clean, n) => {
    const { stdout } = unharmed(['--roadmap', path, 'info', `t${n}`], { home: freshFolder() });
    expect(stdout.split('\n')[0]).toContain(clean);
  });

  test('show has one line for each node', () => {
    const { stdout } = unharmed(['--roadmap', path, 'show'], { home: freshFolder() });
    const lines = stdout.split('\n').filter((line) => /○ \d/.test(line));
    expect(lines).toHaveLength(TITLES.length);
  });

  test.each(['auto', 'always', 'never'])('no command lets one through, --color %s', (color) => {
    const home = freshFolder();
    const last = `t${TITLES.length - 1}`;
    const lines = [
      ['import', path],
      ['use', 'own'],
      ...TITLES.map((_, n) => ['info', `t${n}`, '--checks', '--answers']),
      ...TITLES.map((_, n) => ['open', `t${n}`]),
      ...TITLES.map((_, n) => ['done', `t${n}`, '-m', TITLES[n]?.[1].replaceAll('\0', '') ?? '']),
      ...[[], ['show'], ['next', '--why'], ['roadmaps'], ['search', 'safe'], ['path', last]],
      ...[
        ['note', last],
        ['undo', '--list'],
        ['undo'],
        ['redo'],
        ['doctor'],
        ['reset', 'root', '--yes'],
      ],
    ];
    for (const args of lines) {
      const result = expectCalm(roadmap(['--color', color, ...args], { home }));
      expect([args, result.code]).toEqual([args, 0]);
    }
  });

  test('nor does an error about a file', () => {
    const folder = join(freshFolder(), 'a\x1b[31m\r\nb\u202e');
    const missing = unharmed(['validate', join(folder, 'x.json')], { home: freshFolder() });
    expect(missing.code).toBe(3);
    mkdirSync(folder);
    for (const text of [
      '{',
      file([topic('\x1b[31m')]),
      file([{ id: 'a', title: 'b', '\x1b[2J': 1 }]),
    ]) {
      writeFileSync(join(folder, 'x.json'), text);
      for (const args of READERS(join(folder, 'x.json'))) {
        expectCalm(
          roadmap(
            args.filter((one) => one !== '--json'),
            { home: freshFolder() },
          ),
        );
      }
    }
  });
});

describe('links (row 32)', () => {
  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,<script>',
    'vbscript:x',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    '-version',
    '/etc/passwd',
    'ftp://example.com',
    'http:',
    'https://',
  ])('%s is shown as text, and not opened', (url) => {
    const path = placed(file([topic('a', { resources: [{ title: 'link', url }] })]));
    const home = freshFolder();
    const list = unharmed(['--roadmap', path, 'open', 'a'], { home });
    expect(list).toMatchObject({ code: 0, stdout: expect.stringContaining(url.trim()) });
    const opened = unharmed(['--roadmap', path, 'open', 'a', '1'], { home });
    expect(opened).toMatchObject({ code: 1, stdout: '' });
    expect(opened.stderr).toMatch(/no http or https address/);
  });
});

describe('a file that changes between two commands (row 34)', () => {
  test('numbers are resolved anew, progress stays with the ids', () => {
    const home = freshFolder();
    const numbered = (...ids: string[]) =>
      file(ids.map((id, n) => topic(id, { number: `${n + 1}` }))).replace(
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
    const path = placed(FINE);
    expect(roadmap(['import', path], { home }).code).toBe(0);
    rmSync(path);
    expect(roadmap(['--roadmap', 'own', 'done', 'a'], { home }).code).toBe(0);
  });

  test('the shipped roadmap as a file is the same roadmap', async () => {
    const { home } = await homeWith();
    const path = placed(readFileSync('roadmap.json'));
    const shown = roadmap(['--roadmap', path, '--json'], { home });
    expect(JSON.parse(shown.stdout).summary.done).toBe(2);
    expect(backend().roadmap.id).toBe('backend');
  });
});
