import { defineConfig } from 'tsup';
import { bundled, lean } from './build/plugins';
import { shipRoadmap } from './build/roadmap';

/** The program as CommonJS chunks, loaded when they are needed; the library as one ES module. */
export default defineConfig([
  {
    entry: ['src/main.ts'],
    format: 'cjs',
    target: 'node20',
    splitting: true,
    minify: true,
    noExternal: [/./],
    esbuildPlugins: [lean, bundled],
    onSuccess: shipRoadmap,
    clean: true,
  },
  {
    entry: ['src/index.ts'],
    format: 'esm',
    target: 'node20',
    dts: true,
    noExternal: [/./],
    esbuildPlugins: [bundled],
    outExtension: () => ({ js: '.mjs' }),
  },
]);
