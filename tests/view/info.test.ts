import { expect, test } from 'vitest';
import { notesOf } from '../../src/progress/fold';
import { linksOf } from '../../src/progress/links';
import type { Snapshot } from '../../src/progress/snapshot';
import { effortOf } from '../../src/roadmap/path';
import { dependentsOf, requirementsOf } from '../../src/roadmap/prerequisites';
import { ancestorsOf } from '../../src/roadmap/tree';
import { type InfoModel, infoLines } from '../../src/view/info';
import { nodeIn, set } from '../support/fixtures';
import { pictures } from './drawing';
import { bakery } from './roadmaps';
import { after, firstRun, marked, mostlySkipped, underway } from './states';

const about = (snapshot: Snapshot, id: string, part: Partial<InfoModel> = {}): InfoModel => {
  const { tree, standing, progress } = snapshot;
  const node = nodeIn(tree, id);
  return {
    snapshot,
    node,
    path: ancestorsOf(node),
    requires: requirementsOf(tree, node),
    unlocks: dependentsOf(tree, node),
    hours: effortOf(tree, standing, node),
    notes: notesOf(progress, id),
    resources: linksOf(progress, node),
    checks: 'count',
    ...part,
  };
};

const noted = () =>
  after(bakery(), [
    set('flour', 'done', '2026-11-02'),
    set('sourdough', 'doing', '2026-11-21'),
    {
      type: 'note',
      node: 'sourdough',
      on: '2026-11-21',
      text: 'The starter doubled in five hours at 24 degrees; next time feed it in the evening.',
    },
    { type: 'note', node: 'sourdough', text: 'Proof: https://example.com/my-loaf.' },
  ]);

const SCREENS: readonly (readonly [string, InfoModel])[] = [
  ['info', about(noted(), 'sourdough')],
  ['info-checks', about(noted(), 'sourdough', { checks: 'questions' })],
  ['info-answers', about(noted(), 'sourdough', { checks: 'answers' })],
  ['info-shipped', about(underway(), 'sql')],
  ['info-to-do', about(firstRun(), 'rest-apis')],
  ['info-done', about(underway(), 'dns')],
  ['info-optional', about(underway(), 'python')],
  ['info-skipped', about(marked(bakery(), ['rye', 'skipped', '2026-11-20']), 'rye')],
  ['info-choice', about(firstRun(), 'languages')],
  ['info-group-checks', about(firstRun(), 'languages', { checks: 'questions' })],
  ['info-no-checks', about(noted(), 'flour', { checks: 'answers' })],
  ['info-section', about(underway(), 'core-skills')],
  ['info-root', about(underway(), 'backend-roadmap')],
  ['info-mostly-skipped', about(mostlySkipped(), 'backend-roadmap')],
  ['info-topic-at-top', about(marked(bakery()), 'sell')],
];

test.each(SCREENS)('%s', async (name, model) => {
  const picture = pictures((screen) => infoLines(model, screen));
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
