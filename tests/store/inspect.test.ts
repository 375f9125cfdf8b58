import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/context';
import { encode } from '../../src/store/journal';
import { change, set } from '../support/fixtures';
import { freshFolder, roadmap } from '../support/program';
import { homeWith, MARKS, show } from './homes';
import { asNobody, giveAway } from './nobody';

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
