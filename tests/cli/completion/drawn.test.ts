import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../src/cli/completion/asked';
import { drawn } from '../../../src/cli/completion/drawn';
import type { Quote } from '../../../src/cli/completion/line';
import type { Bash, Request } from '../../../src/cli/completion/request';
import { SHELLS, type Shell } from '../../../src/commands/completion/shells';

const SECOND_TAB: Bash = { isListing: true, columns: 40, kept: 0, quote: '' };
const FIRST_TAB: Bash = { ...SECOND_TAB, isListing: false };

const by = (shell: Shell, bash?: Bash): Request => ({
  shell,
  words: [],
  typed: '',
  isRedirected: false,
  bash,
});

const TWO: readonly Candidate[] = [
  { word: '3.2.1', about: 'SQL - PostgreSQL, MySQL and all the rest' },
  { word: '3.2', about: 'Databases: all\\any' },
];

const lines = (candidates: readonly Candidate[], request: Request): string[] =>
  drawn({ candidates, files: false }, request);

describe('bash', () => {
  test('the first TAB puts in what words have in common: no meanings', () => {
    expect(lines(TWO, by('bash', FIRST_TAB))).toEqual(['words', '3.2.1', '3.2']);
  });

  test('the second TAB lists words with meanings, in one column that fits', () => {
    const [kind, ...shown] = lines(TWO, by('bash', SECOND_TAB));
    expect(kind).toBe('words');
    expect(shown).toEqual([
      '3.2.1  SQL - PostgreSQL, MySQL and a...',
      '3.2    Databases: all\\any',
    ]);
  });

  test('one word is put in whatever TAB it is', () => {
    expect(lines(TWO.slice(0, 1), by('bash', SECOND_TAB))).toEqual(['words', '3.2.1']);
  });

  test('short meanings do not stand beside each other', () => {
    const short = [
      { word: 'a', about: 'b' },
      { word: 'c', about: '' },
    ];
    expect(lines(short, by('bash', SECOND_TAB))).toEqual([
      'words',
      'a  b'.padEnd(20),
      'c'.padEnd(20),
    ]);
  });

  test('no meaning where there is no room, or none', () => {
    const tight = { ...SECOND_TAB, columns: 16 };
    expect(lines(TWO, by('bash', tight))).toEqual(['words', '3.2.1', '3.2']);
    const bare = TWO.map(({ word }) => ({ word, about: '' }));
    expect(lines(bare, by('bash', SECOND_TAB))).toEqual(['words', '3.2.1', '3.2']);
  });

  test('what bash keeps is not said again', () => {
    const one = [{ word: '--format=csv', about: '' }];
    expect(lines(one, by('bash', FIRST_TAB))).toEqual(['words', '--format=csv']);
    expect(lines(one, by('bash', { ...FIRST_TAB, kept: 9 }))).toEqual(['words', 'csv']);
  });

  test.each<[Quote, string]>([
    ['', 'It\\\'s\\ \\"5\\$\\"\\ \\&\\ \\`x\\`\\ \\\\\\ é:1'],
    ["'", "It'\\''s \"5$\" & `x` \\ é:1"],
    ['"', 'It\'s \\"5\\$\\" & \\`x\\` \\\\ é:1'],
  ])('behind %j a title means itself', (quote, shown) => {
    const one = [{ word: 'It\'s "5$" & `x` \\ é:1', about: '' }];
    expect(lines(one, by('bash', { ...FIRST_TAB, quote }))).toEqual(['words', shown]);
  });

  test('a "!" is not put between double quotation marks, where bash reads it', () => {
    const one = [{ word: 'Go!', about: '' }];
    const shown = (['', "'", '"'] as const).map((quote) =>
      lines(one, by('bash', { ...FIRST_TAB, quote })),
    );
    expect(shown).toEqual([['words', 'Go\\!'], ['words', 'Go!'], ['words']]);
  });
});

test('zsh: colons and backslashes mean themselves', () => {
  expect(lines([...TWO.slice(1), { word: 'a', about: '' }], by('zsh'))).toEqual([
    'words',
    '3.2:Databases\\: all\\\\any',
    'a',
  ]);
});

test.each(['fish', 'powershell'] as const)('%s: a tab between', (shell) => {
  expect(lines([...TWO.slice(1), { word: 'a', about: '' }], by(shell))).toEqual([
    'words',
    '3.2\tDatabases: all\\any',
    'a',
  ]);
});

test('that files are wanted stands first, whatever else there is', () => {
  for (const shell of SHELLS) {
    const bash = shell === 'bash' ? SECOND_TAB : undefined;
    expect(drawn({ candidates: [], files: true }, by(shell, bash))).toEqual(['files']);
  }
});

test('no title is more than a line, or controls a terminal', () => {
  const title = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\n',
        '\r',
        '\t',
        '\u001b[31m',
        '\u001b]0;x\u0007',
        '\u009b2J',
        '\u202e',
        '`',
        '$',
      ),
      fc.string({ unit: 'binary' }),
    ),
  });
  fc.assert(
    fc.property(title, fc.constantFrom(...SHELLS), (about, shell) => {
      const candidates = [
        { word: '1', about },
        { word: '2', about: 'x' },
      ];
      const shown = lines(candidates, by(shell, shell === 'bash' ? SECOND_TAB : undefined));
      expect(shown).toHaveLength(3);
      // A tab stands only where we put it.
      expect(shown.join('').replace(/^(words)?([12])\t/gm, '')).not.toMatch(
        /[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e]/,
      );
    }),
  );
});
