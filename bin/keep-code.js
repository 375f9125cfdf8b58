// Writes the code that V8 has compiled, for the next call of the same command: see roadmap.js, which
// loads this only where there is something to write. All of it may throw.
const fs = require('node:fs');
const { dirname, isAbsolute, join, relative, resolve, sep } = require('node:path');

/** How many files may stand in the folder: a new Node makes new ones, the oldest go. */
const MOST = 32;
const OUR_NAME = /^[a-z]{1,12}-[0-9a-z]{1,7}\.code(\.\d+)?$/i;

/** The path itself, or the closest folder above that exists. */
const nearest = (path) => (fs.existsSync(path) ? path : nearest(dirname(path)));

/** What root writes into somebody else's home would be in their way; no home is made that is not there. */
const isUsable = (folder) => {
  const uid = process.geteuid?.();
  const home = join(folder, '..', '..', '..');
  return fs.existsSync(home) && (uid === undefined || fs.statSync(nearest(folder)).uid === uid);
};

/** Wherever progress may lie on some platform: see src/store/home.ts. */
const progressFolders = () => {
  const { APPDATA = '', HOME = '', ROADMAP_HOME, XDG_CONFIG_HOME = '' } = process.env;
  const defaults = [
    join(XDG_CONFIG_HOME, 'roadmap'),
    join(HOME, '.config', 'roadmap'),
    join(HOME, 'Library', 'Preferences', 'roadmap'),
    join(APPDATA, 'roadmap', 'Config'),
  ].filter(isAbsolute);
  return ROADMAP_HOME ? [resolve(ROADMAP_HOME), ...defaults] : defaults;
};

/** With every link followed, as far as the path exists. */
const real = (path) => {
  const there = nearest(path);
  return join(fs.realpathSync(there), relative(there, path));
};

const isWithin = (path, folder) => {
  const way = relative(real(folder), real(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** V8 copies code that does not begin at a multiple of eight. */
const align = (bytes) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 7, ' ')]);

const isUnchanged = (path, stamp, stampOf) => {
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && stampOf(stat) === stamp;
};

/** The code of this call, and earlier code of files that this call did not need. */
const codesNow = ({ kept, scripts, stampOf }) => {
  const codes = new Map();
  for (const [path, { stamp, code }] of kept.codes) {
    if (!scripts.has(path) && isUnchanged(path, stamp, stampOf)) codes.set(path, { stamp, code });
  }
  for (const [path, { stamp, script }] of scripts) {
    codes.set(path, { stamp, code: align(script.createCachedData()) });
  }
  return [...codes];
};

const halfOf = (asked) => {
  const { identity, kept, MAGIC, HEADER, sumOf } = asked;
  const codes = codesNow(asked);
  const files = codes.map(([path, { stamp, code }]) => ({ path, stamp, length: code.length }));
  const about = align(Buffer.from(JSON.stringify({ identity, calls: kept.calls + 1, files })));
  const half = Buffer.concat([Buffer.alloc(HEADER), about, ...codes.map(([, { code }]) => code)]);
  half.writeInt32LE(MAGIC, 0);
  half.writeInt32LE(about.length, 8);
  half.writeInt32LE(sumOf(half), 4);
  return half;
};

/** Opened before the code is made, which is in vain where nothing can be written. */
const replaceFile = (path, makeBytes) => {
  const temporary = `${path}.${process.pid}`;
  const file = fs.openSync(temporary, 'wx', 0o600);
  try {
    try {
      fs.writeFileSync(file, makeBytes());
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(temporary, path);
  } catch (error) {
    fs.unlinkSync(temporary);
    throw error;
  }
};

const removeOldest = (folder) => {
  const names = fs.readdirSync(folder).filter((name) => OUR_NAME.test(name));
  if (names.length <= MOST) return;
  const dated = names.map((name) => {
    const path = join(folder, name);
    return { path, time: fs.lstatSync(path).mtimeMs };
  });
  dated.sort((a, b) => b.time - a.time);
  for (const { path } of dated.slice(MOST)) fs.unlinkSync(path);
};

/** Writes or replaces the file of a command; never where progress may lie. */
exports.keepCode = (asked) => {
  const folder = dirname(asked.path);
  if (!isUsable(folder) || progressFolders().some((one) => isWithin(folder, one))) return;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  replaceFile(asked.path, () => {
    const half = halfOf(asked);
    return Buffer.concat([half, half]);
  });
  removeOldest(folder);
};
