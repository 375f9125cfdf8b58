/** What a learner can say of a topic. */
export type Status = 'todo' | 'doing' | 'done' | 'skipped';

/** Where a node stands in the tree: a leaf is a topic at any depth, a section lies right under the root. */
export type Kind = 'root' | 'section' | 'group' | 'topic';

/** A link that teaches the topic. */
export interface Resource {
  readonly title: string;
  /** Shown as text whatever it says; opened only when it is http or https. */
  readonly url: string;
  readonly kind?: 'official' | 'guide' | 'book' | 'course' | 'video' | 'tool' | 'paper';
  readonly free?: boolean;
  /** How long it takes, in minutes. */
  readonly minutes?: number;
}

/** One thing to build or break, and the facts that tell that it is done. */
export interface Practice {
  readonly task: string;
  readonly doneWhen: readonly string[];
}

/** A self-check: a question and the short answer a learner compares with. */
export interface Check {
  readonly question: string;
  readonly answer: string;
}

/** One node of a roadmap file. A node without children is a topic. */
export interface RoadmapNode {
  /** Stable for ever: progress hangs on it. 1 to 128 printable characters, no blank, no slash. */
  readonly id: string;
  /** Where the node stands today, such as "3.2.1". A file numbers all of its nodes or none. */
  readonly number?: string;
  readonly title: string;
  /** Other words for the node; they share one name space with the ids. */
  readonly aliases?: readonly string[];
  /** "#rgb" or "#rrggbb". */
  readonly color?: string;
  readonly summary?: string;
  /** Ids of nodes that come first. */
  readonly requires?: readonly string[];
  /** On a group: how many of its children suffice. */
  readonly choose?: number;
  /** Honest effort in hours, reading and practice together. */
  readonly hours?: number;
  readonly outcomes?: readonly string[];
  readonly practice?: Practice;
  readonly resources?: readonly Resource[];
  readonly checks?: readonly Check[];
  readonly children?: readonly RoadmapNode[];
}

/** A roadmap file, format 1. */
export interface Roadmap {
  readonly $schema?: string;
  readonly format: 1;
  /** A slug: small letters, digits and hyphens, at most 64. Progress is kept under it. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** A BCP 47 tag such as "en". */
  readonly language?: string;
  /** Where the roadmap came from. */
  readonly source?: string;
  readonly root: RoadmapNode;
}
