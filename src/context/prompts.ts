import type { Key } from '../browse/keys';
import type { Picture } from '../browse/screen';
import type { Screen } from '../page/screen';
import type { Shown } from './answer';

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  /** What is told of it while one points at it. */
  readonly about?: string;
  /** How it is said, where names are not laid out in columns. */
  readonly said?: string;
  /** How it stands beside the question once it is chosen, where that is not its name. */
  readonly short?: string;
}

/** Questions on the terminal. Ctrl-C ends the program with 130 and changes nothing. */
export interface Prompts {
  confirm(message: string): Promise<boolean>;
  /** The cursor stands at `start` where it is given, else at the first choice. */
  select<T>(message: string, choices: readonly Choice<T>[], start?: T): Promise<T>;
  /** Tells something and leaves an empty line above the next question, where questions are asked. */
  show(shown: Shown): void;
  /** Waits for Enter. What is typed before it stays on the screen, and nowhere else. */
  proceed(message: string): Promise<void>;
  /** A text starting a line without a choice is a heading. */
  checkbox<T>(message: string, choices: readonly (Choice<T> | string)[]): Promise<T[]>;
}

/** Something that takes the whole screen: keys change its state, and its state is drawn. */
export interface Interactive<S> {
  readonly start: S;
  /** What a key does; the next one waits for it. */
  press(state: S, key: Key, screen: Screen): Promise<S>;
  draw(state: S, screen: Screen): Picture;
  isOver(state: S): boolean;
}
