import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { width } from '../../src/page/measure';
import { skipWithout } from '../support/needs';
import { freshFolder, roadmap } from '../support/program';
import { KEYS, onTerminal, type PtyOptions, type Session, shownOnTerminal } from './pty';

let home: string;
beforeEach(() => {
  home = join(freshFolder(), 'home');
});

/** The same program in a pipe, to prepare and to look. */
const pipe = (...args: string[]): string => roadmap(args, { home }).stdout;

const browse = (args: readonly string[] = [], options: Partial<PtyOptions> = {}): Session =>
  onTerminal(['browse', ...args], { home, ...options });

/** What tells, in a shell, the pid of the program that takes its place. */
const PROGRAM = `sh -c 'echo "pid $$"; exec "$0" bin/roadmap.js browse sql' "$0"`;

/** Browses inside a shell that tells, afterwards, what became of the program and the terminal. */
const inShell = (script = PROGRAM, options: Partial<PtyOptions> = {}): Session =>
  onTerminal(['-c', `${script}; echo "code $?"; stty -a`, process.execPath], {
    home,
    command: ['sh'],
    rows: 40,
    ...options,
  });

const kill = ({ written }: Session, signal: NodeJS.Signals): void => {
  process.kill(Number(/pid (\d+)/.exec(written())?.[1]), signal);
};

const READY = 'q leave';
const PASTE = (text: string): string => `\u001b[200~${text}\u001b[201~`;

const leave = async (session: Session) => {
  session.type('q');
  return session.ended;
};

describe('keys', () => {
  test('mark, and the mark is there afterwards', async () => {
    const session = browse(['sql']);
    await session.seen(READY);
    session.type(KEYS.space);
    await session.seen('3.2.1 doing');
    session.type(KEYS.down);
    session.type('d');
    await session.seen('3.2.2 done');
    const { code, lines, isCursorShown } = await leave(session);
    expect({ code, isCursorShown }).toEqual({ code: 0, isCursorShown: true });
    expect(lines).toEqual([' 2 changes saved. Take the last back: roadmap undo']);
    expect(pipe('show', '3.2')).toMatch(/◐ 3\.2\.1 [\s\S]*✓ 3\.2\.2 /);
  });

  test('typed faster than saved: each is done, in order', async () => {
    const session = browse(['sql']);
    await session.seen(READY);
    session.type(`${KEYS.space}${KEYS.space}${KEYS.down}${KEYS.space}${KEYS.down}dq`);
    expect((await session.ended).code).toBe(0);
    expect(pipe('show', '3.2')).toMatch(/✓ 3\.2\.1 [\s\S]*◐ 3\.2\.2 [\s\S]*✓ 3\.2\.3 /);
    expect(pipe('undo', '--list').match(/3\.2\./g)).toHaveLength(4);
  });

  test('arrows fold and unfold', async () => {
    const session = browse(['3']);
    await session.seen(READY);
    session.type(KEYS.left);
    await session.seen('3.0 Core Backend Skills +');
    session.type(KEYS.right);
    await session.seen('3.2.3 ORMs');
    await leave(session);
  });

  test('escape is waited for 50 ms, not half a second as Node would', async () => {
    const file = join(freshFolder(), 'waits.json');
    const env = {
      NODE_OPTIONS: `--require=${resolve('tests/support/spy-waits.cjs')}`,
      WAITS: file,
    };
    const session = browse(['sql'], { env });
    await session.seen(READY);
    session.type('?');
    await session.seen('esc back');
    session.type(KEYS.escape);
    await session.seen('space mark');
    await leave(session);
    const waits: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(waits).toContain(50);
    expect(waits).not.toContain(500);
  });

  test('filter, find, mark, and escape, which acts at once', async () => {
    const session = browse();
    await session.seen(READY);
    session.type('/docker');
    await session.seen('1 hit');
    session.type(`${KEYS.enter}d`);
    await session.seen('5.1 done');
    session.type(KEYS.escape);
    await session.seen(/✓ 5\.1 [\s\S]*8\.0/);
    await leave(session);
  });

  test('a note, with letters of every kind, of which some are taken back', async () => {
    const session = browse(['sql']);
    await session.seen(READY);
    session.type('nwörld 数据 🎉x\u007f');
    await session.seen('Note: wörld 数据 🎉');
    session.type(KEYS.enter);
    await session.seen('Noted on 3.2.1.');
    await leave(session);
    expect(pipe('note', 'sql')).toContain('wörld 数据 🎉\n');
  });

  test('a pasted note is one line, and nothing of it is a command', async () => {
    const session = browse(['sql']);
    await session.seen(READY);
    session.type(PASTE('ddq'));
    session.type('n');
    await session.seen('Note:');
    session.type(PASTE('first\r\nsecond\u0007\tqd'));
    await session.seen('second qd');
    session.type(KEYS.enter);
    await session.seen('Noted');
    await leave(session);
    expect(pipe('note', 'sql')).toMatch(/first {1,2}second qd\n/);
    expect(pipe('show', '3.2')).not.toContain('✓ 3');
  });

  test('Backspace takes a whole letter, also one of many parts', async () => {
    const session = browse(['sql']);
    await session.seen(READY);
    session.type('nok 👨\u200d👩\u200d👧');
    await session.seen('Note: ok 👨');
    session.type('\u007f!');
    await session.seen('Note: ok !');
    session.type(KEYS.enter);
    await session.seen('Noted');
    await leave(session);
    expect(pipe('note', 'sql')).toMatch(/ ok !\n/);
  });

  test('reports of the terminal do nothing: not in the tree, nor in a note', async () => {
    const reports = [
      '\u001bP>|tmux 3.4\u001b\\',
      '\u001b]11;rgb:1d1d/1f1f/2121\u001b\\',
      '\u001b]52;c;ZGRkcQ==\u0007',
      '\u001b[M d!',
      '\u001b[24;80R',
      '\u001b[?62;1;22c',
    ].join('');
    const session = browse(['sql']);
    await session.seen(READY);
    session.type(`${reports}n${reports}noted`);
    await session.seen('Note: noted');
    session.type(`${reports}${KEYS.enter}`);
    await session.seen('Noted on 3.2.1.');
    await leave(session);
    expect(pipe('note', 'sql')).toMatch(/ noted\n/);
    expect(pipe('undo', '--list').match(/3\.2\./g)).toHaveLength(1);
  });

  test('a report that comes in two parts', async () => {
    const session = browse(['sql']);
    await session.seen(READY);
    session.type('\u001b]11;rgb:1d1d/dddd');
    session.type('/2121\u001b\\?');
    await session.seen('fold and unfold');
    session.type(KEYS.escape);
    await session.seen('space mark');
    await leave(session);
    expect(existsSync(home)).toBe(false);
  });

  test('steps, info, keys, undo', async () => {
    const session = browse(['sql']);
    await session.seen(READY);
    session.type(`t${KEYS.space}`);
    await session.seen('3.2.1#1 ticked, 3.2.1 started');
    session.type(`${KEYS.escape}`);
    await session.seen('◐ 3.2.1');
    session.type('i');
    await session.seen(/Status +◐ doing/);
    session.type('u');
    await session.seen(/Status +○ to do/);
    session.type('?');
    await session.seen('fold and unfold');
    const { lines } = await leave(session);
    expect(lines).toEqual([]);
  });

  test('Ctrl-D leaves, as q does', async () => {
    const session = browse();
    await session.seen(READY);
    session.type(KEYS.end);
    expect((await session.ended).code).toBe(0);
  });
});

test('a change is on the disk once it is seen: kill -9 loses nothing', async () => {
  const session = browse(['sql']);
  await session.seen(READY);
  session.type('d');
  await session.seen('3.2.1 done');
  process.kill(session.pid, 'SIGKILL');
  await session.ended;
  expect(pipe('show', '3.2')).toContain('✓ 3.2.1');
});

describe('the window', () => {
  test.each([
    [40, 10],
    [60, 16],
    [100, 40],
    [200, 60],
  ])('%i columns, %i rows: filled, nothing scrolled or broken', async (columns, rows) => {
    const session = browse(['sql'], { columns, rows });
    await session.seen(READY);
    expect(session.lines()).toHaveLength(rows);
    session.type('jjkki');
    await session.seen('Status');
    const widths = session.lines().map((line) => width(line.trimEnd()));
    expect(Math.max(...widths)).toBeLessThanOrEqual(Math.min(columns, 100));
    session.type(KEYS.escape);
    await session.seen('/ filter');
    expect(session.lines()).toHaveLength(rows);
    expect(session.scrolled()).toBe(0);
    expect((await leave(session)).wrapped).toEqual([]);
  });

  test('made smaller and larger: the row pointed at stays', async () => {
    const session = browse(['orms']);
    await session.seen(READY);
    for (const [columns, rows] of [
      [40, 10],
      [20, 5],
      [10, 3],
      [120, 30],
      [80, 24],
    ] as const) {
      session.resize(columns, rows);
      session.type('k');
      await session.seen(/^▸ {4}├─[\s\S]*q leave/m);
      session.type('j');
      await session.seen(/^▸ {4}└─[\s\S]*q leave/m);
    }
    const shown = session.lines();
    expect(shown).toHaveLength(24);
    expect(shown.filter((line) => line.startsWith('▸'))).toHaveLength(1);
    expect(shown.filter((line) => line.includes(READY))).toHaveLength(1);
    await leave(session);
  });

  test('--ascii and no colour', async () => {
    const session = browse(['sql', '--ascii'], { env: { NO_COLOR: '1' } });
    await session.seen('>     |-- [ ] 3.2.1 SQL');
    const { raw } = await leave(session);
    expect(raw).toMatch(/^[\x08\x0a\x0d\x1b\x20-\x7e]*$/);
    expect(raw).not.toMatch(/\u001b\[[\d;]*m/);
  });

  test('a note that fills its line, in letters of two halves', async () => {
    const session = browse(['sql'], { columns: 40, rows: 10 });
    await session.seen(READY);
    session.type(`n${'🎉'.repeat(33)}`);
    await session.seen('Note: 🎉');
    session.type('end');
    await session.seen('end');
    expect(session.scrolled()).toBe(0);
    session.type(KEYS.escape);
    await session.seen(READY);
    expect(session.lines()).toHaveLength(10);
    await leave(session);
  });
});

describe('the terminal is as it was', () => {
  const restored = (raw: string): void => {
    const modes = raw.slice(raw.indexOf('code '));
    expect(modes).toMatch(/ icanon/);
    expect(modes).toMatch(/ echo /);
    expect(raw.lastIndexOf('\u001b[?1049l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?1049h'));
    expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
  };

  test.each<[string, (session: Session) => void, number, RegExp]>([
    ['q', ({ type }) => type('q'), 0, / 1 change saved/],
    [
      'Ctrl-C',
      ({ type }) => type(KEYS.interrupt),
      130,
      /Interrupted\. What was saved stays saved\./,
    ],
    ['SIGINT', (session) => kill(session, 'SIGINT'), 130, /Interrupted\./],
    ['SIGTERM', (session) => kill(session, 'SIGTERM'), 143, /^pid/],
    ['SIGHUP', (session) => kill(session, 'SIGHUP'), 129, /^pid/],
  ])('after %s', async (_, end, code, seen) => {
    const session = inShell();
    await session.seen(READY);
    session.type('d');
    await session.seen('done. 1/28');
    end(session);
    const { lines, raw, isCursorShown } = await session.ended;
    const text = lines.join('\n');
    expect(isCursorShown).toBe(true);
    expect(text).toContain(`code ${code}`);
    expect(text).toMatch(seen);
    expect(text).not.toContain('▸');
    restored(raw);
    expect(pipe('show')).toContain('1/28');
  });

  test('after a bug in what is drawn, pressed, or happens beside: told, and 70 with it', async () => {
    const app = (part: string) =>
      `{ start: 0, press: async (n) => n + 1, isOver: () => false, draw: () => ({ lines: ['${READY}'], hasCursor: false }), ${part} }`;
    const bugs = [
      "draw: (n) => { if (n > 0) throw new TypeError('a bug'); return { lines: ['q leave'], hasCursor: false } }",
      "press: async () => { throw new TypeError('a bug') }",
      "press: async (n) => { setTimeout(() => { throw new TypeError('a bug') }); return n + 1 }",
      "press: async (n) => { Promise.reject(new TypeError('a bug')); return n + 1 }",
    ];
    for (const bug of bugs) {
      const program = `require('./dist/interactive.js').interact(${app(bug)}, { width: 80, height: 24 }).catch((error) => { console.log('told: ' + error.name + ': ' + error.message); process.exitCode = 70 })`;
      const session = inShell('"$0" -e "$PROGRAM"', { env: { PROGRAM: program } });
      await session.seen(READY);
      session.type('x');
      const { lines, raw } = await session.ended;
      expect(lines.slice(0, 2)).toEqual(['told: TypeError: a bug', 'code 70']);
      restored(raw);
    }
  });

  test('Ctrl-Z gives it back for a while', async (context) => {
    skipWithout(context, 'bash');
    const session = onTerminal(['--norc', '--noprofile', '-i'], {
      home,
      command: ['bash'],
      env: { PS1: 'shell> ' },
    });
    await session.seen('shell>');
    session.type(`'${process.execPath}' bin/roadmap.js browse 3\r`);
    await session.seen(READY);
    session.type('\u001a');
    await session.seen('Stopped');
    expect(session.lines().join('\n')).not.toContain('▸');
    session.type('fg\r');
    await session.seen(READY);
    session.type('q');
    await session.seen(/fg\n.*browse 3\nshell>$/);
    session.type('exit\r');
    await session.ended;
  });
});

describe('where it cannot be', () => {
  const see = (args: readonly string[], options: Partial<PtyOptions> = {}) =>
    shownOnTerminal(['browse', ...args], { home, ...options });

  test.each<[string, readonly string[], Partial<PtyOptions>]>([
    ['--no-input', ['--no-input'], {}],
    ['CI', [], { env: { CI: '1' } }],
    ['TERM=dumb', [], { env: { TERM: 'dumb' } }],
  ])('%s: said in two lines', async (_, args, options) => {
    const { code, lines, raw } = await see(args, options);
    expect(code).toBe(2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('roadmap show');
    expect(raw).not.toContain('\u001b[?1049h');
  });

  test('a pipe', () => {
    const { code, stdout, stderr } = roadmap(['browse'], { home });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('roadmap show');
  });

  test('--json', async () => {
    const { code, raw } = await see(['--json']);
    expect(code).toBe(2);
    expect(JSON.parse(raw)).toMatchObject({ error: { code: 'usage' } });
  });
});

test('it is drawn on stderr: stdout is for what is said on leaving', async () => {
  const file = join(freshFolder(), 'answer');
  const session = inShell(`"$0" bin/roadmap.js browse sql > "${file}"`);
  await session.seen(READY);
  session.type('dq');
  await session.ended;
  expect(readFileSync(file, 'utf8')).toBe(' 1 change saved. Take the last back: roadmap undo\n');
});

test('looking around leaves no file', async () => {
  const session = browse();
  await session.seen(READY);
  session.type('jjkki');
  await session.seen('Status');
  await leave(session);
  expect(existsSync(home)).toBe(false);
});
