import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../src/store/journal/journal';
import { change, set } from '../support/fixtures';
import type { Command, Place } from './row';
import { chain, FINE, roadmapText, topic } from './texts';

/** An input of a size at which a careless program hangs, overflows or is killed. */
export interface LargeInput {
  readonly n: string;
  readonly input: string;
  readonly make: (place: Place) => void;
  readonly fileName?: string;
  readonly commands: readonly Command[];
  /** Exit codes that are right: an answer, or a refusal in words. */
  readonly codes: readonly number[];
}

const MEGABYTE = 1024 * 1024;

/** Writes pieces one after the other: a text of all of them would be too long for a string. */
const written = (path: string, pieces: Iterable<string>): void => {
  const file = openSync(path, 'w');
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < MEGABYTE) continue;
    writeSync(file, chunk);
    chunk = '';
  }
  writeSync(file, chunk);
  closeSync(file);
};

function* many(count: number, piece: (n: number) => string): Generator<string> {
  for (let n = 0; n < count; n += 1) yield piece(n);
}

/** So many sections of 999 topics. */
function* sections(count: number): Generator<string> {
  yield '{"format":1,"id":"own","title":"Own","root":{"id":"r","title":"Own","children":[';
  for (let s = 0; s < count; s += 1) {
    yield `${s === 0 ? '' : ','}{"id":"s${s}","title":"S","children":[`;
    yield* many(999, (n) => `${n === 0 ? '' : ','}{"id":"t${s}-${n}","title":"T"}`);
    yield ']}';
  }
  yield ']}}';
}

const SHOW: Command = ['--roadmap', '<file>', 'show', '-d', '1'];
const DONE: Command = ['--roadmap', '<file>', 'done', 'a'];
const IMPORT: Command = ['import', '<file>', '--dry-run'];
const EITHER = [0, 3];

const file = (
  n: string,
  input: string,
  pieces: () => Iterable<string>,
  commands: readonly Command[],
  codes: readonly number[] = EITHER,
): LargeInput => ({
  n,
  input,
  make: ({ file: path }) => written(path, pieces()),
  commands,
  codes,
});

const imported = (
  n: string,
  input: string,
  fileName: string,
  pieces: () => Iterable<string>,
  codes: readonly number[] = EITHER,
): LargeInput => ({
  ...file(n, input, pieces, [IMPORT], codes),
  fileName,
});

const TEN = 10 * MEGABYTE;

function* outlines(root: string, item: string, inside: Iterable<string>): Generator<string> {
  yield `<${root}><${item} text="Plan" TEXT="Plan">`;
  yield* inside;
  yield `</${item}></${root}>`;
}

const LAUGHS = Array.from(
  { length: 60 },
  (_, n) => `<!ENTITY a${n} "${n === 0 ? 'ha' : `&a${n - 1};&a${n - 1};`}">`,
).join('');

/** Rows 19 and 20, and 300 on: what is only large. */
export const LARGE_INPUTS: readonly LargeInput[] = [
  file('19', '1,000,000 nodes', () => sections(1_000), [SHOW, ['validate', '<file>']]),
  file(
    '20',
    '100,000 wrong nodes',
    () => [
      '{"format":1,"id":"own","title":"Own","root":{"id":"r","title":"R","children":[',
      ...many(100_000, (n) => `${n === 0 ? '' : ','}{"id":${n},"title":"x"}`),
      ']}}',
    ],
    [SHOW, ['validate', '<file>']],
    [3],
  ),
  file(
    '300',
    '500,000 levels',
    () => [chain(500_000)],
    [SHOW, ['validate', '<file>'], ['import', '<file>']],
    [3],
  ),
  file(
    '301',
    '100,000 nodes at level 60',
    () => [
      chain(60).replace(
        '[]',
        () => `[${[...many(100_000, (n) => `{"id":"t${n}","title":"T"}`)].join(',')}]`,
      ),
    ],
    [SHOW, DONE, IMPORT],
  ),
  file(
    '302',
    'a title of 10 MB',
    () => [roadmapText([topic('a', { title: 'ab '.repeat(TEN / 3) })])],
    [
      SHOW,
      ['--roadmap', '<file>', 'info', 'a'],
      ['--roadmap', '<file>', 'search', 'ab'],
      ['--roadmap', '<file>', 'export', '-f', 'svg'],
      IMPORT,
    ],
    [0],
  ),
  file(
    '303',
    '500 summaries of 100 KB',
    () => [
      roadmapText(
        Array.from({ length: 500 }, (_, n) =>
          topic(n === 0 ? 'a' : `t${n}`, { summary: 'word '.repeat(20_000) }),
        ),
      ),
    ],
    [
      SHOW,
      DONE,
      ['--roadmap', '<file>', 'search', 'word'],
      ['--roadmap', '<file>', 'export', '-f', 'html'],
      IMPORT,
    ],
    [0],
  ),
  file(
    '304',
    'a circle of 100,000 prerequisites',
    () => [
      roadmapText(
        Array.from({ length: 100_000 }, (_, n) =>
          topic(`t${n}`, { requires: [`t${(n + 1) % 100_000}`] }),
        ),
      ),
    ],
    [SHOW, ['validate', '<file>']],
    [3],
  ),
  file(
    '305',
    'each of 2,000 topics needs all before it',
    () => [
      roadmapText(
        Array.from({ length: 2_000 }, (_, n) =>
          topic(`t${n}`, { requires: Array.from({ length: n }, (_, at) => `t${at}`) }),
        ),
      ),
    ],
    [SHOW, ['--roadmap', '<file>', 'next', '--why'], ['--roadmap', '<file>', 'path', 't1999']],
    [0],
  ),
  file(
    '306',
    '60 MB on one line that is no JSON',
    () => many(60, () => 'x'.repeat(MEGABYTE)),
    [SHOW, ['validate', '<file>'], IMPORT],
    [3],
  ),
  file(
    '318',
    'lists in lists, 30,000,000 deep',
    () => [...many(30, () => '['.repeat(MEGABYTE)), ...many(30, () => ']'.repeat(MEGABYTE))],
    [SHOW, ['validate', '<file>'], IMPORT],
    [3],
  ),
  imported(
    '307d',
    'Markdown: 90,000 items',
    'plan.md',
    () => ['# Plan\n', ...many(90_000, (n) => `- Topic ${n}\n`)],
    [0],
  ),
  imported('307a', 'Markdown: 1,000,000 items', 'plan.md', () => [
    '# Plan\n',
    ...many(1_000_000, (n) => `- Topic ${n}\n`),
  ]),
  imported('307b', 'Markdown: one line of 10 MB', 'plan.md', () => [
    '# Plan\n- ',
    'word '.repeat(TEN / 5),
  ]),
  imported('307c', 'Markdown: 50 MB of one paragraph', 'plan.md', () =>
    many(50_000, () => `${'x'.repeat(1_000)}\n`),
  ),
  imported('308a', 'mermaid: 190,000 arrows', 'plan.mmd', () => [
    'graph LR\n',
    ...many(190_000, (n) => `n${Math.floor(n / 10)} --> n${n + 1}\n`),
  ]),
  imported('308b', 'mermaid: one line of 10 MB', 'plan.mmd', () => [
    'graph LR\nA["',
    'x'.repeat(TEN),
    '"] --> B\n',
  ]),
  imported('308c', 'mermaid: a mindmap of 1,000,000 lines', 'plan.mmd', () => [
    'mindmap\n  root\n',
    ...many(1_000_000, (n) => `    n${n}\n`),
  ]),
  imported('309a', 'OPML: 500,000 outlines', 'plan.opml', () =>
    outlines(
      'opml',
      'outline',
      many(500_000, (n) => `<outline text="T${n}"/>\n`),
    ),
  ),
  imported('309b', 'OPML: one line of 10 MB', 'plan.opml', () =>
    outlines('opml', 'outline', [`<outline text="${'ab '.repeat(TEN / 3)}"/>`]),
  ),
  imported('309c', 'OPML: 60 entities, each twice the one before', 'plan.opml', () => [
    `<!DOCTYPE x [${LAUGHS}]>`,
    ...outlines('opml', 'outline', ['<outline text="&a59;&a59;"/>']),
  ]),
  imported('310a', 'Freemind: 500,000 nodes', 'plan.mm', () =>
    outlines(
      'map',
      'node',
      many(500_000, (n) => `<node TEXT="T${n}"/>\n`),
    ),
  ),
  imported('310b', 'Freemind: 10 MB of HTML in an attribute', 'plan.mm', () =>
    outlines('map', 'node', [`<node TEXT="&lt;html&gt;${'&lt;b '.repeat(TEN / 6)}"/>`]),
  ),
  imported('310c', 'Freemind: the same entities', 'plan.mm', () => [
    `<!DOCTYPE x [${LAUGHS}]>`,
    ...outlines('map', 'node', ['<node TEXT="&a59;"/>']),
  ]),
  imported('311', 'roadmap.sh: 20,000 boxes in one place, 60,000 wires', 'plan.json', () => [
    '{"nodes":[',
    ...many(
      20_000,
      (n) =>
        `${n === 0 ? '' : ','}{"id":"b${n}","type":"${n % 2 === 0 ? 'topic' : 'subtopic'}","position":{"x":0,"y":0},"width":200,"height":50,"data":{"label":"B${n}"}}`,
    ),
    '],"edges":[',
    ...many(
      60_000,
      (n) =>
        `${n === 0 ? '' : ','}{"id":"w${n}","source":"b${(n * 7) % 20_000}","target":"b${(n * 13) % 20_000}"}`,
    ),
    ']}',
  ]),
  {
    n: '312',
    input: 'a folder of 5,001 content files',
    fileName: 'web',
    make: ({ file: path }) => {
      mkdirSync(join(path, 'content'), { recursive: true });
      for (let n = 0; n < 5_001; n += 1)
        writeFileSync(join(path, 'content', `t@x${n}.md`), '# T\n');
    },
    commands: [IMPORT],
    codes: [3],
  },
  {
    n: '313',
    input: 'a history of 200,000 changes, and no config.json',
    make: ({ home }) => {
      writeFileSync(join(home, 'config.json'), '');
      const lines = Buffer.concat(
        Array.from({ length: 200_000 }, (_, n) =>
          encode(change(n, 'backend', [set('docker', n % 2 === 0 ? 'done' : 'todo')])),
        ),
      );
      writeFileSync(join(home, 'history.jsonl'), lines);
    },
    commands: [['show'], ['done', 'cloud'], ['undo', '--list']],
    codes: [0],
  },
  {
    n: '314',
    input: 'a history of 60 MB without a line',
    make: ({ home }) =>
      written(
        join(home, 'history.jsonl'),
        many(60, () => 'x'.repeat(MEGABYTE)),
      ),
    commands: [['show'], ['done', 'cloud']],
    codes: [0],
  },
  {
    n: '315',
    input: 'a config.json of lists in lists, 30,000,000 deep',
    make: ({ home }) =>
      written(join(home, 'config.json'), [
        ...many(30, () => '['.repeat(MEGABYTE)),
        ...many(30, () => ']'.repeat(MEGABYTE)),
      ]),
    commands: [['show'], ['done', 'cloud']],
    codes: [0],
  },
  {
    n: '316',
    input: '60 notes of 1 MB each',
    make: ({ home }) => {
      const text = 'word '.repeat(MEGABYTE / 5);
      const lines = Array.from({ length: 60 }, (_, n) =>
        encode(change(100 + n, 'backend', [{ type: 'note', node: 'sql', text }])),
      );
      writeFileSync(join(home, 'history.jsonl'), Buffer.concat(lines), { flag: 'a' });
    },
    commands: [
      ['show'],
      ['note', 'sql'],
      ['search', 'word'],
      ['export', '--notes', '-f', 'html'],
      ['undo'],
    ],
    codes: [0, 4],
  },
  {
    n: '317',
    input: 'standard input of 60 MB',
    make: ({ file: path }) =>
      written(
        path,
        many(60, () => `${FINE.slice(0, 100)}${' '.repeat(MEGABYTE - 100)}`),
      ),
    commands: ['$roadmap import - --dry-run < $FILE'],
    codes: [3],
  },
];
