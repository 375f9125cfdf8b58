import { expect, test } from 'vitest';
import { infoPage } from '../../src/commands/info/info.page';
import { termsPage } from '../../src/commands/info/terms.page';
import { draw } from '../../src/page/draw';
import { type InfoModel, infoModelOf } from '../../src/page/info/model';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { nodeIn, set } from '../support/fixtures';
import { pictures } from './drawing';
import { bakery, teahouse } from './roadmaps';
import { after, firstRun, marked, mostlySkipped, underway } from './states';

const about = (snapshot: Snapshot, id: string, checks: InfoModel['checks'] = 'count'): InfoModel =>
  infoModelOf(snapshot, nodeIn(snapshot.tree, id), checks);

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

/** A topic under way, of which a step is ticked. */
const steeped = () =>
  after(teahouse(), [
    set('green', 'doing', '2026-11-21'),
    { type: 'step', node: 'green', step: 'measure', ticked: true },
    { type: 'note', node: 'green', text: 'A better shop: https://example.com/better' },
  ]);

const SCREENS: readonly (readonly [string, InfoModel])[] = [
  ['info', about(noted(), 'sourdough')],
  ['info-checks', about(noted(), 'sourdough', 'questions')],
  ['info-answers', about(noted(), 'sourdough', 'answers')],
  ['info-shipped', about(underway(), 'sql')],
  ['info-to-do', about(firstRun(), 'rest-apis')],
  ['info-done', about(underway(), 'dns')],
  ['info-optional', about(underway(), 'python')],
  ['info-skipped', about(marked(bakery(), ['rye', 'skipped', '2026-11-20']), 'rye')],
  ['info-choice', about(firstRun(), 'languages')],
  ['info-group-checks', about(firstRun(), 'languages', 'questions')],
  ['info-no-checks', about(noted(), 'flour', 'answers')],
  ['info-section', about(underway(), 'core-skills')],
  ['info-root', about(underway(), 'backend-roadmap')],
  ['info-mostly-skipped', about(mostlySkipped(), 'backend-roadmap')],
  ['info-steps', about(steeped(), 'green')],
  [
    'info-steps-done',
    about(marked(teahouse(), ['green', 'done', '2026-11-20']), 'green', 'answers'),
  ],
  ['info-before', about(marked(teahouse()), 'root')],
  ['info-topic-at-top', about(marked(bakery()), 'sell')],
];

const TERMS: readonly (readonly [string, string])[] = [
  ['terms-topic', 'green'],
  ['terms-root', 'root'],
];

test.each(TERMS)('%s', async (name, id) => {
  const snapshot = marked(teahouse());
  const picture = pictures((screen) =>
    draw(termsPage(snapshot, nodeIn(snapshot.tree, id)), screen),
  );
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

test('no terms', async () => {
  const snapshot = marked(bakery());
  const picture = pictures((screen) =>
    draw(termsPage(snapshot, nodeIn(snapshot.tree, 'flour')), screen),
  );
  await expect(picture).toMatchFileSnapshot('./goldens/terms-none.txt');
});

test.each(SCREENS)('%s', async (name, model) => {
  const picture = pictures((screen) => draw(infoPage(model), screen));
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
