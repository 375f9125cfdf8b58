import type { Row } from './trial';

const HEADS = ['trial', 'tried', 'acknowledged', 'lost', 'damaged', 'stuck', 'what was done'];

const thousands = (amount: number): string => amount.toLocaleString('en-US');

const cellsOf = (row: Row): string[] => [
  row.name,
  ...[row.tried, row.acknowledged, row.lost, row.damaged, row.stuck].map(thousands),
  row.remark,
];

/** The rows as a Markdown table whose columns stand below each other in a terminal too. */
export const tableOf = (rows: readonly Row[]): string => {
  const cells = [HEADS, ...rows.map(cellsOf)];
  const widths = HEADS.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const isNumber = (column: number): boolean => column > 0 && column < HEADS.length - 1;
  const line = (row: readonly string[]): string => {
    const padded = row.map((cell, column) =>
      isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) =>
    isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  const [heads = '', ...rest] = cells.map(line);
  return [heads, `| ${rule.join(' | ')} |`, ...rest].join('\n');
};
