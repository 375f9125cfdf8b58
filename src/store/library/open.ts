import { accessSync, constants, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Detail, Held, RoadmapLibrary } from '../../context/roadmaps';
import { invalidRoadmap, RoadmapError } from '../../roadmap/errors';
import { quoted } from '../../roadmap/quoted';
import type { Roadmap } from '../../roadmap/types';
import { checksum } from '../checksum';
import { FIX } from '../checkup/finding';
import { inWords, MAX_BYTES, makeFolder, namesIn, replaceFile, syncFolder } from '../files';
import { inTheWay } from '../quarantine';
import { sweep } from '../sweep';
import { trusted } from '../trusted';
import { bytesOf, isFile, readFile, readText } from './file';

/** The id of the roadmap that comes with the program. */
const SHIPPED = 'backend';

/** What the library needs of the world. */
export interface LibraryOptions {
  readonly home: string | undefined;
  /** The package's own folder. */
  readonly root: string;
  /** Which roadmap this call is about: a file, an id, or undefined for the chosen one. */
  readonly wanted: string | undefined;
  readonly chosen: () => Promise<string | undefined>;
  readonly warn: (text: string) => void;
}

/** Whether a roadmap of ours is, byte for byte, what it was when it was checked. */
const isUnchanged = (bytes: Uint8Array, stampPath: string): boolean => {
  try {
    return readFileSync(stampPath, 'latin1') === checksum(bytes);
  } catch {
    return false;
  }
};

/** Indented for people, unless blanks alone would make it too large to be read again. */
const textOf = (roadmap: Roadmap, indented: string): string =>
  Buffer.byteLength(indented) > MAX_BYTES ? JSON.stringify(roadmap) : indented;

/** Nobody else reads what we keep. */
const OURS = { mode: 0o600 };

/** The shipped roadmap and the learner's own, imported ones. */
export const openLibrary = (options: LibraryOptions): RoadmapLibrary => {
  const { home, root, warn } = options;
  const folder = home === undefined ? undefined : join(home, 'roadmaps');
  const pathOf = (id: string) => join(folder ?? '', `${id}.json`);
  const stampOf = (id: string) => join(folder ?? '', `${id}.checked`);

  const checked = async (file: string): Promise<Roadmap> => {
    const result = await readFile(file);
    if (!result.roadmap) throw invalidRoadmap(file, result.problems);
    for (const one of result.problems) {
      if (one.severity === 'error') warn(`${file}:${one.line ?? 1}: ${one.message}.`);
    }
    return result.roadmap;
  };

  const find = async (id: string, detail: Detail = 'tree'): Promise<Held | undefined> => {
    const path = pathOf(id);
    if (folder && /^[a-z0-9-]+$/.test(id) && existsSync(path)) {
      const bytes = bytesOf(path);
      const roadmap = isUnchanged(bytes, stampOf(id))
        ? trusted<Roadmap>(bytes.toString())
        : await checked(path);
      if (roadmap.id !== id) throw misnamed(path, roadmap.id);
      return { roadmap, origin: 'library', path };
    }
    if (id !== SHIPPED) return undefined;
    const shipped = join(root, 'dist', detail === 'tree' ? 'tree.json' : 'backend.json');
    return { roadmap: trusted(readFileSync(shipped, 'utf8')), origin: 'shipped', path: shipped };
  };

  const ids = (): string[] => {
    const own = folder === undefined ? [] : namesIn(folder);
    const names = own.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
    return [...new Set([SHIPPED, ...names.toSorted()])];
  };

  const version = (id: string): string => {
    const stat = folder && statSync(pathOf(id), { throwIfNoEntry: false });
    return stat ? `${stat.size} ${stat.mtimeMs} ${stat.ino}` : '';
  };

  const current = async (detail: Detail): Promise<Held> => {
    const wanted = options.wanted ?? (await options.chosen()) ?? SHIPPED;
    // Only an id is ever chosen for good; a path in its place was written by hand.
    if (options.wanted !== undefined && isFile(wanted))
      return { roadmap: await checked(wanted), origin: 'file', path: wanted };
    const held = await find(wanted, detail);
    if (held) return held;
    const list = ids().join(', ');
    throw new RoadmapError(
      'roadmap-unknown',
      `There is no roadmap ${quoted(wanted)}.`,
      `Here are: ${list}. Bring one in: roadmap import <file>. Choose: roadmap use ${SHIPPED}`,
    );
  };

  const keep = async (roadmap: Roadmap): Promise<string> => {
    const { writeJson } = await import('../../formats/json');
    if (!folder) throw unsavable('saved', 'the environment names no home folder');
    const path = pathOf(roadmap.id);
    try {
      makeFolder(folder, 0o700);
      sweep(dirname(folder), Date.now());
      rmSync(stampOf(roadmap.id), { force: true });
      const text = textOf(roadmap, writeJson(roadmap));
      replaceFile(path, text, OURS);
      replaceFile(stampOf(roadmap.id), checksum(Buffer.from(text)), OURS);
      syncFolder(folder);
    } catch (error) {
      throw unsavable('saved', inWords(error), dirname(folder));
    }
    return path;
  };

  const remove = (id: string): void => {
    try {
      rmSync(stampOf(id), { force: true });
      rmSync(pathOf(id), { force: true });
    } catch (error) {
      throw unsavable('removed', inWords(error));
    }
  };

  const copiesIn = async () =>
    home === undefined ? undefined : (await import('./copies')).openCopies(home);
  const keepCopy = async (id: string): Promise<string | null> => {
    const path = pathOf(id);
    const copies = existsSync(path) ? await copiesIn() : undefined;
    if (!copies) return null;
    const bytes = bytesOf(path);
    try {
      // Without this, a change that is then refused would leave its copy behind.
      accessSync(dirname(path), constants.W_OK | constants.X_OK);
    } catch (error) {
      throw unsavable('changed', inWords(error));
    }
    try {
      return copies.keep(id, bytes, Date.now());
    } catch (error) {
      throw unsavable('touched, for no copy of it could be kept in backups', inWords(error), home);
    }
  };

  const copy = async (name: string): Promise<Roadmap> => {
    const bytes = (await copiesIn())?.bytes(name);
    if (!bytes) throw copyGone(name);
    const { readJson } = await import('../../formats/json');
    const { roadmap } = readJson(bytes.toString());
    if (roadmap) return roadmap;
    const message = `backups/${name} is not a valid roadmap, so it cannot be put back.`;
    throw new RoadmapError('refused', message, 'Nothing was changed.');
  };

  const schema = () => trusted<object>(readFileSync(join(root, 'dist', 'schema.json'), 'utf8'));

  return {
    current,
    find,
    ids,
    version,
    text: readText,
    folder: async (path) => (await import('./folder')).readFolder(path, warn),
    read: readFile,
    keep,
    remove,
    keepCopy,
    copy,
    schema,
  };
};

/** Progress hangs on the id: under two of them it would be in two places. */
const misnamed = (path: string, id: string): RoadmapError =>
  new RoadmapError(
    'roadmap-invalid',
    `${path} is the file of another roadmap: its id is ${quoted(id)}.`,
    `Bring it in under that id: roadmap import ${path}. Then remove the file.`,
  );

const copyGone = (name: string): RoadmapError =>
  new RoadmapError(
    'refused',
    `This cannot be undone: the copy of the roadmap, backups/${name}, is gone.`,
    'Import the file again: roadmap import <file>',
  );

const unsavable = (verb: string, why: string, home?: string): RoadmapError =>
  new RoadmapError(
    'progress-unsaved',
    `The roadmap was not ${verb}: ${why}.`,
    home !== undefined && inTheWay(home).length > 0
      ? `Type: ${FIX}`
      : 'Free some space or set ROADMAP_HOME to a folder you can write to.',
  );
