import { defineConfig } from 'vitest/config';
import { inlinedInTests } from './build/inlined.mts';

export default defineConfig({
  plugins: [inlinedInTests],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/build.ts',
    setupFiles: 'tests/support/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/tests.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/{roadmap,progress,formats,view}/**/*.ts'],
      // It runs in a browser: tests/browser.
      exclude: ['src/formats/html/client/**'],
      reporter: ['text-summary', 'text'],
      thresholds: { lines: 95, branches: 90 },
    },
  },
});
