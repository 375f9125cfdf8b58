import { count } from '../page/label';
import { totalsText } from '../page/marked';
import { hints, line, type Page, type Part } from '../page/parts';
import { shellWord } from '../page/shell-word';
import { called, totalsSentence } from '../page/speech';
import { t } from '../page/text';
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

/** Settings and roadmaps are not undone. */
const isUndoable = ({ settings, isReplacing, roadmapsReplaced }: Restored): boolean =>
  roadmapsReplaced.length + (isReplacing ? settings : 0) === 0;

/** The copy of everything as it was before; where `undo` would not do, the command that takes it. */
const keptPart = (restored: Restored, kept: string): Part => {
  const word = isUndoable(restored) ? undefined : shellWord(kept);
  return word === undefined
    ? line(t`   As it was before: ${kept}`)
    : line(t`   Back to how it was before: roadmap restore ${word} --replace`);
};

/** What came back, what that took, and the totals now. */
export function* restoredPage(restored: Restored): Page {
  const { at, roadmaps, roadmapsReplaced, replaced, kept, snapshot } = restored;
  const from = `the backup of ${momentInWords(at)}`;
  const [brought, setBack] = [broughtIn(restored), setBackIn(restored)];
  if (brought) yield line(t` Brought back from ${from}: ${brought}.`);
  else if (setBack) yield line(t` Set back to ${from}: ${setBack}.`);
  else yield line(t` All of ${from} is here already.`);
  if (brought && setBack) yield line(t`   Set back to it: ${setBack}.`);
  if (roadmaps.length > 0) yield line(t`   Roadmaps: ${roadmaps.join(', ')}`);
  if (roadmapsReplaced.length > 0) {
    yield line(t`   Roadmaps set back: ${roadmapsReplaced.join(', ')}`);
  }
  if (kept !== undefined) yield keptPart(restored, kept);
  if (snapshot) {
    const { tree, standing } = snapshot;
    const { summary } = standing(tree.root);
    const sentence = totalsSentence(called(snapshot, tree.root), summary);
    yield line(t`   ${totalsText(tree.roadmap.title, summary)}`, sentence);
  }
  yield hints([
    { text: 'Where you are:', command: 'roadmap', purpose: 'see where you are' },
    ...(replaced > 0 && isUndoable(restored)
      ? [
          {
            text: 'Wrong?',
            command: 'roadmap undo',
            purpose: 'take this back',
            isNeeded: true,
          } as const,
        ]
      : []),
  ]);
}
