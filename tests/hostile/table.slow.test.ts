import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/commands';
import { checkRow, isPossible } from './check';
import type { Case, Command, Row } from './row';
import { TABLE } from './table';

/** Of a list of commands as long as this, a row tries some here; `npm run hostile` tries all. */
const LONG = 4;
const SHARE = 8;

/** Every eighth command of a long list, beginning with another one in each row; at least one. */
const sampled = (row: Row, index: number): Row => ({
  ...row,
  cases: row.cases.map((one) => {
    const { commands } = one;
    const first = index % Math.min(SHARE, commands.length);
    const isTried = (at: number): boolean => commands.length < LONG || at % SHARE === first;
    return { ...one, commands: commands.filter((_, at) => isTried(at)) };
  }),
});

const ROWS = TABLE.filter(isPossible).map(
  (row, index) => [row.n, row.input, sampled(row, index)] as const,
);

const numberOf = ({ n }: Row): number => Number.parseInt(n, 10);

const commandsOf = ({ cases }: Row): Command[] => cases.flatMap(({ commands }) => commands);

describe.concurrent('every command answers as the table says', () => {
  test.each(ROWS)('%s %s', async (_n, _input, row) => {
    const outcomes = await checkRow(row);
    const wrong = outcomes.filter(({ faults }) => faults.length > 0);
    expect(wrong.map(({ command, seen, faults }) => ({ command, faults, seen }))).toEqual([]);
  });
});

describe('the table', () => {
  test('numbers each input once', () => {
    expect(TABLE.map(({ n }) => n).filter((n, at, all) => all.indexOf(n) !== at)).toEqual([]);
  });

  test('has all of the eighty, and as many again', () => {
    const numbers = new Set(TABLE.map(numberOf));
    // 17 and 67 were never given; 19, a million nodes, is in large.ts.
    const eighty = Array.from({ length: 80 }, (_, at) => at + 1);
    expect(eighty.filter((n) => !numbers.has(n))).toEqual([17, 19, 67]);
    expect(numbers.size).toBeGreaterThanOrEqual(2 * 80);
  });

  /** Commands that are being written; each leaves this list with its rows. */
  const LATER: readonly string[] = [];

  test('tries every command', () => {
    const words = TABLE.flatMap(commandsOf).flatMap((one) =>
      typeof one === 'string' ? one.split(/[\s;&|]+/) : one,
    );
    const tried = new Set(words);
    const missing = COMMAND_NAMES.filter((name) => !tried.has(name) && !LATER.includes(name));
    expect(missing.filter((name) => !['ls', 'view', 'todo'].includes(name))).toEqual([]);
  });
});

describe('a row that is wrong is seen to be wrong', () => {
  const faults = async (expected: Case, make?: Row['make']): Promise<string[]> => {
    const row: Row = { n: '0', input: 'none', cases: [expected], ...(make ? { make } : {}) };
    return (await checkRow(row)).flatMap((outcome) => outcome.faults);
  };

  test.each<readonly [string, string, Partial<Case>, RegExp]>([
    ['another exit code', '$roadmap show', { code: 1 }, /exit 0/],
    ['other words', '$roadmap show', { says: /nowhere/ }, /other words/],
    ['a change', '$roadmap done docker', {}, /something was changed/],
    ['no change', '$roadmap show', { state: 'saved' }, /nothing was saved/],
    [
      'a lost mark',
      'echo > $HOME/config.json; rm $HOME/history.jsonl',
      { state: 'kept' },
      /http is gone/,
    ],
    [
      'a mark that is not set',
      '$roadmap start docker',
      { state: 'saved', marks: { cloud: 'done' } },
      /cloud is gone/,
    ],
    ['damage that stays', 'echo x > $HOME/config.json', { state: 'saved' }, /left unsound/],
    ['nothing kept aside', '$roadmap done docker', { state: 'repaired' }, /not kept aside/],
    ['a file beside the input', 'echo > $FOLDER/x', {}, /something was changed/],
    ['an escape sequence', "printf 'a\\033]0;b\\007'", {}, /a raw/],
    ['a character nobody sees', "printf 'a\\342\\200\\213'", {}, /a raw/],
    ['a stack trace', "printf 'x\\n    at run (/a/b.js:1:2)\\n'", {}, /a stack trace/],
    ['a bug of ours', 'echo This is a bug in roadmap', {}, /This is a bug/],
    ['undefined', 'echo undefined', {}, /undefined/],
    ['more than notes', 'echo oops >&2', {}, /more than notes/],
    ['an error on standard output', 'echo roadmap: no; exit 1', { code: 1 }, /not empty/],
    ['no next step', "echo 'roadmap: no.' >&2; exit 1", { code: 1 }, /no next step/],
    ['an error of another', "printf 'no.\\nyes.\\n' >&2; exit 1", { code: 1 }, /who speaks/],
    ['an end by force', 'kill -9 $$', { code: 0 }, /did not end by itself/],
  ])('%s', async (_, command, expected, says) => {
    const found = await faults({ commands: [command], code: 0, ...expected });
    expect(found.join('; ')).toMatch(says);
  });

  test('an input that is not put in its place is not tried', async () => {
    await expect(
      faults({ commands: [['show']], code: 0 }, ({ folder }) => writeFileSync(folder, '')),
    ).rejects.toThrow(/EISDIR/);
  });
});
