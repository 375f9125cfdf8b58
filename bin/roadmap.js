#!/usr/bin/env node

// In syntax that Node 4 reads, and before anything is loaded that an old Node cannot read.
const version = process.versions.node.split('.').map(Number);
if (version[0] > 20 || (version[0] === 20 && version[1] >= 17)) {
  require('./load.js');
} else {
  console.error(`roadmap needs Node 20.17 or newer; this is ${version[0]}.${version[1]}`);
  process.exitCode = 1;
}
