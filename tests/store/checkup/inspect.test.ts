import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/context/progress';
import { encode } from '../../../src/store/journal/journal';
import { change, set } from '../../support/fixtures';
import { skipWithout } from '../../support/needs';
import { freshFolder, roadmap } from '../../support/program';
import { homeWith, MARKS, show } from '../homes';
import { asNobody, giveAway } from '../nobody';
import { fill, mountSmall, unmount } from '../tmpfs';

const checksOf = (stdout: string): Finding[] => JSON.parse(stdout).checks;

const doctor = (home: string, ...flags: string[]): Finding[] =>
  checksOf(roadmap(['doctor', '--json', ...flags], { home }).stdout);

const named = (checks: readonly Finding[], name: string): Finding | undefined =>
  checks.find((one) => one.name === name);

test('a fresh machine is in order, and stays untouched', () => {
  const home = join(freshFolder(), 'home');
  expect(doctor(home).filter(({ ok }) => !ok)).toEqual([]);
  expect(existsSync(home)).toBe(false);
});

test('a line that says nothing we know is passed over, told, and not called harmless', async () => {
  const { home, journal } = await homeWith();
  const odd = change(5, 'backend', [set('docker', 'done')]);
  const mastered = JSON.parse(JSON.stringify(odd).replace('"to":"done"', '"to":"mastered"'));
  for (const events of [mastered.events, [null], 'none', [{ type: 'note', node: 'sql' }]]) {
    writeFileSync(journal, encode({ ...odd, events }), { flag: 'a' });
  }
  writeFileSync(journal, encode({ ...odd, at: 'bogus' }), { flag: 'a' });
  expect(show(home)).toEqual({
    marks: MARKS,
    warnings: [expect.stringMatching(/^5 damaged lines/)],
  });
  const history = named(doctor(home), 'history');
  expect(history).toMatchObject({
    ok: false,
    message: expect.stringContaining('5 damaged lines are'),
  });
  expect(history?.message).toContain('gone, unless config.json held');
});

test('whether the next mark can be saved', async () => {
  const parent = freshFolder();
  chmodSync(parent, 0o755);
  const home = join(parent, 'home');
  mkdirSync(home, { mode: 0o700 });
  await homeWith(undefined, home);
  giveAway(home);
  const saving = (folder: string) =>
    named(checksOf(asNobody(['doctor', '--json'], { home: folder }).stdout), 'saving');
  expect(saving(home)).toMatchObject({ ok: true });
  chmodSync(join(home, 'history.jsonl'), 0o400);
  expect(saving(home)).toMatchObject({
    ok: false,
    message: expect.stringContaining('history.jsonl: permission denied'),
  });
  const closed = freshFolder();
  chmodSync(closed, 0o555);
  giveAway(closed);
  expect(saving(join(closed, 'new'))).toMatchObject({ ok: false });
});

test('a repair closes a folder to others, and opens it to nobody', async () => {
  const { home } = await homeWith();
  giveAway(home);
  chmodSync(home, 0o555);
  expect(asNobody(['doctor', '--fix'], { home }).stdout).toContain('Closed');
  const { code } = asNobody(['done', 'docker'], { home });
  expect(code).toBe(4);
  chmodSync(home, 0o700);
});

test('both files gone: the backup is named, and brought back when asked', async () => {
  const { home, state, journal } = await homeWith();
  expect(roadmap(['done', 'docker'], { home }).code).toBe(0);
  rmSync(state);
  rmSync(journal);
  expect(named(doctor(home), 'backups')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/backups\/.*\.json holds 3 marks that your progress lacks/),
    fix: 'roadmap doctor --fix',
  });
  expect(roadmap(['done', 'cloud'], { home }).code).toBe(0);
  expect(named(doctor(home), 'backups')?.ok).toBe(false);
  const fixed = roadmap(['doctor', '--fix'], { home });
  expect(fixed.stdout).toContain('Brought 3 marks back');
  expect(show(home)).toEqual({ marks: { ...MARKS, cloud: 'done' }, warnings: [] });
  expect(doctor(home).filter(({ ok }) => !ok)).toEqual([]);
});

const wrong = (home: string): Finding[] => doctor(home).filter(({ ok }) => !ok);

test.each(['backups', 'roadmaps', 'sync'])(
  'something called %s that is no folder is told, and renamed',
  async (name) => {
    const { home } = await homeWith();
    const path = join(home, name);
    writeFileSync(path, 'mine');
    expect(wrong(home)).toMatchObject([
      { name: 'folder', message: expect.stringContaining(path), fix: 'roadmap doctor --fix' },
    ]);
    expect(roadmap(['doctor', '--fix'], { home }).stdout).toContain(`Renamed ${path}`);
    expect(wrong(home)).toEqual([]);
    const [aside = ''] = readdirSync(home).filter((one) => one.startsWith(`${name}.aside-`));
    expect(readFileSync(join(home, aside), 'utf8')).toBe('mine');
    expect(roadmap(['done', 'docker'], { home })).toMatchObject({ code: 0, stderr: '' });
  },
);

test('a mark whose copy of the day cannot be made says what is in the way', async () => {
  const { home } = await homeWith();
  symlinkSync('/nowhere', join(home, 'backups'));
  const { code, stderr } = roadmap(['done', 'docker'], { home });
  expect(code).toBe(4);
  expect(stderr).toContain(`safe in history.jsonl, but ${join(home, 'backups')} could not be`);
  expect(stderr).toContain('roadmap doctor --fix');
  expect(show(home).marks).toEqual({ ...MARKS, docker: 'done' });
});

test('a damaged backup is told, and renamed; the sound ones count', async () => {
  const { home, state } = await homeWith();
  const folder = join(home, 'backups');
  mkdirSync(folder);
  copyFileSync(state, join(folder, '2026-11-01.json'));
  writeFileSync(join(folder, '2026-11-02.json'), readFileSync(state, 'utf8').slice(0, 99));
  expect(wrong(home)).toMatchObject([
    { name: 'backups', message: expect.stringContaining('2026-11-02.json is damaged') },
  ]);
  expect(roadmap(['doctor', '--fix'], { home }).stdout).toContain(
    '2026-11-02.json, which is damag',
  );
  expect(wrong(home)).toEqual([]);
  const { message } = named(doctor(home), 'backups') ?? { message: '' };
  expect(message).toMatch(/^1, the newest .*2026-11-01\.json$/);
  expect(readdirSync(folder).toSorted()).toEqual([
    '2026-11-01.json',
    expect.stringMatching(/^2026-11-02\.json\.aside-\d+$/),
  ]);
});

test('a backup of a newer version is left alone', async () => {
  const { home, state } = await homeWith();
  mkdirSync(join(home, 'backups'));
  const newer = readFileSync(state, 'utf8').replace(/"format": ?\d/, '"format":99');
  writeFileSync(join(home, 'backups', '2026-11-02.json'), newer);
  roadmap(['doctor', '--fix'], { home });
  expect(readdirSync(join(home, 'backups'))).toEqual(['2026-11-02.json']);
});

test('a change from the future says that a clock is wrong', async () => {
  const { home } = await homeWith([
    { ...change(1, 'backend', [set('http', 'done')]), at: '2999-01-01T00:00:00.000Z' },
  ]);
  expect(wrong(home)).toMatchObject([
    { name: 'clock', message: expect.stringContaining('dated 2999-01-01') },
  ]);
});

test('a full disk is told before a mark meets it', async (context) => {
  skipWithout(context, 'the right to mount');
  const disk = mountSmall(256) ?? '';
  const home = join(disk, 'home');
  mkdirSync(home, { mode: 0o700 });
  await homeWith(undefined, home);
  expect(wrong(home)).toEqual([]);
  fill(disk, 2);
  expect(wrong(home)).toMatchObject([
    { name: 'saving', message: expect.stringMatching(/is full but for 8 kB/) },
  ]);
  unmount(disk);
});

test.each<readonly [string, (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  [
    'more than 400 MiB',
    (path) => {
      writeFileSync(path, '');
      truncateSync(path, 401 * 2 ** 20);
    },
  ],
])('%s in the place of a file: no mark can be saved, and it says what to do', async (_, put) => {
  const { home, state } = await homeWith();
  rmSync(state);
  put(state);
  expect(wrong(home)).toMatchObject([
    { name: 'saving', message: expect.stringContaining(state), fix: 'Give it another name.' },
    { name: 'progress', fix: expect.stringContaining('Give it another name') },
  ]);
});
