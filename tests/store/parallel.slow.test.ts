import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJournal } from '../../src/store/journal/journal';
import { filesIn, load } from '../../src/store/journal/load';
import { readStateFile } from '../../src/store/journal/state-file';
import { backend } from '../support/fixtures';
import { contentsOf, freshFolder, type Result, roadmap, roadmapAsync } from '../support/program';
import { marksIn, notesOn, show } from './homes';

const TOPICS = backend().nodes.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : []));
const VERBS = ['done', 'start', 'skip'] as const;
const STATUS = { done: 'done', start: 'doing', skip: 'skipped' } as const;

/** Starts them all at one instant. */
const together = (home: string, lines: readonly (readonly string[])[]): Promise<Result[]> =>
  Promise.all(lines.map((args) => roadmapAsync(args, { home })));

const failed = (results: readonly Result[]): Result[] =>
  results.filter(({ code, stderr }) => code !== 0 || stderr !== '');

/** What a folder may hold after all writers are done. */
const KEPT = /^(config\.json|history\.jsonl|backups\/\d{4}-\d{2}-\d{2}\.json)$/;

const expectTidy = (home: string): void => {
  expect(Object.keys(contentsOf(home)).filter((name) => !KEPT.test(name))).toEqual([]);
  expect(readStateFile(filesIn(home).state).kind).toBe('sound');
  expect(readJournal(filesIn(home).journal)).toMatchObject({ damaged: 0, newer: 0 });
};

describe('50 processes at one instant', () => {
  test('each with another topic or note: nothing is lost, nothing is left behind', async () => {
    const home = join(freshFolder(), 'not', 'there', 'yet');
    const marked = TOPICS.map((id, index) => [VERBS[index % 3] ?? 'done', id] as const);
    const noted = TOPICS.slice(0, 50 - TOPICS.length);
    const lines = [...marked, ...noted.map((id) => ['note', id, `learnt ${id}`])];
    expect(lines).toHaveLength(50);

    expect(failed(await together(home, lines))).toEqual([]);

    const expected = Object.fromEntries(marked.map(([verb, id]) => [id, STATUS[verb]]));
    expect(show(home)).toEqual({ marks: expected, warnings: [] });
    for (const id of noted) expect(await notesOn(home, id)).toEqual([`learnt ${id}`]);
    expect(new Set(readJournal(filesIn(home).journal).changes.map(({ id }) => id)).size).toBe(50);
    expectTidy(home);

    expect(roadmap(['reset', 'http'], { home }).code).toBe(0);
    const { file, notices } = await load(filesIn(home));
    expect(notices).toEqual([]);
    const { http, ...others } = expected;
    if (file.kind !== 'sound') throw new Error(`config.json is ${file.kind}`);
    expect(http).toBe('done');
    expect(marksIn(file.stored)).toEqual({ ...others, http: 'todo' });
  });

  test('all with a note on one topic: 50 notes', async () => {
    const home = freshFolder();
    const texts = Array.from({ length: 50 }, (_, index) => `note ${index}`);
    const results = await together(
      home,
      texts.map((text) => ['note', 'sql', text]),
    );
    expect(failed(results)).toEqual([]);
    expect((await notesOn(home, 'sql')).toSorted()).toEqual(texts.toSorted());
    expectTidy(home);
  });

  test('writers and readers mixed: every read is whole', async () => {
    const home = freshFolder();
    const lines = TOPICS.slice(0, 25).flatMap((id) => [
      ['done', id],
      ['show', '--json'],
    ]);
    const results = await together(home, lines);
    expect(failed(results)).toEqual([]);
    const reads = results.filter((_, index) => index % 2 === 1);
    for (const { stdout } of reads) expect(JSON.parse(stdout)).toMatchObject({ warnings: [] });
    expect(Object.keys(show(home).marks).toSorted()).toEqual(TOPICS.slice(0, 25).toSorted());
  });
});

test('five imports of one roadmap at once leave one sound copy', async () => {
  const home = freshFolder();
  const file = join(freshFolder(), 'own.json');
  const own = { ...backend().roadmap, id: 'own' };
  writeFileSync(file, JSON.stringify(own));
  const lines = Array.from({ length: 5 }, () => ['import', file, '--yes']);
  expect(failed(await together(home, lines))).toEqual([]);
  // An import that came second is a change of the same day, before which a copy may be kept.
  expect(Object.keys(contentsOf(home)).filter((name) => !name.startsWith('backups/'))).toEqual([
    'config.json',
    'history.jsonl',
    'roadmaps/own.checked',
    'roadmaps/own.json',
  ]);
  expect(JSON.parse(readFileSync(join(home, 'roadmaps', 'own.json'), 'utf8'))).toEqual(own);
});
