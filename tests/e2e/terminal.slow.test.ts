import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentsOf, freshFolder, roadmap } from '../support/program';
import { KEYS, onTerminal, type PtyOptions, shownOnTerminal } from '../terminal/pty';

let home: string;
beforeEach(() => {
  home = join(freshFolder(), 'home');
});

const start = (args: readonly string[], options: Partial<PtyOptions> = {}) =>
  onTerminal(args, { home, ...options });

const see = (args: readonly string[], options: Partial<PtyOptions> = {}) =>
  shownOnTerminal(args, { home, ...options });

/** The same program in a pipe, to prepare and to look. */
const pipe = (...args: string[]) => roadmap(args, { home });

/** A folder with a program of ours in it that the real one finds first. */
const withProgram = (name: string, body: string): string => {
  const folder = freshFolder();
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  return folder;
};

const pathWith = (folder: string) => ({ PATH: `${folder}:${process.env['PATH']}` });

const oneLine = (lines: readonly string[], text: string): void => {
  expect(lines.filter((line) => line.includes(text))).toHaveLength(1);
};

describe('colours', () => {
  test('are on, and what they mean is drawn, too', async () => {
    pipe('done', 'http');
    pipe('start', 'sql');
    const { code, raw, lines } = await see(['show'], { rows: 70 });
    expect(code).toBe(0);
    expect(raw).toContain('\u001b[32m✓\u001b[39m 2.1.1 \u001b[2mBasics of HTTP/HTTPS\u001b[22m');
    expect(raw).toContain('\u001b[1m\u001b[33m◐\u001b[39m\u001b[22m 3.2.1 ');
    expect(raw).toContain('\u001b[38;5;62m▌');
    expect(raw).not.toMatch(/\u001b\[(4[0-7]|48|10[0-7])[;m]/);
    const drawn = pipe('show').stdout.trimEnd().split('\n');
    expect(lines.slice(0, drawn.length)).toEqual(drawn.map((line) => line.trimEnd()));
  });

  test.each([
    ['truecolor', { COLORTERM: 'truecolor' }, '\u001b[38;2;104;104;223m▌'],
    ['256', {}, '\u001b[38;5;62m▌'],
    ['16', { TERM: 'xterm' }, '\u001b[34m▌'],
  ])('%s of them', async (_, env, expected) => {
    expect((await see(['show', '-d1'], { env })).raw).toContain(expected);
  });

  test.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['NO_COLOR against FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '3' }],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }],
    ['--no-color', ['--no-color'], {}],
    ['--color never', ['--color', 'never'], { FORCE_COLOR: '3' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ])('%s: none', async (_, flags, env) => {
    const { code, raw } = await see(['show', ...flags], { env });
    expect(code).toBe(0);
    expect(raw).not.toContain('\u001b');
  });

  test('of an error, and of what to type next', async () => {
    const { code, raw } = await see(['done', 'cobol']);
    expect(code).toBe(1);
    expect(raw).toContain('\u001b[31mroadmap:\u001b[39m No node "cobol"');
    expect(raw).toMatch(/\u001b\[36m.*roadmap search/);
  });
});

describe('done without a node: a checklist', () => {
  const QUESTION = 'What have you learned?';

  test('space ticks, enter saves', async () => {
    const session = start(['done']);
    await session.seen(QUESTION);
    session.type(KEYS.space);
    session.type(KEYS.down);
    session.type(KEYS.space);
    await session.seen(/✓ 2\.1\.1[\s\S]*✓ 2\.1\.2/);
    session.type(KEYS.enter);
    const { code, lines, isCursorShown } = await session.ended;
    expect({ code, isCursorShown }).toEqual({ code: 0, isCursorShown: true });
    oneLine(lines, '✓ 2.1.2 DNS and Load Balancing');
    expect(pipe('show').stdout).toMatch(/✓ 2\.1\.1 [\s\S]*✓ 2\.1\.2 [\s\S]*○ 2\.1\.3 /);
    expect(pipe('undo').stdout).toMatch(/2\.1\.2[\s\S]*2\.1\.1/);
  });

  test('offers sections as headings, started topics first', async () => {
    pipe('start', 'sql');
    const session = start(['done']);
    await session.seen(/Started[\s\S]*3\.2\.1 SQL[\s\S]*2\.0 Foundations[\s\S]*2\.1\.1 /);
    session.type(KEYS.interrupt);
    await session.ended;
  });

  test('nothing ticked changes nothing', async () => {
    const session = start(['done']);
    await session.seen(QUESTION);
    session.type(KEYS.enter);
    const { code, lines } = await session.ended;
    expect(code).toBe(0);
    oneLine(lines, 'Nothing to change.');
    expect(existsSync(home)).toBe(false);
  });

  test.each([
    ['Ctrl-C', '', KEYS.interrupt, 130],
    ['Ctrl-D', '', KEYS.end, 1],
    ['Ctrl-C after a tick', KEYS.space, KEYS.interrupt, 130],
  ])('%s: nothing is saved, one line, and the cursor is back', async (_, before, key, expected) => {
    const session = start(['done']);
    await session.seen(QUESTION);
    session.type(before);
    await session.seen(before ? '✓' : '○');
    session.type(key);
    const rescue = setTimeout(() => session.type(KEYS.interrupt), 3000);
    const { code, lines, isCursorShown, raw } = await session.ended;
    clearTimeout(rescue);
    expect({ code, isCursorShown }).toEqual({ code: expected, isCursorShown: true });
    oneLine(lines, 'Nothing was changed.');
    expect(raw).not.toMatch(/^\s+at |ExitPromptError/m);
    expect(existsSync(home)).toBe(false);
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)(
    '%s ends it, and the terminal is as it was',
    async (signal) => {
      const program = 'echo "pid $$"; exec "$0" bin/roadmap.js done';
      const session = onTerminal(
        ['-c', `sh -c '${program}' "$0"; echo "code $?"; stty -a`, process.execPath],
        {
          home,
          command: ['sh'],
        },
      );
      await session.seen(QUESTION);
      process.kill(Number(/pid (\d+)/.exec(session.written())?.[1]), signal);
      const { lines, isCursorShown } = await session.ended;
      expect(isCursorShown).toBe(true);
      expect(lines.join('\n')).toContain(signal === 'SIGTERM' ? 'code 143' : 'code 129');
      expect(existsSync(home)).toBe(false);
    },
  );

  test.each([
    [80, 12],
    [40, 8],
  ])('%i columns, %i rows: the question stays while one goes down', async (columns, rows) => {
    pipe('start', 'sql');
    const session = start(['done'], { columns, rows });
    await session.seen('enter: save');
    for (let n = 0; n < 9; n += 1) session.type(KEYS.down);
    session.type(KEYS.space);
    await session.seen(/✓ 3\.1\.\d/);
    expect(session.scrolled()).toBe(0);
    session.type(KEYS.interrupt);
    expect((await session.ended).wrapped).toEqual([]);
  });

  test.each([
    ['--ascii', ['--ascii'], {}],
    ['TERM=linux', [], { TERM: 'linux' }],
    ['LANG=C', [], { LANG: 'C' }],
  ])('%s: no symbol beyond ASCII', async (_, flags, env) => {
    const session = start(['done', ...flags], { env });
    await session.seen(QUESTION);
    session.type(KEYS.space);
    await session.seen('[x] 2.1.1');
    session.type(KEYS.enter);
    expect((await session.ended).raw).toMatch(/^[\x08\x0a\x0d\x1b\x20-\x7e]*$/);
  });

  test.each([
    ['NO_COLOR', [], { NO_COLOR: '1' }],
    ['--color never', ['--color', 'never'], {}],
  ])('%s: no colour', async (_, flags, env) => {
    const session = start(['done', ...flags], { env });
    await session.seen('enter: save');
    session.type(KEYS.enter);
    expect((await session.ended).raw).not.toMatch(/\u001b\[[\d;]*m/);
  });

  test('reports of the terminal tick nothing', async () => {
    const session = start(['done']);
    await session.seen('enter: save');
    session.type('\u001bP>|a name 1\u001b\\\u001b]11;rgb:aaaa\u0007\u001b[M  !');
    session.type(KEYS.enter);
    const { code, lines } = await session.ended;
    expect(code).toBe(0);
    oneLine(lines, 'Nothing to change.');
    expect(existsSync(home)).toBe(false);
  });

  test.each([12, 6])('made lower, to %i rows: question, arrow and keys stay', async (rows) => {
    const session = start(['done'], { rows: 30 });
    await session.seen('enter: save');
    session.type(KEYS.space);
    await session.seen('✓ 2.1.1');
    session.resize(80, rows);
    const seen = () => session.lines().slice(session.scrolled());
    await expect
      .poll(() => [seen()[0], seen().some((line) => line.startsWith('▸'))])
      .toEqual([expect.stringContaining(QUESTION), true]);
    for (let n = 0; n < 8; n += 1) session.type(KEYS.down);
    await session.seen(/▸○ 2\.2\.3|▸○ 3\./);
    expect(seen()[0]).toContain(QUESTION);
    expect(seen().at(-1)).toContain('arrows: more');
    session.resize(80, 30);
    await session.seen('▸');
    session.type(KEYS.enter);
    await session.ended;
    expect(pipe('show').stdout).toMatch(/✓ 2\.1\.1 /);
    expect(pipe('undo', '--list').stdout.match(/→ done/g)).toHaveLength(1);
  });

  test.each([0, 2, 9])('a choice, made lower with the pointer %i down', async (downs) => {
    const session = start(['open', 'sql'], { rows: 30 });
    await session.seen('enter: choose');
    for (let n = 0; n < downs; n += 1) session.type(KEYS.down);
    const pointed = () => session.lines().find((line) => line.startsWith('▸'));
    const rows = JSON.parse(pipe('info', 'sql', '--json').stdout).node.content.resources.length;
    const at = Math.min(downs, rows - 1) + 1;
    await expect.poll(pointed).toMatch(new RegExp(`^▸ ${at}[.)] `));
    const before = pointed();
    session.resize(80, 7);
    const seen = () => session.lines().slice(session.scrolled());
    await expect.poll(() => seen().find((line) => line.startsWith('▸'))).toBe(before);
    await expect.poll(() => seen()[0]).toContain('links of 3.2.1');
    await expect.poll(() => seen().length).toBeLessThanOrEqual(7);
    session.type('\u0003');
    expect((await session.ended).code).toBe(130);
  });

  test.each<[readonly string[], string, string, number]>([
    [['done'], 'such as', '1\r', 0],
    [['open', 'sql'], 'Enter', '\u0003', 130],
    [['reset', '1.0'], 'yes or no', 'yes\r', 0],
    [['review', 'http'], 'Enter', '\u0003', 130],
  ])(
    'TERM=dumb: %j is asked as a line, without escape sequences',
    async (args, seen, answer, code) => {
      pipe('done', 'http');
      const session = start(args, { env: { TERM: 'dumb' } });
      await session.seen(seen);
      session.type(answer);
      const ended = await session.ended;
      expect(ended.code).toBe(code);
      expect(ended.raw).not.toContain('\u001b');
    },
  );

  test('it is drawn on stderr: stdout is for the answer', async () => {
    const file = join(freshFolder(), 'answer');
    const session = start(['-c', `"$0" bin/roadmap.js done > "${file}"`, process.execPath], {
      command: ['sh'],
    });
    await session.seen(QUESTION);
    session.type(KEYS.space);
    session.type(KEYS.enter);
    expect((await session.ended).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^ ✓ 2\.1\.1 .*\n {3}2\.1 [^\u001b]*$/);
  });

  test.each([
    ['--no-input', ['--no-input'], {}],
    ['CI', [], { CI: 'true' }],
  ])('%s: nobody is asked', async (_, flags, env) => {
    const { code, lines } = await see(['done', ...flags], { env });
    expect(code).toBe(2);
    expect(lines).toHaveLength(2);
  });

  test('stdin from a file: nobody is asked', async () => {
    const { code, lines } = await see(
      ['-c', '"$0" bin/roadmap.js done < /dev/null', process.execPath],
      { command: ['sh'] },
    );
    expect(code).toBe(2);
    expect(lines.join('\n')).toContain('roadmap done 2.1.1');
  });
});

describe('the whole roadmap is asked for', () => {
  const QUESTION = 'whole roadmap';

  test('y does it', async () => {
    pipe('done', 'javascript');
    const session = start(['done', '1.0']);
    await session.seen(QUESTION);
    session.type('y');
    session.type(KEYS.enter);
    const { code, isCursorShown } = await session.ended;
    expect({ code, isCursorShown }).toEqual({ code: 0, isCursorShown: true });
    expect(pipe('next').stdout).toMatch(/all 28/i);
  });

  test.each([
    ['enter, which means no', KEYS.enter, 0],
    ['Ctrl-C', KEYS.interrupt, 130],
    ['Ctrl-D', KEYS.end, 1],
  ])('%s changes nothing', async (_, key, expected) => {
    pipe('done', 'javascript');
    const before = contentsOf(home);
    const session = start(['done', '1.0']);
    await session.seen(QUESTION);
    session.type(key);
    const { code, isCursorShown, raw } = await session.ended;
    expect({ code, isCursorShown }).toEqual({ code: expected, isCursorShown: true });
    expect(raw).not.toMatch(/^\s+at /m);
    expect(contentsOf(home)).toEqual(before);
  });
});

describe('open', () => {
  const LINKS = 'see https://example.com/one and https://example.com/two?a=b&c=$HOME';

  /** What the browser was told, once it was. */
  const told = async (file: string): Promise<string> => {
    while (!existsSync(file) || readFileSync(file, 'utf8') === '') await wait(20);
    return readFileSync(file, 'utf8');
  };

  const browser = () => {
    const file = join(freshFolder(), 'told');
    const folder = withProgram('xdg-open', `printf '%s' "$1" > "${file}"`);
    return { file, env: pathWith(folder) };
  };

  test('asks which link, and gives the browser that one', async () => {
    pipe('note', '6.3', LINKS);
    const { file, env } = browser();
    const links = [...pipe('open', '6.3').stdout.matchAll(/^ {3}\d /gm)].length;
    const session = start(['open', '6.3'], { env });
    await session.seen('links of 6.3');
    for (let at = 1; at < links; at += 1) session.type(KEYS.down);
    session.type(KEYS.enter);
    const { code, lines } = await session.ended;
    expect(code).toBe(0);
    oneLine(lines, 'Opened https://example.com/two?a=b&c=$HOME');
    expect(await told(file)).toBe('https://example.com/two?a=b&c=$HOME');
  });

  test('its menu numbers all links, in ASCII too, and tells the address', async () => {
    const links = pipe('open', '3.2.1').stdout.match(/^ {3}\d /gm)?.length ?? 0;
    const session = start(['open', '3.2.1', '--ascii'], { columns: 40 });
    await session.seen(new RegExp(`1\\. [\\s\\S]*${links}\\. [\\s\\S]*https://`));
    session.type(KEYS.interrupt);
    const { raw, wrapped } = await session.ended;
    expect(raw).toMatch(/^[\x08\x0a\x0d\x1b\x20-\x7e]*$/);
    expect(wrapped).toEqual([]);
  });

  test.each([
    ['Ctrl-C', KEYS.interrupt, 130],
    ['Ctrl-D', KEYS.end, 1],
  ])('%s opens none', async (_, key, expected) => {
    pipe('note', '6.3', LINKS);
    const { file, env } = browser();
    const session = start(['open', '6.3'], { env });
    await session.seen('links of 6.3');
    session.type(key);
    const { code, isCursorShown } = await session.ended;
    expect({ code, isCursorShown }).toEqual({ code: expected, isCursorShown: true });
    expect(existsSync(file)).toBe(false);
  });

  test('with a number nobody is asked', async () => {
    pipe('note', '6.3', LINKS);
    const links = [...pipe('open', '6.3').stdout.matchAll(/^ {3}\d /gm)].length;
    const { file, env } = browser();
    const { code } = roadmap(['open', '6.3', `${links - 1}`], { home, env });
    expect(code).toBe(0);
    expect(await told(file)).toBe('https://example.com/one');
  });

  test('a browser that ends with an error at once is told', () => {
    const env = pathWith(withProgram('xdg-open', 'exit 3'));
    const { code, stdout, stderr } = roadmap(['open', 'sql', '1'], { home, env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('No browser could be started');
  });

  test('a browser that stays is not waited for', () => {
    const file = join(freshFolder(), 'over');
    const env = pathWith(withProgram('xdg-open', `sleep 20; touch "${file}"`));
    const { code, stdout } = roadmap(['open', 'sql', '1'], { home, env });
    expect(code).toBe(0);
    expect(stdout).toContain('Opened ');
    expect(existsSync(file)).toBe(false);
  });

  test('BROWSER names it, with arguments in quotes; the first that starts is taken', async () => {
    const file = join(freshFolder(), 'told');
    const folder = withProgram('my browser', `printf '%s|' "$@" > "${file}"`);
    const BROWSER = `/nowhere/at all:'${join(folder, 'my browser')}' --new 'a b' %s`;
    const { code } = roadmap(['open', 'sql', '1'], { home, env: { BROWSER } });
    expect(code).toBe(0);
    expect(await told(file)).toMatch(/^--new\|a b\|https:\/\/[^|]*\|$/);
  });

  test('no browser is told in two lines', async () => {
    pipe('note', '6.3', LINKS);
    const env = { PATH: freshFolder() };
    const { code, stdout, stderr } = roadmap(['open', '6.3', '1'], { home, env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^roadmap: No browser could be started for https.*\n.*\n$/);
  });
});

describe('note --edit', () => {
  /** Quoted: the shell's rules split it, and the folder for temporary files may hold blanks. */
  const editorAt = (folder: string): string => `'${join(folder, 'editor')}'`;
  const editor = (body: string) => ({ VISUAL: editorAt(withProgram('editor', body)) });

  test('saves what the editor saved', async () => {
    const env = editor('printf " from the editor\\n" >> "$1"');
    const { code } = await see(['note', 'sql', '--edit', 'draft,'], { env });
    expect(code).toBe(0);
    expect(pipe('note', 'sql').stdout).toContain('draft, from the editor');
  });

  test('EDITOR is asked after VISUAL, with its own arguments', async () => {
    const folder = withProgram('editor', 'printf "%s" "$1 $#" > "$2"');
    const EDITOR = `${editorAt(folder)} --wait`;
    expect((await see(['note', 'sql', '--edit'], { env: { EDITOR } })).code).toBe(0);
    expect(pipe('note', 'sql').stdout).toContain('--wait 2');
  });

  test('the editor has the terminal', async () => {
    const env = editor('printf "what now? "; read answer; printf "%s" "$answer" > "$1"');
    const session = start(['note', 'sql', '--edit'], { env });
    await session.seen('what now?');
    session.type(`typed by hand${KEYS.enter}`);
    expect((await session.ended).code).toBe(0);
    expect(pipe('note', 'sql').stdout).toContain('typed by hand');
  });

  test.each([
    ['an editor that fails', editor('printf lost > "$1"; exit 3'), /ended with an error/],
    ['one that is not there', { VISUAL: '/nowhere/editor' }, /could not be started/],
  ])('%s changes nothing', async (_, env, message) => {
    const { code, lines } = await see(['note', 'sql', '--edit'], { env });
    expect(code).toBe(1);
    expect(lines.join('\n')).toMatch(message);
    expect(existsSync(home)).toBe(false);
  });

  test.each([
    ['an editor that takes the file away', editor('rm "$1"'), 1, /left no file behind/],
    ['one that puts a folder there', editor('rm "$1"; mkdir "$1"'), 1, /left no file behind/],
    ['Latin-1', editor('printf "caf\\351" > "$1"'), 1, /not UTF-8/],
    ['a TMPDIR that is gone', { ...editor('true'), TMPDIR: '/nonexistent/x' }, 4, /Set TMPDIR/],
  ])('%s changes nothing, and is no bug', async (_, env, expected, message) => {
    const { code, lines } = await see(['note', 'sql', '--edit'], { env });
    expect(code).toBe(expected);
    expect(lines.join(' ')).toMatch(message);
    expect(lines.join(' ')).not.toContain('bug');
    expect(existsSync(home)).toBe(false);
  });

  test('EDITOR is split as a shell splits words, and nothing in it is executed', async () => {
    const folder = join(freshFolder(), 'my editor');
    mkdirSync(folder);
    const file = join(folder, 'ed');
    writeFileSync(file, '#!/bin/sh\nfor last; do :; done\nprintf "%s|" "$@" > "$last"\n', {
      mode: 0o755,
    });
    const EDITOR = `'${file}' "a b" '' \\; touch ran; $(touch ran)`;
    expect((await see(['note', 'sql', '--edit'], { env: { EDITOR } })).code).toBe(0);
    expect(pipe('note', 'sql').stdout).toContain('a b||;|touch|ran|;|');
    expect(existsSync('ran')).toBe(false);
  });

  test('nothing written is no note', async () => {
    const { code } = await see(['note', 'sql', '--edit'], { env: editor('true') });
    expect(code).toBe(0);
    expect(existsSync(home)).toBe(false);
  });
});

const SCREENS: readonly (readonly string[])[] = [
  [],
  ['show'],
  ['show', '-d1'],
  ['show', '3.2'],
  ['next'],
  ['next', '--why'],
  ['next', '--time', '20m'],
  ['info', '4.1'],
  ['info', '3.1'],
  ['path', '8.1'],
  ['search', 'database'],
  ['search', 'xyzzyqwert'],
  ['note', 'sql'],
  ['note', '7.2'],
  ['open', '7.2', '--no-input'],
  ['done', 'http'],
  ['done', '7.2', '8.0'],
  ['start', 'now'],
  ['undo', '--list'],
  ['undo'],
  ['redo'],
  ['roadmaps'],
  ['config'],
];

const prepare = (): void => {
  pipe('done', 'http', 'linux', 'javascript');
  pipe('start', 'sql');
  pipe('note', 'sql', 'joins are clear now; window functions need another evening or two');
};

describe.each([40, 80, 120])('%i columns', (columns) => {
  let shared: string;
  beforeAll(() => {
    home = freshFolder();
    shared = home;
    prepare();
  });

  test.each(SCREENS.map((args) => [args.join(' '), args] as const))(
    '%s: no line is wrapped, but for an address that is wider than the terminal',
    async (_, args) => {
      const { code, wrapped, lines } = await see(args, { home: shared, columns, rows: 100 });
      const isOneWord = (line: string) => /^\s*\S+$/.test(line);
      expect({ code, wrapped: wrapped.filter((line) => !isOneWord(line)) }).toEqual({
        code: 0,
        wrapped: [],
      });
      expect(lines).not.toEqual([]);
    },
  );
});

test.each([40, 80])('%i columns: help and errors break at blanks', async (columns) => {
  const blank = ['done', '2.1.1', '-m', '   '];
  for (const args of [['--help'], ['import', '--help'], ['done', 'cobol'], blank]) {
    const { wrapped } = await see(args, { columns, rows: 100 });
    expect(wrapped.filter((line) => !/^ {2}(roadmap|-)/.test(line))).toEqual([]);
  }
});

describe('the overview', () => {
  test.each([24, 16, 12])('fits %i rows, with the cursor below', async (rows) => {
    prepare();
    const { scrolled, lines } = await see([], { rows });
    expect(scrolled).toBe(0);
    expect(lines.at(-1)).toContain('roadmap done 3.2.1');
  });

  test('on a first run', async () => {
    const { scrolled, lines } = await see([]);
    expect(scrolled).toBe(0);
    expect(lines.at(-1)).toBe(' Begin: roadmap start 2.1.1    Know some already: roadmap done');
  });
});

describe('an odd terminal', () => {
  test('TERM=dumb, and the console of Linux: ASCII', async () => {
    for (const TERM of ['dumb', 'linux']) {
      const { code, lines } = await see(['show'], { env: { TERM } });
      expect(code).toBe(0);
      expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/);
      expect(lines.join('\n')).toContain('`-- [ ] 8.5 Learn Scalability Patterns');
    }
  });

  test.each([20, 10, 1])('%i columns: usable, no crash', async (columns) => {
    for (const args of [[], ['show'], ['next', '--why'], ['info', '4.1'], ['path', '8.1']]) {
      const { code, raw } = await see(args, { columns });
      expect(code).toBe(0);
      expect(raw).toContain('2.');
    }
  });

  test('a thousand columns are laid out as a hundred', async () => {
    const { lines } = await see(['show'], { columns: 1000 });
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test.each(['1', '0', '-1', 'abc', '10000', ''])('COLUMNS=%s says nothing', async (COLUMNS) => {
    const { lines } = await see(['show'], { env: { COLUMNS } });
    expect(lines).toEqual((await see(['show'])).lines);
  });

  test('LANG=C: ASCII in colour', async () => {
    const { raw } = await see(['show', '-d1'], { env: { LANG: 'C' } });
    expect(raw).toContain('\u001b[');
    expect(raw).toMatch(/^[\x0a\x0d\x1b\x20-\x7e]*$/);
  });

  test('wide letters', async () => {
    const file = join(freshFolder(), 'wide.json');
    const topics = Array.from({ length: 6 }, (_, n) => ({
      id: `t${n}`,
      title: '数据库设计与实现从入门到精通'.repeat(n + 1),
    }));
    const root = { id: 'r', title: 'データベース入門', children: topics };
    writeFileSync(file, JSON.stringify({ format: 1, id: 'wide', title: '数据库', root }));
    const broken: unknown[] = [];
    for (const columns of [40, 41, 80]) {
      for (const args of [['show'], ['show', '-d1'], [], ['next'], ['search', '数据库']]) {
        const { code, wrapped } = await see([...args, '--roadmap', file], { columns, rows: 60 });
        if (code !== 0 || wrapped.length > 0) broken.push({ args, columns, code, wrapped });
      }
    }
    expect(broken).toEqual([]);
  });

  test('a working folder that is gone', async () => {
    const folder = join(freshFolder(), 'gone');
    mkdirSync(folder);
    const bin = join(process.cwd(), 'bin/roadmap.js');
    const script = `cd "${folder}" && rmdir "${folder}" && "$0" "${bin}" show`;
    const { code, raw } = await see(['-c', script, process.execPath], { command: ['sh'] });
    expect(code).toBe(0);
    expect(raw).toContain('Backend Roadmap');
  });
});

test('looking at a terminal leaves no file', async () => {
  for (const args of [[], ['show'], ['next'], ['info']]) await see(args);
  expect(existsSync(home)).toBe(false);
  expect(readdirSync(join(home, '..'))).toEqual([]);
});
