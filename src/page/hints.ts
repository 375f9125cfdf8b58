import { width } from './measure';
import type { Screen } from './screen';

/** Something to type next, and what for. */
export interface Hint {
  readonly text: string;
  readonly command: string;
  /** The purpose behind "To" where it is spoken; without one it is only drawn. */
  readonly purpose?: string;
  /** Others give way to it. */
  readonly isNeeded?: true;
}

const GAP = '    ';

const plain = ({ text, command }: Hint): string => `${text} ${command}`.trim();

/** Columns that hints take side by side behind what leads them. */
const columnsOf = (lead: string, hints: readonly Hint[]): number =>
  width(` ${[lead, ...hints.map(plain)].filter(Boolean).join(GAP)}`);

/** The hints that fit: those needed, else the first, and as many others as there is room for. */
const fitting = (hints: readonly Hint[], lead: string, columns: number): readonly Hint[] => {
  const needed = hints.filter(({ isNeeded }) => isNeeded);
  let kept = needed.length > 0 ? needed : hints.slice(0, 1);
  for (const hint of hints) {
    if (kept.includes(hint)) continue;
    const more = hints.filter((one) => one === hint || kept.includes(one));
    if (columnsOf(lead, more) > columns) break;
    kept = more;
  }
  return kept;
};

/**
 * One line of what to type next, as many hints as fit; nothing in a pipe.
 *
 * @param leads what the line begins with: the first of these that leaves room for a hint
 */
export function* hintLine(
  { theme, isTerminal, width: columns }: Screen,
  hints: readonly Hint[],
  leads: readonly string[] = [''],
): Generator<string> {
  if (!isTerminal) return;
  const bare = hints.map((hint) => ({ ...hint, text: '' }));
  const forms = leads.flatMap((lead) => [hints, bare].map((some) => ({ lead, some })));
  const isRoomy = ({ lead, some }: (typeof forms)[number]) =>
    columnsOf(lead, fitting(some, lead, columns)) <= columns;
  const { lead, some } = (leads[0] === '' ? forms[0] : forms.find(isRoomy)) ?? {
    lead: leads.at(-1) ?? '',
    some: [],
  };
  const shown = fitting(some, lead, columns).map(
    ({ text, command }) => (text ? `${theme.dim(text)} ` : '') + theme.command(command),
  );
  const line = [lead, ...shown].filter(Boolean).join(GAP);
  if (line !== '') yield ` ${line}`;
}
