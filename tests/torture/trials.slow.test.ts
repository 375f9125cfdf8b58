import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomFrom } from '../store/steps';
import { freshFolder } from '../support/program';
import { copyProgram } from './program';
import { TRIALS } from './trials';

const folder = freshFolder();
// Some commands run as nobody.
chmodSync(folder, 0o755);
const program = copyProgram(join(folder, 'program'));
const seed = 1;

/** The short form of each; `npm run torture` is the long one. */
test.each(TRIALS)('$name', { timeout: 600_000 }, async ({ run }) => {
  const { faults } = await run({
    isQuick: true,
    random: randomFrom(seed),
    program,
    folder: () => mkdtempSync(join(folder, 'home-')),
  });
  expect(faults).toEqual([]);
});
