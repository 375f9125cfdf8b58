import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Roadmap } from '../../../src/roadmap/types';
import { checksum } from '../../../src/store/checksum';
import { openLibrary } from '../../../src/store/library/open';
import { change, roadmapOf } from '../../support/fixtures';
import { contentsOf, freshFolder, roadmap } from '../../support/program';
import { homeWith, MARKS, show } from '../homes';

const named = (id: string, ...topics: readonly string[]): Roadmap => ({
  ...roadmapOf(...topics.map((topic) => ({ id: topic, title: `About ${topic}` }))),
  id,
});

const MINE = named('mine', 'alpha', 'beta', 'gamma', 'delta');

const libraryIn = (home: string | undefined, wanted?: string) =>
  openLibrary({
    home,
    root: process.cwd(),
    wanted,
    chosen: async () => undefined,
    warn: () => {},
  });

const fileWith = (content: unknown): string => {
  const path = join(freshFolder(), 'roadmap.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};

const problem = (code: string) => expect.objectContaining({ code });

describe('keeping a roadmap', () => {
  test('gives it back by its id, from files closed to others', async () => {
    const home = freshFolder();
    const path = await libraryIn(home).keep(MINE);
    expect(await libraryIn(home).find('mine')).toEqual({ roadmap: MINE, origin: 'library', path });
    expect(libraryIn(home).ids()).toEqual(['backend', 'mine']);
    expect(readdirSync(join(home, 'roadmaps'))).toEqual(['mine.checked', 'mine.json']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'roadmaps')).mode & 0o777).toBe(0o700);
  });

  test('replaces one of the same id; removing leaves nothing', async () => {
    const home = freshFolder();
    const library = libraryIn(home);
    await library.keep(MINE);
    await library.keep({ ...MINE, title: 'Another title' });
    expect((await library.find('mine'))?.roadmap.title).toBe('Another title');
    library.remove('mine');
    expect(readdirSync(join(home, 'roadmaps'))).toEqual([]);
    expect(await library.find('mine')).toBeUndefined();
  });

  test('is refused where the environment names no folder', async () => {
    await expect(libraryIn(undefined).keep(MINE)).rejects.toEqual(problem('progress-unsaved'));
    expect(libraryIn(undefined).ids()).toEqual(['backend']);
  });
});

const replaceByFolder = (path: string): void => {
  rmSync(path);
  mkdirSync(path);
};

describe('a roadmap that was checked once', () => {
  const INVALID = (text: string) => text.replace('"format": 1', '"format": 7');

  const kept = async () => {
    const home = freshFolder();
    const path = await libraryIn(home).keep(MINE);
    return { home, path, stamp: join(home, 'roadmaps', 'mine.checked') };
  };

  const edit = (path: string, how: (text: string) => string): void =>
    writeFileSync(path, how(readFileSync(path, 'utf8')));

  test('is trusted while its bytes are the same', async () => {
    const { home, path, stamp } = await kept();
    edit(path, INVALID);
    writeFileSync(stamp, checksum(readFileSync(path)));
    expect(await libraryIn(home).find('mine')).toMatchObject({ roadmap: { format: 7 } });
  });

  test('is checked again when a bit has flipped and size and time are as before', async () => {
    const { home, path } = await kept();
    const twin = join(freshFolder(), 'twin');
    spawnSync('cp', ['-p', path, twin]);
    edit(path, INVALID);
    spawnSync('touch', ['-r', twin, path]);
    await expect(libraryIn(home).find('mine')).rejects.toEqual(problem('roadmap-invalid'));
  });

  test('is checked again when its size has changed', async () => {
    const { home, path } = await kept();
    edit(path, (text) => text.replace('About alpha', 'About all of alpha'));
    const held = await libraryIn(home).find('mine');
    expect(held?.roadmap.root.children?.[0]?.title).toBe('About all of alpha');
    edit(path, (text) => text.slice(0, 99));
    await expect(libraryIn(home).find('mine')).rejects.toEqual(problem('roadmap-invalid'));
  });

  test.each<readonly [string, (stamp: string) => void]>([
    ['no', (stamp) => rmSync(stamp)],
    ['an empty', (stamp) => writeFileSync(stamp, '')],
    ['a foreign', (stamp) => writeFileSync(stamp, 'null')],
    ['a listing', (stamp) => writeFileSync(stamp, '[]')],
    ['a directory for a', (stamp) => replaceByFolder(stamp)],
  ])('is checked again with %s stamp', async (_, harm) => {
    const { home, path, stamp } = await kept();
    harm(stamp);
    expect(await libraryIn(home).find('mine')).toMatchObject({ roadmap: MINE });
    edit(path, INVALID);
    await expect(libraryIn(home).find('mine')).rejects.toEqual(problem('roadmap-invalid'));
  });

  test('a damaged copy is told by name; the others are listed; an import replaces it', async () => {
    const { home, path } = await kept();
    edit(path, () => '{');
    const list = roadmap(['roadmaps', '--json'], { home });
    expect(list.code).toBe(0);
    const { roadmaps, warnings } = JSON.parse(list.stdout);
    expect(roadmaps).toMatchObject([{ id: 'backend', chosen: true }]);
    expect(warnings.join()).toContain(path);
    expect(roadmap(['import', fileWith(MINE)], { home })).toMatchObject({ code: 0, stderr: '' });
    expect(await libraryIn(home).find('mine')).toMatchObject({ roadmap: MINE });
  });
});

test('doctor tells of every roadmap that cannot be read, and of names that are no ids', async () => {
  const home = freshFolder();
  const path = await libraryIn(home).keep(MINE);
  writeFileSync(path, '{');
  writeFileSync(join(home, 'roadmaps', 'My Plan.json'), JSON.stringify(MINE));
  const { stdout } = roadmap(['doctor'], { home });
  expect(stdout).toMatch(/! roadmaps +"My Plan\.json" is not used/);
  expect(stdout).toContain(`${path} is not a valid roadmap`);
  expect(stdout).toContain(`roadmap validate ${path}`);
  roadmap(['use', 'mine'], { home });
  const chosen = roadmap(['doctor'], { home }).stdout;
  expect(chosen.split(`${path} is not a valid roadmap`)).toHaveLength(2);
});

test('a file that is called like another roadmap is not taken for it, and doctor tells', async () => {
  const home = freshFolder();
  const path = await libraryIn(home).keep(MINE);
  copyFileSync(path, join(home, 'roadmaps', 'backend.json'));
  const { code, stderr } = roadmap(['show'], { home });
  expect(code).toBe(3);
  expect(stderr).toMatch(/backend\.json is the file of another roadmap: its id is "mine"/);
  expect(roadmap(['doctor'], { home }).stdout).toContain('is the file of another roadmap');
  expect(roadmap(['roadmaps', '--remove', 'backend', '--yes'], { home }).code).toBe(0);
  expect(roadmap(['show'], { home }).code).toBe(0);
});

test.each(['../../secret', '/dev/zero', 'x.json'])(
  'a chosen roadmap written by hand as %j is no file to be read',
  async (chosen) => {
    const { home } = await homeWith([
      change(1, '', [{ type: 'setting', key: 'roadmap', value: chosen }]),
    ]);
    const { code, stderr } = roadmap(['show'], { home });
    expect(code).toBe(3);
    expect(stderr).toMatch(/There is no roadmap ".*"\.\n.*roadmap use backend/);
  },
);

describe('ids and files', () => {
  test.each(['../secret', '..', '.', '', 'a/b', '__proto__', 'MINE', 'mine.json', 'mine\0'])(
    'no roadmap is found under %j',
    async (id) => {
      const home = freshFolder();
      await libraryIn(home).keep(MINE);
      writeFileSync(join(home, 'secret.json'), JSON.stringify(MINE));
      expect(await libraryIn(home).find(id)).toBeUndefined();
    },
  );

  test.each([
    ['an id that is not here', 'rust', 'roadmap-unknown'],
    ['a file that is not here', './rust', 'roadmap-unreadable'],
    ['a name ending in .json', 'rust.json', 'roadmap-unreadable'],
    ['a name ending in .JSON', 'rust.JSON', 'roadmap-unreadable'],
  ])('%s', async (_, wanted, code) => {
    await expect(libraryIn(freshFolder(), wanted).current('tree')).rejects.toEqual(problem(code));
  });

  test('a file wins over an id of the same letters', async () => {
    const path = fileWith(MINE);
    expect(await libraryIn(freshFolder(), path).current('tree')).toEqual({
      roadmap: MINE,
      origin: 'file',
      path,
    });
  });
});

describe('a folder of roadmaps that is none', () => {
  test('a file in its place: everything else goes on, an import is refused', async () => {
    const { home } = await homeWith();
    writeFileSync(join(home, 'roadmaps'), 'a file');
    const before = contentsOf(home);
    expect(show(home)).toEqual({ marks: MARKS, warnings: [] });
    expect(roadmap(['roadmaps'], { home })).toMatchObject({ code: 0 });
    expect(roadmap(['--roadmap', 'rust', 'show'], { home }).code).toBe(3);
    expect(roadmap(['import', fileWith(MINE)], { home }).code).toBe(4);
    expect(contentsOf(home)).toEqual(before);
  });

  test('odd names in it are not listed as roadmaps', () => {
    const home = freshFolder();
    const folder = join(home, 'roadmaps');
    mkdirSync(join(folder, 'folder.json'), { recursive: true });
    for (const name of ['My Map.json', '.json', '__proto__.json', 'notes.txt']) {
      writeFileSync(join(folder, name), JSON.stringify(MINE));
    }
    const { code, stdout } = roadmap(['roadmaps', '--json'], { home });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).roadmaps).toMatchObject([{ id: 'backend' }]);
  });
});

describe('a file that bears the id of a roadmap we hold', () => {
  const BACKEND_TOPICS = ['http', 'dns', 'sql'];

  test.each<readonly [string, Roadmap, number]>([
    ['shares none of its topics', named('backend', 'alpha', 'beta'), 1],
    ['shares less than half', named('backend', 'http', 'alpha', 'beta'), 1],
    ['shares half', named('backend', 'http', 'alpha'), 0],
    ['is a version of it', named('backend', ...BACKEND_TOPICS), 0],
    ['is another roadmap by id', named('other', 'alpha'), 0],
  ])('%s: it is read; written to with exit %3$i', async (_, own, code) => {
    const { home } = await homeWith();
    const path = fileWith(own);
    const before = contentsOf(home);
    const topic = own.root.children?.at(-1)?.id ?? '';
    expect(roadmap(['--roadmap', path, 'show'], { home })).toMatchObject({ code: 0, stderr: '' });
    for (const args of [
      ['start', topic],
      ['note', topic, 'x'],
      ['done', topic],
    ]) {
      expect([args, roadmap(['--roadmap', path, ...args], { home }).code]).toEqual([args, code]);
    }
    if (code === 1) expect(contentsOf(home)).toEqual(before);
    if (own.id === 'other') expect(show(home)).toEqual({ marks: MARKS, warnings: [] });
  });

  test('the refusal says how to give it an id of its own', async () => {
    const { home } = await homeWith();
    const path = fileWith(named('backend', 'alpha'));
    const { stderr } = roadmap(['--roadmap', path, 'done', 'alpha'], { home });
    expect(stderr).toBe(
      `roadmap: ${path} calls itself "backend", but it is another roadmap than the "backend" that is here.\n` +
        `Give it an id of its own: roadmap import ${path} --id backend-2\n`,
    );
  });

  test('the same for one that was imported', async () => {
    const home = freshFolder();
    await libraryIn(home).keep(MINE);
    const path = fileWith(named('mine', 'omega'));
    expect(roadmap(['--roadmap', path, 'done', 'omega'], { home }).code).toBe(1);
    expect(roadmap(['--roadmap', path, 'show'], { home }).code).toBe(0);
    expect(roadmap(['--roadmap', 'mine', 'done', 'alpha'], { home }).code).toBe(0);
  });
});

describe('the chosen roadmap', () => {
  test('that is gone is told with what to type; doctor goes on', async () => {
    const home = freshFolder();
    await libraryIn(home).keep(MINE);
    expect(roadmap(['use', 'mine'], { home }).code).toBe(0);
    rmSync(join(home, 'roadmaps'), { recursive: true });
    const stderr = expect.stringMatching(/no roadmap "mine".*\n.*roadmap use backend\n/);
    expect(roadmap(['show'], { home })).toMatchObject({ code: 3, stderr });
    expect(roadmap(['doctor'], { home }).code).toBe(0);
    expect(roadmap(['use', 'backend'], { home })).toMatchObject({ code: 0, stderr: '' });
    expect(roadmap(['show'], { home }).code).toBe(0);
  });

  test('that is removed gives way to the shipped one, its progress is kept', async () => {
    const home = freshFolder();
    await libraryIn(home).keep(MINE);
    expect(roadmap(['use', 'mine'], { home }).code).toBe(0);
    expect(roadmap(['done', 'alpha'], { home }).code).toBe(0);
    expect(roadmap(['roadmaps', '--remove', 'mine', '--yes'], { home }).code).toBe(0);
    expect(JSON.parse(roadmap(['--json'], { home }).stdout).roadmap.id).toBe('backend');
    await libraryIn(home).keep(MINE);
    const again = JSON.parse(roadmap(['--roadmap', 'mine', '--json'], { home }).stdout);
    expect(again.summary.done).toBe(1);
  });
});
