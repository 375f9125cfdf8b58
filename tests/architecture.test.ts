import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each room may import, and why it may not import more. */
const ROOMS: Readonly<
  Record<string, { may: readonly string[]; packages: RegExp; lesson: string }>
> = {
  roadmap: {
    may: ['roadmap'],
    packages: /^(zod\/(mini|locales)|fastest-levenshtein|stemmer)$/,
    lesson: 'this folder is pure; read the file in store/ and pass the value in',
  },
  progress: {
    may: ['roadmap', 'progress'],
    packages: /^(zod\/mini|ts-fsrs)$/,
    lesson: 'this folder is pure; pass the clock and the state in',
  },
  formats: {
    may: ['roadmap', 'progress', 'formats'],
    packages:
      /^(zod\/mini|jsonc-parser|fast-xml-parser|d3-(dsv|hierarchy)|ical-generator|mdast(-util-.*)?|micromark-extension-.*)$/,
    lesson: 'a format is text in, roadmap out; files are read in store/',
  },
  page: {
    may: ['roadmap', 'progress', 'page'],
    packages: /^fast-(string-width|string-truncated-width|wrap-ansi)$/,
    lesson: 'the parts of a page: what they say comes from its command',
  },
  browse: {
    may: ['roadmap', 'progress', 'page', 'browse'],
    packages: /^$/,
    lesson: 'keys are a reducer and the screen is a string; the command runs it',
  },
  commands: {
    may: [
      'roadmap',
      'progress',
      'formats',
      'page',
      'browse',
      'context',
      'commands/command',
      'commands/json',
      'commands/values',
    ],
    packages: /^$/,
    lesson: 'ask the context for it; what two commands share lies further down',
  },
  store: {
    may: ['roadmap', 'progress', 'formats', 'page', 'context', 'store'],
    packages: /^(node:.*|conf|env-paths|crc\/.*)$/,
    lesson: 'the disk knows nothing of the terminal or the command line',
  },
  terminal: {
    may: ['roadmap', 'progress', 'page', 'browse', 'context', 'terminal'],
    packages: /^(node:.*|chalk|supports-color|@inquirer\/(core|prompts)|open|shell-quote\/parse)$/,
    lesson: 'the terminal knows nothing of the disk',
  },
  cli: {
    may: [
      'roadmap/errors',
      'roadmap/spelling',
      'roadmap/quoted',
      'roadmap/types',
      'progress/record/types',
      'page',
      'context',
      'commands/command',
      'commands/values',
      'commands/completion/shells',
      'cli',
    ],
    packages: /^commander$/,
    lesson: 'the list and the tables of the commands; their modules are loaded when named',
  },
  context: {
    may: ['roadmap', 'progress', 'page', 'browse', 'context'],
    packages: /^$/,
    lesson: 'types only',
  },
  main: {
    may: ['cli', 'terminal', 'package.json'],
    packages: /^$/,
    lesson: 'help and version end here; what a verb needs is joined in app.ts',
  },
  app: {
    may: ['context', 'cli', 'commands', 'store', 'terminal', 'progress', 'page'],
    packages: /^$/,
    lesson: 'the composition root only joins the rooms',
  },
  complete: {
    may: ['cli/completion', 'context', 'store', 'roadmap', 'progress'],
    packages: /^$/,
    lesson: 'what a TAB waits for: it reads a roadmap, and loads no verb and no command line',
  },
  index: {
    may: ['roadmap', 'progress', 'formats'],
    packages: /^$/,
    lesson: 'the library gives the pure parts only',
  },
};

const PURE = ['roadmap', 'progress', 'formats', 'page', 'browse', 'commands'];
const IMPURE = /Date\.now|new Date\(\)|Math\.random|\bprocess\.|\bconsole\./;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

/** The one list of all commands. */
const REGISTRY = join('src', 'commands', 'index.ts');

const roomOf = (path: string): string =>
  relative('src', path).split('/')[0]?.replace('.ts', '') ?? '';

interface Import {
  readonly file: string;
  readonly target: string;
  /** Gone once it is compiled: a file knows the shape of another, not its code. */
  readonly isType: boolean;
  /** Loaded when it is needed. */
  readonly isLate: boolean;
}

const importsOf = (file: string): Import[] => {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/(?:(import type )[^;']*?from |(import)\(|from )'([^']+)'/g);
  return [...found].map(([, type, late, target = '']) => ({
    file,
    target,
    isType: type !== undefined,
    isLate: late !== undefined,
  }));
};

const imports = files.flatMap(importsOf);

/** The verb that a file of `commands` belongs to: "review" for review.ts and review/session.ts. */
const verbOf = (place: string): string =>
  /^commands\/(\w+)/.exec(place.replace(/^src\//, ''))?.[1] ?? '';

/** "src/cli/run.ts" and "../roadmap/errors" → "roadmap/errors". */
const placeOf = ({ file, target }: Import): string => relative('src', join(dirname(file), target));

const verdict = (one: Import): string | undefined => {
  const room = roomOf(one.file);
  const rule = ROOMS[room];
  if (!rule) return `${one.file} lies in no known room: add it to the table or move it`;
  if (!one.target.startsWith('.')) {
    const isAllowed = rule.packages.test(one.target);
    return isAllowed ? undefined : `${one.file} imports ${one.target} — ${rule.lesson}`;
  }
  const place = placeOf(one);
  const isListed = one.file === REGISTRY && place.startsWith('commands/');
  const isOwnPart = room === 'commands' && verbOf(place) === verbOf(one.file);
  const isList = room === 'cli' && place === 'commands';
  const isAppOnUse = room === 'main' && ['app', 'complete'].includes(place) && one.isLate;
  const isAllowed = rule.may.some((may) => place === may || place.startsWith(`${may}/`));
  if (isListed || isOwnPart || isList || isAppOnUse || isAllowed || place === '../package.json')
    return undefined;
  return `${one.file} imports ${place} — ${rule.lesson}`;
};

describe('who may import whom', () => {
  test('every file keeps to its room', () => {
    expect(imports.flatMap((one) => verdict(one) ?? [])).toEqual([]);
  });

  test('a command never imports another command', () => {
    const sideways = imports.filter(
      (one) =>
        roomOf(one.file) === 'commands' &&
        one.file !== REGISTRY &&
        placeOf(one).startsWith('commands') &&
        !['command', 'json', 'values'].includes(verbOf(placeOf(one))) &&
        verbOf(placeOf(one)) !== verbOf(one.file),
    );
    expect(sideways).toEqual([]);
  });

  test('the rules would notice', () => {
    const wrong = [
      { file: 'src/roadmap/tree.ts', target: 'node:fs' },
      { file: 'src/page/draw.ts', target: '../store/load' },
      { file: 'src/commands/show.ts', target: './review' },
      { file: 'src/commands/show.ts', target: './review/session' },
      { file: 'src/cli/run.ts', target: '../commands/show' },
      { file: 'src/main.ts', target: './app' },
      { file: 'src/store/journal/load.ts', target: '../../terminal/output' },
    ].map((one) => ({ ...one, isType: false, isLate: false }));
    expect(wrong.map(verdict).filter(Boolean)).toHaveLength(wrong.length);
  });
});

describe('what a file may hold', () => {
  const pure = files.filter((file) => PURE.includes(roomOf(file)));

  test.each(pure)('%s asks neither clock, chance, process nor console', (file) => {
    expect(IMPURE.exec(readFileSync(file, 'utf8'))?.[0]).toBeUndefined();
  });

  test('the exit code is set in main.ts alone', () => {
    const setters = files.filter((file) => readFileSync(file, 'utf8').includes('process.exitCode'));
    expect(setters).toEqual(['src/main.ts']);
  });

  test('two casts: what was validated before, and a table read key by key', () => {
    const casts = files.filter((file) =>
      /\bas (?!const\b)[A-Z<{]|\bas (any|unknown|never|T)\b/.test(
        readFileSync(file, 'utf8').replace(
          /\/\*[\s\S]*?\*\/|\/\/.*|import [^;]*;|export [{*][^;]*;|'[^'\n]*'/g,
          '',
        ),
      ),
    );
    expect(casts).toEqual(['src/commands/command.ts', 'src/store/trusted.ts']);
  });

  test('no default export, no console', () => {
    const sinners = files.filter((file) =>
      /^export default|console\./m.test(readFileSync(file, 'utf8')),
    );
    expect(sinners).toEqual([]);
  });
});
