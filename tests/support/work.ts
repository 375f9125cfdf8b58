import { type Profiler, Session } from 'node:inspector';

const session = new Session();

/** How often V8 has entered each block of code since it was asked last, all of them added up. */
const takeCount = (isCounted: (url: string) => boolean): number => {
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error) throw error;
    scripts = taken.result;
  });
  const ranges = scripts
    .filter(({ url }) => isCounted(url))
    .flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
};

/** Has V8 count from here on; it runs slower. */
export const startCounting = (): void => {
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
};

export const stopCounting = (): void => {
  session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
};

/**
 * How many blocks of code a function enters: loops, branches and calls, the same number at every
 * load of the machine. What V8 does itself, such as matching a regular expression, is not in it.
 *
 * @param isCounted whether the blocks of the module at that URL count
 */
export const workOf = (
  run: () => void,
  isCounted: (url: string) => boolean = () => true,
): number => {
  takeCount(isCounted);
  run();
  return takeCount(isCounted);
};
