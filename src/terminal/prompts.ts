import type { Readable, Writable } from 'node:stream';
import { checkbox, confirm, input, Separator, select } from '@inquirer/prompts';
import type { Choice, Prompts } from '../context/prompts';
import { draw } from '../page/draw';
import { width } from '../page/measure';
import type { Screen } from '../page/screen';
import { openFrame } from './frame';
import { takeJob } from './job';
import { openKeyboard } from './keyboard';
import { listen } from './listen';
import { writeLines } from './output';
import { pageSize, promptTheme, row } from './prompt-theme';
import { sized } from './size';
import { cancelled, inputEnded } from './unanswered';

const reasonOf = (error: unknown): unknown => {
  if (!(error instanceof Error) || error.name !== 'ExitPromptError') return error;
  return /SIGINT/.test(error.message) ? cancelled() : inputEnded();
};

/** Where a question is read from and drawn, and what takes it away again. */
interface Asking {
  readonly input: Readable;
  readonly output: Writable;
  readonly signal: AbortSignal;
}

/**
 * Asks on stderr: stdout is for the answer. A signal that ends the program takes the question away
 * first, so that the terminal has its cursor back.
 *
 * @param idle keys that change nothing together; they draw the question for a new size
 */
const asked = async <T>(
  ask: (asking: Asking) => Promise<T>,
  idle: () => string = () => '',
): Promise<T> => {
  const leaving = new AbortController();
  let killer: NodeJS.Signals | undefined;
  const listeners = (['SIGTERM', 'SIGHUP'] as const).map((signal) =>
    listen(signal, () => {
      killer = signal;
      leaving.abort();
    }),
  );
  const frame = openFrame();
  const job = takeJob(frame);
  const { input, close } = openKeyboard(job.suspend);
  const resized = (): void => {
    const keys = idle();
    if (keys !== '') input.push(keys);
  };
  process.stderr.on('resize', resized);
  try {
    return await ask({ input, output: frame.output, signal: leaving.signal });
  } catch (error) {
    throw reasonOf(error);
  } finally {
    process.stderr.off('resize', resized);
    close();
    job.release();
    for (const off of listeners) off();
    if (killer) process.kill(process.pid, killer);
  }
};

/** Before the question stands its sign. */
const titled = (message: string, screen: Screen): string => row(message, 2, screen);

/** What the arrows do: they are also the sign that there is more than one sees. */
const arrows = (choices: readonly unknown[], page: number): string =>
  choices.length > page ? 'arrows: more' : 'arrows: move';

const UP = '\x1b[A';
const DOWN = '\x1b[B';

const selectFrom =
  (screen: Screen): Prompts['select'] =>
  <T>(message: string, choices: readonly Choice<T>[], start?: T) => {
    const page = () => pageSize(screen, sized(screen), 1);
    const digits = `${choices.length}`.length;
    const rows = choices.map(({ name, value, about, short }) => ({
      name: row(name, digits + 4, screen),
      value,
      ...(about === undefined ? {} : { description: row(about, 0, screen) }),
      ...(short === undefined ? {} : { short }),
    }));
    const theme = promptTheme(screen, [arrows(choices, page()), 'enter: choose']);
    let active = '';
    const highlight = (text: string): string => {
      active = text;
      return theme.style.highlight(text);
    };
    // There and back again: from the last choice, the other way round.
    const idle = () => (active.endsWith(rows.at(-1)?.name ?? '') ? UP + DOWN : DOWN + UP);
    const first = start === undefined ? {} : { default: start };
    const shown = {
      message: titled(message, screen),
      choices: rows,
      loop: false,
      ...first,
      theme: { ...theme, style: { ...theme.style, highlight }, indexMode: 'number' as const },
      // Asked whenever the list is drawn: the terminal may have become lower.
      get pageSize() {
        return page();
      },
    };
    return asked((asking) => select<T>(shown, asking), rows.length > 1 ? idle : undefined);
  };

/** The key that turns ticks round; twice, it changes nothing. */
const INVERT = 'i';

const checkboxOf =
  (screen: Screen): Prompts['checkbox'] =>
  <T>(message: string, choices: readonly (Choice<T> | string)[]) => {
    const { rule, todo } = screen.theme.symbols;
    const entry = (choice: Choice<T> | string) =>
      typeof choice === 'string'
        ? new Separator(row(`${rule}${rule} ${choice}`, 1, screen))
        : { name: row(choice.name, width(todo) + 2, screen), value: choice.value };
    const page = () => pageSize(screen, sized(screen));
    const keys = ['space: tick', 'enter: save', 'ctrl-c: leave', 'a: all', `${INVERT}: invert`];
    const theme = promptTheme(screen, [arrows(choices, page()), ...keys]);
    const shown = {
      message: titled(message, screen),
      choices: choices.map(entry),
      loop: false,
      theme,
      get pageSize() {
        return page();
      },
    };
    return asked(
      (asking) => checkbox<T>(shown, asking),
      () => INVERT + INVERT,
    );
  };

/** Inquirer's questions, drawn with what the screen can do. */
export const openPrompts = (screen: Screen): Prompts => ({
  confirm: (message) =>
    asked((asking) => confirm({ message, default: false, theme: promptTheme(screen) }, asking)),
  show: ({ page }) => writeLines(2, [...draw(page(), screen), '']),
  proceed: async (message) => {
    await asked((asking) => input({ message, theme: promptTheme(screen) }, asking));
  },
  select: selectFrom(screen),
  checkbox: checkboxOf(screen),
});
