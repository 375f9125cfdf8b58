// Prints at the end, on standard error, which of Node's own modules were loaded by the program.
const before = process.moduleLoadList.length;

process.on('exit', () => {
  const loaded = process.moduleLoadList.slice(before);
  const names = loaded.flatMap((name) => /^NativeModule (.+)/.exec(name)?.[1] ?? []);
  require('node:fs').writeSync(2, names.toSorted().join(' '));
});
