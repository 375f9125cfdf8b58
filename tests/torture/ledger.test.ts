import { describe, expect, test } from 'vitest';
import { type Fact, mark, mismatches, note, type Order, openLedger } from './ledger';

const DONE: Order = { args: ['done', 'sql'], claims: [mark('sql', 'done')] };
const NOTED: Order = { args: ['note', 'dns', 'x'], claims: [note('dns', 'x')] };
const RESET: Order = { args: ['reset', 'sql'], claims: [mark('sql', 'todo')] };

const seen = (...facts: readonly Fact[]) =>
  new Map(facts.map(({ thing, value }) => [thing, value] as const));
const NOTHING = seen();
const SQL_DONE = seen(mark('sql', 'done'));

type Act = 'begin' | 'acknowledge' | 'withdraw';
const ledgerAfter = (...acts: readonly (readonly [Act, Order])[]) => {
  const ledger = openLedger();
  for (const [act, order] of acts) ledger[act](order);
  return ledger;
};

describe('what is seen, judged by what was told', () => {
  const begun = ['begin', DONE] as const;
  const told = ['acknowledge', DONE] as const;

  test.each<
    readonly [string, readonly (readonly [Act, Order])[], ReadonlyMap<string, string>, string]
  >([
    ['nothing, and nothing was told', [], NOTHING, ''],
    ['a mark that was acknowledged', [begun, told], SQL_DONE, ''],
    ['nothing, but it was acknowledged', [begun, told], NOTHING, 'lost'],
    ['another status', [begun, told], seen(mark('sql', 'doing')), 'lost'],
    ['a mark that nobody asked for', [], SQL_DONE, 'damaged'],
    ['a mark still under way', [begun], SQL_DONE, ''],
    ['nothing of it yet', [begun], NOTHING, ''],
    ['a mark that was refused', [begun, ['withdraw', DONE]], SQL_DONE, 'damaged'],
    ['nothing after a reset', [begun, told, ['acknowledge', RESET]], NOTHING, ''],
    ['a mark that was reset', [begun, told, ['acknowledge', RESET]], SQL_DONE, 'lost'],
    ['one of two', [told, ['acknowledge', NOTED]], SQL_DONE, 'lost'],
  ])('%s', (_, acts, facts, kinds) => {
    const found = mismatches(facts, ledgerAfter(...acts).allowed());
    expect(found.map(({ kind }) => kind).join()).toBe(kinds);
  });

  test('undone: there or not, both may be', () => {
    const ledger = ledgerAfter(['acknowledge', DONE]);
    ledger.overturn([mark('sql', 'todo')]);
    expect(mismatches(NOTHING, ledger.allowed())).toEqual([]);
    expect(mismatches(SQL_DONE, ledger.allowed())).toEqual([]);
    expect([...ledger.sure()]).toEqual([]);
  });

  test('contested: any of what was acknowledged', () => {
    const on: Order = { args: [], claims: [{ thing: 'setting', value: 'on' }], isContested: true };
    const off: Order = { ...on, claims: [{ thing: 'setting', value: 'off' }] };
    const allowed = ledgerAfter(['acknowledge', on], ['acknowledge', off]).allowed();
    expect(mismatches(seen({ thing: 'setting', value: 'on' }), allowed)).toEqual([]);
    expect(mismatches(NOTHING, allowed)).toHaveLength(1);
  });

  test('a reader that began earlier may still see what there was then', () => {
    const ledger = ledgerAfter(['acknowledge', DONE]);
    const before = ledger.allowed();
    ledger.acknowledge(RESET);
    expect(mismatches(SQL_DONE, ledger.allowed(), before)).toEqual([]);
    expect(mismatches(SQL_DONE, ledger.allowed())).toHaveLength(1);
  });
});
