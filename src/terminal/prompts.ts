import { checkbox, confirm, input, Separator, select } from '@inquirer/prompts';
import type { Choice, Prompts } from '../context/prompts';
import { within } from '../view/fitted';
import type { Screen } from '../view/screen';
import { width } from '../view/text';
import { writeLines } from './output';
import { pageSize, promptTheme, row } from './prompt-theme';
import { cancelled, inputEnded } from './unanswered';

/** Questions are drawn on stderr: stdout is for the answer. */
const ON_STDERR = { output: process.stderr };

const reasonOf = (error: unknown): unknown => {
  if (!(error instanceof Error) || error.name !== 'ExitPromptError') return error;
  return /SIGINT/.test(error.message) ? cancelled() : inputEnded();
};

const asked = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    throw reasonOf(error);
  }
};

/** Before the question stands its sign. */
const titled = (message: string, screen: Screen): string => row(message, 2, screen);

/** What the arrows do: they are also the sign that there is more than one sees. */
const arrows = (choices: readonly unknown[], page: number): string =>
  choices.length > page ? 'arrows: more' : 'arrows: move';

const selectFrom =
  (screen: Screen): Prompts['select'] =>
  <T>(message: string, choices: readonly Choice<T>[], start?: T) => {
    const page = pageSize(screen, 1);
    const digits = `${choices.length}`.length;
    const rows = choices.map(({ name, value, about, short }) => ({
      name: row(name, digits + 4, screen),
      value,
      ...(about === undefined ? {} : { description: row(about, 0, screen) }),
      ...(short === undefined ? {} : { short }),
    }));
    const theme = promptTheme(screen, [arrows(choices, page), 'enter: choose']);
    const first = start === undefined ? {} : { default: start };
    const list = { choices: rows, pageSize: page, loop: false, ...first };
    const config = { message: titled(message, screen), ...list };
    return asked(
      select<T>({ ...config, theme: { ...theme, indexMode: 'number' as const } }, ON_STDERR),
    );
  };

const checkboxOf =
  (screen: Screen): Prompts['checkbox'] =>
  <T>(message: string, choices: readonly (Choice<T> | string)[]) => {
    const { rule, todo } = screen.theme.symbols;
    const entry = (choice: Choice<T> | string) =>
      typeof choice === 'string'
        ? new Separator(row(`${rule}${rule} ${choice}`, 1, screen))
        : { name: row(choice.name, width(todo) + 2, screen), value: choice.value };
    const page = pageSize(screen);
    const keys = ['space: tick', 'enter: save', 'a: all', 'i: invert'];
    const theme = promptTheme(screen, [arrows(choices, page), ...keys]);
    const config = { message: titled(message, screen), pageSize: page, loop: false };
    return asked(checkbox<T>({ ...config, choices: choices.map(entry), theme }, ON_STDERR));
  };

/** Inquirer's questions, drawn with what the screen can do. */
export const openPrompts = (screen: Screen): Prompts => ({
  confirm: (message) =>
    asked(confirm({ message, default: false, theme: promptTheme(screen) }, ON_STDERR)),
  show: ({ text }) => writeLines(2, [...within(text(screen), screen), '']),
  proceed: async (message) => {
    await asked(input({ message, theme: promptTheme(screen) }, ON_STDERR));
  },
  select: selectFrom(screen),
  checkbox: checkboxOf(screen),
});
