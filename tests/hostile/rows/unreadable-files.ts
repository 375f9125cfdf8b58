import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FILE_COMMANDS, VALIDATE } from '../commands';
import {
  aCircle,
  aFolder,
  aHole,
  aLinkTo,
  aPipe,
  aRowOfLinks,
  aSocket,
  nothing,
  type Put,
  putAt,
} from '../puts';
import { type Row, refused } from '../row';
import { FINE } from '../texts';

/** A file that cannot be read at all: every command says so on standard error. */
const unread = (
  n: string,
  input: string,
  put: Put,
  says: RegExp,
  more: Partial<Row> = {},
): Row => ({
  n,
  input,
  make: ({ file }) => putAt(file, put),
  cases: [refused(3, FILE_COMMANDS, says), refused(3, VALIDATE, says)],
  ...more,
});

/** A text that is no JSON: for `validate`, that is the answer. */
const noJson = (
  n: string,
  input: string,
  put: Put,
  says: RegExp,
  more: Partial<Row> = {},
): Row => ({
  ...unread(n, input, put, says, more),
  cases: [refused(3, FILE_COMMANDS, says), { ...refused(3, VALIDATE, says), isAnswer: true }],
});

const MEGABYTE = 1024 * 1024;

/** What is no file, no text or no JSON: rows 1 to 11 and their kin. */
export const unreadableFiles: readonly Row[] = [
  unread('1', 'no such file', nothing, /own\.json: no such file/),
  unread('2a', 'a folder', aFolder, /own\.json: not a regular file/),
  unread('2b', 'a FIFO', aPipe, /not a regular file/),
  unread('2c', 'a socket', aSocket, /not a regular file/),
  unread('2d', 'a link to /dev/zero', aLinkTo('/dev/zero'), /not a regular file/),
  unread('2e', 'a link to standard input', aLinkTo('/dev/stdin'), /not a regular file/),
  unread('2f', 'a link to /dev/tty', aLinkTo('/dev/tty'), /not a regular file/),
  unread('3', 'no permission to read it', FINE, /permission denied/, {
    make: ({ file }) => writeFileSync(file, FINE, { mode: 0 }),
    how: { asNobody: true },
    needs: 'root',
  }),
  unread('4a', 'empty', '', /empty/),
  unread('4b', 'blanks only', ' \n\t\r\n', /empty/),
  unread('4c', 'a byte order mark only', '\ufeff', /empty/),
  unread('7a', 'NUL bytes', FINE.replace('Own', 'O\0n'), /not UTF-8 text: it holds NUL bytes/),
  unread('7b', 'UTF-16', Buffer.from(`\ufeff${FINE}`, 'utf16le'), /not UTF-8 text/),
  unread(
    '8a',
    'Latin-1',
    Buffer.from(FINE.replace('Own', 'Öwn'), 'latin1'),
    /byte \d+ is not valid/,
  ),
  unread('8b', 'cut within a letter', Buffer.from(`${FINE}é`).subarray(0, -1), /byte \d+ is not/),
  unread(
    '8c',
    'the byte that is no UTF-8 is named',
    Buffer.concat([Buffer.from('{"é": "'), Buffer.from([0xff]), Buffer.from('"}')]),
    /byte 8 is not valid/,
  ),
  noJson('9a', 'truncated', FINE.slice(0, 80), /not JSON: .* at \d+:\d+/),
  noJson('9b', 'a comma too many', '{\n  "format": 1,\n}', /not JSON: .* at 3:1/),
  noJson('9c', 'a comment', '{\n  // mine\n  "format": 1 }', /not JSON: .* at 2:3/),
  noJson('9d', 'single quotes', "{'format': 1}", /not JSON: .* at 1:2/),
  noJson('9e', 'two documents', '{}\n{}', /not JSON: .* at 2:1/),
  noJson('10a', 'null at the top', 'null', /expected an object, got null/),
  noJson('10b', 'a list at the top', '[]', /expected an object, got a list/),
  noJson('10c', 'a number at the top', '42', /expected an object, got a number/),
  noJson('10d', 'a text at the top', '"x"', /expected an object, got a string/),
  noJson('10e', 'an empty object', '{}', /root: missing|format: missing/),
  unread('11a', '65 MB', aHole(65 * MEGABYTE), /too large/),
  unread('11b', 'a link to itself', aCircle, /too many symbolic links/),
  unread('81', 'a dangling link', aLinkTo('none'), /no such file/),
  unread('82', 'a row of 60 links', aRowOfLinks(60, FINE), /too many symbolic links/),
  unread('83', 'a terabyte of nothing', aHole(2 ** 40), /too large/),
  unread('84', 'compressed', gzipSync(FINE), /a compressed file/),
  noJson('85', 'HTML in its place', '<!DOCTYPE html><html></html>', /not JSON: .* at 1:1/),
  noJson('86', 'YAML', 'format: 1\nid: own\ntitle: Own\n', /not JSON: .* at 1:1/),
  noJson('87', 'a key without quotes', '{format: 1}', /not JSON: .* at 1:2/),
  noJson('88', 'NaN', '{"format": NaN}', /not JSON: .* at 1:12/),
  noJson('89', 'lists in lists, 100,000 deep', '['.repeat(100_000), /not JSON/),
  noJson('90', 'half a UTF-16 escape', '{"format": "\\ud8', /not JSON/),
  unread('91', 'a name of 4,000 letters', nothing, /the name is too long/, {
    fileName: 'x'.repeat(4_000),
    make: nothing,
  }),
  unread('92', 'a part of its path is a file', nothing, /a part of the path is not a folder/, {
    fileName: 'taken/own.json',
    make: ({ file }) => writeFileSync(dirname(file), FINE),
  }),
  unread('93', 'a closed folder around it', FINE, /permission denied/, {
    fileName: 'closed/own.json',
    make: ({ file }) => {
      mkdirSync(dirname(file));
      writeFileSync(file, FINE);
      chmodSync(dirname(file), 0);
    },
    how: { asNobody: true },
    needs: 'root',
  }),
  noJson('94', 'a name that would rule the terminal', '{', /not JSON/, {
    fileName: 'a\x1b[31m\r\nb\u202e\x9b2J.json',
  }),
];
