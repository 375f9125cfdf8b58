import { count } from '../../page/label';
import { clean } from '../../page/sanitize';
import { toType } from '../../page/speech';
import { type CheckupModel, unrepaired } from '../checkup';

/** What was repaired, then how many checks failed, then each check. */
export function* checkupSentences(model: CheckupModel): Generator<string> {
  const { checks, repairs = [] } = model;
  const why = unrepaired(model);
  if (why) yield why;
  for (const repair of repairs) yield `Repaired: ${clean(repair)}`;
  const wrong = checks.filter(({ ok }) => !ok);
  yield wrong.length === 0
    ? `All is well: ${count(checks.length, 'check')}.`
    : `${wrong.length} of ${count(checks.length, 'check')} found something wrong.`;
  for (const { name, ok, message, fix } of [...wrong, ...checks.filter((one) => one.ok)]) {
    yield `${ok ? 'Fine' : 'Wrong'}, ${name}: ${clean(message)}`;
    if (!ok && fix) yield fix.startsWith('roadmap ') ? toType('mend it', clean(fix)) : clean(fix);
  }
}
