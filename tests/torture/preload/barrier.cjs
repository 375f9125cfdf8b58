// Holds a process until its standard input is closed, so that hundreds can start at one instant.
// Says on file 3 that it stands here.
const { readSync, writeSync } = require('node:fs');

writeSync(3, '.');
try {
  readSync(0, Buffer.alloc(1));
} catch {
  // Closed already.
}
