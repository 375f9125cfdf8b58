import { InvalidArgumentError } from 'commander';

/** What every command understands, as commander hands it over. */
export interface GlobalOptions {
  readonly roadmap?: string;
  readonly json?: true;
  readonly color?: 'auto' | 'always' | 'never' | false;
  readonly ascii?: true;
  /** False with `--no-narrate`. */
  readonly narrate?: boolean;
  /** False with `--no-input`. */
  readonly input: boolean;
  readonly debug?: true;
}

/** A whole number from 1 on, as an argument parser for commander. */
export const wholeNumber = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number from 1 on.');
};

/** A value that is not empty. */
export const someText = (text: string): string => {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('It must not be empty.');
};
