import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encode, readJournal } from '../../src/store/journal/journal';
import { type Files, load } from '../../src/store/journal/load';
import { readStateFile, sealed } from '../../src/store/journal/state-file';
import { change, set } from '../support/fixtures';
import { contentsOf, roadmap } from '../support/program';
import { CHANGES, homeWith, MARKS, marksOn, note, notesOn, show, shownIn } from './homes';

const NOTES = ['read the chapter on anycast – twice'];

/** What a text of config.json becomes. */
type Edit = (text: string) => string | Buffer;

const apply = ({ state }: Files, edit: Edit): Buffer => {
  const bytes = Buffer.from(edit(readFileSync(state, 'utf8')));
  writeFileSync(state, bytes);
  return bytes;
};

/** A document with one field set. */
const withFields =
  (fields: object): Edit =>
  (text) =>
    JSON.stringify({ ...JSON.parse(text), ...fields });

/** Reads twice, as JSON and as text: the marks are there, a notice is told, no byte changes. */
const expectRead = ({ home }: Files, notice: RegExp, marks: object = MARKS): void => {
  const before = contentsOf(home);
  const json = roadmap(['show', '--json'], { home });
  expect(json).toMatchObject({ code: 0, stderr: '' });
  const shown = shownIn(json);
  expect(shown.marks).toEqual(marks);
  expect(shown.warnings.join(' ')).toMatch(notice);
  const text = roadmap([], { home });
  expect(text.code).toBe(0);
  expect(text.stderr).toMatch(/^(note: .+\n)+$/);
  expect(text.stderr).toMatch(notice);
  expect(contentsOf(home)).toEqual(before);
};

/** Writes, which repairs: exit 0, the marks are there, nothing is left to tell. */
const expectRepair = async ({ home, state }: Files, marks: object = MARKS): Promise<void> => {
  expect(roadmap(['done', 'docker'], { home }).code).toBe(0);
  expect(readStateFile(state).kind).toBe('sound');
  expect(show(home)).toEqual({ marks: { ...marks, docker: 'done' }, warnings: [] });
  expect(await notesOn(home, 'dns')).toEqual(NOTES);
  const { file } = await load({ home, state, journal: join(home, 'none') });
  expect(file.kind).toBe('sound');
};

const asideIn = (home: string): Buffer[] =>
  readdirSync(home)
    .filter((name) => /^config\.corrupt-\d+\.json$/.test(name))
    .map((name) => readFileSync(join(home, name)));

const CONFLICT = (text: string): string =>
  text.replace('"done"', '<<<<<<< HEAD\n"done"\n=======\n"todo"\n>>>>>>> other\n');

describe('config.json damaged: reads answer from the history, the next write repairs', () => {
  const DAMAGES: readonly (readonly [string, Edit])[] = [
    ['empty', () => ''],
    ['truncated', (text) => text.slice(0, text.length / 2)],
    ['without its last byte', (text) => text.trimEnd().slice(0, -1)],
    ['zeroed', (text) => Buffer.alloc(text.length)],
    ['HTML', () => '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>\n'],
    ['[]', () => '[]'],
    ['null', () => 'null'],
    ['a number', () => '42'],
    ['an empty object', () => '{}'],
    ['with git conflict markers', CONFLICT],
    ['twice in a row', (text) => text + text],
    ['with invalid UTF-8', (text) => Buffer.from(text.replace('anycast', '\xff'), 'latin1')],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['without format', (text) => text.replace('"format": 2,', '')],
    ['format "1"', withFields({ format: '1' })],
    ['format null', withFields({ format: null })],
    ['format 0', withFields({ format: 0 })],
    ['format -1', withFields({ format: -1 })],
    ['format 1.5', withFields({ format: 1.5 })],
    ['format 1e99', withFields({ format: 1e99 })],
    ['nested 100,000 deep', () => '['.repeat(100_000) + ']'.repeat(100_000)],
  ];

  test.each(DAMAGES)('%s', async (_, edit) => {
    const files = await homeWith();
    const bytes = apply(files, edit);
    expectRead(files, /config\.json is damaged.*history\.jsonl/);
    await expectRepair(files);
    expect(asideIn(files.home)).toEqual([bytes]);
  });

  test('doctor says so, and --fix repairs without a mark', async () => {
    const files = await homeWith();
    const bytes = apply(files, (text) => text.slice(0, 100));
    const doctor = roadmap(['doctor'], files);
    expect(doctor).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/! progress .*damaged/),
    });
    expect(roadmap(['doctor', '--fix'], files).code).toBe(0);
    expect(readStateFile(files.state).kind).toBe('sound');
    expect(show(files.home)).toEqual({ marks: MARKS, warnings: [] });
    expect(asideIn(files.home)).toEqual([bytes]);
  });
});

describe('config.json changed by hand: joined with the history', () => {
  const withTopics =
    (topics: object): Edit =>
    (text) => {
      const { checksum, ...document } = JSON.parse(text);
      Object.assign(document.roadmaps.backend.topics, topics);
      return JSON.stringify({ ...document, checksum });
    };
  const mark = { status: 'done', on: '2026-11-03', at: '2026-11-03T10:00:00.000Z', by: 'me' };

  test.each<readonly [string, Edit, object]>([
    ['a mark added', withTopics({ shell: { ...mark, title: 'Shell' } }), { shell: 'done' }],
    ['a mark taken away', withTopics({ http: undefined }), {}],
    ['a status changed', withTopics({ sql: { ...mark, title: 'SQL' } }), { sql: 'done' }],
    ['laid out anew', (text) => JSON.stringify(JSON.parse(text)), {}],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n'), {}],
    ['a byte order mark', (text) => `\ufeff${text}`, {}],
    ['an unknown field', withFields({ hello: 'world' }), {}],
    ['everything deleted from it', withFields({ roadmaps: {}, settings: {} }), {}],
  ])('%s', async (_, edit, news) => {
    const files = await homeWith();
    apply(files, edit);
    expectRead(files, /changed by hand/, { ...MARKS, ...news });
    await expectRepair(files, { ...MARKS, ...news });
  });

  test.each<readonly [string, unknown]>([
    ['a number', 5],
    ['null', null],
    ['a list', []],
    ['an unknown status', { ...mark, title: 'SQL', status: 'finished' }],
    ['at: 5', { ...mark, title: 'SQL', at: 5 }],
    ['at: no date', { ...mark, title: 'SQL', at: 'yesterday' }],
    ['on: no day', { ...mark, title: 'SQL', on: '2026-02-31' }],
    ['no title', mark],
  ])('an entry that is %s: it is named, the others are kept', async (_, entry) => {
    const files = await homeWith();
    const bytes = apply(files, withTopics({ sql: entry }));
    expectRead(files, /Not understood: roadmaps\.backend\.topics\.sql\./);
    await expectRepair(files);
    expect(asideIn(files.home)).toEqual([bytes]);
  });

  test.each([
    '1970-01-01T00:00:00.000Z',
    '2099-12-31T23:59:59.999Z',
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00.000Z',
    '2026-11-03',
    'Tue, 3 Nov 2026 10:00:00 GMT',
  ])('a mark saved at %s does not stand in the way of the next one', async (at) => {
    const files = await homeWith();
    apply(files, withTopics({ sql: { ...mark, title: 'SQL', at } }));
    expect(roadmap(['skip', 'sql'], files).code).toBe(0);
    expect(show(files.home).marks).toEqual({ ...MARKS, sql: 'skipped' });
    expect(roadmap(['reset', 'sql', 'http'], files)).toMatchObject({ code: 0, stderr: '' });
    expect(show(files.home)).toEqual({ marks: { linux: 'done' }, warnings: [] });
  });

  test.each<readonly [string, object]>([
    ['roadmaps: 5', { roadmaps: 5 }],
    ['roadmaps: []', { roadmaps: [] }],
    ['a roadmap that is text', { roadmaps: { backend: 'x' } }],
    ['topics: []', { roadmaps: { backend: { topics: [], notes: 7, unread: {} } } }],
    ['device: 5', { device: 5 }],
    ['journal: text', { journal: 'x' }],
    ['__proto__', JSON.parse('{"roadmaps":{"__proto__":{"topics":{}},"constructor":{}}}')],
  ])('%s: the history has it all', async (_, fields) => {
    const files = await homeWith();
    apply(files, withFields(fields));
    expectRead(files, /changed by hand/);
    await expectRepair(files);
  });

  test('unknown topics and roadmaps are kept, not counted, and listed by doctor', async () => {
    const files = await homeWith();
    apply(files, withTopics({ gone: { ...mark, title: 'A topic of old' } }));
    await expectRepair(files);
    expect(await marksOn(files.home)).toMatchObject({ gone: 'done' });
    expect(roadmap(['doctor'], files).stdout).toMatch(/gone \(A topic of old\)/);
    expect(JSON.parse(roadmap(['--json'], files).stdout).summary.done).toBe(3);
  });
});

describe('a newer version wrote it: 4 for reads and writes, no byte changes', () => {
  const NEWER: readonly (readonly [string, (files: Files) => void])[] = [
    ['config.json', (files) => apply(files, withFields({ format: 3 }))],
    [
      'config.json, sealed',
      (files) =>
        apply(files, (text) => {
          const { checksum: _, ...document } = JSON.parse(text);
          return sealed({ ...document, format: 3 });
        }),
    ],
    [
      'a line of the history',
      ({ journal }) => {
        const line = { ...change(9, 'backend', [set('shell', 'done')]), v: 2 };
        writeFileSync(journal, encode(line as never), { flag: 'a' });
      },
    ],
  ];
  const COMMANDS = [['show'], [], ['done', 'docker'], ['undo'], ['note', 'sql', 'x']];

  test.each(NEWER)('%s', async (_, make) => {
    const files = await homeWith();
    make(files);
    const before = contentsOf(files.home);
    for (const args of [...COMMANDS, ['doctor', '--fix']]) {
      const stderr = expect.stringMatching(/^roadmap: .* newer version of roadmap\.\nUpdate .*\n$/);
      expect([args, roadmap(args, files)]).toMatchObject([args, { code: 4, stdout: '', stderr }]);
    }
    expect(roadmap(['doctor'], files)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/newer version/),
    });
    expect(contentsOf(files.home)).toEqual(before);
  });
});

describe('history.jsonl damaged: the state keeps all marks', () => {
  const OTHERS = [
    change(21, 'backend', [set('java', 'done')]),
    change(22, 'backend', [set('php', 'skipped')]),
    change(23, 'backend', [note('cdn', 'z'.repeat(2000))]),
  ];
  const OTHER_MARKS = { java: 'done', php: 'skipped' };
  const edit = ({ journal }: Files, how: Edit): void =>
    writeFileSync(journal, how(readFileSync(journal, 'latin1')));

  test.each<readonly [string, (files: Files) => void, object]>([
    ['a line damaged', (files) => edit(files, (text) => text.replace('http', 'HTTP')), {}],
    ['all lines damaged', (files) => edit(files, (text) => text.replaceAll('"v"', '"V"')), {}],
    ['its last line torn', ({ journal }) => truncateSync(journal, 700), {}],
    ['deleted', ({ journal }) => rmSync(journal), {}],
    ['empty', ({ journal }) => truncateSync(journal, 0), {}],
    ['zeroed', (files) => edit(files, (text) => Buffer.alloc(text.length)), {}],
    ['something else', (files) => edit(files, () => 'hello\nworld\n'), {}],
    [
      'cut and grown again with other changes',
      (files) => edit(files, () => Buffer.concat(OTHERS.map(encode))),
      OTHER_MARKS,
    ],
    [
      'replaced by a shorter one',
      (files) => edit(files, () => Buffer.concat(OTHERS.slice(0, 1).map(encode))),
      { java: 'done' },
    ],
  ])('%s', async (_, damage, news) => {
    const files = await homeWith();
    damage(files);
    expectRead(files, /history\.jsonl/, { ...MARKS, ...news });
    await expectRepair(files, { ...MARKS, ...news });
  });

  test.each<readonly [string, Edit, RegExp | undefined]>([
    ['a torn line', () => encode(CHANGES[0] as never).subarray(0, 60), undefined],
    ['a line of garbage', () => '\ngarbage\n', /One damaged line/],
    ['three lines of garbage', () => '\n1\n2\n\n3\n', /3 damaged lines/],
  ])('%s behind the last line', async (_, rest, notice) => {
    const files = await homeWith();
    writeFileSync(files.journal, rest(''), { flag: 'a' });
    if (notice) expectRead(files, notice);
    else expect(show(files.home)).toEqual({ marks: MARKS, warnings: [] });
    await expectRepair(files);
  });

  test('undo still takes back what the history holds, and says when there is nothing', async () => {
    const files = await homeWith();
    rmSync(files.journal);
    expect(roadmap(['undo'], files)).toMatchObject({ code: 0, stdout: ' Nothing to undo.\n' });
    expect(await marksOn(files.home)).toEqual(MARKS);
    expect(roadmap(['done', 'docker'], files).code).toBe(0);
    expect(roadmap(['undo'], files).code).toBe(0);
    expect(show(files.home).marks).toEqual(MARKS);
  });
});

describe('deleted', () => {
  test('config.json: rebuilt from the history, without a word', async () => {
    const files = await homeWith();
    rmSync(files.state);
    expect(show(files.home)).toEqual({ marks: MARKS, warnings: [] });
    expect(existsSync(files.state)).toBe(false);
    await expectRepair(files);
  });

  test('both: empty, and no word where there never was anything', async () => {
    const files = await homeWith();
    rmSync(files.state);
    rmSync(files.journal);
    expect(show(files.home)).toEqual({ marks: {}, warnings: [] });
  });

  test('both, but there are backups: empty, and they are named', async () => {
    const files = await homeWith();
    expect(roadmap(['done', 'docker'], files).code).toBe(0);
    const [backup = ''] = readdirSync(join(files.home, 'backups'));
    rmSync(files.state);
    rmSync(files.journal);
    expectRead(files, new RegExp(`backup: backups/${backup}`), {});
  });

  test('the history, and config.json damaged: the newest backup answers, told plainly', async () => {
    const files = await homeWith();
    expect(roadmap(['done', 'docker'], files).code).toBe(0);
    const [backup = ''] = readdirSync(join(files.home, 'backups'));
    rmSync(files.journal);
    const bytes = apply(files, (text) => text.slice(0, 99));
    expectRead(files, new RegExp(`damaged.*rebuilt from backups/${backup}`), MARKS);
    await expectRepair(files);
    expect(asideIn(files.home)).toEqual([bytes]);
  });

  test('everything damaged and no backup: empty, told plainly, kept aside', async () => {
    const files = await homeWith();
    apply(files, () => 'x');
    writeFileSync(files.journal, 'y');
    expectRead(files, /no history and no backup/, {});
    expect(roadmap(['done', 'docker'], files).code).toBe(0);
    expect(asideIn(files.home).map(String)).toEqual(['x']);
    expect(readJournal(files.journal).changes).toHaveLength(1);
  });
});
