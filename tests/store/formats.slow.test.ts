import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { progressOf, reviewsOf } from '../../src/progress/record/fold';
import { stepsOf } from '../../src/progress/record/steps';
import { filesIn, load } from '../../src/store/journal/load';
import { nodeIn, treeWith } from '../support/fixtures';
import { freshFolder, roadmap } from '../support/program';
import { tickOf } from '../support/ticks';

/** A folder as a program of an earlier format left it. These files are kept for ever. */
const homeOfFormat = (format: number): string => {
  const home = freshFolder();
  cpSync(`tests/store/fixtures/format-${format}`, home, { recursive: true });
  return home;
};

const MARKS = { http: 'done', dns: 'done', sql: 'doing', php: 'skipped', docker: 'doing' };

const NOTE = 'joins clear; revisit window functions – später';

/** A later roadmap, in which the step that was ticked by its text has an id. */
const STEPS = treeWith({
  id: 'sql',
  title: 'SQL',
  practice: { goal: 'Build it.', steps: [{ id: 'run', text: 'it runs' }] },
});

const expectAll = async (home: string): Promise<void> => {
  const { state, notices } = await load(filesIn(home));
  const progress = progressOf(state, 'backend');
  const marks = Object.entries(progress.topics).map(([id, { status }]) => [id, status]);
  expect(Object.fromEntries(marks)).toEqual(MARKS);
  expect(progress.topics['http']?.on).toBe('2026-10-20');
  expect(Object.values(progress.notes).flatMap((notes) => notes.map(({ text }) => text))).toContain(
    NOTE,
  );
  // A newer program had written these, and format 1 kept them unread.
  expect(reviewsOf(progress, 'http')).toMatchObject([{ grade: 'good' }]);
  expect(tickOf(progress, 'sql', 'it runs')).toMatchObject({ on: '2026-11-24' });
  expect(stepsOf({ progress }, nodeIn(STEPS, 'sql'))).toMatchObject([{ since: '2026-11-24' }]);
  expect(progress.unread).toEqual([]);
  expect(state.settings['color']?.value).toBe('never');
  expect(notices).toEqual([]);
};

describe('format 1', () => {
  test('is read as it is, without a byte being written', async () => {
    const home = homeOfFormat(1);
    await expectAll(home);
    expect(roadmap(['show'], { home })).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['config.json', 'history.jsonl']) {
      expect(readFileSync(join(home, name))).toEqual(
        readFileSync(`tests/store/fixtures/format-1/${name}`),
      );
    }
  });

  test('is kept beside the new one when something is written', async () => {
    const home = homeOfFormat(1);
    expect(roadmap(['note', 'cdn', 'x'], { home })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(home, 'config.json'), 'utf8')).toContain('"format": 2,');
    expect(readFileSync(join(home, 'backups', 'before-format-2.json'))).toEqual(
      readFileSync('tests/store/fixtures/format-1/config.json'),
    );
    await expectAll(home);
    expect(roadmap(['undo'], { home }).stdout).toContain('6.3 CDN and Edge Computing');
    expect(roadmap(['undo'], { home }).stdout).toContain('5.1 Containerization - Docker');
  });

  test.each([
    ['history.jsonl', 'without its history'],
    ['config.json', 'without its state'],
  ])('%s gone: everything comes from the other one', async (name) => {
    const home = homeOfFormat(1);
    rmSync(join(home, name));
    const { state } = await load(filesIn(home));
    expect(Object.keys(progressOf(state, 'backend').topics).toSorted()).toEqual(
      Object.keys(MARKS).toSorted(),
    );
    expect(reviewsOf(progressOf(state, 'backend'), 'http')).toHaveLength(1);
  });

  test('edited by hand: joined, and what was unread is read', async () => {
    const home = homeOfFormat(1);
    const path = join(home, 'config.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"never"', '"always"'));
    const { state } = await load(filesIn(home));
    expect(reviewsOf(progressOf(state, 'backend'), 'http')).toHaveLength(1);
    expect(progressOf(state, 'backend').unread).toEqual([]);
  });

  test('its config.json is a backup that restores', async () => {
    const home = freshFolder();
    const args = ['restore', 'tests/store/fixtures/format-1/config.json'];
    expect(roadmap(args, { home })).toMatchObject({ code: 0, stderr: '' });
    await expectAll(home);
  });
});
