import type { Change } from '../../progress/record/types';
import type { Sheet } from './lines';

/** A file of a device, or a copy of one. */
export interface Shared {
  readonly file: string;
  readonly sheet: Sheet;
}

/** Sentences on what of a file could not be read. It stays where it is, for the next time. */
export const fileNotices = ({ file, sheet }: Shared): string[] => {
  const { newer, damaged, isTorn } = sheet;
  const lines = damaged === 1 ? 'one damaged line' : `${damaged} damaged lines`;
  const changes = newer === 1 ? 'one change' : `${newer} changes`;
  return [
    ...(damaged > 0 ? [`${file}: ${lines} passed over.`] : []),
    ...(isTorn ? [`${file} is not all there yet: its last line was passed over.`] : []),
    ...(newer > 0 ? [`${file}: ${changes} of a newer version passed over. Update roadmap.`] : []),
  ];
};

const MS_AN_HOUR = 3_600_000;

/** A sentence on a clock elsewhere that is ahead by more than an hour. */
export const clockNotice = (news: readonly Change[], now: Date): string[] => {
  const ahead = Date.parse(news.at(-1)?.at ?? '') - now.getTime();
  if (Number.isNaN(ahead) || ahead < MS_AN_HOUR) return [];
  const hours = Math.round(ahead / MS_AN_HOUR);
  const time =
    hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : `${Math.round(hours / 24)} days`;
  return [
    `A change from another device is dated ${time} ahead. Its order is kept; check the clocks.`,
  ];
};

/** A sentence on changes too far in the future to be taken in. */
export const distantNotice = ([first]: readonly Change[]): string[] =>
  first ? [`Changes dated ${first.at.slice(0, 4)} or later passed over: check the clocks.`] : [];
