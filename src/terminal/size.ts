import type { Screen } from '../page/screen';

/** A layout is never wider. */
const WIDEST = 100;

/** The screen behind standard error with the size that the terminal has now. */
export const sized = (screen: Screen): Screen => {
  const { columns, rows } = process.stderr;
  return {
    ...screen,
    width: columns > 0 ? Math.min(WIDEST, columns) : screen.width,
    height: rows > 0 ? rows : (screen.height ?? 24),
  };
};
