import { beforeEach, type TestContext } from 'vitest';
import { isHere, needing, type ProgramName } from './programs';

/** Skips the running test, by name, where one of these programs is missing. */
export const skipWithout = (context: TestContext, ...names: readonly ProgramName[]): void => {
  const missing = names.find((name) => !isHere(name));
  if (missing !== undefined) context.skip(needing(missing));
};

/** Skips every test of the file, or of the `describe` it stands in, where a program is missing. */
export const needs = (...names: readonly ProgramName[]): void => {
  beforeEach((context) => skipWithout(context, ...names));
};
