import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoadmapError } from '../roadmap/errors';

/** The learner's editor with its own arguments, split at blanks: no shell reads it. */
const editorOf = (env: NodeJS.ProcessEnv): string[] =>
  (env['VISUAL'] || env['EDITOR'] || 'vi').split(/\s+/).filter(Boolean);

/** Lets the learner edit a text, and returns what they saved. */
export const editText = (text: string, env: NodeJS.ProcessEnv): string => {
  const [program = 'vi', ...args] = editorOf(env);
  const folder = mkdtempSync(join(tmpdir(), 'roadmap-'));
  const file = join(folder, 'note.md');
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const { error, status } = spawnSync(program, [...args, file], { stdio: 'inherit' });
    if (error) {
      const message = `Your editor "${program}" could not be started.`;
      throw new RoadmapError('program-missing', message, 'Set VISUAL or EDITOR to one you have.');
    }
    if (status !== 0) {
      const message = 'The editor ended with an error. Nothing was changed.';
      throw new RoadmapError(
        'refused',
        message,
        'Try again, or give the text on the command line.',
      );
    }
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
