import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/formats/exporters';

test('an ending belongs to one format', () => {
  const endings = EXPORTERS.flatMap((one) => one.endings);
  expect(new Set(endings).size).toBe(endings.length);
});
