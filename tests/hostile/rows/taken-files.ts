import { FILE_READS, FILE_WRITES, onFile, VALIDATE } from '../commands';
import { aLinkTo, type Put, putAt } from '../puts';
import { answered, type Case, type Command, type Row, refused, saved } from '../row';
import { chain, FINE, roadmapText, SCRIPT, topic, wide } from '../texts';

/** A file that every command takes; "a" is a topic in it. */
const taken = (n: string, input: string, put: Put, more: readonly Case[] = []): Row => ({
  n,
  input,
  make: ({ file }) => putAt(file, put),
  cases: [answered(FILE_READS), saved(FILE_WRITES), ...more],
});

const field = (n: string, input: string, fields: object, more: readonly Case[] = []): Row =>
  taken(n, input, roadmapText([topic('a', { ...fields }), topic('b')]), more);

const show = (says: RegExp): Case => answered([onFile('show')], says);
const info = (says: RegExp): Case => answered([onFile('info', 'a')], says);
const odd = (says: RegExp): Case => answered(VALIDATE, says);

const READS_BUT_VALIDATE: readonly Command[] = FILE_READS.filter(
  (one) => !VALIDATE.includes(one) && !one.includes('validate'),
);

const numbered = (...ids: string[]): string =>
  roadmapText(ids.map((id, n) => topic(id, { number: `${n + 1}` }))).replace(
    '"id": "root",',
    '"id": "root", "number": "0",',
  );

/** Odd, but a roadmap: rows 5 to 34 and their kin. */
export const takenFiles: readonly Row[] = [
  taken('5', 'a byte order mark', `\ufeff${FINE}`, [show(/About a/)]),
  taken('6a', 'CRLF', FINE.replaceAll('\n', '\r\n'), [show(/About a/)]),
  taken('6b', 'no final newline, no blanks', JSON.stringify(JSON.parse(FINE))),
  taken('6c', 'a hundred final newlines', FINE + '\n'.repeat(100)),
  {
    n: '13',
    input: 'a key that stands twice: the last one wins',
    make: ({ file }) =>
      putAt(file, FINE.replace('"title": "About a"', '"title": "First", "title": "Last"')),
    cases: [
      answered(READS_BUT_VALIDATE, /"title\\*" stands twice/),
      show(/^(?!.*First).*Last/ms),
      saved(FILE_WRITES, /stands twice/),
      { ...refused(3, VALIDATE, /"title" stands twice/), isAnswer: true },
    ],
  },
  taken('18c', '64 levels', chain(64)),
  taken(
    '22d',
    'ids that JavaScript knows: not done before they are done',
    roadmapText([topic('a'), topic('toString'), topic('valueOf'), topic('hasOwnProperty')]),
    [show(/0\/4/), saved([onFile('done', 'toString')], /1\/4, 25%/)],
  ),
  taken(
    '23a',
    'a key __proto__ at the top',
    FINE.replace('"format"', '"__proto__": { "polluted": "yes" }, "format"'),
    [odd(/unknown key "__proto__"/)],
  ),
  taken(
    '23b',
    'a key __proto__ in a node',
    FINE.replace('"id": "a"', '"__proto__": { "title": "x", "children": [] }, "id": "a"'),
    [show(/About a/)],
  ),
  field('25a', 'a title of 1 MB', { title: `a${'x'.repeat(1_000_000)}` }, [show(/ax{100}/)]),
  field('30', 'unknown keys', { colour: 'red', author: { name: 'me' } }, [
    odd(/unknown key "colour"[\s\S]*unknown key "author"/),
  ]),
  {
    n: '33a',
    input: 'a roadmap without topics',
    make: ({ file }) => putAt(file, roadmapText([])),
    cases: [
      answered(
        [onFile(), onFile('show'), onFile('next'), onFile('export'), onFile('doctor')],
        /\S/,
      ),
      answered(
        [onFile('done', 'root', '--yes'), onFile('path', 'root'), onFile('search', 'x')],
        /\S/,
      ),
    ],
  },
  {
    n: '33b',
    input: 'a roadmap where everything is done',
    make: ({ file }) => putAt(file, roadmapText([topic('a')])),
    cases: ['next', 'show', 'path a', 'next --why', 'show --status todo', 'start next'].map(
      (verb): Case => ({
        commands: [
          `$roadmap --roadmap $FILE done a > /dev/null 2>&1; $roadmap --roadmap $FILE ${verb}`,
        ],
        code: verb === 'start next' ? 1 : 0,
        says: /\S/,
        state: 'saved',
      }),
    ),
  },
  {
    n: '34',
    input: 'a file that changes between two commands: numbers are resolved anew',
    make: ({ file }) => {
      putAt(file, numbered('a', 'b', 'c'));
      putAt(`${file}.new`, numbered('c', 'a', 'b'));
    },
    cases: [
      saved(
        [
          '$roadmap --roadmap $FILE done 2 > /dev/null; mv $FILE.new $FILE; $roadmap --roadmap $FILE show',
        ],
        /○ 1 About c[\s\S]*○ 2 About a[\s\S]*✓ 3 About b/,
      ),
    ],
  },
  taken('117', 'a link to it', (path) => {
    putAt(`${path}.there`, FINE);
    aLinkTo(`${path}.there`)(path);
  }),
  {
    n: '118',
    input: 'another roadmap that calls itself "backend": read, but not written to',
    make: ({ file }) => putAt(file, roadmapText([topic('a'), topic('b')], { id: 'backend' })),
    cases: [
      answered(FILE_READS.filter((one) => !one.includes('reset'))),
      refused(
        1,
        [onFile('reset', 'a'), ...FILE_WRITES.filter((one) => one.includes('--roadmap'))],
        /calls itself "backend", but it is another roadmap.*\n.*--id backend-2/,
      ),
    ],
  },
  taken('120', '10,000 topics on one level', wide(10_000), [show(/About t9999/)]),
  {
    n: '121',
    input: 'ids that look like options and words',
    make: ({ file }) =>
      putAt(
        file,
        roadmapText(['a', '--json', '-x', 'now', 'next', '3.2.1'].map((id) => topic(id))),
      ),
    cases: [
      answered(FILE_READS),
      saved([onFile('done', '--', '--json', '-x'), onFile('done', 'now', 'next', '3.2.1')]),
      refused(2, [onFile('done', '--force')], /unknown option/i),
    ],
  },
  field('122', 'markup in every text', {
    title: SCRIPT,
    summary: SCRIPT,
    outcomes: [SCRIPT],
    practice: { task: SCRIPT, doneWhen: [SCRIPT] },
    resources: [{ title: SCRIPT, url: `https://x.example/${SCRIPT}` }],
    checks: [{ question: SCRIPT, answer: SCRIPT }],
  }),
  field(
    '123',
    'texts that are formulas',
    { title: '=HYPERLINK("https://x.example")', summary: '@x' },
    [answered([onFile('export', '-f', 'csv')], /"'=HYPERLINK/)],
  ),
  field('124', 'a summary of 100,000 words', { summary: 'word '.repeat(100_000) }),
  field('125', '1,000 links', {
    resources: Array.from({ length: 1_000 }, (_, n) => ({
      title: `${n}`,
      url: `https://x.example/${n}`,
    })),
  }),
  field('126', 'a topic that needs 500 others twice', { requires: ['b', 'b'] }),
  field('127', 'hours: 100000 and a hundredth', { hours: 100_000 }, [info(/100000 hours/)]),
  field('128', 'hours: 1e-300', { hours: 1e-300 }),
  field('129', 'a color of three digits, black', { color: '#000' }),
  field('130', 'a title like a number of another', { title: '2' }),
  field('131', 'a title that is an option', { title: '--help' }, [info(/--help/)]),
  field('132', 'a title of nothing that is seen', { title: '\u200b\u2060\u202e' }),
  taken(
    '134',
    'numbers far from their places',
    numbered('a', 'b').replace('"number": "1"', '"number": "9.9.9"'),
    [show(/9\.9\.9/)],
  ),
  taken(
    '135',
    'a number of 1,000 digits',
    numbered('a', 'b').replace('"number": "1"', `"number": "${'9'.repeat(1_000)}"`),
  ),
  taken('133', 'a lone surrogate', FINE.replace('About a', '\\ud83d'), [info(/\ufffd/)]),
  taken(
    '136',
    'a description and a source of 1 MB',
    roadmapText([topic('a'), topic('b')], {
      description: 'x'.repeat(1e6),
      source: 'y'.repeat(1e6),
    }),
  ),
  taken('137', 'a language that is none', roadmapText([topic('a')], { language: '"><script>' })),
  taken('138', 'format 1.0', FINE.replace('"format": 1', '"format": 1.0e0')),
];
