import { count, label, typed } from '../page/label';
import { hints, item, line, type Page, spoken } from '../page/parts';
import { running } from '../page/running';
import { toType } from '../page/speech';
import { brief, dim, heading, linesIn, t } from '../page/text';
import { inFull, inWords } from '../progress/record/days';
import type { Note } from '../progress/record/types';
import type { TreeNode } from '../roadmap/tree';

/** Columns of the longest day in words: "19 Nov 2026". */
const DAY = 11;

/** The notes on a node, numbered for `--remove`. */
export function* notesPage(node: TreeNode, notes: readonly Note[]): Page {
  const name = label(node);
  const command = `roadmap note ${typed(node)}`;
  if (notes.length === 0) {
    yield line(t` No notes on ${brief(name)} yet.`, `There are no notes on ${name} yet.`);
    yield hints([{ text: 'Write one:', command: `${command} "..."` }]);
  } else {
    yield line(
      t` ${heading(t`Notes on ${brief(name)}`)}`,
      `${count(notes.length, 'note')} on ${name}.`,
    );
  }
  for (const [at, { on, text }] of notes.entries()) {
    const mark = t`${`${at + 1}`.padStart(4)}  ${dim(inWords(on).padEnd(DAY))}  `;
    const lead = `Note ${at + 1} of ${notes.length}, ${inFull(on)}: `;
    yield item(linesIn(text), { indent: 0, mark }, () => running(lead, text));
  }
  yield spoken(() => [toType('write one', `${command} "your note"`)]);
}
