import type { Shown } from '../context/answer';
import type { Choice, Prompts } from '../context/prompts';
import { spoken } from '../page/sentence';
import { writeLines } from './output';
import {
  choiceSentences,
  oneSentence,
  type Reading,
  readOne,
  readSeveral,
  readYesOrNo,
  severalSentence,
  YES_OR_NO,
} from './questions';
import { typedLine } from './typed-line';

/** Questions are written to stderr: stdout is for the answer. */
const say = (lines: Iterable<string>): void => writeLines(2, spoken(lines));

/** Says a question once, then asks until the answer can be read, saying only what to type instead. */
const asked = async <T>(
  question: readonly string[],
  read: (answer: string) => Reading<T>,
): Promise<T> => {
  for (let lines = question; ; ) {
    const reading = read(await typedLine(() => say(lines)));
    if ('value' in reading) return reading.value;
    lines = reading.instead;
  }
};

const select = async <T>(message: string, choices: readonly Choice<T>[], start?: T): Promise<T> => {
  const at = choices.findIndex(({ value }) => value === start);
  const preset = at < 0 ? undefined : at;
  const how = oneSentence(choices, preset);
  return asked([message, ...choiceSentences(choices), how], (answer) => {
    const reading = readOne(answer, choices, preset);
    if ('instead' in reading) return reading;
    const choice = choices[reading.value];
    return choice ? { value: choice.value } : { instead: [how] };
  });
};

const checkbox = async <T>(
  message: string,
  listed: readonly (Choice<T> | string)[],
): Promise<T[]> => {
  const choices = listed.filter((one) => typeof one !== 'string');
  const { length } = choices;
  const question = [message, ...choiceSentences(listed), severalSentence(length)];
  const places = await asked(question, (answer) => readSeveral(answer, length));
  return places.flatMap((place) => {
    const choice = choices[place];
    return choice ? [choice.value] : [];
  });
};

/** Whatever is typed is an answer: it is for the learner alone. */
const proceed = (message: string): Promise<void> => asked([message], () => ({ value: undefined }));

/** The same questions as a list that is said once and a line that is typed: nothing is redrawn. */
export const openTypedPrompts = (speechOf: (shown: Shown) => Iterable<string>): Prompts => ({
  confirm: (message) => asked([...message.split('\n'), YES_OR_NO], readYesOrNo),
  select,
  show: (shown) => say(speechOf(shown)),
  proceed,
  checkbox,
});
