import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshFolder, roadmap } from '../support/program';
import { KEYS, onTerminal, type Session } from './pty';

let home: string;
beforeEach(() => {
  home = join(freshFolder(), 'home');
});

const pipe = (...args: string[]): string => roadmap(args, { home }).stdout;

const CTRL_Z = '\u001a';
const READY = 'q leave';
const PROMPT = /shell>$/;
const hasBash = spawnSync('bash', ['--version']).status === 0;

/** A shell with job control, in which a command line is typed. */
const inShell = async (line: string): Promise<Session> => {
  const shell = onTerminal(['--norc', '--noprofile', '-i'], {
    home,
    command: ['bash'],
    rows: 30,
    env: { PS1: 'shell> ', NODE: process.execPath },
  });
  await shell.seen(PROMPT);
  shell.type(`${line}\r`);
  return shell;
};

const PROGRAM = '"$NODE" bin/roadmap.js';

/** Ends the shell; `lines` as the terminal showed them last. */
const leave = async (shell: Session): Promise<void> => {
  await shell.seen(PROMPT);
  shell.type('exit\r');
  await shell.ended;
};

/** The process id of the program below a shell. */
const programBelow = (shell: Session): number => {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  const below = (pid: string): string[] =>
    rows.flatMap(([child = '', parent]) => (parent === pid ? [child, ...below(child)] : []));
  const all = below(`${shell.pid}`);
  const found = rows.find(
    ([pid = '', , ...args]) => all.includes(pid) && args.includes('bin/roadmap.js'),
  );
  return Number(found?.[0]);
};

describe.skipIf(!hasBash)('Ctrl-Z in a question, then fg: it goes on', () => {
  test('the checklist, with what was ticked', async () => {
    const shell = await inShell(`${PROGRAM} done`);
    await shell.seen('enter: save');
    shell.type(KEYS.space);
    await shell.seen('✓ 2.1.1');
    shell.type(CTRL_Z);
    await shell.seen('Stopped');
    shell.type('echo between\r');
    await shell.seen(/^between$/m);
    shell.type('fg\r');
    await shell.seen(/between\n[\s\S]*✓ 2\.1\.1[\s\S]*enter: save/);
    shell.type(KEYS.down);
    shell.type(KEYS.space);
    await shell.seen(/between\n[\s\S]*fg\n[^\n]*bin[^\n]*\n\? What[^\n]*\n[\s\S]*✓ 2\.1\.2/);
    shell.type(KEYS.enter);
    await leave(shell);
    expect(pipe('show')).toMatch(/✓ 2\.1\.1 [\s\S]*✓ 2\.1\.2 /);
  });

  test.each<[string, string, string, string, () => boolean]>([
    ['which link', `${PROGRAM} open sql`, 'enter: choose', KEYS.interrupt, () => true],
    [
      'yes or no',
      `${PROGRAM} reset 1.0`,
      'whole roadmap',
      'y\r',
      () => pipe('show').includes('0/28'),
    ],
    ['a review', `${PROGRAM} review http`, 'then Enter', '\r', () => true],
    [
      'typed, for a screen reader',
      `${PROGRAM} reset 1.0 --narrate`,
      'yes or no',
      'yes\r',
      () => pipe('show').includes('0/28'),
    ],
  ])('%s', async (_, line, question, answer, isDone) => {
    pipe('done', 'http');
    const shell = await inShell(line);
    await shell.seen(question);
    shell.type(CTRL_Z);
    await shell.seen('Stopped');
    shell.type('echo between\rfg\r');
    await shell.seen(/between\n[\s\S]*fg\n/);
    shell.type(answer);
    if (line.includes('review')) {
      await shell.seen('How well');
      shell.type(KEYS.interrupt);
    }
    await leave(shell);
    expect(isDone()).toBe(true);
    expect(shell.written()).not.toContain('The input ended');
  });
});

describe.skipIf(!hasBash)('Ctrl-Z in browse', () => {
  const goesOn = async (shell: Session): Promise<void> => {
    await shell.seen(READY);
    shell.type('d');
    await shell.seen('3.2.1 done');
    shell.type('q');
  };

  test.each([
    ['below sh', `sh -c '"$NODE" bin/roadmap.js browse sql; echo "code $?"'`],
    ['below npm', 'npm start --silent -- browse sql'],
    ['in a pipe', `${PROGRAM} browse sql | cat`],
  ])('%s: the shell comes back, and fg goes on', async (_, line) => {
    const shell = await inShell(line);
    await shell.seen(READY);
    shell.type(CTRL_Z);
    await shell.seen('Stopped');
    await shell.seen(PROMPT);
    shell.type('fg\r');
    await goesOn(shell);
    await leave(shell);
    expect(pipe('show', '3.2')).toContain('✓ 3.2.1');
  });

  test('without a shell: it is drawn again, and takes keys', async () => {
    const session = onTerminal(['browse', 'sql'], { home });
    await session.seen(READY);
    const before = session.written().length;
    session.type(CTRL_Z);
    // The screen is left, and taken again.
    await session.seen(READY);
    session.type('d');
    await session.seen('3.2.1 done');
    expect(session.written().slice(before)).toContain('\u001b[?1049h');
    session.type('q');
    expect((await session.ended).code).toBe(0);
  });

  test.each(['SIGTSTP', 'SIGSTOP'] as const)(
    '%s from elsewhere, then fg: screen and keys are there again',
    async (signal) => {
      const shell = await inShell(`${PROGRAM} browse sql`);
      await shell.seen(READY);
      process.kill(programBelow(shell), signal);
      await shell.seen('Stopped');
      shell.type('fg\r');
      await shell.seen(/▸ .*3\.2\.1[\s\S]*q leave/);
      await goesOn(shell);
      // After SIGSTOP the shell wrote on the screen that browse had: that is gone.
      await shell.seen(/^(?!.*▸)[\s\S]* 1 change saved[^\n]*\nshell>$/);
      await leave(shell);
    },
  );

  test.each(['SIGTSTP', 'SIGSTOP'] as const)('%s in the checklist', async (signal) => {
    const shell = await inShell(`${PROGRAM} done`);
    await shell.seen('enter: save');
    shell.type(KEYS.space);
    await shell.seen('✓ 2.1.1');
    process.kill(programBelow(shell), signal);
    await shell.seen('Stopped');
    shell.type('fg\r');
    await shell.seen(/fg\n[\s\S]*✓ 2\.1\.1[\s\S]*enter: save/);
    shell.type(KEYS.enter);
    await leave(shell);
    expect(pipe('show')).toContain('✓ 2.1.1');
  });
});

test.each([
  ['browse', ['browse'], READY],
  ['a question', ['done'], 'enter: save'],
] as const)('SIGUSR1 does nothing to %s', async (_, args, ready) => {
  const session = onTerminal(args, { home });
  await session.seen(ready);
  process.kill(session.pid, 'SIGUSR1');
  session.resize(80, 20);
  await session.seen(ready);
  session.type(KEYS.interrupt);
  const { code, raw } = await session.ended;
  expect(code).toBe(130);
  expect(raw).not.toMatch(/debugger/i);
  expect(existsSync(home)).toBe(false);
});
