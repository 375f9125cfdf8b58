import type { Problem } from '../roadmap/problems';
import type { Roadmap } from '../roadmap/types';

/** A roadmap and where it came from. */
export interface Held {
  readonly roadmap: Roadmap;
  readonly origin: 'shipped' | 'library' | 'file';
  readonly path: string;
}

/** How much of a roadmap is wanted: what the screens are drawn from, or also what its topics teach. */
export type Detail = 'tree' | 'whole';

/** A folder of roadmap.sh. */
export interface RoadmapFolder {
  readonly name: string;
  /** The drawing, where there is one. */
  readonly json?: string;
  /** What noted the parents of its nodes, where there is such a file. */
  readonly mapping?: string;
  /** Its content files, by name: "http@a1b2.md"; by path in the layout of 2023. */
  readonly content: ReadonlyMap<string, string>;
}

/** The roadmaps at hand: the shipped one, and those imported. */
export interface RoadmapLibrary {
  /** The roadmap that this call is about, at least in that detail. */
  current(detail: Detail): Promise<Held>;
  /** A roadmap we hold, by id, at least in that detail (the tree by default). */
  find(id: string, detail?: Detail): Promise<Held | undefined>;
  ids(): readonly string[];
  /** A text that changes with the file of a roadmap; empty for the shipped one. */
  version(id: string): string;
  /** The text of a file, or of standard input for "-"; UTF-8, strictly. */
  text(file: string): Promise<string>;
  /** A folder of roadmap.sh; undefined where the path is none. */
  folder(path: string): Promise<RoadmapFolder | undefined>;
  /** Reads and checks a roadmap file in our own format, without keeping it. */
  read(file: string): Promise<{ roadmap?: Roadmap; problems: readonly Problem[] }>;
  keep(roadmap: Roadmap): Promise<string>;
  remove(id: string): void;
  /** Copies a roadmap of the learner's own to `backups/`; the copy's name, or null where there is none. */
  keepCopy(id: string): Promise<string | null>;
  /** The roadmap in such a copy. */
  copy(name: string): Promise<Roadmap>;
  /** The JSON Schema of a roadmap file. */
  schema(): object;
}
