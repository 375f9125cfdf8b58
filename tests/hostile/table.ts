import type { Row } from './row';
import { commandLines } from './rows/arguments';
import { checkups } from './rows/checkup';
import { environments } from './rows/environment';
import { imports } from './rows/imports';
import { keeping } from './rows/keeping';
import { savedProgress } from './rows/progress';
import { roadmapFiles } from './rows/roadmap-files';
import { terminals } from './rows/terminal';

/** Every hostile input there is an expectation of. */
export const TABLE: readonly Row[] = [
  ...roadmapFiles,
  ...commandLines,
  ...savedProgress,
  ...environments,
  ...terminals,
  ...imports,
  ...keeping,
  ...checkups,
];
