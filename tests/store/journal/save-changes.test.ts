import {
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/progress/record/types';
import { encode, readJournal } from '../../../src/store/journal/journal';
import { type Files, filesIn, load } from '../../../src/store/journal/load';
import { openProgress } from '../../../src/store/journal/open';
import { saveChanges } from '../../../src/store/journal/save-changes';
import { readStateFile } from '../../../src/store/journal/state-file';
import { change, set, TODAY } from '../../support/fixtures';
import { freshFolder } from '../../support/program';
import { CHANGES, homeWith, MARKS, marksOn } from '../homes';

const NOW = new Date('2026-11-22T10:00:00Z');
const DOCKER = change(100, 'backend', [set('docker', 'done')]);

/** Saves a change and, when its line stands in the history but the state is not written, does more. */
const saveWhile = async (files: Files, one: Change, meanwhile: () => void): Promise<void> => {
  const saving = saveChanges(files, await load(files), [one], 'testtest', NOW);
  meanwhile();
  await saving;
};

describe('the history is replaced while a change is saved', () => {
  const older = Buffer.concat(CHANGES.slice(0, 2).map(encode));
  const renameOver = ({ journal }: Files): void => {
    writeFileSync(`${journal}.new`, older);
    renameSync(`${journal}.new`, journal);
  };

  test.each<readonly [string, (files: Files) => void]>([
    ['by an older copy', renameOver],
    ['by an older copy, in place', ({ journal }) => writeFileSync(journal, older)],
    ['by nothing', ({ journal }) => writeFileSync(journal, '')],
    ['by garbage', ({ journal }) => writeFileSync(journal, 'x'.repeat(5000))],
    ['and is gone', ({ journal }) => rmSync(journal)],
  ])('%s: the change is in the one that is there then', async (_, replace) => {
    const files = await homeWith();
    await saveWhile(files, DOCKER, () => replace(files));
    expect(readJournal(files.journal).changes).toContainEqual(DOCKER);
    expect(await marksOn(files.home)).toEqual({ ...MARKS, docker: 'done' });
    rmSync(files.state);
    expect(await marksOn(files.home)).toMatchObject({ docker: 'done' });
  });

  test.each([
    ['an older copy', older],
    ['a copy that ends where we had read to', Buffer.concat(CHANGES.map(encode))],
  ])('by %s: what another writer has saved in the state meanwhile is kept', async (_, copy) => {
    const files = await homeWith();
    const early = await load(files);
    await saveChanges(files, early, [DOCKER], 'testtest', NOW);
    writeFileSync(files.journal, copy);
    const cloud = change(101, 'backend', [set('cloud', 'done')]);
    await saveChanges(files, early, [cloud], 'testtest', NOW);
    expect(await marksOn(files.home)).toEqual({ ...MARKS, docker: 'done', cloud: 'done' });
  });
});

test('what a newer version appends meanwhile is not passed over', async () => {
  const files = await homeWith();
  const loaded = await load(files);
  const before = readFileSync(files.state);
  const newer = { ...change(99, 'backend', [set('shell', 'done')]), v: 2 };
  appendFileSync(files.journal, encode(newer as never));
  await saveChanges(files, loaded, [DOCKER], 'testtest', NOW);
  expect(readFileSync(files.state)).toEqual(before);
  expect(readJournal(files.journal, loaded.bookmark)).toMatchObject({
    changes: [DOCKER],
    newer: 1,
  });
});

test.each([
  '1970-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+030828-09-14T02:48:05Z',
  '-000001-01-01T00:00:00Z',
])('a clock that says %s orders nothing anew and loses nothing', async (text) => {
  const home = freshFolder();
  const clocks = [NOW, new Date(text), NOW, new Date(text)];
  for (const [n, clock] of clocks.entries()) {
    const store = openProgress({ home, now: () => clock, today: () => TODAY, warn: () => {} });
    const status = n === clocks.length - 1 ? 'skipped' : 'done';
    await store.save(() => ({
      roadmap: 'backend',
      events: [set(`t${n}`, 'done'), set('t', status)],
    }));
  }
  const all = { t0: 'done', t1: 'done', t2: 'done', t3: 'done', t: 'skipped' };
  expect(await marksOn(home)).toEqual(all);
  rmSync(filesIn(home).state);
  expect(await marksOn(home)).toEqual(all);
  expect(readStateFile(filesIn(home).state).kind).toBe('absent');
});

test('a clock far ahead does not take the files of other writers for old', async () => {
  const files = await homeWith();
  const [young, old] = ['config.json.tmp-1795000000abcdef', 'config.json.tmp-1795000001abcdef'];
  for (const name of [young, old]) writeFileSync(join(files.home, name), '');
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(join(files.home, old), hourAgo, hourAgo);
  const ahead = new Date(Date.now() + 365 * 86_400_000);
  await saveChanges(files, await load(files), [DOCKER], 'testtest', ahead);
  const left = readdirSync(files.home).filter((name) => name.includes('.tmp-'));
  expect(left).toEqual([young]);
});
