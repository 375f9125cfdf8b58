import { clean } from '../../page/sanitize';

/** A setting, what it is, and what it could be. */
export interface SettingRow {
  readonly name: string;
  readonly value: string;
  readonly about: string;
  readonly takes: string;
}

/** Settings, a sentence each. */
export function* settingSentences(rows: readonly SettingRow[]): Generator<string> {
  for (const { name, value, about, takes } of rows) {
    yield `${name} is ${clean(value)}: ${about}; it takes ${takes}.`;
  }
}
