import type { BroughtMark } from '../progress/record/imported-progress';
import type { Resource } from '../roadmap/types';

/** A node as a file shows it: in its place, but without an id that is stable for ever. */
export interface OutlineNode {
  readonly title: string;
  /** The format's own stable id, where it has one (roadmap.sh). */
  readonly id?: string;
  /** What the rest of the file calls this node in `requires`. Ids, numbers and titles work too. */
  readonly key?: string;
  /** "3.2.1". Numbers at the beginning of titles are found later: leave them in the title. */
  readonly number?: string;
  /** "#rgb" or "#rrggbb". */
  readonly color?: string;
  readonly summary?: string;
  readonly hours?: number;
  /** On a group: how many of its children suffice. */
  readonly choose?: number;
  /** Keys, ids, numbers or titles of nodes that come first. */
  readonly requires?: readonly string[];
  readonly resources?: readonly Resource[];
  /** What the file says of the learner's progress. Counts on topics only. */
  readonly status?: BroughtMark['status'];
  /** The day of it, where the file tells it. */
  readonly on?: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly children: readonly OutlineNode[];
}

/** Something worth knowing about how a text was read. */
export interface Warning {
  /** Counted from 1, where it is about a place. */
  readonly line?: number;
  readonly message: string;
}

/** What an importer made of a text. */
export interface Outline {
  /** The roadmap's id, where the file tells it. */
  readonly id?: string;
  /** The root. Its title is the roadmap's, from the file or else the file's name. */
  readonly root: OutlineNode;
  readonly description?: string;
  readonly warnings: readonly Warning[];
  /** The other diagrams of the file, each with its number and a few words, as in "2: mindmap". */
  readonly others?: readonly string[];
}

/** How a text is to be read. */
export interface ReadOptions {
  /** The file's name without folder and ending; the title where the text has none. */
  readonly name: string;
  /** Which of several diagrams of the file, counted from 1; the largest where it is left out. */
  readonly block?: number;
  /** Without places guessed from where things are drawn. */
  readonly flat?: boolean;
  /** Files beside the text that tell of its nodes, by name; where the text is empty, all there is. */
  readonly content?: ReadonlyMap<string, string>;
  /** What noted the parents of a drawing's nodes, where there is such a file beside it. */
  readonly mapping?: string;
}

/**
 * Reads a text of one format.
 *
 * @throws RoadmapError `roadmap-invalid` where the text is not of this format at all
 */
export type Read = (text: string, options: ReadOptions) => Outline;
