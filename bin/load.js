const { existsSync, readFileSync } = require('node:fs');
const { Module } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Modules by file, and the scripts they were compiled as. */
const modules = new Map();
const scripts = new Map();

/**
 * Loads a file of the build as require() would, but with the code that the build has compiled, where
 * this version of Node can use it: compiling anew takes a third of a start. V8 itself tells whether
 * it can, and compiles as ever where it cannot.
 */
const load = (file) => {
  const known = modules.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const cache = `${file}.cache`;
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  scripts.set(file, script);
  const folder = dirname(file);
  const ask = (id) => (id.startsWith('./') ? load(join(folder, id)) : require(id));
  script.runInThisContext()(module.exports, ask, module, file, folder);
  return module.exports;
};

module.exports = { load, scripts };
