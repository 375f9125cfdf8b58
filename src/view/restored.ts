import { brief } from '../page/fit';
import { hintLine } from '../page/hints';
import { count, totalsOf } from '../page/label';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { shellWord } from '../page/shell-word';
import { momentInWords } from '../progress/record/days';
import type { Snapshot } from '../progress/record/snapshot';

/** What bringing a backup back has done. */
export interface Restored {
  /** When the backup was made. */
  readonly at: string;
  /** Changes that were not here before. */
  readonly changes: number;
  /** Ids of roadmaps that were not here before. */
  readonly roadmaps: readonly string[];
  /** Marks, notes and the like that were set back to how the backup has them. */
  readonly replaced: number;
  /** Settings that are another than before. */
  readonly settings: number;
  /** Ids of roadmaps that were set back to how the backup has them. */
  readonly roadmapsReplaced: readonly string[];
  /** Whether all was to be as the backup has it, instead of joined with it. */
  readonly isReplacing: boolean;
  /** Where everything as it was before lies now, where it was replaced. */
  readonly kept: string | undefined;
  /** Undefined where the chosen roadmap cannot be read. */
  readonly snapshot: Snapshot | undefined;
}

/** "2 settings, 1 roadmap": what there is of each, if anything. */
const amounts = (...counted: readonly (readonly [number, string, string?])[]): string =>
  counted.flatMap(([amount, ...words]) => (amount > 0 ? [count(amount, ...words)] : [])).join(', ');

const broughtIn = ({ changes, settings, isReplacing, roadmaps }: Restored): string =>
  amounts(
    [changes, 'change'],
    [isReplacing ? 0 : settings, 'setting'],
    [roadmaps.length, 'roadmap'],
  );

const setBackIn = ({ replaced, settings, isReplacing, roadmapsReplaced }: Restored): string =>
  amounts(
    [replaced, 'later entry', 'later entries'],
    [isReplacing ? settings : 0, 'setting'],
    [roadmapsReplaced.length, 'roadmap'],
  );

/** Where everything as it was before lies; how to get it back, where `undo` would not do. */
function* keptLines(restored: Restored): Generator<string> {
  const { kept } = restored;
  if (kept === undefined) return;
  const word = isUndoable(restored) ? undefined : shellWord(kept);
  yield word === undefined
    ? `   As it was before: ${clean(kept)}`
    : `   Back to how it was before: roadmap restore ${word} --replace`;
}

/** Settings and roadmaps are not undone. */
const isUndoable = ({ settings, isReplacing, roadmapsReplaced }: Restored): boolean =>
  roadmapsReplaced.length + (isReplacing ? settings : 0) === 0;

/** What came back, what that took, and the totals now. */
export function* restoredLines(restored: Restored, screen: Screen): Generator<string> {
  const { at, roadmaps, roadmapsReplaced, replaced, snapshot } = restored;
  const from = `the backup of ${clean(momentInWords(at))}`;
  const [brought, setBack] = [broughtIn(restored), setBackIn(restored)];
  if (brought) yield ` Brought back from ${from}: ${brought}.`;
  else if (setBack) yield ` Set back to ${from}: ${setBack}.`;
  else yield ` All of ${from} is here already.`;
  if (brought && setBack) yield `   Set back to it: ${setBack}.`;
  if (roadmaps.length > 0) yield `   Roadmaps: ${roadmaps.map(clean).join(', ')}`;
  if (roadmapsReplaced.length > 0)
    yield `   Roadmaps set back: ${roadmapsReplaced.map(clean).join(', ')}`;
  yield* keptLines(restored);
  if (snapshot) {
    const { tree, standing } = snapshot;
    const title = brief(clean(tree.roadmap.title), screen);
    yield `   ${totalsOf(title, standing(tree.root).summary)}`;
  }
  yield* hintLine(screen, [
    { text: 'Where you are:', command: 'roadmap' },
    ...(replaced > 0 && isUndoable(restored)
      ? [{ text: 'Wrong?', command: 'roadmap undo', isNeeded: true } as const]
      : []),
  ]);
}
