import { count, label, typed } from '../../page/label';
import { running } from '../../page/running';
import { stateOf, toType } from '../../page/speech';
import type { Plan } from '../../progress/forecast/plan';
import { inFull } from '../../progress/record/days';
import { noWay } from '../lists';
import { nameOf, type Row, rowsOf } from '../plan';
import type { PlanModel } from '../plan-model';
import { inHours, sentencesOf, tenths } from '../plan-sentences';
import { nothingSentences } from './nothing';
import { IN_WORDS } from './words';

/** The open topics laid out over weeks: what it comes to first, then week by week. */
export function* planSentences(model: PlanModel): Generator<string> {
  const { snapshot, goal, plan } = model;
  if (plan.topics.length + plan.beyond.length === 0) {
    if (goal.kind === 'root') yield* nothingSentences(snapshot);
    else yield noWay(snapshot, goal, nameOf(model));
    return;
  }
  const what = goal.kind === 'root' ? 'Plan for' : 'Plan for the way to';
  yield `${what} ${nameOf(model)}, ${inHours(plan.pace)} a week.`;
  const told = sentencesOf({ ...model, isPaceGuessed: false }, IN_WORDS, inFull);
  for (const text of told) yield* running('', text);
  if (model.isPaceGuessed) {
    yield `${inHours(plan.pace)} a week is a guess.`;
    yield toType('set yours', 'roadmap config hours 6');
  }
  for (const row of rowsOf(plan)) yield rowSentence(model, row);
  yield* endings(plan);
}

const rowSentence = ({ snapshot }: PlanModel, row: Row): string => {
  const { node, isFirst, start, hours, of, weeks } = row;
  const when = isFirst ? `Week of ${inFull(start)}` : 'In the same week';
  const state = snapshot.standing(node).status === 'doing' ? `, ${stateOf(snapshot, node)}` : '';
  const part = hours < of ? `${tenths(hours)} of ` : '';
  const over = weeks > 1 ? `, over ${count(weeks, 'week')}` : '';
  return `${when}: ${label(node)}${state}, ${part}${inHours(of)}${over}.`;
};

function* endings({ topics }: Plan): Generator<string> {
  const [first] = topics;
  if (first) yield toType('read about the first', `roadmap info ${typed(first.node)}`);
  yield toType('put it in your calendar', 'roadmap export -f ics -o plan.ics');
}
