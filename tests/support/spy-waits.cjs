// Loaded before the program: at the end it writes to the file WAITS how long each timer was set for.
const { writeFileSync } = require('node:fs');
const timers = require('node:timers');

const waits = [];
const { setTimeout } = timers;
globalThis.setTimeout = timers.setTimeout = (run, wait, ...rest) => {
  waits.push(wait);
  return setTimeout(run, wait, ...rest);
};

process.on('exit', () => writeFileSync(process.env.WAITS, JSON.stringify(waits)));
