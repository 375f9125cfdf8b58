import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf, freshFolder, type Result, roadmap } from '../../support/program';
import { homeWith } from '../homes';
import { asNobody, giveAway, NOBODY } from '../nobody';

/** A backup that anybody may read, of a machine where one more topic was learned. */
const backup = (): string => {
  const folder = freshFolder();
  chmodSync(folder, 0o755);
  const file = join(folder, 'mine.txt');
  writeFileSync(file, '');
  roadmap(['done', 'docker'], { home: join(folder, 'home') });
  roadmap(['backup', file, '--force'], { home: join(folder, 'home') });
  chmodSync(file, 0o644);
  return file;
};

/** A folder of nobody's with some progress, in one that others may enter. */
const nobodysHome = async (): Promise<string> => {
  const parent = freshFolder();
  chmodSync(parent, 0o755);
  const home = join(parent, 'home');
  mkdirSync(home, { mode: 0o700 });
  await homeWith(undefined, home);
  giveAway(home);
  return home;
};

const refused = ({ code, stdout, stderr }: Result, why: string, hint: string): void => {
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
  const lines = [`^roadmap: Nothing was restored, .*${why}\\.`, `.*${hint}.*`, '$'];
  expect(stderr).toMatch(new RegExp(lines.join('\n')));
  expect(stderr).not.toContain('-o <file>');
};

describe('where what is here cannot be kept, nothing is replaced', () => {
  test.each([
    ['our folder cannot be written to', '.'],
    ['backups/ cannot be written to', 'backups'],
  ])('%s', async (_, name) => {
    const home = await nobodysHome();
    const file = backup();
    mkdirSync(join(home, name), { recursive: true });
    giveAway(home);
    chmodSync(join(home, name), 0o500);
    const before = contentsOf(home);
    const result = asNobody(['restore', file, '--replace'], { home }, NOBODY);
    chmodSync(join(home, name), 0o700);
    refused(result, 'permission denied', 'ROADMAP_HOME');
    expect(contentsOf(home)).toEqual(before);
  });

  test('a file stands where backups/ belongs', async () => {
    const { home } = await homeWith();
    writeFileSync(join(home, 'backups'), 'mine');
    const before = contentsOf(home);
    const result = roadmap(['restore', backup(), '--replace'], { home });
    refused(result, 'something that is no folder stands there', 'roadmap doctor --fix');
    expect(contentsOf(home)).toEqual(before);
  });
});
