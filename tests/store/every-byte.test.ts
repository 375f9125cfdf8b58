import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RoadmapError } from '../../src/roadmap/errors';
import { type Files, load } from '../../src/store/load';
import { change, set } from '../support/fixtures';
import { homeWith, marksIn } from './homes';

const CHANGES = [
  change(1, 'backend', [set('http', 'done')]),
  change(2, 'backend', [set('sql', 'doing')]),
];
const MARKS = { http: 'done', sql: 'doing' };

/** What can happen to one byte, or to all from there on. */
const HARMS: readonly (readonly [string, (bytes: Buffer, at: number) => Buffer])[] = [
  ['cut off', (bytes, at) => bytes.subarray(0, at)],
  ['zeroed from there on', (bytes, at) => Buffer.from(bytes).fill(0, at)],
  ['taken out', (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map(
    (bit) =>
      [
        `with bit ${bit} flipped`,
        (bytes: Buffer, at: number) => {
          const copy = Buffer.from(bytes);
          copy[at] = (copy[at] ?? 0) ^ (1 << bit);
          return copy;
        },
      ] as const,
  ),
];

/** The bytes at which harm costs a mark that was there. */
const lossesIn = async (
  files: Files,
  which: 'state' | 'journal',
  harm: (bytes: Buffer, at: number) => Buffer,
): Promise<unknown[]> => {
  const whole = readFileSync(files[which]);
  const losses: unknown[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    writeFileSync(files[which], harm(whole, at));
    const outcome = await load(files).then(({ state }) => marksIn(state), refusal);
    const isRefused = outcome === 'newer format' && isFormatAt(whole, at);
    const { http, sql } = typeof outcome === 'string' ? {} : outcome;
    if (!isRefused && (http !== MARKS.http || sql !== MARKS.sql)) losses.push({ at, outcome });
  }
  writeFileSync(files[which], whole);
  return losses;
};

const refusal = (error: unknown): string =>
  error instanceof RoadmapError && error.message.includes('newer version')
    ? 'newer format'
    : String(error);

/** A flipped format can only be taken for a newer one: refused, nothing written, nothing lost. */
const isFormatAt = (whole: Buffer, at: number): boolean =>
  whole.toString('latin1', 0, at).endsWith('"format": ');

describe.each(['state', 'journal'] as const)('every byte of the %s', (which) => {
  test.each(HARMS)('%s: no mark is lost while the other file is whole', async (_, harm) => {
    const files = await homeWith(CHANGES);
    expect(readFileSync(files[which]).length).toBeGreaterThan(300);
    expect(await lossesIn(files, which, harm)).toEqual([]);
    expect(marksIn((await load(files)).state)).toEqual(MARKS);
  });
});
