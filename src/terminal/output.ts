import { fstatSync, writeSync } from 'node:fs';
import { RoadmapError } from '../roadmap/errors';

/** Written at once: large enough that a call to the system costs nothing beside its bytes. */
const CHUNK = 64 * 1024;

/** How long to wait before a pipe that is full is tried again, in milliseconds. */
const PAUSE = 5;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
};

/** Writes all of it; false where the reader has gone away. */
const writeAll = (file: number, text: string): boolean => {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(file, bytes));
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') pause();
      else if (codeOf(error) === 'EPIPE') return false;
      else {
        const message = `Cannot write the output: ${codeOf(error)}.`;
        throw new RoadmapError('output-failed', message, 'What was saved before stays saved.');
      }
    }
  }
  return true;
};

/**
 * Writes lines to a file descriptor. A reader that has gone away (`| head -1`) ends it quietly.
 *
 * @throws RoadmapError `output-failed` on a full disk and the like
 */
export const writeLines = (file: number, lines: Iterable<string>): void => {
  let chunk = '';
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    if (!writeAll(file, chunk)) return;
    chunk = '';
  }
  if (chunk) writeAll(file, chunk);
};

/**
 * Whether a file descriptor is a terminal. Only a character device can be one, and asking further
 * loads Node's terminal code, which a pipe need not pay for.
 */
export const isTerminal = (file: 0 | 1 | 2): boolean => {
  try {
    if (!fstatSync(file).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  const streams = { 0: () => process.stdin, 1: () => process.stdout, 2: () => process.stderr };
  return streams[file]().isTTY === true;
};
