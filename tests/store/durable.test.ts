import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../src/store/files';
import { append } from '../../src/store/journal/journal';
import { filesIn, load } from '../../src/store/journal/load';
import { saveChanges } from '../../src/store/journal/save-changes';
import { openLibrary } from '../../src/store/library/open';
import { createFile } from '../../src/store/output-file';
import { openFolder } from '../../src/store/sync/folder';
import { change, roadmapOf, set } from '../support/fixtures';
import { freshFolder } from '../support/program';
import { recordDisk } from './disk-calls';
import { homeWith } from './homes';

const NOW = new Date('2026-11-22T10:00:00Z');
const A = change(1, 'backend', [set('http', 'done')]);
const B = change(2, 'backend', [set('sql', 'done')]);

describe('a line of the journal survives a power cut', () => {
  test('the first one: the file is synced, then the folder that names it', () => {
    const folder = freshFolder();
    const calls = recordDisk(folder);
    append(join(folder, 'history.jsonl'), [A]);
    expect(calls).toEqual(['write history.jsonl', 'sync history.jsonl', 'sync .']);
  });

  test('a later one: the folder names the file already', () => {
    const folder = freshFolder();
    append(join(folder, 'history.jsonl'), [A]);
    const calls = recordDisk(folder);
    append(join(folder, 'history.jsonl'), [B]);
    expect(calls).toEqual(['write history.jsonl', 'sync history.jsonl']);
  });

  test('in a new folder, which the one above it names', async () => {
    const above = freshFolder();
    const files = filesIn(join(above, 'roadmap'));
    const loaded = await load(files);
    const calls = recordDisk(above);
    await saveChanges(files, loaded, [A], 'testtest', NOW);
    expect(calls.slice(0, 4)).toEqual([
      'sync .',
      'write roadmap/history.jsonl',
      'sync roadmap/history.jsonl',
      'sync roadmap',
    ]);
  });
});

test('a file is replaced only once the new one is on the disk', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'x'), 'old');
  const calls = recordDisk(folder);
  replaceFile(join(folder, 'x'), 'new', { fresh: join(folder, 'x.tmp') });
  expect(calls).toEqual(['write x.tmp', 'sync x.tmp', 'rename x.tmp to x']);
});

test('a roadmap that is kept is named by its folder', async () => {
  const home = freshFolder();
  const warn = (): void => {};
  const chosen = async () => undefined;
  const library = openLibrary({ home, root: process.cwd(), wanted: undefined, chosen, warn });
  const calls = recordDisk(home);
  await library.keep(roadmapOf({ id: 'a', title: 'A' }));
  const last = calls.slice(-2);
  expect(last).toEqual([expect.stringMatching(/^rename .* to roadmaps\//), 'sync roadmaps']);
});

test('what is put where devices meet is named by its folder', async () => {
  const folder = freshFolder();
  const calls = recordDisk(folder);
  await openFolder(folder).write('a1b2c3d4.jsonl', 'text');
  const last = calls.slice(-2);
  expect(last).toEqual([expect.stringMatching(/^rename .* to a1b2c3d4.jsonl$/), 'sync .']);
});

test('a file that is created is on the disk', () => {
  const folder = freshFolder();
  const calls = recordDisk(folder);
  createFile(join(folder, 'x'), 'new');
  expect(calls).toEqual(['write x', 'sync x']);
});

test('the backup of a day gets its name only once it is whole and on the disk', async () => {
  const files = await homeWith();
  const loaded = await load(files);
  const calls = recordDisk(files.home);
  await saveChanges(files, loaded, [change(100, 'backend', [set('cdn', 'done')])], 'testtest', NOW);
  const named = calls.filter((call) => call.endsWith(' backups/2026-11-22.json'));
  expect(named).toEqual([
    expect.stringMatching(/^rename backups\/\S+ to backups\/2026-11-22\.json$/),
  ]);
  const [, fresh = ''] = /^rename (\S+) /.exec(named[0] ?? '') ?? [];
  const ofCopy = calls.filter((call) => call.endsWith(` ${fresh}`));
  expect(ofCopy).toEqual([expect.stringMatching(/^(copy to|write) /), `sync ${fresh}`]);
  expect(calls.indexOf(`sync ${fresh}`)).toBeLessThan(calls.indexOf(named[0] ?? ''));
});
