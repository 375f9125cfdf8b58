import { code } from '../../page/code';
import { label } from '../../page/label';
import { gap, item, line, type Page, spoken } from '../../page/parts';
import { counted, running } from '../../page/running';
import { blanks, dim, heading, linesIn, review, sign, t, title } from '../../page/text';
import type { Question } from '../../progress/review/questions';
import type { TreeNode } from '../../roadmap/tree';

/** A question and its place in the session. */
export interface Asked {
  readonly node: TreeNode;
  readonly question: Question;
  /** "2 of 5". */
  readonly place: string;
  /** The day it was learned or reviewed last; "not done yet" in a quiz. */
  readonly about: string;
}

/** A question with more lines than this, such as a long note, is cut. */
const MOST_LINES = 8;

/** A question, below the topic it is about. */
export function* askedPage({ node, question, place, about }: Asked): Page {
  const name = label(node);
  yield line(
    t` ${review(sign('review'))} ${place}  ${heading(title(name))}`,
    `Question ${place}, on ${name}, ${about}.`,
  );
  yield line(t`${blanks(place.length + 5)}${dim(about)}`, false);
  yield gap;
  yield item(linesIn(question.text), { indent: 3, most: MOST_LINES }, () =>
    running('', question.text),
  );
  if (question.code === undefined) return;
  yield gap;
  yield* code(question.code, 5);
}

/** What to compare one's own answer with, and where to read on. */
export function* answerPage({ answer, source }: Question): Page {
  const [only] = answer;
  if (only === undefined) return;
  yield gap;
  if (answer.length === 1) yield item(only, { indent: 3 }, () => running('Answer: ', only));
  else {
    const mark = t`${sign('dot')} `;
    for (const one of answer) yield item(one, { indent: 3, mark }, false);
    yield spoken(() => counted('Answer', answer));
  }
  if (!source) return;
  yield item(`Source: ${source.text}`, { indent: 3, role: 'dim' });
  if (source.url !== undefined) yield line(t`   ${dim(source.url)}`, false);
}
