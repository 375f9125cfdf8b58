import type { Practice, PracticeStep, SteppedPractice } from './types';

/** A practice of either form as steps: of the older one each fact is a step. */
export const practiceOf = (practice: Practice): SteppedPractice =>
  'steps' in practice
    ? practice
    : { goal: practice.task, steps: practice.doneWhen.map((text) => ({ text })) };

/** The steps of a practice; none where there is none. */
export const stepsIn = (practice: Practice | undefined): readonly PracticeStep[] =>
  practice ? practiceOf(practice).steps : [];
