import { infoPage } from '../../../src/commands/info/info.page';
import { termsPage } from '../../../src/commands/info/terms.page';
import { nextPage } from '../../../src/commands/next/next.page';
import { notesPage } from '../../../src/commands/note.page';
import { linksPage } from '../../../src/commands/open.page';
import { overviewPage } from '../../../src/commands/overview/overview.page';
import { pathPage } from '../../../src/commands/path.page';
import { planPage } from '../../../src/commands/plan/plan.page';
import { answerPage, askedPage } from '../../../src/commands/review/questions.page';
import { dueListPage, gradedPage } from '../../../src/commands/review/review.page';
import { libraryPage } from '../../../src/commands/roadmaps.page';
import { searchPage } from '../../../src/commands/search.page';
import { sectionsPage } from '../../../src/commands/show/sections.page';
import type { TreeModel } from '../../../src/commands/show/tree.page';
import { treePage } from '../../../src/commands/show/tree.page';
import { statsPage } from '../../../src/commands/stats/stats.page';
import { historyPage } from '../../../src/commands/undo/history.page';
import { undonePage } from '../../../src/commands/undo/undone.page';
import { markedPage } from '../../../src/page/marked';
import { say } from '../../../src/page/say';
import { spoken } from '../../../src/page/sentence';
import { suggest } from '../../../src/progress/advice/next';
import { restartOf } from '../../../src/progress/advice/restart';
import { notesOf } from '../../../src/progress/record/fold';
import { linksOf } from '../../../src/progress/record/links';
import { isReady, type Snapshot } from '../../../src/progress/record/snapshot';
import { plannedReviews } from '../../../src/progress/review/due';
import { questionsOf } from '../../../src/progress/review/questions';
import { pathTo } from '../../../src/roadmap/path';
import type { TreeNode } from '../../../src/roadmap/tree';
import { changesOf, hitsIn, infoOf, markedOf, planOf, searched, statsIn } from '../screens';

/** What is read aloud, as the command line hands it on. */
export const aloud = (lines: Iterable<string>): string[] => [...spoken(lines)];

/** The same as a golden. */
export const page = (lines: Iterable<string>): string => `${aloud(lines).join('\n')}\n`;

type Tell = () => Iterable<string>;

/** Every screen of `screensOf`, under the same name, in sentences. */
export const narrationsOf = (snapshot: Snapshot, node: TreeNode): Record<string, Tell> => {
  const { tree, standing, progress } = snapshot;
  const { id, title } = tree.roadmap;
  const changes = changesOf(snapshot);
  const due = plannedReviews(snapshot);
  const topicsDue = new Set(due.map((one) => one.node));
  const [question = { text: '', answer: [] }] = questionsOf(node, []);
  const treeOf =
    (part: Partial<TreeModel>): Tell =>
    () =>
      say(
        treePage({
          snapshot,
          top: tree.root,
          depth: undefined,
          isWanted: undefined,
          ...part,
        }),
      );
  const nextOf =
    (why: boolean, minutes?: number): Tell =>
    () =>
      say(nextPage({ snapshot, advice: suggest(snapshot, minutes), limit: 5, why }));
  return {
    overview: () => say(overviewPage(snapshot, suggest(snapshot))),
    'overview with reviews': () =>
      say(overviewPage(snapshot, suggest(snapshot), { due, restart: restartOf(snapshot) })),
    tree: treeOf({}),
    'tree with reviews': treeOf({ due: topicsDue }),
    'tree of a part': treeOf({ top: node }),
    'tree of what is ready': treeOf({ isWanted: (one) => isReady(snapshot, one) }),
    sections: () => say(sectionsPage(snapshot)),
    'sections with reviews': () => say(sectionsPage(snapshot, topicsDue)),
    'review asked': () =>
      say(askedPage({ node, question, place: '10 of 12', about: 'learned 120 days ago' })),
    'review answered': () => say(answerPage(question)),
    'review --list': () => say(dueListPage(due, snapshot.today)),
    'review --grade': () =>
      say(gradedPage([{ node, grade: 'good', due: '2028-11-22' }], snapshot.today)),
    next: nextOf(false),
    'next --why': nextOf(true),
    'next --time': nextOf(false, 20),
    marked: () => say(markedPage(markedOf(snapshot, node), 1)),
    info: () => say(infoPage(infoOf(snapshot, node))),
    'info --terms': () => say(termsPage(snapshot, node)),
    hits: () => say(searchPage(searched(snapshot, node.title, hitsIn(tree)))),
    'no hits': () => say(searchPage(searched(snapshot, node.title, []))),
    path: () => say(pathPage(snapshot, node, pathTo(tree, standing, node))),
    notes: () => say(notesPage(node, notesOf(progress, node.id))),
    resources: () => say(linksPage(node, linksOf(progress, node))),
    shelves: () =>
      say(libraryPage([{ id, title, summary: standing(tree.root).summary, chosen: true }])),
    undone: () =>
      say(
        undonePage({
          snapshot,
          events: changes.flatMap(({ events }) => events),
          roadmap: id,
          device: 'a1b2c3d4',
          direction: 'undo',
        }),
      ),
    plan: () => say(planPage(planOf(snapshot, node, 168))),
    stats: () => say(statsPage(statsIn(snapshot, tree.root))),
    'stats of a part': () => say(statsPage(statsIn(snapshot, node))),
    changes: () => say(historyPage({ changes, treeOf: () => tree })),
  };
};
