import { dirname } from 'node:path';
import { list, moment, object, record, text } from '../../progress/record/shape';
import { OWN } from '../../progress/record/sound-event';
import { lineOf, valueIn } from '../checked-line';
import { makeFolder, readIfThere, replaceFile } from '../files';

/** What is remembered of the last exchange. Losing it costs a line of `--status`. */
export interface Last {
  readonly to: string;
  /** When it was, ISO 8601. */
  readonly at: string;
  /** The latest change of all by then: later ones wait to be sent. */
  readonly newest: string;
  /** What devices call themselves, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Files in that place that are none of ours. */
  readonly foreign: readonly string[];
}

const isLast = object<Last>({
  to: text,
  at: moment,
  newest: text,
  names: record(text),
  foreign: list(text),
});

/** The note on the last exchange with a place; undefined where there is none that can be read. */
export const readLast = (path: string, to: string): Last | undefined => {
  try {
    const last = valueIn(readIfThere(path)?.toString().trimEnd() ?? '');
    return isLast(last, OWN) && last.to === to ? last : undefined;
  } catch {
    return undefined;
  }
};

export const writeLast = (path: string, last: Last): void => {
  makeFolder(dirname(path), 0o700);
  replaceFile(path, `${lineOf(last)}\n`, { mode: 0o600 });
};
