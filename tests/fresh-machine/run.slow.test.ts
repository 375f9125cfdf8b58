import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { needs } from '../support/needs';

const SCRIPT = 'tests/fresh-machine/run.sh';

needs('Linux', 'root', 'git', 'the npm registry');

test("README's two commands end well where there is only Node", { timeout: 1_200_000 }, () => {
  const { stdout } = spawnSync('sh', [SCRIPT, process.execPath], {
    encoding: 'utf8',
  });
  expect(stdout.replaceAll(/ after \d+ s/g, '')).toBe(
    `${process.version}: npm ci && npm run build && node bin/roadmap.js show: exit 0\n` +
      `${process.version}: npm ci && npm test: exit 0\n`,
  );
});
