import { expect, test } from 'vitest';
import { DEFAULT_SETTING, SETTINGS } from '../../src/progress/settings';

test.each(Object.entries(SETTINGS))('%s can be left to itself', (_, values) => {
  expect(values).toContain(DEFAULT_SETTING);
  expect(new Set(values).size).toBe(values.length);
});
