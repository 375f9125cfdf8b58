// Loaded before a program to learn the most memory it ever held. VmHWM rather than maxRSS: until it
// has grown past it, a process reports the maxRSS of the one that started it, which here is large.
const { readFileSync, writeFileSync } = require('node:fs');

const peak = () => {
  try {
    return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1];
  } catch {
    return `${process.resourceUsage().maxRSS}`;
  }
};

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, peak()));
