import type { Backup } from '../../context/backups';
import { setting } from '../../progress/record/entries';
import { FOREIGN, isChange } from '../../progress/record/foreign';
import type { Setting, State } from '../../progress/record/types';
import { checkRoadmap } from '../../roadmap/check';
import { RoadmapError } from '../../roadmap/errors';
import { isObject } from '../../roadmap/places';
import type { Roadmap } from '../../roadmap/types';
import { lineOf, valueIn } from '../checked-line';

/** Names the file for whoever opens it, and for us. */
export const KIND = 'roadmap backup';

/** A backup as a text: a line each, with its checksum. The first says how many follow. */
export const textOf = ({ settings, changes, roadmaps, ...made }: Backup): string => {
  const counts = { changes: changes.length, roadmaps: roadmaps.length };
  const head = { kind: KIND, v: 1, ...made, ...counts };
  const rest = [{ settings }, ...changes, ...roadmaps.map((roadmap) => ({ roadmap }))];
  return [head, ...rest].map((value) => `${lineOf(value)}\n`).join('');
};

/** What to tell of a file that is no backup, or no longer one. */
export const refuse = (
  path: string,
  what: string,
  hint = 'Nothing was changed. Try an older backup.',
) => new RoadmapError('progress-unreadable', `${path}: ${what}.`, hint);

interface Head {
  readonly at: string;
  readonly version: string;
  readonly changes: number;
  readonly roadmaps: number;
}

const headOf = (value: unknown, path: string): Head => {
  if (!isObject(value) || value['kind'] !== KIND) {
    throw refuse(path, 'not a backup of roadmap', 'Make one: roadmap backup');
  }
  const { v, at, version, changes, roadmaps } = value;
  if (typeof v === 'number' && v > 1) {
    throw refuse(path, 'made by a newer version of roadmap', 'Update roadmap, then try again.');
  }
  if (typeof at === 'string' && typeof version === 'string') {
    if (typeof changes === 'number' && typeof roadmaps === 'number') {
      return { at, version, changes, roadmaps };
    }
  }
  throw refuse(path, 'line 1 does not say what a backup says there');
};

/** The value in each line. A file that was cut within a line, or edited, is told from its lines. */
const valuesIn = (text: string, path: string): unknown[] => {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => {
    const value = valueIn(line);
    if (value !== undefined) return value;
    const isLast = index > 0 && index === lines.length - 1 && !text.endsWith('\n');
    throw index === 0
      ? refuse(path, 'not a backup of roadmap', 'Make one: roadmap backup')
      : refuse(
          path,
          isLast
            ? `it ends in the middle of line ${index + 1}`
            : `line ${index + 1} was changed after the backup was made`,
        );
  });
};

const settingsIn = (value: unknown, path: string): State['settings'] => {
  const settings = isObject(value) ? value['settings'] : undefined;
  const sound: [string, Setting][] = [];
  for (const [key, one] of isObject(settings) ? Object.entries(settings) : []) {
    if (!setting(one, FOREIGN)) throw refuse(path, `line 2: no setting "${key}"`);
    sound.push([key, one]);
  }
  if (!isObject(settings)) throw refuse(path, 'line 2 holds no settings');
  return Object.fromEntries(sound);
};

const roadmapIn = (value: unknown, path: string, line: number): Roadmap => {
  const { roadmap } = checkRoadmap(isObject(value) ? value['roadmap'] : undefined);
  if (roadmap) return roadmap;
  throw refuse(path, `line ${line} holds no sound roadmap`);
};

/** Refuses a backup with fewer entries than its first line says, or more. */
const refuseOther = (held: number, expected: number, path: string): void => {
  if (held === expected) return;
  throw refuse(
    path,
    held < expected
      ? `it holds ${held} of ${expected} entries, as if its end were cut off`
      : `it holds ${held} entries where there should be ${expected}, as if something were added to it`,
  );
};

/**
 * Reads a backup.
 *
 * @throws RoadmapError `progress-unreadable` with what is wrong: nothing of it is taken then
 */
export const backupIn = (text: string, path: string): Backup => {
  const [first, second, ...rest] = valuesIn(text, path);
  const { changes: expected, roadmaps: files, at, version } = headOf(first, path);
  refuseOther(rest.length, expected + files, path);
  const changes = rest.slice(0, expected).map((value, index) => {
    if (isChange(value)) return value;
    throw refuse(path, `line ${index + 3} holds no change`);
  });
  const roadmaps = rest
    .slice(expected)
    .map((value, index) => roadmapIn(value, path, index + 3 + expected));
  return { at, version, settings: settingsIn(second, path), changes, roadmaps };
};
