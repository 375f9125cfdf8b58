import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RoadmapError } from '../../src/roadmap/errors';
import { type Files, load } from '../../src/store/load';
import { change, set } from '../support/fixtures';
import { HARMS, type Harm, isFormatAt } from './harms';
import { homeWith, marksIn } from './homes';

const CHANGES = [
  change(1, 'backend', [set('http', 'done')]),
  change(2, 'backend', [set('sql', 'doing')]),
];
const MARKS = { http: 'done', sql: 'doing' };

/** The bytes at which harm costs a mark that was there. */
const lossesIn = async (
  files: Files,
  which: 'state' | 'journal',
  harm: Harm,
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

describe.each(['state', 'journal'] as const)('every byte of the %s', (which) => {
  test.each(HARMS)('%s: no mark is lost while the other file is whole', async (_, harm) => {
    const files = await homeWith(CHANGES);
    expect(readFileSync(files[which]).length).toBeGreaterThan(300);
    expect(await lossesIn(files, which, harm)).toEqual([]);
    expect(marksIn((await load(files)).state)).toEqual(MARKS);
  });
});
