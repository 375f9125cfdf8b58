import { clean } from '../clean';
import { count } from '../label';
import { toType } from './sentences';

/** One thing that was looked at. */
interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly message: string;
  readonly fix?: string;
}

/** What was repaired, then how many checks failed, then each check. */
export function* checkupSentences(
  checks: readonly Check[],
  repairs: readonly string[],
): Generator<string> {
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
