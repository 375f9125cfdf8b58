// Loads the program with the code that V8 compiled at earlier calls of the same command, where that
// is at hand and sound: compiling takes a third of a start. Why and how: docs/decisions/build.md.
const fs = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const { env, platform } = process;
const root = dirname(__dirname);

/** The platform's folder for what can be made again; relative if the environment names none. */
const cacheFolder = () => {
  const { HOME = '', LOCALAPPDATA = '', XDG_CACHE_HOME = '' } = env;
  if (platform === 'win32') return join(LOCALAPPDATA, 'roadmap', 'Cache');
  if (platform === 'darwin') return join(HOME, 'Library', 'Caches', 'roadmap');
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME, '.cache'), 'roadmap');
};

/** Changes with every write to the file: ctime cannot be set back, as mtime can. */
const stampOf = ({ size, mtimeMs, ctimeMs, ino }) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/** Compiled code fits the very Node that made it. V8 does not tell Node's patch versions apart. */
const identify = () =>
  JSON.stringify([
    process.version,
    process.versions.v8,
    process.arch,
    process.execPath,
    stampOf(fs.statSync(process.execPath)),
    process.execArgv,
    env.NODE_OPTIONS,
    root,
  ]);

const hashOf = (text) => {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
};

/** The word that names the command, else the first flag; it is not checked. */
const commandOf = (words) => {
  const word = words.find((one) => !one.startsWith('-')) ?? words[0] ?? '';
  return /^-{0,2}([A-Za-z]{1,12})$/.exec(word)?.[1] ?? 'roadmap';
};

const MAGIC = 0x726d6331;
const HEADER = 16;
const LARGEST = 16_000_000;

/** Adds up one word of every kilobyte. */
const sumOf = (half) => {
  const words = new Int32Array(half.buffer, half.byteOffset + HEADER, (half.length - HEADER) >> 2);
  let sum = words.length;
  for (let at = 0; at < words.length; at += 256) sum = Math.imul(sum ^ words[at], 0x9e3779b1);
  return sum;
};

/** Reads a regular file that nobody else can have written. Does not wait for a pipe. */
const readOwn = (path) => {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = fs.constants;
  const file = fs.openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const stat = fs.fstatSync(file);
    const uid = process.geteuid?.();
    const isOwn = uid === undefined || (stat.uid === uid && (stat.mode & 0o022) === 0);
    if (!stat.isFile() || !isOwn || stat.size > LARGEST) throw new Error('not ours');
    const bytes = Buffer.allocUnsafeSlow(stat.size);
    return bytes.subarray(0, fs.readSync(file, bytes));
  } finally {
    fs.closeSync(file);
  }
};

/**
 * The file holds everything twice, because comparing takes a tenth of the time of a checksum over
 * all of it. The sum finds what strikes both halves alike, such as zeros after a power cut.
 */
const soundHalf = (bytes) => {
  const half = bytes.subarray(0, bytes.length / 2);
  const isSound =
    half.length > HEADER &&
    half.equals(bytes.subarray(half.length)) &&
    half.readInt32LE(0) === MAGIC &&
    half.readInt32LE(4) === sumOf(half);
  if (!isSound) throw new Error('damaged');
  return half;
};

/** Compiled code by the file it was made from, with the stamp that the file had. */
const codesIn = (half, files, start) => {
  let end = start;
  return new Map(
    files.map(({ path, stamp, length }) => {
      end += length;
      return [path, { stamp, code: half.subarray(end - length, end) }];
    }),
  );
};

const NOTHING = { calls: 0, codes: new Map() };

/** The code that earlier calls of this command have left, and how many of them wrote it. */
const readKept = (path, identity) => {
  try {
    const half = soundHalf(readOwn(path));
    const start = HEADER + half.readInt32LE(8);
    const { calls, files, ...about } = JSON.parse(half.toString('utf8', HEADER, start));
    return about.identity === identity ? { calls, codes: codesIn(half, files, start) } : NOTHING;
  } catch {
    return NOTHING;
  }
};

const folder = join(cacheFolder(), 'code');
const isOff = env.ROADMAP_CACHE === 'off' || !isAbsolute(folder);
const identity = isOff ? '' : identify();
const keptAt = join(folder, `${commandOf(process.argv.slice(2))}-${hashOf(identity)}.code`);
const kept = isOff ? NOTHING : readKept(keptAt, identity);

const HEAD = '(function (exports, require, module) {';
const TAIL = '\n})';

/** The source of a function that makes a module, read in one go: joining strings would copy it. */
const readSource = (path) => {
  const file = fs.openSync(path);
  try {
    const stat = fs.fstatSync(file);
    const bytes = Buffer.allocUnsafeSlow(HEAD.length + stat.size + TAIL.length);
    let end = bytes.write(HEAD);
    end += fs.readSync(file, bytes, end, stat.size);
    end += bytes.write(TAIL, end);
    return { stamp: stampOf(stat), text: bytes.toString('utf8', 0, end) };
  } finally {
    fs.closeSync(file);
  }
};

/** Modules by file, and the scripts they were compiled to. */
const modules = new Map();
const scripts = new Map();

/** Loads a file of the build as require() would. */
const load = (path) => {
  const known = modules.get(path);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(path, module);
  const { stamp, text } = readSource(path);
  const found = kept.codes.get(path);
  const script = new Script(text, {
    filename: path,
    cachedData: found?.stamp === stamp ? found.code : undefined,
  });
  scripts.set(path, { stamp, script });
  const ask = (id) => (id.startsWith('./') ? load(join(dirname(path), id)) : require(id));
  script.runInThisContext()(module.exports, ask, module);
  return module.exports;
};

/** The first calls differ: without progress there is little to compile. */
const CALLS = 3;

const hasNewCode = () =>
  kept.calls < CALLS ||
  [...scripts.values()].some((one) => one.script.cachedDataRejected !== false);

/** Runs once everything is written. Whatever happens here, the call has succeeded. */
const keep = () => {
  if (isOff || process.exitCode || !hasNewCode()) return;
  try {
    const { keepCode } = require('./keep-code.js');
    keepCode({ path: keptAt, identity, kept, scripts, MAGIC, HEADER, sumOf, stampOf });
  } catch {
    // The next call compiles again.
  }
};

load(join(root, 'dist', 'main.js'))
  .main(root)
  .then(keep);
