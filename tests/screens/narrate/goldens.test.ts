import { expect, test } from 'vitest';
import { settingsPage } from '../../../src/commands/config.page';
import { checkupPage } from '../../../src/commands/doctor.page';
import { importedPage } from '../../../src/commands/import.page';
import { infoPage } from '../../../src/commands/info/info.page';
import { termsPage } from '../../../src/commands/info/terms.page';
import { nextPage } from '../../../src/commands/next/next.page';
import { notesPage } from '../../../src/commands/note.page';
import { linksPage } from '../../../src/commands/open.page';
import { overviewPage } from '../../../src/commands/overview/overview.page';
import { pathPage } from '../../../src/commands/path.page';
import { libraryPage } from '../../../src/commands/roadmaps.page';
import { searchPage } from '../../../src/commands/search.page';
import { sectionsPage } from '../../../src/commands/show/sections.page';
import type { TreeModel } from '../../../src/commands/show/tree.page';
import { treePage } from '../../../src/commands/show/tree.page';
import { historyPage } from '../../../src/commands/undo/history.page';
import { undonePage } from '../../../src/commands/undo/undone.page';
import { problemsPage } from '../../../src/commands/validate.page';
import type { ChecksShown } from '../../../src/page/info/model';
import { markedPage } from '../../../src/page/marked';
import { nothingPage } from '../../../src/page/nothing';
import { say } from '../../../src/page/say';
import { suggest } from '../../../src/progress/advice/next';
import { notesOf } from '../../../src/progress/record/fold';
import { linksOf } from '../../../src/progress/record/links';
import { setStatus } from '../../../src/progress/record/set-status';
import type { Snapshot } from '../../../src/progress/record/snapshot';
import { stepsOf } from '../../../src/progress/record/steps';
import type { StatusEvent } from '../../../src/progress/record/types';
import { pathTo } from '../../../src/roadmap/path';
import { requirementsOf } from '../../../src/roadmap/prerequisites';
import { fault, oddity } from '../../../src/roadmap/problems';
import { search } from '../../../src/roadmap/search';
import type { Tree } from '../../../src/roadmap/tree';
import type { Status } from '../../../src/roadmap/types';
import { backend, change, nodeIn, set, treeWith } from '../../support/fixtures';
import { bakery, teahouse } from '../roadmaps';
import { infoOf } from '../screens';
import {
  after,
  allBut,
  finished,
  firstRun,
  type Marked,
  marked,
  mostlySkipped,
  underway,
} from '../states';
import { page } from './screens';

const empty = () => marked(treeWith());

const overview = (snapshot: Snapshot) => say(overviewPage(snapshot, suggest(snapshot)));

const tree = (snapshot: Snapshot, id: string, part: Partial<TreeModel> = {}) =>
  say(
    treePage({
      snapshot,
      top: nodeIn(snapshot.tree, id),
      depth: undefined,
      isWanted: undefined,
      ...part,
    }),
  );

const next = (snapshot: Snapshot, why = false, minutes?: number) =>
  say(nextPage({ snapshot, advice: suggest(snapshot, minutes), limit: 3, why }));

const info = (snapshot: Snapshot, id: string, checks: ChecksShown = 'count') =>
  say(infoPage({ ...infoOf(snapshot, nodeIn(snapshot.tree, id)), checks }));

const terms = (roadmap: Tree, id: string) => say(termsPage(marked(roadmap), nodeIn(roadmap, id)));

const noted = () =>
  after(bakery(), [
    set('flour', 'done', '2026-11-02'),
    set('sourdough', 'doing', '2026-11-21'),
    {
      type: 'note',
      node: 'sourdough',
      on: '2026-11-21',
      text: 'The starter doubled in five hours at 24 degrees. Next time:\n- feed it in the evening',
    },
    { type: 'note', node: 'sourdough', text: 'Proof: https://example.com/my-loaf' },
  ]);

/** What setting nodes to a status tells, and whether a note came with it. */
const setting = (
  tree: Tree,
  marks: readonly Marked[],
  ids: readonly string[],
  to: Status,
  notes = 0,
) => {
  const before = marked(tree, ...marks);
  const nodes = ids.map((id) => nodeIn(tree, id));
  const { moves, unchanged, events } = setStatus(before, nodes, to);
  const snapshot = marked(tree, ...marks, ...events.map((one): Marked => [one.node, one.to]));
  const early = moves
    .map(({ node }) => ({ node, waitingFor: requirementsOf(tree, node) }))
    .filter(({ waitingFor }) => to === 'doing' && waitingFor.length > 0);
  return say(
    markedPage(
      {
        snapshot,
        to,
        moves,
        unchanged,
        ready: to === 'done' && moves.length > 0 ? [nodeIn(tree, 'sell')] : [],
        early,
        next: to === 'done' ? nodeIn(tree, 'sell') : undefined,
        doneWhen: moves.length === 1 && moves[0] ? stepsOf(snapshot, moves[0].node) : [],
        ticking: { moves: [], unchanged: [] },
      },
      notes,
    ),
  );
};

const newDay = () => {
  const snapshot = underway();
  const node = nodeIn(snapshot.tree, 'http');
  const moves = [{ node, from: 'done', since: '2026-11-16', to: 'done' }] as const;
  const ticking = { moves: [], unchanged: [] };
  const rest = { unchanged: [], ready: [], early: [], next: undefined, doneWhen: [], ticking };
  return say(markedPage({ snapshot, to: 'done', moves, ...rest }));
};

const done = (node: string, title: string): StatusEvent => ({
  type: 'status',
  node,
  title,
  from: 'todo',
  to: 'done',
});

const EVENTS = [
  { ...done('sql', 'SQL'), from: 'done', to: 'todo' },
  { ...done('http', 'HTTP'), from: 'done', since: '2026-11-16', on: '2026-01-05' },
  done('cobol', 'COBOL'),
  { type: 'note', node: 'sql', text: 'joins clear' },
  { type: 'note-removed', node: 'dns', note: '1.0', text: 'old', on: '2026-11-02' },
  { type: 'review', node: 'dns', grade: 'good' },
  { type: 'review-removed', node: 'dns', review: '1', grade: 'hard', on: '2026-11-02' },
  { type: 'step', node: 'docker', step: 'Write a Dockerfile.', ticked: false },
] as const;

const undone = (direction: 'undo' | 'redo', isHere = true) =>
  say(
    undonePage({
      snapshot: isHere ? underway() : undefined,
      events: EVENTS,
      roadmap: 'backend',
      device: isHere ? undefined : 'a1b2c3d4',
      direction,
    }),
  );

const changes = () =>
  say(
    historyPage({
      changes: [
        change(9, 'backend', [done('http', 'HTTP'), done('dns', 'DNS'), { ...EVENTS[3] }]),
        ...EVENTS.slice(1).map((event, n) => change(8 - n, 'backend', [event])),
      ],
      treeOf: () => backend(),
    }),
  );

const changesOfSteps = () => {
  const step = EVENTS[7];
  const { on: _, ...newDay } = EVENTS[1];
  return say(
    historyPage({
      changes: [
        change(2, 'backend', [newDay], '2026-11-21'),
        change(1, 'backend', [done('docker', 'Docker'), step, { ...step, step: 'Push it.' }]),
      ],
      treeOf: () => backend(),
    }),
  );
};

const path = (snapshot: Snapshot, id: string) => {
  const goal = nodeIn(snapshot.tree, id);
  return say(pathPage(snapshot, goal, pathTo(snapshot.tree, snapshot.standing, goal)));
};

const hits = (snapshot: Snapshot, words: string) =>
  say(searchPage({ snapshot, query: words, more: 0, ...search(snapshot.tree, words, () => []) }));

const notes = (id: string) =>
  say(notesPage(nodeIn(noted().tree, id), notesOf(noted().progress, id)));

const resources = (id: string) => {
  const { progress, tree: roadmap } = noted();
  return say(linksPage(nodeIn(roadmap, id), linksOf(progress, nodeIn(roadmap, id))));
};

const summaryOf = ({ tree: { root }, standing }: Snapshot) => standing(root).summary;

const shelves = () =>
  say(
    libraryPage([
      { id: 'backend', title: 'Backend Roadmap', summary: summaryOf(underway()), chosen: true },
      { id: 'baking', title: 'Baking', summary: summaryOf(mostlySkipped()), chosen: false },
    ]),
  );

const imported = (isNew: boolean, isDone: boolean) => {
  const after = marked(bakery(), ['rye', 'done']);
  const { nodes } = after.tree;
  const [node, old] = [nodes[1], nodeIn(bakery(), 'root')];
  const renamed = node ? [{ node, old }] : [];
  const change = { added: nodes.slice(2, 14), renamed, moved: [], removed: [] };
  const before = isNew ? undefined : marked(bakery());
  return say(importedPage({ before, after, isDone, change, events: [set('rye', 'done')] }));
};

const problems = () =>
  say(
    problemsPage('my-roadmap.json', [
      { ...fault('root.children[0].id', 'duplicate-id', 'is used twice', 'Rename one.'), line: 12 },
      oddity('oddity', 'unknown-key', 'is no key of ours', 'Remove it'),
    ]),
  );

const CHECKS = [
  { name: 'program', ok: true, message: 'roadmap 1.2.3 on Node v20.0.0' },
  { name: 'progress', ok: false, message: 'is damaged.', fix: 'roadmap doctor --fix' },
  { name: 'folder', ok: false, message: 'belongs to root', fix: 'Check who owns it' },
];

const PAGES: readonly (readonly [string, () => Iterable<string>])[] = [
  ['overview', () => overview(underway())],
  ['overview-first-run', () => overview(firstRun())],
  ['overview-all-done', () => overview(finished())],
  ['overview-mostly-skipped', () => overview(mostlySkipped())],
  ['overview-topics-at-top', () => overview(marked(bakery(), ['hygiene', 'done']))],
  ['overview-two-started', () => overview(marked(bakery(), ['rye', 'doing'], ['flour', 'doing']))],
  ['overview-empty', () => overview(empty())],
  ['tree', () => tree(underway(), 'backend-roadmap')],
  ['tree-first-run', () => tree(firstRun(), 'backend-roadmap', { depth: 1 })],
  ['tree-group', () => tree(underway(), 'languages')],
  ['tree-topic', () => tree(underway(), 'sql')],
  ['tree-nothing-fits', () => tree(underway(), 'backend-roadmap', { isWanted: () => false })],
  ['tree-topics-at-top', () => tree(marked(bakery(), ['flour', 'doing']), 'root')],
  ['tree-empty', () => tree(empty(), 'root')],
  ['sections', () => say(sectionsPage(underway()))],
  ['sections-topics-at-top', () => say(sectionsPage(marked(bakery(), ['hygiene', 'doing'])))],
  ['next', () => next(underway())],
  ['next-first-run', () => next(firstRun())],
  ['next-why', () => next(underway(), true)],
  ['next-time', () => next(firstRun(), false, 5)],
  ['next-time-fits', () => next(marked(bakery(), ['flour', 'done']), false, 300)],
  ['next-all-done', () => next(finished())],
  ['next-empty', () => next(empty())],
  ['nothing-skipped', () => say(nothingPage(allBut(bakery(), 'skipped')))],
  ['info', () => info(noted(), 'sourdough')],
  ['info-answers', () => info(noted(), 'sourdough', 'answers')],
  [
    'info-steps',
    () =>
      info(
        after(teahouse(), [
          set('green', 'doing', '2026-11-21'),
          { type: 'step', node: 'green', step: 'measure', ticked: true },
        ]),
        'green',
        'answers',
      ),
  ],
  ['info-before', () => info(marked(teahouse()), 'root')],
  ['terms-topic', () => terms(teahouse(), 'green')],
  ['terms-root', () => terms(teahouse(), 'root')],
  ['terms-none', () => terms(bakery(), 'flour')],
  ['info-no-checks', () => info(noted(), 'breads', 'questions')],
  ['info-optional', () => info(underway(), 'python')],
  ['info-section', () => info(underway(), 'core-skills')],
  ['info-root', () => info(underway(), 'backend-roadmap')],
  ['info-topic-at-top', () => info(marked(bakery()), 'sell')],
  ['marked-done', () => setting(bakery(), [], ['sourdough'], 'done', 1)],
  ['marked-start', () => setting(bakery(), [], ['sourdough'], 'doing')],
  ['marked-group', () => setting(bakery(), [['flour', 'skipped']], ['basics'], 'done')],
  [
    'marked-everything',
    () => setting(backend(), [], ['foundations', 'apis', 'deployment'], 'skipped'),
  ],
  ['marked-already', () => setting(bakery(), [['flour', 'done']], ['flour'], 'done')],
  ['marked-nothing', () => setting(bakery(), [], [], 'done')],
  ['marked-new-day', newDay],
  ['undone', () => undone('undo')],
  ['undone-redo-elsewhere', () => undone('redo', false)],
  ['changes', changes],
  ['changes-of-steps', changesOfSteps],
  ['changes-none', () => say(historyPage({ changes: [], treeOf: () => undefined }))],
  ['hits', () => hits(underway(), 'sql')],
  ['hits-none', () => hits(underway(), 'zzzzqqqq')],
  ['path', () => path(underway(), 'rest-apis')],
  ['path-choice', () => path(firstRun(), 'orms')],
  ['path-skipped', () => path(mostlySkipped(), 'docker')],
  ['notes', () => notes('sourdough')],
  ['notes-none', () => notes('rye')],
  ['resources', () => resources('sourdough')],
  ['resources-none', () => resources('rye')],
  ['shelves', shelves],
  ['imported', () => imported(true, true)],
  ['imported-again', () => imported(false, true)],
  ['imported-not', () => imported(false, false)],
  ['problems', problems],
  ['problems-none', () => say(problemsPage('ok.json', []))],
  ['doctor', () => say(checkupPage({ checks: CHECKS, repairs: undefined }))],
  [
    'doctor-repaired',
    () => say(checkupPage({ checks: CHECKS.slice(0, 1), repairs: ['one file was put in order'] })),
  ],
  [
    'settings',
    () =>
      say(settingsPage([{ name: 'narrate', value: 'on', about: 'sentences', takes: 'off, on' }])),
  ],
];

test.each(PAGES)('%s', async (name, tell) => {
  await expect(page(tell())).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
