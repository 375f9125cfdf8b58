import { fstatSync } from 'node:fs';

/** How long a pipe may stay silent before nobody is thought to write to it, in milliseconds. */
const PATIENCE = 1000;

/** What is given on standard input, and whether it was waited for in vain. */
export interface Piped {
  readonly bytes: Uint8Array;
  readonly isSilent: boolean;
}

const NOTHING: Piped = { bytes: new Uint8Array(), isSilent: false };

const isGiven = (): boolean => {
  try {
    const stat = fstatSync(0);
    return stat.isFIFO() || stat.isFile() || stat.isSocket();
  } catch {
    return false;
  }
};

/**
 * All of standard input, where a pipe or a file is given. A program that starts us may leave a pipe
 * open to which it never writes: that is waited for a moment only.
 */
export const readPiped = async (): Promise<Piped> => {
  if (!isGiven()) return NOTHING;
  const { stdin } = process;
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    const silence = setTimeout(() => {
      stdin.pause();
      stdin.unref?.();
      resolve({ ...NOTHING, isSilent: true });
    }, PATIENCE);
    stdin.on('data', (chunk: Uint8Array) => {
      clearTimeout(silence);
      chunks.push(chunk);
    });
    stdin.once('error', reject);
    stdin.once('end', () => {
      clearTimeout(silence);
      resolve({ bytes: Buffer.concat(chunks), isSilent: false });
    });
  });
};
