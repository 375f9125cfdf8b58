import { describe, expect, test } from 'vitest';
import { nestsTooDeep } from '../../src/roadmap/nesting';

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const long = (text: string): string => `[${text}, "${'x'.repeat(1_000_000)}"]`;

describe('a text that nests too deep to be parsed', () => {
  test.each<[string, string, boolean]>([
    ['999 lists and the one around them', long(deep(999)), false],
    ['1,000', long(deep(1_000)), true],
    ['objects', long(`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`), true],
    ['lists that never end', '['.repeat(1_000_000), true],
    ['lists beside each other', long('[[]],'.repeat(10_000)), false],
    ['brackets in a string', long(`"${'['.repeat(5_000)}"`), false],
    ['brackets behind an escaped quotation mark', long(`"\\"${'['.repeat(5_000)}"`), false],
    ['brackets behind a string that ends in a backslash', long(`"\\\\", ${deep(2_000)}`), true],
    ['a string that never ends', `["${'['.repeat(1_000_000)}`, false],
    ['a short text, which can be parsed', deep(5_000), false],
    ['nothing', '', false],
  ])('%s: %s', (_, text, expected) => {
    expect(nestsTooDeep(text)).toBe(expected);
  });
});
