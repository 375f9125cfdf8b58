import type { Finding } from './progress';

/** Where progress is exchanged with other devices. */
export interface SyncTarget {
  /** The folder's path or the remote's address. */
  readonly to: string;
  readonly kind: 'git' | 'folder';
}

/** A device that exchanges progress, as it is known here. */
export interface SyncDevice {
  readonly id: string;
  /** What it calls itself, where it has said so. */
  readonly name: string | undefined;
  readonly isSelf: boolean;
  /** Changes made on it. */
  readonly changes: number;
  /** The moment of the latest of them. */
  readonly last: string | undefined;
  /** How many of them the exchange just now brought. */
  readonly received: number;
}

/** How it stands with exchanging progress. */
export interface SyncReport {
  /** Undefined where it is not set up; secrets in an address are masked. */
  readonly target: SyncTarget | undefined;
  readonly sent: number;
  readonly received: number;
  /** The moment of the last exchange. */
  readonly last: string | undefined;
  /** Changes that were not sent yet; undefined where the last exchange is not remembered. */
  readonly waiting: number | undefined;
  readonly devices: readonly SyncDevice[];
  /** Names of files in that place that are none of ours. */
  readonly foreign: readonly string[];
}

/** The exchange of progress with other devices. */
export interface Sync {
  /** Exchanges with the place named, which is remembered once that succeeded, or with the one remembered. */
  exchange(to: string | undefined): Promise<SyncReport>;
  /** How it stands; asks neither network nor shared folder. */
  status(): Promise<SyncReport>;
  /** What is not as it should be there; asks no network. Empty where it is not set up. */
  check(): Promise<readonly Finding[]>;
  /** Forgets the place; what is there stays. The place, where there was one. */
  stop(): Promise<SyncTarget | undefined>;
}
