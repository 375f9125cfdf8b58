import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, bareEnv, freshFolder } from '../support/program';

const SPY = resolve('tests/support/spy-reads.cjs');

/** How often a command reads each file of progress. */
const readsOf = (home: string, ...args: readonly string[]): unknown => {
  const env = bareEnv({ home });
  const { stderr } = spawnSync(process.execPath, ['--require', SPY, BIN, ...args], {
    env,
    encoding: 'utf8',
  });
  return JSON.parse(stderr);
};

test('a command reads each file of progress once', () => {
  const home = freshFolder();
  readsOf(home, 'done', 'sql');
  for (const command of [['show'], ['next'], ['info', 'sql'], []]) {
    expect(readsOf(home, ...command)).toEqual({ 'config.json': 1, 'history.jsonl': 1 });
  }
});

test('a mark adds what saving asks for', () => {
  const home = freshFolder();
  readsOf(home, 'done', 'sql');
  expect(readsOf(home, 'done', 'docker')).toEqual({ 'config.json': 2, 'history.jsonl': 3 });
});
