import { expect, test } from 'vitest';
import { copy, own } from '../../../src/progress/record/records';
import { ODD_IDS } from '../histories';

const parsed = (text: string): Record<string, number> => JSON.parse(text);

test.each(ODD_IDS)('"%s" is nobody in an empty record', (key) => {
  expect(own({}, key)).toBeUndefined();
  expect(copy({})[key]).toBeUndefined();
});

test.each(ODD_IDS)('"%s" is found, copied and written where it is meant', (key) => {
  const record = parsed(`{ "${key}": 1 }`);
  expect(own(record, key)).toBe(1);
  const twin = copy(record);
  twin[key] = 2;
  expect([twin[key], own(record, key)]).toEqual([2, 1]);
  expect(Object.keys(twin)).toEqual([key]);
});
