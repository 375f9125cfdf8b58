import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/progress/record/types';
import { UnfitFile } from '../../../src/store/files';
import { append, encode, readJournal, START } from '../../../src/store/journal/journal';
import { change, set } from '../../support/fixtures';
import { freshFolder } from '../../support/program';
import { note } from '../homes';

const A = change(1, 'backend', [set('http', 'done')]);
const B = change(2, 'backend', [note('sql', 'a line\nbreak, a "quote", ünïcödé, 🦉')]);
const C = change(3, 'other', [set('linux', 'doing')]);

const freshPath = (): string => join(freshFolder(), 'history.jsonl');

const journalOf = (...changes: readonly Change[]): string => {
  const path = freshPath();
  for (const one of changes) append(path, [one]);
  return path;
};

/** What a newer version would write. */
const newerLine = (): Buffer => {
  const later: Change & { v: number } = { ...C, v: 1 };
  return encode(Object.assign(later, { v: 2 }));
};

const add = (path: string, bytes: string | Uint8Array): void =>
  writeFileSync(path, bytes, { flag: 'a' });

describe('a line', () => {
  test('stands alone: a newline before it and behind it, none within', () => {
    const text = encode(B).toString();
    expect(text).toMatch(/^\n[0-9a-f]{8} \{.*\}\n$/);
    expect(text.split('\n')).toHaveLength(3);
  });

  test('comes back as it was written, whatever its text', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const changes = texts.map((one, n) => change(n + 1, 'backend', [note('sql', one)]));
        const path = freshPath();
        writeFileSync(path, Buffer.concat(changes.map(encode)));
        expect(readJournal(path)).toMatchObject({ changes, damaged: 0, newer: 0, continues: true });
      }),
      { numRuns: 200 },
    );
  });
});

describe('append', () => {
  test('only ever adds, and the file is closed to others', () => {
    const path = journalOf(A);
    const before = readFileSync(path, 'utf8');
    append(path, [B]);
    expect(readFileSync(path, 'utf8')).toBe(before + encode(B).toString());
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['a directory', (path: string) => mkdirSync(path)],
    ['a FIFO', (path: string) => spawnSync('mkfifo', [path])],
  ])('refuses %s, and so does reading', (_, put) => {
    const path = freshPath();
    put(path);
    expect(() => append(path, [A])).toThrow();
    expect(() => readJournal(path)).toThrow(UnfitFile);
  });

  test('throws where there is no folder', () => {
    expect(() => append(join(freshPath(), 'none'), [A])).toThrow(/ENOENT/);
  });
});

describe('reading', () => {
  test('nothing there: nothing read, at the start', () => {
    const nothing = { changes: [], damaged: 0, newer: 0, bookmark: START, continues: true };
    expect(readJournal(freshPath())).toEqual(nothing);
  });

  test.each<readonly [string, (path: string) => void, object]>([
    ['garbage', (path) => add(path, '\ngarbage\n'), { damaged: 1 }],
    ['blank lines', (path) => add(path, '\n\n\n'), { damaged: 0 }],
    ['a line without checksum', (path) => add(path, `\n${JSON.stringify(C)}\n`), { damaged: 1 }],
    ['a wrong checksum', (path) => add(path, `\n00000000 ${JSON.stringify(C)}\n`), { damaged: 1 }],
    ['a checksum alone', (path) => add(path, encode(C).subarray(0, 9)), { damaged: 0 }],
    ['half a line', (path) => add(path, `${encode(C).toString().slice(0, 40)}\n`), { damaged: 1 }],
    ['NUL bytes', (path) => add(path, Buffer.from('\n\0\0\0\n')), { damaged: 1 }],
    ['a newer line', (path) => add(path, newerLine()), { newer: 1, damaged: 0 }],
    ['a torn line', (path) => add(path, encode(C).subarray(0, -9)), { damaged: 0 }],
    ['a line without its end', (path) => add(path, encode(C).subarray(0, -1)), { damaged: 0 }],
  ])('%s behind two changes: these two are read', (_, damage, rest) => {
    const path = journalOf(A, B);
    damage(path);
    expect(readJournal(path)).toMatchObject({ changes: [A, B], ...rest });
  });

  test('a line torn anywhere is no change, and swallows none behind it', () => {
    const line = encode(B);
    for (let at = 0; at < line.length; at += 1) {
      const path = journalOf(A);
      add(path, line.subarray(0, at));
      expect([at, readJournal(path).changes]).toEqual([at, [A]]);
      append(path, [C]);
      expect([at, readJournal(path).changes]).toEqual([at, [A, C]]);
    }
  });
});

describe('an editor or a merge was at it', () => {
  const edited = (edit: (text: string) => string): string => {
    const path = journalOf(A, B, C);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
    return path;
  };

  test.each<readonly [string, (text: string) => string]>([
    ['blank lines taken out', (text) => text.replace(/\n\n/g, '\n').trimStart()],
    ['all but the first blank line taken out', (text) => text.replace(/\n\n/g, '\n')],
    ['more blank lines', (text) => text.replace(/\n/g, '\n\n\n')],
    ['line ends of Windows', (text) => text.replace(/\n/g, '\r\n')],
    ['the same, without blank lines', (text) => text.replace(/\n\n/g, '\r\n').trimStart()],
  ])('%s: nothing is lost, and nothing of what follows', (_, edit) => {
    const path = edited(edit);
    expect(readJournal(path)).toMatchObject({ changes: [A, B, C], damaged: 0 });
    append(path, [A]);
    append(path, [B]);
    expect(readJournal(path)).toMatchObject({ changes: [A, B, C, A, B], damaged: 0 });
  });

  test('a line that somebody added costs itself alone', () => {
    const path = edited((text) => `${text}garbage\n`);
    expect(readJournal(path)).toMatchObject({ changes: [A, B, C], damaged: 1 });
    append(path, [A]);
    expect(readJournal(path)).toMatchObject({ changes: [A, B, C, A], damaged: 1 });
  });
});

describe('a bookmark', () => {
  const marked = (...changes: readonly Change[]) => {
    const path = journalOf(...changes);
    return { path, from: readJournal(path).bookmark };
  };

  test('at the end: nothing new', () => {
    const { path, from } = marked(A, B);
    expect(from.offset).toBe(statSync(path).size);
    expect(readJournal(path, from)).toMatchObject({ changes: [], bookmark: from, continues: true });
  });

  test('further changes alone are read from there', () => {
    const { path, from } = marked(A);
    append(path, [B]);
    append(path, [C]);
    expect(readJournal(path, from)).toMatchObject({ changes: [B, C], continues: true });
  });

  test('before a line that was refused for want of its end: it stays refused', () => {
    const { path } = marked(A);
    add(path, encode(B).subarray(0, -1));
    const { bookmark: from } = readJournal(path);
    append(path, [C]);
    expect(readJournal(path, from)).toMatchObject({ changes: [C], damaged: 1, continues: true });
  });

  test('stands before a line that is still being written', () => {
    const { path, from } = marked(A);
    const line = encode(B);
    add(path, line.subarray(0, 20));
    const half = readJournal(path, from);
    expect(half).toMatchObject({ changes: [], continues: true });
    expect(half.bookmark.offset).toBe(from.offset + 1);
    add(path, line.subarray(20));
    expect(readJournal(path, half.bookmark)).toMatchObject({ changes: [B], damaged: 0 });
  });

  test.each<readonly [string, (path: string) => void, readonly Change[]]>([
    ['was cut', (path) => truncateSync(path, encode(A).length), [A]],
    ['was emptied', (path) => truncateSync(path, 0), []],
    [
      'was cut and grew again',
      (path) => writeFileSync(path, Buffer.concat([C, B, A].map(encode))),
      [C, B, A],
    ],
    [
      'has one byte changed',
      (path) => writeFileSync(path, readFileSync(path, 'latin1').replace('http', 'HTTP'), 'latin1'),
      [B],
    ],
  ])('in a journal that %s: the whole of it is read', (_, damage, changes) => {
    const { path, from } = marked(A, B);
    damage(path);
    expect(readJournal(path, from)).toMatchObject({ changes, continues: false });
  });

  test('in a journal that is gone', () => {
    const { from } = marked(A);
    expect(readJournal(freshPath(), from)).toMatchObject({ changes: [], continues: false });
  });
});
