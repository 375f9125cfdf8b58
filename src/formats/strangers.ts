import { RoadmapError } from '../roadmap/errors';
import { nestsTooDeep } from '../roadmap/nesting';
import { isObject } from '../roadmap/places';

/** A format that is not read: what it is, and how what is in it can be brought in. */
interface Stranger {
  readonly name: string;
  readonly hint: string;
}

const MARKDOWN = 'Write the topics as a Markdown list, then: roadmap import plan.md';

const exportAs = (program: string): string =>
  `In ${program}, export it to Markdown, OPML or Freemind, then import that file.`;

const XMIND: Stranger = { name: 'an XMind map', hint: exportAs('XMind') };

/** By the ending of the file. */
const ENDINGS: readonly (readonly [RegExp, Stranger])[] = [
  [/\.xmind$/i, XMIND],
  [/\.km$/i, { name: 'a KityMinder map', hint: exportAs('KityMinder') }],
  [/\.ya?ml$/i, { name: 'YAML', hint: MARKDOWN }],
  [/\.toml$/i, { name: 'TOML', hint: MARKDOWN }],
  [/\.csv$/i, { name: 'CSV', hint: MARKDOWN }],
  [/\.(?:org|org_archive)$/i, { name: 'an Org file', hint: 'In Emacs, export it: C-c C-e m m' }],
];

/** By what the text looks like. */
const TEXTS: readonly (readonly [RegExp, Stranger])[] = [
  [
    /^(?:#\+[a-z_]+:.*\n|\s*\n)*\*+ (?:(?:TODO|DONE) .*|.*\n(?:.*\n){0,200}?\*\* (?:TODO|DONE) )/i,
    { name: 'an Org file', hint: 'In Emacs, export it: C-c C-e m m' },
  ],
  [
    /^(?!---\n(?:.*\n){0,200}?---\n)(?:---\n)?\s{0,200}[\w-]{1,60}:[ \t]*\n(?:[ \t]*\n)*[ \t]*- [\w-]{1,60}:[ \t]/,
    { name: 'YAML', hint: MARKDOWN },
  ],
];

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((inner, key) => (isObject(inner) ? inner[key] : undefined), value);

/** JSON of other programs, by what it holds. */
const DOCUMENTS: readonly (readonly [(document: unknown) => boolean, Stranger])[] = [
  [
    (document) => isObject(at(document, 'mockup', 'controls')),
    {
      name: 'a drawing of roadmap.sh from 2023',
      hint: 'Its topics lie in the folder content beside it: import that folder.',
    },
  ],
  [
    (document) => at(document, 'root', 'data', 'text') !== undefined,
    { name: 'a KityMinder map', hint: exportAs('KityMinder') },
  ],
  [
    (document) => isObject(at(document, 'exercises')) && at(document, 'language') !== undefined,
    { name: 'the configuration of an Exercism track', hint: MARKDOWN },
  ],
  [
    (document) => Array.isArray(at(document, 'lists')) && Array.isArray(at(document, 'cards')),
    { name: 'a board of Trello', hint: MARKDOWN },
  ],
];

const documentIn = (text: string): unknown => {
  // Parsing thirty million lists in lists takes 3 GB.
  if (nestsTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const refusalOf = (file: string, { name, hint }: Stranger): RoadmapError =>
  new RoadmapError('roadmap-invalid', `${file} is ${name}, which is not read.`, hint);

/** Enough of a text to tell what it is. */
const HEAD = 20_000;

/** The refusal of a text that is of a format we know and do not read; undefined for any other. */
export const strangerIn = (text: string, file: string): RoadmapError | undefined => {
  const [, byEnding] = ENDINGS.find(([ending]) => ending.test(file)) ?? [];
  if (byEnding) return refusalOf(file, byEnding);
  const head = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const [, byText] = TEXTS.find(([pattern]) => pattern.test(head)) ?? [];
  return byText && refusalOf(file, byText);
};

/** The same of JSON that is not ours. */
export const strangeJson = (text: string, file: string): RoadmapError | undefined => {
  const document = documentIn(text);
  const [, stranger] = DOCUMENTS.find(([is]) => is(document)) ?? [];
  return stranger && refusalOf(file, stranger);
};
