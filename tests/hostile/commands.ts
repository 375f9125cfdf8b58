import type { Command } from './row';

/*
 * What each kind of input can reach. A new command belongs into the lists that fit it; a test tells
 * of one that stands in none of them.
 */

type Words = readonly string[];

/** A command about the roadmap in the file of the place. */
export const onFile = (...words: Words): Words => ['--roadmap', '<file>', ...words];

/** Everything that is drawn from a roadmap; "a" is a topic in it. */
export const FILE_READS: readonly Command[] = [
  onFile(),
  onFile('--json'),
  onFile('show'),
  onFile('show', 'a', '--json'),
  onFile('info', 'a', '--checks', '--answers'),
  onFile('search', 'about'),
  onFile('path', 'a'),
  onFile('next', '--why'),
  onFile('open', 'a'),
  onFile('note', 'a'),
  onFile('reset', 'a'),
  onFile('export'),
  onFile('stats'),
  onFile('plan', '--to', 'a'),
  onFile('review', '--list'),
  onFile('doctor'),
  ['validate', '<file>'],
];

/** Everything that is saved about a topic of the file, or of the file itself. */
export const FILE_WRITES: readonly Command[] = [
  onFile('done', 'a'),
  onFile('start', 'a'),
  onFile('skip', 'a'),
  onFile('note', 'a', 'x'),
  ['import', '<file>', '--yes'],
];

/** Every command that has to refuse a file that is no roadmap. */
export const FILE_COMMANDS: readonly Command[] = [
  ...FILE_READS.filter((one) => !one.includes('doctor') && !one.includes('validate')),
  ...FILE_WRITES,
];

/** Everything that is drawn from saved progress. */
export const PROGRESS_READS: readonly Command[] = [
  [],
  ['--json'],
  ['show'],
  ['info', 'sql'],
  ['search', 'anycast'],
  ['path', 'caches'],
  ['next', '--why'],
  ['open', 'dns'],
  ['note', 'dns'],
  ['undo', '--list'],
  ['done', 'http'],
  ['stats'],
  ['plan'],
  ['review', '--list'],
  ['sync', '--status'],
  ['roadmaps'],
  ['config'],
  ['export', '--notes'],
  ['backup', '-'],
];

/** Everything that saves progress. */
export const PROGRESS_WRITES: readonly Command[] = [
  ['done', 'docker', 'cloud'],
  ['start', 'docker'],
  ['skip', 'docker'],
  ['reset', 'sql'],
  ['note', 'dns', 'once more'],
  ['note', 'dns', '--remove', '1'],
  ['review', '--grade', 'good', 'http'],
  ['undo'],
  '$roadmap undo > /dev/null && $roadmap redo',
  ['config', 'ascii', 'on'],
];

/** What neither reads nor writes progress. */
export const ALOOF: readonly Command[] = [
  ['--help'],
  ['--version'],
  ['help', 'done'],
  ['schema'],
  ['completion', 'bash'],
  ['validate', 'roadmap.json'],
];

/** One of each kind, where the way of starting is what is tried. */
export const SCREENS: readonly Command[] = [
  [],
  ['show'],
  ['next', '--why'],
  ['info', 'sql'],
  ['search', 'cache'],
  ['path', 'caches'],
  ['stats'],
  ['plan'],
  ['review', '--list'],
  ['undo', '--list'],
  ['roadmaps'],
  ['config'],
  ['doctor'],
  ['--help'],
];

export const VALIDATE: readonly Command[] = [['validate', '<file>']];

/** What the table calls these lists. */
export const LISTS: ReadonlyMap<readonly Command[], string> = new Map([
  [FILE_READS, 'all that read a file'],
  [FILE_WRITES, 'all that save from a file'],
  [FILE_COMMANDS, 'all that need a file'],
  [PROGRESS_READS, 'all that read progress'],
  [PROGRESS_WRITES, 'all that save progress'],
  [ALOOF, 'all that need no progress'],
  [SCREENS, 'a screen of each kind'],
]);
