import { across, areaOf, type Box, byPlace, down, holds } from './boxes';
import type { Drawing } from './drawing';

/** How two boxes belong together: by a wire, a frame, lying close, or a drawn line. */
export type Bond = 'wire' | 'frame' | 'stack' | 'line';

/** One box that touches another. */
export interface Contact {
  readonly to: Box;
  readonly bond: Bond;
  /** Along a wire from its target to its source. */
  readonly isAgainst: boolean;
}

/** Every box with what it touches. */
export type Contacts = ReadonlyMap<Box, readonly Contact[]>;

/** What a learner can tick off, and lists of such. */
export const TRACKED: ReadonlySet<string> = new Set(['topic', 'subtopic', 'todo', 'checklist']);

/** Whether others can hang under a box: checklists are only their entries. */
export const canHold = ({ type, label }: Box): boolean =>
  TRACKED.has(type) && type !== 'checklist' && label !== '';

const FRAMES = new Set(['section', 'paragraph', 'label']);
const LINES = new Set(['vertical', 'horizontal']);

/** Pixels between boxes of one stack, and between a line and what it leads to. */
const STACK_GAP = 16;
const LINE_GAP = 6;

/** Real files have a few dozen frames and lines; what comes after these is decoration. */
const MOST = 200;

/** How many boxes further down are looked at for neighbours; no row is nearly as wide. */
const WINDOW = 64;

type Join = (from: Box, to: Box, bond: Bond, isWire?: boolean) => void;

/** A frame belongs to what lies in it, but one around several topics says nothing of any of them. */
const joinFrames = (boxes: readonly Box[], join: Join): void => {
  const frames = boxes
    .filter(({ type }) => FRAMES.has(type))
    .slice(0, MOST)
    .toSorted((a, b) => areaOf(a) - areaOf(b));
  const framed = new Set<Box>();
  const earlier = new Set<Box>();
  for (const frame of frames) {
    const inside = boxes.filter((box) => {
      const isSmaller = !FRAMES.has(box.type) || earlier.has(box);
      return isSmaller && !framed.has(box) && holds(frame, box);
    });
    const topics = inside.filter(({ type }) => type === 'topic').length;
    for (const box of inside) {
      framed.add(box);
      if (box.type !== 'topic' || topics === 1) join(frame, box, 'frame');
    }
    earlier.add(frame);
  }
};

const isStacked = (a: Box, b: Box): boolean => {
  const gaps = [across(a, b), down(a, b)];
  return Math.min(...gaps) === 0 && Math.max(...gaps) <= STACK_GAP;
};

const joinStacks = (boxes: readonly Box[], join: Join): void => {
  const sorted = boxes.toSorted(byPlace);
  for (const [index, box] of sorted.entries()) {
    for (const next of sorted.slice(index + 1, index + 1 + WINDOW)) {
      if (next.top > box.bottom + STACK_GAP) break;
      if (isStacked(box, next)) join(box, next, 'stack');
    }
  }
};

/** A line leads to what it ends at; one that runs inside of a frame does not lead to the frame. */
const isLedTo = (line: Box, box: Box): boolean => {
  const isInside = FRAMES.has(box.type) && holds(box, line);
  return line !== box && !isInside && across(line, box) <= LINE_GAP && down(line, box) <= LINE_GAP;
};

const joinLines = (boxes: readonly Box[], join: Join): void => {
  for (const line of boxes.filter(({ type }) => LINES.has(type)).slice(0, MOST)) {
    for (const box of boxes) if (isLedTo(line, box)) join(line, box, 'line');
  }
};

/** Everything that shows what belongs together; wires alone where nothing is to be guessed. */
export const contactsOf = ({ boxes, wires }: Drawing, isFlat: boolean): Contacts => {
  const contacts = new Map<Box, Contact[]>(boxes.map((box) => [box, []]));
  const join: Join = (from, to, bond, isWire = false) => {
    contacts.get(from)?.push({ to, bond, isAgainst: false });
    contacts.get(to)?.push({ to: from, bond, isAgainst: isWire });
  };
  for (const { source, target } of wires) {
    // The roadmap's title is wired to the first topic: nothing belongs to that because of it.
    if (source.type !== 'title' && target.type !== 'title') join(source, target, 'wire', true);
  }
  if (isFlat) return contacts;
  const tracked = boxes.filter(({ type }) => TRACKED.has(type));
  const frames = boxes.filter(({ type }) => FRAMES.has(type));
  const lines = boxes.filter(({ type }) => LINES.has(type));
  joinFrames([...tracked, ...frames], join);
  joinStacks(tracked, join);
  joinLines([...tracked, ...frames, ...lines], join);
  return contacts;
};
