// Counts the steps that this process takes in ROADMAP_HOME, one a call to the system, and halts before
// those named in TORTURE_STEPS ("3,17"): it says so on file 3 and goes on once it reads a byte there.
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { readSync, writeSync } = fs;
const home = process.env.ROADMAP_HOME;
const halts = new Set(process.env.TORTURE_STEPS.split(',').map(Number));
const files = new Set();
let step = 0;

const isHere = (where) =>
  typeof where === 'number' ? files.has(where) : String(where).startsWith(home);

const take = () => {
  if (halts.has(step)) {
    writeSync(3, `halt ${step}\n`);
    readSync(3, Buffer.alloc(1));
  }
  step += 1;
};

for (const [name, call] of Object.entries(fs)) {
  if (typeof call !== 'function' || !name.endsWith('Sync')) continue;
  const counted = (...args) => {
    const counts = isHere(args[0]);
    if (counts) take();
    const result = call(...args);
    if (counts && name === 'openSync') files.add(result);
    if (name === 'closeSync') files.delete(args[0]);
    return result;
  };
  fs[name] = Object.assign(counted, call);
}
syncBuiltinESMExports();
