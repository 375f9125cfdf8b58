import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { RoadmapFolder } from '../../context/roadmaps';
import { contentName } from '../../formats/roadmapsh/content-name';
import { MAPPING } from '../../formats/roadmapsh/mapping';
import { isIndex, isNumbered } from '../../formats/roadmapsh/numbered';
import { isRoadmapSh } from '../../formats/roadmapsh/sniff';
import { decode, decodeAny } from '../../formats/text';
import { RoadmapError } from '../../roadmap/errors';
import { isFolder, MAX_BYTES, namesIn, readRegular } from '../files';
import { unreadable } from './file';

/** The largest real folder has a few hundred. */
const MOST_FILES = 5000;

const CONTENT = 'content';

const tooMuch = (path: string, what: string): RoadmapError =>
  new RoadmapError('roadmap-unreadable', `${path}: too large, ${what}.`, 'Is it the right folder?');

/** Runs something on the disk; where that fails, the path is told. */
const at = <T>(path: string, run: (path: string) => T): T => {
  try {
    return run(path);
  } catch (error) {
    throw unreadable(path, error);
  }
};

/** Reads what lies in a folder, up to 64 MiB in all; what a link leads out of it to is left out. */
const readerIn = (folder: string) => {
  const root = at(folder, (path) => realpathSync(path));
  const outside: string[] = [];
  let total = 0;
  const isInside = (name: string): boolean => {
    const real = at(join(folder, name), (path) => realpathSync(path));
    const way = relative(root, real);
    const isOut = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
    if (isOut && !outside.includes(name)) outside.push(name);
    return !isOut;
  };
  const bytesOf = (name: string): Buffer => {
    const bytes = at(join(folder, name), readRegular);
    total += bytes.length;
    if (total > MAX_BYTES) throw tooMuch(folder, 'its files have more than 64 MiB');
    return bytes;
  };
  return { isInside, bytesOf, outside };
};

type Reader = ReturnType<typeof readerIn>;

/** How deep the folders of 2023 lie in each other at most. */
const DEEPEST = 8;

/** The files of the layout of 2023 by path, in numbered folders. */
const numberedFiles = (folder: string, within: string, reader: Reader, depth = 0): string[] =>
  at(join(folder, within), (path) => readdirSync(path, { withFileTypes: true })).flatMap(
    (entry) => {
      const name = join(within, entry.name);
      if (entry.isDirectory()) {
        const isPart = isNumbered(entry.name) && depth < DEEPEST && reader.isInside(name);
        return isPart ? numberedFiles(folder, name, reader, depth + 1) : [];
      }
      const isText = /\.md$/i.test(entry.name) && (isNumbered(entry.name) || isIndex(entry.name));
      return isText && reader.isInside(name) ? [name] : [];
    },
  );

/** The same as texts by path below the content; none where no folder is numbered. */
const numberedIn = (folder: string, within: string, reader: Reader): Map<string, string> => {
  const path = join(folder, within);
  if (!isFolder(path) || !reader.isInside(within)) return new Map();
  const names = numberedFiles(folder, within, reader);
  if (names.every((name) => isIndex(basename(name)))) return new Map();
  if (names.length > MOST_FILES) throw tooMuch(path, `more than ${MOST_FILES} content files`);
  return new Map(
    names.map((name) => {
      const text = decodeAny(reader.bytesOf(name), join(folder, name));
      return [relative(within, name).split(sep).join('/'), text] as const;
    }),
  );
};

/** The texts of all content files by name. Some are empty, which is no fault. */
const contentIn = (folder: string, within: string, reader: Reader): Map<string, string> => {
  const path = join(folder, within);
  if (!isFolder(path) || !reader.isInside(within)) return new Map();
  const names = at(path, (one) => readdirSync(one)).filter((name) => contentName(name));
  if (names.length > MOST_FILES) throw tooMuch(path, `more than ${MOST_FILES} content files`);
  const inside = names.toSorted().filter((name) => reader.isInside(join(within, name)));
  return new Map(
    inside.map((name) => {
      const bytes = reader.bytesOf(join(within, name));
      return [name, decodeAny(bytes, join(path, name))] as const;
    }),
  );
};

/** Whether a drawing has no boxes at all: in its place stood something else once. */
const isStub = (json: string): boolean => {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return false;
    const nodes: unknown = 'nodes' in value ? value.nodes : undefined;
    return Object.keys(value).length === 0 || (Array.isArray(nodes) && nodes.length === 0);
  } catch {
    return json.trim() === '';
  }
};

/** The JSON called like the folder, else the only one there is. */
const jsonName = (folder: string, name: string): string | undefined => {
  const all = namesIn(folder).filter((one) => /\.json$/i.test(one) && one !== MAPPING);
  return all.find((one) => one === `${name}.json`) ?? (all.length === 1 ? all[0] : undefined);
};

const jsonIn = (folder: string, file: string | undefined, reader: Reader) => {
  if (file === undefined || !reader.isInside(file)) return undefined;
  return decode(reader.bytesOf(file), join(folder, file));
};

/**
 * Reads a folder of roadmap.sh, and nothing outside it: the drawing, and `content/<slug>@<id>.md`.
 *
 * @returns undefined for what is no folder, or holds neither of them
 * @throws RoadmapError `roadmap-unreadable` on a file in it that is none, and on more than 5,000
 * files or 64 MiB
 */
export const readFolder = (
  path: string,
  warn: (text: string) => void,
): RoadmapFolder | undefined => {
  if (path === '-' || !isFolder(path)) return undefined;
  const isContent = !isFolder(join(path, CONTENT)) && basename(resolve(path)) === CONTENT;
  const name = basename(isContent ? dirname(resolve(path)) : resolve(path)) || 'roadmap';
  const reader = readerIn(path);
  const within = isContent ? '.' : CONTENT;
  const named = contentIn(path, within, reader);
  const content = named.size > 0 ? named : numberedIn(path, within, reader);
  const file = jsonName(path, name);
  const json = jsonIn(path, file, reader);
  const isDrawing = json !== undefined && isRoadmapSh(json);
  if (!isDrawing && content.size === 0) return undefined;
  const { outside } = reader;
  if (outside.length > 0) {
    const first = outside.slice(0, 3).join(', ');
    warn(`${path}: links that lead out of it were left out: ${outside.length}: ${first}`);
  }
  if (json !== undefined && content.size > 0 && isStub(json)) {
    warn(`${join(path, file ?? '')}: there is nothing in it; only the content files were read`);
    return { name, content };
  }
  // One that is called like the folder is meant to be the drawing: what is wrong with it is told.
  const isMeant = isDrawing || file === `${name}.json`;
  if (json === undefined || !isMeant) return { name, content };
  const mapping = jsonIn(path, existsSync(join(path, MAPPING)) ? MAPPING : undefined, reader);
  return { name, content, json, ...(mapping === undefined ? {} : { mapping }) };
};
