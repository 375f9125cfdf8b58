import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../../src/progress/record/types';
import { encode } from '../../../src/store/journal/journal';
import { change, set } from '../../support/fixtures';
import { PROGRESS_READS, PROGRESS_WRITES } from '../commands';
import { answered, type Place, type Row, refused, saved } from '../row';

const journalOf = ({ home }: Place): string => join(home, 'history.jsonl');

const edited =
  (edit: (text: string) => string | Uint8Array) =>
  (place: Place): void => {
    const result = edit(readFileSync(journalOf(place), 'latin1'));
    writeFileSync(journalOf(place), result, { encoding: 'latin1' });
  };

const appended =
  (...more: readonly (string | Uint8Array)[]) =>
  (place: Place): void => {
    for (const one of more) writeFileSync(journalOf(place), one, { flag: 'a' });
  };

/** A line of the history around anything. */
const line = (fields: object): Buffer => {
  const one: Change = { ...change(9, 'backend', [set('docker', 'done')]), ...fields };
  return encode(one);
};

/** The state keeps all marks; what is wrong with the history is told. */
const told = (n: string, input: string, make: (place: Place) => void, says: RegExp): Row => ({
  n,
  input,
  make,
  cases: [
    answered(PROGRESS_READS, says),
    saved(
      PROGRESS_WRITES.filter((one) => !one.includes('undo') && !one.includes('redo')),
      says,
    ),
    answered([['doctor']], /history/),
    { ...answered([['doctor', '--fix']]), state: 'kept' },
  ],
});

/** Nothing of it is worth a word. */
const silent = (n: string, input: string, make: (place: Place) => void): Row => ({
  n,
  input,
  make,
  cases: [answered(PROGRESS_READS), saved(PROGRESS_WRITES), answered([['doctor']])],
});

const CUT = /history\.jsonl was cut or replaced/;

/** The history as it should not be: rows 57 and 185 on. */
export const damagedHistory: readonly Row[] = [
  {
    n: '57c',
    input: 'a line of the history by a newer version',
    make: appended(line({ v: 2 })),
    cases: [
      refused(4, [...PROGRESS_READS, ...PROGRESS_WRITES], /newer version of roadmap\.\nUpdate /),
      answered([['doctor']], /newer version/),
    ],
  },
  told('185a', 'the history deleted', (place) => rmSync(journalOf(place)), CUT),
  told('185b', 'the history emptied', (place) => truncateSync(journalOf(place), 0), CUT),
  told(
    '185c',
    'the history zeroed',
    edited((text) => Buffer.alloc(text.length)),
    CUT,
  ),
  told(
    '185d',
    'something else in its place',
    edited(() => 'hello\nworld\n'),
    CUT,
  ),
  told('185e', 'its last line torn', (place) => truncateSync(journalOf(place), 700), CUT),
  told(
    '186',
    'a line of the history changed',
    edited((text) => text.replace('http', 'HTTP')),
    CUT,
  ),
  told(
    '187',
    'CRLF in the history',
    edited((text) => text.replaceAll('\n', '\r\n')),
    CUT,
  ),
  told(
    '188',
    'a byte order mark before it',
    edited((text) => `\xef\xbb\xbf${text}`),
    CUT,
  ),
  told(
    '189',
    'its lines in reverse',
    edited((text) => `\n${text.trim().split('\n\n').reverse().join('\n\n')}\n`),
    /history\.jsonl/,
  ),
  told('190a', 'a line of garbage behind it', appended('\ngarbage\n'), /One damaged line/),
  told('190b', 'three of them', appended('\n1\n2\n\n3\n'), /3 damaged lines/),
  told('190c', 'a line of 10 MB behind it', appended(`\n${'x'.repeat(1e7)}\n`), /One damaged line/),
  told('191', 'a date that is none', appended(line({ at: 'yesterday' })), /One damaged line/),
  told(
    '192',
    'events that are no list',
    appended(line({ events: { length: 1e9 } })),
    /One damaged/,
  ),
  ...['10000-01-01', '-0001-12-31', 'yesterday', ''].map((on, index) =>
    silent(`405${'abcd'[index]}`, `a mark of the day "${on}"`, appended(line({ on }))),
  ),
  ...[
    ['a status that is a number', { events: [{ ...set('docker', 'done'), to: 0.5 }] }],
    ['a moment that is a number', { at: -1 }],
    ['a day that is a number', { on: 20261122 }],
    ['a version that is text', { v: '2' }],
    ['a device that is a list', { device: [] }],
    ['a setting that is a number', { events: [{ type: 'setting', key: 'ascii', value: 5 }] }],
    ['known topics that are null', { events: [{ type: 'known', progress: { topics: null } }] }],
    ['a note that is an object', { events: [{ type: 'note', node: 'sql', text: {} }] }],
  ].map(([input, fields], index) =>
    told(
      `403${'abcdefgh'[index]}`,
      `a whole line with ${input}`,
      appended(line(Object(fields))),
      /One damaged line/,
    ),
  ),
  silent('193', 'a torn line behind it', appended(line({}).subarray(0, 60))),
  silent(
    '194',
    'all lines twice',
    edited((text) => text + text),
  ),
  silent(
    '195',
    'events of a type that does not exist yet',
    appended(line({ events: [{ type: 'exam', node: 'sql', score: 9 }] })),
  ),
  silent(
    '196',
    'events about __proto__',
    appended(
      line({ events: ['__proto__', 'constructor', 'toString'].map((id) => set(id, 'done')) }),
      line({ id: 'b'.repeat(12), roadmap: '__proto__' }),
      line({ id: 'c'.repeat(12), events: [{ type: 'setting', key: '__proto__', value: 'x' }] }),
    ),
  ),
  silent(
    '197',
    'a title and a note that rule the terminal',
    appended(
      line({
        events: [
          { ...set('gone', 'done'), title: '\x1b]52;c;eA==\x07\x1b[2J\u202ex' },
          { type: 'note', node: 'dns', text: '\x1b[31mred\x9b2J https://x.example/\x1b]8;;' },
        ],
      }),
    ),
  ),
  silent('198', 'a change dated 2099', appended(line({ at: '2099-01-01T00:00:00.000Z' }))),
  silent('199', 'a change dated 1970', appended(line({ at: '1970-01-01T00:00:00.000Z' }))),
];
