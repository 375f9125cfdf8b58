/** What lies where devices meet. */
interface Contents {
  /** Files that are named like a device's, by name. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The names of all others. */
  readonly foreign: readonly string[];
}

/** Where devices meet: a folder, or a branch of a git remote. */
export interface Place {
  read(): Promise<Contents>;
  /** Puts a file of ours there; false where another device was faster: then read again. */
  write(name: string, text: string): Promise<boolean>;
}

/** Whether a text is a device's id. */
export const isDevice = (text: string): boolean => /^[0-9a-f]{8}$/.test(text);

/** The file in which a device keeps what it knows; no other device writes to it. */
export const fileOf = (device: string): string => `${device}.jsonl`;

/**
 * Whether a name is a device's file, or a copy of one that a file service made of a conflict, such
 * as "a1b2c3d4 (conflicted copy).jsonl" or "a1b2c3d4.sync-conflict-20261122-100000-ABCDEFG.jsonl".
 */
export const isDeviceFile = (name: string): boolean => /^[0-9a-f]{8}.*\.jsonl$/i.test(name);

/** Names that file services and systems leave about; nobody put them there. */
export const isHidden = (name: string): boolean => name.startsWith('.');
