import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Files, load } from '../../src/store/journal/load';
import { change, set } from '../support/fixtures';
import { HARMS, type Harm } from './harms';
import { homeWith, marksIn, note } from './homes';

const CHANGES = [
  change(1, 'backend', [set('http', 'done')]),
  change(2, 'backend', [set('sql', 'doing'), note('sql', 'joins')]),
  change(3, '', [{ type: 'setting', key: 'ascii', value: 'on' }]),
];

/** All that a learner can see, as plain data: not which change it was. */
const seenIn = async (files: Files): Promise<unknown> => {
  const { settings, roadmaps } = (await load(files)).state;
  const visible = (key: string, value: unknown) => (key === 'by' ? undefined : value);
  return JSON.parse(JSON.stringify({ settings, roadmaps }, visible));
};

/** The bytes at which harm changes what is seen. */
const lossesIn = async (
  files: Files,
  which: 'state' | 'journal',
  harm: Harm,
): Promise<unknown[]> => {
  const whole = readFileSync(files[which]);
  const expected = await seenIn(files);
  const losses: unknown[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    writeFileSync(files[which], harm(whole, at));
    const seen = await seenIn(files).catch(String);
    if (!isDeepStrictEqual(seen, expected)) losses.push({ at, seen });
  }
  writeFileSync(files[which], whole);
  return losses;
};

describe.each(['state', 'journal'] as const)('every byte of the %s', (which) => {
  test.each(HARMS)('%s: all is there while the other file is whole', async (_, harm) => {
    const files = await homeWith(CHANGES);
    expect(readFileSync(files[which]).length).toBeGreaterThan(300);
    expect(marksIn((await load(files)).state)).toEqual({ http: 'done', sql: 'doing' });
    expect(await lossesIn(files, which, harm)).toEqual([]);
  });
});
