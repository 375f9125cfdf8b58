import { infoPage } from '../../src/commands/info/info.page';
import { termsPage } from '../../src/commands/info/terms.page';
import { nextPage } from '../../src/commands/next/next.page';
import { notesPage } from '../../src/commands/note.page';
import { linksPage } from '../../src/commands/open.page';
import { overviewPage } from '../../src/commands/overview/overview.page';
import { pathPage } from '../../src/commands/path.page';
import type { PlanModel } from '../../src/commands/plan/plan.page';
import { planPage } from '../../src/commands/plan/plan.page';
import { answerPage, askedPage } from '../../src/commands/review/questions.page';
import { dueListPage, gradedPage } from '../../src/commands/review/review.page';
import { libraryPage } from '../../src/commands/roadmaps.page';
import { type SearchModel, searchPage } from '../../src/commands/search.page';
import { sectionsPage } from '../../src/commands/show/sections.page';
import { type TreeModel, treePage } from '../../src/commands/show/tree.page';
import { type StatsModel, statsPage } from '../../src/commands/stats/stats.page';
import { historyPage } from '../../src/commands/undo/history.page';
import { undonePage } from '../../src/commands/undo/undone.page';
import { draw } from '../../src/page/draw';
import { type InfoModel, infoModelOf } from '../../src/page/info/model';
import { markedPage } from '../../src/page/marked';
import type { MarkedModel } from '../../src/page/marked-model';
import { suggest } from '../../src/progress/advice/next';
import { restartOf } from '../../src/progress/advice/restart';
import { agendaFor } from '../../src/progress/forecast/agenda';
import { deadlineOf } from '../../src/progress/forecast/deadline';
import { effortIn } from '../../src/progress/forecast/effort';
import { layOut } from '../../src/progress/forecast/plan';
import { statsOf } from '../../src/progress/forecast/stats';
import { notesOf } from '../../src/progress/record/fold';
import { linksOf } from '../../src/progress/record/links';
import { setStatus } from '../../src/progress/record/set-status';
import { isReady, type Snapshot } from '../../src/progress/record/snapshot';
import { stepsOf } from '../../src/progress/record/steps';
import type { Change } from '../../src/progress/record/types';
import { plannedReviews } from '../../src/progress/review/due';
import { questionsOf } from '../../src/progress/review/questions';
import { pathTo } from '../../src/roadmap/path';
import { requirementsOf } from '../../src/roadmap/prerequisites';
import type { Hit } from '../../src/roadmap/search';
import { type Tree, type TreeNode, topicsOf } from '../../src/roadmap/tree';
import { change } from '../support/fixtures';
import type { Draw } from './drawing';

export const infoOf = (snapshot: Snapshot, node: TreeNode): InfoModel =>
  infoModelOf(snapshot, node, 'answers');

const treeOf =
  (snapshot: Snapshot, part: Partial<TreeModel>): Draw =>
  (screen) => {
    const { root } = snapshot.tree;
    return draw(
      treePage({ snapshot, top: root, depth: undefined, isWanted: undefined, ...part }),
      screen,
    );
  };

const nextOf =
  (snapshot: Snapshot, why: boolean, minutes?: number): Draw =>
  (screen) =>
    draw(nextPage({ snapshot, advice: suggest(snapshot, minutes), limit: 5, why }), screen);

export const markedOf = (snapshot: Snapshot, node: TreeNode): MarkedModel => {
  const { moves, unchanged } = setStatus(snapshot, topicsOf(snapshot.tree, node), 'done');
  const early = moves.map((move) => ({
    node: move.node,
    waitingFor: requirementsOf(snapshot.tree, move.node),
  }));
  return {
    snapshot,
    to: 'done',
    moves,
    unchanged,
    ready: topicsOf(snapshot.tree, node),
    early: early.filter(({ waitingFor }) => waitingFor.length > 0),
    next: node,
    doneWhen: stepsOf(snapshot, node),
    ticking: { moves: stepsOf(snapshot, node), unchanged: stepsOf(snapshot, node) },
  };
};

export const planOf = (snapshot: Snapshot, goal: TreeNode, pace: number): PlanModel => {
  const effort = effortIn(snapshot.tree);
  const plan = layOut(agendaFor(snapshot, effort, goal), effort, pace, snapshot.today);
  const span = { today: snapshot.today, begin: snapshot.today, own: 3 };
  const deadline = deadlineOf('2027-03-01', plan.hours, span);
  return { snapshot, goal, plan, deadline, isPaceGuessed: true };
};

export const statsIn = (snapshot: Snapshot, top: TreeNode): StatsModel => {
  const recalled = ({ title }: TreeNode) => (title.length % 10) / 10;
  const past = { snapshot, history: [], weekStart: 'sunday', retrievability: recalled } as const;
  return { ...past, top, stats: statsOf(past, top) };
};

export const changesOf = ({ tree }: Snapshot): Change[] =>
  topicsOf(tree, tree.root).map(({ id, title }, n) =>
    change(n, tree.roadmap.id, [
      { type: 'status', node: id, title, from: 'todo', to: 'done' },
      { type: 'note', node: id, text: title },
    ]),
  );

export const hitsIn = (tree: Tree): Hit[] =>
  tree.nodes.slice(0, 12).map((node) => ({
    node,
    score: 1,
    where: 'resources',
    text: `About ${node.title}.`,
    found: ['a'],
  }));

export const searched = (snapshot: Snapshot, query: string, hits: readonly Hit[]): SearchModel => ({
  snapshot,
  query,
  hits,
  more: hits.length,
  near: undefined,
});

/** Every screen that can be drawn of a state, with a node where it is about one. */
export const screensOf = (snapshot: Snapshot, node: TreeNode): Record<string, Draw> => {
  const { tree, standing } = snapshot;
  const changes = changesOf(snapshot);
  const due = plannedReviews(snapshot);
  const topicsDue = new Set(due.map((one) => one.node));
  const [question = { text: '', answer: [] }] = questionsOf(node, []);
  const { summary } = standing(tree.root);
  const { id, title } = tree.roadmap;
  return {
    overview: (screen) => draw(overviewPage(snapshot, suggest(snapshot)), screen),
    'overview with reviews': (screen) =>
      draw(
        overviewPage(snapshot, suggest(snapshot), { due, restart: restartOf(snapshot) }),
        screen,
      ),
    tree: treeOf(snapshot, {}),
    'tree with reviews': treeOf(snapshot, { due: topicsDue }),
    'tree of a part': treeOf(snapshot, { top: node }),
    'tree of what is ready': treeOf(snapshot, { isWanted: (one) => isReady(snapshot, one) }),
    sections: (screen) => draw(sectionsPage(snapshot), screen),
    'sections with reviews': (screen) => draw(sectionsPage(snapshot, topicsDue), screen),
    'review asked': (screen) =>
      draw(askedPage({ node, question, place: '10 of 12', about: 'learned 120 days ago' }), screen),
    'review answered': (screen) => draw(answerPage(question), screen),
    'review --list': (screen) => draw(dueListPage(due, snapshot.today), screen),
    'review --grade': (screen) =>
      draw(gradedPage([{ node, grade: 'good', due: '2028-11-22' }], snapshot.today), screen),
    next: nextOf(snapshot, false),
    'next --why': nextOf(snapshot, true),
    'next --time': nextOf(snapshot, false, 20),
    marked: (screen) => draw(markedPage(markedOf(snapshot, node)), screen),
    info: (screen) => draw(infoPage(infoOf(snapshot, node)), screen),
    'info --terms': (screen) => draw(termsPage(snapshot, node), screen),
    hits: (screen) => draw(searchPage(searched(snapshot, node.title, hitsIn(tree))), screen),
    'no hits': (screen) => draw(searchPage(searched(snapshot, node.title, [])), screen),
    path: (screen) => draw(pathPage(snapshot, node, pathTo(tree, standing, node)), screen),
    notes: (screen) => draw(notesPage(node, notesOf(snapshot.progress, node.id)), screen),
    resources: (screen) => draw(linksPage(node, linksOf(snapshot.progress, node)), screen),
    shelves: (screen) => draw(libraryPage([{ id, title, summary, chosen: true }]), screen),
    undone: (screen) =>
      draw(
        undonePage({
          snapshot,
          events: changes.flatMap(({ events }) => events),
          roadmap: id,
          device: 'a1b2c3d4',
          direction: 'undo',
        }),
        screen,
      ),
    plan: (screen) => draw(planPage(planOf(snapshot, node, 168)), screen),
    stats: (screen) => draw(statsPage(statsIn(snapshot, tree.root)), screen),
    'stats of a part': (screen) => draw(statsPage(statsIn(snapshot, node)), screen),
    changes: (screen) => draw(historyPage({ changes, treeOf: () => tree }), screen),
  };
};
