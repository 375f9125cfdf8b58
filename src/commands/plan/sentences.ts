import { count, label } from '../../page/label';
import { brief, type Foreign, t } from '../../page/text';
import { type Deadline, isMade } from '../../progress/forecast/deadline';
import type { Plan } from '../../progress/forecast/plan';
import { addDays } from '../../progress/record/days';
import { WHOLE_WEEK } from '../../progress/record/settings';
import type { Day } from '../../progress/record/types';
import type { PlanModel } from './plan.page';

/** An amount with at most one decimal. */
export const tenths = (amount: number): string => `${Math.round(amount * 10) / 10}`;

/** "1 hour", "27.5 hours" */
export const inHours = (amount: number): string => count(Number(tenths(amount)), 'hour');

/** More choices than this are counted, not told. */
const MOST_CHOICES = 6;

/** What is counted on where a choice is still open. */
const choicesOf = ({ assumptions }: Plan): Foreign[] => {
  const told = assumptions.slice(0, MOST_CHOICES).map(({ choice, picked }): Foreign => {
    const names = brief(picked.map(label).join(', '));
    return t`${brief(label(choice))}: pick ${choice.data.choose ?? 1}. Counted with ${names}.`;
  });
  const more = assumptions.length - told.length;
  return more > 0 ? [...told, `And ${count(more, 'more choice')}, as cheap as can be.`] : told;
};

/** How a day is named. */
type Named = (day: Day) => string;

/** The size of a plan, its assumptions, and the answer to a deadline. */
export const sentencesOf = (model: PlanModel, named: Named): Foreign[] => {
  const { plan, deadline } = model;
  const { beyond } = plan;
  return [
    totalOf(plan, named),
    ...choicesOf(plan),
    ...assumedOf(plan),
    ...(beyond.length > 0 ? [`${count(beyond.length, 'topic')} more: over ten years ahead.`] : []),
    ...(deadline ? deadlineOf(model, deadline, named) : []),
    ...(model.isPaceGuessed
      ? [`${inHours(plan.pace)} a week is a guess. Yours: roadmap config hours 6`]
      : []),
  ];
};

/** What stands in for the hours of topics that tell none. */
const assumedOf = ({ topics, beyond, typical, hasHours }: Plan): string[] => {
  if (!hasHours) return [`This roadmap tells no hours: ${tenths(typical)} a topic are assumed.`];
  const all = [...topics.map(({ node }) => node), ...beyond];
  const untold = all.filter(({ data }) => data.hours === undefined).length;
  if (untold === 0) return [];
  const have = count(untold, 'topic has', 'topics have');
  const each = `${inHours(typical)}${untold > 1 ? ' each' : ''}`;
  return [`${have} no estimate: counted as ${each}, as is typical here.`];
};

const totalOf = ({ topics, beyond, hours: amount, weeks, pace }: Plan, named: Named): string => {
  const all = `${count(topics.length + beyond.length, 'topic')}, about ${inHours(amount)}`;
  const last = topics.at(-1)?.last;
  if (last === undefined || beyond.length > 0) return `${all}.`;
  return `${all}: ${count(weeks.length, 'week')} at ${inHours(pace)} a week, until ${named(last)}.`;
};

/** Hours a week of a full-time job, and of twelve hours on every day. */
const [FULL_TIME, EVERY_DAY] = [40, 84] as const;

const deadlineOf = ({ snapshot, plan }: PlanModel, deadline: Deadline, named: Named): string[] => {
  const { by, weeks, needed, own } = deadline;
  const time = weeks >= 1 ? count(weeks, 'week') : count(Math.round(weeks * 7), 'day');
  const verb = time.startsWith('1 ') ? 'is' : 'are';
  const made = isMade(deadline);
  const isHopeless = needed > EVERY_DAY && !made;
  return [
    `By ${named(by)} there ${verb} ${time}: ${takesOf(plan, deadline)}`,
    ...(isHopeless ? ['Choose a nearer goal, with --to, or a later day.'] : []),
    ...(isHopeless && own === undefined
      ? []
      : [ownSentence(deadline, plan.hours, (days) => named(addDays(snapshot.today, days)))]),
  ];
};

/** What it takes to make it, and what that means. */
const takesOf = ({ hours }: Plan, deadline: Deadline): string => {
  const { needed } = deadline;
  if (needed > WHOLE_WEEK) return `too few for ${inHours(hours)}, even day and night.`;
  const takes = `it takes ${inHours(needed)} a week`;
  if (needed <= FULL_TIME || isMade(deadline)) return `${takes}.`;
  if (needed <= EVERY_DAY) return `${takes}. That is more than a full-time job.`;
  return `${takes}. That is about ${Math.round(needed / 7)} hours a day, every day: not realistic.`;
};

/** Whether the learner's own pace makes it; if not, when it would. */
const ownSentence = (
  deadline: Deadline,
  left: number,
  namedAhead: (days: number) => string,
): string => {
  const { own } = deadline;
  if (own === undefined) {
    return 'There is too little history yet to tell whether your own pace makes it. See: roadmap stats';
  }
  const pace = `Your own pace, about ${inHours(own)} a week,`;
  if (isMade(deadline)) return `${pace} makes it.`;
  const ahead = Math.ceil((7 * left) / own);
  const isNear = own > 0 && ahead < 3653;
  return isNear ? `${pace} would make it by ${namedAhead(ahead)}.` : `${pace} would take longer.`;
};
