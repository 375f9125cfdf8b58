import { readFileSync } from 'node:fs';
import { shellWord } from '../../page/shell-word';
import type { Checked } from '../../roadmap/check';
import { RoadmapError, seeFormat } from '../../roadmap/errors';
import { inWords, readRegular } from '../files';

/** A value of `--roadmap` with a slash or ending in ".json" is a file, else an id. */
export const isFile = (wanted: string): boolean => /[/\\]|\.json$/i.test(wanted);

/** What to tell of a file that could not be read. */
export const unreadable = (file: string, error: unknown): RoadmapError => {
  return new RoadmapError('roadmap-unreadable', `${file}: ${inWords(error)}.`, seeFormat(file));
};

/** Nothing is fetched from the web: what to type instead. */
const refuseAddress = (file: string): void => {
  if (!/^https?:\/\//i.test(file)) return;
  const message = `${file} is an address, and nothing is fetched from the web.`;
  const hint = `Fetch it yourself: curl -fsSL ${shellWord(file) ?? '<address>'} | roadmap import -`;
  throw new RoadmapError('roadmap-unreadable', message, hint);
};

export const bytesOf = (file: string): Buffer => {
  refuseAddress(file);
  try {
    return file === '-' ? readFileSync(0) : readRegular(file);
  } catch (error) {
    throw unreadable(file === '-' ? 'standard input' : file, error);
  }
};

/** The text of a file; 3 where it is none. */
export const readText = async (file: string): Promise<string> => {
  const bytes = bytesOf(file);
  const { decode } = await import('../../formats/text');
  return decode(bytes, file === '-' ? 'standard input' : file);
};

/** Reads and checks a roadmap file of our own format. */
export const readFile = async (file: string): Promise<Checked> => {
  const text = await readText(file);
  const { readJson } = await import('../../formats/json');
  return readJson(text);
};
