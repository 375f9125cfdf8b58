import type { Problem } from './problems';

/** Why a command stopped; scripts rely on these words. */
export type ErrorCode =
  | 'usage'
  | 'needs-terminal'
  | 'node-unknown'
  | 'choice-open'
  | 'resource-unknown'
  | 'note-unknown'
  | 'refused'
  | 'roadmap-unknown'
  | 'roadmap-unreadable'
  | 'roadmap-invalid'
  | 'progress-unreadable'
  | 'progress-unsaved'
  | 'output-failed'
  | 'sync-failed'
  | 'program-missing'
  | 'cancelled'
  | 'prompt-closed';

/**
 * The one error this program throws on purpose: what happened in a sentence, what to type next in
 * another. Everything else that is thrown is a bug.
 */
export class RoadmapError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint?: string,
    /** The faults of a roadmap file, where the error is about one. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'RoadmapError';
  }
}

/**
 * Whether something thrown is an error of ours. Asked by name, not by class: each file of the build
 * has a copy of the class.
 */
export const isRoadmapError = (error: unknown): error is RoadmapError =>
  error instanceof Error && error.name === 'RoadmapError';

/** What some work comes to; undefined where it ends with an error of ours. */
export const ifPossible = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (isRoadmapError(error)) return undefined;
    throw error;
  }
};

/** A file that is no valid roadmap, with what is wrong in it. */
export const invalidRoadmap = (file: string, problems: readonly Problem[]): RoadmapError =>
  new RoadmapError(
    'roadmap-invalid',
    `${file} is not a valid roadmap.`,
    `All of it: roadmap validate ${file}`,
    problems.filter((one) => one.severity === 'error'),
  );

/** Where to read what a roadmap file holds: JSON has a schema, the other formats do not. */
export const seeFormat = (file: string): string =>
  /\.json$/i.test(file)
    ? 'See the format: roadmap schema'
    : 'See the formats: roadmap import --help';
