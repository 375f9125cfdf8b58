import type { Row } from '../row';
import { invalidFiles } from './invalid-files';
import { rulingTitles } from './ruling-titles';
import { takenFiles } from './taken-files';
import { unreadableFiles } from './unreadable-files';

/** Roadmap files: rows 1 to 34, and 81 to 138. */
export const roadmapFiles: readonly Row[] = [
  ...unreadableFiles,
  ...invalidFiles,
  ...takenFiles,
  ...rulingTitles,
];
