import type { Theme } from '../../page/theme';

/** Amounts as columns of a chart one line high; the largest is full, only nothing is lowest. */
export const sparkline = ({ symbols: { sparks } }: Theme, amounts: readonly number[]): string => {
  const most = Math.max(...amounts, 1);
  const steps = sparks.length - 1;
  return amounts.map((amount) => sparks.charAt(Math.ceil((amount / most) * steps))).join('');
};
