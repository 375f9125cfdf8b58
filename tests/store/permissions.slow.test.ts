import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needs } from '../support/needs';
import { BIN, bareEnv, contentsOf, freshFolder } from '../support/program';
import { homeWith, MARKS, marksOn, shownIn } from './homes';
import { asNobody, giveAway } from './nobody';

const DONE = { code: 0, stderr: '' };

/** What happened, and what to do about it: two lines, no stack trace. */
const refused = (why: RegExp) => ({
  code: 4,
  stdout: '',
  stderr: expect.stringMatching(new RegExp(`^roadmap: .*${why.source}.*\\n.+\\n$`)),
});

/** A folder of nobody's with some progress, in one that others may enter. */
const nobodysHome = async (): Promise<string> => {
  const parent = freshFolder();
  chmodSync(parent, 0o755);
  const home = join(parent, 'home');
  mkdirSync(home, { mode: 0o700 });
  await homeWith(undefined, home);
  giveAway(home);
  return home;
};

const WRITES = [
  ['done', 'docker'],
  ['note', 'sql', 'x'],
  ['undo'],
  ['config', 'ascii', 'on'],
  ['import', 'roadmap.json', '--id', 'mine'],
];

describe('not writable: reads answer, writes refuse, no byte changes', () => {
  test.each([
    ['the folder', '.', 0o500, WRITES],
    ['config.json', 'config.json', 0o400, WRITES.slice(0, -1)],
    ['history.jsonl', 'history.jsonl', 0o400, WRITES.slice(0, -1)],
  ])('%s', async (_, name, mode, writes) => {
    const home = await nobodysHome();
    const before = contentsOf(home);
    const open = statSync(join(home, name)).mode;
    chmodSync(join(home, name), mode);

    const read = asNobody(['show', '--json'], { home });
    expect(read).toMatchObject(DONE);
    expect(shownIn(read)).toEqual({ marks: MARKS, warnings: [] });
    for (const args of writes) {
      expect([args, asNobody(args, { home })]).toMatchObject([args, refused(/permission denied/)]);
    }
    expect(contentsOf(home)).toEqual(before);

    chmodSync(join(home, name), open);
    expect(asNobody(['done', 'docker'], { home })).toMatchObject(DONE);
  });

  test('no folder yet, and none can be made', () => {
    const parent = freshFolder();
    chmodSync(parent, 0o555);
    const home = join(parent, 'home');
    expect(asNobody(['show', '--json'], { home })).toMatchObject(DONE);
    for (const args of WRITES.filter(([verb]) => verb !== 'undo')) {
      expect(asNobody(args, { home })).toMatchObject(refused(/permission denied/));
    }
    expect(readdirSync(parent)).toEqual([]);
    chmodSync(parent, 0o700);
  });

  test('the roadmaps of an unwritable folder stay', async () => {
    const home = await nobodysHome();
    expect(asNobody(['import', 'roadmap.json', '--id', 'mine'], { home })).toMatchObject(DONE);
    const roadmaps = join(home, 'roadmaps');
    chmodSync(roadmaps, 0o500);
    const before = contentsOf(home);
    const result = asNobody(['roadmaps', '--remove', 'mine', '--yes'], { home });
    expect(result).toMatchObject(refused(/permission denied/));
    expect(contentsOf(home)).toEqual(before);
    chmodSync(roadmaps, 0o700);
  });
});

describe('not readable: every command says so, no byte changes', () => {
  test.each([
    ['the folder', '.'],
    ['config.json', 'config.json'],
    ['history.jsonl', 'history.jsonl'],
  ])('%s', async (_, name) => {
    const home = await nobodysHome();
    const before = contentsOf(home);
    const open = statSync(join(home, name)).mode;
    chmodSync(join(home, name), 0);
    for (const args of [[], ['show'], ['done', 'docker'], ['undo', '--list']]) {
      expect([args, asNobody(args, { home })]).toMatchObject([args, refused(/permission denied/)]);
    }
    expect(asNobody(['--help'], { home })).toMatchObject(DONE);
    const doctor = asNobody(['doctor'], { home });
    expect(doctor).toMatchObject({ code: 0, stdout: expect.stringMatching(/permission denied/) });
    chmodSync(join(home, name), open);
    expect(contentsOf(home)).toEqual(before);
  });

  test('roadmaps/: all that is about the shipped one goes on', async () => {
    const home = await nobodysHome();
    mkdirSync(join(home, 'roadmaps'));
    giveAway(home);
    chmodSync(join(home, 'roadmaps'), 0);
    for (const args of [['show'], ['doctor'], ['done', 'docker'], ['roadmaps']]) {
      const { code, stderr } = asNobody(args, { home });
      expect([args, code, stderr]).toEqual([args, 0, expect.not.stringContaining('bug')]);
    }
    expect(asNobody(['--roadmap', 'rust', 'show'], { home }).code).toBe(3);
    chmodSync(join(home, 'roadmaps'), 0o700);
  });

  test('backups/: passed over where the history can answer', async () => {
    const home = await nobodysHome();
    mkdirSync(join(home, 'backups'));
    giveAway(home);
    chmodSync(join(home, 'backups'), 0);
    truncateSync(join(home, 'config.json'), 10);
    const read = asNobody(['show', '--json'], { home });
    chmodSync(join(home, 'backups'), 0o700);
    expect(read).toMatchObject(DONE);
    expect(shownIn(read).marks).toEqual(MARKS);
  });
});

describe('another owner, as sudo leaves it', () => {
  needs('root');
  const own = (home: string, names: readonly string[], mode?: number): void => {
    for (const name of names) {
      chownSync(join(home, name), 0, 0);
      if (mode !== undefined) chmodSync(join(home, name), mode);
    }
  };
  const ALL = ['.', 'config.json', 'history.jsonl'];

  test('all of it, but open to read: reads answer, writes tell the chown line', async () => {
    const home = await nobodysHome();
    own(home, ALL, 0o755);
    const before = contentsOf(home);
    expect(shownIn(asNobody(['show', '--json'], { home }))).toEqual({ marks: MARKS, warnings: [] });
    const write = asNobody(['done', 'docker'], { home });
    expect(write).toMatchObject(refused(/permission denied/));
    expect(write.stderr).toContain('sudo chown -R "$(id -un)"');
    expect(contentsOf(home)).toEqual(before);
  });

  test.each([
    ['all of it', ALL],
    ['config.json', ['config.json']],
    ['history.jsonl', ['history.jsonl']],
  ])('%s, closed: reads and writes tell the chown line', async (_, names) => {
    const home = await nobodysHome();
    own(home, names);
    const before = contentsOf(home);
    for (const args of [['show'], ['done', 'docker']]) {
      const result = asNobody(args, { home });
      expect([args, result]).toMatchObject([args, refused(/permission denied/)]);
      expect([args, result.stderr]).toEqual([args, expect.stringContaining('sudo chown -R')]);
    }
    expect(contentsOf(home)).toEqual(before);
  });

  test('backups/: the mark is in the history, and the chown line is told', async () => {
    const home = await nobodysHome();
    mkdirSync(join(home, 'backups'), { mode: 0o700 });
    const result = asNobody(['done', 'docker'], { home });
    expect(result.code).toBe(4);
    expect(result.stderr).toContain('sudo chown -R');
    expect(await marksOn(home)).toEqual({ ...MARKS, docker: 'done' });
  });
});

test('what we create is closed to others, whatever the umask', async () => {
  const home = join(freshFolder(), 'new');
  const line = 'umask 0; for id in http linux sql; do "$0" "$1" done $id || exit; done';
  const args = ['-c', line, process.execPath, BIN];
  const { status } = spawnSync('sh', args, { env: bareEnv({ home }) });
  expect(status).toBe(0);
  const modes = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => [
      name.replace(/\d.*(?=\.json)/, 'day'),
      statSync(join(home, name)).mode & 0o777,
    ]);
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(modes).toEqual([
    ['backups', 0o700],
    ['backups/day.json', 0o600],
    ['config.json', 0o600],
    ['history.jsonl', 0o600],
  ]);
});
