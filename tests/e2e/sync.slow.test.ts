import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { show } from '../store/homes';
import { bareRepository } from '../store/sync/devices';
import { needs, skipWithout } from '../support/needs';
import { BIN, bareEnv, freshFolder, type Result, roadmap, roadmapAsync } from '../support/program';

/** A machine: every command is a process of its own. */
const machine = () => {
  const home = freshFolder();
  const run = (...args: string[]): Result => roadmap(args, { home });
  return { home, run };
};

const said = ({ code, stdout, stderr }: Result): string => {
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

/** Whether a process is there and no zombie. */
const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a signal that ends sync', () => {
  needs('Linux');

  test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s ends its git, too', async (signal) => {
    const home = freshFolder();
    const programs = freshFolder();
    const pidFile = join(programs, 'pid');
    const script = `#!/bin/sh\necho $$ > '${pidFile}.new'\nmv '${pidFile}.new' '${pidFile}'\nexec sleep 600\n`;
    writeFileSync(join(programs, 'git'), script, { mode: 0o755 });
    const env = bareEnv({ home, env: { PATH: `${programs}:${process.env['PATH']}` } });
    const child = spawn(process.execPath, [BIN, 'sync', 'https://a.example/b.git'], { env });
    const ended = once(child, 'exit');
    while (!existsSync(pidFile)) await setTimeout(20);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    child.kill(signal);
    expect((await ended)[1]).toBe(signal);
    while (isAlive(pid)) await setTimeout(20);
  });
});

describe.each(['git', 'folder'])('two machines and a %s', (kind) => {
  if (kind === 'git') needs('git');

  test('what one does the other has, and can take back', () => {
    const place = kind === 'git' ? bareRepository() : freshFolder();
    const [a, b] = [machine(), machine()];
    said(a.run('done', '2.1.1', '2.1.2', '-m', 'proof'));
    expect(said(a.run('sync', place))).toMatch(/ Sent 1 change, received nothing\.\n.* 2\/28, 7%/);
    expect(said(b.run('sync', place))).toMatch(/ received 1 from .*\n.* 2\/28, 7%/);
    expect(show(b.home)).toEqual(show(a.home));
    expect(said(b.run('undo'))).toContain('made on another device');
    said(b.run('sync'));
    expect(said(a.run('sync'))).toMatch(/ received 1 from .*\n.* 0\/28, 0%/);
    expect(show(a.home)).toEqual(show(b.home));
    said(a.run('redo'));
    said(a.run('sync'));
    said(b.run('sync'));
    expect(show(b.home)).toEqual({ marks: { http: 'done', dns: 'done' }, warnings: [] });
    expect(said(b.run('sync'))).toContain('Nothing to send, nothing new here.');
    expect(said(b.run('sync', '--status'))).toMatch(/to send {4,}nothing/);
    said(b.run('sync', '--off'));
    expect(b.run('sync')).toMatchObject({ code: 1, stdout: '' });
  });

  test('ten machines at one instant', async () => {
    const place = kind === 'git' ? bareRepository() : freshFolder();
    const machines = Array.from({ length: 10 }, machine);
    const topics = [
      'http',
      'dns',
      'linux',
      'shell',
      'sql',
      'nosql',
      'docker',
      'caches',
      'cdn',
      'orms',
    ];
    await Promise.all(
      machines.map(({ home }, n) => roadmapAsync(['done', `${topics[n]}`], { home })),
    );
    const all = (...args: string[]) =>
      Promise.all(machines.map(({ home }) => roadmapAsync(args, { home })));
    for (const { code, stderr } of await all('sync', place))
      expect([code, stderr]).toEqual([0, '']);
    for (const { code, stderr } of await all('sync')) expect([code, stderr]).toEqual([0, '']);
    const marks = Object.fromEntries(topics.map((id) => [id, 'done']));
    for (const { home } of machines) expect(show(home)).toEqual({ marks, warnings: [] });
  });
});

describe('refused', () => {
  test('a token is never told', (context) => {
    skipWithout(context, 'git');
    const { run } = machine();
    const { code, stdout, stderr } = run('sync', 'http://me:s3cret@127.0.0.1:9/x.git');
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain('http://***@127.0.0.1:9/x.git');
    expect(stderr).not.toContain('s3cret');
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  test.each([['--', '--upload-pack=touch x'], ['ext::sh -c "touch x"'], ['']])('%j', (...args) => {
    const { run } = machine();
    expect(run('sync', ...args)).toMatchObject({ code: 2, stdout: '' });
  });

  test('a home that cannot be', () => {
    const env = { ROADMAP_HOME: undefined, HOME: undefined, XDG_CONFIG_HOME: undefined };
    const result = roadmap(['sync', freshFolder()], {
      home: '',
      env: { ...env, ROADMAP_HOME: '/dev/null/x' },
    });
    expect(result.code).toBe(4);
  });
});

test('a machine made from a copy of another goes on under its own id', () => {
  const place = freshFolder();
  const [a, b] = [machine(), machine()];
  said(a.run('done', '2.1.1'));
  said(a.run('sync', place));
  cpSync(a.home, b.home, { recursive: true });
  said(a.run('done', '2.1.2'));
  said(b.run('done', '2.2.1'));
  said(a.run('sync'));
  const { code, stderr } = b.run('sync');
  expect(code).toBe(0);
  expect(stderr).toMatch(/^note: .*copied or restored/);
  said(a.run('sync'));
  expect(show(a.home)).toEqual(show(b.home));
  const idOf = ({ home }: { home: string }): string =>
    JSON.parse(readFileSync(join(home, 'config.json'), 'utf8')).device;
  expect(idOf(a)).not.toBe(idOf(b));
});
