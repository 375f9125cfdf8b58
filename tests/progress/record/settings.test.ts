import { expect, test } from 'vitest';
import { fold } from '../../../src/progress/record/fold';
import {
  isHours,
  isSettingKey,
  SETTINGS,
  settingValue,
} from '../../../src/progress/record/settings';
import { NO_STATE } from '../../../src/progress/record/types';
import { change } from '../../support/fixtures';

test.each(Object.entries(SETTINGS))('%s takes what it is until it is chosen', (_, setting) => {
  expect(setting.isValue(setting.initial)).toBe(true);
  expect(setting.isValue('something else')).toBe(false);
});

test.each([
  ['1', true],
  ['2.5', true],
  ['168', true],
  ['0', false],
  ['-1', false],
  ['169', false],
  ['1e2', false],
  ['ten', false],
  ['', false],
])('%s hours a week: %s', (text, isFit) => {
  expect(isHours(text)).toBe(isFit);
});

test('a key is one of ours, never one of JavaScript', () => {
  expect(['ascii', 'week-start', 'constructor', '__proto__'].map(isSettingKey)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('what was chosen holds until it is taken back', () => {
  const hours = (value: string | null) => change(1, '', [{ type: 'setting', key: 'hours', value }]);
  expect(settingValue(NO_STATE, 'hours')).toBe('10');
  expect(settingValue(fold(NO_STATE, [hours('4')]), 'hours')).toBe('4');
  expect(settingValue(fold(NO_STATE, [hours(null)]), 'hours')).toBe('10');
});
