import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { noteBundled } from './licenses';

/** Where the list of commands stands, and what parts it in two. */
const LIST = 'src/commands/index.ts';
const OCCASIONAL = 'const OCCASIONAL';

const list = readFileSync(LIST, 'utf8');

/** The modules that a part of the list loads: "./show" → "show". */
const modulesIn = (part: string): string[] => [
  ...new Set([...part.matchAll(/import\('\.\/([\w-]+)'\)/g)].map(([, name = '']) => name)),
];

const [everydayPart = '', occasionalPart = ''] = list.split(OCCASIONAL);

/** Commands of every day, and bare `roadmap`, share a file with the program proper. */
const EVERYDAY = [...modulesIn(everydayPart), 'overview'];

const commandFiles = modulesIn(occasionalPart)
  .filter((name) => !EVERYDAY.includes(name))
  .map((name) => [name, `src/commands/${name}.ts`]);

/**
 * Each of these becomes one file, and whoever imports it asks for that file, at once or late.
 * Everything else is part of every file that uses it. Few files, none with more in it than needed:
 * opening one and reading past code that is not called is what starting up takes its time with.
 */
export const FILES: Readonly<Record<string, string>> = {
  // The command line; what it runs; the library.
  main: 'src/main.ts',
  app: 'src/app.ts',
  complete: 'src/complete.ts',
  index: 'src/index.ts',
  // Commands of some days, and what they load.
  ...Object.fromEntries(commandFiles),
  'open-backups': 'src/store/backup/open.ts',
  'open-sync': 'src/store/sync/open.ts',
  // Formats, each with its parser or layout.
  xml: 'src/formats/xml.ts',
  'read-freemind': 'src/formats/freemind/read.ts',
  'read-markdown': 'src/formats/markdown/read.ts',
  'read-mermaid': 'src/formats/mermaid/read.ts',
  'read-opml': 'src/formats/opml/read.ts',
  'read-roadmapsh': 'src/formats/roadmapsh/read.ts',
  'write-badge': 'src/formats/badge/write.ts',
  'write-csv': 'src/formats/csv/write.ts',
  'write-html': 'src/formats/html/write.ts',
  'write-ics': 'src/formats/ics/write.ts',
  'write-json': 'src/formats/json/write.ts',
  'write-markdown': 'src/formats/markdown/write.ts',
  'write-mermaid': 'src/formats/mermaid/write.ts',
  'write-opml': 'src/formats/opml/write.ts',
  'write-svg': 'src/formats/svg/write.ts',
  // What brings packages along that few commands need.
  json: 'src/formats/json.ts',
  check: 'src/roadmap/check.ts',
  text: 'src/formats/text.ts',
  search: 'src/roadmap/search.ts',
  spelling: 'src/roadmap/spelling.ts',
  likeness: 'src/roadmap/likeness.ts',
  'roadmap-copies': 'src/store/library/copies.ts',
  'conf-file': 'src/store/journal/conf.ts',
  salvage: 'src/progress/record/salvage.ts',
  foreign: 'src/progress/record/foreign.ts',
  due: 'src/progress/review/due.ts',
  memory: 'src/progress/review/memory.ts',
  'roadmap-folder': 'src/store/library/folder.ts',
  'save-file': 'src/store/output-file.ts',
  prompts: 'src/terminal/prompts.ts',
  'typed-prompts': 'src/terminal/typed-prompts.ts',
  narration: 'src/page/narration.ts',
  interactive: 'src/terminal/interactive.ts',
  opener: 'src/terminal/opener.ts',
  piped: 'src/terminal/piped.ts',
  editor: 'src/terminal/editor.ts',
  theme: 'src/terminal/theme.ts',
  'help-paint': 'src/terminal/help-paint.ts',
  'env-paths': 'node_modules/env-paths/index.js',
  'supports-color': 'node_modules/supports-color/index.js',
};

const nameOf = new Map(Object.entries(FILES).map(([name, path]) => [resolve(path), name]));

const everydayAt = new Map(EVERYDAY.map((name) => [resolve(`src/commands/${name}.ts`), name]));

/** A command of every day, handed out by the program's file. */
const reexport = (name: string): string => `export * as ${name} from './commands/${name}';`;

/** Holds the build to that table. */
export const separate: Plugin = {
  name: 'separate',
  setup(build) {
    build.onResolve({ filter: /.*/ }, async ({ path, pluginData, ...rest }) => {
      if (pluginData === 'separate' || rest.kind === 'entry-point') return undefined;
      if (rest.namespace === 'everyday') return { path, external: true };
      const found = await build.resolve(path, { ...rest, pluginData: 'separate' });
      const everyday = everydayAt.get(found.path);
      if (everyday && rest.kind === 'dynamic-import') {
        return { path: everyday, namespace: 'everyday' };
      }
      const name = nameOf.get(found.path);
      if (name) return { path: `./${name}.js`, external: true };
      if (rest.kind !== 'dynamic-import' || found.external) return found;
      throw new Error(`${basename(rest.importer)} loads ${path} late: add it to FILES`);
    });
    build.onLoad({ filter: /[\\/]src[\\/]app\.ts$/ }, ({ path }) => ({
      contents: [readFileSync(path, 'utf8'), ...EVERYDAY.map(reexport)].join('\n'),
      loader: 'ts',
    }));
    build.onLoad({ filter: /./, namespace: 'everyday' }, ({ path }) => ({
      contents: `module.exports = require('./app.js').${path};`,
    }));
  },
};

/** Modules that a dependency loads at its top and never uses the way we call it. */
const UNUSED: readonly { readonly module: RegExp; readonly importer: RegExp }[] = [
  // conf validates with ajv only where it is given a schema, and compares versions only to migrate.
  { module: /^(ajv|ajv-formats|semver)(\/|$)/, importer: /[\\/]conf[\\/]/ },
  // We tell conf the folder. Where the system knows none, env-paths throws while it loads.
  { module: /^env-paths$/, importer: /[\\/]conf[\\/]/ },
  // conf needs it to encrypt.
  { module: /^(node:)?crypto$/, importer: /[\\/]conf[\\/]/ },
  // conf compares what it has read with its defaults, and writes where they differ; it has none.
  { module: /^node:assert$/, importer: /[\\/]conf[\\/]/ },
  // commander starts programs only for subcommands that are files of their own.
  { module: /^(node:)?child_process$/, importer: /[\\/]commander[\\/]/ },
];

const EMPTY =
  'export default { deepEqual: () => {} }; export const Ajv2020 = undefined; export const spawn = undefined;';

/** Leaves out what nobody would ever run. */
export const lean: Plugin = {
  name: 'lean',
  setup(build) {
    for (const { module, importer } of UNUSED) {
      build.onResolve({ filter: module }, (args) =>
        importer.test(args.importer) ? { path: args.path, namespace: 'unused' } : undefined,
      );
    }
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: EMPTY }));
  },
};

const EXPRESSION = /^const \w+_RE = .+;\n/gm;
const FUNCTION_START = /^const getStringTruncatedWidth = .+ => \{\n/m;

/**
 * Moves the regular expressions of a dependency into its function. Preparing Unicode's classes takes
 * a millisecond at every start, and most texts never get there: see src/page/measure.ts.
 */
export const late: Plugin = {
  name: 'late',
  setup(build) {
    build.onLoad({ filter: /fast-string-truncated-width[\\/]dist[\\/]index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const expressions = text.match(EXPRESSION)?.join('') ?? '';
      const rest = text.replace(EXPRESSION, '');
      const contents = rest.replace(FUNCTION_START, (start) => start + expressions);
      if (contents.length !== text.length || !expressions)
        throw new Error(`${path} is not as we know it`);
      return { contents };
    });
  },
};

/** Remembers which packages end up in what users run. */
export const bundled: Plugin = {
  name: 'bundled',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const outputs = Object.values(metafile?.outputs ?? {});
      noteBundled(outputs.flatMap(({ inputs }) => Object.keys(inputs)));
    });
  },
};
