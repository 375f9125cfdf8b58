import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/store/checked-line';
import { sheetOf, textOf } from '../../../src/store/sync/lines';
import { change, set } from '../../support/fixtures';

const DEVICE = { id: 'a1b2c3d4', name: 'laptop' };
const CHANGES = [1, 2, 3].map((n) => change(n, 'backend', [set('sql', 'done')]));
const TEXT = textOf(DEVICE, [], CHANGES);
const sheet = (text: string) => sheetOf(Buffer.from(text));
const lines = TEXT.split('\n');

test('what is written is read', () => {
  expect(sheet(TEXT)).toMatchObject({
    device: DEVICE,
    changes: CHANGES,
    newer: 0,
    damaged: 0,
    isTorn: false,
  });
});

test('what stood there before stays as it was', () => {
  const { kept } = sheet(TEXT);
  const more = change(4, 'backend', [set('dns', 'done')]);
  expect(textOf(DEVICE, kept, [more])).toBe(`${TEXT}${lineOf(more)}\n`);
});

test('every cut leaves whole lines, and is told', () => {
  for (let end = 0; end < TEXT.length; end += 1) {
    const { changes, damaged, isTorn } = sheet(TEXT.slice(0, end));
    const whole = lines
      .slice(1, 4)
      .filter((_, n) => lines.slice(0, n + 2).join('\n').length <= end);
    expect([end, changes.length, damaged]).toEqual([end, whole.length, 0]);
    const isAtEnd = end === 0 || [TEXT[end - 1], TEXT[end]].includes('\n');
    expect([end, isTorn]).toEqual([end, !isAtEnd]);
  }
});

test('every flipped byte costs at most the lines it stands between', () => {
  const bytes = Buffer.from(TEXT);
  for (let at = 0; at < bytes.length; at += 1) {
    const harmed = Buffer.from(bytes);
    harmed[at] = (harmed[at] ?? 0) ^ 1;
    const { changes, damaged, isTorn } = sheetOf(harmed);
    expect([at, changes.length >= 1, damaged + Number(isTorn) > 0]).toEqual([at, true, true]);
    for (const one of changes) expect(CHANGES).toContainEqual(one);
  }
});

describe('what others made of it', () => {
  test.each<readonly [string, string, number]>([
    ['CRLF', TEXT.replaceAll('\n', '\r\n'), 3],
    ['without its last newline', TEXT.trimEnd(), 3],
    ['blank lines', TEXT.replaceAll('\n', '\n\n'), 3],
    ['twice', TEXT + TEXT, 6],
    ['git conflict markers', `<<<<<<< HEAD\n${TEXT}=======\n>>>>>>> other\n`, 3],
    ['nothing', '', 0],
    ['zeros', '\0'.repeat(1000), 0],
    ['HTML', '<!DOCTYPE html>\n<html></html>\n', 0],
  ])('%s', (_, text, count) => {
    expect(sheet(text).changes).toHaveLength(count);
  });
});

describe('a line with a sound checksum that is none of ours', () => {
  test.each<readonly [string, object]>([
    ['a setting', change(1, '', [{ type: 'setting', key: 'sync', value: '/' }])],
    ['a list', [1, 2]],
    ['something else', { hello: 'world' }],
    ['a device that is a path', { v: 1, device: '../../x', name: 'x' }],
    ['a change without a moment', { ...CHANGES[0], at: 5 }],
  ])('%s is passed over', (_, value) => {
    const line = `${lineOf(value)}\n`;
    expect(sheet(line + TEXT)).toMatchObject({ device: DEVICE, changes: CHANGES, damaged: 1 });
  });

  test('one of a newer version stays for the version that knows it', () => {
    const line = lineOf({ v: 2, what: 'ever' });
    const found = sheet(`${TEXT}${line}\n`);
    expect(found).toMatchObject({ changes: CHANGES, newer: 1, damaged: 0 });
    expect(textOf(DEVICE, found.kept, [])).toBe(`${TEXT}${line}\n`);
  });
});
