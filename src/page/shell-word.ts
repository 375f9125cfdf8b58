import { clean } from './sanitize';

/** What no shell takes for anything but a part of a word. */
const PLAIN = /^[\p{L}\p{N}_@%+=:,./][\p{L}\p{N}_@%+=:,./~-]*$/u;

/**
 * A path as one types it in a shell: in quotes where it needs them. Undefined where it holds what
 * cannot be seen, so that no line to copy can be printed.
 */
export const shellWord = (path: string): string | undefined => {
  if (clean(path) !== path) return undefined;
  const given = path.startsWith('-') ? `./${path}` : path;
  return PLAIN.test(given) ? given : `'${given.replaceAll("'", "'\\''")}'`;
};
