import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';

/** Where the program keeps compiled code, given XDG_CACHE_HOME: see bin/roadmap.js. */
export const codeFolder = (caches: string): string => join(caches, 'roadmap', 'code');

const aboutShape = z.looseObject({ files: z.array(z.looseObject({ path: z.string() })) });

/** The names of the files whose code one kept file holds. */
export const filesIn = (kept: string): string[] => {
  const bytes = readFileSync(kept);
  const about = bytes.toString('utf8', 16, 16 + bytes.readInt32LE(8));
  return aboutShape.parse(JSON.parse(about)).files.map(({ path }) => basename(path));
};

/** The kept file of a command, such as `show`. */
export const keptOf = (caches: string, command: string): string => {
  const names = readdirSync(codeFolder(caches)).filter((name) => name.startsWith(`${command}-`));
  const [name = ''] = names;
  if (names.length !== 1) throw new Error(`${command}: ${names.length} files of compiled code`);
  return join(codeFolder(caches), name);
};
