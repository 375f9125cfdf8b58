import { momentInWords } from '../progress/days';
import type { Snapshot } from '../progress/snapshot';
import { clean } from './clean';
import { brief } from './fitted';
import { hintLine } from './hints';
import { count, totalsOf } from './label';
import type { Screen } from './screen';

/** What bringing a backup back has done. */
export interface Restored {
  /** When the backup was made. */
  readonly at: string;
  /** Changes that were not here before. */
  readonly changes: number;
  /** Ids of roadmaps that were not here before. */
  readonly roadmaps: readonly string[];
  /** What was set back to how the backup has it. */
  readonly replaced: number;
  /** Where everything as it was before lies now, where it was replaced. */
  readonly kept: string | undefined;
  /** Undefined where the chosen roadmap cannot be read. */
  readonly snapshot: Snapshot | undefined;
}

/** What came back, what that took, and the totals now. */
export function* restoredLines(restored: Restored, screen: Screen): Generator<string> {
  const { at, changes, roadmaps, replaced, kept, snapshot } = restored;
  const from = `the backup of ${clean(momentInWords(at))}`;
  const isNothing = changes + replaced + roadmaps.length === 0;
  if (isNothing) yield ` All of ${from} is here already.`;
  else yield ` Brought back from ${from}: ${count(changes, 'change')} that were not here.`;
  if (replaced > 0) yield `   ${count(replaced, 'later entry', 'later entries')} set back.`;
  if (roadmaps.length > 0) yield `   Roadmaps: ${roadmaps.map(clean).join(', ')}`;
  if (kept) yield `   As it was before: ${clean(kept)}`;
  if (snapshot) {
    const { tree, standing } = snapshot;
    const title = brief(clean(tree.roadmap.title), screen);
    yield `   ${totalsOf(title, standing(tree.root).summary)}`;
  }
  yield* hintLine(screen, [
    { text: 'Where you are:', command: 'roadmap' },
    ...(replaced > 0 ? [{ text: 'Wrong?', command: 'roadmap undo', isNeeded: true } as const] : []),
  ]);
}
