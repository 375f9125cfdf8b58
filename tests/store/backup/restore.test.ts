import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepBackup } from '../../../src/store/backup/before-restore';
import { freshFolder } from '../../support/program';

test('what two restores of one millisecond replace is kept twice', () => {
  const home = freshFolder();
  const now = new Date('2026-11-22T10:00:00Z');
  const texts = ['before the first', 'before the second', 'before the third'];
  const paths = texts.map((text) => keepBackup(home, text, now));
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(texts);
  expect(readdirSync(join(home, 'backups'))).toHaveLength(texts.length);
});
