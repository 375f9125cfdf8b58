import { own } from '../../src/progress/record/records';
import type { Progress, Tick } from '../../src/progress/record/types';

/** The tick kept under a name, if it is ticked. */
export const tickOf = (progress: Progress, node: string, step: string): Tick | undefined => {
  const tick = own(own(progress.steps, node) ?? {}, step);
  return tick?.ticked ? tick : undefined;
};
