import { isAbsolute } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { homeFolder } from '../../src/store/home';
import { freshFolder } from '../support/program';

beforeEach(() => {
  for (const name of ['HOME', 'USERPROFILE', 'APPDATA']) vi.stubEnv(name, freshFolder());
  for (const name of ['ROADMAP_HOME', 'XDG_CONFIG_HOME']) vi.stubEnv(name, undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(['x', './x', '../x', ''])('XDG_CONFIG_HOME=%s is ignored', async (folder) => {
  const usual = await homeFolder(process.env);
  vi.stubEnv('XDG_CONFIG_HOME', folder);
  expect(await homeFolder(process.env)).toBe(usual);
  expect(usual).toSatisfy(isAbsolute);
});
