import { type ErrorCode, isRoadmapError, type RoadmapError } from '../roadmap/errors';

/** The exit code of everything that can stop a command. */
const EXIT: Readonly<Record<ErrorCode, number>> = {
  refused: 1,
  'node-unknown': 1,
  'choice-open': 1,
  'resource-unknown': 1,
  'note-unknown': 1,
  'program-missing': 1,
  'prompt-closed': 1,
  usage: 2,
  'needs-terminal': 2,
  'roadmap-unknown': 3,
  'roadmap-unreadable': 3,
  'roadmap-invalid': 3,
  'progress-unreadable': 4,
  'progress-unsaved': 4,
  'output-failed': 4,
  'sync-failed': 4,
  cancelled: 130,
};

const EXIT_BUG = 70;

/** How many faults of a roadmap file are listed; `validate` lists all. */
const MOST_PROBLEMS = 10;

/** An error as it is told: its code, what happened, what to type next. */
export interface Told {
  readonly code: ErrorCode | 'bug';
  readonly message: string;
  readonly hint: string | undefined;
  readonly exitCode: number;
}

const withProblems = ({ message, problems }: RoadmapError): string => {
  const shown = problems.slice(0, MOST_PROBLEMS).map((one) => {
    const place = [one.line === undefined ? '' : `line ${one.line}`, one.path].filter(Boolean);
    return `  ${place.join(' ')}${place.length > 0 ? ': ' : ''}${one.message}`;
  });
  const more = problems.length - MOST_PROBLEMS;
  return [message, ...shown, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
};

/** What to tell of anything that was thrown; what we did not throw ourselves is a bug of ours. */
export const tell = (error: unknown): Told => {
  if (isRoadmapError(error)) {
    const { code, hint } = error;
    return { code, message: withProblems(error), hint, exitCode: EXIT[code] };
  }
  return {
    code: 'bug',
    message: `This is a bug in roadmap: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'Report it, with what --debug prints, to whoever maintains your copy.',
    exitCode: EXIT_BUG,
  };
};
