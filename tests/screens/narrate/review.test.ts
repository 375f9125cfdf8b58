import { expect, test } from 'vitest';
import { infoPage } from '../../../src/commands/info/info.page';
import { nextPage } from '../../../src/commands/next/next.page';
import { overviewPage } from '../../../src/commands/overview/overview.page';
import { answerPage, askedPage } from '../../../src/commands/review/questions.page';
import {
  dueListPage,
  gradedPage,
  nothingDuePage,
  savedPage,
  sessionPage,
} from '../../../src/commands/review/review.page';
import { sectionsPage } from '../../../src/commands/show/sections.page';
import { treePage } from '../../../src/commands/show/tree.page';
import { markedPage } from '../../../src/page/marked';
import { say } from '../../../src/page/say';
import { suggest } from '../../../src/progress/advice/next';
import { restartOf } from '../../../src/progress/advice/restart';
import type { Snapshot } from '../../../src/progress/record/snapshot';
import { stepsOf } from '../../../src/progress/record/steps';
import type { ProgressEvent } from '../../../src/progress/record/types';
import { dueReviews, plannedReviews } from '../../../src/progress/review/due';
import { stepsIn } from '../../../src/roadmap/practice';
import { backend, nodeIn, set, TODAY, treeWith } from '../../support/fixtures';
import { bakery } from '../roadmaps';
import { infoOf } from '../screens';
import { after, firstRun, leftAlone, marked, underway } from '../states';
import { page } from './screens';

const state = underway();
const left = leftAlone();
const topic = (id: string) => nodeIn(state.tree, id);
const dueSet = (snapshot: Snapshot) => new Set(dueReviews(snapshot).map(({ node }) => node));

const overview = (snapshot: Snapshot) =>
  say(
    overviewPage(snapshot, suggest(snapshot), {
      due: dueReviews(snapshot),
      restart: restartOf(snapshot),
    }),
  );

const next = (snapshot: Snapshot, limit: number) =>
  say(
    nextPage({
      snapshot,
      advice: suggest(snapshot),
      limit,
      why: false,
      review: dueReviews(snapshot),
    }),
  );

const info = (snapshot: Snapshot, id: string) => {
  const review = plannedReviews(snapshot).find(({ node }) => node.id === id);
  return say(infoPage({ ...infoOf(snapshot, nodeIn(snapshot.tree, id)), checks: 'count', review }));
};

const tick = (n: number): ProgressEvent => {
  const step = stepsIn(nodeIn(bakery(), 'sourdough').data.practice)[n - 1]?.text ?? '';
  return { type: 'step', node: 'sourdough', step, ticked: true, on: '2026-11-20' };
};

/** A topic under way of which some steps are ticked. */
const ticked = (...steps: number[]) =>
  after(bakery(), [set('sourdough', 'doing', '2026-11-19'), ...steps.map(tick)]);

const ticking = (snapshot: Snapshot, moves: readonly number[], unchanged: readonly number[]) => {
  const steps = stepsOf(snapshot, nodeIn(snapshot.tree, 'sourdough'));
  const some = (numbers: readonly number[]) => steps.filter(({ n }) => numbers.includes(n));
  const rest = { moves: [], unchanged: [], ready: [], early: [], next: undefined, doneWhen: [] };
  const model = { snapshot, to: 'done', ...rest } as const;
  return say(
    markedPage({
      ...model,
      ticking: { moves: some(moves), unchanged: some(unchanged) },
    }),
  );
};

const question = { text: 'What is a record?\nName two kinds', answer: ['A line of a zone.'] };
const place = { place: '2 of 5', about: 'learned 11 days ago' };

const GRADED = [
  { node: topic('dns'), grade: 'again', due: '2026-11-23' },
  { node: topic('http'), grade: 'good', due: '2026-12-20' },
  { node: topic('linux'), grade: 'easy', due: '2027-06-01' },
] as const;

const lately = () => marked(backend(), ['http', 'done', TODAY]);

const PAGES: readonly (readonly [string, () => Iterable<string>])[] = [
  ['review-overview', () => overview(underway())],
  ['review-overview-restart', () => overview(leftAlone())],
  ['review-next', () => next(underway(), 1)],
  [
    'review-next-all-done',
    () => next(marked(treeWith({ id: 'a', title: 'A' }), ['a', 'done', '2026-11-02']), 2),
  ],
  [
    'review-tree',
    () =>
      say(
        treePage({
          snapshot: state,
          top: topic('foundations'),
          depth: undefined,
          isWanted: undefined,
          due: new Set([topic('dns')]),
        }),
      ),
  ],
  ['review-sections', () => say(sectionsPage(left, dueSet(left)))],
  ['review-info-due', () => info(leftAlone(), 'http')],
  ['review-asked', () => say(askedPage({ node: topic('dns'), question, ...place }))],
  ['review-answer', () => say(answerPage(question))],
  ['review-answers', () => say(answerPage({ ...question, answer: ['One. Two.', 'Three'] }))],
  ['review-saved', () => GRADED.flatMap((one) => [...say(savedPage(one, TODAY))])],
  ['review-graded', () => say(gradedPage(GRADED, TODAY))],
  ['review-session', () => say(sessionPage(GRADED, 2))],
  ['review-session-last', () => say(sessionPage(GRADED.slice(1), 0))],
  ['review-session-none', () => say(sessionPage([], 3))],
  ['review-list', () => say(dueListPage(dueReviews(leftAlone()), TODAY))],
  [
    'review-nothing',
    () =>
      say(nothingDuePage({ snapshot: lately(), isOn: true, next: plannedReviews(lately())[0] })),
  ],
  [
    'review-never',
    () => say(nothingDuePage({ snapshot: firstRun(), isOn: true, next: undefined })),
  ],
  ['review-off', () => say(nothingDuePage({ snapshot: firstRun(), isOn: false, next: undefined }))],
  ['steps-info', () => info(ticked(1), 'sourdough')],
  ['steps-overview', () => overview(ticked(1))],
  ['steps-next', () => next(ticked(1), 1)],
  ['steps-ticked', () => ticking(ticked(1), [1], [])],
  ['steps-all-ticked', () => ticking(ticked(1, 2), [2], [1])],
  ['steps-no-longer', () => ticking(ticked(), [1], [2])],
  ['steps-already', () => ticking(ticked(1), [], [1])],
];

test.each(PAGES)('%s', async (name, tell) => {
  await expect(page(tell())).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
