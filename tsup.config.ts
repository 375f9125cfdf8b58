import { defineConfig } from 'tsup';
import { finish } from './build/finish';
import { asCommonJs, bundled, lean, together } from './build/plugins';

/** The program and the library as CommonJS chunks that are loaded when they are needed. */
export default defineConfig({
  entry: ['src/main.ts', 'src/index.ts'],
  format: 'esm',
  target: 'node20',
  splitting: true,
  minify: true,
  clean: true,
  noExternal: [/./],
  removeNodeProtocol: false,
  esbuildPlugins: [lean, bundled, together],
  plugins: [asCommonJs],
  dts: { entry: 'src/index.ts' },
  outExtension: () => ({ js: '.js', dts: '.d.mts' }),
  onSuccess: finish,
});
