import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isSoundChange } from '../../progress/record/sound-event';
import type { Change } from '../../progress/record/types';
import { isObject } from '../../roadmap/places';
import { checksum } from '../checksum';
import { MAX_HISTORY, syncFile, syncFolder, systemCode, tooLarge, UnfitFile } from '../files';

/** Where a reader stands in the journal. */
export interface Bookmark {
  /** Bytes folded so far; always behind a newline. */
  readonly offset: number;
  /** Checksum of what lies before it: the journal may have been cut and have grown again. */
  readonly anchor: string;
}

/** Changes read from the journal. */
export interface Tail {
  readonly changes: readonly Change[];
  /** Lines that are none of ours or were damaged. */
  readonly damaged: number;
  /** Lines that a newer version wrote. */
  readonly newer: number;
  readonly bookmark: Bookmark;
  /** Whether it starts at the bookmark asked for; else it is the whole journal. */
  readonly continues: boolean;
}

export const START: Bookmark = { offset: 0, anchor: '' };

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** So many bytes before a line tell whether it begins with a newline of its own. */
const LOOK_BACK = 2;

/** How many bytes before a bookmark the anchor covers. */
const ANCHOR_BYTES = 1024;

/** One change as a line. It begins with a newline, so that a torn line before it stays alone. */
export const encode = (change: Change): Buffer => {
  const json = Buffer.from(JSON.stringify(change));
  return Buffer.concat([Buffer.from(`\n${checksum(json)} `), json, Buffer.from('\n')]);
};

/** What a line says; undefined for what is no JSON. Its checksum proves no more than that it is whole. */
const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const isWhole = (line: Buffer): boolean =>
  line.toString('latin1', 0, 8) === checksum(line.subarray(9));

const isNewer = (value: unknown): boolean =>
  isObject(value) && Number.isSafeInteger(value['v']) && Number(value['v']) > 1;

const decode = (line: Buffer): Change | 'damaged' | 'newer' => {
  if (!isWhole(line)) return 'damaged';
  const value = parsed(line.toString('utf8', 9));
  if (isSoundChange(value)) return value;
  return isNewer(value) ? 'newer' : 'damaged';
};

/** Where a line begins and where its newline is. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The lines of the journal that are not empty, each up to its newline. The first begins at `from`. */
const spansOf = (bytes: Buffer, from: number): Span[] => {
  const spans: Span[] = [];
  let start = from;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    if (end > start) spans.push({ start, end });
    start = end + 1;
  }
  return spans;
};

/** A line without its newline, and without the carriage return that an editor may have put there. */
const lineAt = (bytes: Buffer, { start, end }: Span): Buffer =>
  bytes.subarray(start, bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end);

/** Whether a line has a newline of its own before it, as we write it. */
const isOpened = (bytes: Buffer, { start }: Span): boolean =>
  bytes[start - 1] === NEWLINE && (start === 1 || bytes[start - 2] === NEWLINE);

/** Whether the newline behind a line is its own: the next record brings another one along. */
const isClosed = (bytes: Buffer, { end }: Span): boolean =>
  end + 1 === bytes.length || bytes[end + 1] === NEWLINE;

/**
 * Whether all of a line was written but its newline, for which there was no room: its writer was
 * told that nothing was saved, and the next one, whole, has brought the newline that ends it. Where
 * blank lines were taken out, as an editor may do, no line looks like that.
 */
const isTorn = (bytes: Buffer, span: Span, next: Span | undefined): boolean =>
  next !== undefined &&
  isOpened(bytes, span) &&
  !isClosed(bytes, span) &&
  isClosed(bytes, next) &&
  isWhole(lineAt(bytes, next));

const decodeAll = (bytes: Buffer, from: number): ReturnType<typeof decode>[] => {
  const spans = spansOf(bytes, from);
  return spans
    .filter(({ start, end }) => end > start + 1 || bytes[start] !== CARRIAGE_RETURN)
    .map((span, at, all) =>
      isTorn(bytes, span, all[at + 1]) ? 'damaged' : decode(lineAt(bytes, span)),
    );
};

const readAt = (file: number, start: number, end: number): Buffer => {
  const bytes = Buffer.alloc(Math.max(0, end - start));
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
};

const anchorAt = (file: number, offset: number): string =>
  offset === 0 ? '' : checksum(readAt(file, Math.max(0, offset - ANCHOR_BYTES), offset));

const EMPTY: Tail = { changes: [], damaged: 0, newer: 0, bookmark: START, continues: true };

/**
 * Reads the journal from a bookmark on; the whole of it where the bookmark no longer fits. What
 * stands behind the last newline is still being written, or was torn: it is left for later.
 */
export const readJournal = (path: string, from: Bookmark = START): Tail => {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return { ...EMPTY, continues: from.offset === 0 };
  }
  try {
    return readFrom(file, from);
  } finally {
    closeSync(file);
  }
};

const readFrom = (file: number, from: Bookmark): Tail => {
  const status = fstatSync(file);
  if (!status.isFile()) throw new UnfitFile('not a regular file');
  const { size } = status;
  if (size > MAX_HISTORY) throw new UnfitFile(tooLarge(MAX_HISTORY));
  const continues = from.offset <= size && anchorAt(file, from.offset) === from.anchor;
  if (continues && from.offset === size) return { ...EMPTY, bookmark: from };
  const start = continues ? from.offset : 0;
  const before = Math.min(LOOK_BACK, start);
  const bytes = readAt(file, start - before, size);
  const offset = start - before + bytes.lastIndexOf(NEWLINE) + 1;
  const lines = decodeAll(bytes, before);
  return {
    changes: lines.filter((line) => typeof line === 'object'),
    damaged: lines.filter((line) => line === 'damaged').length,
    newer: lines.filter((line) => line === 'newer').length,
    bookmark: { offset, anchor: anchorAt(file, offset) },
    continues,
  };
};

/** The error when some of the changes may stand in the journal, or may not survive a power cut. */
export class UncertainAppend extends Error {}

const settle = (step: () => void): void => {
  try {
    step();
  } catch (cause) {
    throw new UncertainAppend('the journal could not be synced', { cause });
  }
};

const diskFull = (): Error => Object.assign(new Error('short write'), { code: 'ENOSPC' });

/** A torn line is no change; but of several lines the first may be whole. */
const writeLines = (file: number, bytes: Buffer, changes: readonly Change[]): void => {
  const written = writeSync(file, bytes);
  if (written === bytes.length) return;
  if (written === 0 || changes.length === 1) throw diskFull();
  throw new UncertainAppend('the journal was written in part', { cause: diskFull() });
};

/**
 * Appends changes with one write. When this returns, they survive a power cut.
 *
 * @throws UncertainAppend where they may stand there even so; after any other error none of them does
 */
export const append = (path: string, changes: readonly Change[]): void => {
  const isNew = !existsSync(path);
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;
  const file = openSync(path, flags, 0o600);
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw new UnfitFile('not a regular file');
    const bytes = Buffer.concat(changes.map(encode));
    if (status.size + bytes.length > MAX_HISTORY) throw new UnfitFile(tooLarge(MAX_HISTORY));
    writeLines(file, bytes, changes);
    settle(() => syncFile(file));
  } finally {
    settle(() => closeSync(file));
  }
  if (isNew) settle(() => syncFolder(dirname(path)));
};
