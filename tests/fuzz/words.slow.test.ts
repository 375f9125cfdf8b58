import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, width, wrap } from '../../src/page/measure';
import { clean, defuse } from '../../src/page/sanitize';
import { isDay } from '../../src/progress/record/days';
import { isWebLink, partsOf } from '../../src/progress/record/links';
import { parseDay, parseDayAhead } from '../../src/progress/record/parse-day';
import { isSettingKey, SETTINGS } from '../../src/progress/record/settings';
import { quoted } from '../../src/roadmap/quoted';
import { targetOf } from '../../src/store/sync/target';
import { isAscii } from '../../src/terminal/screen';
import { line } from '../cli/line';
import { TODAY } from '../support/fixtures';
import { anyText, expectNoPollution, mixed, readOrRefused } from './texts';

/** What no terminal may get. */
const OBEYED = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const LINKS = [
  'https://',
  'http://',
  'javascript:',
  'file:///',
  'a.b',
  '/c?d=e',
  '(',
  ')',
  '.',
  ' ',
  '"',
];
const SEQUENCES = [
  '\x1b',
  '\x1b[',
  '\x1b]',
  '\x9b',
  '\x9d',
  '\x1bP',
  'm',
  ';',
  '31',
  'A',
  '\x07',
  '\x9c',
  '\\',
  'a',
];

describe('a text on a screen', () => {
  test('is one line that no terminal obeys, and stays so however it is cut and broken', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, mixed(SEQUENCES)), fc.nat(100), (text, columns) => {
        const harmless = clean(text);
        expect(harmless).not.toMatch(OBEYED);
        expect(clean(harmless)).toBe(harmless);
        expect(harmless.length).toBeLessThanOrEqual(text.length);
        expect(width(cut(harmless, columns, '…'))).toBeLessThanOrEqual(columns);
        for (const row of wrap(harmless, columns + 2)) expect(row).not.toMatch(OBEYED);
      }),
      { numRuns: 1000 },
    );
  });

  test('as a document keeps its lines and tabs, and no other control', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, mixed(SEQUENCES)), (text) => {
        expect(defuse(text)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
      }),
      { numRuns: 500 },
    );
  });

  test('in a message has quotes around it, at most 80 letters, and nothing hidden', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = quoted(text);
        expect(shown).toMatch(/^".*"$/u);
        expect([...shown].length).toBeLessThanOrEqual(82);
        expect(shown).not.toMatch(OBEYED);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a note', () => {
  test('is cut at addresses that may be opened; joined, it is as before', () => {
    fc.assert(
      fc.property(fc.oneof(mixed(LINKS), anyText), (text) => {
        const parts = partsOf(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every(({ url }) => url === undefined || isWebLink(url))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['javascript', 'file', 'data', 'vbscript', 'ftp', 'ssh', 'x-man-page', 'ms-msdt', ''])(
    'an address of %s: is never opened, whatever is around and behind it',
    (scheme) => {
      fc.assert(
        fc.property(anyText, anyText, (before, behind) => {
          fc.pre(!/https?:/i.test(before));
          expect(isWebLink(`${before.trim()}${scheme}:${behind}`)).toBe(false);
        }),
      );
    },
  );
});

describe('values', () => {
  const DAYS = [
    '2026',
    '-',
    '11',
    '02',
    '30',
    'today',
    'yesterday',
    'T10:00:00Z',
    '0',
    '9999',
    ' ',
  ];

  test('a date is a day that is not to come, or refused', () => {
    fc.assert(
      fc.property(mixed(DAYS), (text) => {
        const day = readOrRefused(() => parseDay(text, TODAY));
        if (day !== undefined) expect([isDay(day), day <= TODAY]).toEqual([true, true]);
        const ahead = readOrRefused(() => parseDayAhead(text, TODAY));
        if (ahead !== undefined) expect(isDay(ahead)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a setting takes what it names, and nothing else', () => {
    fc.assert(
      fc.property(
        mixed([...Object.keys(SETTINGS), 'on', 'off', 'auto', '1', '.5', '168']),
        (text) => {
          expect(isSettingKey(text)).toBe(Object.keys(SETTINGS).includes(text));
          for (const { isValue } of Object.values(SETTINGS)) {
            if (isValue(text)) expect(text).toMatch(/^([a-z]+|\d{1,3}(\.\d{1,2})?)$/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a place to exchange progress is a folder or an address that runs nothing', () => {
    const PLACES = [
      'git@',
      'a.b',
      ':',
      '::',
      '//',
      'ext',
      'https',
      'ssh',
      'file',
      '-',
      '--upload-pack=x',
      '/tmp',
      ' ',
    ];
    fc.assert(
      fc.property(mixed(PLACES), (text) => {
        const target = readOrRefused(() => targetOf(text));
        if (target?.kind === 'git') expect(target.to).not.toMatch(/^-|^[a-z]+::|\p{Cc}/iu);
      }),
      { numRuns: 500 },
    );
  });

  test('any environment leads to ASCII or not', () => {
    fc.assert(
      fc.property(anyText, anyText, (LANG, TERM) => {
        const wishes = { ascii: false, asciiSetting: TERM, color: undefined, colorSetting: LANG };
        expect(typeof isAscii({ ...wishes, env: { LANG, TERM } })).toBe('boolean');
      }),
    );
  });
});

describe('a command line', () => {
  const WORDS = [
    ...['show', 'info', 'search', 'path', 'next', 'open', 'done', 'start', 'skip', 'reset', 'undo'],
    ...['redo', 'note', 'roadmaps', 'use', 'import', 'export', 'validate', 'schema', 'config'],
    ...['doctor', 'stats', 'plan', 'review', 'help', 'ls', 'todo'],
    ...[
      '--json',
      '--roadmap',
      '--depth',
      '-n',
      '--why',
      '--at',
      '-m',
      '--list',
      '--status',
      '--yes',
    ],
    ...['--format', '-f', '-o', '--help', '-V', '--', '-', '--no-input', '--color', '--ascii'],
    ...[
      'sql',
      '3.2.1',
      'docker',
      '1',
      '0',
      'done',
      'json',
      'csv',
      'always',
      '2026-11-01',
      'ascii',
      'on',
    ],
  ];
  const word = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: anyText },
  );

  test('of any words ends in an exit code of ours, an answer or an error with what to type next', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 7 }), async (words) => {
        const { code, stdout, stderr } = await line(words);
        expect([0, 1, 2, 3, 4]).toContain(code);
        expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+|This is a bug/);
        expect(stdout + stderr).not.toMatch(
          /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\[object |undefined/,
        );
        const isInvalidFile = code === 3 && words.includes('validate');
        if (code > 0 && !isInvalidFile)
          expect([stdout, stderr]).toEqual(['', expect.stringMatching(/./)]);
        expectNoPollution();
      }),
      { numRuns: 400 },
    );
  });
});
