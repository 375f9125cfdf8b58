import type { Summary } from '../../roadmap/rollup';

/** Where a learner stands, in words: never a flattering 100 % where much was skipped. */
export const headline = ({ total, done, skipped, percent }: Summary): string => {
  if (total === 0) return skipped === 0 ? 'no topics yet' : `all ${skipped} skipped`;
  if (done < total) return `${done} of ${total} done · ${percent}%`;
  return skipped === 0
    ? `all ${total} done · 100%`
    : `all ${total} chosen done; ${skipped} skipped`;
};
