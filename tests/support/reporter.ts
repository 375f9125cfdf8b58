import type { Reporter, TestCase } from 'vitest/node';
import { needing, PROGRAMS } from './programs';

/** Set by .ci/run: there every program is installed, and a skipped test is a failure. */
const isComplete = process.env['ROADMAP_TESTS_COMPLETE'] === '1';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const noteOf = (test: TestCase): string => {
  const result = test.result();
  return (result.state === 'skipped' && result.note) || '';
};

const filesOf = (tests: readonly TestCase[]): string =>
  [...new Set(tests.map(({ module }) => module.relativeModuleId))].join(', ');

/** One line for each program that is missing: what was skipped for want of it, and how to get it. */
const missingLines = (skipped: readonly TestCase[]): string[] =>
  Object.entries(PROGRAMS).flatMap(([name, { remedy }]) => {
    const tests = skipped.filter((test) => noteOf(test) === needing(name));
    if (tests.length === 0) return [];
    return [`Skipped for want of ${name}: ${tests.length} in ${filesOf(tests)}. To run: ${remedy}`];
  });

/** Ends a run with what was skipped and why, and the totals on one plain line. */
export const totals: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const withState = (state: string) => tests.filter((test) => test.result().state === state);
    const passed = withState('passed').length;
    const skipped = withState('skipped');
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const failed = withState('failed').length + broken + (isComplete ? skipped.length : 0);
    for (const line of missingLines(skipped)) print(line);
    print(
      `${passed} passed, ${failed} failed${isComplete || skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`,
    );
    if (failed > 0) process.exitCode = 1;
  },
};
