import { RoadmapError, seeFormat } from '../roadmap/errors';
import { kindOf } from './magic';

const isPrefixValid = (bytes: Uint8Array, end: number): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** Offset of the first byte that cannot be UTF-8, by halving. */
const firstBadByte = (bytes: Uint8Array): number => {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefixValid(bytes, middle)) good = middle;
    else bad = middle;
  }
  return good;
};

/** The text of a file that may be empty: UTF-8 with or without a byte order mark, no NUL. */
export const decodeAny = (bytes: Uint8Array, name: string): string => {
  const refuse = (message: string) =>
    new RoadmapError('roadmap-invalid', `${name}: ${message}`, 'Save it as UTF-8, then try again.');
  const kind = kindOf(bytes, name);
  if (kind) {
    throw new RoadmapError(
      'roadmap-invalid',
      `${name} is ${kind.name}, which is not read.`,
      kind.hint,
    );
  }
  if (bytes.includes(0)) throw refuse('not UTF-8 text: it holds NUL bytes.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(`not UTF-8 text: byte ${firstBadByte(bytes)} is not valid.`);
  }
};

/** The same of one that may not be empty. */
export const decode = (bytes: Uint8Array, name: string): string => {
  const text = decodeAny(bytes, name);
  if (text.trim() === '') {
    throw new RoadmapError('roadmap-invalid', `${name}: the file is empty.`, seeFormat(name));
  }
  return text;
};
