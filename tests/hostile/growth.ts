import { read as readFreemind } from '../../src/formats/freemind/read';
import { readJson } from '../../src/formats/json';
import { read as readMarkdown } from '../../src/formats/markdown/read';
import { read as readMermaid } from '../../src/formats/mermaid/read';
import { read as readOpml } from '../../src/formats/opml/read';
import { readContent } from '../../src/formats/roadmapsh/content';
import { read as readDrawing } from '../../src/formats/roadmapsh/read';
import { clean } from '../../src/page/sanitize';
import { partsOf } from '../../src/progress/record/links';
import { isRoadmapError } from '../../src/roadmap/errors';
import { workOf } from '../support/work';
import { FRAMES, type Frame, PIECES } from './growing-texts';

/** Four times the text may take this many times as long; the square of it would be sixteen. */
const MOST_GROWTH = 9;

/** What takes less than this many milliseconds is not judged: the clock is too coarse for it. */
const NOTICED = 60;

/** What takes more than this many milliseconds is told, however it grows. */
const SLOW = 2_000;

/** How long the shorter text is, in letters. */
const LENGTH = 4_000;

const READERS: Readonly<Record<Frame['format'], (text: string) => unknown>> = {
  markdown: (text) => readMarkdown(text, { name: 'x' }),
  mermaid: (text) => readMermaid(text, { name: 'x' }),
  opml: (text) => readOpml(text, { name: 'x' }),
  freemind: (text) => readFreemind(text, { name: 'x' }),
  'roadmap.sh': (text) => readDrawing(text, { name: 'x' }),
  'content file': readContent,
  json: readJson,
  note: partsOf,
  screen: clean,
};

type Reader = (text: string) => unknown;

const readOrRefuse = (read: Reader, text: string): void => {
  try {
    read(text);
  } catch (error) {
    if (!isRoadmapError(error)) throw error;
  }
};

/** Milliseconds of the processor that a text takes to be read, or refused. */
const timeOf = (read: Reader, text: string): number => {
  const before = process.cpuUsage();
  readOrRefuse(read, text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** How the time of a reader grows with a text of one piece. */
export interface Growth {
  readonly name: string;
  readonly short: number;
  readonly long: number;
  readonly isFine: boolean;
  /** Worth a line even so. */
  readonly isSlow: boolean;
}

const isFine = (short: number, long: number): boolean =>
  long < NOTICED || long < MOST_GROWTH * short;

/** Measured once; where that looks bad, twice more: something else may have had the processor. */
const growthOf = ({ format, frame, around }: Frame, piece: string): Growth => {
  const text = (length: number): string => around(piece, Math.ceil(length / piece.length));
  const [few, many] = [text(LENGTH), text(4 * LENGTH)];
  const read = READERS[format];
  let [short, long] = [timeOf(read, few), timeOf(read, many)];
  for (let again = 0; again < 2 && !isFine(short, long); again += 1) {
    [short, long] = [Math.max(short, timeOf(read, few)), Math.min(long, timeOf(read, many))];
  }
  const name = `${format}, ${frame} of ${JSON.stringify(piece)}`;
  return { name, short, long, isFine: isFine(short, long), isSlow: long > SLOW };
};

/** How many pieces the shorter text has where work is counted. It is even: quotation marks then close. */
const TIMES = 150;

/** Less work than this counts as this much: what every text takes would hide what grows. */
const LEAST_WORK = 10_000;

/**
 * micromark copies all its events at the end of each container. The square of that is bounded: a
 * text is read in pieces, see src/formats/markdown/pieces.ts.
 */
const isUnbounded = (url: string): boolean =>
  !url.includes('/node_modules/micromark-util-edit-map/');

/** How many times the work of a text four times its piece takes: 4 for a reader that is linear. */
export const workGrowthOf = ({ format, around }: Frame, piece: string): number => {
  const count = (times: number): number =>
    workOf(() => readOrRefuse(READERS[format], around(piece, times)), isUnbounded);
  // The first text of a kind has more to prepare.
  readOrRefuse(READERS[format], around(piece, TIMES));
  return count(4 * TIMES) / Math.max(LEAST_WORK, count(TIMES));
};

/** Measures every reader on every piece. */
export function* measureGrowth(): Generator<Growth> {
  for (const frame of FRAMES) for (const piece of PIECES) yield growthOf(frame, piece);
}
