import type { Warning } from '../outline';

/** Habits that mermaid itself refuses and this importer understands, told once however often. */
const HABITS = {
  brackets: 'a label holds brackets or quotes without quotes around it',
  comment: 'a comment stands behind a statement',
  heading: 'a statement begins with the # of a heading',
  phrase: 'a name holds blanks',
  bareLink: 'an arrow is written as mermaid does not know it',
} as const;

/** What is worth telling about how a diagram was read. */
export interface Notes {
  /** Something lost, or guessed. */
  readonly warn: (line: number, message: string) => void;
  /** Something understood although mermaid would not. */
  readonly forgive: (habit: keyof typeof HABITS, line: number) => void;
  readonly all: () => Warning[];
}

const inWords = (habit: keyof typeof HABITS, count: number): string => {
  const more = count === 1 ? '' : `, and ${count - 1} more`;
  return `${HABITS[habit]}${more}: understood, but mermaid would not draw it`;
};

/** Notes of which none is taken yet. */
export const takeNotes = (): Notes => {
  const warnings: Warning[] = [];
  const habits = new Map<keyof typeof HABITS, { line: number; count: number }>();
  return {
    warn: (line, message) => {
      warnings.push({ line, message });
    },
    forgive: (habit, line) => {
      const { line: first, count } = habits.get(habit) ?? { line, count: 0 };
      habits.set(habit, { line: first, count: count + 1 });
    },
    all: () =>
      [...habits]
        .map(([habit, { line, count }]): Warning => ({ line, message: inWords(habit, count) }))
        .concat(warnings)
        .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
};
