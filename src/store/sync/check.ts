import type { Finding } from '../../context/progress';
import type { SyncTarget } from '../../context/sync';
import { dayOf } from '../../progress/record/days';
import { isRoadmapError } from '../../roadmap/errors';
import { finding } from '../checkup/finding';
import { BrokenCopy } from './copy';
import { openFolder } from './folder';
import { keptIn } from './git';
import type { Last } from './last';
import { sheetOf } from './lines';
import { masked } from './mask';
import { fileNotices } from './notices';

/** The device files there are to look at without a network: a folder's, or those in our copy of a remote. */
const filesAt = async ({ to, kind }: SyncTarget, copy: string) =>
  kind === 'git' ? keptIn(copy) : (await openFolder(to).read()).files;

const broken = (error: unknown): Finding => {
  if (error instanceof BrokenCopy) {
    const message = `Our copy of the remote is damaged (${error.message}). It is made anew with the next exchange.`;
    return finding('sync', false, message, 'roadmap sync');
  }
  if (!isRoadmapError(error)) throw error;
  return finding('sync', false, error.message, 'When that is mended, type: roadmap sync');
};

/**
 * How it stands with the exchange, as far as it can be seen without a network.
 *
 * @param copy where our copy of a remote lies
 */
export const check = async (
  target: SyncTarget,
  copy: string,
  last: Last | undefined,
): Promise<Finding[]> => {
  const when = last ? `last on ${dayOf(new Date(last.at))}` : 'not yet, as far as is known here';
  const whole = finding('sync', true, `With ${masked(target.to)}, ${when}.`);
  try {
    const files = [...(await filesAt(target, copy))];
    const faults = files.flatMap(([file, bytes]) => fileNotices({ file, sheet: sheetOf(bytes) }));
    return [
      whole,
      ...faults.map((fault) =>
        finding('sync', false, fault, 'On the machine that wrote it, type: roadmap sync'),
      ),
    ];
  } catch (error) {
    return [broken(error)];
  }
};
