import { own, type Records } from '../../progress/record/records';
import type { StepCount } from '../../progress/record/steps';

/** What stands behind a title at the end of its line: "(3h, pick 1) needs: sql, http". */
interface Ending {
  readonly hours?: number;
  /** Any so many of what is below suffice. */
  readonly choose?: number;
  /** Names of what comes first, as Markdown. */
  readonly requires?: readonly string[];
  /** What is told of progress in words; a ticked box says it better. */
  readonly status?: 'doing' | 'skipped';
}

/** A title as Markdown, and what stood behind it. */
interface Ended {
  readonly title: string;
  readonly ending: Ending;
}

const NUMBER = '(\\d{1,6}(?:[.,]\\d{1,20})?)';
const HOURS = new RegExp(`^[~≈]?\\s?${NUMBER}\\s?(?:h|hrs?|hours?)$`, 'i');
const MINUTES = new RegExp(`^[~≈]?\\s?${NUMBER}\\s?(?:m|mins?|minutes?)$`, 'i');
const BOTH = /^[~≈]?\s?(\d{1,6})\s?h\s?(\d{1,2})\s?(?:m|min)?$/i;
/** How far the steps of a topic are: told, never read back. */
const STEPS = /^\d{1,6}\/\d{1,6} steps$/i;

const PICK = /^(?:pick|choose)\s(\d{1,4})$/i;

const numberIn = (text: string): number => Number(text.replace(',', '.'));

const anyHoursIn = (text: string): number | undefined => {
  const [, hours] = HOURS.exec(text) ?? [];
  if (hours !== undefined) return numberIn(hours);
  const [, minutes] = MINUTES.exec(text) ?? [];
  if (minutes !== undefined) return numberIn(minutes) / 60;
  const [, whole, rest] = BOTH.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole) + Number(rest) / 60;
};

/** No topic of a roadmap file may take longer. */
const MOST_HOURS = 100_000;

/** Hours that a text tells and nothing else: "3h", "1.5 h", "30 min", "1h 30m". */
export const hoursIn = (text: string): number | undefined => {
  const hours = anyHoursIn(text);
  return hours !== undefined && hours <= MOST_HOURS ? hours : undefined;
};

const STATUSES: Records<NonNullable<Ending['status']>> = {
  skipped: 'skipped',
  'in progress': 'doing',
};

/** What a part of a parenthesis says; undefined where it is only words. */
const partOf = (text: string): Ending | undefined => {
  const hours = hoursIn(text);
  if (hours !== undefined) return { hours };
  const [, choose] = PICK.exec(text) ?? [];
  if (choose !== undefined && Number(choose) > 0) return { choose: Number(choose) };
  const status = own(STATUSES, text.toLowerCase());
  return status ? { status } : STEPS.test(text) ? {} : undefined;
};

/** Names between commas; those in quotation marks may hold commas themselves. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\s*(?:"((?:[^"\\]|\\.)+)"|[^,]+)/g)]
    .map(([all, quoted]) => (quoted ?? all).trim())
    .filter((name) => name !== '');

const NEEDS = /(?:^|[\s,;])needs:/gi;

/** What may stand between a title and its "needs:"; with a backslash it belongs to the title. */
const SEPARATORS = /(?:\s|(?<!\\)[,·—–-]){1,5}$/;

/** Splits at the last "needs:". With a backslash before its colon it is only a word. */
const splitNeeds = (raw: string): { before: string; names: string[] } | undefined => {
  const found = [...raw.matchAll(NEEDS)].at(-1);
  if (!found) return undefined;
  const before = raw.slice(0, found.index).replace(SEPARATORS, '');
  const names = namesIn(raw.slice(found.index + found[0].length));
  return names.length > 0 ? { before, names } : undefined;
};

const takeNeeds = (raw: string): Ended | undefined => {
  const needs = splitNeeds(raw);
  return needs?.before ? { title: needs.before, ending: { requires: needs.names } } : undefined;
};

/** What the words of a parenthesis say, where all of them are understood. */
const saidIn = (words: string): Ending | undefined => {
  const whole = partOf(words);
  if (whole) return whole;
  const parts = words.split(/[,;]/).map((part) => partOf(part.trim()));
  return parts.every((part) => part !== undefined) ? Object.assign({}, ...parts) : undefined;
};

const PARENTHESIS = /\s\(([^()\\]{1,2000})\)$/;

const takeParenthesis = (raw: string): Ended | undefined => {
  const [all, inside = ''] = PARENTHESIS.exec(raw) ?? [];
  const title = raw.slice(0, raw.length - (all?.length ?? 0)).trim();
  if (all === undefined || title === '') return undefined;
  const { before, names } = splitNeeds(inside) ?? { before: inside.trim() };
  const said = before === '' ? {} : saidIn(before);
  return said && { title, ending: { ...said, ...(names ? { requires: names } : {}) } };
};

/** Takes effort, choice and prerequisites from the end of a heading or paragraph. */
export const readEnding = (raw: string): Ended =>
  [takeParenthesis, takeNeeds, takeParenthesis].reduce<Ended>(
    ({ title, ending }, take) => {
      const taken = take(title);
      return taken
        ? { title: taken.title, ending: { ...taken.ending, ...ending } }
        : { title, ending };
    },
    { title: raw.trim(), ending: {} },
  );

const hoursText = (hours: number): string | undefined => {
  const minutes = hours * 60;
  const isBrief = hours > 0 && hours < 1 && Number.isInteger(minutes) && minutes / 60 === hours;
  const text = isBrief ? `${minutes}m` : `${hours}h`;
  return hoursIn(text) === hours ? text : undefined;
};

/** Keeps a "needs:" within a title or name from being read as one. */
const muted = (markdown: string): string => markdown.replace(/(needs):/gi, '$1\\:');

/** Quoted where a comma, a parenthesis or an address would else end it. */
const nameText = (name: string): string =>
  /[,"]|\)$|https?:\/\//.test(name) ? `"${muted(name).replaceAll('"', '\\"')}"` : muted(name);

/** A title as Markdown that no reader takes for more than a title. */
const guarded = (title: string, hasNeeds: boolean): string => {
  const isTaken = readEnding(title).title !== title;
  const plain = isTaken ? muted(title).replace(/ \((?=[^(]*$)/, ' \\(') : title;
  if (!hasNeeds || !SEPARATORS.test(plain)) return plain;
  return plain
    .replace(/[,-]$/, '\\$&')
    .replace(/[·—–]$/, (separator) => `&#${separator.charCodeAt(0)};`);
};

/** What may be written behind a title. */
interface Told extends Ending {
  readonly steps?: StepCount | undefined;
}

/** Writes a title, itself Markdown, with what belongs behind it: the other way round of reading it. */
export const writeEnding = (title: string, told: Told): string => {
  const { hours, choose, requires = [], status, steps } = told;
  const words = [
    hours === undefined ? undefined : hoursText(hours),
    choose === undefined ? undefined : `pick ${choose}`,
    status === 'doing' ? 'in progress' : status,
    steps && `${steps.ticked}/${steps.total} steps`,
  ].filter((word) => word !== undefined);
  return [
    guarded(title, requires.length > 0),
    ...(words.length > 0 ? [`(${words.join(', ')})`] : []),
    ...(requires.length > 0 ? [`needs: ${requires.map(nameText).join(', ')}`] : []),
  ].join(' ');
};
