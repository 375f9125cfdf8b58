import type { Read } from './outline';

/** A format that roadmaps are brought in from. Our own JSON is none: it has ids, and is checked. */
export interface Importer {
  /** As `--format` takes it. */
  readonly id: string;
  /** Whether a text looks like it. The first that says so is taken, so the narrow ones stand first. */
  readonly fits: (text: string, fileName: string) => boolean;
  readonly load: () => Promise<{ readonly read: Read }>;
}

/** All of them. */
export const IMPORTERS: readonly Importer[] = [];
