import { expect, test } from 'vitest';
import type { NextModel } from '../../src/commands/next/next.page';
import { nextPage } from '../../src/commands/next/next.page';
import { draw } from '../../src/page/draw';
import { suggest } from '../../src/progress/advice/next';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { backend, treeWith } from '../support/fixtures';
import { pictures } from './drawing';
import { bakery } from './roadmaps';
import { allBut, finished, firstRun, marked, mostlySkipped, underway } from './states';

const model = (snapshot: Snapshot, part: Partial<NextModel> = {}, minutes?: number): NextModel => ({
  snapshot,
  advice: suggest(snapshot, minutes),
  limit: 3,
  why: false,
  ...part,
});

/** The choice of a language is the first thing left to do. */
const choosing = () =>
  marked(
    backend(),
    ...backend()
      .nodes.filter((node) => node.kind === 'topic' && node.number.startsWith('2.'))
      .map(({ id }) => [id, 'done'] as const),
  );

const blockedByNothing = () =>
  treeWith({ id: 'a', title: 'A', requires: ['b'] }, { id: 'b', title: 'B', requires: ['a'] });

const SCREENS: readonly (readonly [string, NextModel])[] = [
  ['next', model(underway())],
  ['next-first-run', model(firstRun())],
  ['next-choice', model(choosing())],
  ['next-why', model(underway(), { why: true })],
  ['next-more', model(underway(), { limit: 100 })],
  ['next-short-reasons', model(marked(bakery(), ['flour', 'done']))],
  ['next-time-fits', model(marked(bakery(), ['flour', 'done'], ['ovens', 'done']), {}, 300)],
  ['next-time-resource', model(allBut(bakery(), 'done', ['sourdough', 'todo']), {}, 45)],
  ['next-time-none', model(firstRun(), {}, 5)],
  ['next-all-done', model(finished())],
  ['next-all-done-but-started', model(allBut(backend(), 'done', ['sql', 'doing']))],
  ['next-mostly-skipped', model(mostlySkipped())],
  ['next-all-skipped', model(allBut(bakery(), 'skipped'))],
  ['next-empty', model(marked(treeWith()))],
  ['next-all-blocked', model(marked(blockedByNothing()))],
];

test.each(SCREENS)('%s', async (name, drawn) => {
  const picture = pictures((screen) => draw(nextPage(drawn), screen));
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
