// Does what is typed every day, so that V8 has compiled what that takes, and keeps the compiled code
// beside each file: see bin/load.js. Argument: the package's folder. Output goes nowhere.
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { load, scripts } = require('../bin/load.js');

const EVERY_DAY = [
  '--help',
  'complete zsh 0 do',
  'complete zsh 1 done 3.2',
  'start 2.1.1',
  'done 2.1.1',
  'done 2.1.2',
  'reset 2.1.2',
  '',
  'show',
  'next',
];

const root = process.argv[2];

const run = async (home) => {
  process.env.ROADMAP_HOME = home;
  const { main } = load(join(root, 'dist', 'main.js'));
  for (const line of EVERY_DAY) {
    process.argv.splice(2, Number.POSITIVE_INFINITY, ...line.split(' ').filter(Boolean));
    await main(root);
  }
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
};

const home = mkdtempSync(join(tmpdir(), 'roadmap-build-'));
run(home).finally(() => rmSync(home, { recursive: true, force: true }));
