import { count } from '../page/label';
import { line, type Page, spoken } from '../page/parts';
import { upperFirst } from '../page/speech';
import { dim, t, warning } from '../page/text';
import type { Problem } from '../roadmap/problems';

/** Problems of a roadmap file, each with its place and what to do. */
export function* problemsPage(file: string, problems: readonly Problem[]): Page {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const outcome =
    errors > 0 ? `${file} has ${count(errors, 'error')}.` : `${file} is a valid roadmap.`;
  yield spoken(() => [outcome]);
  for (const { path, line: at, message, fix, severity } of problems) {
    const place = [at === undefined ? file : `${file}:${at}`, path].filter(Boolean).join(' ');
    const word = severity === 'error' ? warning('error') : dim('warning');
    const placeSpoken = [at === undefined ? '' : `line ${at}`, path].filter(Boolean);
    yield line(
      t` ${word} ${place}: ${message}`,
      `${[upperFirst(severity), ...placeSpoken].join(', ')}: ${message}.`,
    );
    yield line(t`       ${dim(fix)}`);
  }
  yield line(t` ${outcome}`, false);
}
