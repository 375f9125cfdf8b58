import { pad, widest } from '../page/measure';
import { line, type Page } from '../page/parts';
import { t } from '../page/text';

/** A setting with its value, its meaning, and the values it takes. */
interface SettingRow {
  readonly name: string;
  readonly value: string;
  readonly about: string;
  readonly takes: string;
}

/** Settings in columns. */
export function* settingsPage(rows: readonly SettingRow[]): Page {
  const names = widest(rows.map(({ name }) => name));
  const values = widest(rows.map(({ value }) => value));
  for (const { name, value, about, takes } of rows) {
    yield line(
      t` ${pad(name, names)}  ${pad(value, values)}  ${about} (${takes})`,
      `${name} is ${value}: ${about}; it takes ${takes}.`,
    );
  }
}
