import { configDefaults, defineConfig } from 'vitest/config';
import { inlinedInTests } from './build/inlined.mts';
import { totals } from './tests/support/reporter';

/** Tests that start many processes, read large inputs or need other programs. */
const SLOW = '**/*.slow.test.ts';

/** `--mode all` runs the slow tests too. */
export default defineConfig(({ mode }) => ({
  plugins: [inlinedInTests],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: mode === 'all' ? configDefaults.exclude : [...configDefaults.exclude, SLOW],
    globalSetup: 'tests/support/build.ts',
    setupFiles: 'tests/support/setup.ts',
    // Tests keep nothing in modules, so that files can share them: half the time.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', totals],
    coverage: {
      provider: 'v8',
      include: ['src/{roadmap,progress,formats,page}/**/*.ts'],
      // It runs in a browser: tests/browser.
      exclude: ['src/formats/html/client/**'],
      reporter: ['text-summary', 'text'],
      thresholds: { lines: 95, branches: 90 },
    },
  },
}));
