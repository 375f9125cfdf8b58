import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/commands';
import { SETTINGS } from '../../src/progress/record/settings';
import { line } from './line';

const help = async (columns: number, ...argv: string[]): Promise<string[]> =>
  (await line([...argv, '--help'], undefined, undefined, columns)).stdout.split('\n');

const wordsOf = (lines: readonly string[]): string[] =>
  lines.join(' ').split(/\s+/).filter(Boolean).toSorted();

const PAGES = [[], ...COMMAND_NAMES.filter((name) => name !== 'help').map((name) => [name])];

test.each(PAGES)('%s in 40 columns: no line is wider, no word is lost', async (...argv) => {
  const narrow = await help(40, ...argv);
  // What one types is never broken.
  expect(narrow.filter((one) => one.length > 40 && !/^ {2}roadmap |^ {2}-/.test(one))).toEqual([]);
  expect(wordsOf(narrow)).toEqual(wordsOf(await help(80, ...argv)));
});

test('a meaning stands under its word where there is no room beside it', async () => {
  const text = (await help(40)).join('\n');
  expect(text).toContain('  --json\n      answer as one JSON document\n');
  expect(text).toContain('  roadmap next\n      what to take up, and why\n');
});

test('a wide terminal changes nothing', async () => {
  expect(await help(100)).toEqual(await help(80));
});

test('config names every setting', async () => {
  const text = (await help(80, 'config')).join(' ');
  expect(Object.keys(SETTINGS).filter((key) => !text.includes(key))).toEqual([]);
});
