import { defineConfig } from 'tsup';
import { finish } from './build/finish';
import { inlined } from './build/inlined.mts';
import { noteBundled } from './build/licenses';
import { bundled, FILES, late, lean, separate } from './build/plugins';

/** The program and the library, bundled: nothing else needs to be installed. */
const program = defineConfig({
  entry: FILES,
  format: 'cjs',
  target: 'node20',
  splitting: false,
  minify: true,
  clean: true,
  noExternal: [/./],
  removeNodeProtocol: false,
  esbuildPlugins: [inlined(noteBundled), lean, late, separate, bundled],
  // Node 20 loads a file faster with require().
  esbuildOptions: (options) => {
    options.supported = { 'dynamic-import': false };
  },
  onSuccess: finish,
});

const types = defineConfig({ entry: ['src/index.ts'], format: 'esm', dts: { only: true } });

export default [program, types];
