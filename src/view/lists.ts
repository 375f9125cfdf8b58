import { count } from '../page/label';
import { pad, widest } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import type { Problem } from '../roadmap/problems';

/** Faults of a roadmap file, each with its place and what to do. */
export function* problemLines(
  file: string,
  problems: readonly Problem[],
  { theme }: Screen,
): Generator<string> {
  const errors = problems.filter((one) => one.severity === 'error').length;
  for (const { path, line, message, fix, severity } of problems) {
    const place = [`${clean(file)}${line === undefined ? '' : `:${line}`}`, clean(path)];
    const word = severity === 'error' ? theme.warning('error') : theme.dim('warning');
    yield ` ${word} ${place.filter(Boolean).join(' ')}: ${clean(message)}`;
    yield `       ${theme.dim(clean(fix))}`;
  }
  if (errors > 0) yield ` ${clean(file)} has ${count(errors, 'error')}.`;
  else yield ` ${clean(file)} is a valid roadmap.`;
}

/** Names and values in two columns. */
export function* tableLines(rows: readonly (readonly [string, string])[]): Generator<string> {
  const column = widest(rows.map(([name]) => name));
  for (const [name, value] of rows) yield ` ${pad(name, column)}  ${clean(value)}`;
}
