import { folded } from '../page/fit';
import { pad, width } from '../page/measure';
import { clean } from '../page/sanitize';
import type { Screen } from '../page/screen';
import { highlightCommands } from './notice';

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
}

/** What was looked at, and what was repaired before, where that was asked for. */
export interface CheckupModel {
  readonly checks: readonly Check[];
  readonly repairs: readonly string[] | undefined;
}

/** Why a repair did nothing; undefined where it did something, or was not asked for. */
export const unrepaired = ({ checks, repairs }: CheckupModel): string | undefined => {
  if (repairs?.length !== 0) return undefined;
  return checks.every(({ ok }) => ok)
    ? 'Nothing needed repair.'
    : 'Nothing was repaired: what is wrong here is for you to mend.';
};

/** With fewer columns than this, what there is to say of a thing stands below its name. */
const NARROW = 60;

const NAME = 10;

function* checkLines({ name, ok, message, fix }: Check, screen: Screen): Generator<string> {
  const { theme } = screen;
  const signs = width(theme.symbols.done);
  const sign = ok ? theme.done(theme.symbols.done) : theme.warning(pad('!', signs));
  const head = ` ${sign} ${name}`;
  const isNarrow = screen.isTerminal && screen.width < NARROW;
  const indent = ' '.repeat(signs + (isNarrow ? 2 : NAME + 3));
  const [first = '', ...rest] = folded(clean(message), indent.length, screen);
  if (isNarrow) {
    yield head;
    yield indent + first;
  } else yield `${head}${' '.repeat(Math.max(1, NAME + 1 - name.length))}${first}`;
  for (const line of rest) yield indent + line;
  if (ok || !fix) return;
  const wayOut = highlightCommands(clean(fix), theme);
  for (const line of folded(wayOut, indent.length, screen)) yield indent + line;
}

/** What was repaired, then each thing that was looked at, with a way out where it is wrong. */
export function* checkupLines(model: CheckupModel, screen: Screen): Generator<string> {
  const { theme, isTerminal } = screen;
  for (const repair of model.repairs ?? []) {
    const indent = ' '.repeat(width(theme.symbols.done) + 2);
    const [first = '', ...rest] = folded(clean(repair), indent.length, screen);
    yield ` ${theme.done(theme.symbols.done)} ${first}`;
    for (const line of rest) yield indent + line;
  }
  const why = unrepaired(model);
  if (why) yield ` ${why}`;
  for (const check of model.checks) yield* checkLines(check, screen);
  if (isTerminal && theme.symbols.edge !== '') {
    yield ` If signs or columns look wrong: ${theme.command('roadmap config ascii on')}`;
  }
}
