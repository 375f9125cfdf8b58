import type { Plugin } from 'esbuild';
import { noteBundled } from './licenses';

/** Modules that a dependency loads at its top and never uses the way we call it. */
const UNUSED: readonly { readonly module: RegExp; readonly importer: RegExp }[] = [
  // conf validates with ajv only where it is given a schema, and compares versions only to migrate.
  { module: /^(ajv|ajv-formats|semver)(\/|$)/, importer: /[\\/]conf[\\/]/ },
  // conf needs it to encrypt.
  { module: /^node:crypto$/, importer: /[\\/]conf[\\/]/ },
  // commander starts programs only for subcommands that are files of their own.
  { module: /^node:child_process$/, importer: /[\\/]commander[\\/]/ },
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
