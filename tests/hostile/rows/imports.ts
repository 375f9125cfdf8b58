import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { box, drawing } from '../../formats/roadmapsh/drawings';
import { aFolder, type Put, putAt } from '../puts';
import { answered, type Case, type Command, type Row, refused, saved } from '../row';
import { FINE, SCRIPT } from '../texts';
import { WRAPPINGS } from './import-texts';
import { taken } from './taken-imports';
import { xmlImports } from './xml-imports';

const IMPORTS: readonly Command[] = [
  ['import', '<file>'],
  ['import', '<file>', '--dry-run'],
  ['import', '<file>', '--json'],
  ['import', '<file>', '--id', 'own', '--yes', '--at', 'yesterday'],
];

const wrong = (n: string, input: string, fileName: string, put: Put, says: RegExp): Row => ({
  n,
  input,
  fileName,
  make: ({ file }) => putAt(file, put),
  cases: [refused(3, IMPORTS, says)],
});

/** A title of every format. */
const titled = (n: string, input: string, title: string, more: readonly Case[] = []): Row[] =>
  WRAPPINGS.map(({ format, fileName, around }, index) =>
    taken(
      `${n}${'abcde'.charAt(index)}`,
      `${input} (${format})`,
      fileName,
      around('A', title, 'B'),
      more,
    ),
  );

const FORMULA: readonly Case[] = [
  saved(
    ['$roadmap import $FILE --id own > /dev/null && $roadmap --roadmap own export -f csv'],
    /,'=HYPERLINK|"'=HYPERLINK/,
  ),
];

const nested = (levels: number, marker: (level: number) => string): string =>
  Array.from({ length: levels }, (_, n) => `${marker(n)}level ${n}\n`).join('');

const folderOf = (
  n: string,
  input: string,
  make: (folder: string) => void,
  cases: readonly Case[],
): Row => ({
  n,
  input,
  fileName: 'web',
  make: ({ file, folder }) => {
    mkdirSync(join(file, 'content'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), '# TOPSECRET\n\nTOPSECRET\n');
    make(file);
  },
  cases,
});

const HTTP = drawing([box('topic', 'HTTP', [0, 0])]);

const shownOf = (says: RegExp): Case =>
  saved(
    ['$roadmap import $FILE --id own > /dev/null 2>&1 && $roadmap --roadmap own export -f json'],
    says,
  );

const NO_SECRET = /^(?![\s\S]*TOPSECRET)/;

/** Rows 229 on: files of other formats. */
export const imports: readonly Row[] = [
  ...xmlImports,
  ...titled('240', 'titles of markup', SCRIPT),
  ...titled('241', 'titles that are formulas', '=HYPERLINK("https://x.example";"x")', FORMULA),
  ...titled('242', 'titles that rule the terminal', 'a\x1b[31mb\x1b]0;c\x07d\u202ee\u0085f'),
  ...titled('243', 'titles of JavaScript', '__proto__'),
  ...titled('244', 'a title of 100 KB', 'x'.repeat(100_000)),
  ...titled(
    '245',
    'titles of other scripts, marks and halves',
    `数据库 قاعدة ${'\u0301'.repeat(99)}`,
  ),
  ...titled(
    '246',
    'titles that are addresses',
    '[x](javascript:alert(1)) <javascript:alert(1)> https://x.example/"><script>',
  ),
  taken(
    '247',
    'Markdown with a byte order mark and CRLF',
    'plan.md',
    '\ufeff# Plan\r\n\r\n- [x] A\r\n- B\r\n',
  ),
  taken('248', 'Markdown with lone carriage returns', 'plan.md', '# Plan\r\r- A\r- B\r'),
  taken(
    '249',
    'Markdown that includes files',
    'plan.md',
    '# Plan\n\n- A ![x](secret.txt)\n- {{include secret.txt}}\n- <!--#include file="secret.txt" -->B\n- [C](file://FOLDER/secret.txt)\n',
  ),
  taken(
    '250',
    '3,000 ticked items',
    'plan.md',
    `# Plan\n\n${Array.from({ length: 3_000 }, (_, n) => `- [x] Item ${n}\n`).join('')}`,
  ),
  taken('251', 'the same title 500 times', 'plan.md', `# Plan\n\n${'- The same\n'.repeat(500)}`),
  taken(
    '252',
    'hours without end',
    'plan.md',
    `# Plan\n\n- A (${'9'.repeat(400)}h)\n- B (-1h)\n- C (1e9h)\n- D (0h)\n`,
  ),
  taken(
    '253',
    'topics that need each other',
    'plan.md',
    '# Plan\n\n- A (needs: B)\n- B (needs: A)\n- C (needs: C)\n- D (needs: nowhere)\n',
  ),
  wrong(
    '254',
    'Markdown lists 1,000 deep',
    'plan.md',
    nested(1_000, (n) => `${'  '.repeat(n)}- `),
    /deeper than 64/,
  ),
  wrong(
    '255',
    'Markdown lists in one line',
    'plan.md',
    `# Plan\n\n${'- '.repeat(1_000)}x\n`,
    /deeper than 64/,
  ),
  taken('256', 'quotes 10,000 deep', 'plan.md', `# Plan\n\n- A\n- B\n\n${'> '.repeat(5_000)}x\n`),
  wrong('257', 'Markdown without a list', 'plan.md', 'Nothing to see.\n', /./),
  taken(
    '258',
    'an arrow to itself, circles of arrows',
    'plan.mmd',
    'graph LR\nA --> A\nA --> B --> C --> A\nD --> B\n',
  ),
  wrong(
    '259',
    '1,000 arrows in a chain',
    'plan.mmd',
    `graph LR\nn1 --> side\n${Array.from({ length: 1_000 }, (_, n) => `n${n} --> n${n + 1}\n`).join('')}`,
    /deeper than 64/,
  ),
  wrong(
    '260',
    'a million arrows in one line',
    'plan.mmd',
    `graph LR\n${Array.from({ length: 1_000 }, (_, n) => `n${n}`).join(' & ')} --> ${Array.from({ length: 1_000 }, (_, n) => `m${n}`).join(' & ')}\n`,
    /more than 200000 arrows/,
  ),
  wrong('261', 'a diagram of another kind', 'plan.mmd', 'sequenceDiagram\nA->>B: x\n', /./),
  taken(
    '262',
    'styles, clicks and scripts',
    'plan.mmd',
    'graph LR\nA["<script>alert(1)</script>"] --> B\nclick B href "javascript:alert(1)"\nclick A call alert()\nstyle A fill:url(//x.example)\nclassDef x fill:#f9f;x:expression(alert(1))\n',
  ),
  taken(
    '263',
    'a mindmap with everything',
    'plan.mmd',
    'mindmap\n  root((Plan))\n    A\n      ::icon(fa fa-x"><script>)\n    B["`**x**`"]\n',
  ),
  {
    n: '264',
    input: 'a diagram that is not there',
    fileName: 'plan.mmd',
    make: ({ file }) => putAt(file, 'graph LR\nA --> B\n'),
    cases: [refused(2, [['import', '<file>', '--block', '9']], /no diagram 9/)],
  },
  wrong('265', 'a drawing cut off', 'plan.json', HTTP.slice(0, -9), /not JSON/),
  wrong(
    '266',
    'a drawing without nodes',
    'plan.json',
    '{"nodes":[],"edges":[],"position":{}}',
    /no "nodes"|root|format/,
  ),
  taken(
    '267',
    'a drawing of odd values',
    'plan.json',
    JSON.stringify({
      nodes: [
        null,
        7,
        {},
        { id: '__proto__', type: 'topic', data: { label: '__proto__' }, position: {} },
        box('topic', 'A', [1e308, -1e308]),
        box('topic', 'B', [0, 0]),
      ],
      edges: [null, { source: {} }],
    }),
  ),
  folderOf(
    '268',
    'links out of the folder: left out',
    (folder) => {
      writeFileSync(join(folder, 'web.json'), HTTP);
      symlinkSync(join(dirname(folder), 'secret.txt'), join(folder, 'content', 'http@id-HTTP.md'));
      symlinkSync('/etc', join(folder, 'content', 'etc@id.md'));
    },
    [
      saved([['import', '<file>', '--id', 'own']], /links that lead out of it were left out/),
      shownOf(NO_SECRET),
    ],
  ),
  folderOf(
    '269',
    'the drawing is a link out of the folder',
    (folder) => {
      writeFileSync(join(dirname(folder), 'out.json'), HTTP.replace('HTTP', 'TOPSECRET'));
      symlinkSync(join(dirname(folder), 'out.json'), join(folder, 'web.json'));
    },
    [refused(3, IMPORTS, /not a regular file|lead out/)],
  ),
  folderOf(
    '270',
    'names that climb',
    (folder) => {
      writeFileSync(join(folder, 'web.json'), HTTP);
      writeFileSync(join(folder, 'content', '..@id-HTTP.md'), '# HTTP\n\nHow pages come.\n');
      writeFileSync(join(folder, 'content', 'a\x1b[31m@x\x1b[2J.md'), '# X\n');
    },
    [saved([['import', '<file>', '--id', 'own']]), shownOf(/How pages come/)],
  ),
  folderOf(
    '271',
    'pages of markup',
    (folder) => {
      writeFileSync(join(folder, 'web.json'), HTTP);
      writeFileSync(
        join(folder, 'content', 'http@id-HTTP.md'),
        `# HTTP\n\n${SCRIPT}\n\n- [@video@${SCRIPT}](javascript:alert(1))\n- [x](https://x.example/"><script>)\n`,
      );
    },
    [saved([['import', '<file>', '--id', 'own']]), shownOf(/^(?![\s\S]*"url": "javascript)/)],
  ),
  folderOf('272', 'any other folder', (folder) => writeFileSync(join(folder, 'a.json'), '{}'), [
    refused(3, IMPORTS, /not a regular file/),
  ]),
  wrong('273', 'nothing', 'plan.md', '', /empty/),
  wrong('274', 'compressed', 'plan.md', gzipSync('# Plan\n- A\n'), /a compressed file/),
  wrong('275', 'UTF-16', 'plan.md', Buffer.from('\ufeff# Plan\n- A\n', 'utf16le'), /not UTF-8/),
  wrong('276', 'a folder', 'plan.md', aFolder, /not a regular file/),
  {
    n: '277',
    input: 'standard input without a document',
    cases: [
      refused(3, ['$roadmap import - < /dev/null', '$roadmap import - <<< " "'], /empty/),
      refused(
        3,
        ['$roadmap import - <&-', '$roadmap import - < .', '$roadmap import - <<< "{"'],
        /./,
      ),
    ],
  },
  {
    n: '278',
    input: 'a file read as every format that it is not',
    make: ({ file }) => putAt(file, FINE),
    cases: [
      refused(
        3,
        ['mermaid', 'roadmapsh', 'opml', 'freemind'].map((format) => [
          'import',
          '<file>',
          '-f',
          format,
        ]),
        /./,
      ),
    ],
  },
  {
    n: '279',
    input: 'a roadmap that is here already, and nobody to ask',
    make: ({ file, home }) => {
      mkdirSync(join(home, 'roadmaps'));
      putAt(join(home, 'roadmaps', 'own.json'), FINE);
      putAt(file, FINE.replace('About b', 'Another'));
    },
    cases: [
      refused(
        2,
        [
          ['import', '<file>'],
          ['import', '<file>', '--json'],
        ],
        /"own" is here already.*\n?.*--yes/,
      ),
      answered([['import', '<file>', '--dry-run']]),
      saved([['import', '<file>', '--yes']]),
    ],
  },
  {
    n: '280',
    input: 'a roadmap that took the id of the shipped one',
    make: ({ file }) => putAt(file, FINE.replace('"id": "own"', '"id": "backend"')),
    cases: [refused(2, [['import', '<file>']], /"backend" is here already.*\n?.*--yes/)],
  },
];
