import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, expect, test, vi } from 'vitest';
import { columnsOf } from '../../src/terminal/columns';

/** Standard output as a terminal that tells so many columns. */
const terminal = (columns: number | undefined): void => {
  vi.spyOn(fs, 'fstatSync').mockReturnValue(
    Object.assign(fs.statSync('.'), { isCharacterDevice: () => true }),
  );
  syncBuiltinESMExports();
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(
    Object.assign(Object.create(process.stdout), { isTTY: true, columns }),
  );
};

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

test.each([
  ['what it tells', 97, {}, 97],
  ['100, however wide it is', 101, {}, 100],
  ['100 on the widest', 10_000, {}, 100],
  ['20, however narrow it is', 19, {}, 20],
  ['what COLUMNS says, where it tells nothing', undefined, { COLUMNS: '60' }, 60],
  ['no more than 100 of those', undefined, { COLUMNS: '500' }, 100],
  ['80, where nothing does', undefined, {}, 80],
  ['80, where it tells 0, as some do', 0, { COLUMNS: 'wide' }, 80],
])('a terminal is laid out for %s', (_, columns, env, expected) => {
  terminal(columns);
  expect(columnsOf(1, env)).toBe(expected);
});
