import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparkline } from '../../src/commands/stats/sparkline';
import { ASCII, plainTheme, UNICODE } from '../../src/page/theme';

const theme = plainTheme(UNICODE);

test.each<[readonly number[], string, string]>([
  [[], '', ''],
  [[0, 0, 0], '▁▁▁', '___'],
  [[1], '█', '#'],
  [[0, 1, 2], '▁▅█', '_-#'],
  [[1, 100], '▂█', '.#'],
  [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█', '_.,:-=+#'],
  [[0.4, 0], '▄▁', ':_'],
])('%j: %s', (amounts, expected, ascii) => {
  expect(sparkline(theme, amounts)).toBe(expected);
  expect(sparkline(plainTheme(ASCII), amounts)).toBe(ascii);
});

test('a column an amount, the lowest for nothing alone', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000)), (amounts) => {
      const columns = [...sparkline(theme, amounts)];
      expect(columns).toHaveLength(amounts.length);
      expect(columns.map((one) => one === '▁')).toEqual(amounts.map((one) => one === 0));
    }),
  );
});
