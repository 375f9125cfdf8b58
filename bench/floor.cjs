// The least a program in node can do to print a roadmap with progress: read both files, parse both,
// write as many bytes as the program writes. Arguments: the two files and the number of bytes.
const { readFileSync, writeSync } = require('node:fs');

const [roadmap, progress, bytes] = process.argv.slice(2);
for (const file of [roadmap, progress]) JSON.parse(readFileSync(file, 'utf8'));
const chunk = Buffer.alloc(64 * 1024, 'x');
for (let left = Number(bytes); left > 0; ) {
  left -= writeSync(1, chunk, 0, Math.min(left, chunk.length));
}
