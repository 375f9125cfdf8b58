import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoadmapError } from '../roadmap/errors';
import { quoted } from '../roadmap/quoted';
import { splitWords } from './command-line';

const HOW_ELSE = 'Try again, or give the text on the command line.';

const editorOf = (env: NodeJS.ProcessEnv): string[] => {
  const named = [env['VISUAL'], env['EDITOR']].find((value) => value?.trim());
  return splitWords(named ?? 'vi', env);
};

/** A folder of our own for the file that is edited. */
const temporaryFolder = (): string => {
  try {
    return mkdtempSync(join(tmpdir(), 'roadmap-'));
  } catch {
    const message = `No file for your editor could be made in ${tmpdir()}. Nothing was changed.`;
    throw new RoadmapError('output-failed', message, 'Set TMPDIR to a folder you can write to.');
  }
};

const runEditor = ([program = '', ...args]: readonly string[], file: string): void => {
  const { error, status } = spawnSync(program, [...args, file], { stdio: 'inherit' });
  if (error) {
    const message = `Your editor ${quoted(program)} could not be started.`;
    throw new RoadmapError('program-missing', message, 'Set VISUAL or EDITOR to one you have.');
  }
  if (status !== 0) {
    const message = 'The editor ended with an error. Nothing was changed.';
    throw new RoadmapError('refused', message, HOW_ELSE);
  }
};

/** What the editor left behind; undefined where that is no file. */
const bytesIn = (file: string): Uint8Array | undefined => {
  try {
    return lstatSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
};

/** UTF-8, or undefined. */
const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Lets the learner edit a text, and returns what they saved.
 *
 * @throws RoadmapError where there is no editor, or no text afterwards
 */
export const editText = (text: string, env: NodeJS.ProcessEnv): string => {
  const editor = editorOf(env);
  const folder = temporaryFolder();
  const file = join(folder, 'note.md');
  let isKept = false;
  try {
    writeFileSync(file, text, { mode: 0o600 });
    runEditor(editor, file);
    const bytes = bytesIn(file);
    if (!bytes) {
      const message = 'The editor left no file behind. Nothing was changed.';
      throw new RoadmapError('refused', message, HOW_ELSE);
    }
    const edited = decoded(bytes);
    if (edited !== undefined) return edited;
    isKept = true;
    const message = 'The editor saved text that is not UTF-8. Nothing was changed.';
    throw new RoadmapError('refused', message, `Your text is kept in ${file}`);
  } finally {
    if (!isKept) rmSync(folder, { recursive: true, force: true });
  }
};
