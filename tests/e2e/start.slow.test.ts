import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, bareEnv, freshFolder } from '../support/program';

const SPY = resolve('tests/support/spy-modules.cjs');

/** The modules of Node that a command loads when it writes into a pipe. */
const modulesFor = (home: string, ...words: string[]): string => {
  const { status, stderr } = spawnSync(process.execPath, ['--require', SPY, BIN, ...words], {
    env: bareEnv({ home }),
    input: '',
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stderr;
};

// Loading `os` takes 0.5 ms, `zlib` 2 and `tty` with its streams 5: a whole start takes 20.
test.each(['--version', '--help', '', 'show', 'next', 'info sql', 'search cache', 'done 2.1.1'])(
  '"%s" loads none of Node\'s slow modules',
  (line) => {
    const words = line.split(' ').filter(Boolean);
    expect(modulesFor(freshFolder(), ...words)).toBe('process vm');
  },
);
