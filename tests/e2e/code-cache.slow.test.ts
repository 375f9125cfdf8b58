import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { asNobody, giveAway } from '../store/nobody';
import { codeFolder, filesIn, keptOf } from '../support/kept-code';
import { needs, skipWithout } from '../support/needs';
import { BIN, bareEnv, freshFolder, roadmapAsync } from '../support/program';
import { NODES } from '../support/programs';

const ALL_NODES = [process.execPath, ...NODES];

const SPY = resolve('tests/support/spy-code.cjs');
const SOMEBODY = 54_321;

interface Call {
  readonly caches: string;
  readonly node?: string;
  readonly bin?: string;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs a command once; the learner's folder is new and must stay empty. */
const call = (line: string, { caches, node = process.execPath, bin = BIN, flags, env }: Call) => {
  const home = freshFolder();
  const args = ['--require', SPY, ...(flags ?? []), bin, ...line.split(' ').filter(Boolean)];
  const { status, signal, stdout, stderr } = spawnSync(node, args, {
    env: bareEnv({ home, env: { ROADMAP_CACHE: undefined, XDG_CACHE_HOME: caches, ...env } }),
    encoding: 'utf8',
  });
  return { code: status ?? signal, stdout, told: stderr, left: readdirSync(home) };
};

/** A folder for caches in which a command has run so often. */
const warmed = (line: string, times: number, more: Omit<Call, 'caches'> = {}): string => {
  const caches = freshFolder();
  for (let time = 0; time < times; time += 1) call(line, { caches, ...more });
  return caches;
};

const VERSION = { code: 0, stdout: '0.1.0\n', left: [] };
const COMPILED = { ...VERSION, told: 'main.js none\n' };
const FROM_CACHE = { ...VERSION, told: 'main.js used\n' };

describe('the first call of a command keeps its compiled code', () => {
  test('and the next one uses it', () => {
    const caches = freshFolder();
    const [first, second] = [call('show', { caches }), call('show', { caches })];
    expect(first).toMatchObject({ code: 0, told: 'main.js none\napp.js none\n', left: [] });
    expect(second).toEqual({ ...first, told: 'main.js used\napp.js used\n' });
  });

  test('in one file for each command, which nobody else can read', () => {
    const caches = warmed('show', 1);
    call('--version', { caches });
    const kept = keptOf(caches, 'show');
    expect(filesIn(kept)).toEqual(['main.js', 'app.js']);
    expect(filesIn(keptOf(caches, 'version'))).toEqual(['main.js']);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(statSync(codeFolder(caches)).mode & 0o777).toBe(0o700);
    expect(readdirSync(codeFolder(caches))).toHaveLength(2);
  });

  test('and is not written again after the third', () => {
    const caches = warmed('--version', 3);
    const kept = keptOf(caches, 'version');
    const bytes = readFileSync(kept);
    call('--version', { caches });
    expect(readFileSync(kept).equals(bytes)).toBe(true);
  });

  test('but when a call needs one more file, which the others keep', () => {
    const caches = warmed('show', 3);
    expect(call('show --narrate', { caches }).told).toContain('narration.js none');
    expect(call('show', { caches }).told).toBe('main.js used\napp.js used\n');
    expect(call('show --narrate', { caches }).told).toContain('narration.js used');
  });
});

describe('nothing is kept', () => {
  test('of a call that fails', () => {
    const caches = freshFolder();
    expect(call('show cobol', { caches }).code).toBe(1);
    expect(readdirSync(caches)).toEqual([]);
  });

  test('with ROADMAP_CACHE=off, nor used', () => {
    const env = { ROADMAP_CACHE: 'off' };
    const caches = freshFolder();
    expect(call('--version', { caches, env })).toEqual(COMPILED);
    expect(readdirSync(caches)).toEqual([]);
    const full = warmed('--version', 1);
    expect(call('--version', { caches: full, env })).toEqual(COMPILED);
  });

  test.each(['', '.', 'relative'])('with HOME "%s"', (HOME) => {
    expect(call('--version', { caches: '', env: { HOME } })).toEqual(COMPILED);
    expect(existsSync('.cache')).toBe(false);
  });

  test('in a home that is not there', () => {
    const HOME = join(freshFolder(), 'home');
    expect(call('--version', { caches: '', env: { HOME } })).toEqual(COMPILED);
    expect(existsSync(HOME)).toBe(false);
  });

  test('where progress lies, or below', () => {
    const home = freshFolder();
    const linked = join(freshFolder(), 'link');
    symlinkSync(home, linked);
    const config = freshFolder();
    for (const env of [
      { ROADMAP_HOME: home, XDG_CACHE_HOME: home },
      { ROADMAP_HOME: home, XDG_CACHE_HOME: join(home, 'deep', 'er') },
      { ROADMAP_HOME: home, XDG_CACHE_HOME: linked },
      { ROADMAP_HOME: linked, XDG_CACHE_HOME: home },
      { ROADMAP_HOME: undefined, XDG_CACHE_HOME: config, XDG_CONFIG_HOME: config },
      { ROADMAP_HOME: undefined, XDG_CACHE_HOME: join(home, '.config'), HOME: home },
    ]) {
      expect(call('--version', { caches: '', env })).toEqual(COMPILED);
      expect(readdirSync(home)).toEqual([]);
      expect(readdirSync(config)).toEqual([]);
    }
  });

  test('where a file is in the way of the folder', () => {
    const caches = freshFolder();
    writeFileSync(join(caches, 'roadmap'), 'mine');
    expect(call('--version', { caches })).toEqual(COMPILED);
    expect(readFileSync(join(caches, 'roadmap'), 'utf8')).toBe('mine');
  });

  test('where nothing can be written', () => {
    const [home, caches] = [freshFolder(), freshFolder()];
    chmodSync(caches, 0o500);
    for (const folder of [home, caches]) giveAway(folder);
    const env = { ROADMAP_CACHE: undefined, XDG_CACHE_HOME: caches };
    const { stdout } = VERSION;
    expect(asNobody(['--version'], { home, env })).toEqual({ code: 0, stdout, stderr: '' });
    expect(readdirSync(caches)).toEqual([]);
  });

  test('by root in the home of somebody else', (context) => {
    skipWithout(context, 'root');
    const caches = freshFolder();
    chownSync(caches, SOMEBODY, SOMEBODY);
    expect(call('--version', { caches })).toEqual(COMPILED);
    expect(readdirSync(caches)).toEqual([]);
  });

  test('on a full disk', () => {
    const caches = freshFolder();
    const full = join(freshFolder(), 'full.cjs');
    writeFileSync(
      full,
      `const fs = require('node:fs');
      const { writeFileSync, writeSync } = fs;
      fs.writeFileSync = (file, bytes) => {
        writeSync(file, bytes.subarray(0, 5000));
        throw new Error('ENOSPC');
      };`,
    );
    expect(call('--version', { caches, flags: ['--require', full] })).toEqual(COMPILED);
    expect(readdirSync(codeFolder(caches))).toEqual([]);
  });
});

/** A small generator, so that every run of the tests spoils the same places. */
const randomPlaces = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

type Spoil = (bytes: Buffer) => Buffer;

const flipBit =
  (place: (below: number) => number): Spoil =>
  (bytes) => {
    const at = place(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << place(8));
    return bytes;
  };

const cut =
  (place: (below: number) => number): Spoil =>
  (bytes) =>
    bytes.subarray(0, place(bytes.length));

const zeroRange =
  (place: (below: number) => number): Spoil =>
  (bytes) => {
    const at = place(bytes.length - 4096);
    return bytes.fill(0, at, at + 4096);
  };

/** In both halves alike, as no accident would; the sum tells. */
const zeroBothHalves =
  (place: (below: number) => number): Spoil =>
  (bytes) => {
    const half = bytes.length / 2;
    const at = 2048 + place(half - 8192);
    return bytes.fill(0, at, at + 4096).fill(0, half + at, half + at + 4096);
  };

const swapBlocks =
  (place: (below: number) => number): Spoil =>
  (bytes) => {
    const [one, other] = [place(bytes.length - 512), place(bytes.length - 512)];
    const block = Buffer.from(bytes.subarray(one, one + 512));
    bytes.copy(bytes, one, other, other + 512);
    block.copy(bytes, other);
    return bytes;
  };

const doubled: Spoil = (bytes) => Buffer.concat([bytes, bytes]);
const grown: Spoil = (bytes) => Buffer.concat([bytes, Buffer.from('x')]);

/** How often each is tried, each time elsewhere. */
const WAYS: readonly [string, number, (place: (below: number) => number) => Spoil][] = [
  ['a bit flipped', 100, flipBit],
  ['cut', 70, cut],
  ['4 kB of zeros', 50, zeroRange],
  ['4 kB of zeros in both halves', 30, zeroBothHalves],
  ['two blocks swapped', 50, swapBlocks],
  ['empty', 1, () => () => Buffer.alloc(0)],
  ['all zeros', 1, () => (bytes) => bytes.fill(0)],
  ['only the first half', 1, () => (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['twice itself', 1, () => doubled],
  ['a byte longer', 1, () => grown],
  ['text', 1, () => () => Buffer.from('not code\n'.repeat(1000))],
];

describe('damaged code is passed over and made again', () => {
  let [caches, kept, sound] = ['', '', Buffer.alloc(0)];
  beforeAll(() => {
    caches = warmed('--version', 3);
    kept = keptOf(caches, 'version');
    sound = readFileSync(kept);
  });

  test.each(WAYS)('%s, %i times', (_, times, way) => {
    const place = randomPlaces(times);
    for (let time = 0; time < times; time += 1) {
      const spoilt = way(place)(Buffer.from(sound));
      if (spoilt.equals(sound)) continue;
      writeFileSync(kept, spoilt);
      expect(call('--version', { caches })).toEqual(COMPILED);
    }
    expect(call('--version', { caches })).toEqual(FROM_CACHE);
  });

  test.each([0, 4, 8, 12, 16])('the word at byte %i', (at) => {
    for (const value of [0, 1, -1, 2 ** 31 - 1]) {
      const spoilt = Buffer.from(sound);
      spoilt.writeInt32LE(value, at);
      if (spoilt.equals(sound)) continue;
      writeFileSync(kept, spoilt);
      expect(call('--version', { caches })).toEqual(COMPILED);
    }
  });
});

describe('what is no file of ours is passed over', () => {
  const spoiltBy = (spoil: (kept: string) => void) => {
    const caches = warmed('--version', 1);
    const kept = keptOf(caches, 'version');
    spoil(kept);
    return { caches, kept };
  };

  test('a folder', () => {
    const { caches, kept } = spoiltBy((path) => {
      rmSync(path);
      mkdirSync(join(path, 'full'), { recursive: true });
    });
    expect(call('--version', { caches })).toEqual(COMPILED);
    expect(readdirSync(codeFolder(caches))).toHaveLength(1);
    expect(readdirSync(kept)).toEqual(['full']);
  });

  test.each<[string, (kept: string) => void]>([
    [
      'a link to a sound file',
      (kept) => {
        renameSync(kept, `${kept}.elsewhere`);
        symlinkSync(`${kept}.elsewhere`, kept);
      },
    ],
    [
      'a link to nothing',
      (kept) => {
        rmSync(kept);
        symlinkSync('nothing', kept);
      },
    ],
    ['a file that others can write', (kept) => chmodSync(kept, 0o602)],
    ['a file that the group can write', (kept) => chmodSync(kept, 0o620)],
  ])('%s, and replaced', (_, spoil) => {
    const { caches, kept } = spoiltBy(spoil);
    expect(call('--version', { caches })).toEqual(COMPILED);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(call('--version', { caches })).toEqual(FROM_CACHE);
  });

  test('a pipe that nobody writes to', (context) => {
    skipWithout(context, 'mkfifo');
    const { caches } = spoiltBy((kept) => {
      rmSync(kept);
      execFileSync('mkfifo', [kept]);
    });
    expect(call('--version', { caches })).toEqual(COMPILED);
    expect(call('--version', { caches })).toEqual(FROM_CACHE);
  });

  test('a file of somebody else', (context) => {
    skipWithout(context, 'root');
    const { caches } = spoiltBy((kept) => chownSync(kept, SOMEBODY, SOMEBODY));
    expect(call('--version', { caches })).toEqual(COMPILED);
    expect(call('--version', { caches })).toEqual(FROM_CACHE);
  });
});

describe('code is used for what it was made from', () => {
  test('not when a file of the program has changed, be it of the same size and time', () => {
    const folder = freshFolder();
    for (const part of ['bin', 'dist']) cpSync(part, join(folder, part), { recursive: true });
    const bin = join(folder, 'bin', 'roadmap.js');
    const main = join(folder, 'dist', 'main.js');
    const caches = warmed('--help', 3, { bin });
    const { atime, mtime } = statSync(main);
    writeFileSync(main, readFileSync(main, 'utf8').replace('A learning', 'B learning'));
    utimesSync(main, atime, mtime);
    expect(call('--help', { caches, bin })).toMatchObject({
      code: 0,
      told: 'main.js none\n',
      stdout: expect.stringContaining('B learning tracker'),
    });
  });

  test('not by another copy of the program', () => {
    const folder = freshFolder();
    for (const part of ['bin', 'dist']) cpSync(part, join(folder, part), { recursive: true });
    const caches = warmed('--version', 1, { bin: join(folder, 'bin', 'roadmap.js') });
    expect(call('--version', { caches })).toEqual(COMPILED);
  });

  test('not by Node with other flags', () => {
    const caches = warmed('--version', 1);
    const flags = ['--no-opt', '--max-lazy'];
    expect(call('--version', { caches, flags })).toEqual(COMPILED);
    expect(call('--version', { caches, env: { NODE_OPTIONS: '--max-old-space-size=99' } })).toEqual(
      COMPILED,
    );
    expect(call('--version', { caches, flags })).toEqual(FROM_CACHE);
  });
});

test('many calls at once leave one sound file', async () => {
  const caches = freshFolder();
  const home = freshFolder();
  const options = { home, env: { ROADMAP_CACHE: undefined, XDG_CACHE_HOME: caches } };
  const calls = Array.from({ length: 12 }, () => roadmapAsync(['--version'], options));
  for (const result of await Promise.all(calls)) {
    expect(result).toEqual({ code: 0, stdout: VERSION.stdout, stderr: '' });
  }
  expect(filesIn(keptOf(caches, 'version'))).toEqual(['main.js']);
  expect(readdirSync(codeFolder(caches))).toHaveLength(1);
});

test('the oldest files go, and none but ours', () => {
  const caches = warmed('--version', 1);
  const folder = codeFolder(caches);
  for (let day = 1; day <= 40; day += 1) {
    const file = join(folder, day === 40 ? `show-${day}.code.999` : `show-${day}.code`);
    writeFileSync(file, '');
    utimesSync(file, day, day);
  }
  writeFileSync(join(folder, 'notes.txt'), '');
  call('--version', { caches });
  const names = readdirSync(folder);
  expect(names).toHaveLength(32 + 1);
  expect(names).toContain('notes.txt');
  expect(names).toContain('show-40.code.999');
  expect(names).not.toContain('show-9.code');
  expect(keptOf(caches, 'version')).toBeTruthy();
});

describe('every version of Node', () => {
  needs('other versions of Node');
  const madeBy = new Map<string, string>();
  beforeAll(() => {
    for (const node of ALL_NODES) madeBy.set(node, warmed('show', 3, { node }));
  });

  test.each(ALL_NODES.flatMap((from) => ALL_NODES.map((to) => [from, to] as const)))(
    'code made by %s, in the place of what %s made',
    (from, to) => {
      const caches = warmed('show', 1, { node: to });
      const made = readFileSync(keptOf(madeBy.get(from) ?? '', 'show'));
      writeFileSync(keptOf(caches, 'show'), made);
      const verdict = from === to ? 'used' : 'none';
      expect(call('show', { caches, node: to })).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('8.5 Learn Scalability Patterns'),
        told: `main.js ${verdict}\napp.js ${verdict}\n`,
        left: [],
      });
    },
  );

  test('each in turn in one folder', () => {
    const caches = freshFolder();
    const told = () => ALL_NODES.map((node) => call('--version', { caches, node }).told);
    expect(told()).toEqual(ALL_NODES.map(() => 'main.js none\n'));
    expect(told()).toEqual(ALL_NODES.map(() => 'main.js used\n'));
  });
});
