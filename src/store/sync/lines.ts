import { isChange } from '../../progress/record/foreign';
import type { Change } from '../../progress/record/types';
import { isObject } from '../../roadmap/places';
import { lineOf, valueIn } from '../checked-line';
import { isDevice } from './place';

/** A device as its file names it. */
export interface DeviceName {
  readonly id: string;
  readonly name: string;
}

/** What a device's file turned out to hold. */
export interface Sheet {
  readonly device?: DeviceName;
  readonly changes: readonly Change[];
  /** The lines that can be read here, and those that a newer version wrote: they stay. */
  readonly kept: readonly string[];
  readonly newer: number;
  /** Lines that say nothing, or not what they said when they were written. */
  readonly damaged: number;
  /** The last line is not all there: the file is still being copied. */
  readonly isTorn: boolean;
}

/** The line at the head of a file. */
const headOf = ({ id, name }: DeviceName): object => ({ v: 1, device: id, name });

type Line = 'newer' | 'damaged' | { readonly head: DeviceName } | { readonly change: Change };

const read = (line: string): Line => {
  const value = valueIn(line);
  if (isChange(value)) return { change: value };
  if (!isObject(value)) return 'damaged';
  const { v, device, name, events } = value;
  if (typeof v === 'number' && v > 1) return 'newer';
  const isHead = events === undefined && typeof device === 'string' && typeof name === 'string';
  return isHead && isDevice(device) ? { head: { id: device, name } } : 'damaged';
};

/** Reads a device's file, line by line: one bad line costs itself. */
export const sheetOf = (bytes: Buffer): Sheet => {
  const lines = bytes
    .toString()
    .split(/\r?\n/)
    .map((text) => ({ text, line: text === '' ? 'empty' : read(text) }) as const);
  const sound = lines.flatMap(({ line }) => (typeof line === 'object' ? [line] : []));
  const [device] = sound.flatMap((line) => ('head' in line ? [line.head] : []));
  const count = (kind: Line) => lines.filter(({ line }) => line === kind).length;
  // Behind the last newline nothing stands, or a line that is not all there.
  const isTorn = lines.at(-1)?.line === 'damaged';
  return {
    ...(device ? { device } : {}),
    changes: sound.flatMap((line) => ('change' in line ? [line.change] : [])),
    kept: lines.flatMap(({ text, line }) =>
      line === 'newer' || (typeof line === 'object' && 'change' in line) ? [text] : [],
    ),
    newer: count('newer'),
    damaged: count('damaged') - (isTorn ? 1 : 0),
    isTorn,
  };
};

/** A device's file: who it is, what stood in it before, what is new. */
export const textOf = (
  device: DeviceName,
  kept: readonly string[],
  changes: readonly Change[],
): string =>
  [lineOf(headOf(device)), ...kept, ...changes.map(lineOf)].map((line) => `${line}\n`).join('');
