import { defineConfig, type Options } from 'tsup';
import { asCommonJs, bundled, lean, together } from './build/plugins';
import { shipRoadmap } from './build/roadmap';

const shared: Options = {
  format: 'esm',
  target: 'node20',
  noExternal: [/./],
  removeNodeProtocol: false,
};

/** The program as CommonJS chunks, loaded when they are needed; the library as one ES module. */
export default defineConfig([
  {
    ...shared,
    entry: ['src/main.ts'],
    splitting: true,
    clean: true,
    esbuildPlugins: [lean, bundled, together],
    plugins: [asCommonJs],
    outExtension: () => ({ js: '.js' }),
    onSuccess: shipRoadmap,
  },
  {
    ...shared,
    entry: ['src/index.ts'],
    splitting: false,
    dts: true,
    esbuildPlugins: [bundled],
    outExtension: () => ({ js: '.mjs' }),
  },
]);
