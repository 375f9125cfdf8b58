/** Earlier than any mark; some systems start here when they have lost the time. */
const EARLIEST = 0;

/** Years of more than four digits would break string ordering, as would a year before 0. */
const LATEST = Date.parse('8999-01-01T00:00:00.000Z');

/** A moment as near to what a clock says as can be worked with. */
export const clamped = (clock: Date): Date => {
  const time = clock.getTime();
  // A clock past the last moment that JavaScript knows says none.
  return new Date(Number.isNaN(time) ? LATEST : Math.max(EARLIEST, Math.min(time, LATEST)));
};

/** Whether a clock says what cannot be. */
export const isImpossible = (clock: Date): boolean => clamped(clock).getTime() !== clock.getTime();
