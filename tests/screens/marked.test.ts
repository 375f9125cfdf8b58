import { expect, test } from 'vitest';
import { draw } from '../../src/page/draw';
import { markedPage } from '../../src/page/marked';
import type { MarkedModel } from '../../src/page/marked-model';
import { suggest } from '../../src/progress/advice/next';
import { setStatus } from '../../src/progress/record/set-status';
import type { Snapshot } from '../../src/progress/record/snapshot';
import { stepsOf } from '../../src/progress/record/steps';
import { topicsOf } from '../../src/roadmap/tree';
import type { Status } from '../../src/roadmap/types';
import { backend, nodeIn } from '../support/fixtures';
import { pictures } from './drawing';
import { bakery } from './roadmaps';
import { allBut, finished, firstRun, type Marked, marked, underway } from './states';

const nodes = ({ tree }: Snapshot, ids: readonly string[]) => ids.map((id) => nodeIn(tree, id));

const idle = (snapshot: Snapshot): MarkedModel => ({
  snapshot,
  to: 'done',
  moves: [],
  unchanged: [],
  ready: [],
  early: [],
  next: undefined,
  doneWhen: [],
  ticking: { moves: [], unchanged: [] },
});

/** What setting nodes to a status shows; what became ready and the like is given. */
const setting = (
  before: Snapshot,
  marks: readonly Marked[],
  ids: readonly string[],
  to: Status,
  part: Partial<MarkedModel> = {},
): MarkedModel => {
  const { moves, unchanged, events } = setStatus(before, nodes(before, ids), to);
  const after = marked(
    before.tree,
    ...marks,
    ...events.map((event): Marked => [event.node, event.to]),
  );
  return { ...idle(after), to, moves, unchanged, ...part };
};

const oneDone = (): MarkedModel => {
  const before = marked(backend(), ['sql', 'doing']);
  const model = setting(before, [], ['sql'], 'done');
  const next = suggest(model.snapshot).suggestions[0]?.node;
  return { ...model, ready: nodes(before, ['nosql', 'orms']), next };
};

const early = (): MarkedModel => {
  const before = firstRun();
  const model = setting(before, [], ['rest-apis'], 'doing');
  const [node] = nodes(before, ['rest-apis']);
  const waitingFor = nodes(before, ['rest-vs-graphql', 'languages', 'sql']);
  return { ...model, early: node ? [{ node, waitingFor }] : [] };
};

const proud = (): MarkedModel => {
  const before = marked(bakery());
  const model = setting(before, [], ['sourdough'], 'done');
  return { ...model, doneWhen: stepsOf(model.snapshot, nodeIn(before.tree, 'sourdough')) };
};

const newDay = (): MarkedModel => {
  const snapshot = underway();
  const node = nodeIn(snapshot.tree, 'http');
  return { ...idle(snapshot), moves: [{ node, from: 'done', since: '2026-11-16', to: 'done' }] };
};

const everything = (): MarkedModel => {
  const { tree } = finished();
  const moves = topicsOf(tree, tree.root).map((node) => ({
    node,
    from: 'todo' as const,
    to: 'done' as const,
  }));
  return { ...idle(finished()), moves };
};

const SCREENS: readonly (readonly [string, MarkedModel])[] = [
  ['marked-done', oneDone()],
  ['marked-start', setting(firstRun(), [], ['sql'], 'doing')],
  ['marked-early', early()],
  [
    'marked-choice',
    setting(
      marked(backend(), ['javascript', 'done']),
      [['javascript', 'done']],
      ['languages'],
      'done',
    ),
  ],
  [
    'marked-around-skipped',
    setting(marked(backend(), ['sql', 'skipped']), [['sql', 'skipped']], ['databases'], 'done'),
  ],
  ['marked-skip', setting(firstRun(), [], ['php', 'java'], 'skipped')],
  ['marked-reset', setting(marked(backend(), ['http', 'done']), [], ['http'], 'todo')],
  [
    'marked-group',
    setting(marked(backend(), ['http', 'done']), [['http', 'done']], ['servers'], 'done', {
      ready: nodes(firstRun(), ['dns', 'nosql', 'orms', 'docker', 'cdn', 'cloud', 'auth']),
    }),
  ],
  ['marked-already', { ...idle(underway()), unchanged: nodes(underway(), ['http', 'dns', 'cdn']) }],
  ['marked-honestly', proud()],
  ['marked-new-day', newDay()],
  ['marked-everything', everything()],
  [
    'marked-everything-already',
    { ...idle(finished()), unchanged: everything().moves.map(({ node }) => node) },
  ],
  ['marked-last', setting(allBut(bakery(), 'done', ['sell', 'todo']), [], ['sell'], 'done')],
];

test.each(SCREENS)('%s', async (name, model) => {
  const picture = pictures((screen) => draw(markedPage(model), screen));
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
