import { progress, progressOfFormat1, setting } from '../../progress/record/entries';
import { count, object, oneOf, record, text } from '../../progress/record/shape';
import { OWN } from '../../progress/record/sound-event';
import type { State } from '../../progress/record/types';
import { type StateOfFormat1, upgraded } from '../../progress/record/upgrade';
import { RoadmapError } from '../../roadmap/errors';
import { nestsTooDeep } from '../../roadmap/nesting';
import { isObject } from '../../roadmap/places';
import { checksum } from '../checksum';
import { readIfThere } from '../files';
import type { Bookmark } from './journal';

/** The format that is written. Older ones are read, newer ones refused. */
export const FORMAT = 2;

/** What config.json says: the whole state, up to a place in the journal. */
export interface Stored {
  readonly format: typeof FORMAT;
  /** This machine, in every change made on it. */
  readonly device: string;
  readonly settings: State['settings'];
  readonly roadmaps: State['roadmaps'];
  readonly newest: string;
  readonly journal: Bookmark;
}

/** The same as format 1 wrote it. */
interface StoredFormat1 extends Omit<Stored, 'format' | 'roadmaps'> {
  readonly format: 1;
  readonly roadmaps: StateOfFormat1['roadmaps'];
}

const shared = {
  device: text,
  settings: record(setting),
  newest: text,
  journal: object<Bookmark>({ offset: count, anchor: text }),
};

const format2 = object<Stored>({
  format: oneOf(FORMAT),
  ...shared,
  roadmaps: record(progress),
});

const format1 = object<StoredFormat1>({
  format: oneOf(1),
  ...shared,
  roadmaps: record(progressOfFormat1),
});

const fromFormat1 = (stored: StoredFormat1): Stored => ({
  ...stored,
  ...upgraded(stored),
  format: FORMAT,
});

/** What config.json turned out to be. */
export type StateFile =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'sound';
      readonly stored: Stored;
      readonly isOlder: boolean;
      readonly bytes: Buffer;
    }
  /** JSON of the right kind, but not as we wrote it. */
  | { readonly kind: 'edited'; readonly document: unknown; readonly bytes: Buffer }
  | { readonly kind: 'damaged'; readonly bytes: Buffer };

/** The last line of the file covers all bytes before it. */
const SEAL = /,\n\t"checksum": "([0-9a-f]{8})"\n\}\n$/;
const SEAL_BYTES = Buffer.byteLength(',\n\t"checksum": "00000000"\n}\n');

/** A document as the text of config.json, sealed with its checksum. */
export const sealed = (document: object): string => {
  const body = JSON.stringify(document, null, '\t').slice(0, -2);
  return `${body},\n\t"checksum": "${checksum(Buffer.from(body))}"\n}\n`;
};

const isSealed = (bytes: Buffer): boolean => {
  const start = bytes.length - SEAL_BYTES;
  const seal = SEAL.exec(bytes.toString('latin1', Math.max(0, start)));
  return seal?.[1] === checksum(bytes.subarray(0, start));
};

/** A damaged byte can turn our format into a newer one: the seal tells what it was. */
const withItsFormat = (bytes: Buffer): Buffer | undefined => {
  const head = '{\n\t"format": ';
  if (!bytes.toString('latin1', 0, 32).startsWith(head)) return undefined;
  const rest = bytes.subarray(head.length + 1);
  return [1, FORMAT]
    .map((format) => Buffer.concat([Buffer.from(`${head}${format}`), rest]))
    .find(isSealed);
};

const parsed = (bytes: Buffer): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return nestsTooDeep(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What we sealed is sound UTF-8 and not deep; whoever else did is found out by its shape. */
const parsedSealed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
};

const soundIn = (document: unknown, bytes: Buffer): StateFile | undefined => {
  if (format2(document, OWN)) return { kind: 'sound', stored: document, isOlder: false, bytes };
  return format1(document, OWN)
    ? { kind: 'sound', stored: fromFormat1(document), isOlder: true, bytes }
    : undefined;
};

const formatOf = (document: unknown): unknown =>
  isObject(document) ? document['format'] : undefined;

/** Refuses what a newer version wrote: nothing of it is read, nothing is written over it. */
export const refuseNewer = (path: string): RoadmapError =>
  new RoadmapError(
    'progress-unreadable',
    `${path} was written by a newer version of roadmap.`,
    'Update roadmap, then try again. Nothing was changed.',
  );

/**
 * Tells what the bytes of config.json are.
 *
 * @throws RoadmapError `progress-unreadable` on a newer format
 */
export const readState = (bytes: Buffer | undefined, path: string): StateFile => {
  if (bytes === undefined) return { kind: 'absent' };
  const sound = isSealed(bytes) ? soundIn(parsedSealed(bytes), bytes) : undefined;
  if (sound) return sound;
  const document = parsed(withItsFormat(bytes) ?? bytes);
  const format = formatOf(document);
  if (format === 1 || format === FORMAT) return { kind: 'edited', document, bytes };
  if (Number.isSafeInteger(format) && Number(format) > FORMAT) throw refuseNewer(path);
  return { kind: 'damaged', bytes };
};

/** The file at a path, as above. */
export const readStateFile = (path: string): StateFile => readState(readIfThere(path), path);

/** Whether the file at a path is, byte for byte, what was read from it. */
export const isStill = (path: string, file: StateFile): boolean => {
  const bytes = readIfThere(path);
  return file.kind === 'absent' ? bytes === undefined : bytes?.equals(file.bytes) === true;
};
