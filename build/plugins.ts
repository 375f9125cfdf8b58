import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';
import type { Options } from 'tsup';
import { noteBundled } from './licenses';

/** Modules that a dependency loads at its top and never uses the way we call it. */
const UNUSED: readonly { readonly module: RegExp; readonly importer: RegExp }[] = [
  // conf validates with ajv only where it is given a schema, and compares versions only to migrate.
  { module: /^(ajv|ajv-formats|semver)(\/|$)/, importer: /[\\/]conf[\\/]/ },
  // We tell conf the folder. Where the system knows none, env-paths throws while it loads.
  { module: /^env-paths$/, importer: /[\\/]conf[\\/]/ },
  // conf needs it to encrypt.
  { module: /^(node:)?crypto$/, importer: /[\\/]conf[\\/]/ },
  // commander starts programs only for subcommands that are files of their own.
  { module: /^(node:)?child_process$/, importer: /[\\/]commander[\\/]/ },
];

const EMPTY =
  'export default {}; export const Ajv2020 = undefined; export const spawn = undefined;';

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

/**
 * Puts what is light into one file with the program. The source loads each verb on use; but opening
 * a file costs more than compiling a verb that is not called, so only what brings a library along
 * keeps a file of its own. Measured in bench/decisions.md.
 */
export const together: Plugin = {
  name: 'together',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](cli|store)[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const modules = [...new Set([...source.matchAll(LATE)].map(([, module]) => module))];
      const imports = modules.map((module, at) => `import * as late${at} from '${module}';`);
      const body = source.replaceAll(LATE, (_, module) => `late${modules.indexOf(module)}`);
      return { contents: [...imports, body].join('\n'), loader: 'ts' };
    });
  },
};

/** Every verb, and the store's own parts. */
const LATE = /await import\('(\.\.\/commands\/\w+|\.\/(?:save|inspect|repair))'\)/g;

/** A chunk as CommonJS, which Node 20 starts faster. esbuild itself splits only ES modules. */
export const asCommonJs: NonNullable<Options['plugins']>[number] = {
  name: 'as-commonjs',
  async renderChunk(code) {
    const { code: converted } = await transform(code, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      supported: { 'dynamic-import': false },
    });
    return { code: converted };
  },
};
