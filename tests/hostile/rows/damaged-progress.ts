import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealed } from '../../../src/store/journal/state-file';
import { ALOOF, PROGRESS_READS, PROGRESS_WRITES } from '../commands';
import { answered, type Place, type Row, refused, saved } from '../row';

const stateOf = ({ home }: Place): string => join(home, 'config.json');

/** What a text of config.json becomes. */
type Edit = (text: string) => string | Uint8Array;

const edited =
  (edit: Edit) =>
  (place: Place): void =>
    writeFileSync(stateOf(place), edit(readFileSync(stateOf(place), 'utf8')));

/** A document with some fields set. */
const withFields =
  (fields: object): Edit =>
  (text) =>
    JSON.stringify({ ...JSON.parse(text), ...fields });

/** The same, and the checksum is right. */
const sealedWith =
  (fields: object): Edit =>
  (text) => {
    const { checksum: _, ...document } = JSON.parse(text);
    return sealed({ ...document, ...fields });
  };

/** Another progress of one roadmap, and the checksum is right. */
const withSealedProgress =
  (part: object): Edit =>
  (text) => {
    const { roadmaps } = JSON.parse(text);
    return sealedWith({ roadmaps: { backend: { ...roadmaps.backend, ...part } } })(text);
  };

/** One mark more, or another in its place. */
const withMarks =
  (marks: object): Edit =>
  (text) => {
    const document = JSON.parse(text);
    Object.assign(document.roadmaps.backend.topics, marks);
    return JSON.stringify(document);
  };

const DAMAGED = /config\.json is damaged.*history\.jsonl/;

/** Reads answer from the history and say so; the next write repairs. */
const damaged = (n: string, input: string, edit: Edit, says = DAMAGED): Row => ({
  n,
  input,
  make: edited(edit),
  cases: [
    answered(PROGRESS_READS, says),
    { ...answered(PROGRESS_WRITES, says), state: 'repaired' },
    answered(ALOOF),
    answered([['doctor']], says),
    { ...answered([['doctor', '--fix']]), state: 'repaired' },
  ],
});

const BY_HAND = /changed by hand/;

/** Reads join what it says with the history, and say so. */
const byHand = (n: string, input: string, edit: Edit, says = BY_HAND): Row => ({
  n,
  input,
  make: edited(edit),
  cases: [
    answered(PROGRESS_READS, says),
    saved(PROGRESS_WRITES, says),
    answered([['doctor']], says),
  ],
});

/** An entry that cannot be understood costs itself, and is kept aside. */
const badEntry = (letter: string, input: string, entry: unknown): Row => ({
  ...byHand(`59${letter}`, `a mark that is ${input}`, withMarks({ docker: entry }), BY_HAND),
  cases: [
    answered(PROGRESS_READS, /Not understood: roadmaps\.backend\.topics\.docker\./),
    { ...answered(PROGRESS_WRITES, /Not understood/), state: 'repaired' },
  ],
});

const NEWER = /newer version of roadmap\.\nUpdate /;

/** Nothing of it is read, nothing is written over it. */
const newer = (n: string, input: string, make: (place: Place) => void): Row => ({
  n,
  input,
  make,
  cases: [
    refused(
      4,
      [...PROGRESS_READS.filter((one) => !one.includes('config')), ...PROGRESS_WRITES],
      NEWER,
    ),
    refused(4, [['config'], ['doctor', '--fix']], NEWER),
    answered(ALOOF),
    answered([['doctor']], /newer version/),
  ],
});

const mark = {
  status: 'done',
  on: '2026-11-03',
  at: '2026-11-03T10:00:00.000Z',
  by: 'me',
  title: 'x',
};

const deep = '['.repeat(100_000) + ']'.repeat(100_000);

/** All that reads where nothing is done any more. */
const NOTHING_DONE = PROGRESS_READS.filter((one) => !one.includes('done'));

/** Rows 54 to 62: config.json as it should not be. */
export const damagedProgress: readonly Row[] = [
  damaged('54a', 'config.json truncated', (text) => text.slice(0, text.length / 2)),
  damaged('54b', 'config.json zeroed', (text) => Buffer.alloc(text.length)),
  damaged('54c', 'config.json is HTML', () => '<!DOCTYPE html><title>502 Bad Gateway</title>\n'),
  damaged('54d', 'config.json empty', () => ''),
  damaged('54e', 'config.json without its last byte', (text) => text.trimEnd().slice(0, -1)),
  damaged('54f', 'config.json is []', () => '[]'),
  damaged('54g', 'config.json is null', () => 'null'),
  damaged('54h', 'config.json twice in a row', (text) => text + text),
  damaged('54i', 'config.json not UTF-8', (text) =>
    Buffer.from(text.replace('anycast', '\xff'), 'latin1'),
  ),
  damaged('54j', 'config.json UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  damaged('54k', 'config.json is lists in lists', () => deep),
  {
    n: '55',
    input: 'config.json deleted',
    make: (place) => rmSync(stateOf(place)),
    cases: [answered(PROGRESS_READS), saved(PROGRESS_WRITES)],
  },
  {
    n: '56',
    input: 'both files deleted',
    make: ({ home }) => {
      for (const name of ['config.json', 'history.jsonl']) rmSync(join(home, name));
    },
    cases: [
      answered(NOTHING_DONE),
      {
        ...saved([
          ['done', 'docker'],
          ['note', 'sql', 'x'],
          ['config', 'ascii', 'on'],
        ]),
        marks: {},
      },
    ],
  },
  newer('57a', 'config.json of a newer version', edited(withFields({ format: 99 }))),
  newer('57b', 'the same, sealed', edited(sealedWith({ format: 99 }))),
  byHand('404a', 'topics null, sealed', withSealedProgress({ topics: null })),
  byHand(
    '404b',
    'a status 0.5, sealed',
    withSealedProgress({ topics: { sql: { ...mark, status: 0.5 } } }),
  ),
  byHand(
    '404c',
    'a moment -1, sealed',
    withSealedProgress({ topics: { sql: { ...mark, at: -1 } } }),
  ),
  byHand('404d', 'notes that are numbers, sealed', withSealedProgress({ notes: { dns: [1] } })),
  byHand('404e', 'settings null, sealed', sealedWith({ settings: null })),
  byHand('404f', 'a place in the history of -1, sealed', sealedWith({ journal: { offset: -1 } })),
  damaged('58a', 'format missing', (text) => text.replace('"format": 2,', '')),
  damaged('58b', 'format "1"', withFields({ format: '1' })),
  damaged('58c', 'format -1', withFields({ format: -1 })),
  damaged('58d', 'format 1e99', withFields({ format: 1e99 })),
  damaged('58e', 'format 1.5', withFields({ format: 1.5 })),
  damaged('58f', 'format null', withFields({ format: null })),
  badEntry('a', 'a number', 5),
  badEntry('b', 'null', null),
  badEntry('c', 'of an unknown status', { ...mark, status: 'finished' }),
  badEntry('d', 'at: 5', { ...mark, at: 5 }),
  badEntry('e', 'of no day', { ...mark, on: '2026-02-31' }),
  badEntry('f', 'without a title', { ...mark, title: undefined }),
  {
    ...byHand('60', 'marks on topics that are not there', withMarks({ gone: mark, 'a/b': mark })),
    cases: [
      answered(PROGRESS_READS, BY_HAND),
      saved(PROGRESS_WRITES),
      answered([['doctor']], /gone \(x\)/),
      answered([['--json']], /"done": 2,/),
    ],
  },
  byHand('61a', 'a mark added by hand', withMarks({ shell: mark })),
  byHand('61b', 'a mark taken away by hand', withMarks({ http: undefined })),
  byHand('61c', 'laid out anew', (text) => JSON.stringify(JSON.parse(text))),
  byHand('61d', 'CRLF, as git may make it', (text) => text.replaceAll('\n', '\r\n')),
  byHand('61e', 'everything deleted from it', withFields({ roadmaps: {}, settings: {} })),
  byHand('61f', 'a byte order mark', (text) => `\ufeff${text}`),
  damaged('62', 'git conflict markers', (text) =>
    text.replace('"done"', '<<<<<<< HEAD\n"done"\n=======\n"todo"\n>>>>>>> other\n'),
  ),
  byHand(
    '179',
    'keys __proto__ in it',
    (text) =>
      text
        .replace('"backend":', '"__proto__": { "topics": { "x": 5 } }, "backend":')
        .replace('"http":', '"__proto__": { "status": "done" }, "http":'),
    /changed by hand/,
  ),
  byHand(
    '180',
    'a mark of the year 9999',
    withMarks({ docker: { ...mark, at: '9999-12-31T23:59:59.999Z' } }),
  ),
  byHand(
    '181',
    'a title that rules the terminal',
    withMarks({ gone: { ...mark, title: '\x1b]0;owned\x07\x1b[2Jx\u202e' } }),
  ),
  byHand('182', '10,000 roadmaps', (text) => {
    const document = JSON.parse(text);
    for (let n = 0; n < 10_000; n += 1) document.roadmaps[`r${n}`] = { topics: { x: mark } };
    return JSON.stringify(document);
  }),
  byHand(
    '183',
    'settings that do not exist',
    withFields({
      settings: {
        ascii: { value: 'purple', at: mark.at, by: 'me' },
        color: { value: '\x1b[31m', at: mark.at, by: 'me' },
        __proto: { value: null, at: mark.at, by: 'me' },
      },
    }),
  ),
  {
    n: '184',
    input: 'everything damaged, and no backup',
    make: ({ home }) => {
      for (const name of ['config.json', 'history.jsonl']) writeFileSync(join(home, name), 'x');
    },
    cases: [
      answered(NOTHING_DONE, /no history and no backup/),
      {
        ...answered(
          [
            ['done', 'docker'],
            ['note', 'sql', 'x'],
          ],
          /no history and no backup/,
        ),
        state: 'repaired',
        marks: {},
      },
    ],
  },
];
