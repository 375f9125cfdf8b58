import { describe, expect, test } from 'vitest';
import { infoPage } from '../../src/commands/info/info.page';
import { nextPage } from '../../src/commands/next/next.page';
import { overviewPage } from '../../src/commands/overview/overview.page';
import { answerPage, askedPage } from '../../src/commands/review/questions.page';
import {
  dueListPage,
  gradeChoices,
  gradedPage,
  nothingDuePage,
  savedPage,
  sessionPage,
} from '../../src/commands/review/review.page';
import { sectionsPage } from '../../src/commands/show/sections.page';
import { treePage } from '../../src/commands/show/tree.page';
import { historyPage } from '../../src/commands/undo/history.page';
import { undonePage } from '../../src/commands/undo/undone.page';
import { draw } from '../../src/page/draw';
import { suggest } from '../../src/progress/advice/next';
import { restartOf } from '../../src/progress/advice/restart';
import { type Snapshot, snapshotOf } from '../../src/progress/record/snapshot';
import type { Grade } from '../../src/progress/record/types';
import { dueReviews, plannedReviews } from '../../src/progress/review/due';
import { memoryOf, outlook } from '../../src/progress/review/memory';
import { questionsOf } from '../../src/progress/review/questions';
import { backend, change, nodeIn, TODAY } from '../support/fixtures';
import { type Draw, pictures, terminal } from './drawing';
import { teahouse } from './roadmaps';
import { finished, firstRun, leftAlone, marked, underway } from './states';

const state = underway();
const due = dueReviews(state);
const dueSet = (snapshot: Snapshot) => new Set(dueReviews(snapshot).map(({ node }) => node));
const topic = (id: string) => nodeIn(state.tree, id);

const overview =
  (snapshot: Snapshot): Draw =>
  (screen) =>
    draw(
      overviewPage(snapshot, suggest(snapshot), {
        due: dueReviews(snapshot),
        restart: restartOf(snapshot),
      }),
      screen,
    );

const tree =
  (snapshot: Snapshot): Draw =>
  (screen) =>
    draw(
      treePage({
        snapshot,
        top: snapshot.tree.root,
        depth: undefined,
        isWanted: undefined,
        due: dueSet(snapshot),
      }),
      screen,
    );

const next =
  (snapshot: Snapshot): Draw =>
  (screen) =>
    draw(
      nextPage({
        snapshot,
        advice: suggest(snapshot),
        limit: 3,
        why: false,
        review: dueReviews(snapshot),
      }),
      screen,
    );

/** Docker was learned yesterday, and nothing before. */
const early = marked(backend(), ['docker', 'done', '2026-11-21']);

const info =
  (snapshot: Snapshot, id: string): Draw =>
  (screen) =>
    draw(
      infoPage({
        snapshot,
        node: topic(id),
        path: [],
        requires: [],
        unlocks: [],
        hours: undefined,
        notes: [],
        resources: [],
        checks: 'count',
        review: plannedReviews(snapshot).find(({ node }) => node.id === id),
      }),
      screen,
    );

const graded = (id: string, grade: Grade, day: string) => ({ node: topic(id), grade, due: day });

const question = {
  text: 'What does an index cost, and when does the planner leave it alone although it is there?',
  answer: [
    'Every write has to keep it up to date, and it takes room; the planner leaves it alone where most of the table is wanted.',
  ],
};

const [aboutCode = question, aboutTerm = question] = questionsOf(nodeIn(teahouse(), 'green'), []);

const asked = { node: topic('sql'), question, place: '2 of 5', about: 'learned 11 days ago' };

const finishedLongAgo = () => {
  const { tree: all, progress } = finished();
  return snapshotOf(all, progress, '2026-11-25');
};

const SCREENS: readonly (readonly [string, Draw])[] = [
  ['overview-due', overview(state)],
  ['overview-restart', overview(leftAlone())],
  ['tree-due', tree(state)],
  ['sections-due', (screen) => draw(sectionsPage(state, dueSet(state)), screen)],
  ['next-due', next(state)],
  ['next-due-all-done', next(finishedLongAgo())],
  ['info-due', info(state, 'http')],
  ['info-not-due', info(early, 'docker')],
  ['review-asked', (screen) => draw(askedPage(asked), screen)],
  ['review-asked-code', (screen) => draw(askedPage({ ...asked, question: aboutCode }), screen)],
  ['review-answer-source', (screen) => draw(answerPage(aboutCode), screen)],
  ['review-answer-term', (screen) => draw(answerPage(aboutTerm), screen)],
  [
    'review-asked-note',
    (screen) =>
      draw(
        askedPage({
          ...asked,
          question: { text: 'Explain what you wrote: one\ntwo\n\nthree', answer: [] },
        }),
        screen,
      ),
  ],
  ['review-answer', (screen) => draw(answerPage(question), screen)],
  [
    'review-answer-outcomes',
    (screen) => draw(answerPage({ text: '', answer: topic('sql').data.outcomes ?? [] }), screen),
  ],
  ['review-saved', (screen) => draw(savedPage(graded('sql', 'good', '2026-12-04'), TODAY), screen)],
  [
    'review-graded',
    (screen) =>
      draw(
        gradedPage(
          [graded('sql', 'good', '2026-12-04'), graded('http', 'again', '2026-11-23')],
          TODAY,
        ),
        screen,
      ),
  ],
  [
    'review-session',
    (screen) =>
      draw(
        sessionPage(
          [graded('sql', 'good', '2026-12-04'), graded('http', 'again', '2026-11-23')],
          3,
        ),
        screen,
      ),
  ],
  [
    'review-session-over',
    (screen) => draw(sessionPage([graded('sql', 'easy', '2026-12-04')], 0), screen),
  ],
  ['review-due', (screen) => draw(dueListPage(due, TODAY), screen)],
  [
    'review-nothing-due',
    (screen) =>
      draw(
        nothingDuePage({
          snapshot: early,
          isOn: true,
          next: plannedReviews(early)[0],
        }),
        screen,
      ),
  ],
  [
    'review-nothing-yet',
    (screen) => draw(nothingDuePage({ snapshot: firstRun(), isOn: true, next: undefined }), screen),
  ],
  [
    'review-off',
    (screen) => draw(nothingDuePage({ snapshot: state, isOn: false, next: undefined }), screen),
  ],
  [
    'undone-review',
    (screen) =>
      draw(
        undonePage({
          snapshot: state,
          events: [
            { type: 'review-removed', node: 'sql', review: '1', grade: 'good', on: TODAY },
            { type: 'review', node: 'http', review: '2', grade: 'again' },
          ],
          roadmap: 'backend',
          device: undefined,
          direction: 'undo',
        }),
        screen,
      ),
  ],
  [
    'changes-of-reviews',
    (screen) =>
      draw(
        historyPage({
          changes: [
            change(2, 'backend', [
              { type: 'review', node: 'sql', grade: 'good' },
              { type: 'review', node: 'dns', grade: 'good' },
            ]),
            change(1, 'backend', [{ type: 'review', node: 'http', grade: 'easy' }]),
          ],
          treeOf: () => state.tree,
        }),
        screen,
      ),
  ],
];

test.each(SCREENS)('%s', async (name, draw) => {
  await expect(pictures(draw)).toMatchFileSnapshot(`./goldens/${name}.txt`);
});

test('the grades to choose from, each with when it comes again', () => {
  const memory = memoryOf(state.progress, 'http', TODAY);
  const choices = memory ? gradeChoices(outlook(memory, TODAY), TODAY) : [];
  expect(choices.map(({ name }) => name)).toEqual([
    'again  tomorrow',
    'hard   in 21 days',
    'good   in 33 days',
    'easy   in 59 days',
  ]);
});

describe('after a break', () => {
  const draw = overview(leftAlone());

  test.each([12, 14, 16, 20, 24, 50])('a terminal of %i rows holds it', (height) => {
    for (const columns of [40, 80]) {
      const lines = [...draw({ ...terminal(columns), height })];
      expect(lines.length + 1).toBeLessThanOrEqual(height);
      expect(lines.at(-1)).toMatch(/^ (Warm up|Finish it): roadmap|^ roadmap/);
    }
  });

  test('it greets, and never counts the days', () => {
    const text = [...draw(terminal(80))].join('\n');
    expect(text).toMatch(/^ Good to see you again\.\n {3}You were at 3\.2\.1 SQL/);
    expect(text).toContain('Your last note: joins clear');
    expect(text).toContain('3 reviews to warm up; the others come day by day.');
    expect(text.split('\n').slice(0, 4).join('\n')).not.toMatch(
      /\bdays ago|weeks?|overdue|missed/i,
    );
  });

  test('nothing is said where there was no break', () => {
    expect([...overview(underway())(terminal(80))].join('\n')).not.toContain('again');
    expect(restartOf(firstRun())).toBeUndefined();
  });

  test('where nothing is started, what was finished last is named', () => {
    const restart = restartOf(snapshotOf(backend(), leftAloneDone().progress, TODAY));
    expect(restart?.topic?.id).toBe('dns');
  });
});

const leftAloneDone = () =>
  snapshotOf(
    backend(),
    {
      ...marked(backend(), ['http', 'done'], ['dns', 'done']).progress,
      topics: {
        http: { status: 'done', on: '2026-10-20', title: '', at: '2026-10-20T10:00:00Z', by: '1' },
        dns: { status: 'done', on: '2026-10-21', title: '', at: '2026-10-21T10:00:00Z', by: '2' },
      },
    },
    TODAY,
  );
