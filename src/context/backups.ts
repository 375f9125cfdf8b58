import type { Change, State } from '../progress/record/types';
import type { Roadmap } from '../roadmap/types';

/** All that a backup holds. */
export interface Backup {
  /** When it was made, ISO 8601. */
  readonly at: string;
  /** The version of the program that made it; empty for a copy of config.json. */
  readonly version: string;
  readonly settings: State['settings'];
  readonly changes: readonly Change[];
  /** The roadmaps that were imported. */
  readonly roadmaps: readonly Roadmap[];
}

/** Backups of everything, in one file each. */
export interface Backups {
  /** Everything there is now. */
  make(): Promise<Backup>;
  text(backup: Backup): string;
  /** Writes a backup to a file that only its owner may read; over another only if that is wanted. */
  save(path: string, backup: Backup, over: boolean): Promise<void>;
  /** What stands in a backup, or in a copy of config.json; damaged ones are refused. */
  read(path: string): Promise<Backup>;
  /** Keeps a backup in our own folder; its path. */
  keep(backup: Backup): Promise<string>;
}
