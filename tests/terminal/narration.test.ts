import { expect, test } from 'vitest';
import { wantsNarration } from '../../src/terminal/narration';

test.each([
  ['nothing', undefined, undefined, undefined, false],
  ['the setting', undefined, undefined, 'on', true],
  ['the setting is off', undefined, undefined, 'off', false],
  ['the variable', undefined, '1', undefined, true],
  ['any word in it', undefined, 'yes', 'off', true],
  ['the variable says no', undefined, '0', 'on', false],
  ['an empty variable says nothing', undefined, '', 'on', true],
  ['the flag', true, '0', 'off', true],
  ['the flag says no', false, '1', 'on', false],
])('%s', (_, flag, variable, setting, expected) => {
  const env = variable === undefined ? {} : { ROADMAP_NARRATE: variable };
  expect(wantsNarration(flag, env, setting)).toBe(expected);
});
