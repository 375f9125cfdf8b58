import { commandsIn } from '../page/commands';
import { draw } from '../page/draw';
import { count } from '../page/label';
import { drawing, item, line, type Page, type Part, spoken } from '../page/parts';
import type { Screen } from '../page/screen';
import { toType } from '../page/speech';
import { command, done, drawn, sign, type Text, t } from '../page/text';

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
const unrepaired = ({ checks, repairs }: CheckupModel): string | undefined => {
  if (repairs?.length !== 0) return undefined;
  return checks.every(({ ok }) => ok)
    ? 'Nothing needed repair.'
    : 'Nothing was repaired: what is wrong here is for you to mend.';
};

const NAME = 10;

/** The sign of a check: in ASCII it is as wide as the others. */
const signOf = ({ ok }: Check): Text =>
  ok
    ? done(sign('done'))
    : drawn(({ theme }) => theme.warning('!'.padEnd(theme.symbols.done.length)));

/** A check in two columns. */
function* beside(check: Check): Page {
  const { name, message } = check;
  yield item(message, { mark: t`${signOf(check)} ${name.padEnd(NAME)} ` });
  if (!check.ok && check.fix) {
    const mark = drawn(({ theme }) => ' '.repeat(theme.symbols.done.length + NAME + 2));
    yield item(commandsIn(check.fix), { mark });
  }
}

/** A check whose text stands below its name. */
function* below(check: Check): Page {
  const mark = drawn(({ theme }) => ' '.repeat(theme.symbols.done.length + 1));
  yield line(t` ${signOf(check)} ${check.name}`);
  yield item(check.message, { mark });
  if (!check.ok && check.fix) yield item(commandsIn(check.fix), { mark });
}

/** With fewer columns than this, a text stands below its name. */
const NARROW = 60;

const isNarrow = ({ isTerminal, width }: Screen): boolean => isTerminal && width < NARROW;

const checkPart = (check: Check): Part =>
  drawing((screen) => draw(isNarrow(screen) ? below(check) : beside(check), screen));

/** Checks that failed first, each with what to do. */
function* checksSpoken(checks: readonly Check[]): Generator<string> {
  const wrong = checks.filter(({ ok }) => !ok);
  yield wrong.length === 0
    ? `All is well: ${count(checks.length, 'check')}.`
    : `${wrong.length} of ${count(checks.length, 'check')} found something wrong.`;
  for (const { name, ok, message, fix } of [...wrong, ...checks.filter((one) => one.ok)]) {
    yield `${ok ? 'Fine' : 'Wrong'}, ${name}: ${message}`;
    if (!ok && fix) yield fix.startsWith('roadmap ') ? toType('mend it', fix) : fix;
  }
}

function* asciiHint(screen: Screen): Generator<string> {
  if (!screen.isTerminal || screen.theme.symbols.edge === '') return;
  const hint = command('roadmap config ascii on');
  yield* draw([line(t` If signs or columns look wrong: ${hint}`)], screen);
}

/** Repairs, then each check, with a way out where it failed. */
export function* checkupPage(model: CheckupModel): Page {
  const { checks, repairs = [] } = model;
  const why = unrepaired(model);
  if (why) yield spoken(() => [why]);
  for (const repair of repairs) {
    yield item(repair, { mark: t`${done(sign('done'))} ` }, `Repaired: ${repair}`);
  }
  if (why) yield line(t` ${why}`, false);
  for (const check of checks) yield checkPart(check);
  yield spoken(() => checksSpoken(checks));
  yield drawing(asciiHint);
}
