import { headlines } from '../../page/headlines';
import type { Hint } from '../../page/hints';
import { infoBody } from '../../page/info/info';
import type { InfoModel } from '../../page/info/model';
import { typed } from '../../page/label';
import { hints, type Page, spoken } from '../../page/parts';
import { toType } from '../../page/speech';
import { stepName } from '../../page/steps';
import { nextStep } from '../../progress/record/steps';

/** The command that brings a node on; a topic that is done comes again, one that is over can be set back. */
const actHints = ({ snapshot, node, review }: InfoModel): Hint[] => {
  const name = typed(node);
  if (node.kind !== 'topic') return [{ text: '', command: `roadmap show ${name}` }];
  const { status } = snapshot.standing(node);
  if (status === 'todo') return [{ text: '', command: `roadmap start ${name}` }];
  if (status === 'doing') return [{ text: '', command: `roadmap done ${name}` }];
  return [
    ...(review ? [{ text: 'Review:', command: `roadmap review ${name}` }] : []),
    { text: 'Set back:', command: `roadmap reset ${name}` },
  ];
};

const hintsOf = (model: InfoModel): Hint[] => {
  const { snapshot, node, resources } = model;
  const name = typed(node);
  const step = nextStep(snapshot, node);
  return [
    ...actHints(model),
    ...(step ? [{ text: 'Tick a step:', command: `roadmap done ${stepName(step)}` }] : []),
    { text: '', command: `roadmap note ${name} "..."` },
    ...(resources.length > 0 ? [{ text: '', command: `roadmap open ${name}` }] : []),
  ];
};

function* hintsSpoken({ snapshot, node, resources, review }: InfoModel): Generator<string> {
  const name = typed(node);
  const { status } = snapshot.standing(node);
  if (resources.length > 0) yield toType('open the first link', `roadmap open ${name} 1`);
  if (node.kind !== 'topic') yield toType('read what is in it', `roadmap show ${name}`);
  else if (status === 'todo') yield toType('start it', `roadmap start ${name}`);
  else if (status === 'doing') yield toType('finish it', `roadmap done ${name}`);
  else {
    if (review) yield toType('review it', `roadmap review ${name}`);
    yield toType('set it back to "to do"', `roadmap reset ${name}`);
  }
  const step = nextStep(snapshot, node);
  if (step) yield toType('tick a step', `roadmap done ${stepName(step)}`);
  yield toType('add a note', `roadmap note ${name} "your note"`);
}

/** Everything about one node. */
export function* infoPage(model: InfoModel): Page {
  const { snapshot } = model;
  yield* infoBody(model);
  yield hints(hintsOf(model), { headlines: headlines(snapshot), isApart: true });
  yield spoken(() => hintsSpoken(model));
}
