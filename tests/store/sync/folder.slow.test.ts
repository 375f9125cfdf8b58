import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/store/checked-line';
import { append } from '../../../src/store/journal/journal';
import { set } from '../../support/fixtures';
import { skipWithout } from '../../support/needs';
import { contentsOf, freshFolder } from '../../support/program';
import { asNobody, giveAway } from '../nobody';
import { type Device, deviceIn, progressIn } from './devices';

/** Two machines that share a folder, each with a mark of its own. */
const twoDevices = async (): Promise<{ a: Device; b: Device; folder: string; file: string }> => {
  const [a, b, folder] = [deviceIn(), deviceIn(freshFolder(), 'phone'), freshFolder()];
  await a.save([set('http', 'done')]);
  await b.save([set('sql', 'doing')]);
  await a.sync(folder);
  return { a, b, folder, file: join(folder, `${await a.id()}.jsonl`) };
};

const expectEqual = async (a: Device, b: Device): Promise<void> => {
  expect(await progressIn(a)).toEqual(await progressIn(b));
};

describe('two machines and a folder', () => {
  test('each gets what the other has, and nothing twice', async () => {
    const { a, b, folder } = await twoDevices();
    expect(await b.sync(folder)).toMatchObject({ sent: 1, received: 1 });
    expect(await a.sync()).toMatchObject({ sent: 0, received: 1 });
    await expectEqual(a, b);
    const before = contentsOf(folder);
    expect(await a.sync()).toMatchObject({ sent: 0, received: 0 });
    expect(await b.sync()).toMatchObject({ sent: 0, received: 0 });
    expect(contentsOf(folder)).toEqual(before);
    expect([...a.warnings, ...b.warnings]).toEqual([]);
  });

  test('each writes its own file only, and that is readable by others', async () => {
    const { a, b, folder, file } = await twoDevices();
    const before = readFileSync(file);
    await b.sync(folder);
    expect(readFileSync(file)).toEqual(before);
    const names = [await a.id(), await b.id()].map((id) => `${id}.jsonl`);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
  });

  test('settings stay where they were made', async () => {
    const { a, b, folder } = await twoDevices();
    await a.save([{ type: 'setting', key: 'color', value: 'never' }]);
    expect(await a.sync()).toMatchObject({ sent: 0 });
    await b.sync(folder);
    expect(Object.keys((await b.state()).settings).toSorted()).toEqual(['sync', 'sync-kind']);
    expect(Object.values(contentsOf(folder)).join('')).not.toContain('setting');
  });

  test('who takes part, and how much came from whom', async () => {
    const { a, b, folder } = await twoDevices();
    const { devices } = await b.sync(folder);
    const [idA, idB] = [await a.id(), await b.id()];
    const byId = (id: string | undefined) => devices.find((device) => device.id === id);
    expect(byId(idA)).toMatchObject({ name: 'laptop', isSelf: false, changes: 1, received: 1 });
    expect(byId(idB)).toMatchObject({ name: 'phone', isSelf: true, changes: 1, received: 0 });
  });

  test('a third machine gets all from one of them, also what the place no longer has', async () => {
    const { a, b, folder, file } = await twoDevices();
    await b.sync(folder);
    rmSync(file);
    await b.sync();
    const c = deviceIn();
    await c.sync(folder);
    await expectEqual(b, c);
    const elsewhere = freshFolder();
    await b.sync(elsewhere);
    const d = deviceIn();
    await d.sync(elsewhere);
    await expectEqual(b, d);
    await a.sync();
    await expectEqual(a, b);
  });

  test('an event of a type nobody knows yet travels untouched', async () => {
    const { a, b, folder } = await twoDevices();
    const dream = JSON.parse('{"type":"dream","node":"sql","of":{"sheep":[1,2]}}');
    await a.save([dream, set('dns', 'done')]);
    await a.sync();
    await b.sync(folder);
    expect((await b.history()).flatMap(({ events }) => events)).toContainEqual(dream);
    await a.sync();
    await expectEqual(a, b);
  });
});

describe('what else lies in the folder', () => {
  test('foreign files are named and stay', async () => {
    const { a, folder } = await twoDevices();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, '.DS_Store'), '');
    mkdirSync(join(folder, '0123abcd.jsonl'));
    expect((await a.sync()).foreign).toEqual(['0123abcd.jsonl', 'notes.txt']);
    expect((await a.status()).foreign).toEqual(['0123abcd.jsonl', 'notes.txt']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test.each([
    ' (conflicted copy)',
    " (Ann's conflicted copy 2026-11-22)",
    '.sync-conflict-20261122-100000-ABCDEFG',
    ' (1)',
    '-DESKTOP',
    ' 2',
  ])('a conflict copy "…%s.jsonl" is read as more changes', async (suffix) => {
    const { a, b, folder, file } = await twoDevices();
    const aside = join(freshFolder(), 'aside');
    copyFileSync(file, aside);
    await a.save([set('linux', 'done')]);
    await a.sync();
    renameSync(file, file.replace('.jsonl', `${suffix}.jsonl`));
    copyFileSync(aside, file);
    expect(await b.sync(folder)).toMatchObject({ received: 2, foreign: [] });
    await a.sync();
    await expectEqual(a, b);
  });

  test('a file that is still being copied is read as far as it is sound', async () => {
    const { a, b, folder, file } = await twoDevices();
    await a.save([set('linux', 'done')]);
    await a.sync();
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, -20));
    expect(await b.sync(folder)).toMatchObject({ received: 1 });
    expect(b.warnings.join()).toMatch(/is not all there yet/);
    writeFileSync(file, whole);
    expect(await b.sync()).toMatchObject({ received: 1 });
    await a.sync();
    await expectEqual(a, b);
  });

  test('damaged lines are told, and made good by the machine they came from', async () => {
    const { a, b, folder, file } = await twoDevices();
    writeFileSync(file, readFileSync(file, 'utf8').replace('"done"', '"gone"'));
    expect(await b.sync(folder)).toMatchObject({ received: 0 });
    expect(b.warnings.join()).toMatch(/one damaged line passed over/);
    expect(await a.sync()).toMatchObject({ sent: 1 });
    await b.sync();
    await expectEqual(a, b);
  });

  test('lines of a newer version stay, in their file and in ours', async () => {
    const { a, b, folder, file } = await twoDevices();
    const line = lineOf({ v: 2, id: 'x', tomorrow: true });
    writeFileSync(file, `${readFileSync(file, 'utf8')}${line}\n`);
    await b.sync(folder);
    expect(b.warnings.join()).toMatch(/newer version.*Update roadmap/);
    await a.save([set('dns', 'done')]);
    await a.sync();
    expect(readFileSync(file, 'utf8')).toContain(line);
  });

  test('what a killed writer left is swept, what is being written is not', async () => {
    const { a, folder } = await twoDevices();
    const [old, fresh] = [1, 2].map((n) => join(folder, `.${file(a)}.${n}.tmp`));
    function file(_: Device): string {
      return `${readdirSync(folder)[0]}`;
    }
    writeFileSync(old ?? '', '');
    writeFileSync(fresh ?? '', '');
    utimesSync(old ?? '', new Date(0), new Date(0));
    await a.save([set('dns', 'done')]);
    await a.sync();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
  });
});

describe('a folder that cannot be used', () => {
  test('gone: nothing is made in its place, nothing is lost, the next time all is sent', async () => {
    const { a, folder } = await twoDevices();
    renameSync(folder, `${folder}-away`);
    await a.save([set('dns', 'done')]);
    await expect(a.sync()).rejects.toMatchObject({
      code: 'sync-failed',
      message: expect.stringMatching(/no such file.*Nothing was lost/),
    });
    expect(await a.status()).toMatchObject({ waiting: 1 });
    renameSync(`${folder}-away`, folder);
    expect(await a.sync()).toMatchObject({ sent: 1 });
    expect(await a.status()).toMatchObject({ waiting: 0 });
  });

  test('closed: what could be read is received', async () => {
    const { b, folder } = await twoDevices();
    for (const path of [b.home, folder]) giveAway(path);
    chmodSync(folder, 0o500);
    const closed = asNobody(['sync', folder], { home: b.home });
    expect(closed).toMatchObject({ code: 4, stdout: '' });
    expect(closed.stderr).toMatch(
      /Received 1, sent nothing\..*permission denied.*Nothing was lost/,
    );
    chmodSync(folder, 0o700);
    const open = asNobody(['sync', folder, '--json'], { home: b.home });
    expect(JSON.parse(open.stdout).sync).toMatchObject({ sent: 1, received: 0 });
  });

  test('a new one that cannot be written: the one before it stays', async () => {
    const { b, folder } = await twoDevices();
    const good = freshFolder();
    await b.sync(good);
    // No room for what is written beside it first, for root neither.
    mkdirSync(join(folder, `.${await b.id()}.jsonl.${process.pid}.tmp`));
    await expect(b.sync(folder)).rejects.toMatchObject({
      message: expect.stringMatching(/cannot be written.*You still exchange through/),
    });
    expect((await b.status()).target).toEqual({ to: good, kind: 'folder' });
  });

  test('its own home', async () => {
    const a = deviceIn();
    for (const to of [a.home, join(a.home, 'shared')]) {
      await expect(a.sync(to)).rejects.toMatchObject({ code: 'refused' });
    }
    expect(readdirSync(a.home)).toEqual([]);
  });

  test('its own home by another name', async () => {
    const { home } = deviceIn();
    const link = join(freshFolder(), 'link');
    symlinkSync(home, link);
    for (const [own, to] of [
      [home, link],
      [home, join(link, 'shared')],
      [link, link],
      [link, home],
      [link, join(home, 'shared')],
    ] as const) {
      const refused = await deviceIn(own)
        .sync(to)
        .catch((error: unknown) => error);
      expect([own, to, refused]).toMatchObject([own, to, { code: 'refused' }]);
    }
    expect(readdirSync(home)).toEqual([]);
  });

  test('one below /proc, where nothing can be made: it ends, and says so', async (context) => {
    skipWithout(context, 'Linux');
    const a = deviceIn();
    await expect(a.sync('/proc/roadmap')).rejects.toMatchObject({
      code: 'refused',
      message: '/proc/roadmap could not be made: no such file.',
    });
    expect((await a.status()).target).toBeUndefined();
  });

  test('none: it says how to set it up', async () => {
    await expect(deviceIn().sync()).rejects.toMatchObject({ code: 'refused' });
  });

  test('a link to a folder is one', async () => {
    const { b, folder } = await twoDevices();
    const link = join(freshFolder(), 'link');
    symlinkSync(folder, link);
    expect(await b.sync(link)).toMatchObject({ sent: 1, received: 1 });
  });
});

describe('two machines with one id', () => {
  /** The second was made from a copy of the first. */
  const twins = async () => {
    const { a, folder } = await twoDevices();
    const twin = deviceIn(freshFolder(), 'twin');
    cpSync(a.home, twin.home, { recursive: true });
    expect(await twin.id()).toBe(await a.id());
    await a.save([set('dns', 'done')]);
    await twin.save([set('linux', 'done')]);
    return { a, twin, folder };
  };

  test('one takes another id, both keep everything', async () => {
    const { a, twin } = await twins();
    await a.sync();
    expect(await twin.sync()).toMatchObject({ sent: 1, received: 1 });
    expect(twin.warnings.join()).toMatch(/copied or restored/);
    expect(await twin.id()).not.toBe(await a.id());
    await a.sync();
    await expectEqual(a, twin);
    expect(a.warnings).toEqual([]);
  });

  test('also where the folder made a conflict copy of it', async () => {
    const { a, twin, folder } = await twins();
    await a.sync();
    const file = join(folder, `${await a.id()}.jsonl`);
    renameSync(file, file.replace('.jsonl', ' (conflicted copy).jsonl'));
    await twin.sync();
    await a.sync();
    await twin.sync();
    await a.sync();
    await expectEqual(a, twin);
    const c = deviceIn();
    await c.sync(folder);
    await expectEqual(a, c);
  });

  test('also where one wrote over the other', async () => {
    const { a, twin, folder } = await twins();
    const file = join(folder, `${await a.id()}.jsonl`);
    const before = readFileSync(file);
    await a.sync();
    writeFileSync(file, before);
    await twin.sync();
    await a.sync();
    await twin.sync();
    await expectEqual(a, twin);
    expect(await twin.id()).not.toBe(await a.id());
  });

  test('an id that was written by hand never becomes a path', async () => {
    const a = deviceIn();
    const shared = join(freshFolder(), 'a', 'b');
    mkdirSync(shared, { recursive: true });
    await a.save([set('dns', 'done')], { device: '../../escaped' });
    await a.sync(shared);
    expect(await a.id()).toMatch(/^[0-9a-f]{8}$/);
    expect(readdirSync(shared)).toEqual([`${await a.id()}.jsonl`]);
  });
});

describe('a history that was lost', () => {
  test('comes back from the folder, as far as the folder has it', async () => {
    const { a, folder } = await twoDevices();
    const before = await a.history();
    rmSync(join(a.home, 'history.jsonl'));
    expect(await a.history()).toEqual([]);
    await a.sync(folder);
    const marks = (await a.history()).filter(({ events }) => events[0]?.type === 'status');
    expect(marks).toEqual(before.filter(({ events }) => events[0]?.type === 'status'));
    expect((await a.undo())?.change).toMatchObject({ of: marks[0]?.id });
  });

  test('marks travel even where nobody has their changes any more', async () => {
    const { b, folder } = await twoDevices();
    await b.save([set('dns', 'done'), set('linux', 'done')]);
    await b.save([{ type: 'note', node: 'dns', text: 'x' }]);
    const before = await progressIn(b);
    rmSync(join(b.home, 'history.jsonl'));
    const a = deviceIn();
    await b.sync(folder);
    await a.sync(folder);
    await b.sync();
    await expectEqual(a, b);
    expect((await progressIn(a))['backend']?.topics).toMatchObject(before['backend']?.topics ?? {});
    expect((await progressIn(a))['backend']?.notes).toEqual(before['backend']?.notes);
    expect(await b.sync()).toMatchObject({ sent: 0, received: 0 });
  });

  test('without its state a machine knows itself among the changes of others', async () => {
    const { a, b, folder } = await twoDevices();
    await b.sync(folder);
    await a.save([set('dns', 'done')]);
    await a.sync();
    await b.sync();
    const before = await b.id();
    rmSync(join(b.home, 'config.json'));
    expect(await b.id()).toBe(before);
    await b.sync();
    await expectEqual(a, b);
  });
});

describe('clocks', () => {
  test('hours apart: what was marked last where all is known wins', async () => {
    const { a, b, folder } = await twoDevices();
    a.offset = 5 * 3_600_000;
    await a.save([set('sql', 'done')]);
    await a.sync();
    await b.sync(folder);
    expect(b.warnings.join()).toMatch(/dated 5 hours ahead/);
    await b.save([set('sql', 'todo')]);
    await b.sync();
    await a.sync();
    await expectEqual(a, b);
    expect((await progressIn(a))['backend']?.topics['sql']).toMatchObject({ status: 'todo' });
  });

  test('a moment that was made up is left where it is', async () => {
    const { a, b, folder, file } = await twoDevices();
    const [first] = await a.history();
    const line = lineOf({ ...first, id: 'f'.repeat(12), at: '8999-12-31T23:59:59.999Z' });
    writeFileSync(file, `${readFileSync(file, 'utf8')}${line}\n`);
    expect(await b.sync(folder)).toMatchObject({ received: 1 });
    expect(b.warnings.join()).toMatch(/Changes dated 8999 or later passed over/);
    expect((await b.save([set('dns', 'done')])).change?.at).toMatch(/^20/);
  });
});

describe('undo across machines', () => {
  test('one takes back what the other did, and the other sees it', async () => {
    const { a, b, folder } = await twoDevices();
    await b.sync(folder);
    await a.save([set('dns', 'done')]);
    await a.sync();
    await b.sync();
    expect((await b.undo())?.change?.events).toMatchObject([{ node: 'dns', to: 'todo' }]);
    await b.sync();
    await a.sync();
    await expectEqual(a, b);
    expect((await progressIn(a))['backend']?.topics['dns']).toMatchObject({ status: 'todo' });
    await a.redo();
    await a.sync();
    await b.sync();
    await expectEqual(a, b);
    expect((await progressIn(b))['backend']?.topics['dns']).toMatchObject({ status: 'done' });
  });

  test('both take back the same change: it is taken back once', async () => {
    const { a, b, folder } = await twoDevices();
    await b.sync(folder);
    await a.sync();
    await a.save([set('dns', 'done')]);
    await a.sync();
    await b.sync();
    await a.undo();
    await b.undo();
    for (const one of [a, b, a]) await one.sync();
    await expectEqual(a, b);
    expect((await progressIn(a))['backend']?.topics['dns']).toMatchObject({ status: 'todo' });
    // The next one further back is the same on both.
    const [next, same] = [await a.undo(), await b.undo()];
    expect(next?.change?.of).toBe(same?.change?.of);
    for (const one of [a, b, a]) await one.sync();
    await expectEqual(a, b);
  });
});

test('what two exchanges took in at once counts once', async () => {
  const { a, b, folder } = await twoDevices();
  await b.sync(folder);
  append(join(b.home, 'history.jsonl'), await a.history());
  expect(await b.history()).toHaveLength(4);
  expect(await b.sync()).toMatchObject({ sent: 0, received: 0 });
  await a.sync();
  await expectEqual(a, b);
});

test('10,000 changes of another machine are one write', async () => {
  const { a, b, folder } = await twoDevices();
  const [first] = await a.history();
  if (!first) throw new Error('no change');
  const many = Array.from({ length: 10_000 }, (_, n) => ({
    ...first,
    id: n.toString(16).padStart(12, '0'),
    at: new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString(),
    events: n % 3 === 0 ? [JSON.parse(`{"type":"dream","n":${n}}`)] : [set(`t${n % 500}`, 'done')],
  }));
  append(join(a.home, 'history.jsonl'), many);
  expect(await a.sync()).toMatchObject({ sent: 10_000 });
  expect(await b.sync(folder)).toMatchObject({ received: 10_001 });
  await a.sync();
  await expectEqual(a, b);
});
