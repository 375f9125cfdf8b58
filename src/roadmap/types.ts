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
  /** Where to begin, what to read next, what to look things up in. */
  readonly role?: 'start' | 'then' | 'reference';
  readonly free?: boolean;
  /** How long it takes, in minutes. */
  readonly minutes?: number;
}

/** One action of a practice. */
export interface PracticeStep {
  /** Stable for ever: a tick hangs on it. Without one it hangs on the text. Unique in its practice. */
  readonly id?: string;
  readonly text: string;
  /** What one sees when it worked. */
  readonly expect?: string;
  /** How long it takes someone new to it, in minutes. */
  readonly minutes?: number;
  readonly hint?: string;
  /** Whether it may be left out. */
  readonly stretch?: boolean;
}

/** Something to build or break, step by step. */
export interface SteppedPractice {
  readonly goal: string;
  readonly steps: readonly PracticeStep[];
}

/** The older form of a practice: a paragraph, and the facts that tell that it is done. */
export interface TaskPractice {
  readonly task: string;
  readonly doneWhen: readonly string[];
}

/** A practice of either form; `practiceOf` reads both as steps. */
export type Practice = SteppedPractice | TaskPractice;

/** A word of the job and what it means. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** Code or output, and what to look at in it. */
export interface Example {
  /** May have several lines. */
  readonly code: string;
  readonly caption: string;
}

/** A common mistake: what one sees, and why. */
export interface Mistake {
  readonly symptom: string;
  readonly cause: string;
}

/** A self-check: a question and the short answer a learner compares with. */
export interface Check {
  readonly question: string;
  /** What the question is about; may have several lines. */
  readonly code?: string;
  readonly answer: string;
  /** Where the answer can be read: the URL of a resource of the node, or one of its terms. */
  readonly source?: string;
}

/** One part of what a learner needs before the first topic. */
export interface Preparation {
  readonly title: string;
  readonly text: string;
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
  readonly terms?: readonly Term[];
  readonly example?: Example;
  readonly practice?: Practice;
  readonly mistakes?: readonly Mistake[];
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
  /** What a learner needs before the first topic. */
  readonly before?: readonly Preparation[];
  readonly root: RoadmapNode;
}
